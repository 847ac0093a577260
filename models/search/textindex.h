// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <cstdint>
#include <vector>

namespace codedesk {

/** Numbers of texts, ascending. */
using TextNumbers = std::vector<std::uint32_t>;

/** Returns what both lists have. */
[[nodiscard]] TextNumbers common(const TextNumbers &left, const TextNumbers &right);

/** Returns what either list has. */
[[nodiscard]] TextNumbers united(const TextNumbers &left, const TextNumbers &right);

/**
 * Finds texts by parts of runs of characters that have no blanks between words. For each character, and each pair
 * of neighbours, it keeps the texts that have it.
 */
class GramIndex {
public:
    /** Texts are numbered from 0 in the order they are added. Only units `isIndexed` says true to can be found. */
    void add(const QString &text, bool (*isIndexed)(char16_t));

    /** Returns the texts that hold `part`, all of whose units must be indexed ones. */
    [[nodiscard]] TextNumbers holding(QStringView part) const;

private:
    std::vector<QString> m_texts;
    QHash<std::uint32_t, TextNumbers> m_texts1;
    QHash<std::uint32_t, TextNumbers> m_texts2;
};

/** Finds texts by words of Latin letters and digits: as they are, inflected, begun, inside others, or misspelt. */
class WordIndex {
public:
    /** Texts are numbered from 0 in the order they are added; they have to be normalised. */
    void add(const QString &text);

    /** Returns the texts that have the word in any of its forms ("faces" for "face"). */
    [[nodiscard]] TextNumbers having(const QString &word) const;
    /** Returns the texts that have these words in this order, at most one other between two of them. */
    [[nodiscard]] TextNumbers havingPhrase(const QStringList &words) const;
    /** Returns the texts that have a word which begins with `start`. */
    [[nodiscard]] TextNumbers beginning(QStringView start) const;
    /** Returns the texts that have a word with `part` in it. */
    [[nodiscard]] TextNumbers including(QStringView part) const;
    /** Returns the texts that have a word which is `word` with a slip: a letter wrong, lost, doubled or two
     * swapped; in long words also two slips. */
    [[nodiscard]] TextNumbers resembling(QStringView word) const;

private:
    int numberOf(const QString &word);

    QStringList m_words;
    QHash<QString, int> m_numbers;
    std::vector<TextNumbers> m_textsOfWord;
    QHash<QString, QList<int>> m_byStem;
    std::vector<QList<int>> m_stemsOfText; // the numbers of the stems of its words, in order
    QHash<QString, int> m_stemNumbers;
};

/** Returns a number for two neighbouring characters, which no other two have. */
[[nodiscard]] inline std::uint32_t pairKey(QChar first, QChar second)
{
    return static_cast<std::uint32_t>(first.unicode()) << 16U | second.unicode();
}

/** Returns the words of Latin letters and digits in a normalised text, without apostrophes inside ("dont"). */
[[nodiscard]] QStringList latinWords(QStringView text);

/** Returns the form that the inflected forms of an English word have in common; no word itself ("valu"). */
[[nodiscard]] QString stemOf(const QString &word);

/** Returns whether two words differ by a slip, as WordIndex::resembling() judges it. */
[[nodiscard]] bool isSlipOf(QStringView typed, QStringView meant);

} // namespace codedesk
