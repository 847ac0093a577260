// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summary.h"

#include "report/groupkeys.h"
#include "report/outcometimeline.h"

#include <memory>

namespace codedesk::report {

namespace {

using Cells = std::vector<const RollupCell *>;

/** Works out the outcome of cells, asking the rules once for each code and channel that occurs. */
class OutcomeFinder {
public:
    OutcomeFinder(const Rollup &rollup, const BillingRules &rules)
        : m_rollup(rollup)
        , m_rules(rules)
        , m_timelines(static_cast<std::size_t>(rollup.codes.size()) * allChannels.size())
    {
    }

    Outcome outcomeOf(const RollupCell &cell)
    {
        auto &timeline = m_timelines[static_cast<std::size_t>(cell.code) * allChannels.size()
                                     + static_cast<std::size_t>(cell.channel)];
        if (!timeline)
            timeline = std::make_unique<OutcomeTimeline>(m_rules, m_rollup.codes.at(cell.code), cell.channel);
        return timeline->at(cell.day);
    }

private:
    const Rollup &m_rollup;
    const BillingRules &m_rules;
    std::vector<std::unique_ptr<OutcomeTimeline>> m_timelines;
};

/** Tells which codes of a roll-up, in which channels, the request asks for. */
class WantedCodes {
public:
    WantedCodes(const Rollup &rollup, const Catalogue &catalogue, const SummaryRequest &request)
    {
        m_isWanted.reserve(static_cast<std::size_t>(rollup.codes.size()) * allChannels.size());
        for (const QString &code : rollup.codes) {
            for (const Channel channel : allChannels) {
                const Category *category = request.categoryId ? catalogue.categoryOfCalls(code, channel) : nullptr;
                const bool fitsCategory =
                    !request.categoryId || *request.categoryId == (category ? category->id : QString());
                m_isWanted.push_back(fitsCategory && (!request.code || *request.code == code));
            }
        }
    }

    [[nodiscard]] bool contains(const RollupCell &cell) const
    {
        return m_isWanted[static_cast<std::size_t>(cell.code) * allChannels.size()
                          + static_cast<std::size_t>(cell.channel)];
    }

private:
    std::vector<bool> m_isWanted; // for each code all channels
};

Cells wantedCells(const Rollup &rollup, const Catalogue &catalogue, const SummaryRequest &request)
{
    const bool isDated = request.from.isValid() || request.to.isValid();
    const DayNumber first = isDated ? std::max(toDayNumber(request.from), firstPossibleDay) : noDay;
    const DayNumber last = request.to.isValid() ? toDayNumber(request.to) : std::numeric_limits<DayNumber>::max();
    const WantedCodes codes(rollup, catalogue, request);
    std::vector<char> appIsWanted;
    for (const QString &app : rollup.apps)
        appIsWanted.push_back(!request.app || *request.app == app ? 1 : 0);

    Cells cells;
    cells.reserve(rollup.cells.size());
    for (const RollupCell &cell : rollup.cells) {
        if (cell.day >= first && cell.day <= last && codes.contains(cell)
            && appIsWanted[static_cast<std::size_t>(cell.app)]
            && (!request.channel || *request.channel == cell.channel))
            cells.push_back(&cell);
    }
    return cells;
}

/** Returns for each cell the number of its row, rows in ascending order of their keys. */
Ranks rankRows(const std::vector<GroupColumn> &columns, std::size_t cellCount)
{
    Ranks rows{ std::vector<quint32>(cellCount, 0), 1 };
    for (const GroupColumn &column : columns) {
        // Ranks are below 2^32, so one more column never overflows what the columns before were condensed to.
        std::vector<qint64> combined(cellCount);
        for (std::size_t i = 0; i < cellCount; ++i)
            combined[i] = qint64(rows.ranks[i]) * column.texts.size() + column.ranks[i];
        rows = rankValues(combined);
    }
    return rows;
}

QList<SummaryRow> makeRows(const std::vector<GroupColumn> &columns, const Ranks &rowOfCell,
                           const std::vector<OutcomeCounts> &counts)
{
    std::vector<std::size_t> cellOfRow(rowOfCell.count);
    for (std::size_t i = 0; i < rowOfCell.ranks.size(); ++i)
        cellOfRow[rowOfCell.ranks[i]] = i;
    QList<SummaryRow> rows;
    rows.reserve(static_cast<qsizetype>(counts.size()));
    for (std::size_t row = 0; row < counts.size(); ++row) {
        QStringList keys;
        keys.reserve(static_cast<qsizetype>(columns.size()));
        for (const GroupColumn &column : columns)
            keys << column.texts.at(column.ranks[cellOfRow[row]]);
        rows.emplaceBack(SummaryRow{ std::move(keys), counts[row] });
    }
    return rows;
}

} // namespace

void OutcomeCounts::add(Outcome outcome, qint64 count)
{
    total += count;
    switch (outcome) {
    case Outcome::Billable:
        billable += count;
        return;
    case Outcome::Free:
        free += count;
        return;
    case Outcome::Unstated:
        unstated += count;
        return;
    case Outcome::Unknown:
        unknown += count;
        return;
    }
}

qint64 OutcomeCounts::of(Outcome outcome) const
{
    switch (outcome) {
    case Outcome::Billable:
        return billable;
    case Outcome::Free:
        return free;
    case Outcome::Unstated:
        return unstated;
    case Outcome::Unknown:
        break;
    }
    return unknown;
}

Summary summarise(const Rollup &rollup, const Catalogue &catalogue, const SummaryRequest &request)
{
    const Cells cells = wantedCells(rollup, catalogue, request);
    Summary summary;
    summary.by = request.by;
    if (cells.empty())
        return summary;

    std::vector<GroupColumn> columns;
    for (const GroupKey key : request.by)
        columns.push_back(groupColumn(key, cells, rollup, catalogue));
    const Ranks rowOfCell = rankRows(columns, cells.size());
    std::vector<OutcomeCounts> counts(rowOfCell.count);
    OutcomeFinder outcomes(rollup, catalogue.rules());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Outcome outcome = outcomes.outcomeOf(*cells[i]);
        counts[rowOfCell.ranks[i]].add(outcome, cells[i]->count);
        summary.totals.add(outcome, cells[i]->count);
    }
    if (!columns.empty())
        summary.rows = makeRows(columns, rowOfCell, counts);
    return summary;
}

} // namespace codedesk::report
