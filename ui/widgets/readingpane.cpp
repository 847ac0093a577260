// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readingpane.h"

#include "theme.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr qreal subjectScale = 1.3;

} // namespace

ReadingPane::ReadingPane(const QString &subjectName, QWidget *parent)
    : QFrame(parent)
    , m_content(new QWidget)
    , m_hint(makeQuietLabel(this))
    , m_kind(makeQuietLabel(this))
    , m_subject(makeTextLabel(this))
    , m_texts(new QVBoxLayout)
    , m_buttonRow(new QHBoxLayout)
{
    m_subject->setObjectName(subjectName);
    m_subject->setFont(theme::monospace(subjectScale));
    m_hint->setAlignment(Qt::AlignCenter);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    content->setSpacing(theme::spacing / 2);
    content->addWidget(m_kind);
    content->addWidget(m_subject);
    content->addLayout(m_texts);
    content->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_buttonRow->setSpacing(theme::spacing);
    m_buttonRow->setContentsMargins(theme::pageMargin, theme::spacing, theme::pageMargin, theme::pageMargin);
    m_buttonRow->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_hint, 1);
    layout->addWidget(scroll, 1);
    layout->addLayout(m_buttonRow);
}

QPushButton *ReadingPane::addButton(const QString &objectName, bool isFlat)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    if (isFlat)
        button->setProperty("flat", true);
    m_buttonRow->insertWidget(static_cast<int>(m_buttons.size()), button);
    m_buttons << button;
    return button;
}

void ReadingPane::setHint(const QString &text)
{
    m_hint->setText(text);
}

void ReadingPane::clear(bool isShown)
{
    while (QLayoutItem *old = m_texts->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_hint->setVisible(!isShown);
    m_content->setVisible(isShown);
    for (QPushButton *button : std::as_const(m_buttons))
        button->setVisible(isShown);
}

void ReadingPane::showHint()
{
    clear(false);
}

void ReadingPane::begin(const QString &kind, const QString &subject)
{
    clear(true);
    m_kind->setText(kind);
    m_subject->setText(subject);
}

void ReadingPane::addText(const QString &caption, const QString &text)
{
    if (text.isEmpty())
        return;
    QLabel *title = makeQuietLabel(m_content, caption);
    title->setContentsMargins(0, theme::spacing, 0, 0);
    m_texts->addWidget(title);
    m_texts->addWidget(makeTextLabel(m_content, text));
}

void ReadingPane::addQuietText(const QString &text)
{
    m_texts->addWidget(makeQuietLabel(m_content, text));
}

} // namespace codedesk::ui
