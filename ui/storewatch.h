// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filename.h"
#include "jobs/jobrunner.h"
#include "store/storeaddress.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace codedesk::ui {

/**
 * Notices what other programs do to the file of a store: they import and undo, move it away, put another in its
 * place. Looks at the file from time to time on a thread of its own, and opens nothing.
 */
class StoreWatch : public QObject {
    Q_OBJECT
public:
    static constexpr int intervalMs = 1500;

    explicit StoreWatch(store::StoreAddress store, QObject *parent = nullptr);

    void start();
    /** Looks no more while this program writes, which tells of it itself; what was missed is told afterwards. */
    void setPaused(bool isPaused) { m_isPaused = isPaused; }

Q_SIGNALS:
    void changed();

private:
    /** The file and its log, which holds what is not yet in the file. */
    struct Sight {
        filename::Status file;
        filename::Status log;

        bool operator==(const Sight &) const = default;
    };

    void look();
    void take(const Sight &sight);

    store::StoreAddress m_store;
    QTimer m_timer;
    bool m_isPaused = false;
    std::optional<Sight> m_seen;
    jobs::JobRunner m_runner;
};

} // namespace codedesk::ui
