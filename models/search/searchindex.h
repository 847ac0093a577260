// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/pinyin.h"
#include "search/synonyms.h"
#include "search/textindex.h"
#include "search/wording.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace codedesk {

/** How well a row has something: 1 in its message, less elsewhere. */
struct RowWeight {
    int row = 0; ///< CodeEntry::position.
    float weight = 0;
};

/** Rows that have something, by row. */
using RowWeights = std::vector<RowWeight>;

/**
 * Every wording of a catalogue, made ready to be searched: by Chinese characters, by their sound, by English
 * words, by pinyin and by synonyms. Takes some 50 ms to make; does not change then, and is safe to use from
 * several threads.
 */
class SearchIndex {
public:
    explicit SearchIndex(const Catalogue &catalogue, const SearchWords &words = builtinSearchWords());

    [[nodiscard]] int rowCount() const { return m_rowCount; }
    [[nodiscard]] const SearchWords &searchWords() const { return *m_words; }

    /** Returns the rows that hold these Chinese characters. */
    [[nodiscard]] RowWeights holding(QStringView characters) const;
    /** Returns the rows that hold characters which sound like these. */
    [[nodiscard]] RowWeights sounding(QStringView characters) const;
    /** Returns the rows that have the word in any form. */
    [[nodiscard]] RowWeights having(const QString &word) const;
    [[nodiscard]] RowWeights beginning(QStringView start) const;
    [[nodiscard]] RowWeights including(QStringView part) const;
    [[nodiscard]] RowWeights resembling(QStringView word) const;
    /** Returns the rows whose message, remedy or table is spelled so in a part. */
    [[nodiscard]] RowWeights spelledAs(QStringView pinyin, PinyinText::Spelling spelling) const;
    /** Returns the rows that have any word of a group of synonyms. */
    [[nodiscard]] const RowWeights &ofGroup(int group) const { return m_groups[static_cast<std::size_t>(group)]; }

    /** Returns the groups one of whose words is spelled so; initials count from three characters on. */
    [[nodiscard]] QList<int> groupsSpelledAs(const QString &pinyin) const
    {
        return m_groupsByPinyin.value(pinyin);
    }
    /** Returns the groups one of whose Chinese words of one or two characters has these initials. */
    [[nodiscard]] QList<int> groupsOfTwoInitials(const QString &initials) const
    {
        return m_groupsByTwoInitials.value(initials);
    }
    /** Returns the groups one of whose Chinese words sounds so. */
    [[nodiscard]] QList<int> groupsSounding(QStringView characters) const;
    /** Returns the groups one of whose English words is the word with a slip. */
    [[nodiscard]] QList<int> groupsResembling(QStringView word) const;
    /** Returns the groups that have an English phrase, in any form of its words. */
    [[nodiscard]] QList<int> groupsOfPhrase(const QStringList &words) const;

private:
    [[nodiscard]] RowWeights rowsOf(const TextNumbers &texts) const;
    [[nodiscard]] TextNumbers textsHolding(const QString &word) const;
    void addGroup(int number, const SynonymGroup &group);

    std::vector<Wording> m_wordings;
    int m_rowCount = 0;
    const SearchWords *m_words;
    GramIndex m_characters;
    GramIndex m_sounds;
    WordIndex m_latin;
    std::vector<PinyinText> m_pinyin; // by row
    std::vector<PinyinText> m_loosePinyin;
    std::vector<RowWeights> m_groups;
    QHash<QString, QList<int>> m_groupsByPinyin;
    QHash<QString, QList<int>> m_groupsByTwoInitials;
    QHash<QString, QList<int>> m_groupsBySound;
    QHash<QString, QList<int>> m_groupsByStems;
    QList<std::pair<QString, int>> m_englishWords; // single words of groups
};

/** Returns the sound of each character as one unit, so that texts can be compared by sound. */
[[nodiscard]] QString soundsOf(QStringView text);

} // namespace codedesk
