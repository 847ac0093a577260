// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filename.h"
#include "jobs/jobrunner.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace codedesk::ui {

/**
 * Notices what other programs do to a file: they write to it, move it away, put another in its place. Looks at it
 * from time to time on a thread of its own, since a drive may not answer, and opens nothing. GUI thread.
 */
class FileWatch : public QObject {
    Q_OBJECT
public:
    static constexpr int intervalMs = 1500;

    /** What stands under the name, links followed, and of each companion. */
    using Sight = QList<filename::Status>;

    /** `companions` are the endings of files beside it that belong to it; an empty one is as good as none. An
     * empty name is no file. */
    explicit FileWatch(QString path, QStringList companions = {}, QObject *parent = nullptr);

    /** Looks now, and from time to time from now on. */
    void start();
    /** Looks now. looked() follows. */
    void look();

Q_SIGNALS:
    /** The file was looked at; `before` is what was seen the last time, or the same for the first. */
    void looked(const codedesk::ui::FileWatch::Sight &before, const codedesk::ui::FileWatch::Sight &now);
    /** The file, or a companion, is another or has another content than the last time; also after the first look,
     * since what was read before may be older. */
    void changed();
    void foundUnchanged(); ///< The opposite: every look ends with one of the two.

private:
    void take(const Sight &sight);

    QString m_path;
    QStringList m_companions;
    QTimer m_timer;
    bool m_isWanted = false; ///< To look once more: what is being seen may be from before it was asked for.
    std::optional<Sight> m_seen;
    jobs::JobRunner m_runner;
};

} // namespace codedesk::ui
