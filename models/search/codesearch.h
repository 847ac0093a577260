// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "search/queryreader.h"
#include "search/wordmatcher.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace codedesk {

/** What to look for among the rows of a catalogue. Empty parts restrict nothing. */
struct CodeQuery {
    QString text; ///< As typed.
    QString categoryId; ///< Empty: all tables.
    std::optional<Billable> billable; ///< What the row itself states.
    QString sourceId = {}; ///< Empty: all sources.
    /** What words of billing in the text do, unless codes are named: restrict as `billable` does, if that is not
     * set; nothing, since the caller sees to it; or be looked for like other words. */
    enum class BillingWords { Restrict, LeaveOut, Search };
    BillingWords billingWords = BillingWords::Restrict;

    bool operator==(const CodeQuery &) const = default;
};

struct CodeHit {
    int position = 0; ///< CodeEntry::position.
    SearchMatch match = SearchMatch::Words;
    QStringList words = {}; ///< Normalised words that may stand in its texts: why it was found.

    bool operator==(const CodeHit &) const = default;
};

/** The text of a query, read and looked for in all rows once, so that several sources and tables can be asked. */
struct MatchedText {
    ReadQuery read; ///< What is understood of it.
    std::vector<WordFit> fits; ///< Of its words.
};

/**
 * Finds rows as the user types. Texts are prepared on a thread beside, for which the first query that has words
 * waits; find() then takes about a millisecond. Safe to use from several threads at once.
 */
class CodeSearch {
public:
    explicit CodeSearch(CataloguePtr catalogue);

    /** Reads the text of a query and looks for its words, which is most of the work of find(). */
    [[nodiscard]] MatchedText match(const CodeQuery &query) const;

    /**
     * Returns the rows that fit, the likeliest first: rows of the codes typed, then those that have all words of
     * the query in any of their texts (message, remedy, other wordings, notes, suggested replies, title of the
     * table; in either language), then those that have words which mean the same, then similar ones. A query
     * without a word finds every row, in the order of the documents.
     */
    [[nodiscard]] QList<CodeHit> find(const CodeQuery &query) const { return find(query, match(query)); }
    /** As above; `text` is what match() made of the query, or of one that restricts otherwise. */
    [[nodiscard]] QList<CodeHit> find(const CodeQuery &query, const MatchedText &text) const;

private:
    [[nodiscard]] QList<CodeHit> all(const CodeQuery &query) const;

    CataloguePtr m_catalogue;
    QueryReader m_reader;
    std::shared_future<std::shared_ptr<const SearchIndex>> m_index;
};

/** Returns the billing that words of a query restrict to. */
[[nodiscard]] std::optional<Billable> billableOf(BillingWord word);

} // namespace codedesk
