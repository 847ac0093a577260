// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/queryreader.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace codedesk {

class SearchIndex;

/** Why a row was found, the surest first. */
enum class SearchMatch {
    Exact, ///< A code of it was typed.
    Words, ///< It has all that was typed: a part of its code, words of its texts, or their pinyin.
    Synonym, ///< It has all that was typed, or words that mean the same.
    Similar, ///< It has some of that, or it once slips are mended.
};

/** Returns "exact", "words", "synonym" or "similar". */
[[nodiscard]] QString searchMatchKey(SearchMatch match);

/** A row and how well the words of a query fit it. */
struct WordFit {
    int row = 0;
    SearchMatch match = SearchMatch::Similar;
    bool isWeak = false; ///< Some of it stands in remarks or replies alone.
    double score = 0; ///< Of what the words could reach at most, 0 to a little above 1.
    double coverage = 0; ///< How much of the words it has, 0 to 1.
    QStringList words = {}; ///< What may stand in its texts: the words themselves, or their synonyms.
};

/**
 * Returns how well rows fit the words of a query, in no order. Each word, and each run of Chinese characters, is
 * looked for as it is, then as a synonym, by its sound and with slips; a row counts by the best way to cover the
 * query.
 */
[[nodiscard]] std::vector<WordFit> matchWords(const SearchIndex &index, const std::vector<QueryUnit> &units);

} // namespace codedesk
