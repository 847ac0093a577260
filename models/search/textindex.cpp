// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/textindex.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace codedesk {

namespace {

constexpr qsizetype longestCompared = 32; // letters; longer words are compared as they are alone

void note(TextNumbers &numbers, std::uint32_t number)
{
    if (numbers.empty() || numbers.back() != number)
        numbers.push_back(number);
}

bool isWordUnit(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9') || unit == u'_';
}

bool isApostrophe(QChar unit)
{
    return unit == u'\'' || unit == u'’' || unit == u'‘';
}

/** Takes off an ending, and a doubled letter before it ("stopped"). */
QString withoutEnding(const QString &word, qsizetype length)
{
    QString rest = word.chopped(length);
    const qsizetype size = rest.size();
    const bool isDoubled =
        size > 3 && rest.at(size - 1) == rest.at(size - 2) && rest.back() != u's' && rest.back() != u'l';
    return isDoubled ? rest.chopped(1) : rest;
}

/** Returns how many slips lead from one word to the other, if at most `most`; else more than that. */
int slipsBetween(QStringView left, QStringView right, int most)
{
    const auto columns = static_cast<std::size_t>(right.size());
    std::array<std::array<int, longestCompared + 1>, 3> rows{};
    for (std::size_t column = 0; column <= columns; ++column)
        rows[0][column] = static_cast<int>(column);
    for (std::size_t row = 1; row <= static_cast<std::size_t>(left.size()); ++row) {
        auto &now = rows[row % 3];
        const auto &before = rows[(row + 2) % 3];
        const auto &twoBefore = rows[(row + 1) % 3];
        now[0] = static_cast<int>(row);
        int best = now[0];
        for (std::size_t column = 1; column <= columns; ++column) {
            const QChar a = left[static_cast<qsizetype>(row) - 1];
            const QChar b = right[static_cast<qsizetype>(column) - 1];
            now[column] =
                std::min({ before[column] + 1, now[column - 1] + 1, before[column - 1] + (a == b ? 0 : 1) });
            const bool isSwapped = row > 1 && column > 1 && a == right[static_cast<qsizetype>(column) - 2]
                && b == left[static_cast<qsizetype>(row) - 2];
            if (isSwapped)
                now[column] = std::min(now[column], twoBefore[column - 2] + 1);
            best = std::min(best, now[column]);
        }
        if (best > most)
            return most + 1;
    }
    return rows[static_cast<std::size_t>(left.size()) % 3][columns];
}

int slipsOfWord(qsizetype length)
{
    constexpr qsizetype shortest = 4;
    constexpr qsizetype long_ = 8;
    return length < shortest ? 0 : length < long_ ? 1 : 2;
}

} // namespace

TextNumbers common(const TextNumbers &left, const TextNumbers &right)
{
    TextNumbers result;
    std::set_intersection(left.cbegin(), left.cend(), right.cbegin(), right.cend(), std::back_inserter(result));
    return result;
}

TextNumbers united(const TextNumbers &left, const TextNumbers &right)
{
    TextNumbers result;
    std::set_union(left.cbegin(), left.cend(), right.cbegin(), right.cend(), std::back_inserter(result));
    return result;
}

void GramIndex::add(const QString &text, bool (*isIndexed)(char16_t))
{
    const auto number = static_cast<std::uint32_t>(m_texts.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isIndexed(text.at(at).unicode()))
            continue;
        note(m_texts1[text.at(at).unicode()], number);
        if (at + 1 < text.size() && isIndexed(text.at(at + 1).unicode()))
            note(m_texts2[pairKey(text.at(at), text.at(at + 1))], number);
    }
    m_texts.push_back(text);
}

TextNumbers GramIndex::holding(QStringView part) const
{
    if (part.size() < 2)
        return part.isEmpty() ? TextNumbers() : m_texts1.value(part.front().unicode());
    TextNumbers result = m_texts2.value(pairKey(part[0], part[1]));
    for (qsizetype at = 1; at + 1 < part.size() && !result.empty(); ++at) {
        const auto pair = m_texts2.constFind(pairKey(part[at], part[at + 1]));
        result = pair == m_texts2.cend() ? TextNumbers() : common(result, *pair);
    }
    if (part.size() > 2)
        std::erase_if(result, [&](std::uint32_t number) { return !m_texts[number].contains(part); });
    return result;
}

QStringList latinWords(QStringView text)
{
    QStringList words;
    QString word;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const QChar unit = at < text.size() ? text[at] : QChar(u' ');
        if (isWordUnit(unit)) {
            word += unit;
        } else if (!word.isEmpty() && !isApostrophe(unit)) {
            words << word;
            word.clear();
        }
    }
    return words;
}

QString stemOf(const QString &word)
{
    QString stem = word;
    const qsizetype size = word.size();
    if (size > 4 && stem.endsWith(u"ies"))
        stem = stem.chopped(3) + u'y';
    else if (size > 4
             && (stem.endsWith(u"sses") || stem.endsWith(u"xes") || stem.endsWith(u"ches")
                 || stem.endsWith(u"shes")))
        stem.chop(2);
    else if (size > 3 && stem.endsWith(u's') && !stem.endsWith(u"ss") && !stem.endsWith(u"us")
             && !stem.endsWith(u"is"))
        stem.chop(1);
    if (stem.size() > 5 && stem.endsWith(u"ing"))
        stem = withoutEnding(stem, 3);
    else if (stem.size() > 4 && stem.endsWith(u"ed"))
        stem = withoutEnding(stem, 2);
    else if (stem.size() > 5 && stem.endsWith(u"ly"))
        stem.chop(2);
    if (stem.size() > 3 && stem.endsWith(u'e'))
        stem.chop(1);
    if (stem.size() > 3 && stem.endsWith(u'y'))
        stem.back() = u'i';
    return stem;
}

bool isSlipOf(QStringView typed, QStringView meant)
{
    const int allowed = slipsOfWord(std::min(typed.size(), meant.size()));
    if (allowed == 0 || typed.size() > longestCompared || meant.size() > longestCompared
        || std::abs(typed.size() - meant.size()) > allowed)
        return false;
    const auto isDigit = [](QChar unit) { return unit >= u'0' && unit <= u'9'; };
    if (std::any_of(typed.cbegin(), typed.cend(), isDigit) || std::any_of(meant.cbegin(), meant.cend(), isDigit))
        return false;
    return slipsBetween(typed, meant, allowed) <= allowed;
}

int WordIndex::numberOf(const QString &word)
{
    const auto known = m_numbers.constFind(word);
    if (known != m_numbers.cend())
        return *known;
    const int number = static_cast<int>(m_words.size());
    m_words << word;
    m_numbers.insert(word, number);
    m_textsOfWord.emplace_back();
    const QString stem = stemOf(word);
    m_byStem[stem] << number;
    m_stemNumbers.insert(stem, m_stemNumbers.value(stem, static_cast<int>(m_stemNumbers.size())));
    return number;
}

void WordIndex::add(const QString &text)
{
    const auto textNumber = static_cast<std::uint32_t>(m_stemsOfText.size());
    QList<int> stems;
    for (const QString &word : latinWords(text)) {
        note(m_textsOfWord[static_cast<std::size_t>(numberOf(word))], textNumber);
        stems << m_stemNumbers.value(stemOf(word));
    }
    m_stemsOfText.push_back(stems);
}

TextNumbers WordIndex::having(const QString &word) const
{
    TextNumbers result;
    for (const int number : m_byStem.value(stemOf(word)))
        result = united(result, m_textsOfWord[static_cast<std::size_t>(number)]);
    return result;
}

TextNumbers WordIndex::havingPhrase(const QStringList &words) const
{
    TextNumbers result;
    QList<int> stems;
    for (const QString &word : words) {
        const TextNumbers texts = having(word);
        result = stems.isEmpty() ? texts : common(result, texts);
        stems << m_stemNumbers.value(stemOf(word), -1);
    }
    const auto standsAt = [&stems](const QList<int> &all, qsizetype at) {
        for (const int stem : stems) {
            if (at < all.size() && all.at(at) != stem)
                ++at;
            if (at >= all.size() || all.at(at) != stem)
                return false;
            ++at;
        }
        return true;
    };
    std::erase_if(result, [&](std::uint32_t number) {
        const QList<int> &all = m_stemsOfText[number];
        for (qsizetype at = 0; at < all.size(); ++at) {
            if (all.at(at) == stems.first() && standsAt(all, at))
                return false;
        }
        return true;
    });
    return result;
}

TextNumbers WordIndex::beginning(QStringView start) const
{
    TextNumbers result;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (m_words.at(i).startsWith(start))
            result = united(result, m_textsOfWord[static_cast<std::size_t>(i)]);
    }
    return result;
}

TextNumbers WordIndex::including(QStringView part) const
{
    TextNumbers result;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (m_words.at(i).contains(part))
            result = united(result, m_textsOfWord[static_cast<std::size_t>(i)]);
    }
    return result;
}

TextNumbers WordIndex::resembling(QStringView word) const
{
    TextNumbers result;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (isSlipOf(word, m_words.at(i)))
            result = united(result, m_textsOfWord[static_cast<std::size_t>(i)]);
    }
    return result;
}

} // namespace codedesk
