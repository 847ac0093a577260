// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_billing STORE: opens the Billing page on a store, several times, and prints how long it takes until
// the chart and its table are painted, and how much of that is billing = roll-up x rules.

#include "billing/billingpage.h"
#include "catalogue/builtincatalogue.h"
#include "context.h"
#include "report/chartseries.h"
#include "settings.h"
#include "store/openstore.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace codedesk;

namespace {

constexpr int runs = 9;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double millisecondsOfFigures(const QString &path, const Catalogue &catalogue)
{
    QElapsedTimer clock;
    clock.start();
    const auto store = store::openStore(store::StoreAddress::ofFile(path), store::CallStore::Mode::ReadOnly);
    const auto rollup = (*store)->rollup();
    report::SummaryRequest request;
    request.by = { report::GroupKey::Day };
    const report::Summary summary = report::summarise(*rollup, catalogue, request);
    const double spent = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    std::printf("  figures of %lld calls in %zu cells, %lld days: %.1f ms\n",
                static_cast<long long>(summary.totals.total), rollup->cells.size(),
                static_cast<long long>(summary.rows.size()), spent);
    return spent;
}

double millisecondsOfPage(ui::AppContext &context)
{
    QElapsedTimer clock;
    clock.start();
    ui::BillingPage page(context);
    page.resize(1180, 740);
    page.show();
    QEventLoop loop;
    QObject::connect(page.findChild<QTableView *>()->model(), &QAbstractItemModel::modelReset, &loop,
                     &QEventLoop::quit);
    page.activate();
    loop.exec();
    page.grab();
    const double spent = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    std::printf("  page from nothing to painted: %.1f ms\n", spent);
    return spent;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QString path = QCoreApplication::arguments().value(1);
    const CataloguePtr &catalogue = builtinCatalogue();
    if (!store::openStore(store::StoreAddress::ofFile(path), store::CallStore::Mode::ReadOnly)) {
        std::fprintf(stderr, "usage: bench_billing STORE\n");
        return 1;
    }
    const QTemporaryDir folder;
    app::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    ui::AppContext context(catalogue, store::StoreAddress::ofFile(path), settings);
    std::vector<double> figures;
    std::vector<double> pages;
    for (int run = 0; run < runs; ++run) {
        figures.push_back(millisecondsOfFigures(path, *catalogue));
        pages.push_back(millisecondsOfPage(context));
    }
    std::printf("median of %d: figures %.1f ms, page %.1f ms\n", runs, median(figures), median(pages));
    return 0;
}
