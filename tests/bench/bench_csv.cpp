// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_csv LOG: splits a CSV into fields and counts them, with the tokenizer of the importer and, where it was
// found, with libcsv, in turn, and prints seconds of processor time. Both read the file in blocks of 256 KiB.

#include "ingest/bytesource.h"
#include "ingest/csvtokenizer.h"

#ifdef CODEDESK_HAS_LIBCSV
#include <csv.h>
#endif

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <limits>

using namespace codedesk;

namespace {

constexpr int runs = 5;

struct Counts {
    qint64 records = 0;
    qint64 fields = 0;
    qint64 bytes = 0; ///< Of the fields.
};

Counts countWithTokenizer(const QString &path)
{
    Counts counts;
    auto bytes = ingest::ByteSource::open(path);
    if (!bytes)
        return counts;
    ingest::TextSource text(std::move(*bytes));
    ingest::CsvTokenizer tokenizer(text, {});
    ingest::TableRow record;
    for (auto more = tokenizer.next(record); more && *more; more = tokenizer.next(record)) {
        ++counts.records;
        counts.fields += std::ssize(record.fields);
        for (const std::string_view field : record.fields)
            counts.bytes += static_cast<qint64>(field.size());
    }
    return counts;
}

#ifdef CODEDESK_HAS_LIBCSV
Counts countWithLibcsv(const QString &path)
{
    Counts counts;
    csv_parser parser;
    csv_init(&parser, 0);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return counts;
    QByteArray block(256 * 1024, '\0');
    const auto takeField = [](void *, size_t size, void *sum) {
        ++static_cast<Counts *>(sum)->fields;
        static_cast<Counts *>(sum)->bytes += static_cast<qint64>(size);
    };
    const auto takeRecord = [](int, void *sum) { ++static_cast<Counts *>(sum)->records; };
    for (qint64 size = file.read(block.data(), block.size()); size > 0;
         size = file.read(block.data(), block.size()))
        csv_parse(&parser, block.constData(), static_cast<size_t>(size), takeField, takeRecord, &counts);
    csv_fini(&parser, takeField, takeRecord, &counts);
    csv_free(&parser);
    return counts;
}
#endif

double measure(const char *name, const std::function<Counts()> &count)
{
    const std::clock_t begin = std::clock();
    const Counts counts = count();
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::printf("%-10s %6.2f s  %lld records, %lld fields, %lld bytes in them\n", name, seconds,
                static_cast<long long>(counts.records), static_cast<long long>(counts.fields),
                static_cast<long long>(counts.bytes));
    return seconds;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString path = QCoreApplication::arguments().value(1);
    if (!QFile::exists(path)) {
        std::fprintf(stderr, "usage: bench_csv LOG\n");
        return 1;
    }
    double own = std::numeric_limits<double>::max();
    double peer = own;
    for (int run = 0; run < runs; ++run) {
        own = std::min(own, measure("tokenizer", [&path] { return countWithTokenizer(path); }));
#ifdef CODEDESK_HAS_LIBCSV
        peer = std::min(peer, measure("libcsv", [&path] { return countWithLibcsv(path); }));
#endif
    }
    std::printf("least: tokenizer %.2f s", own);
    if (peer < std::numeric_limits<double>::max())
        std::printf(", libcsv %.2f s, %.1f times as long", peer, peer / own);
    std::printf("\n");
    return 0;
}
