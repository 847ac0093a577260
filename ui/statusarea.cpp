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

} // namespace

StatusArea::StatusArea(Activity &activity, QWidget *parent)
    : QStatusBar(parent)
    , m_activity(activity)
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
    retranslate();
}

void StatusArea::setStoreStatus(const StoreStatus &status)
{
    m_store = status;
    showStore();
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
    m_storeLabel->setVisible(!m_store.store.isEmpty());
    QString text = m_store.store.shortName();
    if (m_store.trouble) {
        //: %1 is the file name of the store.
        text = m_store.trouble->kind == ErrorKind::NotFound ? tr("%1: gone").arg(text)
                                                            : tr("%1: cannot be read").arg(text);
    } else if (m_store.calls) {
        // tr's %n would spell the number without the separators of the locale, hence both.
        const int pluralCount = static_cast<int>(qMin<qint64>(*m_store.calls, 1000000));
        //: %1 is the file name of the store, %L2 its number of calls.
        text = tr("%1: %2 calls", "how many calls the store has", pluralCount)
                   .arg(text, QLocale().toString(*m_store.calls));
    }
    if (m_store.isReadOnly && !m_store.trouble)
        text = tr("%1, read only").arg(text);
    m_storeLabel->setText(text);
    m_storeLabel->setToolTip(
        items::plainToolTip(m_store.trouble ? m_store.trouble->toText() : m_store.store.shown()));
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
