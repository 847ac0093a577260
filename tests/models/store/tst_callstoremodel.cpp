// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "referencestore.h"
#include "storequestions.h"

#include "store/openstore.h"
#include "support/fastfolder.h"
#include "support/testmain.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace codedesk;
using namespace codedesk::store;
using ingest::IdentityKind;
using ingest::RecordBatch;
using ingest::RejectReason;
using ingest::TimePrecision;
using ingest::VendorCharge;
using testing::CallsQuestion;
using testing::ReferenceContent;
using testing::ReferenceStore;

namespace {

constexpr CallTime baseTime = 1'740'967'200'000; // 2025-03-03 10:00 in the billing zone
constexpr CallTime dayLength = 86'400'000;
constexpr int logCount = 10;
constexpr std::size_t connectionCount = 2;
constexpr double absent = std::numeric_limits<double>::quiet_NaN();

/** One record of a log. */
struct Row {
    enum class Kind { Call, Reject, Blank };
    Kind kind = Kind::Call;
    ingest::CallRecord record; ///< Its texts are those of the literals below.
};

/** A log, as often as it is imported. */
struct Log {
    int number = 0;
    QString format;
    std::vector<Row> rows;
    int openRows = 0; ///< At its end, which may become others.
};

/** One connection to each of the two stores. */
struct Pair {
    std::unique_ptr<CallStore> store;
    std::unique_ptr<CallStore> reference;
};

struct SessionPair {
    std::unique_ptr<ImportSession> session;
    std::unique_ptr<ImportSession> reference;
};

} // namespace

/** Random work on a store and on the reference at once; whatever can be asked has one answer. */
class CallStoreModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void bothStoresAgree();

private:
    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    [[nodiscard]] bool oneIn(int count) { return below(count) == 0; }
    template <std::size_t Count, typename Value> const Value &oneOf(const std::array<Value, Count> &values)
    {
        return values[m_random() % Count];
    }
    [[nodiscard]] Pair &anyConnection() { return m_connections[m_random() % connectionCount]; }

    void start(const QString &path);
    [[nodiscard]] Pair connect() const;
    [[nodiscard]] Row newRow(const Log &log);
    void grow(Log &log);
    [[nodiscard]] RecordBatch batchOf(const Log &log, std::size_t from, std::size_t to) const;
    [[nodiscard]] ImportEntry entryOf(const Log &log) const;
    [[nodiscard]] CallsQuestion newQuestion();

    void step();
    void importLog();
    void resumeLog();
    void undo();
    void keepSnapshot();
    void write(Pair &pair, SessionPair sessions, Log &log, std::size_t from);
    void writeBatch(Pair &pair, SessionPair &sessions, const RecordBatch &batch);
    void finish(SessionPair &sessions, Log &log, bool isWhole);
    void disturb();
    template <typename Value> void compareResults(const Result<Value> &one, const Result<Value> &other);
    void compareAnswers(const Pair &pair, int questionCount);
    void note(const QString &what);
    void fail(const QString &difference);

    std::mt19937_64 m_random;
    QString m_path;
    std::shared_ptr<ReferenceContent> m_content;
    std::array<Pair, connectionCount> m_connections;
    std::vector<Log> m_logs;
    QStringList m_history;
    QString m_failure;
};

void CallStoreModelTest::note(const QString &what)
{
    m_history << what;
    if (m_history.size() > 12)
        m_history.removeFirst();
}

void CallStoreModelTest::fail(const QString &difference)
{
    if (m_failure.isEmpty())
        m_failure = difference;
}

Pair CallStoreModelTest::connect() const
{
    auto opened = openStore(StoreAddress::ofFile(m_path), CallStore::Mode::ReadWrite);
    if (!opened)
        qFatal("%s", testing::errorText(opened).constData());
    return { std::move(*opened), std::make_unique<ReferenceStore>(m_content, CallStore::Mode::ReadWrite) };
}

void CallStoreModelTest::start(const QString &path)
{
    m_path = path;
    m_content = std::make_shared<ReferenceContent>();
    for (Pair &pair : m_connections)
        pair = connect();
    m_logs.clear();
    m_history.clear();
    for (int number = 0; number < logCount; ++number) {
        Log log{ number, number % 3 == 0 ? QStringLiteral("JSON") : QStringLiteral("CSV"), {}, 0 };
        for (int row = below(30); row > 0; --row)
            log.rows.push_back(newRow(log));
        m_logs.push_back(log);
    }
}

/** Few different values, so that records meet in every way. */
Row CallStoreModelTest::newRow(const Log &log)
{
    static constexpr std::array<std::string_view, 6> orders{ "", "o1", "o2", "o3", "o4", "o5" };
    static constexpr std::array<std::string_view, 8> requests{ "", "", "", "r1", "r2", "r3", "r4", "o1" };
    static constexpr std::array<std::string_view, 3> codes{ "0", "1201", "00010100" };
    static constexpr std::array<std::string_view, 4> apps{ "", "", "appA", "appB" };
    static constexpr std::array<std::string_view, 4> messages{ "", "ok", "ok", "\xE6\x88\x90\xE5\x8A\x9F" };
    static constexpr std::array<std::string_view, 4> rare{ "", "", "", "00010100" };
    static constexpr std::array channels{ Channel::Unknown, Channel::H5, Channel::H5, Channel::AppSdk };
    static constexpr std::array charges{ VendorCharge::Absent, VendorCharge::Absent, VendorCharge::Yes,
                                         VendorCharge::No };
    static constexpr std::array scores{ absent, absent, 95.0, 12.25 };
    Row row;
    if (oneIn(8)) {
        row.kind = oneIn(2) ? Row::Kind::Reject : Row::Kind::Blank;
        return row;
    }
    ingest::CallRecord &record = row.record;
    const bool knowsSecondsOnly = log.number % 4 == 1;
    record.timePrecision = knowsSecondsOnly ? TimePrecision::Seconds : TimePrecision::Milliseconds;
    if (!oneIn(6))
        record.occurredAt =
            baseTime + below(4) * dayLength + below(2) * 1000 + (knowsSecondsOnly ? 0 : below(2) * 273);
    record.orderNo = oneOf(orders);
    record.requestId = oneOf(requests);
    record.identity = !record.requestId.empty() && !oneIn(3)    ? IdentityKind::RequestId
        : record.orderNo.empty() || record.occurredAt == noTime ? IdentityKind::WholeRow
                                                                : IdentityKind::OrderTimeCode;
    record.code = oneOf(codes);
    record.appId = oneOf(apps);
    record.message = oneOf(messages);
    record.frontMask = oneOf(rare);
    record.cardWarnings = oneOf(rare);
    record.channel = oneOf(channels);
    record.vendorCharge = oneOf(charges);
    record.similarity = oneOf(scores);
    if (oneIn(3))
        record.person = { static_cast<unsigned char>(1 + below(2)) };
    return row;
}

/** What a log becomes while it is written: its last line another, and more of them. */
void CallStoreModelTest::grow(Log &log)
{
    for (; log.openRows > 0; --log.openRows)
        log.rows[log.rows.size() - static_cast<std::size_t>(log.openRows)] = newRow(log);
    for (int row = 1 + below(4); row > 0; --row)
        log.rows.push_back(newRow(log));
}

RecordBatch CallStoreModelTest::batchOf(const Log &log, std::size_t from, std::size_t to) const
{
    RecordBatch batch;
    for (std::size_t place = from; place < to; ++place) {
        const Row &row = log.rows[place];
        const auto number = static_cast<qint64>(place) + 1;
        if (row.kind == Row::Kind::Blank) {
            ++batch.blank;
        } else if (row.kind == Row::Kind::Reject) {
            ingest::Reject reject;
            reject.recordNumber = number;
            reject.line = number + 1;
            reject.byteOffset = number * 10;
            reject.reason = number % 2 == 0 ? RejectReason::BadTime : RejectReason::MissingCode;
            reject.column = QStringLiteral("time");
            reject.excerpt = QByteArrayLiteral("excerpt");
            reject.isCut = number % 5 == 0;
            batch.rejects.push_back(reject);
        } else {
            batch.records.push_back(row.record);
            batch.records.back().recordNumber = number;
        }
    }
    const auto end = static_cast<qint64>(to);
    batch.bytesConsumed = end * 10;
    batch.prefixHash = std::to_string(log.number).append("-").append(std::to_string(to));
    batch.resumeOffset = end * 10;
    batch.nextRecordNumber = end + 1;
    batch.nextLine = end + 2;
    return batch;
}

ImportEntry CallStoreModelTest::entryOf(const Log &log) const
{
    ImportEntry entry;
    entry.fileName = QStringLiteral("log%1.csv").arg(log.number);
    entry.fileSize = static_cast<qint64>(log.rows.size()) * 10;
    entry.optionsKey = QString::number(log.number);
    entry.format = log.format;
    entry.encoding = QStringLiteral("UTF-8");
    entry.header = QStringLiteral("time,order_no");
    return entry;
}

CallsQuestion CallStoreModelTest::newQuestion()
{
    static constexpr std::array pageSizes{ 1, 2, 3, 7, 1000 };
    static const std::array texts{ QStringLiteral("0"), QStringLiteral("1201"), QStringLiteral("00010100"),
                                   QStringLiteral("none") };
    CallsQuestion question;
    question.pageSize = oneOf(pageSizes);
    CallCriteria &query = question.query;
    if (oneIn(4))
        query.orderNo = oneIn(2) ? QStringLiteral("o%1").arg(below(7)) : QStringLiteral("r%1").arg(below(5));
    if (oneIn(4))
        query.code = oneOf(texts);
    if (oneIn(4))
        query.channel = oneIn(2) ? Channel::H5 : Channel::Unknown;
    if (oneIn(4))
        query.appId = oneIn(2) ? QString(QLatin1String("")) : QStringLiteral("appA");
    if (oneIn(4))
        query.from = baseTime + below(4) * dayLength + below(3) * 137;
    if (oneIn(4))
        query.to = baseTime + below(4) * dayLength + below(3) * 137;
    query.withoutTime = oneIn(8);
    if (oneIn(4))
        query.import.id = 1 + below(static_cast<int>(m_content->imports.size()) + 1);
    if (oneIn(4)) {
        query.anyOf.emplace();
        for (int count = below(4); count > 0; --count) {
            report::CodeSelector selector{ { oneOf(texts), oneOf(texts) }, oneIn(2), std::nullopt, noDay, noDay };
            if (oneIn(2))
                selector.channel = Channel::H5;
            if (oneIn(2))
                selector.from = billingDay(baseTime) + below(4);
            if (oneIn(2))
                selector.to = billingDay(baseTime) + below(4);
            *query.anyOf << selector;
        }
    }
    return question;
}

template <typename Value>
void CallStoreModelTest::compareResults(const Result<Value> &one, const Result<Value> &other)
{
    const auto kindOf = [](const Result<Value> &result) {
        return result ? QStringLiteral("done") : QStringLiteral("error %1").arg(int(result.error().kind));
    };
    fail(testing::differenceOf({ kindOf(one) }, { kindOf(other) }));
}

void CallStoreModelTest::compareAnswers(const Pair &pair, int questionCount)
{
    std::vector<CallsQuestion> questions;
    while (questionCount-- > 0)
        questions.push_back(newQuestion());
    fail(testing::differenceOf(testing::answersOf(*pair.store, questions),
                               testing::answersOf(*pair.reference, questions)));
}

/** What another program tries while an import is being written. */
void CallStoreModelTest::disturb()
{
    Pair &other = anyConnection();
    const qint64 importId = 1 + below(static_cast<int>(m_content->imports.size()));
    const Log &log = m_logs[m_random() % m_logs.size()];
    const ImportEntry entry = entryOf(log);
    switch (below(3)) {
    case 0:
        compareResults(other.store->undoImport(testing::keyOf(*other.store, importId)),
                       other.reference->undoImport(testing::keyOf(*other.reference, importId)));
        break;
    case 1:
        compareResults(other.store->beginImport(entry), other.reference->beginImport(entry));
        break;
    default:
        compareResults(other.store->interruptedImports(entry.optionsKey, entry.fileSize),
                       other.reference->interruptedImports(entry.optionsKey, entry.fileSize));
    }
    compareAnswers(other, 1);
}

void CallStoreModelTest::writeBatch(Pair &pair, SessionPair &sessions, const RecordBatch &batch)
{
    std::stop_source stop;
    if (oneIn(12)) { // nothing of it is stored, and it can be written after all
        stop.request_stop();
        compareResults(sessions.session->write(batch, stop.get_token()),
                       sessions.reference->write(batch, stop.get_token()));
    }
    const std::unique_ptr<PreparedBatch> prepared = oneIn(2) ? pair.store->newPreparation() : nullptr;
    if (prepared)
        prepared->prepare(batch);
    compareResults(sessions.session->write(batch, prepared.get(), {}), sessions.reference->write(batch));
    fail(sessions.session->counts() == sessions.reference->counts() ? QString()
                                                                    : QStringLiteral("counts of the session"));
}

void CallStoreModelTest::write(Pair &pair, SessionPair sessions, Log &log, std::size_t from)
{
    const std::size_t count = log.rows.size();
    const bool isWhole = !oneIn(3);
    const std::size_t end = isWhole ? count : from + m_random() % (count - from + 1);
    while (from < end || (from == end && oneIn(3))) {
        const std::size_t to = from == end ? end : from + 1 + m_random() % (end - from);
        writeBatch(pair, sessions, batchOf(log, from, to));
        from = to;
        if (oneIn(6))
            disturb();
        if (from == end)
            break;
    }
    finish(sessions, log, isWhole);
}

void CallStoreModelTest::finish(SessionPair &sessions, Log &log, bool isWhole)
{
    if (!isWhole && oneIn(3))
        return; // as if killed
    fail(sessions.session->duplicatesKnowingMore() == sessions.reference->duplicatesKnowingMore()
             ? QString()
             : QStringLiteral("duplicates that know more"));
    const bool isFailure = !isWhole && oneIn(2);
    const ImportState state = isWhole ? ImportState::Done
        : isFailure                   ? ImportState::Failed
                                      : ImportState::Cancelled;
    const std::optional<Error> failure =
        isFailure ? std::optional(Error{ ErrorKind::DiskFull, QStringLiteral("full"), {}, {} }) : std::nullopt;
    log.openRows = 0;
    if (isWhole && !log.rows.empty() && log.rows.back().kind != Row::Kind::Blank && oneIn(2))
        log.openRows = 1;
    if (log.openRows == 1 && log.rows.size() > 1 && log.rows[log.rows.size() - 2].kind != Row::Kind::Blank
        && oneIn(2))
        log.openRows = 2;
    const QString hash = isWhole ? QStringLiteral("hash%1-%2").arg(log.number).arg(log.rows.size()) : QString();
    for (ImportSession *session : { sessions.session.get(), sessions.reference.get() }) {
        session->setOpenRecords(log.openRows);
        session->setEncoding(QStringLiteral("GB18030"));
    }
    const auto ended = sessions.session->finish(state, hash, failure);
    const auto expected = sessions.reference->finish(state, hash, failure);
    compareResults(ended, expected);
    if (ended && expected)
        fail(testing::differenceOf({ testing::lineOf(*ended) }, { testing::lineOf(*expected) }));
}

void CallStoreModelTest::importLog()
{
    Log &log = m_logs[m_random() % m_logs.size()];
    if (oneIn(3))
        grow(log);
    note(QStringLiteral("import log %1 of %2 rows").arg(log.number).arg(log.rows.size()));
    Pair &pair = anyConnection();
    auto session = pair.store->beginImport(entryOf(log));
    auto expected = pair.reference->beginImport(entryOf(log));
    compareResults(session, expected);
    if (session && expected)
        write(pair, { std::move(*session), std::move(*expected) }, log, 0);
}

void CallStoreModelTest::resumeLog()
{
    Log &log = m_logs[m_random() % m_logs.size()];
    if (oneIn(2))
        grow(log);
    note(QStringLiteral("resume log %1 of %2 rows").arg(log.number).arg(log.rows.size()));
    Pair &pair = anyConnection();
    const ImportEntry file = entryOf(log);
    const auto seen = pair.store->interruptedImports(file.optionsKey, file.fileSize);
    const auto expected = pair.reference->interruptedImports(file.optionsKey, file.fileSize);
    compareResults(seen, expected);
    if (!seen || !expected || seen->isEmpty() || expected->isEmpty())
        return fail(seen && expected && seen->size() != expected->size() ? QStringLiteral("interrupted imports")
                                                                         : QString());
    const auto place = static_cast<qsizetype>(m_random() % static_cast<std::size_t>(expected->size()));
    ImportEntry one = seen->at(place);
    ImportEntry other = expected->at(place);
    fail(testing::differenceOf({ testing::lineOf(one) }, { testing::lineOf(other) }));
    if (oneIn(3))
        undo(); // by another program, before the import goes on
    for (ImportEntry *entry : { &one, &other }) {
        entry->fileName = file.fileName;
        entry->fileSize = file.fileSize;
    }
    auto session = pair.store->resumeImport(one);
    auto expectedSession = pair.reference->resumeImport(other);
    compareResults(session, expectedSession);
    if (session && expectedSession)
        write(pair, { std::move(*session), std::move(*expectedSession) }, log,
              static_cast<std::size_t>(one.nextRecord - 1));
}

void CallStoreModelTest::undo()
{
    // Early imports are undone the more often, so that calls are handed on and the store stays small.
    const int count = static_cast<int>(m_content->imports.size()) + 1;
    const qint64 importId = oneIn(4) ? 1 + below(count) : count - below(std::min(count, 8));
    note(QStringLiteral("undo import %1").arg(importId));
    Pair &pair = anyConnection();
    const store::ImportKey key = testing::keyOf(*pair.store, importId);
    const Result<store::UndoneCalls> preview = pair.store->previewUndo(key, {});
    const Result<store::UndoneCalls> calls = pair.store->undoImport(key);
    const Result<store::UndoneCalls> expected =
        pair.reference->undoImport(testing::keyOf(*pair.reference, importId));
    compareResults(calls, expected);
    compareResults(preview, calls);
    if (calls && (*calls != *expected || *preview != *calls))
        fail(QStringLiteral("undo removed %1 and kept %2; the reference %3 and %4; foretold were %5 and %6")
                 .arg(calls->removed)
                 .arg(calls->kept)
                 .arg(expected->removed)
                 .arg(expected->kept)
                 .arg(preview->removed)
                 .arg(preview->kept));
}

void CallStoreModelTest::keepSnapshot()
{
    note(QStringLiteral("keep a state"));
    Pair &reader = m_connections[0];
    const CallStore::Snapshot kept(*reader.store);
    const CallStore::Snapshot expected(*reader.reference);
    Pair writer = connect();
    const qint64 importId = 1 + below(static_cast<int>(m_content->imports.size()) + 1);
    compareResults(writer.store->undoImport(testing::keyOf(*writer.store, importId)),
                   writer.reference->undoImport(testing::keyOf(*writer.reference, importId)));
    compareAnswers(reader, 1);
    compareAnswers(writer, 1);
}

void CallStoreModelTest::step()
{
    const int choice = below(100);
    if (choice < 40)
        importLog();
    else if (choice < 60)
        resumeLog();
    else if (choice < 90)
        undo();
    else if (choice < 94)
        keepSnapshot();
    else
        anyConnection() = connect();
    compareAnswers(anyConnection(), 1 + below(3));
}

void CallStoreModelTest::bothStoresAgree()
{
    const int wantedSeed = qEnvironmentVariableIntValue("CODEDESK_MODEL_SEED");
    const int wantedCount = qEnvironmentVariableIntValue("CODEDESK_MODEL_OPERATIONS");
    const unsigned seed = wantedSeed > 0 ? static_cast<unsigned>(wantedSeed) : 20260301;
#ifdef __SANITIZE_ADDRESS__
    constexpr int usualCount = 60;
#else
    constexpr int usualCount = 300;
#endif
    const int count = wantedCount > 0 ? wantedCount : usualCount;
    constexpr int perStore = 100; // a store with a long history is slow to ask
    m_random.seed(seed);
    std::unique_ptr<QTemporaryDir> folder;
    for (int operation = 0; operation < count && m_failure.isEmpty(); ++operation) {
        if (operation % perStore == 0) {
            m_connections = {};
            folder = testing::makeFastFolder();
            start(folder->filePath(QStringLiteral("calls.db")));
        }
        step();
        if (!m_failure.isEmpty())
            m_failure = QStringLiteral("seed %1, operation %2: store and reference differ:%3\nafter %4")
                            .arg(seed)
                            .arg(operation)
                            .arg(m_failure, m_history.join(QStringLiteral("; ")));
    }
    m_connections = {};
    QVERIFY2(m_failure.isEmpty(), qPrintable(m_failure));
}

CODEDESK_TEST_MAIN(CallStoreModelTest)
#include "tst_callstoremodel.moc"
