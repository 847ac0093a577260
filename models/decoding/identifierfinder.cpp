// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/identifierfinder.h"

#include "core/names.h"
#include "decoding/identifiershapes.h"
#include "decoding/textunits.h"
#include "decoding/wordtables.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace codedesk {

namespace {

using namespace decoding;

constexpr qsizetype shortestIdentifier = 6; // units
constexpr qsizetype shortestBehindLooseWord = 8; // "order" and its like name other things too
constexpr qsizetype longestIdentifier = 64;

struct NamedKind {
    IdentifierKind kind;
    bool isLoose; // it names other things too
};

constexpr struct {
    names::Role role;
    IdentifierKind kind;
} kinds[]{
    { names::Role::OrderNumber, IdentifierKind::OrderNumber },
    { names::Role::BizToken, IdentifierKind::BizToken },
    { names::Role::RequestId, IdentifierKind::RequestId },
    { names::Role::QueryNumber, IdentifierKind::RequestId },
};

std::optional<NamedKind> kindOfName(const text::Name &name)
{
    const auto meaning = names::meaningOf(name, names::Reader::PastedText);
    for (const auto &[role, kind] : kinds) {
        if (meaning && meaning->role == role)
            return NamedKind{ kind, meaning->isWeak };
    }
    return std::nullopt;
}

std::optional<NamedKind> kindOfKey(QStringView key)
{
    return kindOfName(text::Name(key.sliced(key.lastIndexOf(u'.') + 1)));
}

using KindTable = PhraseTable<NamedKind>;

/** The Chinese names, which in a sentence stand behind other characters. */
const KindTable &phrases()
{
    static const KindTable table = [] {
        KindTable made(KindTable::Side::End);
        for (const auto &[role, kind] : kinds) {
            for (const bool isWeak : { false, true }) {
                for (const QStringView name : names::namesOf(role, isWeak, names::Reader::PastedText)) {
                    if (name.front().unicode() >= 0x80)
                        made.add(name, NamedKind{ kind, isWeak });
                }
            }
        }
        return made;
    }();
    return table;
}

/** Units of a text in the form of names, in their places. */
class FoldedUnits {
public:
    explicit FoldedUnits(QStringView units)
        : m_size(std::min(units.size(), longestName))
    {
        for (qsizetype i = 0; i < m_size; ++i)
            m_units[static_cast<std::size_t>(i)] = text::foldedUnit(units[i].unicode());
    }
    [[nodiscard]] QStringView view() const { return { m_units.data(), m_size }; }

private:
    std::array<char16_t, longestName> m_units;
    qsizetype m_size;
};

/** Returns what the word right before a place names; only marks and the Chinese for "is" may part the two. */
std::optional<NamedKind> kindBefore(QStringView text, qsizetype at)
{
    constexpr qsizetype widestGap = 6;
    constexpr QStringView gapUnits = u" \t\n:=\"'`[](){}<>#是为為";
    qsizetype end = at;
    while (end > 0 && at - end < widestGap && isOneOf(text[end - 1], gapUnits))
        --end;
    const qsizetype first = std::max<qsizetype>(0, end - longestName);
    const FoldedUnits folded(text.sliced(first, end - first));
    const QStringView before = folded.view();
    if (const auto *phrase = phrases().longest(before))
        return phrase->role;
    qsizetype start = before.size();
    while (start > 0 && isLetter(before[start - 1]))
        --start;
    const bool isWhole = start == 0 ? first == 0 : !isDigit(before[start - 1]) && before[start - 1] != u'-';
    return isWhole ? kindOfName(codedesk::text::Name(before.sliced(start))) : std::nullopt;
}

} // namespace

namespace decoding {

namespace {

bool isCandidate(const Token &token, QStringView text)
{
    const bool isNameOrNumber =
        token.kind == TokenKind::Number || token.kind == TokenKind::Word || token.kind == TokenKind::Compound;
    return isNameOrNumber && token.length >= shortestIdentifier && token.length <= longestIdentifier
        && hasIdentifierUnits(text.sliced(token.start, token.length));
}

} // namespace

void IdentifierFinder::feed(const Token &token, const KeyContext &context)
{
    if (!context.inAddress && isCandidate(token, m_text))
        read(token, context);
}

void IdentifierFinder::read(const Token &token, const KeyContext &context)
{
    const std::optional<IdentifierKind> kind = kindOf(token, context);
    const QStringView units = m_text.sliced(token.start, token.length);
    if (!kind || isNumberOfPerson(units))
        return;
    m_last = token;
    m_lastKind = *kind;
    const QString text = units.toString();
    if (m_seen.contains(text))
        return;
    m_seen.insert(text);
    const TextSpan span = m_pasted.originalSpan(token.start, token.length);
    m_found << FoundIdentifier{ *kind, text, span.start, span.length };
}

std::optional<IdentifierKind> IdentifierFinder::kindOf(const Token &token, const KeyContext &context) const
{
    const std::optional<NamedKind> named =
        context.key.isEmpty() ? kindBefore(m_text, token.start) : kindOfKey(context.key);
    if (named && (!named->isLoose || token.length >= shortestBehindLooseWord))
        return named->kind;
    if (continuesList(token))
        return m_lastKind;
    return context.key.isEmpty() ? kindOfShape(m_text.sliced(token.start, token.length)) : std::nullopt;
}

/** "order numbers A1001, A1002": a list of alike texts, of which the first alone is named. */
bool IdentifierFinder::continuesList(const Token &token) const
{
    constexpr qsizetype widestGap = 4;
    if (m_last.length != token.length || token.start - m_last.end() > widestGap)
        return false;
    const QStringView gap = m_text.sliced(m_last.end(), token.start - m_last.end());
    return !gap.isEmpty()
        && std::all_of(gap.cbegin(), gap.cend(), [](QChar unit) { return isOneOf(unit, u" \t\n\r,、/;|和\""); });
}

QList<FoundIdentifier> identifiersIn(const PastedText &pasted)
{
    IdentifierFinder finder(pasted);
    CodeTokenizer tokenizer(pasted.text());
    KeyTracker keys(pasted.text());
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next())
        finder.feed(token, keys.feed(token));
    return finder.take();
}

} // namespace decoding

} // namespace codedesk
