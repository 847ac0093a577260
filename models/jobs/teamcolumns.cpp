// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/teamcolumns.h"

#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <QCoreApplication>

#include <array>
#include <iterator>

namespace codedesk::jobs {

namespace {

using answers::Cell;
using answers::Column;
using answers::NotApplicable;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TeamColumns)
};

using View = const TeamView &;

const CodeEntry &codeOf(View view)
{
    return view.team->codes.at(view.item.index);
}

const BillingRule &ruleOf(View view)
{
    return view.team->rules.at(view.item.index);
}

const Reply &replyOf(View view)
{
    return view.team->replies.at(view.item.index);
}

Cell codesCell(View view)
{
    switch (view.item.kind) {
    case TeamKind::Code:
        return codeOf(view).allCodes();
    case TeamKind::Reply:
        return replyOf(view).codes;
    case TeamKind::Note:
        return view.team->notes.at(view.item.index).codes;
    case TeamKind::Rule:
    case TeamKind::MaskBit:
        break;
    }
    return NotApplicable();
}

Cell channelCell(View view)
{
    if (view.item.kind != TeamKind::Rule)
        return NotApplicable();
    return ruleOf(view).channel ? Cell(channelKey(*ruleOf(view).channel)) : Cell();
}

/** Returns the text of a note or of a position of the mask; nullptr of another entry. */
const LocalizedText *textOf(View view)
{
    if (view.item.kind == TeamKind::Note)
        return &view.team->notes.at(view.item.index).text;
    return view.item.kind == TeamKind::MaskBit ? &view.team->maskBits.at(view.item.index).text : nullptr;
}

QString contentOf(View view, Language language)
{
    switch (view.item.kind) {
    case TeamKind::Code:
        return codeOf(view).message.in(language);
    case TeamKind::Rule:
        return wording::ruleScope(ruleOf(view), language);
    case TeamKind::Reply:
        return replyOf(view).user.in(language);
    case TeamKind::Note:
    case TeamKind::MaskBit:
        break;
    }
    return textOf(view)->in(language);
}

Cell referenceCell(View view)
{
    if (view.item.kind == TeamKind::Rule)
        return ruleOf(view).reference;
    return view.item.kind == TeamKind::Code ? Cell(codeOf(view).reference) : Cell(NotApplicable());
}

Cell billableCell(View view)
{
    const std::optional<Billable> stated = view.billable();
    return stated ? Cell(*stated) : Cell(NotApplicable());
}

QString billableText(View view, Language)
{
    const std::optional<Billable> stated = view.billable();
    return stated ? wording::outcomeWord(outcomeOf(*stated)) : QString();
}

template <typename Value> Cell ruleCell(View view, Value value)
{
    return view.item.kind == TeamKind::Rule ? Cell(value(ruleOf(view))) : Cell(NotApplicable());
}

template <typename Value> Cell codeCell(View view, Value value)
{
    return view.item.kind == TeamKind::Code ? Cell(value(codeOf(view))) : Cell(NotApplicable());
}

template <typename Value> Cell replyCell(View view, Value value)
{
    return view.item.kind == TeamKind::Reply ? Cell(value(replyOf(view))) : Cell(NotApplicable());
}

const Column<TeamView> columns[] = {
    { "codes", [] { return Words::tr("Codes"); }, codesCell },
    { "code", [] { return Words::tr("Code"); },
      [](View view) { return ruleCell(view, [](const BillingRule &rule) { return rule.code; }); } },
    { "channel", [] { return Words::tr("Channel"); }, channelCell },
    { "from", [] { return Words::tr("First day"); },
      [](View view) {
          return ruleCell(view, [](const BillingRule &rule) { return answers::dayCell(rule.from); });
      } },
    { "to",
      //: Column: the first day on which a rule no longer holds.
      [] { return Words::tr("Ends before"); },
      [](View view) {
          return ruleCell(view, [](const BillingRule &rule) { return answers::dayCell(rule.to); });
      } },
    { "bit",
      //: Column: a position of the mask.
      [] { return Words::tr("Position"); },
      [](View view) -> Cell {
          return view.item.kind == TeamKind::MaskBit ? Cell(qint64(view.team->maskBits.at(view.item.index).bit))
                                                     : Cell(NotApplicable());
      } },
    { "message", [] { return Words::tr("Meaning"); },
      [](View view) { return codeCell(view, [](const CodeEntry &entry) { return entry.message.zh; }); } },
    { "message_en", [] { return Words::tr("Meaning (English)"); },
      [](View view) { return codeCell(view, [](const CodeEntry &entry) { return entry.message.en; }); } },
    { "action", [] { return Words::tr("Remedy"); },
      [](View view) { return codeCell(view, [](const CodeEntry &entry) { return entry.action.zh; }); } },
    { "action_en", [] { return Words::tr("Remedy (English)"); },
      [](View view) { return codeCell(view, [](const CodeEntry &entry) { return entry.action.en; }); } },
    { "user", [] { return Words::tr("To the user"); },
      [](View view) { return replyCell(view, [](const Reply &reply) { return reply.user.zh; }); } },
    { "user_en", [] { return Words::tr("To the user (English)"); },
      [](View view) { return replyCell(view, [](const Reply &reply) { return reply.user.en; }); } },
    { "integrator", [] { return Words::tr("To the integrator"); },
      [](View view) { return replyCell(view, [](const Reply &reply) { return reply.integrator.zh; }); } },
    { "integrator_en", [] { return Words::tr("To the integrator (English)"); },
      [](View view) { return replyCell(view, [](const Reply &reply) { return reply.integrator.en; }); } },
    { "hides_reason", [] { return Words::tr("Hides the reason"); },
      [](View view) { return replyCell(view, [](const Reply &reply) { return reply.hidesReason; }); } },
    { "text", [] { return Words::tr("Text"); },
      [](View view) { return textOf(view) ? Cell(textOf(view)->zh) : Cell(NotApplicable()); } },
    { "text_en", [] { return Words::tr("Text (English)"); },
      [](View view) { return textOf(view) ? Cell(textOf(view)->en) : Cell(NotApplicable()); } },
    { "billable",
      //: Column: whether the call is charged.
      [] { return Words::tr("Billing"); }, billableCell, billableText },
    { "reference",
      //: Column: the page or the person behind an entry.
      [] { return Words::tr("Source"); }, referenceCell },
    { "kind",
      //: Column: code, rule, reply, note or mask position.
      [] { return Words::tr("Kind"); }, [](View view) -> Cell { return qint64(view.item.kind); },
      [](View view, Language) { return teamKindWord(view.item.kind); }, false, false },
    { "subject",
      //: Column: the codes an entry is about, or the position of the mask.
      [] { return Words::tr("About"); }, [](View view) -> Cell { return subjectOf(*view.team, view.item); },
      nullptr, false, false },
    { "content",
      //: Column: what an entry says.
      [] { return Words::tr("Content"); }, [](View view) -> Cell { return contentOf(view, Language::Chinese); },
      contentOf, false, false },
};

static_assert(std::size(columns) == static_cast<std::size_t>(TeamField::Content) + 1);

} // namespace

QString teamKindWord(TeamKind kind)
{
    switch (kind) {
    case TeamKind::Code:
        //: What a team has added: a return code of its own.
        return Words::tr("Own code");
    case TeamKind::Rule:
        //: What a team has added: a rule of billing.
        return Words::tr("Rule");
    case TeamKind::Reply:
        //: What a team has added: a reply to customers.
        return Words::tr("Reply");
    case TeamKind::Note:
        //: What a team has added: a note on a code.
        return Words::tr("Note");
    case TeamKind::MaskBit:
        break;
    }
    //: What a team has added: the meaning of a position of the ID-card mask.
    return Words::tr("Mask position");
}

std::optional<Billable> TeamView::billable() const
{
    if (item.kind == TeamKind::Code)
        return codeOf(*this).billable;
    if (item.kind == TeamKind::Rule)
        return ruleOf(*this).billable;
    return std::nullopt;
}

QList<TeamView> teamViews(const TeamKnowledge &team, std::optional<TeamKind> kind)
{
    QList<TeamView> views;
    for (const TeamItem &item : itemsOf(team)) {
        if (!kind || item.kind == *kind)
            views << TeamView{ &team, item };
    }
    return views;
}

answers::Columns<TeamView> teamColumns()
{
    return columns;
}

answers::FieldColumns<TeamView, TeamField> teamTable()
{
    using enum TeamField;
    static constexpr std::array fields{ Kind, Subject, Content, TeamField::Billable, Reference };
    return { columns, fields };
}

} // namespace codedesk::jobs
