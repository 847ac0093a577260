// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diffoutput.h"

#include "jsonvalues.h"
#include "texttable.h"
#include "wording/outcomewords.h"

#include <QCoreApplication>

#include <algorithm>

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

void writeOutcome(JsonWriter &json, const char *name, Outcome outcome)
{
    json.field(name, outcomeKey(outcome));
}

void writeEffect(JsonWriter &json, const std::optional<report::CallEffect> &effect)
{
    json.key("effect");
    if (!effect) {
        json.null();
        return;
    }
    json.beginObject();
    json.field("calls", effect->calls);
    json.field("calls_of_codes", effect->callsOfCodes);
    json.key("changes");
    json.beginArray();
    for (const report::EffectChange &change : effect->changes) {
        json.beginObject();
        writeOutcome(json, "from", change.from);
        writeOutcome(json, "to", change.to);
        json.field("calls", change.calls);
        writeDay(json, "first_day", change.firstDay);
        writeDay(json, "last_day", change.lastDay);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

/** Writes what a text was and what it is now. */
void writeWording(JsonWriter &json, const char *name, const QString &was, const QString &is)
{
    json.key(name);
    json.beginObject();
    json.field("was", was);
    json.field("is", is);
    json.endObject();
}

void writePageRow(JsonWriter &json, const PageRow &row)
{
    json.field("message", row.message);
    json.field("action", row.action);
    json.key("billable");
    writeBillable(json, row.billable.value_or(Billable::Unstated));
    json.field("line", row.line);
}

void writeContent(JsonWriter &json, const jobs::DiffLine &line, const Catalogue &catalogue)
{
    const CodeEntry *entry = line.entry < 0 ? nullptr : &catalogue.entries().at(line.entry);
    switch (line.kind) {
    case DiffKind::Billing:
        writeOutcome(json, "was", line.was);
        writeOutcome(json, "is", line.is);
        json.field("message", entry->message.zh);
        json.field("line", line.row.line);
        break;
    case DiffKind::Added:
        json.field("heading", line.heading);
        writePageRow(json, line.row);
        break;
    case DiffKind::Aliases:
        json.field("added", line.addedCodes);
        json.field("removed", line.removedCodes);
        writePageRow(json, line.row);
        break;
    case DiffKind::Dropped:
        json.field("category", entry->categoryId);
        json.field("message", entry->message.zh);
        break;
    case DiffKind::Reworded:
        if (line.message)
            writeWording(json, "message", entry->message.zh, line.row.message);
        if (line.action)
            writeWording(json, "action", entry->action.zh, line.row.action);
        json.field("line", line.row.line);
        break;
    }
}

void writeLines(JsonWriter &json, DiffKind kind, const DiffReport &report, const Catalogue &catalogue)
{
    json.key(listName(kind));
    json.beginArray();
    for (const ReportedLine &reported : report.lines) {
        if (reported.line.kind != kind)
            continue;
        json.beginObject();
        json.field("codes", reported.line.codes);
        writeContent(json, reported.line, catalogue);
        json.field("accepted", reported.isAccepted);
        if (kind == DiffKind::Billing || kind == DiffKind::Added)
            writeEffect(json, reported.effect);
        json.endObject();
    }
    json.endArray();
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

QString kindTitle(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Billing:
        return DiffTexts::tr("Billed differently:");
    case DiffKind::Added:
        return DiffTexts::tr("Added:");
    case DiffKind::Aliases:
        return DiffTexts::tr("With more or fewer codes:");
    case DiffKind::Dropped:
        return DiffTexts::tr("Dropped:");
    case DiffKind::Reworded:
        break;
    }
    return DiffTexts::tr("Reworded:");
}

/** Returns what a line says, without its codes. */
QString lineText(const jobs::DiffLine &line, const Catalogue &catalogue, Language language)
{
    const CodeEntry *entry = line.entry < 0 ? nullptr : &catalogue.entries().at(line.entry);
    switch (line.kind) {
    case DiffKind::Billing:
        //: A code was billed one way and is billed another way now; %3 is its meaning.
        return DiffTexts::tr("%1 -> %2  %3")
            .arg(wording::outcomeWord(line.was), wording::outcomeWord(line.is), entry->message.in(language));
    case DiffKind::Added: {
        const QString billing = wording::outcomeWord(outcomeOf(line.row.billable.value_or(Billable::Unstated)));
        return billing + QStringLiteral("  ") + line.row.message;
    }
    case DiffKind::Aliases: {
        QStringList parts;
        for (const QString &code : line.addedCodes)
            parts << u'+' + code;
        for (const QString &code : line.removedCodes)
            //: A code a row no longer has.
            parts << DiffTexts::tr("without %1").arg(code);
        return parts.join(QStringLiteral(", "));
    }
    case DiffKind::Dropped:
        return entry->message.in(language);
    case DiffKind::Reworded:
        break;
    }
    QStringList parts;
    if (line.message)
        parts << entry->message.zh + QStringLiteral(" -> ") + line.row.message;
    if (line.action)
        parts << entry->action.zh + QStringLiteral(" -> ") + line.row.action;
    return parts.join(QStringLiteral("; "));
}

QString linesText(DiffKind kind, const DiffReport &report, const Catalogue &catalogue, Language language)
{
    QString text;
    for (const ReportedLine &reported : report.lines) {
        if (reported.line.kind != kind)
            continue;
        const QString codes = reported.line.codes.join(u'/');
        text += QStringLiteral("  ") + terminalText(codes) + QStringLiteral("  ")
            + terminalText(lineText(reported.line, catalogue, language));
        if (reported.isAccepted)
            text += QStringLiteral("  ") + DiffTexts::tr("[accepted]");
        text += u'\n';
        for (const QString &sentence : reported.effect ? jobs::effectSentences(*reported.effect) : QStringList())
            text += QStringLiteral("      ") + sentence + u'\n';
    }
    return text.isEmpty() ? QString() : kindTitle(kind) + u'\n' + text + u'\n';
}

} // namespace

void writeDiff(JsonWriter &json, const DiffReport &report, const Catalogue &catalogue)
{
    json.beginObject();
    writePage(json, report.page);
    json.field("source", report.sourceId);
    json.key("channel");
    if (report.acceptance.channel)
        json.value(channelKey(*report.acceptance.channel));
    else
        json.null();
    writeDay(json, "from", report.acceptance.from);
    json.field("reference", report.acceptance.reference);
    json.field("differences", qint64(report.lines.size()));
    json.field("accepted_now", qint64(report.acceptedNow));
    for (const DiffKind kind : jobs::allDiffKinds)
        writeLines(json, kind, report, catalogue);
    json.field("tables_not_on_page", report.diff.tablesNotOnPage);
    writeRemarks(json, report.page);
    json.endObject();
}

QString diffText(const DiffReport &report, const Catalogue &catalogue, Language language)
{
    QString text;
    for (const DiffKind kind : jobs::allDiffKinds)
        text += linesText(kind, report, catalogue, language);
    if (report.lines.isEmpty())
        text += DiffTexts::tr("No difference.") + u'\n';
    if (!report.diff.tablesNotOnPage.isEmpty())
        //: %1 is a list of names of tables.
        text += DiffTexts::tr("Not on the page, and not compared: %1.")
                    .arg(report.diff.tablesNotOnPage.join(QStringLiteral(", ")))
            + u'\n';
    for (const PageRemark &remark : report.page.remarks) {
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
