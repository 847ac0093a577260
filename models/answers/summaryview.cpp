// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/summaryview.h"

#include "wording/outcomewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <iterator>

namespace codedesk::answers {

namespace {

struct SummaryColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(SummaryColumns)
};

using report::GroupKey;
using report::Summary;
using report::SummaryRow;
using Line = const SummaryLine &;

/** Returns what groups without a value are called. */
QString noneTitle(GroupKey key)
{
    switch (key) {
    case GroupKey::Category:
        //: A group of the summary: codes the catalogue has in no category.
        return SummaryColumnsWords::tr("No category");
    case GroupKey::App:
        //: A group of the summary: calls whose log names no app.
        return SummaryColumnsWords::tr("No app");
    case GroupKey::Channel:
    case GroupKey::Code:
        return {};
    case GroupKey::Day:
    case GroupKey::Week:
    case GroupKey::Month:
        break;
    }
    //: A group of the summary: calls whose log gives no time.
    return SummaryColumnsWords::tr("No date");
}

/** Returns the text of a line's group; none in the totals. */
Cell keyCell(Line line, GroupKey key)
{
    return line.isTotals() ? Cell(NotApplicable()) : Cell(line.keys.at(line.by.indexOf(key)));
}

QString keyText(Line line, GroupKey key, Language language)
{
    if (line.isTotals())
        return line.by.value(0) == key ? totalsTitle() : QString();
    return groupTitle(key, line.keys.at(line.by.indexOf(key)), *line.catalogue, language);
}

template <GroupKey key> constexpr Column<SummaryLine> keyColumn(const char *name)
{
    return { name, [] { return groupKeyTitle(key); }, [](Line line) { return keyCell(line, key); },
             [](Line line, Language language) { return keyText(line, key, language); } };
}

template <Outcome outcome> constexpr Column<SummaryLine> outcomeColumn(const char *name)
{
    return { name, [] { return wording::outcomeWord(outcome); },
             [](Line line) -> Cell { return line.counts.of(outcome); },
             [](Line line, Language) { return QLocale().toString(line.counts.of(outcome)); }, true };
}

/** In the order of GroupKey. */
const Column<SummaryLine> keys[] = {
    keyColumn<GroupKey::Day>("day"),           keyColumn<GroupKey::Week>("week"),
    keyColumn<GroupKey::Month>("month"),       keyColumn<GroupKey::Code>("code"),
    keyColumn<GroupKey::Category>("category"), keyColumn<GroupKey::Channel>("channel"),
    keyColumn<GroupKey::App>("app"),
};

static_assert(std::size(keys) == static_cast<std::size_t>(GroupKey::App) + 1);

const Column<SummaryLine> counts[] = {
    { "total",
      //: Column: the number of all calls.
      [] { return SummaryColumnsWords::tr("Total"); }, [](Line line) -> Cell { return line.counts.total; },
      [](Line line, Language) { return QLocale().toString(line.counts.total); }, true },
    outcomeColumn<Outcome::Billable>("billable"),
    outcomeColumn<Outcome::Free>("free"),
    outcomeColumn<Outcome::Unstated>("unstated"),
    outcomeColumn<Outcome::Unknown>("unknown"),
};

static_assert(std::size(counts) == 1 + allOutcomes.size());

} // namespace

SummaryLine groupLine(const Summary &summary, const SummaryRow &row, const Catalogue &catalogue)
{
    return { summary.by, row.keys, row.counts, &catalogue };
}

SummaryLine totalsLine(const Summary &summary, const Catalogue &catalogue)
{
    return { summary.by, {}, summary.totals, &catalogue };
}

QList<SummaryLine> summaryLines(const Summary &summary, const Catalogue &catalogue)
{
    if (summary.by.isEmpty())
        return { totalsLine(summary, catalogue) };
    QList<SummaryLine> lines;
    for (const SummaryRow &row : summary.rows)
        lines << groupLine(summary, row, catalogue);
    return lines;
}

std::vector<Column<SummaryLine>> summaryColumns(const QList<GroupKey> &by)
{
    std::vector<Column<SummaryLine>> columns;
    for (const GroupKey key : by)
        columns.push_back(keys[static_cast<std::size_t>(key)]);
    columns.insert(columns.end(), std::begin(counts), std::end(counts));
    return columns;
}

Columns<SummaryLine> countColumns()
{
    return counts;
}

QString groupTitle(GroupKey key, const QString &text, const Catalogue &catalogue, Language language)
{
    if (text.isEmpty())
        return noneTitle(key);
    if (key == GroupKey::Channel) {
        const std::optional<Channel> channel = channelFromText(text);
        return channel ? channelTitle(*channel).in(language) : text;
    }
    if (key == GroupKey::Category) {
        const Category *category = catalogue.category(text);
        return category ? category->title.in(language) : text;
    }
    return text;
}

QString groupKeyTitle(GroupKey key)
{
    switch (key) {
    case GroupKey::Day:
        return SummaryColumnsWords::tr("Day");
    case GroupKey::Week:
        return SummaryColumnsWords::tr("Week");
    case GroupKey::Month:
        return SummaryColumnsWords::tr("Month");
    case GroupKey::Code:
        return SummaryColumnsWords::tr("Code");
    case GroupKey::Category:
        return SummaryColumnsWords::tr("Category");
    case GroupKey::Channel:
        return SummaryColumnsWords::tr("Channel");
    case GroupKey::App:
        break;
    }
    return SummaryColumnsWords::tr("App");
}

QString totalsTitle()
{
    //: The last row of a summary.
    return SummaryColumnsWords::tr("Total");
}

} // namespace codedesk::answers
