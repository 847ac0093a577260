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

#include <algorithm>

namespace codedesk::ui {

namespace {

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
    m_count->setObjectName(QStringLiteral("messageCountLabel"));
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

void MessageBar::show(const Error &error, const QObject *origin)
{
    const Error said = error.inCurrentLanguage();
    m_messages.removeIf([&said](const Message &shown) {
        return !shown.state && shown.error.kind == said.kind && shown.error.what == said.what;
    });
    m_messages << Message{ said, std::nullopt, origin };
    refresh();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::withdraw(const QObject *origin, const QList<ErrorKind> &kinds)
{
    m_messages.removeIf([&](const Message &shown) {
        return !shown.state && shown.origin == origin && kinds.contains(shown.error.kind);
    });
    refresh();
}

void MessageBar::setState(State state, const std::optional<Error> &trouble)
{
    const auto known = std::find_if(m_messages.begin(), m_messages.end(),
                                    [state](const Message &shown) { return shown.state == state; });
    const std::optional<Error> said = trouble ? std::optional(trouble->inCurrentLanguage()) : std::nullopt;
    const bool isKnown =
        said && known != m_messages.end() && known->error.kind == said->kind && known->error.what == said->what;
    if (isKnown) {
        known->error = *said;
    } else {
        if (known != m_messages.end())
            m_messages.erase(known);
        if (said)
            m_messages << Message{ *said, state };
        // A new state comes before what has happened, and states keep their order among themselves.
        const auto place = [](const Message &message) {
            return message.state ? 1 + static_cast<int>(*message.state) : 0;
        };
        std::stable_sort(
            m_messages.begin(), m_messages.end(),
            [&place](const Message &left, const Message &right) { return place(left) < place(right); });
    }
    refresh();
}

void MessageBar::setStateShown(State state, bool isShown)
{
    m_leftOut.removeAll(state);
    if (!isShown)
        m_leftOut << state;
    refresh();
}

void MessageBar::dismiss()
{
    const auto last = std::find_if(m_messages.rbegin(), m_messages.rend(),
                                   [this](const Message &message) { return isShown(message); });
    if (last == m_messages.rend())
        return;
    const std::optional<State> state = last->state;
    if (state)
        last->isClosed = true;
    else
        m_messages.erase(std::next(last).base());
    refresh();
    if (state)
        Q_EMIT stateClosed(*state);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        updateIcons();
    QFrame::changeEvent(event);
}

bool MessageBar::isShown(const Message &message) const
{
    return !message.isClosed && !(message.state && m_leftOut.contains(*message.state));
}

void MessageBar::refresh()
{
    const auto count = static_cast<int>(std::count_if(
        m_messages.cbegin(), m_messages.cend(), [this](const Message &message) { return isShown(message); }));
    setVisible(count > 0);
    if (count == 0)
        return;
    const auto newest = std::find_if(m_messages.crbegin(), m_messages.crend(),
                                     [this](const Message &message) { return isShown(message); });
    m_what->setText(newest->error.what);
    m_details->setText(detailsOf(newest->error));
    m_details->setVisible(!m_details->text().isEmpty());
    m_count->setVisible(count > 1);
    m_count->setText(tr("%n more", "messages waiting behind this one", count - 1));
    setAccessibleName(m_what->text());
    setAccessibleDescription(m_details->text());
}

void MessageBar::retranslate()
{
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(m_close->accessibleName());
    for (Message &message : m_messages)
        message.error = message.error.inCurrentLanguage();
    refresh();
}

void MessageBar::updateIcons()
{
    m_icon->setPixmap(
        lineIcon(QStringLiteral("warning"), theme::outcomeColor(Outcome::Billable, palette())).pixmap(24));
    m_close->setIcon(lineIcon(QStringLiteral("close"), theme::quietText(palette())));
}

} // namespace codedesk::ui
