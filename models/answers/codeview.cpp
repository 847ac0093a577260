// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/codeview.h"

#include "answers/lookupview.h"
#include "answers/notes.h"
#include "wording/billingwords.h"
#include "wording/outcomewords.h"

#include <QCoreApplication>

#include <array>
#include <iterator>

namespace codedesk::answers {

namespace {

struct CodeColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(CodeColumns)
};

using CodeRef = const CodeView &;

Objects linksOf(const CodeEntry &entry)
{
    Objects links;
    for (const Link &link : entry.links)
        links.push_back({ { { "text", link.text }, { "url", link.url } } });
    return links;
}

QString tableTitle(CodeRef view, Language language)
{
    const Category *table = view.catalogue->category(view.entry->categoryId);
    return table ? table->title.in(language) : QString();
}

const Column<CodeView> columnsOfCode[] = {
    { "code", [] { return CodeColumnsWords::tr("Code"); }, [](CodeRef view) -> Cell { return view.entry->code; } },
    { "aliases",
      //: Column: the other codes of a row.
      [] { return CodeColumnsWords::tr("Also"); }, [](CodeRef view) -> Cell { return view.entry->aliases; } },
    { "category",
      //: Column: the id of a table of the document.
      [] { return CodeColumnsWords::tr("Table"); }, [](CodeRef view) -> Cell { return view.entry->categoryId; } },
    { "kind", [] { return CodeColumnsWords::tr("Kind"); },
      [](CodeRef view) -> Cell { return codeKindKey(view.entry->kind); },
      [](CodeRef view, Language) { return wording::codeKindWord(view.entry->kind); } },
    { "message",
      //: Column: what the code means.
      [] { return CodeColumnsWords::tr("Meaning"); }, [](CodeRef view) -> Cell { return view.entry->message.zh; },
      [](CodeRef view, Language language) { return view.entry->message.in(language); } },
    { "action",
      //: Column: what to do about it.
      [] { return CodeColumnsWords::tr("Remedy"); }, [](CodeRef view) -> Cell { return view.entry->action.zh; },
      [](CodeRef view, Language language) { return view.entry->action.in(language); } },
    { "billable", [] { return CodeColumnsWords::tr("Billing"); },
      [](CodeRef view) -> Cell { return view.entry->billable; },
      [](CodeRef view, Language) { return wording::outcomeWord(outcomeOf(view.entry->billable)); } },
    { "message_en", [] { return CodeColumnsWords::tr("Meaning (English)"); },
      [](CodeRef view) -> Cell { return view.entry->message.en; } },
    { "action_en", [] { return CodeColumnsWords::tr("Remedy (English)"); },
      [](CodeRef view) -> Cell { return view.entry->action.en; } },
    { "links", [] { return CodeColumnsWords::tr("Links"); },
      [](CodeRef view) -> Cell { return linksOf(*view.entry); }, nullptr, false, true, true },
    { "source", [] { return CodeColumnsWords::tr("Source"); },
      [](CodeRef view) -> Cell { return view.entry->sourceId; } },
    { "match",
      //: Heading of a column: how well a row fits what was searched for.
      [] { return CodeColumnsWords::tr("Fits by"); },
      [](CodeRef view) -> Cell { return searchMatchKey(view.match); },
      [](CodeRef view, Language) { return wording::searchMatchWord(view.match); } },
    { "outcome",
      //: Column: whether the call was charged.
      [] { return CodeColumnsWords::tr("Billing"); },
      [](CodeRef view) -> Cell { return outcomeKey(view.outcome()); },
      [](CodeRef view, Language) { return view.outcomeText(); } },
    { "billing_depends_on", [] { return CodeColumnsWords::tr("Depends on"); },
      [](CodeRef view) { return dependsOn(view.answer); } },
    { "channel", [] { return CodeColumnsWords::tr("Channel"); },
      [](CodeRef view) { return view.asOf.channel ? Cell(channelKey(*view.asOf.channel)) : Cell(); } },
    { "as_of",
      //: Column: the day whose billing is told.
      [] { return CodeColumnsWords::tr("As of"); }, [](CodeRef view) { return dayCell(view.asOf.day); } },
    { "notes", [] { return CodeColumnsWords::tr("Notes"); },
      [](CodeRef view) { return noteObjects(notesOf(*view.entry, *view.catalogue)); }, nullptr, false, true,
      true },
    { "note", [] { return CodeColumnsWords::tr("Notes"); },
      [](CodeRef view) -> Cell { return noteTexts(notesOf(*view.entry, *view.catalogue), Language::Chinese); },
      nullptr, false, true, false, true },
    { "note_en", [] { return CodeColumnsWords::tr("Notes (English)"); },
      [](CodeRef view) -> Cell { return noteTexts(notesOf(*view.entry, *view.catalogue), Language::English); },
      nullptr, false, true, false, true },
    { "codes", [] { return CodeColumnsWords::tr("Code"); },
      [](CodeRef view) -> Cell { return view.entry->allCodes(); }, nullptr, false, false },
    { "table",
      //: Column: the table of the source document.
      [] { return CodeColumnsWords::tr("Category"); }, [](CodeRef view) -> Cell { return view.entry->categoryId; },
      tableTitle, false, false },
};

static_assert(std::size(columnsOfCode) == static_cast<std::size_t>(CodeField::Table) + 1);

} // namespace

QList<Outcome> CodeView::outcomes() const
{
    return wording::outcomesOf(answer);
}

Outcome CodeView::outcome() const
{
    return answer.outcome;
}

QString CodeView::outcomeText() const
{
    //: In place of "Billable" or "Free": it depends on the channel or the edition.
    return outcomes().size() > 1 ? CodeColumnsWords::tr("Depends") : wording::outcomeWord(outcome());
}

CodeView describeCode(const CodeEntry &entry, const Catalogue &catalogue, const AsOf &asOf, SearchMatch match)
{
    const AsOf asked{ asOf.channel, dayOrToday(asOf.day) };
    return { &entry, &catalogue, asked, answerRow(entry, catalogue, asked), match };
}

QList<CodeView> describeCodes(const QList<CodeHit> &hits, const Catalogue &catalogue, const AsOf &asOf,
                              std::optional<codedesk::Outcome> outcome)
{
    QList<CodeView> codes;
    for (const CodeHit &hit : hits) {
        const CodeView code = describeCode(catalogue.entries().at(hit.position), catalogue, asOf, hit.match);
        if (!outcome || code.outcomes().contains(*outcome))
            codes << code;
    }
    return codes;
}

Columns<CodeView> codeColumns()
{
    return columnsOfCode;
}

FieldColumns<CodeView, CodeField> codeTable()
{
    using enum CodeField;
    static constexpr std::array fields{ Codes, CodeField::Outcome, Message, Action, Table };
    return { columnsOfCode, fields };
}

FieldColumns<CodeView, CodeField> codeTerminalTable()
{
    using enum CodeField;
    static constexpr std::array fields{ Codes, CodeField::Outcome, CodeField::Category, Message };
    return { columnsOfCode, fields };
}

FieldColumns<CodeView, CodeField> foundCodeTerminalTable()
{
    using enum CodeField;
    static constexpr std::array fields{ Codes, CodeField::Outcome, CodeField::Category, Match, Message };
    return { columnsOfCode, fields };
}

} // namespace codedesk::answers
