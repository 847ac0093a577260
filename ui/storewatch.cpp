// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storewatch.h"

#include "core/filewriter.h"

namespace codedesk::ui {

StoreWatch::StoreWatch(store::StoreAddress store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &StoreWatch::look);
}

void StoreWatch::start()
{
    if (!m_store.isFile())
        return;
    m_timer.start();
    look();
}

void StoreWatch::look()
{
    if (m_isPaused || m_runner.isRunning())
        return;
    m_runner.start(
        [path = m_store.filePath()](ProgressSink &, const std::stop_token &) {
            const QString target = filewriter::targetOf(path);
            return Sight{ filename::statusOf(target), filename::statusOf(target + QStringLiteral("-wal")) };
        },
        [this](const Sight &sight) { take(sight); });
}

void StoreWatch::take(const Sight &sight)
{
    const std::optional<Sight> before = std::exchange(m_seen, sight);
    if (before && *before != sight)
        Q_EMIT changed();
}

} // namespace codedesk::ui
