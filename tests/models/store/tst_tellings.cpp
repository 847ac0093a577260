// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/schema.h"
#include "store/sqlite/tellings.h"
#include "storefixture.h"

#include <QTest>

#include <map>

using namespace codedesk;
using namespace codedesk::store;
using testing::BatchBuilder;
using testing::someTime;

/** What is kept of records that tell of one call. What becomes of the calls is told by tst_callstore. */
class TellingsTest : public testing::StoreFixture {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsToldOtherwise_data();
    void keepsWhatIsToldOtherwise();

private:
    [[nodiscard]] qint64 keptRows() const
    {
        return Connection(path(), Connection::Mode::ReadOnly).number("SELECT count(*) FROM told");
    }
};

void TellingsTest::keepsWhatIsToldOtherwise_data()
{
    using Channels = QList<Channel>;
    QTest::addColumn<Channels>("channels"); // as one import after the other tells them of one call
    QTest::addColumn<int>("kept");
    QTest::addColumn<bool>("isCompleted");
    QTest::newRow("alone") << Channels{ Channel::H5 } << 0 << false;
    QTest::newRow("the same") << Channels{ Channel::H5, Channel::H5, Channel::H5 } << 0 << false;
    QTest::newRow("less") << Channels{ Channel::H5, Channel::Unknown, Channel::H5 } << 1 << false;
    QTest::newRow("more") << Channels{ Channel::Unknown, Channel::H5 } << 2 << true;
    QTest::newRow("more, and the same")
        << Channels{ Channel::Unknown, Channel::Unknown, Channel::H5 } << 2 << true;
    QTest::newRow("more twice") << Channels{ Channel::Unknown, Channel::H5, Channel::H5 } << 3 << true;
}

void TellingsTest::keepsWhatIsToldOtherwise()
{
    QFETCH(QList<Channel>, channels);
    QFETCH(int, kept);
    QFETCH(bool, isCompleted);
    const auto store = open();
    for (const Channel channel : std::as_const(channels)) {
        BatchBuilder builder;
        builder.add("A", someTime, "0").channel = channel;
        import(*store, builder);
    }
    QCOMPARE(keptRows(), kept);
    {
        StoreParts parts(path(), Connection::Mode::ReadOnly, Schema::current(), false);
        Tellings tellings(parts);
        ingest::Arena texts;
        const std::optional<CallRow> call = parts.calls.read(store->calls({}, 0, 1)->calls.first().key, texts);
        QCOMPARE(call->completion, (Completion{ isCompleted, false }));
        QCOMPARE(tellings.has(call->id), kept > 0);
        std::map<std::int64_t, std::int64_t> completed;
        QVERIFY(tellings.isSound(*call, completed));
        QCOMPARE(completed.size(), std::size_t(isCompleted ? 1 : 0));
    }
    for (qint64 importId = channels.size(); importId > 1; --importId)
        QVERIFY(store->undoImport(store->importEntry(importId)->key()).hasValue());
    QCOMPARE(keptRows(), 0);
    QCOMPARE(store->calls({}, 0, 1)->calls.first().channel, channels.first());
}

CODEDESK_TEST_MAIN(TellingsTest)
#include "tst_tellings.moc"
