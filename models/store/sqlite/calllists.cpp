// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/calllists.h"

#include "store/sqlite/mixedhash.h"
#include "store/sqlite/varint.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <queue>
#include <utility>

namespace codedesk::store {

namespace {

constexpr std::size_t blockBytes = 32'000; // with its row header one page of 32 KiB

constexpr std::size_t largestMergedLists = 262'144; ///< Larger runs stay as they are.

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

/** Returns those of some calls, sorted, that lie between two, both included. */
auto within(std::span<const RegroupedCall> calls, CallId lowest, CallId highest)
{
    return std::pair(std::lower_bound(calls.begin(), calls.end(), lowest,
                                      [](const RegroupedCall &each, CallId call) { return each.call < call; }),
                     std::upper_bound(calls.begin(), calls.end(), highest,
                                      [](CallId call, const RegroupedCall &each) { return call < each.call; }));
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
    ListReader(CallLists &lists, const SortedRun &run, const List &list)
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
    SortedRun m_run;
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
        , m_runs(lists.m_runs.all())
    {
        for (std::size_t number = 0; number < m_runs.size(); ++number) {
            const SortedRun &run = m_runs[number];
            if (run.firstCall < span.before && run.lastCall >= span.lowest)
                m_queue.emplace(run.lastCall, number);
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
    void open(const SortedRun &run)
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
    std::vector<SortedRun> m_runs;
    std::deque<ListReader> m_readers;
    std::priority_queue<std::pair<CallId, std::size_t>>
        m_queue; ///< Newest call, and a run, or behind those a list.
};

CallLists::CallLists(const Connection &connection)
    : m_runs(connection, "list")
{
}

namespace {

/** A part of the calls of a group, which becomes one list. */
struct Piece {
    const CallGroup *group = nullptr;
    std::span<const CallId> calls; ///< Newest first.
    std::size_t callsOfGroup = 0;
};

/** Cuts calls, which are sorted for it, into lists: short ones first. Notes in `run` what it holds. */
std::vector<Piece> cut(CallsByGroup &calls, SortedRun &run)
{
    std::vector<Piece> pieces;
    for (auto &[group, ofGroup] : calls) {
        if (ofGroup.empty())
            continue;
        sortNewestFirst(ofGroup);
        run.firstCall = std::min(run.firstCall, ofGroup.back());
        run.lastCall = std::max(run.lastCall, ofGroup.front());
        run.entries += ofGroup.size();
        for (std::size_t begin = 0; begin < ofGroup.size(); begin += longestList) {
            const std::size_t count = std::min(longestList, ofGroup.size() - begin);
            pieces.push_back({ &group, std::span(ofGroup).subspan(begin, count), ofGroup.size() });
        }
    }
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece &left, const Piece &right) { return left.callsOfGroup < right.callsOfGroup; });
    return pieces;
}

/** Appends a list to the bytes of a run, and what listsOf() reads of it to the head. */
void appendList(const Piece &piece, CallId lastOfRun, std::string &head, std::string &bytes)
{
    const std::size_t begin = bytes.size();
    for (std::size_t i = 1; i < piece.calls.size(); ++i)
        appendNumber(bytes, distance(piece.calls[i], piece.calls[i - 1]));
    appendNumber(head, static_cast<std::uint64_t>(piece.group->importId));
    appendNumber(head, static_cast<std::uint64_t>(piece.group->app));
    appendNumber(head, static_cast<std::uint64_t>(piece.group->code));
    appendNumber(head, static_cast<std::uint64_t>(piece.group->channel));
    appendNumber(head, piece.calls.size());
    appendNumber(head, distance(piece.calls.front(), lastOfRun));
    if (piece.calls.size() > 1) {
        appendNumber(head, distance(piece.calls.back(), piece.calls.front()));
        appendNumber(head, bytes.size() - begin);
    }
}

} // namespace

void CallLists::add(CallsByGroup calls)
{
    SortedRun run;
    const std::vector<Piece> pieces = cut(calls, run);
    if (pieces.empty())
        return;
    std::string head;
    std::string bytes;
    for (const Piece &piece : pieces)
        appendList(piece, run.lastCall, head, bytes);
    run.id = m_runs.nextId();
    const std::span<const unsigned char> all = bytesOf(bytes);
    for (std::size_t begin = 0; begin < all.size(); begin += blockBytes)
        m_runs.blocks().write(run.id, begin / blockBytes,
                              all.subspan(begin, std::min(blockBytes, all.size() - begin)));
    m_runs.add(run, bytesOf(head));
}

std::string CallLists::bytes(const SortedRun &run, std::uint64_t offset, std::uint64_t size)
{
    std::string result;
    result.reserve(std::min<std::uint64_t>(size, blockBytes));
    while (result.size() < size) {
        const std::uint64_t position = offset + result.size();
        m_runs.blocks().read(run.id, position / blockBytes, [&](std::span<const unsigned char> block) {
            const std::size_t begin = std::min<std::size_t>(position % blockBytes, block.size());
            const std::size_t count = std::min<std::uint64_t>(block.size() - begin, size - result.size());
            if (count == 0)
                throw damaged();
            result.append(reinterpret_cast<const char *>(block.data()) + begin, count);
        });
    }
    return result;
}

std::vector<CallLists::List> CallLists::listsOf(const SortedRun &run)
{
    std::string head;
    m_runs.readHead(run.id, [&head](std::span<const unsigned char> bytes) {
        head.assign(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    });
    std::string_view rest = head;
    std::vector<List> result;
    std::uint64_t offset = 0;
    while (!rest.empty()) {
        List list;
        list.group.importId = static_cast<std::int64_t>(taken(rest));
        list.group.app = static_cast<TermId>(taken(rest));
        list.group.code = static_cast<TermId>(taken(rest));
        list.group.channel = static_cast<Channel>(taken(rest));
        list.count = taken(rest);
        list.last = before(run.lastCall, taken(rest));
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

void CallLists::append(const SortedRun &run, CallsByGroup &calls)
{
    for (const List &list : listsOf(run)) {
        std::vector<CallId> &ofGroup = calls[list.group];
        for (ListReader reader(*this, run, list); !reader.isAtEnd(); reader.next())
            ofGroup.push_back(reader.current());
    }
}

void CallLists::merge(const std::stop_token &stop)
{
    while (mergeOnce(stop)) { }
}

bool CallLists::mergeOnce(const std::stop_token &stop)
{
    const auto write = [&](std::vector<const SortedRun *> merged) {
        // Newest first, so that lists of runs that follow each other are in order as they are put together.
        std::sort(merged.begin(), merged.end(),
                  [](const SortedRun *left, const SortedRun *right) { return left->lastCall > right->lastCall; });
        CallsByGroup calls;
        for (const SortedRun *run : merged) {
            if (stop.stop_requested())
                return false;
            append(*run, calls);
        }
        add(std::move(calls));
        return true;
    };
    return !m_runs.mergeOnce(m_runs.all(), largestMergedLists, write).empty();
}

void CallLists::takeOut(std::int64_t importId, std::span<const MovedCall> moved)
{
    for (const SortedRun &run : m_runs.all()) {
        const std::vector<List> lists = listsOf(run);
        if (std::none_of(lists.begin(), lists.end(),
                         [importId](const List &list) { return list.group.importId == importId; }))
            continue;
        CallsByGroup calls;
        append(run, calls);
        m_runs.remove(run.id);
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

void CallLists::regroup(std::span<const RegroupedCall> calls)
{
    for (const SortedRun &run : m_runs.all()) {
        const auto [first, last] = within(calls, run.firstCall, run.lastCall);
        if (first == last)
            continue;
        CallsByGroup before;
        append(run, before);
        CallsByGroup after;
        bool isChanged = false;
        for (const auto &[group, ofGroup] : before) {
            std::vector<CallId> &staying = after[group];
            for (const CallId call : ofGroup) {
                const auto [place, next] = within({ first, last }, call, call);
                isChanged |= place != next;
                if (place == next)
                    staying.push_back(call);
                else if (place->group)
                    after[*place->group].push_back(call);
            }
        }
        if (!isChanged)
            continue;
        m_runs.remove(run.id);
        add(std::move(after));
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

std::uint64_t CallLists::sumOf(const SortedRun &run)
{
    std::uint64_t sum = 0;
    std::uint64_t count = 0;
    CallId first = run.lastCall;
    CallId last = run.firstCall;
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
    if (count != run.entries || first != run.firstCall || last != run.lastCall)
        throw damaged();
    return sum;
}

std::optional<std::uint64_t> CallLists::sum()
{
    std::uint64_t sum = 0;
    try {
        for (const SortedRun &run : m_runs.all())
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
