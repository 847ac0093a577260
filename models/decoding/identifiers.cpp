// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/identifiers.h"

#include "core/names.h"
#include "decoding/codetokenizer.h"
#include "decoding/identifiershapes.h"
#include "decoding/keytracker.h"
#include "decoding/pastedtext.h"
#include "decoding/textunits.h"
#include "decoding/wordtables.h"

#include <QSet>

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
