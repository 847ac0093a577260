// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/replyeditor.h"

#include "answers/entryanswer.h"
#include "catalogue/reply.h"
#include "team/codesfield.h"
#include "team/textpairfield.h"
#include "theme.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace codedesk::ui {

namespace {

constexpr int replyLines = 4;
constexpr int variablesInARow = 3;

} // namespace

ReplyEditor::ReplyEditor(AppContext &context, QWidget *parent)
    : TeamEditor(context, parent)
    , m_codes(new CodesField(this))
    , m_user(new TextPairField(replyLines, this))
    , m_integrator(new TextPairField(replyLines, this))
    , m_last(m_user)
    , m_variablesHint(makeQuietLabel(this))
    , m_hidesReason(new QCheckBox(this))
    , m_preview(makeQuietLabel(this))
{
    setObjectName(QStringLiteral("replyEditor"));
    setKind(jobs::TeamKind::Reply);
    m_user->setObjectName(QStringLiteral("userField"));
    m_integrator->setObjectName(QStringLiteral("integratorField"));
    m_hidesReason->setObjectName(QStringLiteral("hidesReasonCheckBox"));
    m_preview->setObjectName(QStringLiteral("replyPreviewLabel"));
    m_codesField = addCodesField(m_codes);
    m_userField = addField(m_user);
    m_integratorField = addField(m_integrator);
    addWidget(m_variablesHint);
    auto *bar = new QWidget(this);
    auto *barLayout = new QGridLayout(bar); // In two rows: the pane is narrow.
    barLayout->setContentsMargins(0, 0, 0, 0);
    barLayout->setSpacing(2);
    const QStringList names = replyVariables();
    for (std::size_t i = 0; i < m_variables.size(); ++i) {
        const QString name = names.at(static_cast<qsizetype>(i));
        m_variables.at(i) = new QToolButton(this);
        m_variables.at(i)->setText(name);
        m_variables.at(i)->setFocusPolicy(Qt::TabFocus);
        barLayout->addWidget(m_variables.at(i), static_cast<int>(i) / variablesInARow,
                             static_cast<int>(i) % variablesInARow, Qt::AlignLeft);
        connect(m_variables.at(i), &QToolButton::clicked, this, [this, name] { insertVariable(name); });
    }
    barLayout->setColumnStretch(variablesInARow, 1);
    addWidget(bar);
    addWidget(m_hidesReason);
    addWidget(m_preview);
    connect(m_codes, &QLineEdit::textChanged, this, &ReplyEditor::showPreview);
    for (TextPairField *field : { m_user, m_integrator }) {
        connect(field, &TextPairField::changed, this, &ReplyEditor::showPreview);
        connect(field, &TextPairField::entered, this, [this, field] { m_last = field; });
    }
    retranslate();
}

/** A reply starts from the one that is shown now. */
TeamKnowledge ReplyEditor::blank(const QStringList &subject) const
{
    Reply reply;
    const CodeEntry *entry = subject.isEmpty() ? nullptr : context().catalogue()->find(subject.first());
    if (const Reply *shown = entry ? context().catalogue()->reply(*entry) : nullptr)
        reply = *shown;
    reply.codes = subject;
    TeamKnowledge team;
    team.replies << reply;
    return team;
}

void ReplyEditor::showEntry(const TeamKnowledge &entry)
{
    const Reply &reply = entry.replies.first();
    m_codes->setCodes(reply.codes);
    m_user->setText(reply.user);
    m_integrator->setText(reply.integrator);
    m_hidesReason->setChecked(reply.hidesReason);
    m_last = m_user;
    setFocusProxy(reply.codes.isEmpty() ? static_cast<QWidget *>(m_codes) : m_user);
    showPreview();
}

TeamKnowledge ReplyEditor::entry() const
{
    Reply reply;
    reply.codes = m_codes->codes();
    reply.user = m_user->text();
    reply.integrator = m_integrator->text();
    reply.hidesReason = m_hidesReason->isChecked();
    reply.sourceId = teamSourceId.toString();
    TeamKnowledge team;
    team.replies << reply;
    return team;
}

QString ReplyEditor::variableFault(const LocalizedText &text) const
{
    if (text.isEmpty())
        return tr("Write the reply in at least one language.");
    const QStringList strangers = unknownVariables(text.zh) + unknownVariables(text.en);
    return strangers.isEmpty()
        ? QString()
        : tr("\"%1\" is no variable. Braces are for the variables below alone.").arg(strangers.first());
}

bool ReplyEditor::check()
{
    const bool codes = showFault(m_codesField, m_codes->fault(*context().catalogue()));
    const bool user = showFault(m_userField, variableFault(m_user->text()));
    const bool integrator = showFault(m_integratorField, variableFault(m_integrator->text()));
    return codes && user && integrator;
}

void ReplyEditor::retranslateFields()
{
    setCaption(m_codesField, tr("Code"));
    m_codes->setPlaceholderText(tr("For example 1002"));
    setCaption(m_userField, tr("To the end user"));
    m_user->setTitle(tr("To the end user"));
    setCaption(m_integratorField, tr("To the customer's developers"));
    m_integrator->setTitle(tr("To the customer's developers"));
    m_variablesHint->setText(
        tr("A sentence with a variable that has no value is left out as a whole. Insert a variable:"));
    const std::array<QString, 5> meanings{ tr("The code"), tr("What the code means"),
                                           tr("Order number or BizToken"), tr("Time of the call"),
                                           tr("Whether the call was billed") };
    for (std::size_t i = 0; i < m_variables.size(); ++i) {
        m_variables.at(i)->setToolTip(meanings.at(i));
        m_variables.at(i)->setAccessibleName(meanings.at(i));
    }
    m_hidesReason->setText(tr("Keeps an attack from the end user"));
    showPreview();
}

void ReplyEditor::showPreview()
{
    const Language language = context().language();
    const QString code = m_codes->codes().value(0);
    const std::optional<LookupAnswer> answer =
        answers::answerEntry(answers::EntryQuestion::of(code, context().catalogue(), context().today()));
    const ReplyValues values{ code, answer ? answer->entry->message.in(language) : QString(),
                              QStringLiteral("SN20260101000001"), QStringLiteral("2026-01-01 12:00:00"),
                              billedWords(answer ? certainOutcome(*answer) : Outcome::Unknown, language) };
    const QString text = renderReply(m_user->text().in(language), values);
    //: Preview of a reply with its variables filled in.
    setOptionalText(m_preview, text.isEmpty() ? QString() : tr("With an example:\n%1").arg(text));
}

void ReplyEditor::insertVariable(const QString &variable)
{
    m_last->insert(variable);
}

} // namespace codedesk::ui
