// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusarea.h"

#include "core/filename.h"
#include "items/tooltip.h"
#include "theme.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace codedesk::ui {

namespace {

constexpr int noticeMs = 8000;
constexpr int progressWidth = 160;

/** Adds how it stands with the store to its name, or name and number of calls. */
QString withCondition(const QString &text, jobs::StoreCondition condition)
{
    switch (condition) {
    case jobs::StoreCondition::Unknown:
    case jobs::StoreCondition::Ok:
        break;
    case jobs::StoreCondition::ReadOnly:
        return StatusArea::tr("%1, read only").arg(text);
    case jobs::StoreCondition::Newer:
        return StatusArea::tr("%1, of a newer version, read only").arg(text);
    case jobs::StoreCondition::Replaced:
        return StatusArea::tr("%1, replaced").arg(text);
    case jobs::StoreCondition::Busy:
        return StatusArea::tr("%1: in use").arg(text);
    case jobs::StoreCondition::Unreadable:
        return StatusArea::tr("%1: cannot be read").arg(text);
    case jobs::StoreCondition::Damaged:
        return StatusArea::tr("%1: damaged").arg(text);
    case jobs::StoreCondition::Gone:
        //: %1 is the file name of the store.
        return StatusArea::tr("%1: gone").arg(text);
    }
    return text;
}

} // namespace

StatusArea::StatusArea(AppContext &context, QWidget *parent)
    : QStatusBar(parent)
    , m_context(context)
    , m_activity(context.activity())
    , m_activityLabel(makeTextLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_storeLabel(makeTextLabel(this))
{
    setObjectName(QStringLiteral("statusArea"));
    setSizeGripEnabled(false);
    m_activityLabel->setObjectName(QStringLiteral("activityLabel"));
    m_progress->setObjectName(QStringLiteral("activityProgressBar"));
    m_cancel->setObjectName(QStringLiteral("activityCancelButton"));
    m_storeLabel->setObjectName(QStringLiteral("storeLabel"));
    for (QLabel *label : { m_activityLabel, m_storeLabel })
        label->setWordWrap(false);
    m_storeLabel->setContentsMargins(theme::spacing, 0, theme::spacing, 0);
    m_progress->setFixedWidth(progressWidth);
    m_progress->setTextVisible(false);
    m_cancel->setProperty("flat", true);
    for (QWidget *widget : { static_cast<QWidget *>(m_activityLabel), static_cast<QWidget *>(m_progress),
                             static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_storeLabel) })
        addPermanentWidget(widget);
    connect(m_cancel, &QPushButton::clicked, &m_activity, &Activity::cancel);
    connect(&m_activity, &Activity::changed, this, &StatusArea::showActivity);
    connect(&m_context, &AppContext::storeStateChanged, this, &StatusArea::showStore);
    retranslate();
}

void StatusArea::notify(const QString &text)
{
    showMessage(text, noticeMs);
}

void StatusArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStatusBar::changeEvent(event);
}

void StatusArea::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the running work"));
    m_progress->setAccessibleName(tr("Progress of the running work"));
    showStore();
    showActivity();
}

void StatusArea::showStore()
{
    const store::StoreAddress &address = m_context.storeAddress();
    const jobs::StoreState &state = m_context.storeState();
    m_storeLabel->setVisible(!address.isEmpty());
    QString text = address.shortName();
    if (state.calls) {
        // tr's %n would spell the number without the separators of the locale, hence both.
        const int pluralCount = static_cast<int>(qMin<qint64>(*state.calls, 1000000));
        //: %1 is the file name of the store, %L2 its number of calls.
        text = tr("%1: %2 calls", "how many calls the store has", pluralCount)
                   .arg(text, QLocale().toString(*state.calls));
    }
    m_storeLabel->setText(withCondition(text, state.condition));
    m_storeLabel->setToolTip(
        items::plainToolTip(state.trouble ? state.trouble->inCurrentLanguage().toText() : address.shown()));
}

void StatusArea::showActivity()
{
    const bool running = m_activity.isRunning();
    m_activityLabel->setVisible(running);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_cancel->setEnabled(m_activity.isCancellable());
    m_activityLabel->setText(m_activity.text());
    m_progress->setRange(0, m_activity.permille() < 0 ? 0 : 1000);
    m_progress->setValue(m_activity.permille());
}

} // namespace codedesk::ui
