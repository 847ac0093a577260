// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/innercode.h"

#include "core/text.h"
#include "decoding/keytracker.h"
#include "decoding/wordtables.h"

#include <algorithm>
#include <iterator>

namespace codedesk::decoding {

namespace {

constexpr qsizetype windowBefore = 240; // units
constexpr qsizetype windowBehind = 120;

/** Names such as "verifyCode", "face_ret" and "checkResult". */
bool namesOutcomeOfCheck(QStringView key)
{
    static constexpr QStringView checks[]{ u"verif", u"face", u"check",   u"identify", u"live", u"compar",
                                           u"auth",  u"biz",  u"recogni", u"sub",      u"inner" };
    static constexpr QStringView outcomes[]{ u"code", u"ret", u"result", u"errno" };
    const text::Name plain(key.sliced(key.lastIndexOf(u'.') + 1));
    const QStringView name = plain.view();
    return std::any_of(std::begin(checks), std::end(checks),
                       [name](QStringView check) { return name.contains(check); })
        && std::any_of(std::begin(outcomes), std::end(outcomes),
                       [name](QStringView outcome) { return name.endsWith(outcome); });
}

bool isOfTelephone(QStringView key)
{
    static constexpr QStringView names[]{ u"phone", u"mobile", u"sms", u"tel", u"expire", u"email" };
    const text::Name plain(key);
    return std::any_of(std::begin(names), std::end(names),
                       [&plain](QStringView name) { return plain.view().startsWith(name); });
}

bool reportsSuccess(QStringView key, QStringView value)
{
    const KeyRole role = keyRole(key);
    if (role == KeyRole::Code || role == KeyRole::WeakCode)
        return value == u"0" || value == u"200";
    return text::Name(key).view() == u"success" && value.compare(u"true", Qt::CaseInsensitive) == 0;
}

} // namespace

bool isInnerCode(QStringView text, const Token &number, QStringView key)
{
    if (!namesOutcomeOfCheck(key) || key.contains(u"sms", Qt::CaseInsensitive))
        return false;
    const qsizetype from = std::max<qsizetype>(0, number.start - windowBefore);
    const QStringView window = text.sliced(from, std::min(text.size(), number.end() + windowBehind) - from);
    CodeTokenizer tokenizer(window);
    KeyTracker keys(window);
    bool isInSuccess = false;
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        const KeyContext context = keys.feed(token);
        if (context.key.isEmpty() || (token.kind != TokenKind::Number && token.kind != TokenKind::Word))
            continue;
        if (isOfTelephone(context.key))
            return false;
        const bool isBefore = from + token.end() < number.start;
        isInSuccess =
            isInSuccess || (isBefore && reportsSuccess(context.key, window.sliced(token.start, token.length)));
    }
    return isInSuccess;
}

} // namespace codedesk::decoding
