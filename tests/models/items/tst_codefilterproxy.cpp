// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/categorymodel.h"
#include "items/codefilterproxy.h"
#include "items/codetablemodel.h"
#include "items/itemroles.h"
#include "items/steadyproxy.h"
#include "items/warningtablemodel.h"
#include "support/maindocument.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace codedesk;
using namespace codedesk::items;

class TestCodeFilterProxy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { testing::failOnUnexpectedWarnings(); }

    void showsEverythingAtFirst();
    void putsTheExactCodeFirst_data();
    void putsTheExactCodeFirst();
    void filtersByCategoryAndBilling();
    void sortsCodesByValue();
    void returnsToTheOrderOfTheSearch();
    void countsCategoriesOfTheSearch();
    void warningTableDecodesAList();

private:
    QStringList codesOf(const CodeFilterProxy &proxy, int limit = -1) const;

    CataloguePtr m_catalogue;
};

void TestCodeFilterProxy::initTestCase()
{
    const Result<CataloguePtr> loaded = codedesk::testing::mainDocument();
    QVERIFY2(loaded, testing::errorText(loaded).constData());
    m_catalogue = *loaded;
}

QStringList TestCodeFilterProxy::codesOf(const CodeFilterProxy &proxy, int limit) const
{
    QStringList codes;
    for (int row = 0; row < proxy.rowCount() && row != limit; ++row)
        codes << proxy.index(row, 0).data(KeyRole).toString();
    return codes;
}

void TestCodeFilterProxy::showsEverythingAtFirst()
{
    CodeTableModel model(m_catalogue);
    CodeFilterProxy proxy(model, m_catalogue);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(proxy.rowCount(), 119);
    QCOMPARE(codesOf(proxy, 3), QStringList({ QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2") }));
}

void TestCodeFilterProxy::putsTheExactCodeFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::newRow("one digit") << QStringLiteral("4") << QStringLiteral("4");
    QTest::newRow("negative") << QStringLiteral("-1102") << QStringLiteral("66660037");
    QTest::newRow("positive") << QStringLiteral("1102") << QStringLiteral("1102");
    QTest::newRow("alias") << QStringLiteral("-4018") << QStringLiteral("66660039");
    QTest::newRow("last of the catalogue") << QStringLiteral("2016") << QStringLiteral("2016");
}

void TestCodeFilterProxy::putsTheExactCodeFirst()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    CodeTableModel model(m_catalogue);
    CodeFilterProxy proxy(model, m_catalogue);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setQuery({ text, {}, std::nullopt });
    QVERIFY(proxy.rowCount() > 0);
    const CodeEntry *expected = m_catalogue->find(text);
    QCOMPARE(codesOf(proxy, 1).value(0), expected ? expected->code : first);
}

void TestCodeFilterProxy::filtersByCategoryAndBilling()
{
    CodeTableModel model(m_catalogue);
    CodeFilterProxy proxy(model, m_catalogue);
    proxy.setQuery({ {}, {}, Billable::Yes });
    QCOMPARE(proxy.rowCount(), 13);
    proxy.setQuery({ {}, {}, Billable::Unstated });
    QCOMPARE(proxy.rowCount(), 5);
    proxy.setQuery({ {}, QStringLiteral("system"), std::nullopt });
    QCOMPARE(proxy.rowCount(), 16);
    proxy.setQuery({ {}, QStringLiteral("system"), Billable::Yes });
    QCOMPARE(codesOf(proxy), QStringList({ QStringLiteral("0") }));
    proxy.setQuery({ QStringLiteral("qqqq wwww"), {}, std::nullopt });
    QCOMPARE(proxy.rowCount(), 0);
}

void TestCodeFilterProxy::sortsCodesByValue()
{
    CodeTableModel model(m_catalogue);
    CodeFilterProxy proxy(model, m_catalogue);
    proxy.sort(CodeTableModel::CodeColumn, Qt::AscendingOrder);
    QStringList codes = codesOf(proxy);
    QList<qint64> values;
    for (const QString &code : codes)
        values << code.toLongLong();
    QVERIFY(std::is_sorted(values.cbegin(), values.cend()));
    QVERIFY(values.first() < 0);
    proxy.sort(CodeTableModel::CodeColumn, Qt::DescendingOrder);
    std::reverse(codes.begin(), codes.end());
    QCOMPARE(codesOf(proxy), codes);
}

void TestCodeFilterProxy::returnsToTheOrderOfTheSearch()
{
    CodeTableModel model(m_catalogue);
    CodeFilterProxy proxy(model, m_catalogue);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setQuery({ QStringLiteral("1004"), {}, std::nullopt });
    const QStringList ranked = codesOf(proxy);
    proxy.sort(CodeTableModel::CodeColumn, Qt::DescendingOrder);
    proxy.sort(-1);
    QCOMPARE(codesOf(proxy), ranked);
    QCOMPARE(ranked.first(), QStringLiteral("1004"));
}

void TestCodeFilterProxy::countsCategoriesOfTheSearch()
{
    CategoryModel categories(m_catalogue);
    const QAbstractItemModelTester tester(&categories, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(categories.rowCount(), 12);
    QCOMPARE(categories.index(0).data(CategoryModel::CountRole).toInt(), 119);
    QCOMPARE(categories.index(0).data(KeyRole).toString(), QString());

    CodeTableModel model(m_catalogue);
    CodeFilterProxy proxy(model, m_catalogue);
    proxy.setQuery({ {}, QStringLiteral("system"), Billable::Yes });
    const QSignalSpy changes(&categories, &QAbstractItemModel::dataChanged);
    categories.setMatches(proxy.matchesOfAllCategories());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(categories.index(0).data(CategoryModel::CountRole).toInt(), 13);
    const int system = categories.rowOf(QStringLiteral("system"));
    QCOMPARE(categories.index(system).data(CategoryModel::CountRole).toInt(), 1);
    QCOMPARE(categories.rowOf(QStringLiteral("no such table")), 0);
}

void TestCodeFilterProxy::warningTableDecodesAList()
{
    WarningTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setAnswer(answers::answerCardList({ QStringLiteral("-9110,-1"), m_catalogue }));
    model.setLanguage(Language::Chinese);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, WarningTableModel::MessageColumn).data().toString(),
             m_catalogue->find(QStringLiteral("-9110"))->message.zh);
    QCOMPARE(model.index(1, WarningTableModel::MessageColumn).data().toString(),
             QStringLiteral("Not in the catalogue"));
    QCOMPARE(model.index(1, 0).data(KeyRole).toString(), QStringLiteral("-1"));
}

CODEDESK_TEST_MAIN(TestCodeFilterProxy)
#include "tst_codefilterproxy.moc"
