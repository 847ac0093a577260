// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/undobar.h"

#include "icons.h"
#include "theme.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace codedesk::ui {

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_text(makeTextLabel(this))
    , m_undo(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("undoBar"));
    setProperty("card", true);
    m_text->setObjectName(QStringLiteral("undoTextLabel"));
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_undo->setProperty("flat", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::spacing / 2, theme::spacing, theme::spacing / 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoChosen);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    updateIcon();
    hide();
}

void UndoBar::showChange(const QString &text)
{
    m_text->setText(text);
    setVisible(true);
}

void UndoBar::retranslate()
{
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
