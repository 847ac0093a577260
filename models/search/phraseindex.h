// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <bitset>
#include <unordered_map>
#include <vector>

namespace codedesk {

/** A wording of the catalogue found in running text, with the rows that have it. */
struct PhraseHit {
    qsizetype start = 0; ///< In the text, in UTF-16 units.
    qsizetype length = 0;
    QList<int> rows; ///< CodeEntry::position, ascending.
    bool isSimilar = false; ///< The text differs from the wording, by little.

    bool operator==(const PhraseHit &) const = default;
};

/**
 * Finds what rows of a catalogue say in a text without codes: messages whole or by one clause, remedies, and
 * earlier wordings that remarks quote; in Chinese, also traditional, and in English. A text may differ by little:
 * a word that means the same (和 for 与), a character lost, doubled or mistaken, English words in another order.
 * What turns the meaning round does not count as little: "通过" is not "未通过".
 *
 * Time grows with the length of the text only. Does not change once made; safe to use from several threads.
 */
class PhraseIndex {
public:
    explicit PhraseIndex(const Catalogue &catalogue);

    /** Returns what was found, from the left, no two at one place. Similar ones only where none is literal, and no
     * more than eight rows. */
    [[nodiscard]] QList<PhraseHit> find(QStringView text) const;

private:
    class Search;

    /** Whose wording it is; where two rows have the same, the first of these is meant. */
    enum class Rank {
        Message, ///< The main document's message.
        Clause, ///< A clause of it.
        Quoted, ///< A wording of today or before, as a remark of the main document's rows quotes it.
        Changed, ///< One of several wordings in a remark on a change.
        Remedy,
        Other, ///< A message of another source.
        OtherClause,
    };
    struct Phrase {
        QString text; ///< Chinese: without blanks and marks. English: its words, one blank between.
        QStringList stems; ///< English: of the words that say something.
        QList<int> rows;
        bool isWhole = false; ///< All of a message, not a clause.
        Rank rank = Rank::Message;
        bool isOnlyAlone = false; ///< Too short to be found amid other text.
    };
    struct Anchor {
        int phrase = 0;
        int offset = 0; ///< Of the pair of characters in the phrase.
    };

    void addRow(const CodeEntry &entry, const Catalogue &catalogue);
    void addVendorWordings(const Catalogue &catalogue);
    void addChinese(const QString &text, int row, Rank rank, Rank ofClauses);
    void addEnglish(const QString &text, int row, Rank rank, Rank ofClauses);
    void addPhrase(Phrase phrase);
    void anchor();
    void anchorChinese(int number);
    void anchorEnglish(int number);

    std::vector<Phrase> m_phrases;
    std::vector<QString> m_messages; // by row, normalised
    QHash<QString, int> m_numbers; // of phrases by text
    std::unordered_map<std::uint32_t, std::vector<Anchor>> m_pairs;
    std::bitset<0x10000> m_mayBePair;
    QHash<QString, std::vector<int>> m_byStem; // phrases by their rarest stem
    std::bitset<0x10000> m_mayBeWord;
    QHash<QString, int> m_whole; // short messages, found only where they are all there is
};

} // namespace codedesk
