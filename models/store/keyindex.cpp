// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyindex.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace codedesk::store {

namespace {

constexpr std::size_t blockEntries = 504; // 8064 bytes: with its row header one page of 8 KiB
constexpr std::int64_t blocksPerRun = std::int64_t(1) << 24;
constexpr std::size_t mergeFanIn = 8;
constexpr std::size_t smallestLevelKeys = 4096;
constexpr std::size_t filterBitsPerKey = 16;
constexpr std::size_t filterLimitBytes = std::size_t(96) << 20;

// Measured on two cores: looking a key up in one run 3 us; reading a stored key into a filter 20 ns.
constexpr std::size_t probeCost = 150;

std::uint64_t mixed(std::uint64_t value)
{
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    value ^= value >> 33;
    return value;
}

std::size_t levelOf(std::size_t keys)
{
    std::size_t level = 0;
    for (std::size_t size = smallestLevelKeys; keys > size; size *= mergeFanIn)
        ++level;
    return level;
}

template <typename T> std::span<const unsigned char> bytesOf(std::span<const T> values)
{
    return { reinterpret_cast<const unsigned char *>(values.data()), values.size_bytes() };
}

} // namespace

std::uint64_t checksum(const KeyEntry &entry)
{
    return mixed(entry.hash ^ mixed(static_cast<std::uint64_t>(entry.call)));
}

KeySums readKeySums(sqlite3 *handle)
{
    Statement select(handle, "SELECT live_sum, dead_sum FROM key_sum");
    if (!select.step())
        throw SqliteFailure(SQLITE_CORRUPT, QStringLiteral("the sums of the identity index are missing"));
    return { static_cast<std::uint64_t>(select.integer(0)), static_cast<std::uint64_t>(select.integer(1)) };
}

// Sums are made here and not in SQL, where an overflow turns them into floating point.
void writeKeySums(sqlite3 *handle, const KeySums &sums)
{
    Statement update(handle, "UPDATE key_sum SET live_sum = ?1, dead_sum = ?2");
    update.bind(1, static_cast<std::int64_t>(sums.live));
    update.bind(2, static_cast<std::int64_t>(sums.dead));
    update.execute();
}

void KeyFilter::reset(std::size_t keys)
{
    const std::size_t bytes = std::min(keys * filterBitsPerKey / 8, filterLimitBytes);
    m_blocks.assign(std::max<std::size_t>(bytes / sizeof(Block), 1), {});
}

std::size_t KeyFilter::blockOf(std::uint64_t hash) const
{
    return static_cast<std::size_t>((hash >> 32) * m_blocks.size() >> 32); // fewer than 2^32 blocks
}

void KeyFilter::add(std::uint64_t hash)
{
    Block &block = m_blocks[blockOf(hash)];
    std::uint64_t bits = mixed(hash);
    for (std::uint64_t &word : block.words) {
        word |= std::uint64_t(1) << (bits & 63);
        bits >>= 6;
    }
}

bool KeyFilter::mayContain(std::uint64_t hash) const
{
    const Block &block = m_blocks[blockOf(hash)];
    std::uint64_t bits = mixed(hash);
    for (const std::uint64_t word : block.words) {
        if (!(word >> (bits & 63) & 1))
            return false;
        bits >>= 6;
    }
    return true;
}

/** Writes entries, given in order, as one run. */
class KeyIndex::RunWriter {
public:
    explicit RunWriter(KeyIndex &index)
        : m_index(index)
    {
        Statement nextId(index.m_handle, "SELECT coalesce(max(id), 0) + 1 FROM key_run");
        nextId.step();
        m_run.id = nextId.integer(0);
        m_pending.reserve(blockEntries);
    }

    void add(const KeyEntry &entry)
    {
        m_pending.push_back(entry);
        if (m_pending.size() == blockEntries)
            writeBlock();
    }

    Run finish()
    {
        if (!m_pending.empty())
            writeBlock();
        Statement &insert = m_index.m_insertRun;
        insert.bind(1, m_run.id);
        insert.bind(2, static_cast<std::int64_t>(m_run.keyCount));
        insert.bindBlob(3, bytesOf(std::span<const KeyEntry>(m_run.fences)));
        insert.execute();
        return std::move(m_run);
    }

private:
    void writeBlock()
    {
        Statement &insert = m_index.m_insertBlock;
        insert.bind(1, m_run.id * blocksPerRun + static_cast<std::int64_t>(m_run.fences.size()));
        insert.bindBlob(2, bytesOf(std::span<const KeyEntry>(m_pending)));
        insert.execute();
        m_run.fences.push_back(m_pending.front());
        m_run.keyCount += m_pending.size();
        m_pending.clear();
    }

    KeyIndex &m_index;
    Run m_run;
    std::vector<KeyEntry> m_pending;
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

KeyIndex::KeyIndex(sqlite3 *handle)
    : m_handle(handle)
    , m_readBlock(handle, "SELECT block FROM key_block WHERE id = ?1")
    , m_insertBlock(handle, "INSERT INTO key_block (id, block) VALUES (?1, ?2)")
    , m_insertRun(handle, "INSERT INTO key_run (id, key_count, fences) VALUES (?1, ?2, ?3)")
{
}

void KeyIndex::loadRuns()
{
    if (m_isLoaded)
        return;
    m_runs.clear();
    Statement select(m_handle, "SELECT id, key_count, fences FROM key_run ORDER BY id");
    while (select.step()) {
        Run run{ select.integer(0), static_cast<std::size_t>(select.integer(1)), {} };
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
    m_filter = {};
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
        throw SqliteFailure(SQLITE_CORRUPT, QStringLiteral("a block of the identity index is missing"));
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
    if (m_runs.empty() && m_filter.isEmpty())
        buildFilter(expectedKeys); // costs nothing now, and much later
    if (m_filter.isEmpty() && (probes.size() + expectedKeys) * m_runs.size() * probeCost > keyCount())
        buildFilter(expectedKeys);

    std::vector<KeyProbe> likely;
    if (!m_filter.isEmpty()) {
        for (const KeyProbe &probe : probes) {
            if (m_filter.mayContain(probe.hash))
                likely.push_back(probe);
        }
        probes = likely;
    }
    std::vector<KeyHit> hits;
    for (const Run &run : m_runs)
        findIn(run, probes, hits);
    return hits;
}

void KeyIndex::findIn(const Run &run, std::span<const KeyProbe> probes, std::vector<KeyHit> &hits)
{
    std::size_t loaded = run.fences.size(); // no block yet
    std::span<const KeyEntry> entries;
    auto fence = run.fences.begin();
    for (const KeyProbe &probe : probes) {
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

void KeyIndex::buildFilter(std::size_t expectedKeys)
{
    KeyFilter filter;
    filter.reset(keyCount() + expectedKeys);
    forEach([&filter](const KeyEntry &entry) { filter.add(entry.hash); });
    m_filter = std::move(filter);
}

void KeyIndex::add(std::span<const KeyEntry> entries)
{
    if (entries.empty())
        return;
    loadRuns();
    RunWriter writer(*this);
    for (const KeyEntry &entry : entries) {
        writer.add(entry);
        if (!m_filter.isEmpty())
            m_filter.add(entry.hash);
    }
    m_runs.push_back(writer.finish());
}

std::vector<const KeyIndex::Run *> KeyIndex::runsToMerge() const
{
    std::map<std::size_t, std::vector<const Run *>> levels;
    for (const Run &run : m_runs)
        levels[levelOf(run.keyCount)].push_back(&run);
    for (const auto &[level, runs] : levels) {
        if (runs.size() >= mergeFanIn)
            return runs;
    }
    return {};
}

void KeyIndex::merge(const std::stop_token &stop)
{
    loadRuns();
    while (mergeOnce(stop)) { }
}

bool KeyIndex::mergeOnce(const std::stop_token &stop)
{
    const std::vector<const Run *> runs = runsToMerge();
    if (runs.empty())
        return false;

    Transaction transaction(m_handle);
    std::vector<RunReader> readers;
    for (const Run *run : runs)
        readers.emplace_back(*this, *run);
    RunWriter writer(*this);
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
    const Run merged = writer.finish();
    Statement deleteBlocks(m_handle, "DELETE FROM key_block WHERE id >= ?1 AND id < ?2");
    Statement deleteRun(m_handle, "DELETE FROM key_run WHERE id = ?1");
    for (const Run *run : runs) {
        deleteBlocks.bind(1, run->id * blocksPerRun);
        deleteBlocks.bind(2, (run->id + 1) * blocksPerRun);
        deleteBlocks.execute();
        deleteRun.bind(1, run->id);
        deleteRun.execute();
    }
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
