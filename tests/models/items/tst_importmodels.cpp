// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/importdetailmodels.h"
#include "items/importtablemodel.h"
#include "items/itemroles.h"
#include "items/previewtablemodel.h"
#include "support/importedstore.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace codedesk;
using items::ConflictTableModel;
using items::ImportDetailModel;
using items::ImportTableModel;
using items::PreviewTableModel;
using items::RejectTableModel;

namespace {

store::ImportEntry entry(qint64 id, store::ImportState state = store::ImportState::Done)
{
    store::ImportEntry made;
    made.id = id;
    made.fileName = QStringLiteral("file%1.csv").arg(id);
    made.state = state;
    made.fileSize = 2048;
    made.startedAt = 1'740'967'200'000;
    made.format = QStringLiteral("CSV");
    made.encoding = QStringLiteral("UTF-8");
    made.counts = { 10, 4, 3, 1, 1, 1, 2 };
    return made;
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestImportModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }

    void ledgerShowsEveryCount()
    {
        ImportTableModel model;
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setEntries({ entry(7) });
        QCOMPARE(cell(model, 0, ImportTableModel::NumberColumn), QStringLiteral("7"));
        QCOMPARE(cell(model, 0, ImportTableModel::FileColumn), QStringLiteral("file7.csv"));
        QCOMPARE(cell(model, 0, ImportTableModel::StateColumn), QStringLiteral("Done"));
        QCOMPARE(cell(model, 0, ImportTableModel::FormatColumn), QStringLiteral("CSV, UTF-8"));
        const QStringList counts{ QStringLiteral("10"), QStringLiteral("4"), QStringLiteral("3"),
                                  QStringLiteral("2"),  QStringLiteral("1"), QStringLiteral("1"),
                                  QStringLiteral("1") };
        for (int i = 0; i < counts.size(); ++i)
            QCOMPARE(cell(model, 0, ImportTableModel::ReadColumn + i), counts.at(i));
        QCOMPARE(model.index(0, 0).data(items::KeyRole).toLongLong(), 7);
    }

    void ledgerResetsOnlyWhenItHasOtherImports()
    {
        ImportTableModel model;
        QAbstractItemModelTester tester(&model);
        model.setEntries({ entry(2, store::ImportState::Running), entry(1) });
        QSignalSpy reset(&model, &ImportTableModel::modelReset);
        QSignalSpy changed(&model, &ImportTableModel::dataChanged);
        model.setEntries({ entry(2), entry(1) });
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(cell(model, 0, ImportTableModel::StateColumn), QStringLiteral("Done"));
        model.setEntries({ entry(3), entry(2), entry(1) });
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowOf(entry(1).key()), 2);
        QCOMPARE(model.rowOf(entry(9).key()), -1);
        QVERIFY(!model.entry(3));
        store::ImportEntry ofAnotherStore = entry(3);
        ++ofAnotherStore.startedAt;
        QCOMPARE(model.rowOf(ofAnotherStore.key()), -1);
        model.setEntries({ ofAnotherStore, entry(2), entry(1) });
        QCOMPARE(reset.count(), 2);
    }

    void rejectsAreListedWithTheirPlace()
    {
        testing::ImportedStore store;
        const jobs::ImportSummary summary = store.import(testing::callsHeader
                                                         + "2025-03-03 10:00:00,o-1,a,h5,0,ok,\n"
                                                           "no time,o-2,a,h5,0,<i>ok</i>,\n"
                                                           "2025-03-03 10:00:00,o-3,a,h5,,ok,\n");
        QCOMPARE(summary.counts.rejected, 2);
        RejectTableModel model(store.address());
        QAbstractItemModelTester tester(&model);
        load(model, summary.entry.key());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, RejectTableModel::LineColumn), QStringLiteral("3"));
        QVERIFY(cell(model, 0, RejectTableModel::OffsetColumn).toLongLong() > 0);
        QCOMPARE(cell(model, 0, RejectTableModel::ReasonColumn),
                 ingest::rejectReasonText(ingest::RejectReason::BadTime));
        QVERIFY(cell(model, 0, RejectTableModel::ExcerptColumn).contains(QStringLiteral("<i>ok</i>")));
        QVERIFY(!model.index(0, RejectTableModel::ExcerptColumn)
                     .data(Qt::ToolTipRole)
                     .toString()
                     .contains(QStringLiteral("<i>")));
        model.setImport({});
        QCOMPARE(model.rowCount(), 0);
    }

    void manyRejectsComePageByPage()
    {
        testing::ImportedStore store;
        QByteArray csv = testing::callsHeader + "2025-03-03 10:00:00,o-1,a,h5,0,ok,\n";
        for (int i = 0; i < 600; ++i)
            csv += "2025-03-03 10:00:00,o-" + QByteArray::number(i) + ",a,h5,,ok,\n";
        const jobs::ImportSummary summary = store.import(csv);
        QCOMPARE(summary.counts.rejected, 600);
        RejectTableModel model(store.address());
        QAbstractItemModelTester tester(&model);
        load(model, summary.entry.key());
        QCOMPARE(model.rowCount(), 256);
        while (model.canFetchMore({})) {
            QSignalSpy loaded(&model, &ImportDetailModel::loaded);
            model.fetchMore({});
            QVERIFY(loaded.wait());
        }
        QCOMPARE(model.rowCount(), 600);
    }

    void conflictsNameBothSides()
    {
        testing::ImportedStore store;
        store.import(testing::callsHeader + "2025-03-03 10:00:00,o-1,appA,h5,0,ok,90\n");
        const jobs::ImportSummary summary = store.import(
            testing::callsHeader + "2025-03-03 10:00:00,o-1,appB,h5,0,ok,80\n", QStringLiteral("other.csv"));
        QCOMPARE(summary.counts.conflict, 1);
        ConflictTableModel model(store.address());
        QAbstractItemModelTester tester(&model);
        load(model, summary.entry.key());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, 0, ConflictTableModel::IdentityColumn), QStringLiteral("o-1"));
        QVERIFY(cell(model, 0, ConflictTableModel::DifferenceColumn).contains(QStringLiteral("appB")));
    }

    void detailsSayThatThereIsNoStore()
    {
        testing::ImportedStore store;
        RejectTableModel model(store.address());
        QAbstractItemModelTester tester(&model);
        QSignalSpy failed(&model, &ImportDetailModel::failed);
        model.setImport({ 1, 1 });
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().kind, ErrorKind::NotFound);
    }

    void previewNamesTheFieldOfAColumn()
    {
        PreviewTableModel model;
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.columnCount(), 0);
        ingest::Preview preview;
        preview.shape.columns = { QStringLiteral("when"), QStringLiteral("code") };
        preview.shape.mapping.insert(ingest::Field::Code, QStringLiteral("code"));
        preview.rows = { { QStringLiteral("2025"), QStringLiteral("0"), QStringLiteral("too much") },
                         { QStringLiteral("2026") } };
        preview.recordFields = { QStringLiteral("code") };
        preview.records = { { QStringLiteral("0") } };
        model.showRows(preview);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.headerData(1, Qt::Horizontal, items::KeyRole).toString(), QStringLiteral("code"));
        QCOMPARE(model.headerData(0, Qt::Horizontal, items::KeyRole).toString(), QString());
        QCOMPARE(cell(model, 0, 2), QStringLiteral("too much"));
        QCOMPARE(cell(model, 1, 1), QString());
        model.showCalls(preview);
        QCOMPARE(model.columnCount(), 1);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

private:
    static void load(ImportDetailModel &model, const store::ImportKey &import)
    {
        QSignalSpy loaded(&model, &ImportDetailModel::loaded);
        model.setImport(import);
        QVERIFY(loaded.wait());
    }
};

CODEDESK_TEST_MAIN(TestImportModels)
#include "tst_importmodels.moc"
