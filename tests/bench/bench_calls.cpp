// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_calls STORE: looks up orders taken from all over the store, and reads pages of its calls at random places,
// plain and filtered, also by what is rare, and prints how long one takes: median, 99 of 100, and the longest.

#include "store/openstore.h"
#include "store/sqlite/callid.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <random>
#include <tuple>
#include <vector>

using namespace codedesk;

namespace {

constexpr int lookups = 300;
constexpr int pageSize = 256;

using Group = std::tuple<int, int, Channel>; // application, code, channel

/** The group of the roll-up with the fewest calls, where `groupOf` says which group a cell belongs to. */
Group rarest(const report::Rollup &rollup, const std::function<Group(const report::RollupCell &)> &groupOf)
{
    std::map<Group, qint64> calls;
    for (const report::RollupCell &cell : rollup.cells)
        calls[groupOf(cell)] += cell.count;
    return std::min_element(calls.begin(), calls.end(),
                            [](const auto &left, const auto &right) { return left.second < right.second; })
        ->first;
}

/** Runs `once` with every number and prints what one run took. */
void measure(const char *name, int count, const std::function<void(int)> &once)
{
    std::vector<double> times;
    for (int number = 0; number < count; ++number) {
        QElapsedTimer clock;
        clock.start();
        once(number);
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-34s median %7.2f ms, 99 %% %7.2f ms, longest %7.2f ms\n", name, times[times.size() / 2],
                times[times.size() * 99 / 100], times.back());
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto opened = store::openStore(store::StoreAddress::ofFile(QCoreApplication::arguments().value(1)),
                                         store::CallStore::Mode::ReadOnly);
    if (!opened) {
        std::fprintf(stderr, "usage: bench_calls STORE\n");
        return 1;
    }
    const store::CallStore &store = **opened;
    const auto last = store.calls({}, 0, 1);
    const auto extent = store.extent();
    if (!last || last->calls.isEmpty() || !extent || extent->firstDay == noDay) {
        std::fprintf(stderr, "The store has no calls with a time.\n");
        return 1;
    }
    std::printf("%lld calls\n", static_cast<long long>(extent->calls));

    std::mt19937_64 random(1);
    std::uniform_int_distribution<qint64> somewhere(store::lowestCallId(dayStart(extent->firstDay)),
                                                    last->calls.first().key);
    std::vector<qint64> places;
    std::vector<store::StoredCall> found;
    for (int number = 0; number < lookups; ++number) {
        places.push_back(somewhere(random));
        const auto page = store.calls({}, places.back(), 1);
        if (page && !page->calls.isEmpty())
            found.push_back(page->calls.first());
    }
    if (found.empty())
        return 1;
    qint64 seen = 0;
    measure("calls of one order", lookups, [&](int number) {
        store::CallCriteria query;
        query.orderNo = found[static_cast<std::size_t>(number) % found.size()].orderNo;
        seen += store.calls(query, 0, pageSize)->calls.size();
    });
    measure("calls of an order nobody has", lookups, [&](int number) {
        store::CallCriteria query;
        query.orderNo = QStringLiteral("nobody-%1").arg(number);
        seen += store.calls(query, 0, pageSize)->calls.size();
    });
    const auto pagesOf = [&](const char *name,
                             const std::function<store::CallCriteria(const store::StoredCall &)> &by) {
        measure(name, lookups, [&](int number) {
            const std::size_t at = static_cast<std::size_t>(number) % found.size();
            seen += store.calls(by(found[at]), places[at], pageSize)->calls.size();
        });
    };
    pagesOf("page at a random place", [](const auto &) { return store::CallCriteria{}; });
    pagesOf("... of calls with one code", [](const store::StoredCall &call) {
        store::CallCriteria query;
        query.code = call.code;
        return query;
    });
    pagesOf("... of one channel", [](const store::StoredCall &call) {
        store::CallCriteria query;
        query.channel = call.channel;
        return query;
    });
    pagesOf("... of one code and application", [](const store::StoredCall &call) {
        store::CallCriteria query;
        query.code = call.code;
        query.appId = call.appId;
        return query;
    });
    const auto rollup = store.rollup();
    if (!rollup)
        return 1;
    store::CallCriteria rareCode;
    rareCode.code = rollup->codes.at(std::get<1>(rarest(*rollup, [](const auto &cell) {
        return Group{ 0, cell.code, Channel::Unknown };
    })));
    pagesOf("... of the rarest code", [&](const auto &) { return rareCode; });
    store::CallCriteria rare;
    const auto [app, code, channel] = rarest(*rollup, [](const auto &cell) {
        return Group{ cell.app, cell.code, cell.channel };
    });
    rare.appId = rollup->apps.at(app);
    rare.code = rollup->codes.at(code);
    rare.channel = channel;
    pagesOf("... of the rarest combination", [&](const auto &) { return rare; });
    const auto imports = store.imports();
    if (!imports || imports->isEmpty())
        return 1;
    store::CallCriteria smallImport;
    smallImport.import =
        std::min_element(imports->begin(), imports->end(), [](const auto &left, const auto &right) {
            return left.counts.stored < right.counts.stored;
        })->key();
    pagesOf("... of the smallest import", [&](const auto &) { return smallImport; });
    std::printf("%lld calls seen\n", static_cast<long long>(seen));
    return 0;
}
