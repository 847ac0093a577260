// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/tablecsv.h"
#include "catalogue/builtincatalogue.h"
#include "items/itemroles.h"
#include "items/summarytablemodel.h"
#include "report/summary.h"
#include "support/csvreader.h"
#include "support/importedstore.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QTest>

using namespace codedesk;
using items::SummaryTableModel;
using report::GroupKey;

namespace {

QStringList rowTexts(const SummaryTableModel &model, int row, int role = Qt::DisplayRole)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts.append(model.index(row, column).data(role).toString());
    return texts;
}

QStringList firstColumn(const SummaryTableModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, 0).data().toString());
    return texts;
}

} // namespace

class TestSummaryTableModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_catalogue = builtinCatalogue();
        m_store.import(testing::mixedCalls());
    }

    void init() { testing::failOnUnexpectedWarnings(); }

    void emptySummaryHasNoRows()
    {
        SummaryTableModel model(m_catalogue);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setSummary({ { GroupKey::Day }, {}, {} });
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 6);
    }

    void totalsAreTheLastRow()
    {
        SummaryTableModel model(m_catalogue);
        QAbstractItemModelTester tester(&model);
        model.setSummary(summary({ GroupKey::Day }));
        QCOMPARE(
            firstColumn(model),
            QStringList({ QStringLiteral("No date"), QStringLiteral("2025-03-03"), QStringLiteral("2025-03-04"),
                          QStringLiteral("2025-03-10"), QStringLiteral("Total") }));
        QVERIFY(model.isTotals(4));
        QVERIFY(!model.group(4));
        QVERIFY(model.index(4, 1).data(SummaryTableModel::TotalsRowRole).toBool());
        QCOMPARE(rowTexts(model, 4).mid(1),
                 QStringList({ QStringLiteral("6"), QStringLiteral("3"), QStringLiteral("1"), QStringLiteral("1"),
                               QStringLiteral("1") }));
    }

    void table_isWhatTheCsvAndTheSummarySay_data()
    {
        QTest::addColumn<QList<GroupKey>>("by");
        QTest::newRow("day") << QList<GroupKey>{ GroupKey::Day };
        QTest::newRow("week") << QList<GroupKey>{ GroupKey::Week };
        QTest::newRow("month") << QList<GroupKey>{ GroupKey::Month };
        QTest::newRow("code") << QList<GroupKey>{ GroupKey::Code };
        QTest::newRow("category") << QList<GroupKey>{ GroupKey::Category };
        QTest::newRow("channel") << QList<GroupKey>{ GroupKey::Channel };
        QTest::newRow("app") << QList<GroupKey>{ GroupKey::App };
        QTest::newRow("day and code") << QList<GroupKey>{ GroupKey::Day, GroupKey::Code };
    }

    void table_isWhatTheCsvAndTheSummarySay()
    {
        QFETCH(QList<GroupKey>, by);
        const report::Summary expected = summary(by);
        SummaryTableModel model(m_catalogue);
        QAbstractItemModelTester tester(&model);
        model.setSummary(expected);

        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        exporting::CsvWriter writer(buffer);
        const auto columns = answers::summaryColumns(by);
        answers::writeTable(writer, answers::Columns<answers::SummaryLine>(columns),
                            answers::summaryLines(model.summary(), *m_catalogue));
        QVERIFY(writer.finish());
        const QList<QStringList> csv = testing::readCsv(QString::fromUtf8(buffer.data()));

        QCOMPARE(csv.size(), model.rowCount()); // A header there, the totals here.
        for (int row = 0; row < expected.rows.size(); ++row) {
            const report::SummaryRow &counted = expected.rows.at(row);
            const QStringList texts = counted.keys
                + QStringList{ QString::number(counted.counts.total), QString::number(counted.counts.billable),
                               QString::number(counted.counts.free), QString::number(counted.counts.unstated),
                               QString::number(counted.counts.unknown) };
            QCOMPARE(rowTexts(model, row, items::KeyRole), texts);
            QCOMPARE(csv.at(row + 1), texts);
        }
    }

    void sortsByNumberAndKeepsTheTotalsLast()
    {
        SummaryTableModel model(m_catalogue);
        QAbstractItemModelTester tester(&model);
        model.setSummary(summary({ GroupKey::Code }));
        const QPersistentModelIndex kept(model.index(0, 0));
        const QString code = kept.data().toString();
        model.sort(1, Qt::DescendingOrder);
        QCOMPARE(firstColumn(model).constFirst(), QStringLiteral("0"));
        QCOMPARE(firstColumn(model).constLast(), QStringLiteral("Total"));
        QCOMPARE(kept.data().toString(), code);
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(firstColumn(model).constFirst(), QStringLiteral("99999"));
        model.sort(-1);
        QCOMPARE(firstColumn(model).constFirst(), QStringLiteral("-9110"));
    }

    void groupsHaveTitlesInTheLanguageOfTheWindow()
    {
        SummaryTableModel model(m_catalogue);
        model.setSummary(summary({ GroupKey::Channel }));
        model.setLanguage(Language::Chinese);
        QCOMPARE(model.index(1, 0).data().toString(), channelTitle(Channel::MiniProgram).zh);
        QCOMPARE(model.index(1, 0).data(items::KeyRole).toString(), channelKey(Channel::MiniProgram));
    }

    void resetWhileSortedKeepsTheOrder()
    {
        SummaryTableModel model(m_catalogue);
        QAbstractItemModelTester tester(&model);
        model.setSummary(summary({ GroupKey::Code }));
        model.sort(1, Qt::DescendingOrder);
        model.setSummary(summary({ GroupKey::Code }));
        QCOMPARE(firstColumn(model).constFirst(), QStringLiteral("0"));
        // Grouped by something else, it is still sorted by what the header says.
        model.setSummary(summary({ GroupKey::App }));
        QCOMPARE_GE(model.index(0, 1).data(Qt::EditRole).toLongLong(),
                    model.index(1, 1).data(Qt::EditRole).toLongLong());
        QCOMPARE_GE(model.index(0, 1).data().toString().toInt(), model.index(1, 1).data().toString().toInt());
    }

private:
    [[nodiscard]] report::Summary summary(const QList<GroupKey> &by) const
    {
        auto store = store::openStore(m_store.address(), store::CallStore::Mode::ReadOnly);
        if (!store)
            qFatal("The store of the test cannot be opened.");
        report::SummaryRequest request;
        request.by = by;
        return report::summarise(*store.value()->rollup(), *m_catalogue, request);
    }

    CataloguePtr m_catalogue;
    testing::ImportedStore m_store;
};

CODEDESK_TEST_MAIN(TestSummaryTableModel)
#include "tst_summarytablemodel.moc"
