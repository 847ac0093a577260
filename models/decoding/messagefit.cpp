// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/messagefit.h"

#include "core/text.h"
#include "decoding/textunits.h"

#include <QSet>
#include <QString>

#include <algorithm>

namespace codedesk::decoding {

namespace {

constexpr qsizetype longestMessage = 160;
constexpr qsizetype shortestWord = 3;
constexpr qsizetype unitsOfPair = 2;

/** Returns the words of a text in lower case: Latin ones, and pairs of other letters that follow each other. */
QSet<QString> wordsOf(QStringView view)
{
    const QString text = text::plain(view.toString()).toLower();
    QSet<QString> words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isLetter(text.at(end)))
            ++end;
        if (end - at >= shortestWord)
            words.insert(text.sliced(at, end - at));
        if (end > at) {
            at = end;
            continue;
        }
        const auto isScript = [&text](qsizetype place) {
            return place < text.size() && unitClass(text.at(place).unicode()) == UnitClass::Script;
        };
        if (isScript(at) && isScript(at + 1))
            words.insert(text.sliced(at, unitsOfPair));
        ++at;
    }
    return words;
}

} // namespace

QStringView valueBehindKey(QStringView text, qsizetype keyEnd)
{
    qsizetype start = keyEnd;
    while (isOneOf(unitAt(text, start), u"\"':= \\"))
        ++start;
    qsizetype end = start;
    while (end < text.size() && end - start < longestMessage && !isOneOf(text[end], u"\"'&}\n\r"))
        ++end;
    return start >= text.size() ? QStringView() : text.sliced(start, end - start);
}

double sharedWords(QStringView message, const CodeEntry &entry)
{
    const QSet<QString> words = wordsOf(message);
    if (words.isEmpty())
        return 0;
    const QSet<QString> known =
        wordsOf(entry.message.zh + u' ' + entry.message.en + u' ' + entry.action.zh + u' ' + entry.action.en);
    const auto shared = std::count_if(words.cbegin(), words.cend(),
                                      [&known](const QString &word) { return known.contains(word); });
    return static_cast<double>(shared) / static_cast<double>(words.size());
}

} // namespace codedesk::decoding
