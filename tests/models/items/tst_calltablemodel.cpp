// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "items/calltablemodel.h"
#include "items/itemroles.h"
#include "support/importedstore.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace codedesk;
using items::CallTableModel;
using testing::ImportedStore;

namespace {

QString cell(const CallTableModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

/** Reads all rows a view would read by scrolling to the end. */
void fetchAll(CallTableModel &model)
{
    while (model.canFetchMore({})) {
        QSignalSpy loaded(&model, &CallTableModel::loaded);
        model.fetchMore({});
        QVERIFY(loaded.wait());
    }
}

} // namespace

class TestCallTableModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_catalogue = builtinCatalogue(); }

    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_store = std::make_unique<ImportedStore>();
    }

    void saysThatThereIsNoStore()
    {
        CallTableModel model(m_store->address(), m_catalogue);
        QAbstractItemModelTester tester(&model);
        QSignalSpy failed(&model, &CallTableModel::failed);
        model.setQuery({});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().kind, ErrorKind::NotFound);
        QCOMPARE(model.rowCount(), 0);
    }

    void emptyStoreHasNoRows()
    {
        m_store->createEmpty();
        CallTableModel model(m_store->address(), m_catalogue);
        QAbstractItemModelTester tester(&model);
        load(model);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.isComplete());
    }

    void showsOneCallInFull()
    {
        m_store->import(testing::callsHeader + "2025-03-03 10:00:00,o-1,appA,mini-program,2016,low,12.5\n");
        CallTableModel model(m_store->address(), m_catalogue);
        QAbstractItemModelTester tester(&model);
        load(model);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, 0, CallTableModel::TimeColumn), QStringLiteral("2025-03-03 10:00:00"));
        QCOMPARE(cell(model, 0, CallTableModel::OrderColumn), QStringLiteral("o-1"));
        QCOMPARE(cell(model, 0, CallTableModel::CodeColumn), QStringLiteral("2016"));
        QCOMPARE(cell(model, 0, CallTableModel::OutcomeColumn), QStringLiteral("Billable"));
        QCOMPARE(cell(model, 0, CallTableModel::AppColumn), QStringLiteral("appA"));
        QCOMPARE(cell(model, 0, CallTableModel::SimilarityColumn), QStringLiteral("12.50"));
        QCOMPARE(cell(model, 0, CallTableModel::MessageColumn), QStringLiteral("low"));
        QCOMPARE(model.index(0, 0).data(items::OutcomeRole).toInt(), static_cast<int>(Outcome::Billable));
    }

    void meaningFollowsTheLanguage()
    {
        m_store->import(testing::manyCalls(1, "1201"));
        CallTableModel model(m_store->address(), m_catalogue);
        load(model);
        const CodeEntry *entry = m_catalogue->find(QStringLiteral("1201"));
        QVERIFY(entry);
        QCOMPARE(cell(model, 0, CallTableModel::MeaningColumn), entry->message.en);
        QSignalSpy changed(&model, &CallTableModel::dataChanged);
        model.setLanguage(Language::Chinese);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(cell(model, 0, CallTableModel::MeaningColumn), entry->message.zh);
    }

    void toolTipsAreNeverMarkup()
    {
        m_store->import(testing::callsHeader + "2025-03-03 10:00:00,o-1,appA,h5,0,<b>bold</b>,\n");
        CallTableModel model(m_store->address(), m_catalogue);
        load(model);
        const QString tip = model.index(0, CallTableModel::MessageColumn).data(Qt::ToolTipRole).toString();
        QCOMPARE(tip, QStringLiteral("<qt>&lt;b&gt;bold&lt;/b&gt;</qt>"));
    }

    void growsPageByPageNewestFirst()
    {
        constexpr int count = 2 * CallTableModel::pageSize + 10;
        m_store->import(testing::manyCalls(count));
        CallTableModel model(m_store->address(), m_catalogue);
        QAbstractItemModelTester tester(&model);
        load(model);
        QCOMPARE(model.rowCount(), CallTableModel::pageSize);
        QVERIFY(model.canFetchMore({}));
        QCOMPARE(cell(model, 0, CallTableModel::OrderColumn), QStringLiteral("order-%1").arg(count - 1));
        QSignalSpy inserted(&model, &CallTableModel::rowsInserted);
        fetchAll(model);
        QCOMPARE(inserted.count(), 2);
        QCOMPARE(model.rowCount(), count);
        QVERIFY(model.isComplete());
        QCOMPARE(cell(model, count - 1, CallTableModel::OrderColumn), QStringLiteral("order-0"));
    }

    void pagesOutOfMemoryComeBackWhenLookedAt()
    {
        constexpr int count = (CallTableModel::residentPages + 6) * CallTableModel::pageSize;
        m_store->import(testing::manyCalls(count));
        CallTableModel model(m_store->address(), m_catalogue);
        load(model);
        fetchAll(model);
        QCOMPARE(model.rowCount(), count);
        QVERIFY(!model.call(0));
        QSignalSpy changed(&model, &CallTableModel::dataChanged);
        QCOMPARE(cell(model, 0, CallTableModel::OrderColumn), QString());
        QTRY_COMPARE(cell(model, 0, CallTableModel::OrderColumn), QStringLiteral("order-%1").arg(count - 1));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.rowCount(), count);
    }

    void showsOnlyWhatTheQueryFits()
    {
        m_store->import(testing::mixedCalls());
        CallTableModel model(m_store->address(), m_catalogue);
        QAbstractItemModelTester tester(&model);
        store::CallCriteria query;
        query.orderNo = QStringLiteral("o-1");
        QSignalSpy loaded(&model, &CallTableModel::loaded);
        model.setQuery(query);
        QVERIFY(loaded.wait());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, CallTableModel::CodeColumn), QStringLiteral("1201"));
    }

    void newestQueryWins()
    {
        m_store->import(testing::mixedCalls());
        CallTableModel model(m_store->address(), m_catalogue);
        QSignalSpy loaded(&model, &CallTableModel::loaded);
        store::CallCriteria query;
        for (const char *order : { "o-1", "o-2", "o-3" }) {
            query.orderNo = QString::fromLatin1(order);
            model.setQuery(query);
        }
        QVERIFY(loaded.wait());
        QCOMPARE(loaded.count(), 1);
        QCOMPARE(cell(model, 0, CallTableModel::OrderColumn), QStringLiteral("o-3"));
    }

    void refreshReadsOnlyWhatHasChanged()
    {
        m_store->import(testing::manyCalls(3));
        CallTableModel model(m_store->address(), m_catalogue);
        QAbstractItemModelTester tester(&model);
        load(model);
        QSignalSpy reset(&model, &CallTableModel::modelReset);
        model.refresh();
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(reset.count(), 0);
        const qint64 key = model.call(1)->call.key;
        m_store->import(testing::callsHeader + "2025-04-01 10:00:00,later,appA,h5,0,ok,\n",
                        QStringLiteral("more.csv"));
        model.refresh();
        QTRY_COMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(model, 0, CallTableModel::OrderColumn), QStringLiteral("later"));
        QCOMPARE(model.rowOf(key), 2);
    }

    void refreshKeepsAsManyRowsAsWereRead()
    {
        m_store->import(testing::manyCalls(3 * CallTableModel::pageSize));
        CallTableModel model(m_store->address(), m_catalogue);
        load(model);
        fetchAll(model);
        m_store->import(testing::callsHeader + "2026-04-01 10:00:00,later,appA,h5,0,ok,\n",
                        QStringLiteral("more.csv"));
        QSignalSpy loaded(&model, &CallTableModel::loaded);
        model.refresh();
        QVERIFY(loaded.wait());
        QCOMPARE(model.rowCount(), 3 * CallTableModel::pageSize);
        QVERIFY(!model.isComplete());
    }

    void farDownItOnlySaysThatTheStoreHasChanged()
    {
        m_store->import(testing::manyCalls((CallTableModel::residentPages + 2) * CallTableModel::pageSize));
        CallTableModel model(m_store->address(), m_catalogue);
        load(model);
        fetchAll(model);
        const int before = model.rowCount();
        m_store->import(testing::callsHeader + "2026-04-01 10:00:00,later,appA,h5,0,ok,\n",
                        QStringLiteral("more.csv"));
        QSignalSpy outdated(&model, &CallTableModel::outdated);
        model.refresh();
        QVERIFY(outdated.wait());
        QVERIFY(model.isOutdated());
        QCOMPARE(model.rowCount(), before);
        load(model);
        QVERIFY(!model.isOutdated());
        QCOMPARE(cell(model, 0, CallTableModel::OrderColumn), QStringLiteral("later"));
    }

    void diesWhileReading()
    {
        m_store->import(testing::manyCalls(CallTableModel::pageSize));
        auto model = std::make_unique<CallTableModel>(m_store->address(), m_catalogue);
        model->setQuery({});
        model.reset();
        QVERIFY(!model);
    }

private:
    static void load(CallTableModel &model)
    {
        QSignalSpy loaded(&model, &CallTableModel::loaded);
        model.setQuery({});
        QVERIFY(loaded.wait());
    }

    CataloguePtr m_catalogue;
    std::unique_ptr<ImportedStore> m_store;
};

CODEDESK_TEST_MAIN(TestCallTableModel)
#include "tst_calltablemodel.moc"
