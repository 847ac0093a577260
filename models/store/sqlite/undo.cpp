// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/identity.h"
#include "store/sqlite/rollupcounter.h"
#include "store/sqlite/sqlitestore.h"
#include "store/sqlite/storeparts.h"
#include "store/storetexts.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <vector>

namespace codedesk::store {

namespace {

constexpr qint64 scratchRows = 4096;

/** Takes the calls of one import out, or hands them to later imports that hold the same calls. */
class Undo {
public:
    Undo(sqlite3 *handle, CallTable &calls, CallLists &lists, Terms &terms, std::int64_t importId)
        : m_handle(handle)
        , m_calls(calls)
        , m_lists(lists)
        , m_terms(terms)
        , m_importId(importId)
    {
    }

    qint64 run()
    {
        handOverDuplicates();
        std::sort(m_moved.begin(), m_moved.end());
        m_lists.takeOut(m_importId, m_moved);
        const qint64 removed = removeCalls();
        removeLedgerRows();
        return removed;
    }

private:
    void handOverDuplicates();
    void handOver(std::int64_t heir, std::span<const unsigned char> pairs, RollupCounter &gained);
    qint64 removeCalls();
    void removeLedgerRows();
    void run(const char *sql);

    sqlite3 *m_handle;
    CallTable &m_calls;
    CallLists &m_lists;
    Terms &m_terms;
    std::int64_t m_importId;
    std::vector<MovedCall> m_moved;
};

void Undo::handOverDuplicates()
{
    Statement blocks(m_handle, "SELECT import_id, pairs FROM duplicate_block WHERE import_id <> ?1 ORDER BY id");
    blocks.bind(1, m_importId);
    RollupCounter gained(m_handle, m_terms);
    while (blocks.step()) {
        const std::int64_t heir = blocks.integer(0);
        handOver(heir, blocks.blob(1), gained);
        gained.flush(heir);
    }
}

void Undo::handOver(std::int64_t heir, std::span<const unsigned char> pairs, RollupCounter &gained)
{
    Statement update(m_handle, "UPDATE call SET import_id = ?1, record_no = ?2 WHERE id = ?3");
    Statement ledger(m_handle,
                     "UPDATE import_run SET stored_count = stored_count + ?1, "
                     "duplicate_count = duplicate_count - ?1 WHERE id = ?2");
    ingest::Arena scratch;
    std::int64_t moved = 0;
    for (std::size_t offset = 0; offset + 2 * sizeof(std::int64_t) <= pairs.size();
         offset += 2 * sizeof(std::int64_t)) {
        std::int64_t pair[2];
        std::memcpy(pair, pairs.data() + offset, sizeof pair);
        const std::optional<CallRow> row = m_calls.read(pair[0], scratch);
        if (!row || row->group.importId != m_importId)
            continue;
        update.bind(1, heir);
        update.bind(2, pair[1]);
        update.bind(3, pair[0]);
        update.execute();
        gained.add(row->record);
        m_moved.push_back({ pair[0], heir });
        if (++moved % scratchRows == 0)
            scratch.clear();
    }
    ledger.bind(1, moved);
    ledger.bind(2, heir);
    ledger.execute();
}

qint64 Undo::removeCalls()
{
    Statement select(m_handle,
                     (std::string("SELECT ") + CallTable::columns + " FROM call WHERE import_id = ?1").c_str());
    Statement remove(m_handle, "DELETE FROM call WHERE import_id = ?1");
    select.bind(1, m_importId);
    ingest::Arena scratch;
    std::uint64_t sum = 0;
    qint64 count = 0;
    while (select.step()) {
        const CallRow row = m_calls.fill(select, scratch);
        sum += checksumOfKeys(row.record, row.id);
        if (++count % scratchRows == 0)
            scratch.clear();
    }
    remove.bind(1, m_importId);
    remove.execute();
    KeySums sums = readKeySums(m_handle);
    sums.live -= sum;
    sums.dead += sum;
    writeKeySums(m_handle, sums);
    return count;
}

void Undo::run(const char *sql)
{
    Statement statement(m_handle, sql);
    statement.bind(1, m_importId);
    statement.execute();
}

void Undo::removeLedgerRows()
{
    run("DELETE FROM rollup WHERE import_id = ?1");
    run("DELETE FROM duplicate_block WHERE import_id = ?1");
    run("DELETE FROM conflict WHERE import_id = ?1");
    run("DELETE FROM reject WHERE import_id = ?1");
}

/** Takes single records of an import out, which its log tells otherwise by now. */
class TakingBack {
public:
    TakingBack(sqlite3 *handle, CallTable &calls, CallLists &lists, Terms &terms, std::int64_t importId)
        : m_handle(handle)
        , m_calls(calls)
        , m_lists(lists)
        , m_terms(terms)
        , m_importId(importId)
    {
    }

    void takeBack(std::int64_t record, ImportCounts &counts);

private:
    bool removeRow(const char *sql, std::int64_t record);
    bool removePair(std::int64_t record);
    std::optional<CallRow> findCall(std::int64_t record);
    std::optional<std::int64_t> handOver(const CallRow &call);
    void removeCall(const CallRow &call);

    sqlite3 *m_handle;
    CallTable &m_calls;
    CallLists &m_lists;
    Terms &m_terms;
    std::int64_t m_importId;
    ingest::Arena m_scratch;
};

void TakingBack::takeBack(std::int64_t record, ImportCounts &counts)
{
    --counts.read;
    if (const std::optional<CallRow> call = findCall(record)) {
        removePair(record); // there is one if the call came from an import that was undone
        --counts.stored;
        removeCall(*call);
    } else if (removeRow("DELETE FROM reject WHERE import_id = ?1 AND record_no = ?2", record)) {
        --counts.rejected;
    } else if (removeRow("DELETE FROM conflict WHERE import_id = ?1 AND record_no = ?2", record)) {
        --counts.conflict;
    } else {
        removePair(record); // there is none for a call the same import holds
        --counts.duplicate;
    }
}

bool TakingBack::removeRow(const char *sql, std::int64_t record)
{
    Statement remove(m_handle, sql);
    remove.bind(1, m_importId);
    remove.bind(2, record);
    remove.execute();
    return sqlite3_changes64(m_handle) > 0;
}

bool TakingBack::removePair(std::int64_t record)
{
    Statement blocks(m_handle, "SELECT id, pairs FROM duplicate_block WHERE import_id = ?1 ORDER BY id DESC");
    blocks.bind(1, m_importId);
    constexpr std::size_t pairBytes = 2 * sizeof(std::int64_t);
    while (blocks.step()) {
        const std::span<const unsigned char> bytes = blocks.blob(1);
        for (std::size_t offset = 0; offset + pairBytes <= bytes.size(); offset += pairBytes) {
            std::int64_t pair[2];
            std::memcpy(pair, bytes.data() + offset, sizeof pair);
            if (pair[1] != record)
                continue;
            std::vector<unsigned char> left(bytes.begin(), bytes.end());
            const auto first = left.begin() + static_cast<std::ptrdiff_t>(offset);
            left.erase(first, first + pairBytes);
            Statement update(m_handle, "UPDATE duplicate_block SET pairs = ?2 WHERE id = ?1");
            update.bind(1, blocks.integer(0));
            update.bindBlob(2, left);
            update.execute();
            return true;
        }
    }
    return false;
}

/** Finds the call a record became: one of the newest of its import, as a rule. */
std::optional<CallRow> TakingBack::findCall(std::int64_t record)
{
    std::optional<CallRow> found;
    const auto isOfImport = [this](const CallGroup &group) { return group.importId == m_importId; };
    const auto look = [&](CallId id) {
        const std::optional<CallRow> row = m_calls.read(id, m_scratch);
        if (row && row->record.recordNumber == record)
            found = row;
        return !found;
    };
    m_lists.visitNewestFirst({}, isOfImport, look, {});
    return found;
}

/** Gives a call to the first other import that holds it as a duplicate. Returns that import; nothing if there is
 * none. */
std::optional<std::int64_t> TakingBack::handOver(const CallRow &call)
{
    Statement blocks(m_handle, "SELECT import_id, pairs FROM duplicate_block WHERE import_id <> ?1 ORDER BY id");
    blocks.bind(1, m_importId);
    while (blocks.step()) {
        const std::int64_t heir = blocks.integer(0);
        const std::span<const unsigned char> bytes = blocks.blob(1);
        for (std::size_t offset = 0; offset + 2 * sizeof(std::int64_t) <= bytes.size();
             offset += 2 * sizeof(std::int64_t)) {
            std::int64_t pair[2];
            std::memcpy(pair, bytes.data() + offset, sizeof pair);
            if (pair[0] != call.id)
                continue;
            Statement update(m_handle, "UPDATE call SET import_id = ?1, record_no = ?2 WHERE id = ?3");
            update.bind(1, heir);
            update.bind(2, pair[1]);
            update.bind(3, call.id);
            update.execute();
            Statement ledger(m_handle,
                             "UPDATE import_run SET stored_count = stored_count + 1, "
                             "duplicate_count = duplicate_count - 1 WHERE id = ?1");
            ledger.bind(1, heir);
            ledger.execute();
            return heir;
        }
    }
    return std::nullopt;
}

void TakingBack::removeCall(const CallRow &call)
{
    const std::optional<std::int64_t> heir = handOver(call);
    m_lists.takeOut(call.group, call.id, heir);
    const RollupKey key{ call.group.app, call.group.code, billingDay(call.record.occurredAt), call.record.channel,
                         call.record.vendorCharge };
    RollupCounter counter(m_handle, m_terms);
    counter.add(key, -1);
    counter.flush(m_importId);
    if (heir) {
        counter.add(key, 1);
        counter.flush(*heir);
        return;
    }
    Statement remove(m_handle, "DELETE FROM call WHERE id = ?1");
    remove.bind(1, call.id);
    remove.execute();
    const std::uint64_t sum = checksumOfKeys(call.record, call.id);
    KeySums sums = readKeySums(m_handle);
    sums.live -= sum;
    sums.dead += sum;
    writeKeySums(m_handle, sums);
}

Error cannotUndo(const QString &why)
{
    return { ErrorKind::NotFound, ErrorTexts::tr("There is no such import to undo."), why,
             ErrorTexts::tr("Look up the number of the import in the list of imports.") };
}

} // namespace

ImportCounts StoreParts::takeBackRecords(const ImportEntry &entry)
{
    ImportCounts counts = entry.counts;
    TakingBack taking(handle(), calls, lists, terms, entry.id);
    for (qint64 record = entry.counts.read; record >= entry.nextRecord; --record)
        taking.takeBack(record, counts);
    connection.query(
        QStringLiteral(
            "UPDATE import_run SET read_count = ?, stored_count = ?, duplicate_count = ?, conflict_count = ?, "
            "rejected_count = ? WHERE id = ?"),
        { counts.read, counts.stored, counts.duplicate, counts.conflict, counts.rejected, entry.id });
    return counts;
}

Result<qint64> SqliteStore::undoImport(qint64 importId)
{
    if (d->isReadOnly)
        return readOnlyError(d->path);
    const auto check = [&]() -> Result<void> {
        const Result<ImportEntry> entry = importEntry(importId);
        if (!entry)
            return entry.error();
        if (entry->state == ImportState::Undone)
            return cannotUndo(ErrorTexts::tr("Import %1 was undone before.").arg(importId));
        return {};
    };
    if (const Result<void> checked = check(); !checked)
        return checked.error(); // at once, whoever writes
    auto lock = d->lockForWriting();
    if (!lock)
        return lock.error();
    if (const Result<void> checked = check(); !checked) // another program may have undone it since
        return checked.error();
    return d->guarded([&]() -> Result<qint64> {
        (*lock)->mark(d->connection);
        Transaction transaction(d->handle());
        closeAbandonedImports(d->connection);
        const qint64 removed = Undo(d->handle(), d->calls, d->lists, d->terms, importId).run();
        d->connection.query(QStringLiteral("UPDATE import_run SET state = ? WHERE id = ?"),
                            { int(ImportState::Undone), importId });
        transaction.commit();
        emptyLog(d->handle());
        return removed;
    });
}

} // namespace codedesk::store
