// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "icons.h"
#include "theme.h"
#include "widgets/textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

bool saysTheSame(const Error &left, const Error &right)
{
    return left.kind == right.kind && left.toText() == right.toText();
}

/** Returns the lines under the first one. */
QString detailsOf(const Error &error)
{
    return error.toText().mid(error.what.size()).trimmed();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_what(makeTextLabel(this))
    , m_details(makeTextLabel(this))
    , m_count(makeTextLabel(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_what->setObjectName(QStringLiteral("messageWhatLabel"));
    m_details->setObjectName(QStringLiteral("messageDetailsLabel"));
    m_close->setObjectName(QStringLiteral("messageCloseButton"));
    m_what->setFont(theme::heading(1.0));
    m_close->setAutoRaise(true);
    m_icon->setFixedSize(24, 24);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_what);
    texts->addWidget(m_details);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::pageMargin, theme::spacing, theme::spacing, theme::spacing);
    layout->setSpacing(theme::spacing);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_count, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    updateIcons();
    retranslate();
    refresh();
}

void MessageBar::show(const Error &error)
{
    m_errors.removeIf([&error](const Error &shown) { return saysTheSame(shown, error); });
    m_errors << error;
    refresh();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::withdraw(const Error &error)
{
    m_errors.removeIf([&error](const Error &shown) { return saysTheSame(shown, error); });
    refresh();
}

void MessageBar::dismiss()
{
    if (!m_errors.isEmpty())
        m_errors.removeLast();
    refresh();
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QFrame::changeEvent(event);
}

void MessageBar::refresh()
{
    setVisible(!m_errors.isEmpty());
    if (m_errors.isEmpty())
        return;
    m_what->setText(m_errors.last().what);
    m_details->setText(detailsOf(m_errors.last()));
    m_details->setVisible(!m_details->text().isEmpty());
    m_count->setVisible(m_errors.size() > 1);
    m_count->setText(tr("%n more", "messages waiting behind this one", static_cast<int>(m_errors.size()) - 1));
    setAccessibleName(m_what->text());
    setAccessibleDescription(m_details->text());
}

void MessageBar::retranslate()
{
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(m_close->accessibleName());
    refresh();
}

void MessageBar::updateIcons()
{
    m_icon->setPixmap(
        lineIcon(QStringLiteral("warning"), theme::outcomeColor(Outcome::Billable, palette())).pixmap(24));
    m_close->setIcon(lineIcon(QStringLiteral("close"), theme::quietText(palette())));
}

} // namespace codedesk::ui
