// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

Q_DECLARE_METATYPE(codedesk::JobProgress)

namespace codedesk::jobs {

/**
 * Runs a job off the thread it lives on, one at a time, and brings the answer back to that thread.
 *
 * Has one thread of its own, made with the first job. Starting a job while another runs asks that one to stop,
 * drops its answer and begins as soon as it has ended: the newest request wins, and two jobs never overlap.
 * Destroying the runner asks the job to stop, waits for it and drops its answer.
 */
class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override;

    /**
     * Starts `job`, a copyable `T (ProgressSink&, std::stop_token)`, and hands what it returns to `done`, a
     * copyable `void (T)`, on the runner's thread. `done` is called at most once; not at all if another job was
     * started meanwhile or the runner is gone. A cancelled job ends like any other: by returning.
     */
    template <typename Job, typename Done> void start(Job job, Done done)
    {
        startWork([job = std::move(job), done = std::move(done)](ProgressSink &progress,
                                                                 std::stop_token stop) mutable -> Delivery {
            using Answer = decltype(job(progress, stop));
            auto answer = std::make_shared<Answer>(job(progress, std::move(stop)));
            return [answer, done]() mutable { done(std::move(*answer)); };
        });
    }

    /** Asks the running job to stop; its answer still arrives. */
    void cancel();

    /** Asks the running job to stop and drops its answer. */
    void abandon();

    /** Returns true from start() until just before `done` is called. */
    [[nodiscard]] bool isRunning() const { return m_running; }

    /** Returns how many runners of the program await an answer: with none, nothing shown will change by itself. */
    [[nodiscard]] static int awaitedAnswers();

    /** Ends the thread as the destructor does, after running `last` on it if it was ever started. */
    void shutDown(std::function<void()> last);

Q_SIGNALS:
    /** The newest progress of the running job: at most ten times a second, and only on change. */
    void progressChanged(const codedesk::JobProgress &progress);

protected:
    bool event(QEvent *event) override;

private:
    using Delivery = std::function<void()>;
    using Work = std::function<Delivery(ProgressSink &, std::stop_token)>;
    class Worker;

    void startWork(Work work);
    void deliver();
    void setRunning(bool isRunning);

    std::unique_ptr<Worker> m_worker;
    std::stop_source m_stop;
    quint64 m_token = 0;
    bool m_running = false;
};

} // namespace codedesk::jobs
