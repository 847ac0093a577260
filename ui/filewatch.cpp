// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewatch.h"

#include "core/filewriter.h"

#include <utility>

namespace codedesk::ui {

FileWatch::FileWatch(QString path, QStringList companions, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_companions(std::move(companions))
{
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_runner.isRunning())
            look();
    });
}

void FileWatch::start()
{
    m_timer.start();
    look();
}

void FileWatch::look()
{
    m_isWanted = m_runner.isRunning();
    if (m_isWanted || m_path.isEmpty())
        return;
    m_runner.start(
        [path = m_path, companions = m_companions](ProgressSink &, const std::stop_token &) {
            const QString target = filewriter::targetOf(path);
            Sight sight{ filename::statusOf(target) };
            for (const QString &ending : companions) {
                const filename::Status companion = filename::statusOf(target + ending);
                sight << (companion.size > 0 ? companion : filename::Status()); // to look at a file may make it
            }
            return sight;
        },
        [this](const Sight &sight) { take(sight); });
}

void FileWatch::take(const Sight &sight)
{
    const bool isFirst = !m_seen.has_value();
    const Sight before = std::exchange(m_seen, sight).value_or(sight);
    if (std::exchange(m_isWanted, false))
        look();
    Q_EMIT looked(before, sight);
    if (isFirst || before != sight)
        Q_EMIT changed();
    else
        Q_EMIT foundUnchanged();
}

} // namespace codedesk::ui
