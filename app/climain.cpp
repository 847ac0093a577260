// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcli.h"
#include "core/filename.h"
#include "core/outputdevice.h"
#include "core/userfolders.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <csignal>
#include <cstdio>
#include <stop_token>
#include <thread>

#include <unistd.h>

namespace {

/**
 * Turns the first SIGINT or SIGTERM into a stop request; a second one ends the program at once. A signal handler
 * may do next to nothing, so it writes a byte into a pipe on which a thread waits. Until a token is asked for,
 * signals keep their usual effect.
 */
class StopOnSignal {
public:
    StopOnSignal() = default;
    ~StopOnSignal()
    {
        if (!m_thread.joinable())
            return;
        wake(quit);
        m_thread.join();
    }
    StopOnSignal(const StopOnSignal &) = delete;
    StopOnSignal &operator=(const StopOnSignal &) = delete;

    std::stop_token token()
    {
        if (!m_thread.joinable() && ::pipe(pipeEnds.data()) == 0)
            listen();
        return m_source.get_token();
    }

private:
    static constexpr char stop = 's';
    static constexpr char quit = 'q';

    void listen()
    {
        m_thread = std::thread([this] {
            char why = 0;
            if (::read(pipeEnds[0], &why, 1) == 1 && why == stop)
                m_source.request_stop();
        });
        struct sigaction action { };
        action.sa_handler = [](int) { wake(stop); };
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        sigaction(SIGINT, &action, nullptr);
        sigaction(SIGTERM, &action, nullptr);
    }

    static void wake(char why)
    {
        // Nothing could be done about a full pipe, and a byte is then in it already.
        [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &why, 1);
    }

    static inline std::array<int, 2> pipeEnds{ -1, -1 };
    std::stop_source m_source;
    std::thread m_thread;
};

} // namespace

int main(int argc, char *argv[])
{
    codedesk::setUpProcess();
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("codedesk"));

    QFile in;
    if (!in.open(STDIN_FILENO, QIODevice::ReadOnly))
        return codedesk::cli::ExitInput;
    using codedesk::OutputDevice;
    OutputDevice out(STDOUT_FILENO, QStringLiteral("-"), OutputDevice::Ownership::Borrowed);
    OutputDevice err(STDERR_FILENO, QStringLiteral("/dev/stderr"), OutputDevice::Ownership::Borrowed);
    StopOnSignal stopOnSignal;
    const bool isTerminal = ::isatty(STDERR_FILENO) == 1;
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << codedesk::filename::fromBytes(argv[i]);
    return codedesk::cli::runCli(words, { &in, &out, &err, isTerminal, [&] { return stopOnSignal.token(); } });
}
