// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/keyindex.h"

#include "store/sqlite/mergelevel.h"
#include "store/sqlite/mixedhash.h"
#include "store/sqlite/transaction.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace codedesk::store {

namespace {

constexpr std::size_t blockEntries = 504; // 8064 bytes: with its row header one page of 8 KiB
constexpr std::int64_t blocksPerRun = std::int64_t(1) << 24;
constexpr std::size_t chunkBlocks = 504; // of a stored filter: with the row header one page of 32 KiB
constexpr std::int64_t chunksPerRun = blocksPerRun;

/** Larger runs stay as they are: writing them once more takes a quarter of the time their import took, and spans
 * of time and filters make asking several of them cheap. */
constexpr std::size_t largestMergedRun = 2'097'152;

/** Smaller runs are soon merged, and quickly read into a filter. */
constexpr std::size_t smallestFilteredRun = 262'145;

// Measured on two cores: looking a key up in one run 3 us; bringing a stored key into a filter 1 to 20 ns.
constexpr std::size_t probeCost = 500;

// What filters may take together: 112 MiB, of which 96 MiB, or 67 million keys, for those of large runs.
constexpr std::size_t mostBlocks = (std::size_t(112) << 20) / sizeof(KeyFilter::Block);
constexpr std::size_t mostStoredBlocks = (std::size_t(96) << 20) / sizeof(KeyFilter::Block);
constexpr unsigned mostFolds = 4;

} // namespace

std::uint64_t checksum(const KeyEntry &entry)
{
    return mixed(entry.hash ^ mixed(static_cast<std::uint64_t>(entry.call)));
}

KeySums readKeySums(const Connection &connection)
{
    Statement select(connection, "SELECT live_sum, dead_sum FROM key_sum");
    if (!select.step())
        throw SqliteFailure::damaged(QStringLiteral("the sums of the identity index are missing"));
    return { static_cast<std::uint64_t>(select.integer(0)), static_cast<std::uint64_t>(select.integer(1)) };
}

// Sums are made here and not in SQL, where an overflow turns them into floating point.
void writeKeySums(const Connection &connection, const KeySums &sums)
{
    Statement update(connection, "UPDATE key_sum SET live_sum = ?1, dead_sum = ?2");
    update.bind(1, static_cast<std::int64_t>(sums.live));
    update.bind(2, static_cast<std::int64_t>(sums.dead));
    update.execute();
}

/** Writes entries, given in order, as one run of `keys` entries. */
class KeyIndex::RunWriter {
public:
    RunWriter(KeyIndex &index, std::size_t keys)
        : m_index(index)
    {
        Statement nextId(index.m_connection, "SELECT coalesce(max(id), 0) + 1 FROM key_run");
        nextId.step();
        m_run.id = nextId.integer(0);
        m_pending.reserve(blockEntries);
        if (keys >= smallestFilteredRun) {
            m_run.filterBlocks = KeyFilter::blocksFor(keys);
            m_chunk.resize(chunkBlocks);
        }
    }

    void add(const KeyEntry &entry)
    {
        m_pending.push_back(entry);
        if (entry.call >= 0) {
            m_run.firstCall = std::min(m_run.firstCall, entry.call);
            m_run.lastCall = std::max(m_run.lastCall, entry.call);
        }
        if (m_run.filterBlocks > 0)
            addToChunk(entry.hash);
        if (m_pending.size() == blockEntries)
            writeBlock();
    }

    Run finish()
    {
        if (!m_pending.empty())
            writeBlock();
        if (m_run.filterBlocks > 0)
            writeChunk();
        Statement &insert = m_index.m_insertRun;
        insert.bind(1, m_run.id);
        insert.bind(2, static_cast<std::int64_t>(m_run.keyCount));
        insert.bind(3, bytesOf(m_run.fences));
        insert.bind(4, static_cast<std::int64_t>(m_run.filterBlocks));
        insert.bind(5, m_run.firstCall);
        insert.bind(6, m_run.lastCall);
        insert.execute();
        return std::move(m_run);
    }

private:
    void writeBlock()
    {
        Statement &insert = m_index.m_insertBlock;
        insert.bind(1, m_run.id * blocksPerRun + static_cast<std::int64_t>(m_run.fences.size()));
        insert.bind(2, bytesOf(m_pending));
        insert.execute();
        m_run.fences.push_back(m_pending.front());
        m_run.keyCount += m_pending.size();
        m_pending.clear();
    }

    void addToChunk(std::uint64_t hash)
    {
        const std::size_t block = KeyFilter::blockOf(hash, m_run.filterBlocks);
        if (block / chunkBlocks != m_chunkNumber) {
            writeChunk();
            m_chunkNumber = block / chunkBlocks;
        }
        m_chunk[block % chunkBlocks].add(hash);
    }

    void writeChunk()
    {
        const std::size_t size = std::min(chunkBlocks, m_run.filterBlocks - m_chunkNumber * chunkBlocks);
        Statement &insert = m_index.m_insertChunk;
        insert.bind(1, m_run.id * chunksPerRun + static_cast<std::int64_t>(m_chunkNumber));
        insert.bind(2, bytesOf(std::span<const KeyFilter::Block>(m_chunk).first(size)));
        insert.execute();
        std::fill(m_chunk.begin(), m_chunk.end(), KeyFilter::Block());
    }

    KeyIndex &m_index;
    Run m_run;
    std::vector<KeyEntry> m_pending;
    std::vector<KeyFilter::Block> m_chunk; ///< Of the filter, being filled.
    std::size_t m_chunkNumber = 0;
};

/** Reads the entries of one run in order. */
class KeyIndex::RunReader {
public:
    RunReader(KeyIndex &index, const Run &run)
        : m_index(index)
        , m_run(run)
    {
        next();
    }

    [[nodiscard]] bool isAtEnd() const { return m_position == m_entries.size(); }
    [[nodiscard]] const KeyEntry &current() const { return m_entries[m_position]; }

    void next()
    {
        if (m_position + 1 < m_entries.size()) {
            ++m_position;
            return;
        }
        m_entries.clear();
        m_position = 0;
        if (m_nextBlock < m_run.fences.size()) {
            const auto block = m_index.block(m_run, m_nextBlock++);
            m_entries.assign(block.begin(), block.end());
        }
    }

private:
    KeyIndex &m_index;
    const Run &m_run;
    std::vector<KeyEntry> m_entries;
    std::size_t m_position = 0;
    std::size_t m_nextBlock = 0;
};

KeyIndex::KeyIndex(const Connection &connection)
    : m_connection(connection)
    , m_readBlock(connection, "SELECT block FROM key_block WHERE id = ?1")
    , m_insertBlock(connection, "INSERT INTO key_block (id, block) VALUES (?1, ?2)")
    , m_insertRun(connection,
                  "INSERT INTO key_run (id, key_count, fences, filter_blocks, first_call, last_call) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    , m_insertChunk(connection, "INSERT INTO key_filter (id, chunk) VALUES (?1, ?2)")
{
}

void KeyIndex::loadRuns()
{
    if (m_isLoaded)
        return;
    m_runs.clear();
    Statement select(
        m_connection,
        "SELECT id, key_count, fences, filter_blocks, first_call, last_call FROM key_run ORDER BY id");
    while (select.step()) {
        Run run;
        run.id = select.integer(0);
        run.keyCount = static_cast<std::size_t>(select.integer(1));
        run.filterBlocks = static_cast<std::size_t>(select.integer(3));
        run.firstCall = select.integer(4);
        run.lastCall = select.integer(5);
        const auto fences = select.blob(2);
        run.fences.resize(fences.size() / sizeof(KeyEntry));
        std::memcpy(run.fences.data(), fences.data(), run.fences.size() * sizeof(KeyEntry));
        m_runs.push_back(std::move(run));
    }
    m_isLoaded = true;
}

void KeyIndex::forget()
{
    m_isLoaded = false;
    m_runs.clear();
    m_hasFilters = false;
    m_recent = {};
}

std::size_t KeyIndex::keyCount()
{
    loadRuns();
    std::size_t count = 0;
    for (const Run &run : m_runs)
        count += run.keyCount;
    return count;
}

std::span<const KeyEntry> KeyIndex::block(const Run &run, std::size_t number)
{
    m_readBlock.bind(1, run.id * blocksPerRun + static_cast<std::int64_t>(number));
    if (!m_readBlock.step())
        throw SqliteFailure::damaged(QStringLiteral("a block of the identity index is missing"));
    const auto bytes = m_readBlock.blob(0);
    m_blockBuffer.resize(bytes.size() / sizeof(KeyEntry));
    std::memcpy(m_blockBuffer.data(), bytes.data(), m_blockBuffer.size() * sizeof(KeyEntry));
    m_readBlock.reset();
    return m_blockBuffer;
}

std::vector<CallId> KeyIndex::find(std::uint64_t hash)
{
    KeyProbe probe;
    probe.hash = hash;
    std::vector<KeyHit> hits;
    loadRuns();
    for (const Run &run : m_runs)
        findIn(run, { &probe, 1 }, hits);
    std::vector<CallId> calls;
    for (const KeyHit &hit : hits)
        calls.push_back(hit.call);
    return calls;
}

std::vector<KeyHit> KeyIndex::find(std::span<const KeyProbe> probes, std::size_t expectedKeys)
{
    loadRuns();
    startFilters(expectedKeys);
    std::vector<KeyHit> hits;
    std::vector<KeyProbe> likely;
    const auto sift = [&](const auto &isLikely) {
        likely.clear();
        std::copy_if(probes.begin(), probes.end(), std::back_inserter(likely), isLikely);
    };
    std::vector<Run *> others;
    const std::size_t worthwhileKeys = (probes.size() + expectedKeys) * probeCost;
    for (Run &run : m_runs) {
        if (run.isRecent || std::none_of(probes.begin(), probes.end(), [&run](const KeyProbe &probe) {
                return run.mayHold(probe);
            }))
            continue;
        if (!run.filter && run.keyCount < worthwhileKeys)
            loadFilter(run);
        if (!run.isRecent)
            others.push_back(&run);
    }
    sift([this](const KeyProbe &probe) { return m_recent.mayContain(probe.hash); });
    for (const Run &run : m_runs) {
        if (run.isRecent)
            findIn(run, likely, hits);
    }
    for (const Run *run : others) {
        sift([run](const KeyProbe &probe) {
            return run->mayHold(probe) && (!run->filter || run->filter->mayContain(probe.hash));
        });
        findIn(*run, likely, hits);
    }
    return hits;
}

void KeyIndex::findIn(const Run &run, std::span<const KeyProbe> probes, std::vector<KeyHit> &hits)
{
    std::size_t loaded = run.fences.size(); // no block yet
    std::span<const KeyEntry> entries;
    auto fence = run.fences.begin();
    for (const KeyProbe &probe : probes) {
        if (!run.mayHold(probe))
            continue;
        const KeyEntry first{ probe.hash, probe.minCall };
        const KeyEntry last{ probe.hash, probe.maxCall };
        // The first entry can stand at the end of the block before the one that begins at or after it.
        fence = std::lower_bound(fence, run.fences.end(), first);
        std::size_t number = static_cast<std::size_t>(fence - run.fences.begin());
        if (number > 0)
            --number;
        for (; number < run.fences.size() && run.fences[number] <= last; ++number) {
            if (number != loaded) {
                entries = block(run, number);
                loaded = number;
            }
            for (auto entry = std::lower_bound(entries.begin(), entries.end(), first);
                 entry != entries.end() && *entry <= last; ++entry)
                hits.push_back({ entry->call, probe.index });
        }
    }
}

void KeyIndex::startFilters(std::size_t expectedKeys)
{
    if (m_hasFilters)
        return;
    std::size_t storedBlocks = 0;
    std::size_t otherKeys = expectedKeys;
    for (const Run &run : m_runs) {
        storedBlocks += run.filterBlocks;
        otherKeys += run.filterBlocks == 0 ? run.keyCount : 0;
    }
    m_fold = 0;
    while (storedBlocks >> m_fold > mostStoredBlocks && m_fold < mostFolds)
        ++m_fold;
    m_recent.reset(std::min(KeyFilter::blocksFor(otherKeys),
                            mostBlocks - std::min(storedBlocks >> m_fold, mostStoredBlocks)));
    m_hasFilters = true;
}

void KeyIndex::loadFilter(Run &run)
{
    if (run.filterBlocks > 0) {
        run.filter = storedFilter(run, m_fold);
        return;
    }
    for (std::size_t number = 0; number < run.fences.size(); ++number) {
        for (const KeyEntry &entry : block(run, number))
            m_recent.add(entry.hash);
    }
    run.isRecent = true;
}

std::shared_ptr<const KeyFilter> KeyIndex::storedFilter(const Run &run, unsigned fold)
{
    auto filter = std::make_shared<KeyFilter>();
    filter->reset(((run.filterBlocks - 1) >> fold) + 1);
    Statement select(m_connection, "SELECT id, chunk FROM key_filter WHERE id >= ?1 AND id < ?2");
    select.bind(1, run.id * chunksPerRun);
    select.bind(2, (run.id + 1) * chunksPerRun);
    std::vector<KeyFilter::Block> chunk(chunkBlocks);
    while (select.step()) {
        const auto bytes = select.blob(1);
        const std::size_t first = static_cast<std::size_t>(select.integer(0) % chunksPerRun) * chunkBlocks;
        const std::size_t count = bytes.size() / sizeof(KeyFilter::Block);
        if (count > chunkBlocks || first + count > run.filterBlocks)
            throw SqliteFailure::damaged(QStringLiteral("a filter of the identity index is damaged"));
        std::memcpy(chunk.data(), bytes.data(), count * sizeof(KeyFilter::Block));
        filter->lay(std::span<const KeyFilter::Block>(chunk).first(count), first, fold);
    }
    return filter;
}

bool KeyIndex::areRunsSound()
{
    loadRuns();
    for (const Run &run : m_runs) {
        const std::shared_ptr<const KeyFilter> filter = run.filterBlocks > 0 ? storedFilter(run, 0) : nullptr;
        const auto isKnown = [&](const KeyEntry &entry) {
            return (entry.call < 0 || (entry.call >= run.firstCall && entry.call <= run.lastCall))
                && (!filter || filter->mayContain(entry.hash));
        };
        for (std::size_t number = 0; number < run.fences.size(); ++number) {
            const std::span<const KeyEntry> entries = block(run, number);
            if (!std::all_of(entries.begin(), entries.end(), isKnown))
                return false;
        }
    }
    return true;
}

void KeyIndex::add(std::span<const KeyEntry> entries)
{
    if (entries.empty())
        return;
    loadRuns();
    RunWriter writer(*this, entries.size());
    for (const KeyEntry &entry : entries) {
        writer.add(entry);
        if (m_hasFilters)
            m_recent.add(entry.hash);
    }
    m_runs.push_back(writer.finish());
    m_runs.back().isRecent = m_hasFilters;
}

void KeyIndex::merge(const std::stop_token &stop)
{
    loadRuns();
    while (mergeOnce(stop)) { }
}

bool KeyIndex::mergeOnce(const std::stop_token &stop)
{
    const std::vector<const Run *> runs =
        runsToMerge(m_runs, largestMergedRun, [](const Run &run) { return run.keyCount; });
    if (runs.empty())
        return false;

    Transaction transaction(m_connection);
    std::vector<RunReader> readers;
    std::size_t keys = 0;
    for (const Run *run : runs) {
        readers.emplace_back(*this, *run);
        keys += run->keyCount;
    }
    RunWriter writer(*this, keys);
    for (std::size_t written = 0;; ++written) {
        if ((written & 0xffff) == 0 && stop.stop_requested())
            return false; // rolled back; the runs stay as they were
        RunReader *smallest = nullptr;
        for (RunReader &reader : readers) {
            if (!reader.isAtEnd() && (!smallest || reader.current() < smallest->current()))
                smallest = &reader;
        }
        if (!smallest)
            break;
        writer.add(smallest->current());
        smallest->next();
    }
    Run merged = writer.finish();
    Statement deleteBlocks(m_connection, "DELETE FROM key_block WHERE id >= ?1 AND id < ?2");
    Statement deleteChunks(m_connection, "DELETE FROM key_filter WHERE id >= ?1 AND id < ?2");
    Statement deleteRun(m_connection, "DELETE FROM key_run WHERE id = ?1");
    for (const Run *run : runs) {
        deleteBlocks.bind(1, run->id * blocksPerRun);
        deleteBlocks.bind(2, (run->id + 1) * blocksPerRun);
        deleteBlocks.execute();
        deleteChunks.bind(1, run->id * chunksPerRun);
        deleteChunks.bind(2, (run->id + 1) * chunksPerRun);
        deleteChunks.execute();
        deleteRun.bind(1, run->id);
        deleteRun.execute();
    }
    merged.isRecent = std::all_of(runs.begin(), runs.end(), [](const Run *run) { return run->isRecent; });
    transaction.commit();

    std::vector<std::int64_t> mergedIds;
    for (const Run *run : runs)
        mergedIds.push_back(run->id);
    std::erase_if(m_runs, [&mergedIds](const Run &run) {
        return std::find(mergedIds.begin(), mergedIds.end(), run.id) != mergedIds.end();
    });
    m_runs.push_back(merged);
    return true;
}

} // namespace codedesk::store
