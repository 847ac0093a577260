// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/messagefinder.h"

#include "core/text.h"

#include <algorithm>

namespace codedesk::decoding {

namespace {

constexpr qsizetype shortestMessage = 4; // characters; shorter ones ("success") stand in any text
constexpr qsizetype reachOfMessage = 24;

/** QChar::toLower(), without a look at tables for nearly all units. */
QChar lower(QChar unit)
{
    if (unit >= u'A' && unit <= u'Z')
        return QChar(unit.unicode() + (u'a' - u'A'));
    return unit.unicode() < 0x80 || unitClass(unit.unicode()) == UnitClass::Script ? unit : unit.toLower();
}

QString comparable(const QString &message)
{
    QString result;
    for (const QChar unit : text::plain(message)) {
        if (!unit.isSpace())
            result += lower(unit);
    }
    while (result.endsWith(u'。') || result.endsWith(u'.'))
        result.chop(1);
    return result;
}

/** Returns how many units of `text` from `at` the message takes; 0 if it does not stand there. */
qsizetype matchLength(QStringView text, qsizetype at, QStringView message)
{
    constexpr qsizetype mostSpaces = 2;
    qsizetype position = at;
    qsizetype spaces = 0;
    for (qsizetype i = 0; i < message.size();) {
        if (position >= text.size())
            return 0;
        const QChar unit = text[position];
        if (i > 0 && unit == u' ' && spaces < mostSpaces) {
            ++position;
            ++spaces;
            continue;
        }
        if (unit != message[i] && lower(unit) != message[i])
            return 0;
        spaces = 0;
        ++position;
        ++i;
    }
    return position - at;
}

/** Returns the first clause of a message if it says enough by itself, else all of it. */
QString firstClause(const QString &message)
{
    static constexpr QStringView marks = u",;。:(";
    const auto mark =
        std::find_if(message.cbegin(), message.cend(), [](QChar unit) { return marks.contains(unit); });
    const qsizetype length = mark - message.cbegin();
    return length >= shortestMessage ? message.first(length) : message;
}

bool isSeparator(QChar unit)
{
    return unitClass(unit.unicode()) == UnitClass::Mark || unitClass(unit.unicode()) == UnitClass::Space;
}

bool standsBehind(QStringView text, const Token &number, const QString &message)
{
    bool isParted = false;
    for (qsizetype at = number.end(); at < text.size() && at - number.end() < reachOfMessage; ++at) {
        const QChar unit = text[at];
        if (matchLength(text, at, message) > 0)
            return isParted || message.size() >= shortestMessage;
        if (unitClass(unit.unicode()) == UnitClass::Digit || unitClass(unit.unicode()) == UnitClass::LineBreak)
            return false;
        isParted = isParted || unit == u'\t' || unitClass(unit.unicode()) == UnitClass::Mark;
    }
    return false;
}

bool standsBefore(QStringView text, const Token &number, const QString &message)
{
    constexpr qsizetype mostSeparators = 4;
    qsizetype end = number.start;
    while (end > 0 && number.start - end < mostSeparators && isSeparator(text[end - 1]))
        --end;
    if (message.size() < shortestMessage || end == number.start)
        return false;
    const qsizetype first = std::max<qsizetype>(0, end - 2 * message.size());
    for (qsizetype at = first; at + message.size() <= end; ++at) {
        if (at + matchLength(text, at, message) == end)
            return true;
    }
    return false;
}

} // namespace

MessageFinder::MessageFinder(CataloguePtr catalogue)
    : m_catalogue(std::move(catalogue))
{
}

QList<PhraseHit> MessageFinder::findAll(QStringView text) const
{
    std::call_once(m_hasPhrases, [this] { m_phrases = std::make_unique<const PhraseIndex>(*m_catalogue); });
    return m_phrases->find(text);
}

bool MessageFinder::standsBeside(QStringView text, const Token &number, int entryPosition) const
{
    std::call_once(m_hasTexts, [this] {
        for (const CodeEntry &row : m_catalogue->entries()) {
            const QString message = comparable(row.message.zh);
            m_textOfEntry.push_back({ message, firstClause(message) });
        }
    });
    const EntryText &entry = m_textOfEntry[static_cast<std::size_t>(entryPosition)];
    if (entry.message.isEmpty())
        return false;
    return standsBehind(text, number, entry.firstClause) || standsBefore(text, number, entry.message);
}

} // namespace codedesk::decoding
