// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlitestore.h"
#include "store/sqlite/storeparts.h"
#include "store/storetexts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace codedesk::store {

namespace {

constexpr auto entryColumns =
    "id, file_name, file_size, content_hash, options_key, format, encoding, started_at, finished_at, state, "
    "read_count, stored_count, duplicate_count, conflict_count, rejected_count, blank_count, bytes_read, message, "
    "prefix_hash, next_record, resume_offset, header, failure, ";

/** Reads what packedNotes() made; what is none of the kinds of this version is left out. */
QList<ImportNote> readNotes(const QByteArray &packed)
{
    QList<ImportNote> notes;
    const QJsonArray list = QJsonDocument::fromJson(packed).array();
    for (const QJsonValue &item : list) {
        const QJsonArray parts = item.toArray();
        for (std::size_t i = 0; i < ingest::noteKindCount; ++i) {
            const auto kind = static_cast<ingest::NoteKind>(i);
            if (ingest::noteKindKey(kind) == parts.at(0).toString())
                notes << ImportNote{ kind, parts.at(1).toInteger(), parts.at(2).toVariant().toStringList() };
        }
    }
    return notes;
}

ImportEntry toEntry(const Statement &row)
{
    const auto number = [&row](int column) { return row.integer(column); };
    const auto text = [&row](int column) { return row.string(column); };
    ImportEntry entry;
    entry.id = number(0);
    entry.fileName = text(1);
    entry.fileSize = number(2);
    entry.contentHash = text(3);
    entry.optionsKey = text(4);
    entry.format = text(5);
    entry.encoding = text(6);
    entry.startedAt = number(7);
    entry.finishedAt = number(8);
    entry.state = static_cast<ImportState>(number(9));
    entry.counts = { number(10), number(11), number(12), number(13), number(14), number(15) };
    entry.bytesRead = number(16);
    entry.message = text(17);
    entry.prefixHash = text(18);
    entry.nextRecord = number(19);
    entry.resumeOffset = number(20);
    entry.header = text(21);
    if (!row.isNull(22))
        entry.failure = static_cast<ErrorKind>(number(22));
    entry.counts.completed = number(23);
    entry.notes = readNotes(row.byteArray(24));
    return entry;
}

/** Returns the lines of the ledger that a condition with these values chooses. */
template <typename... Values>
QList<ImportEntry> entriesWhere(const Connection &connection, const std::string &condition,
                                const Values &...values)
{
    QList<ImportEntry> entries;
    const bool isFirst = connection.number("PRAGMA user_version") == 1; // is read as it is
    Statement row(connection,
                  std::string("SELECT ") + entryColumns + (isFirst ? "0, ''" : "completed_count, notes")
                      + " FROM import_run WHERE " + condition);
    row.bindAll(values...);
    while (row.step())
        entries << toEntry(row);
    return entries;
}

/** Returns the ledger, or one line of it, newest first. */
QList<ImportEntry> readEntries(const Connection &connection, std::optional<qint64> importId)
{
    return entriesWhere(connection, "?1 IS NULL OR id = ?1 ORDER BY id DESC", importId);
}

} // namespace

std::optional<ImportEntry> readEntry(const Connection &connection, qint64 importId)
{
    const QList<ImportEntry> entries = readEntries(connection, importId);
    return entries.isEmpty() ? std::nullopt : std::optional(entries.constFirst());
}

Result<void> StoreParts::checkImport(const ImportKey &import) const
{
    const std::optional<ImportEntry> entry = readEntry(connection, import.id);
    return entry && entry->key() == import ? Result<void>() : importGone(import, entry);
}

namespace {

/** Imports found "running" although nobody writes were left behind by a crash; the next writer notes that. */
QList<ImportEntry> entriesAsTheyAre(const Connection &connection, const QString &path,
                                    std::optional<qint64> importId)
{
    const auto isRunning = [](const ImportEntry &entry) { return entry.state == ImportState::Running; };
    QList<ImportEntry> entries = readEntries(connection, importId);
    if (std::none_of(entries.cbegin(), entries.cend(), isRunning) || writingState(path) != FileLock::State::Free)
        return entries;
    entries = readEntries(connection, importId); // it may have come to its end between the two
    for (ImportEntry &entry : entries) {
        if (isRunning(entry)) {
            entry.state = ImportState::Failed;
            entry.failure = ErrorKind::Interrupted;
        }
    }
    return entries;
}

/** Returns the imports that did not come to their end and may have read the beginning of a file of this size. */
QList<ImportEntry> interruptedEntries(const Connection &connection, const QString &optionsKey, qint64 fileSize)
{
    return entriesWhere(connection,
                        "options_key = ?1 AND bytes_read <= ?2 AND (prefix_hash <> '' OR read_count = 0) "
                        "AND (state IN (?3, ?4, ?5) "
                        "OR (state = ?6 AND next_record <= read_count AND bytes_read < ?2)) ORDER BY id DESC",
                        optionsKey, fileSize, ImportState::Running, ImportState::Cancelled, ImportState::Failed,
                        ImportState::Done);
}

/** Reads what packedDifferences() made. */
QList<FieldDifference> readDifferences(const QByteArray &packed)
{
    QList<FieldDifference> differences;
    const QJsonArray list = QJsonDocument::fromJson(packed).array();
    for (const QJsonValue &item : list) {
        const QJsonArray parts = item.toArray();
        differences << FieldDifference{ parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toString() };
    }
    return differences;
}

QString fieldsText(const QList<FieldDifference> &differences)
{
    QStringList parts;
    for (const FieldDifference &difference : differences)
        parts << difference.field + QStringLiteral(": ") + difference.stored + QStringLiteral(" / ")
                + difference.offered;
    return parts.join(QStringLiteral("; "));
}

ConflictEntry toConflict(qint64 importId, const Statement &row)
{
    const QList<FieldDifference> differences = readDifferences(row.byteArray(2));
    return { importId, row.integer(0), row.integer(1), fieldsText(differences), row.string(3), differences };
}

Error noSuchImport(qint64 importId)
{
    return sayable([=] {
        return Error{ ErrorKind::NotFound,
                      ErrorTexts::tr("There is no import %1.").arg(importId),
                      {},
                      ErrorTexts::tr("Look up the number of the import in the list of imports.") };
    });
}

} // namespace

Result<QList<ImportEntry>> SqliteStore::imports() const
{
    return d->guarded(
        [&]() -> Result<QList<ImportEntry>> { return entriesAsTheyAre(d->connection, d->path, {}); });
}

Result<ImportEntry> SqliteStore::importEntry(qint64 importId) const
{
    return d->guarded([&]() -> Result<ImportEntry> {
        const QList<ImportEntry> entries = entriesAsTheyAre(d->connection, d->path, importId);
        return entries.isEmpty() ? Result<ImportEntry>(noSuchImport(importId)) : entries.constFirst();
    });
}

Result<std::optional<ImportEntry>> SqliteStore::findImport(const QString &contentHash,
                                                           const QString &optionsKey) const
{
    return d->guarded([&]() -> Result<std::optional<ImportEntry>> {
        const QList<ImportEntry> found = entriesWhere(
            d->connection, "content_hash = ?1 AND options_key = ?2 AND state = ?3 ORDER BY id LIMIT 1",
            contentHash, optionsKey, ImportState::Done);
        return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
    });
}

Result<bool> SqliteStore::hasImportOfSize(qint64 fileSize) const
{
    return d->guarded([&]() -> Result<bool> {
        return d->connection.number("SELECT count(*) FROM import_run WHERE file_size = ?1 AND state = ?2",
                                    fileSize, ImportState::Done)
            > 0;
    });
}

Result<QList<ImportEntry>> SqliteStore::interruptedImports(const QString &optionsKey, qint64 fileSize)
{
    const auto find = [&]() -> Result<QList<ImportEntry>> {
        return interruptedEntries(d->connection, optionsKey, fileSize);
    };
    const Result<QList<ImportEntry>> candidates = d->guarded(find);
    if (!candidates || candidates->isEmpty())
        return candidates;
    const auto lock = d->lockForWriting(); // one that runs is not interrupted
    if (!lock)
        return lock.error();
    return d->guarded([&] {
        (*lock)->mark(d->connection);
        closeAbandonedImports(d->connection);
        return find();
    });
}

Result<QList<RejectEntry>> SqliteStore::rejects(const ImportKey &import, qint64 afterRecord, int limit) const
{
    return d->readOf<QList<RejectEntry>>(import, [&] {
        QList<RejectEntry> entries;
        Statement row(d->connection,
                      "SELECT record_no, line, byte_offset, column_name, reason, excerpt, is_cut FROM reject "
                      "WHERE import_id = ?1 AND record_no > ?2 ORDER BY record_no LIMIT ?3");
        row.bindAll(import.id, afterRecord, limit);
        while (row.step()) {
            entries << RejectEntry{ import.id,
                                    { row.integer(0), row.integer(1), row.integer(2), row.string(3),
                                      static_cast<ingest::RejectReason>(row.integer(4)), row.byteArray(5),
                                      row.integer(6) != 0 } };
        }
        return entries;
    });
}

Result<QList<RejectCount>> SqliteStore::rejectCounts(const ImportKey &import) const
{
    return d->readOf<QList<RejectCount>>(import, [&] {
        QList<RejectCount> counts;
        Statement row(d->connection,
                      "SELECT reason, count(*) FROM reject WHERE import_id = ?1 GROUP BY reason ORDER BY reason");
        row.bindAll(import.id);
        while (row.step())
            counts << RejectCount{ static_cast<ingest::RejectReason>(row.integer(0)), row.integer(1) };
        return counts;
    });
}

Result<QList<ConflictEntry>> SqliteStore::conflicts(const ImportKey &import, qint64 afterRecord, int limit) const
{
    return d->readOf<QList<ConflictEntry>>(import, [&] {
        QList<ConflictEntry> entries;
        Statement row(d->connection,
                      "SELECT record_no, call_id, fields, identity FROM conflict WHERE import_id = ?1 "
                      "AND record_no > ?2 ORDER BY record_no LIMIT ?3");
        row.bindAll(import.id, afterRecord, limit);
        while (row.step())
            entries << toConflict(import.id, row);
        return entries;
    });
}

} // namespace codedesk::store
