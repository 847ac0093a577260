// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <tuple>

namespace codedesk {

/** Words that mean the same to somebody who searches, in both languages. */
struct SynonymGroup {
    QString name;
    QStringList words; ///< Normalised. A phrase in English has one blank between two words.
    QStringList codes; ///< The codes it was made for: each of the words finds them.
    QString source; ///< Where people speak so.
};

/** For core/image. */
constexpr auto imageMembers(const SynonymGroup * /*type*/)
{
    return std::tuple(&SynonymGroup::name, &SynonymGroup::words, &SynonymGroup::codes, &SynonymGroup::source);
}

/** What people ask of billing in a search. */
enum class BillingWord { None, Billed, Free, Unstated };

/**
 * The words of searches: synonyms, words that say nothing around a symptom, and words of billing. A value read
 * from resources/vocabulary/synonyms.json; all functions are safe to call from several threads at once.
 */
class SearchWords {
public:
    /** Errors: CatalogueInvalid, naming the place in the file. */
    [[nodiscard]] static Result<SearchWords> read(const QString &file, const QByteArray &content);

    [[nodiscard]] const QList<SynonymGroup> &groups() const { return m_groups; }
    /** Returns the groups (places in groups()) that have the word. */
    [[nodiscard]] QList<int> groupsOf(const QString &word) const { return m_groupsOf.value(word); }
    [[nodiscard]] bool isFiller(const QString &word) const { return m_fillers.contains(word); }
    [[nodiscard]] BillingWord billingOf(const QString &word) const
    {
        return m_billing.value(word, BillingWord::None);
    }
    /** Returns the most units a word has: Chinese characters, and words of Latin letters. */
    [[nodiscard]] std::size_t longestWord() const { return m_longestWord; }

    /** For core/image. */
    friend constexpr auto imageMembers(const SearchWords * /*type*/)
    {
        return std::tuple(&SearchWords::m_groups, &SearchWords::m_groupsOf, &SearchWords::m_fillers,
                          &SearchWords::m_billing, &SearchWords::m_longestWord);
    }

private:
    void noteLength(const QString &word);

    QList<SynonymGroup> m_groups;
    QHash<QString, QList<int>> m_groupsOf;
    QHash<QString, bool> m_fillers;
    QHash<QString, BillingWord> m_billing;
    std::size_t m_longestWord = 1;
};

/** Returns how a Chinese word is typed in pinyin: in full ("guangxian") or by initials ("gx"); empty if it has
 * another character. */
[[nodiscard]] QString pinyinOf(QStringView word, bool isWhole);

/** Returns the words the program brings along; read at the first call. */
[[nodiscard]] const SearchWords &builtinSearchWords();

} // namespace codedesk
