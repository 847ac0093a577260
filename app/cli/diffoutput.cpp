// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diffoutput.h"

#include "columntable.h"
#include "jsonvalues.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace codedesk::cli {

using jobs::DiffKind;

namespace {

/** Texts of this file, for translation. */
struct DiffTexts {
    Q_DECLARE_TR_FUNCTIONS(DiffOutput)
};

const char *listName(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Billing:
        return "bills_differently";
    case DiffKind::Added:
        return "added";
    case DiffKind::Aliases:
        return "aliases";
    case DiffKind::Dropped:
        return "dropped";
    case DiffKind::Reworded:
        break;
    }
    return "reworded";
}

void writePage(JsonWriter &json, const VendorPage &page)
{
    qint64 rows = 0;
    for (const PageTable &table : page.tables)
        rows += table.rows.size();
    json.key("page");
    json.beginObject();
    json.field("title", page.title);
    json.field("tables", qint64(page.tables.size()));
    json.field("rows", rows);
    json.endObject();
}

void writeRemarks(JsonWriter &json, const VendorPage &page)
{
    json.key("remarks");
    json.beginArray();
    for (const PageRemark &remark : page.remarks) {
        json.beginObject();
        json.field("line", remark.line);
        json.field("text", remark.text);
        json.field("codes", remark.codes);
        json.endObject();
    }
    json.endArray();
}

/** Returns the lines of a kind. */
QList<jobs::DifferenceView> linesOf(DiffKind kind, const DiffReport &report)
{
    QList<jobs::DifferenceView> lines;
    std::copy_if(report.comparison.lines.cbegin(), report.comparison.lines.cend(), std::back_inserter(lines),
                 [kind](const jobs::DifferenceView &view) { return view.line.kind == kind; });
    return lines;
}

QString linesText(DiffKind kind, const DiffReport &report, Language language)
{
    const ShownColumns columns{ jobs::differenceTerminalTable() };
    QString text;
    for (const jobs::DifferenceView &view : linesOf(kind, report)) {
        for (const QString &cell : columns.cells(view, language)) {
            if (!cell.isEmpty())
                text += QStringLiteral("  ") + terminalText(cell);
        }
        text += u'\n';
        for (const QString &sentence : view.effect ? jobs::effectSentences(*view.effect) : QStringList())
            text += QStringLiteral("      ") + sentence + u'\n';
    }
    return text.isEmpty() ? QString() : DiffTexts::tr("%1:").arg(jobs::diffKindWord(kind)) + u'\n' + text + u'\n';
}

} // namespace

void writeDiff(JsonWriter &json, const DiffReport &report)
{
    json.beginObject();
    writePage(json, report.comparison.question.page);
    json.field("source", report.comparison.question.sourceId);
    json.key("channel");
    if (report.comparison.question.acceptance.channel)
        json.value(channelKey(*report.comparison.question.acceptance.channel));
    else
        json.null();
    writeDay(json, "from", report.comparison.question.acceptance.from);
    json.field("reference", report.comparison.question.acceptance.reference);
    json.field("differences", qint64(report.comparison.lines.size()));
    json.field("accepted_now", qint64(report.acceptedNow));
    for (const DiffKind kind : jobs::allDiffKinds)
        writeRows(json, listName(kind), jobs::differenceColumns(), linesOf(kind, report));
    json.field("tables_not_on_page", report.comparison.tablesNotOnPage);
    writeRemarks(json, report.comparison.question.page);
    json.endObject();
}

QString diffText(const DiffReport &report, Language language)
{
    QString text;
    for (const DiffKind kind : jobs::allDiffKinds)
        text += linesText(kind, report, language);
    if (report.comparison.lines.isEmpty())
        text += DiffTexts::tr("No difference.") + u'\n';
    if (!report.comparison.tablesNotOnPage.isEmpty())
        //: %1 is a list of names of tables.
        text += DiffTexts::tr("Not on the page, and not compared: %1.")
                    .arg(report.comparison.tablesNotOnPage.join(QStringLiteral(", ")))
            + u'\n';
    for (const PageRemark &remark : report.comparison.question.page.remarks) {
        const QString sentence = terminalText(remark.text);
        //: A remark on a line of a page.
        text += (remark.line > 0 ? DiffTexts::tr("Line %1: %2").arg(remark.line).arg(sentence) : sentence) + u'\n';
    }
    if (report.acceptedNow > 0)
        text += DiffTexts::tr("%n line(s) accepted into the team's file.", nullptr,
                              static_cast<int>(report.acceptedNow))
            + u'\n';
    return text;
}

} // namespace codedesk::cli
