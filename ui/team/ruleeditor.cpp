// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/ruleeditor.h"

#include "team/billablechoice.h"
#include "team/codesfield.h"
#include "widgets/channelchoice.h"
#include "widgets/datefield.h"

#include <QComboBox>
#include <QLineEdit>

namespace codedesk::ui {

RuleEditor::RuleEditor(AppContext &context, QWidget *parent)
    : TeamEditor(context, parent)
    , m_codes(new CodesField(this))
    , m_channel(new QComboBox(this))
    , m_from(new DateField(this))
    , m_to(new DateField(this))
    , m_billable(new QComboBox(this))
    , m_reference(new QLineEdit(this))
{
    setObjectName(QStringLiteral("ruleEditor"));
    setKind(jobs::TeamKind::Rule);
    m_channel->setObjectName(QStringLiteral("channelComboBox"));
    m_from->setObjectName(QStringLiteral("fromDateField"));
    m_to->setObjectName(QStringLiteral("toDateField"));
    m_billable->setObjectName(QStringLiteral("billableComboBox"));
    m_reference->setObjectName(QStringLiteral("referenceLineEdit"));
    m_codesField = addCodesField(m_codes);
    m_billableField = addField(m_billable);
    m_channelField = addField(m_channel);
    m_fromField = addField(m_from);
    m_toField = addField(m_to);
    m_referenceField = addField(m_reference);
    retranslate();
}

TeamKnowledge RuleEditor::blank(const QStringList &subject) const
{
    TeamKnowledge team;
    for (const QString &code : subject.isEmpty() ? QStringList{ QString() } : subject) {
        BillingRule rule;
        rule.code = code;
        team.rules << rule;
    }
    return team;
}

void RuleEditor::showEntry(const TeamKnowledge &entry)
{
    QStringList codes;
    for (const BillingRule &rule : entry.rules)
        codes << rule.code;
    codes.removeAll(QString());
    const BillingRule &rule = entry.rules.first();
    m_codes->setCodes(codes);
    m_channel->setCurrentIndex(rule.channel ? m_channel->findData(static_cast<int>(*rule.channel)) : 0);
    m_from->setDate(toDate(rule.from));
    m_to->setDate(rule.to == noDay ? QDate() : toDate(rule.to - 1));
    chooseBillable(m_billable, rule.billable);
    m_reference->setText(rule.reference);
    m_evidence = rule.evidence;
    setFocusProxy(codes.isEmpty() ? static_cast<QWidget *>(m_codes) : m_billable);
}

TeamKnowledge RuleEditor::entry() const
{
    TeamKnowledge team;
    for (const QString &code : m_codes->codes()) {
        BillingRule rule;
        rule.code = code;
        rule.channel = chosenChannel(m_channel);
        rule.from = m_from->date().isValid() ? toDayNumber(m_from->date()) : noDay;
        rule.to = m_to->date().isValid() ? toDayNumber(m_to->date()) + 1 : noDay;
        rule.billable = chosenBillable(m_billable);
        rule.reference = m_reference->text().trimmed();
        rule.evidence = m_evidence;
        rule.sourceId = teamSourceId.toString();
        rule.precedence = Precedence::Team;
        team.rules << rule;
    }
    return team;
}

bool RuleEditor::check()
{
    const QString noDayFault = tr("Days are written like 2025-03-31.");
    const bool codes = showFault(m_codesField, m_codes->fault(*context().catalogue()));
    const bool from = showFault(m_fromField, m_from->isAcceptable() ? QString() : noDayFault);
    QString end = m_to->isAcceptable() ? QString() : noDayFault;
    if (end.isEmpty() && m_from->date().isValid() && m_to->date().isValid() && m_to->date() < m_from->date())
        end = tr("The last day lies before the first.");
    const bool to = showFault(m_toField, end);
    const bool reference = showFault(m_referenceField,
                                     m_reference->text().trimmed().isEmpty()
                                         ? tr("Say where this was learned: a page, a ticket, a person.")
                                         : QString());
    return codes && from && to && reference;
}

void RuleEditor::retranslateFields()
{
    setCaption(m_codesField, tr("Codes"));
    m_codes->setPlaceholderText(tr("For example 2009 / 2010"));
    setCaption(m_billableField, tr("Billing"));
    showBillables(m_billable);
    setCaption(m_channelField, tr("Channel"));
    showChannels();
    setCaption(m_fromField, tr("First day (empty: from the beginning)"));
    setCaption(m_toField, tr("Last day (empty: it still holds)"));
    m_from->retranslate();
    m_to->retranslate();
    setCaption(m_referenceField, tr("Where it was learned"));
    m_reference->setPlaceholderText(tr("A page, a ticket, a person"));
}

void RuleEditor::showChannels()
{
    fillChannels(m_channel, tr("Every channel"), context().language());
}

} // namespace codedesk::ui
