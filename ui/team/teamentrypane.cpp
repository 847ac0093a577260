// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamentrypane.h"

#include "items/teamtablemodel.h"
#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using jobs::TeamItem;
using jobs::TeamKind;

TeamEntryPane::TeamEntryPane(AppContext &context, QWidget *parent)
    : ReadingPane(u"entrySubjectLabel"_s, parent)
    , m_context(context)
    , m_edit(addButton(u"editEntryButton"_s, false))
    , m_remove(addButton(u"removeEntryButton"_s, false))
    , m_code(addButton(u"showCodeButton"_s, true))
{
    connect(m_edit, &QPushButton::clicked, this, &TeamEntryPane::editChosen);
    connect(m_remove, &QPushButton::clicked, this, &TeamEntryPane::removeChosen);
    connect(m_code, &QPushButton::clicked, this, [this] {
        if (m_item)
            Q_EMIT codeChosen(jobs::subjectOf(m_context.team(), *m_item).value(0));
    });
}

void TeamEntryPane::setItem(std::optional<TeamItem> item)
{
    m_item = item;
    refresh();
}

void TeamEntryPane::retranslate()
{
    setHint(tr("Select an entry to read all of it."));
    m_edit->setText(tr("Edit"));
    m_remove->setText(tr("Remove"));
    m_code->setText(tr("Show the code"));
    refresh();
}

void TeamEntryPane::refresh()
{
    if (!m_item) {
        showHint();
        return;
    }
    const TeamKnowledge &team = m_context.team();
    begin(items::teamKindWord(m_item->kind), jobs::subjectOf(team, *m_item).join(u" / "_s));
    m_code->setVisible(m_item->kind != TeamKind::MaskBit);
    addEntry(team, *m_item);
}

void TeamEntryPane::addEntry(const TeamKnowledge &team, const TeamItem &item)
{
    switch (item.kind) {
    case TeamKind::Code: {
        const CodeEntry &code = team.codes.at(item.index);
        addPair(tr("Meaning"), code.message);
        addText(tr("Billing"), wording::outcomeWord(outcomeOf(code.billable)));
        addPair(tr("What to do"), code.action);
        addText(tr("Where it was learned"), code.reference);
        return;
    }
    case TeamKind::Rule: {
        const BillingRule &rule = team.rules.at(item.index);
        addText(tr("Billing"), wording::outcomeWord(outcomeOf(rule.billable)));
        addText(tr("Where and when"), wording::ruleScope(rule, m_context.language()));
        addText(tr("Where it was learned"), rule.reference);
        return;
    }
    case TeamKind::Reply: {
        const Reply &reply = team.replies.at(item.index);
        addPair(tr("To the end user"), reply.user);
        addPair(tr("To the customer's developers"), reply.integrator);
        if (reply.hidesReason)
            addText(tr("Caution"), tr("Keeps an attack from the end user"));
        return;
    }
    case TeamKind::Note:
        addPair(tr("Note"), team.notes.at(item.index).text);
        return;
    case TeamKind::MaskBit:
        addPair(tr("Meaning"), team.maskBits.at(item.index).text);
        return;
    }
}

void TeamEntryPane::addPair(const QString &caption, const LocalizedText &text)
{
    const Language language = m_context.language();
    addText(caption, text.in(language));
    if (text.zh != text.en)
        addQuietText(text.in(otherLanguage(language)));
}

} // namespace codedesk::ui
