// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/openstore.h"
#include "store/sqlite/connection.h"

#include <QStringList>

#include <algorithm>
#include <cstring>
#include <map>

namespace codedesk::testing {

/** Returns a call as one line, with its id. */
inline QString lineOf(const store::StoredCall &call)
{
    const auto number = [](const std::optional<double> &value) {
        return value ? QString::number(*value, 'g', 17) : QStringLiteral("-");
    };
    QStringList parts{ QString::number(call.key),
                       QString::number(call.occurredAt),
                       QString::number(static_cast<int>(call.timePrecision)),
                       call.orderNo,
                       call.requestId,
                       channelKey(call.channel),
                       call.appId,
                       call.code,
                       call.message,
                       call.frontMask,
                       call.backMask,
                       call.cardWarnings,
                       number(call.similarity),
                       number(call.liveRate),
                       QString::number(static_cast<int>(call.vendorCharge)),
                       call.chargeType,
                       call.person,
                       QString::number(call.importId),
                       QString::number(call.recordNumber) };
    return QStringLiteral("call ") + parts.join(u'|');
}

inline void addCalls(const store::CallStore &store, QStringList &lines)
{
    constexpr int pageSize = 4096;
    qint64 after = 0;
    for (bool hasMore = true; hasMore;) {
        const auto page = store.calls({}, after, pageSize);
        if (!page)
            qFatal("%s", qPrintable(page.error().toText()));
        for (const store::StoredCall &call : page->calls)
            lines << lineOf(call);
        hasMore = page->hasMore;
        after = page->calls.isEmpty() ? 0 : page->calls.constLast().key;
    }
}

inline void addRollup(const store::CallStore &store, QStringList &lines)
{
    const report::Rollup rollup = *store.rollup();
    std::map<QString, qint64> cells;
    for (const report::RollupCell &cell : rollup.cells) {
        cells[QStringLiteral("rollup %1|%2|%3|%4|%5")
                  .arg(cell.day)
                  .arg(channelKey(cell.channel), rollup.apps.at(cell.app), rollup.codes.at(cell.code))
                  .arg(static_cast<int>(cell.vendorCharge))] += cell.count;
    }
    for (const auto &[key, count] : cells)
        lines << key + QStringLiteral(" = %1").arg(count);
}

inline void addImport(const store::CallStore &store, const store::ImportEntry &entry, QStringList &lines)
{
    const store::ImportCounts &counts = entry.counts;
    lines << QStringLiteral("import %1 %2 ").arg(entry.id).arg(entry.fileName)
            + QStringLiteral("%1 %2 %3 %4 ")
                  .arg(store::importStateKey(entry.state), entry.contentHash, entry.format, entry.encoding)
            + QStringLiteral("%1 = %2 + %3 + %4 + %5 + %6, next %7, completed %8")
                  .arg(counts.read)
                  .arg(counts.stored)
                  .arg(counts.duplicate)
                  .arg(counts.conflict)
                  .arg(counts.rejected)
                  .arg(counts.blank)
                  .arg(entry.nextRecord)
                  .arg(counts.completed);
    constexpr int all = 1'000'000;
    const QList<store::RejectEntry> rejects = *store.rejects(entry.key(), 0, all);
    for (const store::RejectEntry &entryOfReject : rejects) {
        const ingest::Reject &reject = entryOfReject.reject;
        lines << QStringLiteral("reject %1|%2|%3|%4|")
                     .arg(entry.id)
                     .arg(reject.recordNumber)
                     .arg(reject.line)
                     .arg(reject.byteOffset)
                + reject.column + u'|' + ingest::rejectReasonKey(reject.reason) + u'|'
                + QString::fromUtf8(reject.excerpt);
    }
    const QList<store::ConflictEntry> conflicts = *store.conflicts(entry.key(), 0, all);
    for (const store::ConflictEntry &conflict : conflicts) {
        lines << QStringLiteral("conflict %1|%2|%3|")
                     .arg(entry.id)
                     .arg(conflict.recordNumber)
                     .arg(conflict.storedKey)
                + conflict.fields + u'|' + conflict.identity;
    }
}

/** Adds which record of which import is the same call as a stored one, and which tell it otherwise; no page shows
 * these. */
inline void addDuplicates(const QString &path, QStringList &lines)
{
    QStringList pairs;
    const store::Connection connection(path, store::Connection::Mode::ReadWrite);
    store::Statement row(connection, "SELECT import_id, pairs FROM duplicate_block");
    while (row.step()) {
        const std::span<const unsigned char> bytes = row.blob(1);
        std::vector<qint64> numbers(bytes.size() / sizeof(qint64));
        std::memcpy(numbers.data(), bytes.data(), numbers.size() * sizeof(qint64));
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
            pairs << QStringLiteral("duplicate %1|%2|%3")
                         .arg(qint64(row.integer(0)))
                         .arg(numbers[i])
                         .arg(numbers[i + 1]);
        }
    }
    std::sort(pairs.begin(), pairs.end());
    lines << pairs;
    store::Statement told(connection, "SELECT call_id, import_id, record_no, channel FROM told");
    while (told.step()) {
        lines << QStringLiteral("told %1|%2|%3|%4")
                     .arg(qint64(told.integer(0)))
                     .arg(qint64(told.integer(1)))
                     .arg(qint64(told.integer(2)))
                     .arg(qint64(told.integer(3)));
    }
}

/**
 * Returns all that a store says, as lines: calls with their ids, roll-up, ledger, rejects, conflicts, duplicates.
 * Two stores with the same lines differ in nothing a user could see but the times of the imports.
 */
inline QStringList logicalContent(const QString &path)
{
    const auto store = store::openStore(store::StoreAddress::ofFile(path), store::CallStore::Mode::ReadOnly);
    if (!store)
        qFatal("%s", qPrintable(store.error().toText()));
    QStringList lines;
    addCalls(**store, lines);
    addRollup(**store, lines);
    const QList<store::ImportEntry> imports = *(*store)->imports();
    for (const store::ImportEntry &entry : imports)
        addImport(**store, entry, lines);
    addDuplicates(path, lines);
    return lines;
}

/** Returns the first lines that differ, for a test that failed; empty if none do. */
inline QString firstDifference(const QStringList &actual, const QStringList &expected)
{
    const qsizetype common = std::min(actual.size(), expected.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (actual.at(i) != expected.at(i))
            return QStringLiteral("line %1:\n  is       %2\n  expected %3")
                .arg(i)
                .arg(actual.at(i), expected.at(i));
    }
    if (actual.size() == expected.size())
        return {};
    return QStringLiteral("%1 lines where %2 are expected").arg(actual.size()).arg(expected.size());
}

} // namespace codedesk::testing
