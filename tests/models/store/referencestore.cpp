// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "referencestore.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace codedesk::testing {

namespace {

using ingest::IdentityKind;
using ingest::TimePrecision;
using ingest::VendorCharge;
using store::CallCriteria;
using store::ConflictEntry;
using store::FieldDifference;
using store::ImportCounts;
using store::ImportEntry;
using store::ImportKey;
using store::ImportState;
using store::StoredCall;

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

ReferenceCall toldBy(const ingest::CallRecord &record)
{
    const auto score = [](double value) { return std::isnan(value) ? std::nullopt : std::optional(value); };
    ReferenceCall call;
    call.identity = record.identity;
    call.rowMark = record.rowMark;
    StoredCall &told = call.told;
    told.occurredAt = record.occurredAt;
    told.timePrecision = record.timePrecision;
    told.orderNo = text(record.orderNo);
    told.requestId = text(record.requestId);
    told.channel = record.channel;
    told.appId = text(record.appId);
    told.code = text(record.code);
    told.message = text(record.message);
    told.frontMask = text(record.frontMask);
    told.backMask = text(record.backMask);
    told.cardWarnings = text(record.cardWarnings);
    told.similarity = score(record.similarity);
    told.liveRate = score(record.liveRate);
    told.vendorCharge = record.vendorCharge;
    told.chargeType = text(record.chargeType);
    if (record.person != ingest::PersonHash{}) {
        told.person = QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(record.person.data()),
                                                     static_cast<qsizetype>(record.person.size()))
                                              .toHex());
    }
    told.recordNumber = record.recordNumber;
    return call;
}

bool haveSameRequest(const StoredCall &left, const StoredCall &right)
{
    return !left.requestId.isEmpty() && left.requestId == right.requestId;
}

/** "To the second where one log only knows seconds." */
bool haveSameTime(const StoredCall &left, const StoredCall &right)
{
    const bool areExact =
        left.timePrecision == TimePrecision::Milliseconds && right.timePrecision == TimePrecision::Milliseconds;
    return areExact ? left.occurredAt == right.occurredAt : left.occurredAt / 1000 == right.occurredAt / 1000;
}

bool areEqualInEveryField(const StoredCall &left, const StoredCall &right)
{
    const auto fields = [](const StoredCall &call) {
        return std::tie(call.occurredAt, call.orderNo, call.requestId, call.channel, call.appId, call.code,
                        call.message, call.frontMask, call.backMask, call.cardWarnings, call.similarity,
                        call.liveRate, call.vendorCharge, call.chargeType, call.person);
    };
    return fields(left) == fields(right);
}

/** The three rules of "Identity". */
bool tellOfSameCall(const ReferenceCall &left, const ReferenceCall &right)
{
    const StoredCall &one = left.told;
    const StoredCall &other = right.told;
    if (haveSameRequest(one, other))
        return true;
    const bool areNamedOtherwise = left.identity == IdentityKind::RequestId
        && right.identity == IdentityKind::RequestId && !one.requestId.isEmpty() && !other.requestId.isEmpty();
    if (areNamedOtherwise)
        return false;
    if (one.occurredAt != noTime && other.occurredAt != noTime && !one.orderNo.isEmpty()
        && one.orderNo == other.orderNo)
        return one.code == other.code && haveSameTime(one, other) && left.rowMark == right.rowMark;
    return areEqualInEveryField(one, other) && left.rowMark == right.rowMark;
}

QString scoreText(const std::optional<double> &score)
{
    return score ? QString::number(*score, 'g', 10) : QString();
}

QString chargeText(VendorCharge charge)
{
    return charge == VendorCharge::Absent ? QString()
        : charge == VendorCharge::Yes     ? QStringLiteral("yes")
                                          : QStringLiteral("no");
}

/** What two records of one call tell differently; a value only one of them has is no difference. */
QList<FieldDifference> differencesOf(const StoredCall &stored, const StoredCall &offered, bool areOfOneKind)
{
    QList<FieldDifference> list;
    const auto compare = [&list](const char *field, const QString &left, const QString &right) {
        if (!left.isEmpty() && !right.isEmpty() && left != right)
            list << FieldDifference{ QString::fromLatin1(field), left, right };
    };
    const auto channel = [](const StoredCall &call) {
        return call.channel == Channel::Unknown ? QString() : channelKey(call.channel);
    };
    compare("code", stored.code, offered.code);
    if (!haveSameTime(stored, offered))
        compare("time", toIsoText(stored.occurredAt), toIsoText(offered.occurredAt));
    compare("order_no", stored.orderNo, offered.orderNo);
    compare("channel", channel(stored), channel(offered));
    compare("app_id", stored.appId, offered.appId);
    compare("vendor_charge", chargeText(stored.vendorCharge), chargeText(offered.vendorCharge));
    compare("charge_type", stored.chargeType, offered.chargeType);
    compare("similarity", scoreText(stored.similarity), scoreText(offered.similarity));
    compare("live_rate", scoreText(stored.liveRate), scoreText(offered.liveRate));
    compare("front_mask", stored.frontMask, offered.frontMask);
    compare("back_mask", stored.backMask, offered.backMask);
    compare("card_warnings", stored.cardWarnings, offered.cardWarnings);
    if (!stored.person.isEmpty() && !offered.person.isEmpty() && stored.person != offered.person)
        list << FieldDifference{ QStringLiteral("person"), QStringLiteral("one"), QStringLiteral("another") };
    if (areOfOneKind)
        compare("message", stored.message, offered.message);
    return list;
}

/** Gives a call the values it lacks and another record has; returns whether there were any. */
bool fillIn(StoredCall &call, const StoredCall &other)
{
    bool isMore = false;
    const auto take = [&isMore](auto &value, const auto &others, const auto &none) {
        if (value != none || others == none)
            return;
        value = others;
        isMore = true;
    };
    for (QString StoredCall::*text : { &StoredCall::orderNo, &StoredCall::requestId, &StoredCall::appId,
                                       &StoredCall::message, &StoredCall::frontMask, &StoredCall::backMask,
                                       &StoredCall::cardWarnings, &StoredCall::chargeType, &StoredCall::person })
        take(call.*text, other.*text, QString());
    take(call.channel, other.channel, Channel::Unknown);
    take(call.vendorCharge, other.vendorCharge, VendorCharge::Absent);
    take(call.similarity, other.similarity, std::optional<double>());
    take(call.liveRate, other.liveRate, std::optional<double>());
    return isMore;
}

QString textOf(const QList<FieldDifference> &differences)
{
    QStringList parts;
    for (const FieldDifference &difference : differences)
        parts << QStringLiteral("%1: %2 / %3").arg(difference.field, difference.stored, difference.offered);
    return parts.join(QStringLiteral("; "));
}

Error fault(ErrorKind kind)
{
    return { kind, QStringLiteral("The reference refuses."), {}, {} };
}

ImportEntry &lineOf(ReferenceContent &content, qint64 importId)
{
    return content.imports[importId - 1];
}

/** Whoever begins to write notes which imports a crash has left. */
void closeAbandoned(QList<ImportEntry> &imports)
{
    for (ImportEntry &entry : imports) {
        if (entry.state == ImportState::Running) {
            entry.state = ImportState::Failed;
            entry.failure = ErrorKind::Interrupted;
        }
    }
}

/** Makes a call what its records tell: the one that holds it, then the others by import and record. Counts the
 * records it has values from, by import. */
void settle(const ReferenceContent &content, ReferenceCall &call, std::map<qint64, qint64> &completed)
{
    std::vector<const ReferenceRepeat *> others;
    for (const ReferenceRepeat &repeat : content.repeats) {
        const bool holdsIt = repeat.importId == call.own.importId && repeat.recordNumber == call.own.recordNumber;
        if (repeat.call == call.own.key && !holdsIt)
            others.push_back(&repeat);
    }
    std::sort(others.begin(), others.end(), [](const ReferenceRepeat *left, const ReferenceRepeat *right) {
        return std::pair(left->importId, left->recordNumber) < std::pair(right->importId, right->recordNumber);
    });
    call.told = call.own;
    call.hasOthersMessage = false;
    for (const ReferenceRepeat *other : others) {
        const bool lacksMessage = call.told.message.isEmpty();
        if (!fillIn(call.told, other->telling.told))
            continue;
        ++completed[other->importId];
        if (lacksMessage && !call.told.message.isEmpty())
            call.hasOthersMessage = other->importId != call.own.importId;
    }
}

void settleAll(ReferenceContent &content)
{
    std::map<qint64, qint64> completed;
    for (ReferenceCall &call : content.calls)
        settle(content, call, completed);
    for (ImportEntry &entry : content.imports) {
        if (entry.state != ImportState::Undone)
            entry.counts.completed = completed[entry.id];
    }
}

/** Gives a call to the first other import that repeats it; returns whether there is one. */
bool handOver(ReferenceContent &content, ReferenceCall &call)
{
    for (const ReferenceRepeat &repeat : content.repeats) {
        if (!repeat.isHeir || repeat.call != call.own.key || repeat.importId == call.own.importId)
            continue;
        const StoredCall before = call.own;
        call = repeat.telling;
        call.own = repeat.telling.told;
        call.own.key = before.key;
        call.own.importId = repeat.importId;
        call.own.occurredAt = before.occurredAt; // with its place among the calls it keeps its time
        call.own.timePrecision = before.timePrecision;
        call.told = call.own;
        ImportCounts &counts = lineOf(content, repeat.importId).counts;
        ++counts.stored;
        --counts.duplicate;
        return true;
    }
    return false;
}

template <typename List, typename Fits> bool takeOut(List &list, Fits fits)
{
    const auto end = std::remove_if(list.begin(), list.end(), fits);
    const bool found = end != list.end();
    list.erase(end, list.end());
    return found;
}

/** Takes a record of an open line back out. */
void takeBack(ReferenceContent &content, qint64 importId, qint64 record)
{
    ImportCounts &counts = lineOf(content, importId).counts;
    --counts.read;
    const auto isMeant = [&](const auto &row) { return row.importId == importId && row.recordNumber == record; };
    const bool wasRepeat = takeOut(content.repeats, isMeant);
    for (ReferenceCall &call : content.calls) {
        if (!isMeant(call.told))
            continue;
        --counts.stored;
        const qint64 key = call.told.key;
        if (!handOver(content, call))
            takeOut(content.calls, [key](const ReferenceCall &other) { return other.told.key == key; });
        return;
    }
    if (takeOut(content.rejects, [&](const store::RejectEntry &row) {
            return row.importId == importId && row.reject.recordNumber == record;
        }))
        --counts.rejected;
    else if (!wasRepeat && takeOut(content.conflicts, isMeant))
        --counts.conflict;
    else
        --counts.duplicate; // of a call of another import, or of its own
}

bool fits(const CallCriteria &query, const StoredCall &call)
{
    const bool hasTime = call.occurredAt != noTime;
    if (query.withoutTime && hasTime)
        return false;
    const bool asksForSpan = !query.withoutTime && (query.from != noTime || query.to != noTime);
    if (asksForSpan
        && (!hasTime || (query.from != noTime && call.occurredAt < query.from)
            || (query.to != noTime && call.occurredAt >= query.to)))
        return false;
    if (query.anyOf
        && std::none_of(query.anyOf->cbegin(), query.anyOf->cend(), [&call](const report::CodeSelector &selector) {
               return report::matches(selector, call.code, call.channel, billingDay(call.occurredAt));
           }))
        return false;
    return (query.orderNo.isEmpty() || call.orderNo == query.orderNo || call.requestId == query.orderNo)
        && (!query.code || call.code == *query.code) && (!query.channel || call.channel == *query.channel)
        && (!query.appId || call.appId == *query.appId)
        && (!query.import.isSet() || call.importId == query.import.id);
}

/** Later calls have larger keys: time, then arrival. */
bool isLater(const StoredCall *left, const StoredCall *right)
{
    return std::tie(left->occurredAt, left->key) > std::tie(right->occurredAt, right->key);
}

template <typename Value> Result<QStringList> differentOf(const ReferenceContent &content, Value value)
{
    QStringList texts;
    for (const ReferenceCall &call : content.calls) {
        if (!texts.contains(value(call.told)))
            texts << value(call.told);
    }
    std::sort(texts.begin(), texts.end(),
              [](const QString &left, const QString &right) { return left.toUtf8() < right.toUtf8(); });
    return texts;
}

template <typename Entry>
Result<QList<Entry>> pageOf(const QList<Entry> &all, qint64 importId, qint64 afterRecord, int limit)
{
    QList<Entry> page;
    for (const Entry &entry : all) {
        if (entry.importId == importId && recordNumberOf(entry) > afterRecord)
            page << entry;
    }
    std::stable_sort(page.begin(), page.end(), [](const Entry &left, const Entry &right) {
        return recordNumberOf(left) < recordNumberOf(right);
    });
    return page.mid(0, limit);
}

/** Writes one import record by record. */
class ReferenceSession final : public store::ImportSession {
public:
    ReferenceSession(std::shared_ptr<ReferenceContent> content, qint64 importId)
        : m_content(std::move(content))
        , m_importId(importId)
    {
        m_content->isBeingWritten = true;
        ++m_content->changes;
    }
    ~ReferenceSession() override { release(); }

    [[nodiscard]] qint64 importId() const override { return m_importId; }
    [[nodiscard]] ImportCounts counts() const override { return lineOf(*m_content, m_importId).counts; }
    [[nodiscard]] Result<void> write(const ingest::RecordBatch &batch, const store::PreparedBatch *prepared,
                                     std::stop_token stop) override;
    void setOpenRecords(qint64 count) override { m_openRecords = count; }
    [[nodiscard]] qint64 duplicatesKnowingMore() const override { return m_knowingMore; }
    void setEncoding(const QString &encoding) override { m_encoding = encoding; }
    void setNotes(const QList<store::ImportNote> &notes) override { m_notes = notes; }
    [[nodiscard]] Result<ImportEntry> finish(ImportState state, const QString &contentHash,
                                             const std::optional<Error> &failure) override;

private:
    void take(const ingest::CallRecord &record);
    void release();

    std::shared_ptr<ReferenceContent> m_content;
    qint64 m_importId;
    qint64 m_openRecords = 0;
    qint64 m_knowingMore = 0;
    std::optional<QString> m_encoding;
    QList<store::ImportNote> m_notes;
    bool m_isReleased = false;
};

void ReferenceSession::release()
{
    if (!std::exchange(m_isReleased, true))
        m_content->isBeingWritten = false;
}

void ReferenceSession::take(const ingest::CallRecord &record)
{
    ReferenceCall offered = toldBy(record);
    ReferenceCall *stored = nullptr; // of several the one stored first: by import, then by record
    for (ReferenceCall &call : m_content->calls) {
        const auto place = [](const ReferenceCall &of) {
            return std::pair(of.told.importId, of.told.recordNumber);
        };
        if (tellOfSameCall(call, offered) && (!stored || place(call) < place(*stored)))
            stored = &call;
    }
    ImportEntry &entry = lineOf(*m_content, m_importId);
    if (!stored) {
        const auto [known, isNew] =
            m_content->keys.try_emplace({ m_importId, record.recordNumber }, m_content->lastCall + 1);
        m_content->lastCall += isNew ? 1 : 0;
        // A call that was handed to another import has kept its key.
        const bool isTaken =
            std::any_of(m_content->calls.cbegin(), m_content->calls.cend(),
                        [key = known->second](const ReferenceCall &call) { return call.own.key == key; });
        offered.told.key = isTaken ? ++m_content->lastCall : known->second;
        offered.told.importId = m_importId;
        offered.own = offered.told;
        m_content->calls.push_back(offered);
        ++entry.counts.stored;
        return;
    }
    const bool areOfOneKind =
        !stored->hasOthersMessage && lineOf(*m_content, stored->told.importId).format == entry.format;
    const QList<FieldDifference> differences = differencesOf(stored->told, offered.told, areOfOneKind);
    if (!differences.isEmpty()) {
        const bool isRequest = haveSameRequest(stored->told, offered.told);
        m_content->conflicts << ConflictEntry{ m_importId,
                                               record.recordNumber,
                                               stored->told.key,
                                               textOf(differences),
                                               isRequest ? offered.told.requestId : offered.told.orderNo,
                                               differences };
        ++entry.counts.conflict;
        return;
    }
    ++entry.counts.duplicate;
    const bool isOfOther = stored->told.importId != m_importId;
    m_content->repeats.push_back({ m_importId, record.recordNumber, stored->told.key, isOfOther, offered });
    m_knowingMore += isOfOther && stored->told.occurredAt == noTime && offered.told.occurredAt != noTime ? 1 : 0;
    std::map<qint64, qint64> ignored;
    settle(*m_content, *stored, ignored);
}

Result<void> ReferenceSession::write(const ingest::RecordBatch &batch, const store::PreparedBatch *,
                                     std::stop_token stop)
{
    if (stop.stop_requested())
        return fault(ErrorKind::Cancelled);
    for (const ingest::CallRecord &record : batch.records)
        take(record);
    for (const ingest::Reject &reject : batch.rejects)
        m_content->rejects << store::RejectEntry{ m_importId, reject };
    ImportEntry &entry = lineOf(*m_content, m_importId);
    entry.counts.read += batch.readCount();
    entry.counts.rejected += static_cast<qint64>(batch.rejects.size());
    entry.counts.blank += batch.blank;
    entry.bytesRead = batch.bytesConsumed;
    entry.prefixHash = QString::fromStdString(batch.prefixHash);
    entry.nextRecord = batch.nextRecordNumber;
    entry.resumeOffset = batch.resumeOffset;
    settleAll(*m_content);
    ++m_content->changes;
    return {};
}

Result<ImportEntry> ReferenceSession::finish(ImportState state, const QString &contentHash,
                                             const std::optional<Error> &failure)
{
    ImportEntry &entry = lineOf(*m_content, m_importId);
    entry.state = state;
    entry.contentHash = contentHash;
    if (failure) {
        entry.failure = failure->kind;
        entry.message = failure->what;
    }
    if (m_encoding)
        entry.encoding = *m_encoding;
    entry.notes = store::continuedNotes(entry.notes, m_notes);
    if (state == ImportState::Done)
        entry.nextRecord -= m_openRecords;
    entry.finishedAt = ++m_content->clock;
    ++m_content->changes;
    release();
    return entry;
}

} // namespace

/** A copy of all there was. */
class ReferenceStore::Kept final : public KeptState {
public:
    explicit Kept(const ReferenceStore &store)
        : m_store(store)
        , m_content(*store.m_content)
    {
        m_store.m_kept = &m_content;
    }
    ~Kept() override { m_store.m_kept = nullptr; }
    Kept(const Kept &) = delete;
    Kept &operator=(const Kept &) = delete;
    [[nodiscard]] Result<void> check() const override { return {}; }

private:
    const ReferenceStore &m_store;
    ReferenceContent m_content;
};

ReferenceStore::ReferenceStore(std::shared_ptr<ReferenceContent> content, Mode mode)
    : m_content(std::move(content))
    , m_mode(mode)
{
}

store::StoreAddress ReferenceStore::address() const
{
    return store::StoreAddress::ofFile(QStringLiteral("reference"));
}

std::unique_ptr<const store::CallStore::KeptState> ReferenceStore::keepState() const
{
    return std::make_unique<Kept>(*this);
}

Result<void> ReferenceStore::checkWritable() const
{
    if (isReadOnly())
        return fault(ErrorKind::StoreNotWritable);
    return m_content->isBeingWritten ? Result<void>(fault(ErrorKind::StoreBusy)) : Result<void>();
}

Result<store::StoreExtent> ReferenceStore::extent() const
{
    store::StoreExtent extent;
    for (const ReferenceCall &call : content().calls) {
        const DayNumber day = billingDay(call.told.occurredAt);
        ++extent.calls;
        if (day == noDay) {
            ++extent.callsWithoutDay;
            continue;
        }
        extent.firstDay = extent.firstDay == noDay ? day : std::min(extent.firstDay, day);
        extent.lastDay = std::max(extent.lastDay, day);
    }
    return extent;
}

Result<store::StoreInfo> ReferenceStore::info() const
{
    store::StoreInfo info;
    info.engine = QStringLiteral("Reference");
    info.extent = *extent();
    info.isBeingWritten = content().isBeingWritten;
    return info;
}

Result<void> ReferenceStore::checkWriteAccess() const
{
    return {}; // memory can be written, however a store was opened
}

Result<report::Rollup> ReferenceStore::rollup(QDate from, QDate to) const
{
    report::Rollup rollup;
    const auto place = [](QStringList &texts, const QString &value) {
        if (!texts.contains(value))
            texts << value;
        return static_cast<int>(texts.indexOf(value));
    };
    for (const ReferenceCall &call : content().calls) {
        const DayNumber day = billingDay(call.told.occurredAt);
        const bool isOutside = (from.isValid() && (day == noDay || day < toDayNumber(from)))
            || (to.isValid() && (day == noDay || day > toDayNumber(to)));
        if (!isOutside)
            rollup.cells.push_back({ day, call.told.channel, call.told.vendorCharge,
                                     place(rollup.apps, call.told.appId), place(rollup.codes, call.told.code),
                                     1 });
    }
    return rollup;
}

Result<store::CallPage> ReferenceStore::calls(const CallCriteria &query, qint64 afterKey, int limit,
                                              std::stop_token) const
{
    if (query.import.isSet()) {
        if (const Result<ImportEntry> entry = entryOf(query.import); !entry)
            return entry.error();
    }
    std::vector<const StoredCall *> sorted;
    for (const ReferenceCall &call : content().calls)
        sorted.push_back(&call.told);
    std::sort(sorted.begin(), sorted.end(), isLater);
    const auto last = std::find_if(sorted.begin(), sorted.end(),
                                   [afterKey](const StoredCall *call) { return call->key == afterKey; });
    store::CallPage page;
    for (auto call = last == sorted.end() ? sorted.begin() : last + 1; call != sorted.end(); ++call) {
        if (!fits(query, **call))
            continue;
        if (page.calls.size() == limit) {
            page.hasMore = true;
            break;
        }
        page.calls << **call;
    }
    return page;
}

Result<QStringList> ReferenceStore::appIds() const
{
    return differentOf(content(), [](const StoredCall &call) { return call.appId; });
}

Result<QStringList> ReferenceStore::codes() const
{
    return differentOf(content(), [](const StoredCall &call) { return call.code; });
}

Result<QList<ImportEntry>> ReferenceStore::imports() const
{
    QList<ImportEntry> newestFirst = content().imports;
    if (!m_content->isBeingWritten)
        closeAbandoned(newestFirst); // as the next writer will note
    std::reverse(newestFirst.begin(), newestFirst.end());
    return newestFirst;
}

Result<ImportEntry> ReferenceStore::importEntry(qint64 importId) const
{
    const QList<ImportEntry> all = *imports();
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [importId](const ImportEntry &entry) { return entry.id == importId; });
    return found == all.cend() ? Result<ImportEntry>(fault(ErrorKind::NotFound)) : *found;
}

Result<std::optional<ImportEntry>> ReferenceStore::findImport(const QString &contentHash,
                                                              const QString &optionsKey) const
{
    for (const ImportEntry &entry : content().imports) {
        if (entry.state == ImportState::Done && entry.contentHash == contentHash && entry.optionsKey == optionsKey)
            return std::optional(entry);
    }
    return std::optional<ImportEntry>();
}

Result<bool> ReferenceStore::hasImportOfSize(qint64 fileSize) const
{
    const QList<ImportEntry> &all = content().imports;
    return std::any_of(all.cbegin(), all.cend(), [fileSize](const ImportEntry &entry) {
        return entry.state == ImportState::Done && entry.fileSize == fileSize;
    });
}

Result<QList<store::RejectEntry>> ReferenceStore::rejects(const ImportKey &import, qint64 afterRecord,
                                                          int limit) const
{
    if (const Result<ImportEntry> entry = entryOf(import); !entry)
        return entry.error();
    return pageOf(content().rejects, import.id, afterRecord, limit);
}

Result<QList<store::RejectCount>> ReferenceStore::rejectCounts(const ImportKey &import) const
{
    if (const Result<ImportEntry> entry = entryOf(import); !entry)
        return entry.error();
    std::map<ingest::RejectReason, qint64> counts;
    for (const store::RejectEntry &entry : content().rejects) {
        if (entry.importId == import.id)
            ++counts[entry.reject.reason];
    }
    QList<store::RejectCount> list;
    for (const auto &[reason, count] : counts)
        list << store::RejectCount{ reason, count };
    return list;
}

Result<QList<ConflictEntry>> ReferenceStore::conflicts(const ImportKey &import, qint64 afterRecord,
                                                       int limit) const
{
    if (const Result<ImportEntry> entry = entryOf(import); !entry)
        return entry.error();
    return pageOf(content().conflicts, import.id, afterRecord, limit);
}

Result<std::unique_ptr<store::ImportSession>> ReferenceStore::beginImport(const ImportEntry &newEntry)
{
    if (const Result<void> writable = checkWritable(); !writable)
        return writable.error();
    closeAbandoned(m_content->imports);
    ImportEntry entry;
    entry.id = m_content->imports.size() + 1;
    entry.fileName = newEntry.fileName;
    entry.fileSize = newEntry.fileSize;
    entry.optionsKey = newEntry.optionsKey;
    entry.format = newEntry.format;
    entry.encoding = newEntry.encoding;
    entry.header = newEntry.header;
    entry.startedAt = ++m_content->clock;
    m_content->imports << entry;
    return std::unique_ptr<store::ImportSession>(std::make_unique<ReferenceSession>(m_content, entry.id));
}

Result<QList<ImportEntry>> ReferenceStore::interruptedImports(const QString &optionsKey, qint64 fileSize)
{
    QList<ImportEntry> found;
    for (const ImportEntry &entry : std::as_const(m_content->imports)) {
        const bool didNotEnd = entry.state == ImportState::Running || entry.state == ImportState::Cancelled
            || entry.state == ImportState::Failed;
        const bool hasOpenLine = entry.state == ImportState::Done && entry.nextRecord <= entry.counts.read
            && entry.bytesRead < fileSize;
        const bool isKnown = !entry.prefixHash.isEmpty() || entry.counts.read == 0;
        if (entry.optionsKey == optionsKey && entry.bytesRead <= fileSize && isKnown && (didNotEnd || hasOpenLine))
            found.prepend(entry);
    }
    if (found.isEmpty())
        return found;
    if (const Result<void> writable = checkWritable(); !writable)
        return writable.error();
    closeAbandoned(m_content->imports);
    for (ImportEntry &entry : found)
        entry = lineOf(*m_content, entry.id);
    return found;
}

Result<std::unique_ptr<store::ImportSession>> ReferenceStore::resumeImport(const ImportEntry &seen)
{
    if (const Result<void> writable = checkWritable(); !writable)
        return writable.error();
    closeAbandoned(m_content->imports);
    if (seen.id < 1 || seen.id > m_content->imports.size())
        return fault(ErrorKind::NotFound);
    const ImportEntry &known = lineOf(*m_content, seen.id);
    if (known.state != seen.state || known.nextRecord != seen.nextRecord || known.prefixHash != seen.prefixHash)
        return fault(ErrorKind::NotFound);
    for (qint64 record = known.counts.read; record >= seen.nextRecord; --record)
        takeBack(*m_content, seen.id, record);
    settleAll(*m_content);
    ImportEntry &entry = lineOf(*m_content, seen.id);
    entry.state = ImportState::Running;
    entry.failure.reset();
    entry.message.clear();
    entry.finishedAt = 0;
    entry.fileName = seen.fileName;
    entry.fileSize = seen.fileSize;
    return std::unique_ptr<store::ImportSession>(std::make_unique<ReferenceSession>(m_content, seen.id));
}

Result<store::UndoneCalls> ReferenceStore::previewUndo(const ImportKey &import, std::stop_token) const
{
    const Result<ImportEntry> entry = entryOf(import);
    if (!entry)
        return entry.error();
    if (entry->state == ImportState::Undone)
        return fault(ErrorKind::NotFound);
    store::UndoneCalls calls;
    for (const ReferenceCall &call : content().calls) {
        if (call.told.importId != import.id)
            continue;
        const auto &repeats = content().repeats;
        const bool isKept = std::any_of(repeats.cbegin(), repeats.cend(), [&](const ReferenceRepeat &repeat) {
            return repeat.isHeir && repeat.importId != import.id && repeat.call == call.told.key;
        });
        ++(isKept ? calls.kept : calls.removed);
    }
    return calls;
}

Result<store::UndoneCalls> ReferenceStore::undoImport(const ImportKey &import)
{
    if (isReadOnly())
        return fault(ErrorKind::StoreNotWritable);
    const Result<store::UndoneCalls> calls = previewUndo(import, {});
    if (!calls)
        return calls;
    const qint64 importId = import.id;
    if (const Result<void> writable = checkWritable(); !writable)
        return writable.error();
    closeAbandoned(m_content->imports);
    for (ReferenceCall &call : m_content->calls) {
        if (call.told.importId == importId)
            handOver(*m_content, call);
    }
    const auto isOfImport = [importId](const auto &row) { return row.importId == importId; };
    takeOut(m_content->calls, [&](const ReferenceCall &call) { return isOfImport(call.told); });
    takeOut(m_content->repeats, isOfImport);
    takeOut(m_content->rejects, isOfImport);
    takeOut(m_content->conflicts, isOfImport);
    lineOf(*m_content, importId).state = ImportState::Undone;
    settleAll(*m_content);
    ++m_content->changes;
    return calls;
}

Result<store::VerifyReport> ReferenceStore::verify(std::stop_token stop) const
{
    if (stop.stop_requested())
        return fault(ErrorKind::Cancelled);
    store::VerifyReport report;
    report.calls = static_cast<qint64>(content().calls.size());
    report.imports = content().imports.size();
    return report;
}

} // namespace codedesk::testing
