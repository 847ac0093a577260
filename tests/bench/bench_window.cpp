// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_window LOG [CANCEL_MS]: opens the window on an empty store, imports a log, goes from page to page
// meanwhile, and prints how long the window did not answer. With CANCEL_MS it cancels the import after so long and
// prints how long that took.

#include "catalogue/builtincatalogue.h"
#include "context.h"
#include "imports/importspage.h"
#include "mainwindow.h"
#include "settings.h"
#include "store/openstore.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

using namespace codedesk;

namespace {

constexpr int beatMs = 2;
constexpr int pageMs = 700; ///< How long each page is looked at.
constexpr double stallMs = 50;

/** Notes how far apart the turns of the event loop are. */
class Heartbeat : public QObject {
public:
    Heartbeat()
    {
        m_clock.start();
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_gaps.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
            if (m_gaps.back() > stallMs)
                std::printf("  %.1f ms on page %zu\n", m_gaps.back(), m_page);
            m_clock.start();
        });
        m_timer.start(beatMs);
    }

    /** Names what the window does from now on. */
    void setPage(std::size_t page) { m_page = page; }

    void print() const
    {
        std::vector<double> gaps = m_gaps;
        std::sort(gaps.begin(), gaps.end());
        const auto stalls = gaps.end() - std::upper_bound(gaps.begin(), gaps.end(), stallMs);
        std::printf("turns of the event loop: %zu, longest %.1f ms, 99.9 %% within %.1f ms, over %.0f ms: %td\n",
                    gaps.size(), gaps.back(), gaps[gaps.size() * 999 / 1000], stallMs, stalls);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
    std::size_t m_page = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("codedesk-bench"));
    QStandardPaths::setTestModeEnabled(true); // the key of the person hash stays apart from the user's
    const QString log = QCoreApplication::arguments().value(1);
    const int cancelMs = QCoreApplication::arguments().value(2, QStringLiteral("-1")).toInt();
    const CataloguePtr &catalogue = builtinCatalogue();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("calls.db"));
    if (log.isEmpty() || !store::openStore(store::StoreAddress::ofFile(path), store::CallStore::Mode::ReadWrite)) {
        std::fprintf(stderr, "usage: bench_window LOG [CANCEL_MS]\n");
        return 1;
    }
    app::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    ui::AppContext context(catalogue, store::StoreAddress::ofFile(path), settings);
    ui::MainWindow window(context);
    window.resize(1280, 800);
    window.show();
    auto *imports = qobject_cast<ui::ImportsPage *>(window.showPage(ui::PageId::Imports));
    ui::ImportQueue &queue = imports->queue();
    QElapsedTimer clock;
    std::optional<Heartbeat> heartbeat;
    QObject::connect(&queue, &ui::ImportQueue::fileChanged, &window, [&](int row) {
        if (queue.readyCount() == 0 || heartbeat)
            return;
        clock.start();
        heartbeat.emplace();
        queue.importFile(row);
        if (cancelMs >= 0) {
            QTimer::singleShot(cancelMs, &window, [&] {
                clock.start();
                queue.cancel();
            });
        }
    });
    QTimer pages;
    // As the program does: the pages are there before anybody can have chosen a file.
    window.buildPagesAhead();
    QTimer begin;
    QObject::connect(&begin, &QTimer::timeout, &window, [&] {
        if (!window.hasAllPages())
            return;
        begin.stop();
        imports->importFiles({ log });
        pages.start(pageMs);
    });
    begin.start(pageMs);
    std::size_t page = 0;
    QObject::connect(&pages, &QTimer::timeout, &window, [&] {
        if (heartbeat)
            heartbeat->setPage(page % ui::pageCount);
        window.showPage(static_cast<ui::PageId>(page++ % ui::pageCount));
    });
    QObject::connect(&queue, &ui::ImportQueue::importEnded, &window, [&](int row) {
        const jobs::ImportSummary &summary = *queue.file(row)->summary;
        std::printf("%s after %lld ms, %lld calls stored, %zu pages shown\n",
                    cancelMs >= 0 ? "cancelled" : "imported", static_cast<long long>(clock.elapsed()),
                    static_cast<long long>(summary.counts.stored), page);
        heartbeat->print();
        QCoreApplication::quit();
    });
    return QApplication::exec();
}
