// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/identity.h"
#include "store/sqlite/rollupcounter.h"
#include "store/sqlite/sqlitestore.h"
#include "store/sqlite/storeparts.h"
#include "store/sqlite/tellings.h"
#include "store/sqlite/transaction.h"
#include "store/storetexts.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

namespace codedesk::store {

namespace {

constexpr qint64 scratchRows = 4096;
constexpr qint64 flushedCalls = 65'536; // each time, lists that hold them are written anew

/** Which record of an import is the same call as one that another import holds, as the store keeps it. */
struct DuplicatePair {
    CallId call = 0;
    std::int64_t record = 0;
};

std::vector<DuplicatePair> pairsOf(std::span<const unsigned char> bytes)
{
    std::vector<DuplicatePair> pairs(bytes.size() / sizeof(DuplicatePair));
    std::memcpy(pairs.data(), bytes.data(), pairs.size() * sizeof(DuplicatePair));
    return pairs;
}

/** Takes calls of one import out, or hands them to later imports that hold the same calls. */
class Removal {
public:
    Removal(StoreParts &store, std::int64_t importId);

    /** Takes all out that the import has stored. */
    UndoneCalls removeAll();

    /** Takes a single record out, which its log tells otherwise by now. */
    void takeBack(std::int64_t record, ImportCounts &counts);
    /** Ends taking records back. Returns how many of those left have completed calls. */
    std::int64_t finish();

private:
    qint64 handOverDuplicates();
    qint64 handOver(std::int64_t heir, const std::vector<DuplicatePair> &pairs, RollupCounter &gained);
    void handOver(const CallRow &call, std::span<const RecordPlace> places);
    qint64 handOverToldOtherwise();
    void clear();
    void countGiven(std::int64_t heir, std::int64_t calls);
    void takeOutTellings();
    qint64 removeCalls();
    void keysAreDead(std::uint64_t sum);
    bool removeRow(const char *sql, std::int64_t record);
    bool removePair(std::int64_t record);
    std::optional<CallRow> findCall(std::int64_t record);
    std::vector<RecordPlace> placesAtOthers(CallId call);
    void removeCall(const CallRow &call);

    const Connection &m_connection;
    StoreParts &m_store;
    std::int64_t m_importId;
    Tellings m_tellings;
    std::vector<MovedCall> m_moved;
    std::vector<std::pair<CallId, RecordPlace>> m_toldOtherwise; ///< Calls others hold, and where.
    ingest::Arena m_scratch;
    Statement m_othersPairs;
    Statement m_give;
    Statement m_countGiven;
};

Removal::Removal(StoreParts &store, std::int64_t importId)
    : m_connection(store.connection)
    , m_store(store)
    , m_importId(importId)
    , m_tellings(store)
    , m_othersPairs(m_connection, "SELECT import_id, pairs FROM duplicate_block WHERE import_id <> ?1 ORDER BY id")
    , m_give(m_connection, "UPDATE call SET import_id = ?1, record_no = ?2 WHERE id = ?3")
    , m_countGiven(m_connection,
                   "UPDATE import_run SET stored_count = stored_count + ?1, "
                   "duplicate_count = duplicate_count - ?1 WHERE id = ?2")
{
}

UndoneCalls Removal::removeAll()
{
    UndoneCalls calls;
    calls.kept = handOverDuplicates();
    takeOutTellings();
    m_tellings.flush(m_importId);
    std::sort(m_moved.begin(), m_moved.end());
    m_store.lists.takeOut(m_importId, m_moved);
    calls.removed = removeCalls();
    for (const char *table : { "rollup", "duplicate_block", "told", "conflict", "reject" })
        m_connection.run(std::string("DELETE FROM ") + table + " WHERE import_id = ?1", m_importId);
    return calls;
}

/** Returns how many calls were handed over. */
qint64 Removal::handOverDuplicates()
{
    qint64 given = 0;
    RollupCounter gained(m_connection, m_store.terms);
    m_othersPairs.bindAll(m_importId);
    while (m_othersPairs.step()) {
        const std::int64_t heir = m_othersPairs.integer(0);
        given += handOver(heir, pairsOf(m_othersPairs.blob(1)), gained);
        gained.flush(heir);
    }
    return given + handOverToldOtherwise();
}

qint64 Removal::handOverToldOtherwise()
{
    std::stable_sort(m_toldOtherwise.begin(), m_toldOtherwise.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    std::vector<RecordPlace> places;
    qint64 given = 0;
    for (auto each = m_toldOtherwise.cbegin(); each != m_toldOtherwise.cend();) {
        const CallId call = each->first;
        places.clear();
        for (; each != m_toldOtherwise.cend() && each->first == call; ++each)
            places.push_back(each->second);
        handOver(*m_store.calls.read(call, m_scratch), places);
        if (++given % flushedCalls == 0)
            clear();
    }
    return given;
}

/** Keeps memory small where an import has told of many calls. */
void Removal::clear()
{
    m_scratch.clear();
    m_tellings.flush(m_importId);
}

qint64 Removal::handOver(std::int64_t heir, const std::vector<DuplicatePair> &pairs, RollupCounter &gained)
{
    std::int64_t given = 0;
    for (const DuplicatePair &pair : pairs) {
        const std::optional<CallRow> row = m_store.calls.read(pair.call, m_scratch);
        if (!row || row->group.importId != m_importId)
            continue;
        if (m_tellings.has(pair.call)) { // what it is then depends on all that tell of it
            m_toldOtherwise.push_back({ pair.call, { heir, pair.record } });
            continue;
        }
        m_give.run(heir, pair.record, pair.call);
        gained.add(row->record);
        m_moved.push_back({ pair.call, heir });
        if (++given % scratchRows == 0)
            m_scratch.clear();
    }
    countGiven(heir, given);
    return given;
}

void Removal::handOver(const CallRow &call, std::span<const RecordPlace> places)
{
    m_tellings.handOver(call, places);
    countGiven(places.front().importId, 1);
}

void Removal::countGiven(std::int64_t heir, std::int64_t calls)
{
    m_countGiven.run(calls, heir);
}

/** Takes out what the import has told of calls of others. */
void Removal::takeOutTellings()
{
    Statement select(m_connection, "SELECT DISTINCT call_id FROM told WHERE import_id = ?1");
    select.bindAll(m_importId);
    std::vector<CallId> calls;
    while (select.step())
        calls.push_back(select.integer(0));
    qint64 told = 0;
    for (const CallId id : calls) {
        if (++told % flushedCalls == 0)
            clear();
        const std::optional<CallRow> call = m_store.calls.read(id, m_scratch);
        if (call && call->group.importId != m_importId)
            m_tellings.takeOut(*call, m_importId);
    }
}

qint64 Removal::removeCalls()
{
    Statement select(m_connection,
                     std::string("SELECT ") + CallTable::columns + " FROM call WHERE import_id = ?1");
    select.bindAll(m_importId);
    std::uint64_t sum = 0;
    qint64 count = 0;
    while (select.step()) {
        const CallRow row = m_store.calls.fill(select, m_scratch);
        sum += checksumOfKeys(row.record, row.id);
        if (++count % scratchRows == 0)
            m_scratch.clear();
    }
    m_connection.run("DELETE FROM call WHERE import_id = ?1", m_importId);
    keysAreDead(sum);
    return count;
}

/** Entries of the index stay as hints when their calls are taken out. */
void Removal::keysAreDead(std::uint64_t sum)
{
    KeySums sums = readKeySums(m_connection);
    sums.live -= sum;
    sums.dead += sum;
    writeKeySums(m_connection, sums);
}

void Removal::takeBack(std::int64_t record, ImportCounts &counts)
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
        m_tellings.takeOut({ m_importId, record });
        --counts.duplicate;
    }
}

bool Removal::removeRow(const char *sql, std::int64_t record)
{
    return m_connection.run(sql, m_importId, record) > 0;
}

bool Removal::removePair(std::int64_t record)
{
    Statement blocks(m_connection, "SELECT id, pairs FROM duplicate_block WHERE import_id = ?1 ORDER BY id DESC");
    blocks.bindAll(m_importId);
    while (blocks.step()) {
        std::vector<DuplicatePair> pairs = pairsOf(blocks.blob(1));
        const auto pair = std::find_if(pairs.begin(), pairs.end(),
                                       [record](const DuplicatePair &each) { return each.record == record; });
        if (pair == pairs.end())
            continue;
        pairs.erase(pair);
        m_connection.run("UPDATE duplicate_block SET pairs = ?2 WHERE id = ?1", blocks.integer(0), bytesOf(pairs));
        return true;
    }
    return false;
}

/** Finds the call a record became: one of the newest of its import, as a rule. */
std::optional<CallRow> Removal::findCall(std::int64_t record)
{
    std::optional<CallRow> found;
    const auto isOfImport = [this](const CallGroup &group) { return group.importId == m_importId; };
    const auto look = [&](CallId id) {
        const std::optional<CallRow> row = m_store.calls.read(id, m_scratch);
        if (row && row->group.importId == m_importId && row->record.recordNumber == record)
            found = row;
        return !found;
    };
    m_store.lists.visitNewestFirst({}, isOfImport, look, {});
    return found;
}

std::int64_t Removal::finish()
{
    m_tellings.flush();
    return m_tellings.completedBy(m_importId);
}

/** Returns which records of other imports hold a call as a duplicate, in order of arrival. */
std::vector<RecordPlace> Removal::placesAtOthers(CallId call)
{
    std::vector<RecordPlace> places;
    m_othersPairs.bindAll(m_importId);
    while (m_othersPairs.step()) {
        for (const DuplicatePair &pair : pairsOf(m_othersPairs.blob(1))) {
            if (pair.call == call)
                places.push_back({ m_othersPairs.integer(0), pair.record });
        }
    }
    return places;
}

void Removal::removeCall(const CallRow &call)
{
    if (const std::vector<RecordPlace> places = placesAtOthers(call.id); !places.empty())
        return handOver(call, places);
    m_store.lists.regroup(std::array{ RegroupedCall{ call.id, std::nullopt } });
    RollupCounter counter(m_connection, m_store.terms);
    counter.add(rollupKey(call), -1);
    counter.flush(m_importId);
    m_connection.run("DELETE FROM call WHERE id = ?1", call.id);
    keysAreDead(checksumOfKeys(call.record, call.id));
}

Error undoneBefore(const ImportEntry &entry)
{
    return sayable([=] {
        return Error{ ErrorKind::NotFound,
                      //: %1 is the number of an import, %2 a file name.
                      ErrorTexts::tr("Import %1, of \"%2\", was undone before.")
                          .arg(QString::number(entry.id), entry.fileName),
                      ErrorTexts::tr("Its line in the list of imports stays, without calls."),
                      ErrorTexts::tr("To store its calls again, import the file again.") };
    });
}

} // namespace

ImportCounts StoreParts::takeBackRecords(const ImportEntry &entry)
{
    ImportCounts counts = entry.counts;
    Removal removal(*this, entry.id);
    for (qint64 record = entry.counts.read; record >= entry.nextRecord; --record)
        removal.takeBack(record, counts);
    counts.completed = removal.finish();
    connection.run("UPDATE import_run SET read_count = ?1, stored_count = ?2, duplicate_count = ?3, "
                   "conflict_count = ?4, rejected_count = ?5 WHERE id = ?6",
                   counts.read, counts.stored, counts.duplicate, counts.conflict, counts.rejected, entry.id);
    return counts;
}

namespace {

/** Returns the import that is to be undone. Errors: importGone(); NotFound, if it was undone before. */
Result<ImportEntry> entryToUndo(const CallStore &store, const ImportKey &import)
{
    Result<ImportEntry> entry = store.entryOf(import);
    if (entry && entry->state == ImportState::Undone)
        return undoneBefore(*entry);
    return entry;
}

/** Returns how many calls of an import others hold, too. Throws SqliteFailure. */
qint64 countHeldByOthers(const Connection &connection, std::int64_t importId)
{
    std::vector<CallId> held;
    Statement blocks(connection, "SELECT pairs FROM duplicate_block WHERE import_id <> ?1");
    Statement owner(connection, "SELECT import_id FROM call WHERE id = ?1");
    blocks.bindAll(importId);
    while (blocks.step()) {
        for (const DuplicatePair &pair : pairsOf(blocks.blob(0))) {
            owner.bindAll(pair.call);
            const RunOf run(owner);
            if (owner.step() && owner.integer(0) == importId)
                held.push_back(pair.call);
        }
    }
    std::sort(held.begin(), held.end());
    return std::unique(held.begin(), held.end()) - held.begin(); // several imports may hold one
}

} // namespace

Result<UndoneCalls> SqliteStore::previewUndo(const ImportKey &import, std::stop_token stop) const
{
    return d->guarded([&]() -> Result<UndoneCalls> {
        const InterruptGuard guard(d->connection, std::move(stop));
        const ReadTransaction oneState(d->connection);
        const Result<ImportEntry> entry = entryToUndo(*this, import);
        if (!entry)
            return entry.error();
        const qint64 kept = countHeldByOthers(d->connection, import.id);
        return UndoneCalls{ entry->counts.stored - kept, kept };
    });
}

Result<UndoneCalls> SqliteStore::undoImport(const ImportKey &import)
{
    if (d->isReadOnly)
        return readOnlyError(d->path);
    if (const Result<ImportEntry> entry = entryToUndo(*this, import); !entry)
        return entry.error(); // at once, whoever writes
    auto lock = d->lockForWriting();
    if (!lock)
        return lock.error();
    if (const Result<ImportEntry> entry = entryToUndo(*this, import); !entry)
        return entry.error(); // another program may have undone it since
    return d->guarded([&]() -> Result<UndoneCalls> {
        (*lock)->mark(d->connection);
        Transaction transaction(d->connection);
        closeAbandonedImports(d->connection);
        const UndoneCalls calls = Removal(*d, import.id).removeAll();
        d->connection.run("UPDATE import_run SET state = ?1 WHERE id = ?2", ImportState::Undone, import.id);
        transaction.commit();
        d->connection.emptyLog();
        return calls;
    });
}

} // namespace codedesk::store
