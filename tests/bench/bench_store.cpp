// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_store ROWS [STORE]: stores calls like those of a year's log, without reading a file, and prints what
// it cost: the store's share of an import.

#include "ingest/recordbatch.h"
#include "store/openstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <array>
#include <cstdio>
#include <random>

using namespace codedesk;

namespace {

constexpr qint64 batchRows = 65'536;

class CallMaker {
public:
    ingest::RecordBatch batch(qint64 rows)
    {
        ingest::RecordBatch batch;
        batch.records.reserve(static_cast<std::size_t>(rows));
        for (qint64 row = 0; row < rows; ++row)
            batch.records.push_back(call(batch.arena));
        batch.nextRecordNumber = m_number + 1;
        batch.bytesConsumed = m_number * 105;
        return batch;
    }

private:
    ingest::CallRecord call(ingest::Arena &arena)
    {
        constexpr std::array codes{ "0", "0", "0", "0", "0", "1002", "1004", "2006", "2016", "66660004", "-5018" };
        constexpr std::array apps{ "TIDAbc01", "TIDAbc02", "IDAxyz77", "TIDAqq19" };
        char order[33];
        std::snprintf(order, sizeof order, "%016llx%016llx", static_cast<unsigned long long>(m_random()),
                      static_cast<unsigned long long>(m_random()));
        m_time += static_cast<qint64>(m_random() % 3000);
        ingest::CallRecord record;
        record.identity = ingest::IdentityKind::OrderTimeCode;
        record.occurredAt = m_time;
        record.orderNo = arena.store({ order, 32 });
        record.appId = apps[m_random() % apps.size()];
        record.code = codes[m_random() % codes.size()];
        record.message = "a message of usual length";
        record.channel = allChannels[1 + m_random() % 7];
        record.similarity = static_cast<double>(m_random() % 10'000) / 100.0;
        record.liveRate = static_cast<double>(m_random() % 100);
        record.recordNumber = ++m_number;
        return record;
    }

    std::mt19937_64 m_random{ 1 };
    CallTime m_time = 1'704'067'200'000;
    qint64 m_number = 0;
};

int run(qint64 rows, const QString &path)
{
    auto store = store::openStore(store::StoreAddress::ofFile(path), store::CallStore::Mode::ReadWrite);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().toText()));
        return 1;
    }
    store::ImportEntry entry;
    entry.fileName = QStringLiteral("bench");
    entry.fileSize = rows * 105;
    entry.format = QStringLiteral("CSV");
    auto session = (*store)->beginImport(entry);
    CallMaker maker;
    QElapsedTimer clock;
    qint64 spent = 0;
    for (qint64 done = 0; done < rows; done += batchRows) {
        const ingest::RecordBatch batch = maker.batch(std::min(batchRows, rows - done));
        clock.start();
        if (!(*session)->write(batch))
            return 1;
        spent += clock.nsecsElapsed();
    }
    clock.start();
    const auto finished = (*session)->finish(store::ImportState::Done, QString());
    spent += clock.nsecsElapsed();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("stored %lld rows in %.2f s: %.0f rows/s, peak memory %ld MB\n",
                static_cast<long long>(finished->counts.stored), double(spent) / 1e9,
                double(rows) * 1e9 / double(spent), usage.ru_maxrss / 1024);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QTemporaryDir folder;
    const qint64 rows = arguments.value(1, QStringLiteral("1000000")).toLongLong();
    return run(rows, arguments.value(2, folder.filePath(QStringLiteral("bench.db"))));
}
