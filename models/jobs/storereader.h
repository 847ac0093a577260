// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filename.h"
#include "jobs/jobrunner.h"
#include "store/store.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace codedesk::jobs {

/**
 * Asks a store questions off the GUI thread. Keeps one read-only connection on the thread of its runner, so
 * that the change counters of two answers can be compared. The newest question wins. Each question is of the file
 * that stands under the name now: of one that was moved away or replaced nothing is read any more.
 */
class StoreReader {
public:
    explicit StoreReader(QString storePath);
    ~StoreReader();
    StoreReader(const StoreReader &) = delete;
    StoreReader &operator=(const StoreReader &) = delete;

    /**
     * Runs `question`, a copyable `Result<T> (const store::Store&, std::stop_token)`, and hands its answer to
     * `done`. Errors: those of the question, and those of opening the store (NotFound: there is none yet).
     */
    template <typename Question, typename Done> void ask(Question question, Done done)
    {
        m_runner.start(
            [connection = m_connection, question = std::move(question)](ProgressSink &, std::stop_token stop) {
                using Answer = decltype(question(std::declval<const store::Store &>(), stop));
                const Result<const store::Store *> opened = connection->open();
                if (!opened)
                    return Answer(opened.error());
                Answer answer = question(*opened.value(), std::move(stop));
                if (!answer && answer.error().kind != ErrorKind::Cancelled)
                    connection->close();
                return answer;
            },
            std::move(done));
    }

    void abandon() { m_runner.abandon(); }
    [[nodiscard]] bool isBusy() const { return m_runner.isRunning(); }

private:
    /** Used on the runner's thread alone. */
    class Connection {
    public:
        explicit Connection(QString path);
        [[nodiscard]] Result<const store::Store *> open();
        void close() { m_store.reset(); }

    private:
        QString m_path;
        std::unique_ptr<store::Store> m_store;
        filename::Status m_file; ///< What m_store has open; it cannot be mistaken for another while it is.
    };

    std::shared_ptr<Connection> m_connection;
    JobRunner m_runner;
};

} // namespace codedesk::jobs
