// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/undobar.h"

#include "icons.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace codedesk::ui {

UndoBar::UndoBar(AppContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_action(new QAction(this))
    , m_text(makeTextLabel(this))
    , m_undo(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("undoBar"));
    setProperty("card", true);
    m_action->setObjectName(QStringLiteral("undoEntryAction"));
    m_action->setShortcut(QKeySequence::Undo);
    m_text->setObjectName(QStringLiteral("undoTextLabel"));
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_undo->setProperty("flat", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::spacing / 2, theme::spacing, theme::spacing / 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    connect(m_action, &QAction::triggered, this, &UndoBar::undoChosen);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoChosen);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    updateIcon();
    forget();
}

void UndoBar::change(const TeamKnowledge &team, const QString &notice)
{
    const TeamKnowledge before = m_context.team();
    const Result<void> done = m_context.changeTeam(team);
    if (!done) {
        Q_EMIT messageRaised(done.error());
        return;
    }
    Q_EMIT messagesOver(AppContext::changeFaults());
    offer(before, notice);
}

void UndoBar::offer(const TeamKnowledge &before, const QString &notice)
{
    m_before = before;
    m_text->setText(notice);
    m_isOffered = true;
    m_action->setEnabled(m_undo->isEnabled());
    show();
}

void UndoBar::setAvailable(bool isAvailable)
{
    ui::setAvailable(m_undo, isAvailable, tr("Save or cancel the entry that is being edited first."));
    m_action->setEnabled(m_isOffered && isAvailable);
}

void UndoBar::forget()
{
    m_isOffered = false;
    m_action->setEnabled(false);
    hide();
}

void UndoBar::undo()
{
    if (!m_action->isEnabled())
        return;
    const Result<void> done = m_context.changeTeam(m_before);
    forget();
    if (!done) {
        Q_EMIT messageRaised(done.error());
        return;
    }
    Q_EMIT messagesOver(AppContext::changeFaults());
    Q_EMIT noticeRaised(tr("The change was taken back."));
}

void UndoBar::retranslate()
{
    m_action->setText(tr("Take back the last change"));
    m_undo->setText(tr("Undo"));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(m_close->accessibleName());
}

void UndoBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QFrame::changeEvent(event);
}

void UndoBar::updateIcon()
{
    m_close->setIcon(lineIcon(QStringLiteral("close"), theme::quietText(palette())));
}

} // namespace codedesk::ui
