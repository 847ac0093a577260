// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/identity.h"

#include "core/channel.h"
#include "store/sqlite/keyindex.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <optional>
#include <utility>

namespace codedesk::store {

namespace {

using ingest::CallRecord;
using ingest::IdentityKind;

constexpr std::uint64_t requestIdSeed = 1;
constexpr std::uint64_t orderNoSeed = 2;
constexpr std::uint64_t wholeRowSeed = 3;
constexpr double scoreTolerance = 0.005; // scores have two decimals; logs print them with none to two

std::uint64_t hashOf(std::string_view text, std::uint64_t seed)
{
    const std::uint64_t hash = XXH3_64bits_withSeed(text.data(), text.size(), seed);
    return hash == 0 ? 1 : hash; // 0 means "no key"
}

/** A score in hundredths, the finest that logs of one call agree in; absentScore if there is none. */
std::int64_t inHundredths(double score)
{
    constexpr std::int64_t absentScore = std::numeric_limits<std::int64_t>::min();
    constexpr double limit = 1e15;
    return std::isnan(score) ? absentScore : std::llround(std::clamp(score * 100, -limit, limit));
}

/** Compares as exactly as the less exact of the two times allows. */
bool sameTime(const CallRecord &left, const CallRecord &right)
{
    if (left.timePrecision == TimePrecision::Milliseconds && right.timePrecision == TimePrecision::Milliseconds)
        return left.occurredAt == right.occurredAt;
    return left.occurredAt / 1000 == right.occurredAt / 1000;
}

bool bothNamedAndDiffer(const CallRecord &left, const CallRecord &right)
{
    return isNamed(left) && isNamed(right) && left.requestId != right.requestId;
}

/** Returns whether a value is there. */
bool isKnown(std::string_view text)
{
    return !text.empty();
}
bool isKnown(double score)
{
    return !std::isnan(score);
}
bool isKnown(CallTime time)
{
    return time != noTime;
}
bool isKnown(Channel channel)
{
    return channel != Channel::Unknown;
}
bool isKnown(VendorCharge charge)
{
    return charge != VendorCharge::Absent;
}
bool isKnown(const PersonHash &person)
{
    return person != PersonHash{};
}

template <std::size_t index>
constexpr bool canBeFilledIn = !(kindOf<index> == FieldKind::Time || kindOf<index> == FieldKind::Code);

/** Returns a value as keys hash it and records are compared by. */
std::string_view keyValue(std::string_view text)
{
    return text;
}
std::string_view keyValue(const PersonHash &person)
{
    return { reinterpret_cast<const char *>(person.data()), person.size() };
}
std::int64_t keyValue(double score)
{
    return inHundredths(score);
}
template <typename Number> std::int64_t keyValue(Number number)
{
    return static_cast<std::int64_t>(number);
}

bool sameInEveryField(const CallRecord &left, const CallRecord &right)
{
    return !anyField(
        [&]<std::size_t index>() { return keyValue(valueOf<index>(left)) != keyValue(valueOf<index>(right)); });
}

/** The bytes of a record that wholeRowKey() hashes. */
class RowBytes {
public:
    void add(std::string_view text) { (m_bytes += text) += '\x1f'; }
    void add(std::int64_t number) { m_bytes.append(reinterpret_cast<const char *>(&number), sizeof number); }
    /** Adds the value of a later field: nothing where there is none, so that keys made without it stay right. */
    template <typename Value> void addLater(unsigned char tag, const Value &value)
    {
        if (!isKnown(value))
            return;
        m_bytes += static_cast<char>(tag);
        add(keyValue(value));
    }
    [[nodiscard]] const std::string &bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

/** In which order the values of a record are hashed, whatever their order among the fields. Keys are stored. */
constexpr int hashingTurn(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Time:
    case FieldKind::Channel:
    case FieldKind::Charge:
        return 0;
    case FieldKind::Score:
        return 1;
    case FieldKind::Person:
        return 3;
    default:
        return 2;
    }
}

/** Hashes every field that sameInEveryField() compares: rows that differ must not meet under one key by the
 * thousand. */
std::uint64_t wholeRowKey(const CallRecord &record)
{
    RowBytes row;
    const auto addTurn = [&]<int turn>() {
        forEachField([&]<std::size_t index>() {
            if constexpr (hashingTurn(kindOf<index>) == turn && !isLaterField(static_cast<Field>(index)))
                row.add(keyValue(valueOf<index>(record)));
        });
    };
    addTurn.template operator()<0>();
    addTurn.template operator()<1>();
    addTurn.template operator()<2>();
    addTurn.template operator()<3>();
    forEachField([&]<std::size_t index>() {
        if constexpr (isLaterField(static_cast<Field>(index)))
            row.addLater(callFields[index].tag, valueOf<index>(record));
    });
    if (record.rowMark != 0)
        row.add(static_cast<std::int64_t>(record.rowMark));
    return hashOf(row.bytes(), wholeRowSeed);
}

/** Returns whether two values that are known say different things. */
template <std::size_t index> bool saysOtherwise(const CallRecord &left, const CallRecord &right)
{
    if constexpr (kindOf<index> == FieldKind::Time)
        return !sameTime(left, right);
    else if constexpr (kindOf<index> == FieldKind::Score)
        return std::abs(valueOf<index>(left) - valueOf<index>(right)) >= scoreTolerance;
    else
        return valueOf<index>(left) != valueOf<index>(right);
}

/** Returns a value as a conflict shows it. */
std::string conflictText(double score)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", score);
    return text;
}
std::string conflictText(std::string_view text)
{
    return std::string(text);
}
std::string conflictText(CallTime time)
{
    return toIsoText(time).toStdString();
}
std::string conflictText(Channel channel)
{
    return channelKey(channel).toStdString();
}
std::string conflictText(VendorCharge charge)
{
    return charge == VendorCharge::Yes ? "yes" : "no";
}

/** Returns what two records tell differently in a field, if they do. */
template <std::size_t index>
std::optional<Difference> differenceOf(const CallRecord &stored, const CallRecord &offered)
{
    const auto &left = valueOf<index>(stored);
    const auto &right = valueOf<index>(offered);
    if (!isKnown(left) || !isKnown(right) || !saysOtherwise<index>(stored, offered))
        return std::nullopt;
    if constexpr (kindOf<index> == FieldKind::Person)
        return Difference{ callFields[index].key, "one", "another" };
    else
        return Difference{ kindOf<index> == FieldKind::Time ? "time" : callFields[index].key, conflictText(left),
                           conflictText(right) };
}

} // namespace

std::uint64_t requestIdKey(std::string_view requestId)
{
    return requestId.empty() ? 0 : hashOf(requestId, requestIdSeed);
}

std::uint64_t orderNoKey(std::string_view orderNo)
{
    return orderNo.empty() ? 0 : hashOf(orderNo, orderNoSeed);
}

RecordKeys keysOf(const CallRecord &record)
{
    RecordKeys keys{ requestIdKey(record.requestId), orderNoKey(record.orderNo), 0 };
    if (keys.requestId == 0 && (keys.orderNo == 0 || record.occurredAt == noTime))
        keys.wholeRow = wholeRowKey(record);
    return keys;
}

std::uint64_t checksumOfKeys(const CallRecord &record, std::int64_t callId)
{
    const RecordKeys keys = keysOf(record);
    std::uint64_t sum = 0;
    for (const std::uint64_t hash : { keys.requestId, keys.orderNo, keys.wholeRow })
        sum += hash == 0 ? 0 : checksum({ hash, callId });
    return sum;
}

bool isNamed(const CallRecord &record)
{
    return record.identity == IdentityKind::RequestId && !record.requestId.empty();
}

bool isSameCall(const CallRecord &left, const CallRecord &right)
{
    if (!left.requestId.empty() && left.requestId == right.requestId)
        return true;
    if (bothNamedAndDiffer(left, right))
        return false;
    const bool bothTimed = left.occurredAt != noTime && right.occurredAt != noTime;
    if (!left.orderNo.empty() && left.orderNo == right.orderNo && bothTimed)
        return left.code == right.code && sameTime(left, right) && left.rowMark == right.rowMark;
    return sameInEveryField(left, right) && left.rowMark == right.rowMark;
}

std::vector<Difference> differences(const CallRecord &stored, const CallRecord &offered, bool compareMessages)
{
    std::vector<std::pair<int, Difference>> found; // with their places
    forEachField([&]<std::size_t index>() {
        if constexpr (constexpr int place = callFields[index].conflictPlace; place != 0) {
            if (kindOf<index> == FieldKind::Message && !compareMessages)
                return;
            if (auto difference = differenceOf<index>(stored, offered))
                found.emplace_back(place, std::move(*difference));
        }
    });
    std::sort(found.begin(), found.end(),
              [](const auto &left, const auto &right) { return left.first < right.first; });
    std::vector<Difference> list;
    for (auto &[place, difference] : found)
        list.push_back(std::move(difference));
    return list;
}

bool tellsTheSame(const CallRecord &left, const CallRecord &right)
{
    return left.identity == right.identity && left.rowMark == right.rowMark && !anyField([&]<std::size_t index>() {
               const auto &one = valueOf<index>(left);
               const auto &other = valueOf<index>(right);
               return canBeFilledIn<index> && (isKnown(one) || isKnown(other)) && one != other;
           });
}

bool fillIn(CallRecord &call, const CallRecord &other)
{
    bool isMore = false;
    forEachField([&]<std::size_t index>() {
        if (!canBeFilledIn<index> || isKnown(valueOf<index>(call)) || !isKnown(valueOf<index>(other)))
            return;
        valueOf<index>(call) = valueOf<index>(other);
        isMore = true;
    });
    return isMore;
}

QByteArray packedDifferences(const std::vector<Difference> &differences)
{
    QJsonArray list;
    for (const Difference &difference : differences) {
        list.append(QJsonArray{ QString::fromStdString(difference.field),
                                QString::fromStdString(difference.stored),
                                QString::fromStdString(difference.offered) });
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

} // namespace codedesk::store
