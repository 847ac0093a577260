// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/pinyin.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <future>
#include <optional>
#include <vector>

namespace codedesk {

/** What to look for among the rows of a catalogue. Empty parts restrict nothing. */
struct CodeQuery {
    QString text; ///< As typed; all of its words have to occur.
    QString categoryId; ///< Empty: all tables.
    std::optional<Billable> billable; ///< What the row itself states.
    QString sourceId = {}; ///< Empty: all sources.

    bool operator==(const CodeQuery &) const = default;
};

/**
 * Finds rows as the user types. Texts are prepared once, in the constructor, and their pinyin on a thread beside, for
 * which only a query that needs it waits; find() then takes microseconds. Safe to use from several threads at once.
 */
class CodeSearch {
public:
    explicit CodeSearch(CataloguePtr catalogue);

    /**
     * Returns the positions (CodeEntry::position) of the rows that hold every word of the query in a code, a
     * message, a remedy or the title of their table, in either language. Case and the width of characters do not
     * matter, and a minus is a part of its code. Chinese messages and titles are also found by their pinyin, whole
     * or by initials ("gxta"). First come rows one of whose codes is a word of the query, then rows whose code
     * begins with one, then the others, those found by pinyin last, each in the order of the documents.
     */
    [[nodiscard]] QList<int> find(const CodeQuery &query) const;

private:
    struct FoldedEntry {
        QStringList codes; ///< The code and its aliases.
        QStringList texts; ///< Everything else a word can be found in.
    };

    std::vector<FoldedEntry> m_folded; // by position
    std::shared_future<std::vector<PinyinText>>
        m_pinyin; ///< By position: message and title of the table, for words typed in pinyin.
    CataloguePtr m_catalogue;
};

/**
 * Returns text in the form in which texts are compared: small letters, ASCII for full-width characters, an ASCII
 * minus for any other minus or hyphen before a digit, a space for white space and control characters, and nothing
 * for invisible format characters.
 */
[[nodiscard]] QString foldForSearch(QStringView text);

} // namespace codedesk
