// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/cardpanel.h"

#include "decoder/sentencebox.h"
#include "items/itemroles.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/outcomedelegate.h"
#include "widgets/textlabel.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr int codeWidth = 96;

} // namespace

CardPanel::CardPanel(AppContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_title(makeHeadingLabel(this))
    , m_hint(makeQuietLabel(this))
    , m_field(new QLineEdit(this))
    , m_fault(makeFaultLabel(this))
    , m_table(new QTableView(this))
    , m_sentence(new SentenceBox(
          [this](Language language) {
              return m_answer.warnings.isEmpty() ? QString() : m_answer.sentence(language);
          },
          this))
{
    setProperty("card", true);
    m_field->setObjectName(QStringLiteral("cardLineEdit"));
    m_field->setFont(theme::monospace(1.3));
    m_fault->setObjectName(QStringLiteral("cardFaultLabel"));
    m_table->setObjectName(QStringLiteral("cardTable"));
    m_sentence->setObjectName(QStringLiteral("cardSentenceBox"));
    m_table->setModel(&m_model);
    setupTable(m_table);
    m_table->setColumnWidth(items::WarningTableModel::CodeColumn, codeWidth);
    m_table->setItemDelegateForColumn(items::WarningTableModel::CodeColumn, new MonospaceDelegate(m_table));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    layout->setSpacing(theme::spacing);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addWidget(m_field);
    layout->addWidget(m_fault);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sentence);
    connect(m_field, &QLineEdit::textChanged, this, &CardPanel::readField);
    connect(&m_context, &AppContext::catalogueChanged, this, &CardPanel::readField);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const answers::CardWarning &warning = m_answer.warnings.at(index.row());
        Q_EMIT codeActivated({ warning.code, {}, warning.entry ? warning.entry->categoryId : QString() });
    });
}

void CardPanel::setText(const QString &text)
{
    m_field->setText(text);
}

void CardPanel::readField()
{
    m_answer = answers::answerCardList({ m_field->text(), m_context.catalogue() });
    m_model.setAnswer(m_answer);
    markField(m_field, m_answer.fault.has_value());
    setOptionalText(m_fault, m_answer.fault ? m_answer.fault->toText() : QString());
    m_sentence->refresh();
}

void CardPanel::retranslate()
{
    m_title->setText(tr("Bank-card warnings"));
    m_hint->setText(tr("A list as the service returns it, with or without brackets."));
    m_field->setAccessibleName(tr("List of bank-card warnings"));
    m_field->setPlaceholderText(tr("For example [-9110,-9111,-9114]"));
    m_table->setAccessibleName(tr("Warnings of the list"));
    m_model.setLanguage(m_context.language());
    m_sentence->retranslate();
    m_sentence->setWindowLanguage(m_context.language());
    readField();
}

} // namespace codedesk::ui
