// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "referencestore.h"
#include "storefixture.h"
#include "storequestions.h"
#include "support/fastfolder.h"
#include "support/storedump.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <random>
#include <set>

using namespace codedesk;
using namespace codedesk::store;
using ingest::CallRecord;
using ingest::IdentityKind;
using ingest::RecordBatch;
using ingest::VendorCharge;
using testing::ReferenceContent;
using testing::ReferenceStore;

namespace {

constexpr int setCount = 25;
constexpr std::size_t mostLogs = 5;

/** A log of a set: its records, of which some name one call. */
using Log = std::vector<CallRecord>;

/** The texts of the literals a set of logs is made of. */
std::string_view keptText(const std::string &text)
{
    static std::set<std::string> texts;
    return *texts.insert(text).first;
}

} // namespace

/**
 * Whatever the order in which logs that do not contradict each other are imported, cut and continued, the store
 * tells the same of their calls; and if all but one are undone, what that one tells alone.
 */
class ImportOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void doesNotMatter_data();
    void doesNotMatter();

private:
    [[nodiscard]] std::size_t below(std::size_t limit) { return m_random() % limit; }
    [[nodiscard]] bool oneIn(std::size_t count) { return below(count) == 0; }

    [[nodiscard]] std::vector<CallRecord> newCalls();
    [[nodiscard]] std::vector<Log> newLogs();
    [[nodiscard]] CallRecord partOf(const CallRecord &call, unsigned fields, bool isByRequest);
    void open();
    [[nodiscard]] qint64 importAll(const std::vector<Log> &logs, const std::vector<std::size_t> &order,
                                   std::size_t wanted);
    void write(ImportSession &session, const Log &log, std::size_t from, std::size_t to);
    [[nodiscard]] QStringList answers() const;
    [[nodiscard]] ImportCounts countsOf(qint64 importId) const { return m_store->importEntry(importId)->counts; }

    std::mt19937_64 m_random;
    bool m_isReference = false;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CallStore> m_store;
};

std::vector<CallRecord> ImportOrderTest::newCalls()
{
    std::vector<CallRecord> calls;
    for (std::size_t number = 0, count = 1 + below(12); number < count; ++number) {
        CallRecord call;
        const bool isOfTheOrderBefore = !calls.empty() && oneIn(3); // another attempt
        call.orderNo = isOfTheOrderBefore ? calls.back().orderNo : keptText("order" + std::to_string(number));
        call.occurredAt = testing::someTime + static_cast<qint64>(number * 7 + below(3) * 86'400'000);
        call.requestId = keptText("request" + std::to_string(number));
        call.code = oneIn(2) ? "0" : "2016";
        call.appId = oneIn(2) ? "appA" : "appB";
        call.message = oneIn(2) ? "ok" : "\xE6\x88\x90\xE5\x8A\x9F";
        call.frontMask = "00010100";
        call.cardWarnings = "[-9102]";
        call.chargeType = "flow";
        call.channel = oneIn(2) ? Channel::H5 : Channel::AppSdk;
        call.vendorCharge = oneIn(2) ? VendorCharge::Yes : VendorCharge::No;
        call.similarity = static_cast<double>(below(10'000)) / 100;
        call.liveRate = static_cast<double>(below(100));
        call.person = { static_cast<unsigned char>(1 + below(5)) };
        calls.push_back(call);
    }
    return calls;
}

/** What a log with these columns tells of a call. A value may be missing in a row. Time and code are always told,
 * and what calls are told by: their request or their order. */
CallRecord ImportOrderTest::partOf(const CallRecord &call, unsigned fields, bool isByRequest)
{
    CallRecord part = call;
    const auto leaveOut = [&](unsigned field, auto &value, const auto &none) {
        if ((fields >> field & 1) == 0 || oneIn(8))
            value = none;
    };
    constexpr double noScore = std::numeric_limits<double>::quiet_NaN();
    if (isByRequest)
        leaveOut(0, part.orderNo, std::string_view());
    else
        leaveOut(0, part.requestId, std::string_view());
    leaveOut(1, part.appId, std::string_view());
    leaveOut(2, part.message, std::string_view());
    leaveOut(3, part.frontMask, std::string_view());
    leaveOut(4, part.cardWarnings, std::string_view());
    leaveOut(5, part.chargeType, std::string_view());
    leaveOut(6, part.channel, Channel::Unknown);
    leaveOut(7, part.vendorCharge, VendorCharge::Absent);
    leaveOut(8, part.similarity, noScore);
    leaveOut(9, part.liveRate, noScore);
    leaveOut(10, part.person, PersonHash{});
    part.identity = part.requestId.empty() ? IdentityKind::OrderTimeCode : IdentityKind::RequestId;
    return part;
}

std::vector<Log> ImportOrderTest::newLogs()
{
    const std::vector<CallRecord> calls = newCalls();
    const bool isByRequest = oneIn(2);
    std::vector<Log> logs(2 + below(mostLogs - 1));
    for (Log &log : logs) {
        const auto fields = static_cast<unsigned>(m_random());
        for (const CallRecord &call : calls) {
            for (int times = oneIn(3) ? 0 : oneIn(5) ? 2 : 1; times > 0; --times)
                log.push_back(partOf(call, fields, isByRequest));
        }
        std::shuffle(log.begin(), log.end(), m_random);
        for (std::size_t place = 0; place < log.size(); ++place)
            log[place].recordNumber = static_cast<qint64>(place) + 1;
    }
    return logs;
}

void ImportOrderTest::open()
{
    m_store.reset();
    if (m_isReference) {
        m_store =
            std::make_unique<ReferenceStore>(std::make_shared<ReferenceContent>(), CallStore::Mode::ReadWrite);
        return;
    }
    m_folder = testing::makeFastFolder();
    auto opened = openStore(StoreAddress::ofFile(m_folder->filePath(QStringLiteral("calls.db"))),
                            CallStore::Mode::ReadWrite);
    if (!opened)
        qFatal("%s", testing::errorText(opened).constData());
    m_store = std::move(*opened);
}

/** Writes records in batches of any size. */
void ImportOrderTest::write(ImportSession &session, const Log &log, std::size_t from, std::size_t to)
{
    while (from < to) {
        const std::size_t end = from + 1 + below(to - from);
        RecordBatch batch;
        batch.records.assign(log.begin() + static_cast<std::ptrdiff_t>(from),
                             log.begin() + static_cast<std::ptrdiff_t>(end));
        batch.bytesConsumed = static_cast<qint64>(end);
        batch.prefixHash = "prefix";
        batch.nextRecordNumber = static_cast<qint64>(end) + 1;
        if (const auto written = session.write(batch); !written)
            qFatal("%s", testing::errorText(written).constData());
        from = end;
    }
}

/** Imports the logs in an order; some are killed on the way, and continued after all others. Returns the import of
 * the log `wanted`. */
qint64 ImportOrderTest::importAll(const std::vector<Log> &logs, const std::vector<std::size_t> &order,
                                  std::size_t wanted)
{
    qint64 importId = 0;
    std::vector<std::pair<std::size_t, std::size_t>> cut; // log, and how much of it is stored
    for (const std::size_t number : order) {
        const Log &log = logs[number];
        ImportEntry entry = testing::newEntry(QStringLiteral("CSV"));
        entry.optionsKey = QString::number(number);
        const auto session = m_store->beginImport(entry);
        if (number == wanted)
            importId = (*session)->importId();
        const std::size_t end = oneIn(3) ? below(log.size() + 1) : log.size();
        write(**session, log, 0, end);
        if (end == log.size())
            (void)(*session)->finish(ImportState::Done, QStringLiteral("hash"));
        else
            cut.emplace_back(number, end);
    }
    std::shuffle(cut.begin(), cut.end(), m_random);
    for (const auto &[number, end] : cut) {
        const auto seen = m_store->interruptedImports(QString::number(number), 1000);
        const auto session = m_store->resumeImport(seen->constFirst());
        write(**session, logs[number], end, logs[number].size());
        (void)(*session)->finish(ImportState::Done, QStringLiteral("hash"));
    }
    return importId;
}

/** All but what depends on the order by its nature: which import holds a call, and under which record. */
QStringList ImportOrderTest::answers() const
{
    QStringList lines;
    const Result<CallPage> page = m_store->calls({}, 0, 1000);
    for (StoredCall call : page->calls) {
        call.key = 0;
        call.importId = 0;
        call.recordNumber = 0;
        lines << testing::lineOf(call);
    }
    std::sort(lines.begin(), lines.end());
    for (const Channel channel : { Channel::Unknown, Channel::H5, Channel::AppSdk }) {
        CallCriteria query;
        query.channel = channel;
        query.appId = QStringLiteral("appA");
        lines << QStringLiteral("%1 calls of a channel").arg(m_store->calls(query, 0, 1000)->calls.size());
    }
    testing::addRollup(*m_store, lines);
    lines << m_store->verify()->problems;
    return lines;
}

void ImportOrderTest::doesNotMatter_data()
{
    QTest::addColumn<bool>("isReference");
    QTest::newRow("SQLite") << false;
    QTest::newRow("reference") << true;
}

void ImportOrderTest::doesNotMatter()
{
    QFETCH(bool, isReference);
    m_isReference = isReference;
    m_random.seed(static_cast<unsigned>(qEnvironmentVariableIntValue("CODEDESK_MODEL_SEED")) + 20260301);
    for (int number = 0; number < setCount; ++number) {
        const std::vector<Log> logs = newLogs();
        std::vector<std::size_t> order(logs.size());
        std::iota(order.begin(), order.end(), 0);
        const std::size_t kept = below(logs.size());
        open();
        (void)importAll(logs, order, kept);
        const QStringList expected = answers();
        open();
        const qint64 alone = importAll(logs, { kept }, kept);
        const QStringList expectedAlone = answers();
        const ImportCounts countsAlone = countsOf(alone);
        for (int times = 0; times < 3; ++times) {
            std::shuffle(order.begin(), order.end(), m_random);
            open();
            const qint64 importId = importAll(logs, order, kept);
            const QString difference = testing::differenceOf(answers(), expected);
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("set %1:%2").arg(number).arg(difference)));
            QList<ImportEntry> others = *m_store->imports();
            others.removeIf([importId](const ImportEntry &entry) { return entry.id == importId; });
            std::shuffle(others.begin(), others.end(), m_random);
            for (const ImportEntry &entry : std::as_const(others))
                QVERIFY(m_store->undoImport(entry.key()).hasValue());
            const QString rest = testing::differenceOf(answers(), expectedAlone);
            QVERIFY2(rest.isEmpty(), qPrintable(QStringLiteral("set %1, undone:%2").arg(number).arg(rest)));
            QCOMPARE(countsOf(importId), countsAlone);
        }
    }
}

CODEDESK_TEST_MAIN(ImportOrderTest)
#include "tst_importorder.moc"
