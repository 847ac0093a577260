// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/alignment.h"
#include "items/codetablemodel.h"
#include "items/columndata.h"
#include "items/itemroles.h"
#include "items/tooltip.h"
#include "support/maindocument.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace codedesk;
using items::CodeTableModel;

class TestCodeTableModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }

    void standsUpToTheModelTester_data();
    void standsUpToTheModelTester();
    void showsARowInBothLanguages();
    void tellsBillingByRoleAndWord();
    void showsMarkupAsText();
    void tellsViewsOfALanguageChange();
};

namespace {

CataloguePtr catalogueOf(int rows)
{
    auto catalogue = std::make_shared<Catalogue>();
    Category category;
    category.id = QStringLiteral("made");
    category.title = { QStringLiteral("自制"), QStringLiteral("Made up") };
    catalogue->addCategory(category);
    for (int i = 0; i < rows; ++i) {
        CodeEntry entry;
        entry.code = QString::number(i - rows / 2);
        entry.categoryId = QStringLiteral("made");
        entry.message = { QStringLiteral("<b>含义</b>\n两行"), QStringLiteral("<b>meaning</b>\ntwo lines") };
        entry.billable = static_cast<Billable>(i % 3);
        catalogue->addEntry(entry);
    }
    return catalogue;
}

CataloguePtr builtin()
{
    return codedesk::testing::mainDocument().value();
}

QString cell(const CodeTableModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void TestCodeTableModel::standsUpToTheModelTester_data()
{
    QTest::addColumn<CataloguePtr>("catalogue");
    QTest::newRow("empty") << catalogueOf(0);
    QTest::newRow("one row") << catalogueOf(1);
    QTest::newRow("built in") << builtin();
}

void TestCodeTableModel::standsUpToTheModelTester()
{
    QFETCH(CataloguePtr, catalogue);
    CodeTableModel model(catalogue);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLanguage(Language::Chinese);
    QCOMPARE(model.rowCount(), static_cast<int>(catalogue->entries().size()));
    QCOMPARE(model.columnCount(), static_cast<int>(CodeTableModel::ColumnCount));
}

void TestCodeTableModel::showsARowInBothLanguages()
{
    CodeTableModel model(builtin());
    const int row = model.catalogue().find(QStringLiteral("-4018"))->position;
    model.setLanguage(Language::Chinese);
    QCOMPARE(cell(model, row, CodeTableModel::CodeColumn), QStringLiteral("66660039/66660040/-4017/-4018"));
    const QString chinese = cell(model, row, CodeTableModel::MessageColumn);
    model.setLanguage(Language::English);
    QCOMPARE_NE(cell(model, row, CodeTableModel::MessageColumn), chinese);
    QCOMPARE(model.index(row, 0).data(items::KeyRole).toString(), QStringLiteral("66660039"));
}

void TestCodeTableModel::tellsBillingByRoleAndWord()
{
    const CodeTableModel model(catalogueOf(3));
    const QList<Outcome> expected{ Outcome::Free, Outcome::Billable, Outcome::Unstated };
    for (int row = 0; row < 3; ++row) {
        const QModelIndex index = model.index(row, CodeTableModel::BillableColumn);
        QCOMPARE(index.data(items::OutcomeRole).toInt(), static_cast<int>(expected.at(row)));
    }
    QCOMPARE(cell(model, 2, CodeTableModel::BillableColumn), QStringLiteral("Not stated"));
    QVERIFY(!model.index(0, CodeTableModel::CodeColumn).data(items::OutcomeRole).isValid());
}

void TestCodeTableModel::showsMarkupAsText()
{
    const CodeTableModel model(catalogueOf(1));
    const QModelIndex index = model.index(0, CodeTableModel::MessageColumn);
    QCOMPARE(index.data().toString(), QStringLiteral("<b>meaning</b> two lines"));
    QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
}

void TestCodeTableModel::tellsViewsOfALanguageChange()
{
    CodeTableModel model(catalogueOf(4));
    const QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy header(&model, &QAbstractItemModel::headerDataChanged);
    model.setLanguage(Language::Chinese);
    QCOMPARE(data.size(), 1);
    QCOMPARE(header.size(), 1);
    QCOMPARE(data.first().at(1).toModelIndex(), model.index(3, CodeTableModel::ColumnCount - 1));
}

CODEDESK_TEST_MAIN(TestCodeTableModel)
#include "tst_codetablemodel.moc"
