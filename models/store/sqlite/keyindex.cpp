// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/keyindex.h"

#include "store/sqlite/mixedhash.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace codedesk::store {

namespace {

constexpr std::size_t blockEntries = 504; // 8064 bytes: with its row header one page of 8 KiB
constexpr std::size_t chunkBlocks = 504; // of a stored filter: with the row header one page of 32 KiB

/** Larger runs stay as they are: writing them once more takes a quarter of the time their import took, and spans
 * of time and filters make asking several of them cheap. */
constexpr std::size_t largestMergedKeys = 2'097'152;

/** Smaller runs are soon merged, and quickly read into a filter. */
constexpr std::size_t smallestFilteredRun = 262'145;

// Measured on two cores: looking a key up in one run 3 us; bringing a stored key into a filter 1 to 20 ns.
constexpr std::size_t probeCost = 500;

// What filters may take together: 112 MiB, of which 96 MiB, or 67 million keys, for those of large runs.
constexpr std::size_t mostBlocks = (std::size_t(112) << 20) / sizeof(KeyFilter::Block);
constexpr std::size_t mostStoredBlocks = (std::size_t(96) << 20) / sizeof(KeyFilter::Block);
constexpr unsigned mostFolds = 4;

std::size_t filterBlocksOf(std::size_t keys)
{
    return keys < smallestFilteredRun ? 0 : KeyFilter::blocksFor(keys);
}

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
    connection.run("UPDATE key_sum SET live_sum = ?1, dead_sum = ?2", sums.live, sums.dead);
}

/** Writes entries, given in order, as one run of `keys` entries. */
class KeyIndex::RunWriter {
public:
    RunWriter(KeyIndex &index, std::size_t keys)
        : m_index(index)
    {
        m_run.id = index.m_stored.nextId();
        m_run.lastCall = 0; // no call with a time yet
        m_run.filterBlocks = filterBlocksOf(keys);
        m_pending.reserve(blockEntries);
        m_chunk.resize(m_run.filterBlocks > 0 ? chunkBlocks : 0);
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
        m_index.m_stored.add(m_run, bytesOf(m_run.fences));
        return std::move(m_run);
    }

private:
    void writeBlock()
    {
        m_index.m_stored.blocks().write(m_run.id, m_run.fences.size(), bytesOf(m_pending));
        m_run.fences.push_back(m_pending.front());
        m_run.entries += m_pending.size();
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
        m_index.m_filters.write(m_run.id, m_chunkNumber, bytesOf(std::span(m_chunk).first(size)));
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
    : m_stored(connection, "key")
    , m_filters(connection, "key_filter")
{
}

void KeyIndex::loadRuns()
{
    if (m_isLoaded)
        return;
    m_runs.clear();
    for (const SortedRun &stored : m_stored.all()) {
        Run run{ stored, {}, filterBlocksOf(stored.entries) };
        m_stored.readHead(run.id, [&run](std::span<const unsigned char> head) {
            run.fences.resize(head.size() / sizeof(KeyEntry));
            std::memcpy(run.fences.data(), head.data(), run.fences.size() * sizeof(KeyEntry));
        });
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
        count += run.entries;
    return count;
}

std::span<const KeyEntry> KeyIndex::block(const Run &run, std::size_t number)
{
    m_stored.blocks().read(run.id, number, [this](std::span<const unsigned char> bytes) {
        m_blockBuffer.resize(bytes.size() / sizeof(KeyEntry));
        std::memcpy(m_blockBuffer.data(), bytes.data(), m_blockBuffer.size() * sizeof(KeyEntry));
    });
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
        if (!run.filter && run.entries < worthwhileKeys)
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
        otherKeys += run.filterBlocks == 0 ? run.entries : 0;
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
    std::vector<KeyFilter::Block> chunk(chunkBlocks);
    m_filters.forEach(run.id, [&](std::size_t number, std::span<const unsigned char> bytes) {
        const std::size_t first = number * chunkBlocks;
        const std::size_t count = bytes.size() / sizeof(KeyFilter::Block);
        if (count > chunkBlocks || first + count > run.filterBlocks)
            throw SqliteFailure::damaged(QStringLiteral("a filter of the identity index is damaged"));
        std::memcpy(chunk.data(), bytes.data(), count * sizeof(KeyFilter::Block));
        filter->lay(std::span<const KeyFilter::Block>(chunk).first(count), first, fold);
    });
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
    std::optional<Run> merged;
    const std::vector<std::int64_t> gone =
        m_stored.mergeOnce(m_runs, largestMergedKeys, [&](const std::vector<const Run *> &runs) {
            merged = written(runs, stop);
            for (const Run *run : runs)
                m_filters.remove(run->id);
            return merged.has_value();
        });
    if (gone.empty())
        return false;
    std::erase_if(m_runs,
                  [&gone](const Run &run) { return std::find(gone.begin(), gone.end(), run.id) != gone.end(); });
    m_runs.push_back(std::move(*merged));
    return true;
}

/** Writes the entries of several runs as one. Returns it; nothing if it was stopped. */
std::optional<KeyIndex::Run> KeyIndex::written(const std::vector<const Run *> &runs, const std::stop_token &stop)
{
    std::vector<RunReader> readers;
    std::size_t keys = 0;
    for (const Run *run : runs) {
        readers.emplace_back(*this, *run);
        keys += run->entries;
    }
    RunWriter writer(*this, keys);
    for (std::size_t count = 0;; ++count) {
        if ((count & 0xffff) == 0 && stop.stop_requested())
            return std::nullopt;
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
    merged.isRecent = std::all_of(runs.begin(), runs.end(), [](const Run *run) { return run->isRecent; });
    return merged;
}

} // namespace codedesk::store
