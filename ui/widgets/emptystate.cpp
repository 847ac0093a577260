// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/emptystate.h"

#include "theme.h"
#include "widgets/textlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace codedesk::ui {

namespace {

constexpr int textWidth = 460;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(makeTextLabel(this))
    , m_sentence(makeQuietLabel(this))
    , m_buttons(new QVBoxLayout)
{
    setObjectName(QStringLiteral("emptyState"));
    m_title->setFont(theme::heading(1.2));
    for (QLabel *label : { m_title, m_sentence }) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setFixedWidth(textWidth);
    }
    m_buttons->setAlignment(Qt::AlignHCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::spacing);
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    layout->addSpacing(theme::spacing);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    // The layout gives a centred label the height of its preferred width, too little for Chinese at this one.
    for (QLabel *label : { m_title, m_sentence })
        label->setMinimumHeight(std::max(0, label->heightForWidth(textWidth))); // -1 of an empty one
    for (QWidget *action : std::as_const(m_actions)) {
        action->hide();
        action->deleteLater(); // It may be the button that was just clicked.
    }
    m_actions.clear();
}

void EmptyState::addAction(const QString &text, std::function<void()> run, bool isPrimary)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("primary", isPrimary);
    connect(button, &QPushButton::clicked, this, std::move(run));
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    m_actions.append(button);
}

QString EmptyState::title() const
{
    return m_title->text();
}

} // namespace codedesk::ui
