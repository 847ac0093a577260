// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/codeeditor.h"

#include "team/billablechoice.h"
#include "team/codesfield.h"
#include "team/textpairfield.h"

#include <QComboBox>
#include <QLineEdit>

namespace codedesk::ui {

namespace {

constexpr int messageLines = 2;
constexpr int actionLines = 3;

} // namespace

CodeEditor::CodeEditor(AppContext &context, QWidget *parent)
    : TeamEditor(context, parent)
    , m_codes(new CodesField(this))
    , m_message(new TextPairField(messageLines, this))
    , m_billable(new QComboBox(this))
    , m_action(new TextPairField(actionLines, this))
    , m_reference(new QLineEdit(this))
{
    setObjectName(QStringLiteral("codeEditor"));
    setKind(jobs::TeamKind::Code);
    m_message->setObjectName(QStringLiteral("messageField"));
    m_action->setObjectName(QStringLiteral("actionField"));
    m_billable->setObjectName(QStringLiteral("billableComboBox"));
    m_reference->setObjectName(QStringLiteral("referenceLineEdit"));
    m_codesField = addCodesField(m_codes);
    m_messageField = addField(m_message);
    m_billableField = addField(m_billable);
    m_actionField = addField(m_action);
    m_referenceField = addField(m_reference);
    retranslate();
}

TeamKnowledge CodeEditor::blank(const QStringList &subject) const
{
    TeamKnowledge team;
    CodeEntry entry;
    entry.aliases = subject;
    if (!subject.isEmpty())
        entry.code = entry.aliases.takeFirst();
    team.codes << entry;
    return team;
}

void CodeEditor::showEntry(const TeamKnowledge &entry)
{
    const CodeEntry &code = entry.codes.first();
    const bool isNamed = !code.code.isEmpty();
    m_codes->setCodes(isNamed ? code.allCodes() : QStringList());
    m_message->setText(code.message);
    m_action->setText(code.action);
    chooseBillable(m_billable, code.billable);
    m_reference->setText(code.reference);
    setFocusProxy(isNamed ? static_cast<QWidget *>(m_message) : m_codes);
}

TeamKnowledge CodeEditor::entry() const
{
    CodeEntry code;
    code.aliases = m_codes->codes();
    if (!code.aliases.isEmpty())
        code.code = code.aliases.takeFirst();
    code.message = m_message->text();
    code.action = m_action->text();
    code.billable = chosenBillable(m_billable);
    code.reference = m_reference->text().trimmed();
    code.categoryId = teamCategoryId.toString();
    code.sourceId = teamSourceId.toString();
    TeamKnowledge team;
    team.codes << code;
    return team;
}

bool CodeEditor::check()
{
    const bool codes = showFault(m_codesField, m_codes->formFault());
    const bool message = showFault(
        m_messageField,
        m_message->text().isEmpty() ? tr("Say what the code means in at least one language.") : QString());
    return codes && message;
}

void CodeEditor::retranslateFields()
{
    setCaption(m_codesField, tr("Code and its other spellings"));
    m_codes->setPlaceholderText(tr("For example 70001 / -70001"));
    setCaption(m_messageField, tr("Meaning"));
    m_message->setTitle(tr("Meaning"));
    setCaption(m_billableField, tr("Billing"));
    showBillables(m_billable);
    setCaption(m_actionField, tr("What to do (optional)"));
    m_action->setTitle(tr("What to do (optional)"));
    setCaption(m_referenceField, tr("Where it was learned (optional)"));
    m_reference->setPlaceholderText(tr("A page, a ticket, a person"));
}

QString CodeEditor::meaningsOf(const CodesField &codes) const
{
    const QString known = codes.meanings(context().builtinCatalogue(), context().language());
    return known.isEmpty() ? QString()
                           : tr("The catalogue has this code; the team's meaning is shown beside:\n%1").arg(known);
}

} // namespace codedesk::ui
