// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/calllists.h"

#include "store/sqlite/mergelevel.h"
#include "store/sqlite/mixedhash.h"
#include "store/sqlite/transaction.h"
#include "store/sqlite/varint.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <queue>
#include <utility>

namespace codedesk::store {

namespace {

constexpr std::size_t blockBytes = 32'000; // with its row header one page of 32 KiB
constexpr std::int64_t blocksPerRun = std::int64_t(1) << 24;

constexpr std::size_t largestMergedRun = 262'144; ///< Larger runs stay as they are.

/** Longer lists are cut, so that a page that continues somewhere within reads little of what comes before. */
constexpr std::size_t longestList = 1024;

SqliteFailure damaged()
{
    return SqliteFailure::damaged(QStringLiteral("the lists of calls are damaged"));
}

/** The distance of two ids, which may be further apart than a signed number can tell. */
std::uint64_t distance(CallId from, CallId to)
{
    return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
}

CallId before(CallId call, std::uint64_t distance)
{
    return static_cast<CallId>(static_cast<std::uint64_t>(call) - distance);
}

void sortNewestFirst(std::vector<CallId> &calls)
{
    if (std::is_sorted(calls.begin(), calls.end()))
        std::reverse(calls.begin(), calls.end());
    else if (!std::is_sorted(calls.begin(), calls.end(), std::greater<>()))
        std::sort(calls.begin(), calls.end(), std::greater<>());
}

std::uint64_t taken(std::string_view &bytes)
{
    std::uint64_t value = 0;
    if (!takeNumber(bytes, value))
        throw damaged();
    return value;
}

} // namespace

/** Goes through one list, newest first. */
class CallLists::ListReader {
public:
    ListReader(CallLists &lists, const Run &run, const List &list)
        : m_lists(lists)
        , m_run(run)
        , m_list(list)
        , m_current(list.last)
        , m_left(list.count)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_left == 0; }
    [[nodiscard]] CallId current() const { return m_current; }

    void next()
    {
        if (--m_left == 0)
            return;
        if (m_left + 1 == m_list.count)
            m_bytes = m_lists.bytes(m_run, m_list.offset, m_list.size);
        std::string_view rest = std::string_view(m_bytes).substr(m_position);
        const std::size_t size = rest.size();
        const CallId following = before(m_current, taken(rest));
        if (following >= m_current)
            throw damaged();
        m_current = following;
        m_position += size - rest.size();
    }

    void skipTo(CallId end)
    {
        while (!isAtEnd() && m_current >= end)
            next();
    }

private:
    CallLists &m_lists;
    Run m_run;
    List m_list;
    CallId m_current;
    std::uint64_t m_left;
    std::string m_bytes; ///< Read when the second call is asked for.
    std::size_t m_position = 0;
};

/** Goes through the wanted lists of all runs at once. Runs and lists wait in a queue until their turn comes. */
class CallLists::Walk {
public:
    Walk(CallLists &lists, const CallSpan &span, const std::function<bool(const CallGroup &)> &isWanted)
        : m_lists(lists)
        , m_span(span)
        , m_isWanted(isWanted)
        , m_runs(lists.runs())
    {
        for (std::size_t number = 0; number < m_runs.size(); ++number) {
            const Run &run = m_runs[number];
            if (run.first < span.before && run.last >= span.lowest)
                m_queue.emplace(run.last, number);
        }
    }

    [[nodiscard]] bool isAtEnd() const { return m_queue.empty(); }

    /** Opens the run whose turn it is, or visits the call of the list whose turn it is. */
    bool step(const std::function<bool(CallId)> &visit)
    {
        const std::size_t number = m_queue.top().second;
        m_queue.pop();
        if (number < m_runs.size()) {
            open(m_runs[number]);
            return true;
        }
        ListReader &reader = m_readers[number - m_runs.size()];
        if (!visit(reader.current()))
            return false;
        reader.next();
        push(number);
        return true;
    }

private:
    void open(const Run &run)
    {
        for (const List &list : m_lists.listsOf(run)) {
            if (list.last < m_span.lowest || list.first >= m_span.before || !m_isWanted(list.group))
                continue;
            m_readers.emplace_back(m_lists, run, list).skipTo(m_span.before);
            push(m_runs.size() + m_readers.size() - 1);
        }
    }

    void push(std::size_t number)
    {
        const ListReader &reader = m_readers[number - m_runs.size()];
        if (!reader.isAtEnd() && reader.current() >= m_span.lowest)
            m_queue.emplace(reader.current(), number);
    }

    CallLists &m_lists;
    CallSpan m_span;
    const std::function<bool(const CallGroup &)> &m_isWanted;
    std::vector<Run> m_runs;
    std::deque<ListReader> m_readers;
    std::priority_queue<std::pair<CallId, std::size_t>>
        m_queue; ///< Newest call, and a run, or behind those a list.
};

CallLists::CallLists(const Connection &connection)
    : m_connection(connection)
    , m_readBlock(connection, "SELECT block FROM list_block WHERE id = ?1")
{
}

void CallLists::add(CallsByGroup calls)
{
    struct Piece {
        const CallGroup *group;
        std::span<const CallId> calls;
        std::size_t callsOfGroup;
    };
    std::vector<Piece> pieces;
    Run run;
    run.first = std::numeric_limits<CallId>::max();
    run.last = std::numeric_limits<CallId>::min();
    for (auto &[group, ofGroup] : calls) {
        if (ofGroup.empty())
            continue;
        sortNewestFirst(ofGroup);
        run.first = std::min(run.first, ofGroup.back());
        run.last = std::max(run.last, ofGroup.front());
        run.callCount += ofGroup.size();
        for (std::size_t begin = 0; begin < ofGroup.size(); begin += longestList) {
            const std::size_t count = std::min(longestList, ofGroup.size() - begin);
            pieces.push_back({ &group, std::span(ofGroup).subspan(begin, count), ofGroup.size() });
        }
    }
    if (pieces.empty())
        return;
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece &left, const Piece &right) { return left.callsOfGroup < right.callsOfGroup; });
    std::string bytes;
    std::string distances;
    for (const auto &[group, ofGroup, callsOfGroup] : pieces) {
        const std::size_t begin = distances.size();
        for (std::size_t i = 1; i < ofGroup.size(); ++i)
            appendNumber(distances, distance(ofGroup[i], ofGroup[i - 1]));
        appendNumber(bytes, static_cast<std::uint64_t>(group->importId));
        appendNumber(bytes, static_cast<std::uint64_t>(group->app));
        appendNumber(bytes, static_cast<std::uint64_t>(group->code));
        appendNumber(bytes, static_cast<std::uint64_t>(group->channel));
        appendNumber(bytes, ofGroup.size());
        appendNumber(bytes, distance(ofGroup.front(), run.last));
        if (ofGroup.size() > 1) {
            appendNumber(bytes, distance(ofGroup.back(), ofGroup.front()));
            appendNumber(bytes, distances.size() - begin);
        }
    }
    run.headSize = bytes.size();
    bytes += distances;

    Statement insertRun(m_connection,
                        "INSERT INTO list_run (id, call_count, first_call, last_call, head_size) VALUES "
                        "((SELECT coalesce(max(id), 0) + 1 FROM list_run), ?1, ?2, ?3, ?4)");
    insertRun.bind(1, static_cast<std::int64_t>(run.callCount));
    insertRun.bind(2, run.first);
    insertRun.bind(3, run.last);
    insertRun.bind(4, static_cast<std::int64_t>(run.headSize));
    insertRun.execute();
    run.id = m_connection.lastInsertId();
    Statement insertBlock(m_connection, "INSERT INTO list_block (id, block) VALUES (?1, ?2)");
    const std::span<const unsigned char> all(reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size());
    for (std::size_t begin = 0; begin < all.size(); begin += blockBytes) {
        insertBlock.bind(1, run.id * blocksPerRun + static_cast<std::int64_t>(begin / blockBytes));
        insertBlock.bind(2, all.subspan(begin, std::min(blockBytes, all.size() - begin)));
        insertBlock.execute();
    }
}

std::vector<CallLists::Run> CallLists::runs()
{
    std::vector<Run> result;
    Statement select(m_connection,
                     "SELECT id, call_count, first_call, last_call, head_size FROM list_run ORDER BY id");
    while (select.step()) {
        result.push_back({ select.integer(0), static_cast<std::uint64_t>(select.integer(1)), select.integer(2),
                           select.integer(3), static_cast<std::uint64_t>(select.integer(4)) });
    }
    return result;
}

std::string CallLists::bytes(const Run &run, std::uint64_t offset, std::uint64_t size)
{
    std::string result;
    result.reserve(std::min<std::uint64_t>(size, blockBytes));
    while (result.size() < size) {
        const std::uint64_t place = offset + result.size();
        m_readBlock.bind(1, run.id * blocksPerRun + static_cast<std::int64_t>(place / blockBytes));
        if (!m_readBlock.step())
            throw damaged();
        const std::span<const unsigned char> block = m_readBlock.blob(0);
        const std::size_t begin = place % blockBytes;
        const std::size_t count =
            std::min<std::uint64_t>(block.size() - std::min(begin, block.size()), size - result.size());
        result.append(reinterpret_cast<const char *>(block.data()) + begin, count);
        m_readBlock.reset();
        if (count == 0)
            throw damaged();
    }
    return result;
}

std::vector<CallLists::List> CallLists::listsOf(const Run &run)
{
    const std::string head = bytes(run, 0, run.headSize);
    std::string_view rest = head;
    std::vector<List> result;
    std::uint64_t offset = run.headSize;
    while (!rest.empty()) {
        List list;
        list.group.importId = static_cast<std::int64_t>(taken(rest));
        list.group.app = static_cast<TermId>(taken(rest));
        list.group.code = static_cast<TermId>(taken(rest));
        list.group.channel = static_cast<Channel>(taken(rest));
        list.count = taken(rest);
        list.last = before(run.last, taken(rest));
        list.first = list.last;
        list.offset = offset;
        if (list.count > 1) {
            list.first = before(list.last, taken(rest));
            list.size = taken(rest);
        }
        if (list.count == 0)
            throw damaged();
        offset += list.size;
        result.push_back(list);
    }
    return result;
}

void CallLists::append(const Run &run, CallsByGroup &calls)
{
    for (const List &list : listsOf(run)) {
        std::vector<CallId> &ofGroup = calls[list.group];
        for (ListReader reader(*this, run, list); !reader.isAtEnd(); reader.next())
            ofGroup.push_back(reader.current());
    }
}

void CallLists::remove(const Run &run)
{
    Statement removeBlocks(m_connection, "DELETE FROM list_block WHERE id >= ?1 AND id < ?2");
    removeBlocks.bind(1, run.id * blocksPerRun);
    removeBlocks.bind(2, (run.id + 1) * blocksPerRun);
    removeBlocks.execute();
    Statement removeRun(m_connection, "DELETE FROM list_run WHERE id = ?1");
    removeRun.bind(1, run.id);
    removeRun.execute();
}

void CallLists::merge(const std::stop_token &stop)
{
    while (mergeOnce(stop)) { }
}

bool CallLists::mergeOnce(const std::stop_token &stop)
{
    const std::vector<Run> all = runs();
    std::vector<const Run *> merged =
        runsToMerge(all, largestMergedRun, [](const Run &run) { return run.callCount; });
    if (merged.empty())
        return false;
    // Newest first, so that lists of runs that follow each other are in order as they are put together.
    std::sort(merged.begin(), merged.end(),
              [](const Run *left, const Run *right) { return left->last > right->last; });
    Transaction transaction(m_connection);
    CallsByGroup calls;
    for (const Run *run : merged) {
        if (stop.stop_requested())
            return false; // rolled back; the runs stay as they were
        append(*run, calls);
        remove(*run);
    }
    add(std::move(calls));
    transaction.commit();
    return true;
}

void CallLists::takeOut(std::int64_t importId, std::span<const MovedCall> moved)
{
    for (const Run &run : runs()) {
        const std::vector<List> lists = listsOf(run);
        if (std::none_of(lists.begin(), lists.end(),
                         [importId](const List &list) { return list.group.importId == importId; }))
            continue;
        CallsByGroup calls;
        append(run, calls);
        remove(run);
        for (const List &list : lists) {
            if (list.group.importId != importId)
                continue;
            CallGroup group = list.group;
            for (const CallId call : std::exchange(calls[list.group], {})) {
                const auto place = std::lower_bound(moved.begin(), moved.end(), MovedCall{ call, 0 });
                if (place == moved.end() || place->call != call)
                    continue;
                group.importId = place->importId;
                calls[group].push_back(call);
            }
        }
        add(std::move(calls));
    }
}

void CallLists::takeOut(const CallGroup &group, CallId call, std::optional<std::int64_t> newImport)
{
    for (const Run &run : runs()) {
        if (call < run.first || call > run.last)
            continue;
        CallsByGroup calls;
        append(run, calls);
        if (!calls.contains(group) || std::erase(calls[group], call) == 0)
            continue;
        if (newImport) {
            CallGroup heir = group;
            heir.importId = *newImport;
            calls[heir].push_back(call);
        }
        remove(run);
        add(std::move(calls));
        return;
    }
}

void CallLists::visitNewestFirst(const CallSpan &span, const std::function<bool(const CallGroup &)> &isWanted,
                                 const std::function<bool(CallId)> &visit, const std::stop_token &stop)
{
    Walk walk(*this, span, isWanted);
    while (!walk.isAtEnd() && walk.step(visit)) {
        throwIfStopped(stop);
    }
}

std::uint64_t CallLists::sumOf(const Run &run)
{
    std::uint64_t sum = 0;
    std::uint64_t count = 0;
    CallId first = run.last;
    CallId last = run.first;
    for (const List &list : listsOf(run)) {
        CallId oldest = list.last;
        for (ListReader reader(*this, run, list); !reader.isAtEnd(); reader.next()) {
            oldest = reader.current();
            sum += checksum(list.group, oldest);
        }
        if (oldest != list.first)
            throw damaged();
        first = std::min(first, list.first);
        last = std::max(last, list.last);
        count += list.count;
    }
    if (count != run.callCount || first != run.first || last != run.last)
        throw damaged();
    return sum;
}

std::optional<std::uint64_t> CallLists::sum()
{
    std::uint64_t sum = 0;
    try {
        for (const Run &run : runs())
            sum += sumOf(run);
    } catch (const SqliteFailure &failure) {
        if (!failure.isDamage())
            throw;
        return std::nullopt;
    }
    return sum;
}

std::uint64_t CallLists::checksum(const CallGroup &group, CallId call)
{
    std::uint64_t hash = mixed(static_cast<std::uint64_t>(call));
    for (const std::int64_t part : { group.importId, group.app, group.code, std::int64_t(group.channel) })
        hash = mixed(hash ^ static_cast<std::uint64_t>(part));
    return hash;
}

} // namespace codedesk::store
