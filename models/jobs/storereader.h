// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrunner.h"
#include "store/callstore.h"

#include <memory>
#include <stop_token>

namespace codedesk::jobs {

/**
 * Asks a store questions off the GUI thread. Keeps one read-only connection on the thread of its runner, so
 * that the change counters of two answers can be compared. The newest question wins. Each question is of the store
 * that the address means now: of a file that was moved away or replaced nothing is read any more.
 */
class StoreReader {
public:
    explicit StoreReader(store::StoreAddress address);
    ~StoreReader();
    StoreReader(const StoreReader &) = delete;
    StoreReader &operator=(const StoreReader &) = delete;

    /**
     * Runs `question`, a copyable `Result<T> (const store::CallStore&, std::stop_token)`, and hands its answer to
     * `done`. Errors: those of the question, and those of opening the store (NotFound: there is none yet).
     */
    template <typename Question, typename Done> void ask(Question question, Done done)
    {
        m_runner.start(
            [connection = m_connection, question = std::move(question)](ProgressSink &, std::stop_token stop) {
                using Answer = decltype(question(std::declval<const store::CallStore &>(), stop));
                const Result<const store::CallStore *> opened = connection->open();
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
        explicit Connection(store::StoreAddress address);
        [[nodiscard]] Result<const store::CallStore *> open();
        void close() { m_store.reset(); }

    private:
        store::StoreAddress m_address;
        std::unique_ptr<store::CallStore> m_store;
    };

    std::shared_ptr<Connection> m_connection;
    JobRunner m_runner;
};

} // namespace codedesk::jobs
