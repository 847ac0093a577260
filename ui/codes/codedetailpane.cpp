// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/codedetailpane.h"

#include "theme.h"
#include "widgets/entryview.h"
#include "widgets/ruletext.h"
#include "widgets/textlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace codedesk::ui {

CodeDetailPane::CodeDetailPane(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_entry(new EntryView)
    , m_empty(makeQuietLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_calls(new QPushButton(this))
{
    setObjectName(QStringLiteral("codeDetailPane"));
    m_calls->setObjectName(QStringLiteral("showCallsButton"));
    m_entry->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->addWidget(m_entry);
    contentLayout->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_calls); // its place in the order of tabs is that of the pane

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_scroll, 1);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(theme::pageMargin, theme::spacing, theme::pageMargin, theme::pageMargin);
    footer->addWidget(m_calls);
    footer->addStretch();
    layout->addLayout(footer);
    connect(m_calls, &QPushButton::clicked, this, [this] {
        if (const CodeEntry *entry = m_context.catalogue()->find(m_code))
            Q_EMIT callsWanted(entry->allCodes());
    });
}

void CodeDetailPane::setCode(const QString &code)
{
    if (code == m_code)
        return;
    m_code = code;
    refresh();
}

void CodeDetailPane::retranslate()
{
    m_empty->setText(tr("Select a code to read about it."));
    m_calls->setText(tr("Show its calls"));
    refresh();
}

void CodeDetailPane::refresh()
{
    const Catalogue &catalogue = *m_context.catalogue();
    const CodeEntry *entry = catalogue.find(m_code);
    m_empty->setVisible(!entry);
    m_calls->setVisible(entry != nullptr);
    m_scroll->setVisible(entry != nullptr);
    if (!entry)
        return;
    EntryContext shown;
    shown.withNotes = true;
    shown.outcomes = { catalogue.rules().outcome(entry->code, Channel::Unknown, noDay) };
    for (const BillingRule &rule : catalogue.rules().rulesOf(entry->code))
        shown.billingLines << ruleSentence(rule, catalogue, m_context.language());
    m_entry->show(*entry, catalogue, m_context.language(), shown);
}

} // namespace codedesk::ui
