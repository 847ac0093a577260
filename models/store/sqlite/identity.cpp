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

namespace codedesk::store {

namespace {

using ingest::CallRecord;
using ingest::IdentityKind;
using ingest::TimePrecision;
using ingest::VendorCharge;

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

bool bothKnownAndDiffer(double left, double right)
{
    return !std::isnan(left) && !std::isnan(right) && std::abs(left - right) >= scoreTolerance;
}

bool bothKnownAndDiffer(std::string_view left, std::string_view right)
{
    return !left.empty() && !right.empty() && left != right;
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
    return left.identity == IdentityKind::RequestId && right.identity == IdentityKind::RequestId
        && bothKnownAndDiffer(left.requestId, right.requestId);
}

bool sameInEveryField(const CallRecord &left, const CallRecord &right)
{
    return left.occurredAt == right.occurredAt && left.channel == right.channel
        && left.vendorCharge == right.vendorCharge && left.orderNo == right.orderNo
        && left.requestId == right.requestId && left.appId == right.appId && left.code == right.code
        && left.message == right.message && left.frontMask == right.frontMask && left.backMask == right.backMask
        && left.cardWarnings == right.cardWarnings && left.chargeType == right.chargeType
        && left.person == right.person && inHundredths(left.similarity) == inHundredths(right.similarity)
        && inHundredths(left.liveRate) == inHundredths(right.liveRate);
}

/** Hashes every field that sameInEveryField() compares: rows that differ must not meet under one key by the
 * thousand. */
std::uint64_t wholeRowKey(const CallRecord &record)
{
    std::string row;
    const auto add = [&row](std::string_view field) { (row += field) += '\x1f'; };
    const auto addNumber = [&row](std::int64_t number) {
        row.append(reinterpret_cast<const char *>(&number), sizeof number);
    };
    addNumber(record.occurredAt);
    addNumber(static_cast<std::int64_t>(record.channel));
    addNumber(static_cast<std::int64_t>(record.vendorCharge));
    addNumber(inHundredths(record.similarity));
    addNumber(inHundredths(record.liveRate));
    for (const std::string_view field :
         { record.orderNo, record.requestId, record.appId, record.code, record.message, record.frontMask,
           record.backMask, record.cardWarnings, record.chargeType })
        add(field);
    add({ reinterpret_cast<const char *>(record.person.data()), record.person.size() });
    return hashOf(row, wholeRowSeed);
}

std::string scoreText(double score)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", score);
    return text;
}

/** Collects what differs. */
class DifferenceList {
public:
    void text(const char *name, std::string_view left, std::string_view right)
    {
        if (bothKnownAndDiffer(left, right))
            add(name, left, right);
    }
    void score(const char *name, double left, double right)
    {
        if (bothKnownAndDiffer(left, right))
            add(name, scoreText(left), scoreText(right));
    }
    void add(const char *name, std::string_view left, std::string_view right)
    {
        m_list.push_back({ name, std::string(left), std::string(right) });
    }
    [[nodiscard]] std::vector<Difference> take() { return std::move(m_list); }

private:
    std::vector<Difference> m_list;
};

void addTime(DifferenceList &list, const CallRecord &stored, const CallRecord &offered)
{
    if (stored.occurredAt != noTime && offered.occurredAt != noTime && !sameTime(stored, offered))
        list.add("time", toIsoText(stored.occurredAt).toStdString(), toIsoText(offered.occurredAt).toStdString());
}

void addChannel(DifferenceList &list, const CallRecord &stored, const CallRecord &offered)
{
    if (stored.channel != Channel::Unknown && offered.channel != Channel::Unknown
        && stored.channel != offered.channel)
        list.add("channel", channelKey(stored.channel).toStdString(), channelKey(offered.channel).toStdString());
}

void addCharge(DifferenceList &list, const CallRecord &stored, const CallRecord &offered)
{
    if (stored.vendorCharge != VendorCharge::Absent && offered.vendorCharge != VendorCharge::Absent
        && stored.vendorCharge != offered.vendorCharge) {
        const bool wasYes = stored.vendorCharge == VendorCharge::Yes;
        list.add("vendor_charge", wasYes ? "yes" : "no", wasYes ? "no" : "yes");
    }
}

void addPerson(DifferenceList &list, const CallRecord &stored, const CallRecord &offered)
{
    const ingest::PersonHash none{};
    if (stored.person != none && offered.person != none && stored.person != offered.person)
        list.add("person", "one", "another");
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

bool isSameCall(const CallRecord &left, const CallRecord &right)
{
    if (!left.requestId.empty() && left.requestId == right.requestId)
        return true;
    if (bothNamedAndDiffer(left, right))
        return false;
    const bool bothTimed = left.occurredAt != noTime && right.occurredAt != noTime;
    if (!left.orderNo.empty() && left.orderNo == right.orderNo && bothTimed)
        return left.code == right.code && sameTime(left, right);
    return sameInEveryField(left, right);
}

std::vector<Difference> differences(const CallRecord &stored, const CallRecord &offered, bool compareMessages)
{
    DifferenceList list;
    list.text("code", stored.code, offered.code);
    addTime(list, stored, offered);
    list.text("order_no", stored.orderNo, offered.orderNo);
    addChannel(list, stored, offered);
    list.text("app_id", stored.appId, offered.appId);
    addCharge(list, stored, offered);
    list.text("charge_type", stored.chargeType, offered.chargeType);
    list.score("similarity", stored.similarity, offered.similarity);
    list.score("live_rate", stored.liveRate, offered.liveRate);
    list.text("front_mask", stored.frontMask, offered.frontMask);
    list.text("back_mask", stored.backMask, offered.backMask);
    list.text("card_warnings", stored.cardWarnings, offered.cardWarnings);
    addPerson(list, stored, offered);
    if (compareMessages)
        list.text("message", stored.message, offered.message);
    return list.take();
}

bool knowsMore(const CallRecord &offered, const CallRecord &stored)
{
    const auto fills = [](std::string_view left, std::string_view right) {
        return !left.empty() && right.empty();
    };
    const auto fillsScore = [](double left, double right) { return !std::isnan(left) && std::isnan(right); };
    const ingest::PersonHash nobody{};
    return (offered.channel != Channel::Unknown && stored.channel == Channel::Unknown)
        || (offered.vendorCharge != VendorCharge::Absent && stored.vendorCharge == VendorCharge::Absent)
        || fills(offered.appId, stored.appId) || fills(offered.chargeType, stored.chargeType)
        || fills(offered.frontMask, stored.frontMask) || fills(offered.backMask, stored.backMask)
        || fills(offered.cardWarnings, stored.cardWarnings)
        || (offered.person != nobody && stored.person == nobody)
        || (offered.occurredAt != noTime && stored.occurredAt == noTime)
        || fillsScore(offered.similarity, stored.similarity) || fillsScore(offered.liveRate, stored.liveRate);
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
