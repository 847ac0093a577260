// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/differencecolumns.h"

#include "wording/outcomewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <iterator>

namespace codedesk::jobs {

namespace {

using answers::Cell;
using answers::Column;
using answers::NotApplicable;
using answers::Object;
using answers::Objects;

struct DifferenceColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(DifferenceColumns)
};

using View = const DifferenceView &;

bool isOf(View view, DiffKind kind)
{
    return view.line.kind == kind;
}

/** Returns whether the row of the page is listed with the line. */
bool listsRow(View view)
{
    return isOf(view, DiffKind::Added) || isOf(view, DiffKind::Aliases);
}

Cell onlyIf(bool applies, const Cell &cell)
{
    return applies ? cell : Cell(NotApplicable());
}

Billable statedBy(const PageRow &row)
{
    return row.billable.value_or(Billable::Unstated);
}

/** Returns what a text was and what it is now. */
Cell changed(const QString &was, const QString &is)
{
    return Object{ { { "was", was }, { "is", is } } };
}

Cell messageCell(View view)
{
    if (listsRow(view))
        return view.line.row.message;
    if (isOf(view, DiffKind::Reworded))
        return view.line.message ? changed(view.entry->message.zh, view.line.row.message) : Cell(NotApplicable());
    return view.entry->message.zh;
}

Cell actionCell(View view)
{
    if (listsRow(view))
        return view.line.row.action;
    return view.line.action ? changed(view.entry->action.zh, view.line.row.action) : Cell(NotApplicable());
}

Cell effectCell(View view)
{
    if (!isOf(view, DiffKind::Billing) && !isOf(view, DiffKind::Added))
        return NotApplicable();
    if (!view.effect)
        return {};
    Objects changes;
    for (const report::EffectChange &change : view.effect->changes) {
        changes.push_back({ { { "from", outcomeKey(change.from) },
                              { "to", outcomeKey(change.to) },
                              { "calls", change.calls },
                              { "first_day", answers::dayCell(change.firstDay) },
                              { "last_day", answers::dayCell(change.lastDay) } } });
    }
    return Object{ { { "calls", view.effect->calls },
                     { "calls_of_codes", view.effect->callsOfCodes },
                     { "changes", changes } } };
}

QString effectText(View view)
{
    return view.effect ? effectSentences(*view.effect).join(u' ') : QString();
}

QString consequenceOf(View view)
{
    //: A difference the team has taken over.
    return view.isAccepted ? DifferenceColumnsWords::tr("Accepted") : effectText(view);
}

QString catalogueText(const DiffLine &line, const CodeEntry *entry)
{
    if (!entry)
        return {};
    if (line.kind == DiffKind::Aliases)
        return entry->allCodes().join(u'/');
    if (line.kind == DiffKind::Reworded && !line.message)
        return entry->action.zh;
    return line.kind == DiffKind::Reworded && line.action ? entry->message.zh + u'\n' + entry->action.zh
                                                          : entry->message.zh;
}

QString changedCodes(const DiffLine &line)
{
    QStringList parts;
    for (const QString &code : line.addedCodes)
        parts << u'+' + code;
    for (const QString &code : line.removedCodes)
        //: A code a row no longer has.
        parts << DifferenceColumnsWords::tr("without %1").arg(code);
    return parts.join(QStringLiteral(", "));
}

QString rewording(View view)
{
    const auto arrow = QStringLiteral(" -> ");
    QStringList parts;
    if (view.line.message)
        parts << view.entry->message.zh + arrow + view.line.row.message;
    if (view.line.action)
        parts << view.entry->action.zh + arrow + view.line.row.action;
    return parts.join(QStringLiteral("; "));
}

/** Returns what a line says, without its codes. */
QString changeText(View view, Language language)
{
    const DiffLine &line = view.line;
    switch (line.kind) {
    case DiffKind::Billing:
        //: A code was billed one way and is billed another way now; %3 is its meaning.
        return DifferenceColumnsWords::tr("%1 -> %2  %3")
            .arg(wording::outcomeWord(line.was), wording::outcomeWord(line.is), view.entry->message.in(language));
    case DiffKind::Added:
        return wording::outcomeWord(outcomeOf(statedBy(line.row))) + QStringLiteral("  ") + line.row.message;
    case DiffKind::Aliases:
        return changedCodes(line);
    case DiffKind::Dropped:
        return view.entry->message.in(language);
    case DiffKind::Reworded:
        break;
    }
    return rewording(view);
}

const Column<DifferenceView> columnsOfDifference[] = {
    { "codes", [] { return DifferenceColumnsWords::tr("Codes"); },
      [](View view) -> Cell { return view.line.codes; } },
    { "was", [] { return DifferenceColumnsWords::tr("Was"); },
      [](View view) { return onlyIf(isOf(view, DiffKind::Billing), outcomeKey(view.line.was)); },
      [](View view, Language) { return wording::outcomeWord(view.line.was); } },
    { "is", [] { return DifferenceColumnsWords::tr("Is"); },
      [](View view) { return onlyIf(isOf(view, DiffKind::Billing), outcomeKey(view.line.is)); },
      [](View view, Language) { return wording::outcomeWord(view.line.is); } },
    { "heading",
      //: Column: the heading of a table of a page.
      [] { return DifferenceColumnsWords::tr("Heading"); },
      [](View view) { return onlyIf(isOf(view, DiffKind::Added), view.line.heading); } },
    { "added", [] { return DifferenceColumnsWords::tr("New codes"); },
      [](View view) { return onlyIf(isOf(view, DiffKind::Aliases), view.line.addedCodes); } },
    { "removed", [] { return DifferenceColumnsWords::tr("Codes left out"); },
      [](View view) { return onlyIf(isOf(view, DiffKind::Aliases), view.line.removedCodes); } },
    { "category", [] { return DifferenceColumnsWords::tr("Table"); },
      [](View view) {
          return isOf(view, DiffKind::Dropped) ? Cell(view.entry->categoryId) : Cell(NotApplicable());
      } },
    { "message", [] { return DifferenceColumnsWords::tr("Meaning"); }, messageCell },
    { "action", [] { return DifferenceColumnsWords::tr("Remedy"); }, actionCell },
    { "billable", [] { return DifferenceColumnsWords::tr("Billing"); },
      [](View view) { return onlyIf(listsRow(view), statedBy(view.line.row)); } },
    { "line", [] { return DifferenceColumnsWords::tr("Line"); },
      [](View view) { return onlyIf(!isOf(view, DiffKind::Dropped), qint64(view.line.row.line)); }, nullptr,
      true },
    { "accepted", [] { return DifferenceColumnsWords::tr("Accepted"); },
      [](View view) -> Cell { return view.isAccepted; },
      //: A difference the team has taken over; stands behind it.
      [](View view, Language) { return view.isAccepted ? DifferenceColumnsWords::tr("[accepted]") : QString(); } },
    { "effect", [] { return DifferenceColumnsWords::tr("Effect on stored calls"); }, effectCell,
      [](View view, Language) { return effectText(view); }, false, true, true },
    { "kind", [] { return DifferenceColumnsWords::tr("Difference"); },
      [](View view) -> Cell { return static_cast<qint64>(view.line.kind); },
      [](View view, Language) { return diffKindWord(view.line.kind); }, false, false },
    { "catalogue",
      //: Column: what the catalogue says.
      [] { return DifferenceColumnsWords::tr("Catalogue"); },
      [](View view) -> Cell {
          return isOf(view, DiffKind::Billing) ? wording::outcomeWord(view.line.was)
                                               : catalogueText(view.line, view.entry);
      },
      nullptr, false, false },
    { "page",
      //: Column: what the page of the vendor says.
      [] { return DifferenceColumnsWords::tr("Page"); },
      [](View view) -> Cell {
          return isOf(view, DiffKind::Billing) ? wording::outcomeWord(view.line.is) : isText(view.line);
      },
      nullptr, false, false },
    { "consequence", [] { return DifferenceColumnsWords::tr("Effect on stored calls"); },
      [](View view) -> Cell { return consequenceOf(view); }, nullptr, false, false },
    { "change", [] { return DifferenceColumnsWords::tr("Change"); },
      [](View view) -> Cell { return changeText(view, Language::Chinese); }, changeText, false, false },
};

static_assert(std::size(columnsOfDifference) == static_cast<std::size_t>(DifferenceField::Change) + 1);

} // namespace

QString diffKindWord(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Billing:
        //: A difference between two pages: the same code, another billing.
        return DifferenceColumnsWords::tr("Billed differently");
    case DiffKind::Added:
        //: A difference between two pages: a new row.
        return DifferenceColumnsWords::tr("Added");
    case DiffKind::Aliases:
        //: A difference between two pages: a row that stands for more or fewer codes.
        return DifferenceColumnsWords::tr("Other codes");
    case DiffKind::Dropped:
        //: A difference between two pages: a row that is gone.
        return DifferenceColumnsWords::tr("Dropped");
    case DiffKind::Reworded:
        break;
    }
    //: A difference between two pages: another wording.
    return DifferenceColumnsWords::tr("Reworded");
}

void DifferenceView::findEntry(const Catalogue &catalogue)
{
    entry = line.entry < 0 ? nullptr : &catalogue.entries().at(line.entry);
}

answers::Columns<DifferenceView> differenceColumns()
{
    return columnsOfDifference;
}

answers::FieldColumns<DifferenceView, DifferenceField> differenceTable()
{
    using enum DifferenceField;
    static constexpr std::array fields{ Kind, Codes, DifferenceField::Catalogue, Page, Consequence };
    return { columnsOfDifference, fields };
}

answers::FieldColumns<DifferenceView, DifferenceField> differenceTerminalTable()
{
    using enum DifferenceField;
    static constexpr std::array fields{ Codes, Change, Accepted };
    return { columnsOfDifference, fields };
}

QString wasText(const DiffLine &line, const Catalogue &catalogue)
{
    return catalogueText(line, line.entry < 0 ? nullptr : &catalogue.entries().at(line.entry));
}

QString isText(const DiffLine &line)
{
    switch (line.kind) {
    case DiffKind::Aliases:
        return line.row.codes.join(u'/');
    case DiffKind::Dropped:
        return {};
    case DiffKind::Reworded:
        if (!line.message)
            return line.row.action;
        return line.action ? line.row.message + u'\n' + line.row.action : line.row.message;
    case DiffKind::Billing:
    case DiffKind::Added:
        break;
    }
    return line.row.message;
}

} // namespace codedesk::jobs
