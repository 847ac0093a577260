// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/identifiers.h"

#include "decoding/codetokenizer.h"
#include "decoding/identifiershapes.h"
#include "decoding/keytracker.h"
#include "decoding/pastedtext.h"
#include "decoding/textunits.h"
#include "decoding/wordtables.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

namespace codedesk {

namespace {

using namespace decoding;

constexpr qsizetype shortestIdentifier = 6; // units
constexpr qsizetype shortestBehindLooseWord = 8; // "order" and its like name other things too
constexpr qsizetype longestIdentifier = 64;

// Names are listed by kind, separated by spaces; Latin ones in the spelling of PlainName.

constexpr QStringView orderNames =
    u"orderno ordernum ordernumber orderid ordersn bizorderno merchantorderno outorderno outtradeno";
constexpr QStringView tokenNames = u"biztoken detecttoken eidtoken";
constexpr QStringView requestNames = u"requestid reqid requestno bizseqno bizseq seqno seq";
constexpr QStringView looseOrderNames = u"order orders";

constexpr QStringView orderPhrases = u"订单号 订单编号 订单号码 订单ID 订单id 訂單號 订单号是 商户单号";
constexpr QStringView requestPhrases = u"流水号 流水编号 请求号 请求ID 请求id 请求编号 业务流水 序列流水";
constexpr QStringView looseOrderPhrases = u"订单 单号 订单为";

struct NamedKind {
    IdentifierKind kind;
    bool isLoose;
};

constexpr std::optional<NamedKind> noKind;

const RoleTable<std::optional<NamedKind>> &names()
{
    static const RoleTable<std::optional<NamedKind>> table{
        { orderNames, NamedKind{ IdentifierKind::OrderNumber, false } },
        { tokenNames, NamedKind{ IdentifierKind::BizToken, false } },
        { requestNames, NamedKind{ IdentifierKind::RequestId, false } },
        { looseOrderNames, NamedKind{ IdentifierKind::OrderNumber, true } },
    };
    return table;
}

const PhraseTable<std::optional<NamedKind>> &phrases()
{
    using Table = PhraseTable<std::optional<NamedKind>>;
    static const Table table(Table::Side::End,
                             {
                                 { orderPhrases, NamedKind{ IdentifierKind::OrderNumber, false } },
                                 { requestPhrases, NamedKind{ IdentifierKind::RequestId, false } },
                                 { looseOrderPhrases, NamedKind{ IdentifierKind::OrderNumber, true } },
                             });
    return table;
}

std::optional<NamedKind> kindOfKey(QStringView key)
{
    return names().role(PlainName(key.sliced(key.lastIndexOf(u'.') + 1)).view(), noKind);
}

/** Returns what the word right before a place names; only marks and the Chinese for "is" may part the two. */
std::optional<NamedKind> kindBefore(QStringView text, qsizetype at)
{
    constexpr qsizetype widestGap = 6;
    constexpr QStringView gapUnits = u" \t\n:=\"'`[](){}<>#是为";
    qsizetype end = at;
    while (end > 0 && at - end < widestGap && isOneOf(text[end - 1], gapUnits))
        --end;
    const qsizetype first = std::max<qsizetype>(0, end - longestName);
    const QStringView before = text.sliced(first, end - first);
    if (const auto *phrase = phrases().longest(before))
        return phrase->role;
    qsizetype start = before.size();
    while (start > 0 && isLetter(before[start - 1]))
        --start;
    const bool isWhole = start == 0 ? first == 0 : !isDigit(before[start - 1]) && before[start - 1] != u'-';
    return isWhole ? names().role(PlainName(before.sliced(start)).view(), noKind) : noKind;
}

/** Goes through a text and keeps what identifies a call. */
class IdentifierFinder {
public:
    explicit IdentifierFinder(const QString &original)
        : m_pasted(original)
        , m_text(m_pasted.text())
    {
    }

    QList<FoundIdentifier> run()
    {
        CodeTokenizer tokenizer(m_text);
        KeyTracker keys(m_text);
        for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
            const KeyContext context = keys.feed(token);
            if (isCandidate(token) && !context.inAddress)
                read(token, context);
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] QStringView textOf(const Token &token) const { return m_text.sliced(token.start, token.length); }

    [[nodiscard]] bool isCandidate(const Token &token) const
    {
        const bool isNameOrNumber =
            token.kind == TokenKind::Number || token.kind == TokenKind::Word || token.kind == TokenKind::Compound;
        return isNameOrNumber && token.length >= shortestIdentifier && token.length <= longestIdentifier
            && hasIdentifierUnits(textOf(token));
    }

    void read(const Token &token, const KeyContext &context)
    {
        const std::optional<IdentifierKind> kind = kindOf(token, context);
        if (!kind || isNumberOfPerson(textOf(token)))
            return;
        m_last = token;
        m_lastKind = *kind;
        const QString text = textOf(token).toString();
        if (m_seen.contains(text))
            return;
        m_seen.insert(text);
        const TextSpan span = m_pasted.originalSpan(token.start, token.length);
        m_found << FoundIdentifier{ *kind, text, span.start, span.length };
    }

    [[nodiscard]] std::optional<IdentifierKind> kindOf(const Token &token, const KeyContext &context) const
    {
        const std::optional<NamedKind> named =
            context.key.isEmpty() ? kindBefore(m_text, token.start) : kindOfKey(context.key);
        if (named && (!named->isLoose || token.length >= shortestBehindLooseWord))
            return named->kind;
        if (continuesList(token))
            return m_lastKind;
        return context.key.isEmpty() ? kindOfShape(textOf(token)) : std::nullopt;
    }

    /** "order numbers A1001, A1002": a list of alike texts, of which the first alone is named. */
    [[nodiscard]] bool continuesList(const Token &token) const
    {
        constexpr qsizetype widestGap = 4;
        if (m_last.length != token.length || token.start - m_last.end() > widestGap)
            return false;
        const QStringView gap = m_text.sliced(m_last.end(), token.start - m_last.end());
        return !gap.isEmpty() && std::all_of(gap.cbegin(), gap.cend(), [](QChar unit) {
            return isOneOf(unit, u" \t\n\r,、/;|和\"");
        });
    }

    PastedText m_pasted;
    QStringView m_text;
    Token m_last; // the last identifier found; empty: none
    IdentifierKind m_lastKind = IdentifierKind::OrderNumber;
    QSet<QString> m_seen;
    QList<FoundIdentifier> m_found;
};

} // namespace

QString identifierKindKey(IdentifierKind kind)
{
    switch (kind) {
    case IdentifierKind::OrderNumber:
        return QStringLiteral("order-number");
    case IdentifierKind::BizToken:
        return QStringLiteral("biz-token");
    case IdentifierKind::RequestId:
        break;
    }
    return QStringLiteral("request-id");
}

QList<FoundIdentifier> findIdentifiers(const QString &text)
{
    return IdentifierFinder(text).run();
}

} // namespace codedesk
