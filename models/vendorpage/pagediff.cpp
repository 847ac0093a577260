// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/pagediff.h"

#include "vendorpage/celltext.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>

namespace codedesk {

namespace {

using vendorpage::comparableText;

bool differs(const QString &text, const LocalizedText &known)
{
    const QString comparable = comparableText(text);
    return comparable != comparableText(known.zh)
        && (known.en.isEmpty() || comparable != comparableText(known.en));
}

QStringList without(const QStringList &codes, const QStringList &others)
{
    QStringList result;
    std::copy_if(codes.cbegin(), codes.cend(), std::back_inserter(result),
                 [&](const QString &code) { return !others.contains(code); });
    return result;
}

/** Compares page and source; used once. */
class PageComparer {
public:
    PageComparer(const VendorPage &page, const Catalogue &catalogue, const QString &sourceId, Channel channel,
                 DayNumber day)
        : m_page(page)
        , m_catalogue(catalogue)
        , m_sourceId(sourceId)
        , m_channel(channel)
        , m_day(day)
    {
        for (const CodeEntry &entry : catalogue.entries()) {
            if (entry.sourceId != sourceId)
                continue;
            for (const QString &code : entry.allCodes())
                m_entries[code] << &entry;
        }
    }

    PageDiff compare()
    {
        for (const PageTable &table : m_page.tables)
            compareTable(table);
        for (const PageRemark &remark : m_page.remarks) {
            for (const QString &code : remark.codes)
                noteElsewhere(code);
        }
        findDropped();
        return std::move(m_diff);
    }

private:
    using Votes = QHash<QString, int>; // by id of a category

    /** Returns in which tables of the catalogue the rows of a table of the page are. */
    [[nodiscard]] Votes votesOf(const PageTable &table) const
    {
        Votes votes;
        for (const PageRow &row : table.rows) {
            for (const QString &code : row.codes) {
                for (const CodeEntry *entry : m_entries.value(code))
                    ++votes[entry->categoryId];
            }
        }
        for (const Category &category : m_catalogue.categories()) {
            const bool isNamed = votes.contains(category.id) && !table.heading.isEmpty()
                && (category.title.zh == table.heading || category.title.en == table.heading);
            if (isNamed)
                votes[category.id] += static_cast<int>(table.rows.size());
        }
        return votes;
    }

    [[nodiscard]] const CodeEntry *entryFor(const PageRow &row, const Votes &votes) const
    {
        const CodeEntry *best = nullptr;
        std::tuple<qsizetype, int> bestFit;
        for (const QString &code : row.codes) {
            for (const CodeEntry *entry : m_entries.value(code)) {
                const QStringList codes = entry->allCodes();
                const auto shared = std::count_if(row.codes.cbegin(), row.codes.cend(),
                                                  [&](const QString &other) { return codes.contains(other); });
                const std::tuple<qsizetype, int> fit{ shared, votes.value(entry->categoryId) };
                if (!best || fit > bestFit) {
                    best = entry;
                    bestFit = fit;
                }
            }
        }
        return best;
    }

    void compareTable(const PageTable &table)
    {
        const Votes votes = votesOf(table);
        for (const PageRow &row : table.rows) {
            const CodeEntry *entry = entryFor(row, votes);
            if (!entry) {
                m_diff.added << AddedRow{ table.heading, row };
                continue;
            }
            m_present << entry->position;
            m_covered << entry->categoryId;
            compareBilling(row, *entry);
            compareTexts(table, row, *entry);
            compareCodes(row, *entry);
        }
    }

    [[nodiscard]] Outcome knownOutcome(const QString &code, const CodeEntry &entry) const
    {
        const BillingRule *rule = m_catalogue.rules().find(code, m_channel, m_day);
        const bool isStated =
            rule && (rule->billable != Billable::Unstated || rule->channel || rule->from != noDay);
        return outcomeOf(isStated ? rule->billable : entry.billable);
    }

    void compareBilling(const PageRow &row, const CodeEntry &entry)
    {
        if (!row.billable)
            return;
        const Outcome is = outcomeOf(*row.billable);
        const QStringList known = entry.allCodes();
        std::array<QStringList, allOutcomes.size()> codesByOutcome;
        for (const QString &code : row.codes) {
            if (known.contains(code))
                codesByOutcome[static_cast<std::size_t>(knownOutcome(code, entry))] << code;
        }
        for (const Outcome was : allOutcomes) {
            const QStringList &codes = codesByOutcome[static_cast<std::size_t>(was)];
            if (was != is && !codes.isEmpty())
                m_diff.billsDifferently << BillingDifference{ was, is, codes, row, entry.position };
        }
    }

    void compareTexts(const PageTable &table, const PageRow &row, const CodeEntry &entry)
    {
        const bool message = table.hasMessage && differs(row.message, entry.message);
        const bool action = table.hasAction && differs(row.action, entry.action);
        if (message || action)
            m_diff.reworded << RewordedRow{ entry.position, row, message, action };
    }

    void compareCodes(const PageRow &row, const CodeEntry &entry)
    {
        const QStringList known = entry.allCodes();
        const QStringList added = without(row.codes, known);
        const QStringList removed = without(known, row.codes);
        if (!added.isEmpty() || !removed.isEmpty())
            m_diff.aliasChanged << AliasChange{ entry.position, added, removed, row };
        for (const QString &code : added)
            noteElsewhere(code);
    }

    /** Notes a code that the page has in a row of another one, or in a row that could not be read. */
    void noteElsewhere(const QString &code)
    {
        const QList<const CodeEntry *> entries = m_entries.value(code);
        for (const CodeEntry *entry : entries)
            m_present << entry->position;
        if (entries.size() == 1)
            m_covered << entries.front()->categoryId;
    }

    void findDropped()
    {
        for (const CodeEntry &entry : m_catalogue.entries()) {
            const bool isCovered = entry.sourceId == m_sourceId && m_covered.contains(entry.categoryId);
            if (isCovered && !m_present.contains(entry.position))
                m_diff.dropped << entry.position;
        }
        for (const Category &category : m_catalogue.categories()) {
            if (category.sourceId == m_sourceId && !m_covered.contains(category.id))
                m_diff.tablesNotOnPage << category.id;
        }
    }

    const VendorPage &m_page;
    const Catalogue &m_catalogue;
    QString m_sourceId;
    Channel m_channel;
    DayNumber m_day;
    QHash<QString, QList<const CodeEntry *>> m_entries; // of the source, by code and alias
    QSet<int> m_present; // positions of the rows the page has
    QSet<QString> m_covered; // ids of the tables the page has rows of
    PageDiff m_diff;
};

} // namespace

bool PageDiff::isEmpty() const
{
    return billsDifferently.isEmpty() && added.isEmpty() && dropped.isEmpty() && reworded.isEmpty()
        && aliasChanged.isEmpty();
}

PageDiff diffPage(const VendorPage &page, const Catalogue &catalogue, const QString &sourceId,
                  std::optional<Channel> channel, DayNumber day)
{
    return PageComparer(page, catalogue, sourceId, channel.value_or(Channel::Unknown), dayOrToday(day)).compare();
}

} // namespace codedesk
