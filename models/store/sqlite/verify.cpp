// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/identity.h"
#include "store/sqlite/sqlitestore.h"
#include "store/sqlite/storeparts.h"
#include "store/sqlite/tellings.h"
#include "store/sqlite/transaction.h"
#include "store/storetexts.h"

#include <array>
#include <map>

namespace codedesk::store {

namespace {

constexpr qint64 callsBetweenChecks = 4096;

/** Import, day, channel, app, code and vendor flag: the key of a cell of the roll-up. */
using CellKey = std::array<std::int64_t, 6>;

/** Reads the whole store once and compares its parts. */
class Verification {
public:
    explicit Verification(StoreParts &store)
        : m_store(store)
        , m_connection(store.connection)
        , m_calls(store.calls)
        , m_keys(store.keys)
        , m_lists(store.lists)
    {
    }

    VerifyReport run()
    {
        checkFile();
        readCalls();
        checkRollup();
        checkKeys();
        checkLists();
        if (!m_isFirstVersion)
            checkTellings();
        checkLedger();
        return m_report;
    }

private:
    void checkFile();
    void readCalls();
    void checkRollup();
    void checkKeys();
    void checkLists();
    void checkTellings();
    void checkLedger();
    void checkEntry(const Statement &row);
    qint64 rowsOf(const std::string &table, qint64 importId) const;
    void problem(const QString &text) { m_report.problems << text; }

    StoreParts &m_store;
    const Connection &m_connection;
    CallTable &m_calls;
    KeyIndex &m_keys;
    CallLists &m_lists;
    VerifyReport m_report;
    std::map<CellKey, std::int64_t> m_cells;
    std::map<std::int64_t, qint64> m_callsOfImport;
    /** Reads as it is a store of version 1, which kept nothing of duplicates. */
    const bool m_isFirstVersion = m_connection.number("PRAGMA user_version") == 1;
    qint64 m_completedCalls = 0;
    std::map<std::int64_t, std::int64_t> m_completedBy; ///< Records that completed calls, by import.
    std::uint64_t m_keySum = 0;
    std::uint64_t m_listSum = 0;
};

void Verification::checkFile()
{
    Statement row(m_connection, "PRAGMA integrity_check(10)");
    while (row.step()) {
        const QString text = row.string(0);
        if (text != QStringLiteral("ok"))
            problem(CheckTexts::tr("The file is damaged: %1.").arg(text));
    }
}

void Verification::readCalls()
{
    Statement select(m_connection, std::string("SELECT ") + CallTable::columns + " FROM call");
    ingest::Arena scratch;
    while (select.step()) {
        const CallRow row = m_calls.fill(select, scratch);
        const CellKey cell{ row.group.importId,
                            billingDay(row.record.occurredAt),
                            std::int64_t(row.record.channel),
                            row.group.app,
                            row.group.code,
                            std::int64_t(row.record.vendorCharge) };
        ++m_cells[cell];
        ++m_callsOfImport[row.group.importId];
        m_keySum += checksumOfKeys(row.record, row.id);
        m_listSum += CallLists::checksum(row.group, row.id);
        m_completedCalls += row.completion.isThere ? 1 : 0;
        if (++m_report.calls % callsBetweenChecks == 0)
            scratch.clear();
    }
}

void Verification::checkRollup()
{
    Statement select(
        m_connection,
        "SELECT import_id, day, channel, app, code, vendor_charge, calls FROM rollup WHERE calls <> 0");
    qint64 wrong = 0;
    while (select.step()) {
        CellKey key;
        for (int column = 0; column < 6; ++column)
            key[static_cast<std::size_t>(column)] = select.integer(column);
        const auto cell = m_cells.find(key);
        if (cell == m_cells.end() || cell->second != select.integer(6))
            ++wrong;
        if (cell != m_cells.end())
            m_cells.erase(cell);
    }
    wrong += static_cast<qint64>(m_cells.size());
    if (wrong > 0)
        problem(CheckTexts::tr("The roll-up differs from the calls in %1 places, so summaries may be wrong.")
                    .arg(wrong));
}

void Verification::checkKeys()
{
    const KeySums sums = readKeySums(m_connection);
    std::uint64_t indexSum = 0;
    m_keys.forEach([&indexSum](const KeyEntry &entry) { indexSum += checksum(entry); });
    if (sums.live != m_keySum || indexSum != sums.live + sums.dead || !m_keys.areRunsSound())
        problem(CheckTexts::tr("The identity index does not fit the calls, so duplicates may be missed."));
}

void Verification::checkLists()
{
    if (m_lists.sum() != m_listSum)
        problem(CheckTexts::tr("The lists of calls do not fit the calls, so a filter may show too few or fail."));
}

qint64 Verification::rowsOf(const std::string &table, qint64 importId) const
{
    return m_connection.number("SELECT count(*) FROM " + table + " WHERE import_id = ?1", importId);
}

void Verification::checkTellings()
{
    Tellings tellings(m_store);
    Statement select(m_connection, "SELECT DISTINCT call_id FROM told");
    ingest::Arena scratch;
    qint64 wrong = 0;
    for (qint64 count = 1; select.step(); ++count) {
        if (count % callsBetweenChecks == 0)
            scratch.clear();
        const std::optional<CallRow> call = m_calls.read(select.integer(0), scratch);
        m_completedCalls -= call && call->completion.isThere ? 1 : 0;
        wrong += call && tellings.isSound(*call, m_completedBy) ? 0 : 1;
    }
    wrong += m_completedCalls; // of which nothing is kept
    if (wrong > 0)
        problem(CheckTexts::tr("What was filled in of %1 calls does not fit what other records tell of them.")
                    .arg(wrong));
}

void Verification::checkLedger()
{
    Statement row(m_connection,
                  "SELECT id, state, read_count, stored_count, duplicate_count, conflict_count, rejected_count, "
                  "blank_count, "
                      + std::string(m_isFirstVersion ? "0" : "completed_count") + " FROM import_run");
    while (row.step()) {
        ++m_report.imports;
        checkEntry(row);
    }
    for (const auto &[importId, count] : m_callsOfImport)
        problem(CheckTexts::tr("%1 calls belong to import %2, which should hold none.").arg(count).arg(importId));
}

void Verification::checkEntry(const Statement &row)
{
    const auto value = [&row](int column) { return row.integer(column); };
    const qint64 id = value(0);
    const ImportCounts counts{ value(2), value(3), value(4), value(5), value(6), value(7), value(8) };
    if (!counts.isBalanced())
        problem(CheckTexts::tr("The counts of import %1 do not add up.").arg(id));
    if (value(1) == int(ImportState::Undone))
        return;
    const auto calls = m_callsOfImport.find(id);
    const qint64 stored = calls == m_callsOfImport.end() ? 0 : calls->second;
    if (calls != m_callsOfImport.end())
        m_callsOfImport.erase(calls);
    if (stored != counts.stored)
        problem(CheckTexts::tr("Import %1 should hold %2 calls, but %3 are there.")
                    .arg(id)
                    .arg(counts.stored)
                    .arg(stored));
    if (m_completedBy[id] != counts.completed)
        problem(CheckTexts::tr("Import %1 should have completed %2 calls, but %3 have values from it.")
                    .arg(id)
                    .arg(counts.completed)
                    .arg(m_completedBy[id]));
    if (rowsOf("reject", id) != counts.rejected)
        problem(CheckTexts::tr("Rejected rows of import %1 are missing.").arg(id));
    if (rowsOf("conflict", id) != counts.conflict)
        problem(CheckTexts::tr("Conflicts of import %1 are missing.").arg(id));
}

} // namespace

Result<VerifyReport> SqliteStore::verify(std::stop_token stop) const
{
    return d->guarded([&]() -> Result<VerifyReport> {
        const InterruptGuard guard(d->connection, stop);
        const ReadTransaction oneState(d->connection);
        d->keys.forget();
        return Verification(*d).run();
    });
}

} // namespace codedesk::store
