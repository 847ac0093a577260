// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calls/calldetailpane.h"
#include "calls/callfilterbar.h"
#include "calls/callspage.h"
#include "catalogue/catalogueloader.h"
#include "items/calltablemodel.h"
#include "support/importedstore.h"
#include "support/memorysettings.h"
#include "support/testmain.h"
#include "widgets/datefield.h"
#include "widgets/emptystate.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace codedesk;
using namespace codedesk::ui;
using items::CallTableModel;
using testing::ImportedStore;

/** A page on a store of its own, as the window would show it. */
class ShownPage {
public:
    ShownPage(const ImportedStore &store, const CataloguePtr &catalogue)
        : context(catalogue, store.path(), settings)
        , page(context)
    {
        page.retranslate();
        page.resize(1200, 700);
        page.show();
        page.activate();
    }

    template <typename Widget> [[nodiscard]] Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTableView *table() const { return find<QTableView>("callsTableView"); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] EmptyState *emptyState() const { return find<EmptyState>("emptyState"); }
    [[nodiscard]] QStringList offers() const
    {
        QStringList texts;
        for (const QPushButton *button : emptyState()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                texts << button->text();
        }
        return texts;
    }

    testing::MemorySettings settings;
    AppContext context;
    CallsPage page;
};

class TestCallsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale::c());
        auto loaded = builtinCatalogue();
        QVERIFY2(loaded, testing::errorText(loaded));
        m_catalogue = *loaded;
    }

    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_store = std::make_unique<ImportedStore>();
    }

    void withoutAStoreItOffersAnImport()
    {
        ShownPage shown(*m_store, m_catalogue);
        QSignalSpy imports(&shown.page, &Page::importsRequested);
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        QTRY_VERIFY(shown.emptyState()->isVisible());
        QCOMPARE(shown.emptyState()->title(), QStringLiteral("No calls are stored yet."));
        QTest::mouseClick(shown.emptyState()->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(imports.count(), 1);
        QCOMPARE(messages.count(), 0);
    }

    void damagedStoreIsTold()
    {
        m_store->write(QStringLiteral("store.db"), QByteArray(8192, 'x'));
        ShownPage shown(*m_store, m_catalogue);
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        QTRY_VERIFY(messages.count() > 0);
        QCOMPARE(messages.at(0).at(0).value<Error>().kind, ErrorKind::StoreDamaged);
    }

    void showsCallsAndEverythingOfTheSelectedOne()
    {
        m_store->import(testing::mixedCalls());
        ShownPage shown(*m_store, m_catalogue);
        QTRY_COMPARE(shown.rows(), 6);
        QTRY_COMPARE(shown.find<QLabel>("captionLabel")->text(), QStringLiteral("6 call(s), newest first"));
        QCOMPARE(shown.cell(0, CallTableModel::CodeColumn), QStringLiteral("99999"));
        shown.table()->selectRow(2);
        QCOMPARE(shown.cell(2, CallTableModel::CodeColumn), QStringLiteral("2016"));
        QVERIFY(
            shown.find<QLabel>("reasonLabel")->text().startsWith(QStringLiteral("Billable in every channel.")));
        const QString notice = shown.page.copyAnswer();
        QVERIFY(!notice.isEmpty());
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Order number: o-2")));
    }

    void otherAttemptsAndLookUp()
    {
        m_store->import(testing::mixedCalls());
        ShownPage shown(*m_store, m_catalogue);
        QTRY_COMPARE(shown.rows(), 6);
        shown.table()->selectRow(3);
        QCOMPARE(shown.cell(3, CallTableModel::OrderColumn), QStringLiteral("o-1"));
        QSignalSpy codes(&shown.page, &Page::codeRequested);
        QTest::mouseClick(shown.find<QPushButton>("lookUpPushButton"), Qt::LeftButton);
        QCOMPARE(codes.count(), 1);
        QCOMPARE(codes.at(0).at(0).toString(), QStringLiteral("1201"));
        QTest::mouseClick(shown.find<QPushButton>("attemptsPushButton"), Qt::LeftButton);
        QCOMPARE(shown.find<QLineEdit>("orderLineEdit")->text(), QStringLiteral("o-1"));
        QTRY_COMPARE(shown.rows(), 2);
    }

    void filtersAlone_data()
    {
        QTest::addColumn<CallsFilter>("filter");
        QTest::addColumn<int>("rows");
        CallsFilter filter;
        QTest::newRow("none") << filter << 6;
        filter.orderNo = QStringLiteral("o-1");
        QTest::newRow("order") << filter << 2;
        filter = {};
        filter.codes = { QStringLiteral("0") };
        QTest::newRow("code") << filter << 2;
        filter.codes = { QStringLiteral("0"), QStringLiteral("1201"), QStringLiteral("99999") };
        QTest::newRow("several codes") << filter << 4;
        filter.outcome = Outcome::Billable;
        QTest::newRow("several codes, billable") << filter << 2;
        filter.outcome = Outcome::Unknown;
        QTest::newRow("several codes, unknown") << filter << 1;
        filter.outcome = Outcome::Unstated;
        QTest::newRow("several codes, none of them unstated") << filter << 0;
        filter = {};
        filter.categoryId = QString();
        QTest::newRow("no category") << filter << 1;
        filter = {};
        filter.channel = Channel::AppSdk;
        QTest::newRow("channel") << filter << 3;
        filter = {};
        filter.app = QStringLiteral("appB");
        QTest::newRow("app") << filter << 2;
        filter = {};
        filter.app = QString();
        QTest::newRow("no app") << filter << 1;
        filter = {};
        filter.outcome = Outcome::Billable;
        QTest::newRow("billable") << filter << 3;
        filter.outcome = Outcome::Unknown;
        QTest::newRow("unknown") << filter << 1;
        filter = {};
        filter.from = QDate(2025, 3, 4);
        QTest::newRow("from") << filter << 3;
        filter = {};
        filter.to = QDate(2025, 3, 3);
        QTest::newRow("to, calls without a day left out") << filter << 2;
        filter = {};
        filter.withoutDay = true;
        QTest::newRow("without day") << filter << 1;
        filter = {};
        filter.importId = 1;
        QTest::newRow("import") << filter << 6;
        filter.importId = 2;
        QTest::newRow("other import") << filter << 0;
    }

    void filtersAlone()
    {
        QFETCH(CallsFilter, filter);
        QFETCH(int, rows);
        m_store->import(testing::mixedCalls());
        auto store = store::Store::open(m_store->path(), store::Store::Mode::ReadOnly);
        QVERIFY2(store, testing::errorText(store));
        const auto page = store.value()->calls(toQuery(filter, *m_catalogue), 0, 100);
        QVERIFY2(page, testing::errorText(page));
        QCOMPARE(page->calls.size(), rows);
        if (isCountable(filter)) {
            const auto rollup = store.value()->rollup(filter.from, filter.to);
            QVERIFY2(rollup, testing::errorText(rollup));
            QCOMPARE(countCalls(filter, *rollup, *m_catalogue), rows);
        }
    }

    void typingFiltersAMomentLater()
    {
        m_store->import(testing::mixedCalls());
        ShownPage shown(*m_store, m_catalogue);
        QTRY_COMPARE(shown.rows(), 6);
        auto *bar = shown.page.findChild<CallFilterBar *>();
        QSignalSpy changed(bar, &CallFilterBar::filterChanged);
        QTest::keyClicks(shown.find<QLineEdit>("orderLineEdit"), QStringLiteral("o-1"));
        QTRY_COMPARE(changed.count(), 1);
        QTRY_COMPARE(shown.rows(), 2);
        QTest::mouseClick(shown.find<QPushButton>("clearPushButton"), Qt::LeftButton);
        QTRY_COMPARE(shown.rows(), 6);
    }

    void halfACodeIsNoFilter()
    {
        m_store->import(testing::mixedCalls());
        ShownPage shown(*m_store, m_catalogue);
        QTRY_COMPARE(shown.rows(), 6);
        auto *bar = shown.page.findChild<CallFilterBar *>();
        QLineEdit *field = shown.find<QComboBox>("codeComboBox")->lineEdit();
        QTest::keyClicks(field, QStringLiteral("9999"));
        QCOMPARE(bar->filter().codes, QStringList());
        QTest::keyClicks(field, QStringLiteral("9"));
        QCOMPARE(bar->filter().codes, QStringList({ QStringLiteral("99999") }));
        QTRY_COMPARE(shown.rows(), 1);
        QTest::keyClicks(field, QStringLiteral(" / 1201"));
        QCOMPARE(bar->filter().codes, QStringList({ QStringLiteral("99999"), QStringLiteral("1201") }));
        QTRY_COMPARE(shown.rows(), 2);
    }

    void daysAreReadInSeveralForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<bool>("isAcceptable");
        QTest::newRow("ISO") << QStringLiteral("2025-03-04") << QDate(2025, 3, 4) << true;
        QTest::newRow("digits") << QStringLiteral("20250304") << QDate(2025, 3, 4) << true;
        QTest::newRow("slashes") << QStringLiteral("2025/3/4") << QDate(2025, 3, 4) << true;
        QTest::newRow("empty") << QString() << QDate() << true;
        QTest::newRow("half") << QStringLiteral("2025-0") << QDate() << false;
        QTest::newRow("no day") << QStringLiteral("2025-02-30") << QDate() << false;
    }

    void daysAreReadInSeveralForms()
    {
        QFETCH(QString, text);
        DateField field;
        field.retranslate();
        QTest::keyClicks(&field, text);
        QTEST(field.date(), "date");
        QTEST(field.isAcceptable(), "isAcceptable");
    }

    void noMatchOffersTheConditionThatHidesTheCalls()
    {
        m_store->import(testing::mixedCalls());
        ShownPage shown(*m_store, m_catalogue);
        CallsFilter filter;
        filter.orderNo = QStringLiteral("o-1");
        filter.channel = Channel::PcH5;
        shown.page.open(filter);
        QTRY_VERIFY(shown.emptyState()->isVisible());
        QCOMPARE(shown.emptyState()->title(), QStringLiteral("No call fits the filters."));
        QTRY_COMPARE(shown.offers(), QStringList({ QStringLiteral("Show all channels") }));
        QTest::mouseClick(shown.emptyState()->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE(shown.rows(), 2);
        QVERIFY(!shown.emptyState()->isVisible());
    }

    void newCallsComeInWithoutLosingThePlace()
    {
        m_store->import(testing::manyCalls(200));
        ShownPage shown(*m_store, m_catalogue);
        QTRY_COMPARE(shown.rows(), 200);
        shown.table()->selectRow(120);
        shown.table()->scrollTo(shown.table()->model()->index(120, 0), QAbstractItemView::PositionAtTop);
        const QString order = shown.cell(120, CallTableModel::OrderColumn);
        m_store->import(testing::callsHeader + "2026-03-03 10:00:00,later,appA,h5,0,ok,\n",
                        QStringLiteral("more.csv"));
        shown.context.notifyStoreChanged();
        QTRY_COMPARE(shown.rows(), 201);
        QCOMPARE(shown.table()->currentIndex().row(), 121);
        QCOMPARE(shown.cell(121, CallTableModel::OrderColumn), order);
        QCOMPARE(shown.table()->rowAt(0), 121);
    }

    void copiesRowsAsTextAndCsv()
    {
        m_store->import(testing::callsHeader + "2025-03-03 10:00:00,=1+1,appA,h5,0,\"a,b\",\n");
        ShownPage shown(*m_store, m_catalogue);
        QTRY_COMPARE(shown.rows(), 1);
        shown.table()->selectAll();
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.page.findChild<QAction *>(QStringLiteral("copyAction"))->trigger();
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Time\tOrder number\tCode\t")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\t=1+1\t0\t")));
        shown.page.findChild<QAction *>(QStringLiteral("copyCsvAction"))->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral(",'=1+1,0,")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\"a,b\"")));
        QCOMPARE(notices.count(), 2);
    }

    void speaksChineseWhenAsked()
    {
        m_store->import(testing::manyCalls(1, "1201"));
        ShownPage shown(*m_store, m_catalogue);
        QTRY_COMPARE(shown.rows(), 1);
        shown.context.setLanguage(Language::Chinese);
        shown.page.retranslate();
        QCOMPARE(shown.cell(0, CallTableModel::MeaningColumn),
                 m_catalogue->find(QStringLiteral("1201"))->message.zh);
    }

private:
    CataloguePtr m_catalogue;
    std::unique_ptr<ImportedStore> m_store;
};

QTEST_MAIN(TestCallsPage)
#include "tst_callspage.moc"
