// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storequestions.h"

#include <QDebug>

#include <algorithm>
#include <map>
#include <tuple>

namespace codedesk::testing {

namespace {

using store::CallPage;
using store::CallStore;
using store::ConflictEntry;
using store::ImportEntry;
using store::RejectEntry;
using store::StoredCall;

/** Import and record of the calls that are there, by key. */
using Places = std::map<qint64, QString>;

QString placeOf(const StoredCall &call)
{
    return QStringLiteral("%1/%2").arg(call.importId).arg(call.recordNumber);
}

QString textOf(const StoredCall &call)
{
    const auto score = [](const std::optional<double> &value) {
        return value ? QString::number(*value, 'g', 12) : QStringLiteral("-");
    };
    return QStringList{ placeOf(call),
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
                        score(call.similarity),
                        score(call.liveRate),
                        QString::number(static_cast<int>(call.vendorCharge)),
                        call.chargeType,
                        call.person }
        .join(u'|');
}

/** Reads page by page. */
QList<StoredCall> pagesOf(const CallStore &store, const CallsQuestion &question, QStringList &lines)
{
    QList<StoredCall> calls;
    store::CallCriteria query = question.query;
    if (query.import.id > 0)
        query.import = keyOf(store, query.import.id);
    for (qint64 after = 0;;) {
        const Result<CallPage> page = store.calls(query, after, question.pageSize, {});
        if (!page) {
            lines << QStringLiteral("calls: ") + page.error().what;
            return calls;
        }
        if (page->hasMore && page->calls.size() != question.pageSize)
            lines << QStringLiteral("a page that is not the last is not full");
        calls += page->calls;
        if (!page->hasMore || page->calls.isEmpty())
            return calls;
        after = page->calls.constLast().key;
    }
}

void addCalls(const CallStore &store, const CallsQuestion &question, QStringList &lines)
{
    QList<StoredCall> calls = pagesOf(store, question, lines);
    const auto isNewerFirst = [](const StoredCall &left, const StoredCall &right) {
        return left.occurredAt > right.occurredAt;
    };
    if (!std::is_sorted(calls.cbegin(), calls.cend(), isNewerFirst))
        lines << QStringLiteral("calls are not in order of time");
    // Within one moment the order is the store's.
    std::sort(calls.begin(), calls.end(), [](const StoredCall &left, const StoredCall &right) {
        return std::tie(right.occurredAt, left.importId, left.recordNumber)
            < std::tie(left.occurredAt, right.importId, right.recordNumber);
    });
    lines << QStringLiteral("%1 calls").arg(calls.size());
    for (const StoredCall &call : std::as_const(calls))
        lines << textOf(call);
}

void addRollup(const CallStore &store, QDate from, QDate to, QStringList &lines)
{
    const Result<report::Rollup> rollup = store.rollup(from, to);
    if (!rollup) {
        lines << QStringLiteral("rollup: ") + rollup.error().what;
        return;
    }
    std::map<QString, qint64> cells;
    for (const report::RollupCell &cell : rollup->cells) {
        const QStringList key{ QString::number(cell.day), channelKey(cell.channel), rollup->apps.at(cell.app),
                               rollup->codes.at(cell.code), QString::number(static_cast<int>(cell.vendorCharge)) };
        cells[key.join(u'|')] += cell.count;
    }
    for (const auto &[key, count] : cells)
        lines << QStringLiteral("cell %1: %2").arg(key).arg(count);
}

template <typename Entry, typename Read>
QList<Entry> allOf(const store::ImportKey &import, int pageSize, Read read)
{
    QList<Entry> all;
    for (qint64 after = 0;;) {
        const Result<QList<Entry>> page = read(import, after, pageSize);
        if (!page || page->isEmpty())
            return all;
        all += *page;
        after = recordNumberOf(page->constLast());
    }
}

void addRejects(const CallStore &store, const store::ImportKey &import, int pageSize, QStringList &lines)
{
    const auto read = [&store](auto... arguments) { return store.rejects(arguments...); };
    for (const RejectEntry &entry : allOf<RejectEntry>(import, pageSize, read)) {
        const ingest::Reject &reject = entry.reject;
        lines << QStringLiteral("reject %1 %2 %3 %4 %5 %6 %7")
                     .arg(reject.recordNumber)
                     .arg(reject.line)
                     .arg(reject.byteOffset)
                     .arg(reject.column, rejectReasonKey(reject.reason), QString::fromUtf8(reject.excerpt))
                     .arg(reject.isCut);
    }
    const auto counts = store.rejectCounts(import);
    for (const store::RejectCount &count : counts ? *counts : QList<store::RejectCount>())
        lines << QStringLiteral("rejected as %1: %2").arg(rejectReasonKey(count.reason)).arg(count.count);
}

void addConflicts(const CallStore &store, const store::ImportKey &import, int pageSize, const Places &places,
                  QStringList &lines)
{
    const auto read = [&store](auto... arguments) { return store.conflicts(arguments...); };
    for (const ConflictEntry &entry : allOf<ConflictEntry>(import, pageSize, read)) {
        const auto place = places.find(entry.storedKey);
        QString line = QStringLiteral("conflict %1 with %2: %3 (%4)")
                           .arg(entry.recordNumber)
                           .arg(place == places.end() ? QStringLiteral("one that is gone") : place->second,
                                entry.fields, entry.identity);
        for (const store::FieldDifference &difference : entry.differences)
            line += QStringLiteral(" [%1|%2|%3]").arg(difference.field, difference.stored, difference.offered);
        lines << line;
    }
}

Places placesOf(const CallStore &store)
{
    QStringList ignored;
    Places places;
    for (const StoredCall &call : pagesOf(store, {}, ignored))
        places[call.key] = placeOf(call);
    return places;
}

void addImports(const CallStore &store, int pageSize, QStringList &lines)
{
    const Result<QList<ImportEntry>> entries = store.imports();
    const Places places = placesOf(store);
    for (const ImportEntry &entry : entries ? *entries : QList<ImportEntry>()) {
        lines << lineOf(entry);
        const Result<ImportEntry> alone = store.importEntry(entry.id);
        if (!alone || lineOf(*alone) != lineOf(entry))
            lines << QStringLiteral("importEntry() tells otherwise than imports()");
        addRejects(store, entry.key(), pageSize, lines);
        addConflicts(store, entry.key(), pageSize, places, lines);
        if (const auto calls = store.previewUndo(entry.key(), {}))
            lines << QStringLiteral("undoing removes %1 calls, %2 stay").arg(calls->removed).arg(calls->kept);
        const auto found = store.findImport(entry.contentHash, entry.optionsKey);
        lines << QStringLiteral("found: %1").arg(found && *found ? (*found)->id : 0);
        lines << QStringLiteral("of this size: %1").arg(store.hasImportOfSize(entry.fileSize).value());
    }
}

void addTotals(const CallStore &store, QStringList &lines)
{
    const Result<store::StoreExtent> extent = store.extent();
    if (extent)
        lines << QStringLiteral("extent %1 %2 %3 %4")
                     .arg(extent->calls)
                     .arg(extent->firstDay)
                     .arg(extent->lastDay)
                     .arg(extent->callsWithoutDay);
    lines << QStringLiteral("apps ") + store.appIds().value().join(u'|');
    lines << QStringLiteral("codes ") + store.codes().value().join(u'|');
    const Result<store::VerifyReport> report = store.verify();
    if (!report) {
        lines << QStringLiteral("verify: ") + report.error().what;
        return;
    }
    lines << QStringLiteral("verified %1 calls, %2 imports").arg(report->calls).arg(report->imports);
    lines << report->problems;
}

} // namespace

store::ImportKey keyOf(const CallStore &store, qint64 importId)
{
    const Result<ImportEntry> entry = store.importEntry(importId);
    return entry ? entry->key() : store::ImportKey{ importId, 1 };
}

QString lineOf(const ImportEntry &entry)
{
    const store::ImportCounts &counts = entry.counts;
    QString line;
    QDebug(&line).nospace() << entry.id << ' ' << entry.fileName << ' ' << entry.fileSize << ' '
                            << entry.contentHash << ' ' << entry.optionsKey << ' ' << entry.format << ' '
                            << entry.encoding << ' ' << (entry.startedAt != 0) << (entry.finishedAt != 0) << ' '
                            << store::importStateKey(entry.state) << ' ' << counts.read << '=' << counts.stored
                            << '+' << counts.duplicate << '+' << counts.conflict << '+' << counts.rejected << '+'
                            << counts.blank << " completed " << counts.completed << ' ' << entry.bytesRead << ' '
                            << (entry.failure ? static_cast<int>(*entry.failure) : -1) << ' ' << entry.message
                            << ' ' << entry.prefixHash << ' ' << entry.nextRecord << ' ' << entry.resumeOffset
                            << ' ' << entry.header;
    for (const store::ImportNote &note : entry.notes)
        QDebug(&line).nospace() << ' ' << ingest::noteKindKey(note.kind) << ' ' << note.count << ' ' << note.names;
    return line;
}

QStringList ledgerOf(const CallStore &store)
{
    QStringList lines;
    const Result<QList<ImportEntry>> entries = store.imports();
    for (const ImportEntry &entry : entries ? *entries : QList<ImportEntry>())
        lines << lineOf(entry);
    return lines;
}

QStringList answersOf(const CallStore &store, const std::vector<CallsQuestion> &questions)
{
    QStringList lines;
    addTotals(store, lines);
    addImports(store, questions.empty() ? 1000 : questions.front().pageSize, lines);
    addRollup(store, {}, {}, lines);
    addRollup(store, QDate(2025, 3, 4), {}, lines);
    addRollup(store, QDate(2025, 3, 4), QDate(2025, 3, 5), lines);
    for (const CallsQuestion &question : questions)
        addCalls(store, question, lines);
    return lines;
}

QString differenceOf(const QStringList &left, const QStringList &right)
{
    const qsizetype common = std::min(left.size(), right.size());
    for (qsizetype line = 0; line < common; ++line) {
        if (left.at(line) != right.at(line))
            return QStringLiteral("\n  %1\n  %2").arg(left.at(line), right.at(line));
    }
    if (left.size() == right.size())
        return {};
    return QStringLiteral("\n  %1\n  %2").arg(left.value(common), right.value(common));
}

} // namespace codedesk::testing
