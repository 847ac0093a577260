// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobrunner.h"

#include <QCoreApplication>
#include <QEvent>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace codedesk::jobs {

namespace {

constexpr auto progressInterval = std::chrono::milliseconds(100);

std::atomic<int> awaited = 0;

QEvent::Type wakeUpEvent()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

} // namespace

/**
 * The thread and the letter box between it and the runner. Everything shared lies behind the mutex; the event
 * posted to the runner carries nothing but "look into the box".
 */
class JobRunner::Worker {
public:
    struct Task {
        quint64 token = 0;
        Work work;
        std::stop_token stop;
    };

    struct Box {
        std::optional<JobProgress> progress;
        Delivery delivery;
        quint64 token = 0;
    };

    explicit Worker(QObject *receiver)
        : m_receiver(receiver)
        , m_thread([this] { run(); })
    {
    }

    ~Worker() { join({}); }

    void hand(Task task)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_next = std::move(task);
        }
        m_wake.notify_one();
    }

    /** Returns what has come since, and empties the box. */
    Box take()
    {
        const std::lock_guard lock(m_mutex);
        m_wakeUpIsPosted = false;
        return std::exchange(m_box, {});
    }

    void join(std::function<void()> last)
    {
        if (!m_thread.joinable())
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_next.reset();
            m_last = std::move(last);
            m_ends = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }

private:
    class Sink final : public ProgressSink {
    public:
        Sink(Worker &worker, quint64 token)
            : m_worker(worker)
            , m_token(token)
        {
        }

        void report(const JobProgress &progress) override
        {
            const auto now = std::chrono::steady_clock::now();
            if (m_sentAt && (progress == m_sent || now - *m_sentAt < progressInterval))
                return;
            m_sentAt = now;
            m_sent = progress;
            m_worker.put({ progress, {}, m_token });
        }

    private:
        Worker &m_worker;
        quint64 m_token;
        JobProgress m_sent;
        std::optional<std::chrono::steady_clock::time_point> m_sentAt;
    };

    void run()
    {
        while (auto task = waitForTask()) {
            Sink sink(*this, task->token);
            Delivery delivery = task->work(sink, task->stop);
            put({ std::nullopt, std::move(delivery), task->token });
        }
        if (m_last)
            m_last();
    }

    std::optional<Task> waitForTask()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_next || m_ends; });
        return m_ends ? std::nullopt : std::exchange(m_next, std::nullopt);
    }

    void put(Box box)
    {
        bool mustPost = false;
        {
            const std::lock_guard lock(m_mutex);
            m_box = std::move(box);
            mustPost = !std::exchange(m_wakeUpIsPosted, true);
        }
        if (mustPost)
            QCoreApplication::postEvent(m_receiver, new QEvent(wakeUpEvent()));
    }

    QObject *m_receiver;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Task> m_next;
    Box m_box;
    std::function<void()> m_last;
    bool m_wakeUpIsPosted = false;
    bool m_ends = false;
    std::thread m_thread; // Last: it uses all of the above.
};

JobRunner::JobRunner(QObject *parent)
    : QObject(parent)
    , m_stop(std::nostopstate)
{
    wakeUpEvent(); // Registered here, so that no two threads do it at once.
}

JobRunner::~JobRunner()
{
    shutDown({});
}

void JobRunner::cancel()
{
    m_stop.request_stop();
}

void JobRunner::abandon()
{
    cancel();
    ++m_token;
    setRunning(false);
}

int JobRunner::awaitedAnswers()
{
    return awaited;
}

void JobRunner::setRunning(bool isRunning)
{
    if (std::exchange(m_running, isRunning) != isRunning)
        awaited += isRunning ? 1 : -1;
}

void JobRunner::shutDown(std::function<void()> last)
{
    abandon();
    if (m_worker)
        m_worker->join(std::move(last));
    m_worker.reset();
}

void JobRunner::startWork(Work work)
{
    abandon();
    m_stop = std::stop_source();
    setRunning(true);
    if (!m_worker)
        m_worker = std::make_unique<Worker>(this);
    m_worker->hand({ m_token, std::move(work), m_stop.get_token() });
}

bool JobRunner::event(QEvent *event)
{
    if (event->type() != wakeUpEvent())
        return QObject::event(event);
    deliver();
    return true;
}

void JobRunner::deliver()
{
    if (!m_worker)
        return;
    const Worker::Box box = m_worker->take();
    if (box.token != m_token)
        return;
    if (box.delivery) {
        setRunning(false);
        box.delivery(); // The answer may start the next job or destroy this runner: nothing may follow.
    } else if (box.progress) {
        Q_EMIT progressChanged(*box.progress);
    }
}

} // namespace codedesk::jobs
