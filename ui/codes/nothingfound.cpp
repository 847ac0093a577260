// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/nothingfound.h"

#include "theme.h"
#include "widgets/textlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace codedesk::ui {

NothingFound::NothingFound(QWidget *parent)
    : QWidget(parent)
    , m_text(makeQuietLabel(this))
    , m_lookup(new QPushButton(this))
    , m_calls(new QPushButton(this))
    , m_note(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("nothingFoundLabel"));
    m_lookup->setObjectName(QStringLiteral("lookUpInsteadButton"));
    m_calls->setObjectName(QStringLiteral("searchCallsInsteadButton"));
    m_note->setObjectName(QStringLiteral("writeNoteInsteadButton"));
    m_text->setAlignment(Qt::AlignCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing);
    buttons->addStretch();
    for (QPushButton *button : { m_lookup, m_calls, m_note })
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, 0, theme::pageMargin, 0);
    layout->setSpacing(2 * theme::spacing);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_lookup, &QPushButton::clicked, this, &NothingFound::lookupWanted);
    connect(m_calls, &QPushButton::clicked, this, &NothingFound::callsWanted);
    connect(m_note, &QPushButton::clicked, this, &NothingFound::noteWanted);
}

void NothingFound::setQuery(const QString &query)
{
    m_lookup->setText(tr("Look it up as pasted text"));
    m_calls->setText(tr("Search the calls"));
    m_note->setText(tr("Write a note for the team"));
    for (QPushButton *button : { m_lookup, m_calls, m_note })
        button->setVisible(!query.isEmpty());
    m_text->setText(
        query.isEmpty()
            ? tr("No code is left by these filters.")
            : tr("Nothing fits \"%1\".\nThe search looks at codes, meanings, remedies, earlier wordings and "
                 "suggested replies, in Chinese, in English and in pinyin, and knows words that mean the "
                 "same.")
                  .arg(query));
}

} // namespace codedesk::ui
