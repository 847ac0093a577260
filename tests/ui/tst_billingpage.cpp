// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/barchart.h"
#include "billing/billingcontrols.h"
#include "billing/billingpage.h"
#include "cli/runcli.h"
#include "items/itemroles.h"
#include "items/summarytablemodel.h"
#include "prompts.h"
#include "store/sqlite/connection.h"
#include "support/csvdialect.h"
#include "support/csvreader.h"
#include "support/shownpage.h"
#include "widgets/datefield.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTableView>

using namespace codedesk;
using namespace codedesk::ui;
using report::GroupKey;
using testing::ImportedStore;
using namespace Qt::StringLiterals;

namespace {

/** The page of billing on a store of its own. */
class ShownBilling : public testing::ShownPage<BillingPage> {
public:
    using ShownPage::ShownPage;

    [[nodiscard]] BarChart *chart() const { return page.findChild<BarChart *>(); }
    [[nodiscard]] QTableView *table() const { return find<QTableView>("summaryTableView"); }
    [[nodiscard]] const items::SummaryTableModel &model() const
    {
        return *qobject_cast<items::SummaryTableModel *>(table()->model());
    }
    void show(const BillingView &view) const { page.findChild<BillingControls *>()->setView(view); }
    void trigger(const char *action) const { find<QAction>(action)->trigger(); }
};

QByteArray runCommandLine(const QStringList &arguments)
{
    QBuffer in;
    QBuffer out;
    QBuffer err;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    std::ignore = cli::runCli(arguments, { &in, &out, &err, false, [] { return std::stop_token(); } });
    return out.data();
}

} // namespace

class TestBillingPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_store.import(testing::mixedCalls()); }

    void init() { testing::failOnUnexpectedWarnings(); }

    void totalsStayInSight()
    {
        ShownBilling shown(m_store);
        shown.show({ GroupKey::Code, {}, {} });
        CODEDESK_TRY_VERIFY(shown.model().rowCount() > 1);
        const auto *totals = shown.find<QTableView>("totalsTableView");
        const int last = shown.model().rowCount() - 1;
        QCOMPARE(totals->model()->rowCount(), 1);
        for (int column = 0; column < shown.model().columnCount(); ++column) {
            QCOMPARE(totals->model()->index(0, column).data(), shown.model().index(last, column).data());
            QCOMPARE(totals->columnWidth(column), shown.table()->columnWidth(column));
        }
        QVERIFY(totals->isVisible());
        QVERIFY(shown.table()->isRowHidden(last));
        shown.table()->sortByColumn(1, Qt::DescendingOrder);
        QVERIFY(shown.table()->isRowHidden(last));
        for (int row = 0; row < last; ++row)
            QVERIFY(!shown.table()->isRowHidden(row));
        shown.show({ GroupKey::Channel, {}, {} });
        CODEDESK_TRY_COMPARE(shown.model().summary().by, QList<GroupKey>({ GroupKey::Channel }));
        QVERIFY(shown.table()->isRowHidden(shown.model().rowCount() - 1));
        QVERIFY(!shown.table()->isRowHidden(0));
    }

    /** While an answer takes long, nothing is shown that could be taken for it. */
    void saysThatItCounts()
    {
        ImportedStore store;
        store.import(testing::mixedCalls());
        auto other = std::make_unique<store::Connection>(store.path(), store::Connection::Mode::ReadWrite);
        other->execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
        ShownBilling shown(store);
        CODEDESK_TRY_COMPARE(shown.emptyState()->title(), u"The calls are being counted…"_s);
        QVERIFY(shown.emptyState()->isVisible());
        other->execute("ROLLBACK");
        other.reset();
        CODEDESK_TRY_VERIFY(shown.table()->isVisible());
    }

    void namedRanges()
    {
        const QDate today(2025, 3, 15);
        QCOMPARE(daysOf(DayRange::ThisMonth, today), std::pair(QDate(2025, 3, 1), QDate(2025, 3, 31)));
        QCOMPARE(daysOf(DayRange::LastMonth, today), std::pair(QDate(2025, 2, 1), QDate(2025, 2, 28)));
        QCOMPARE(daysOf(DayRange::Last30Days, today), std::pair(QDate(2025, 2, 14), today));
        QCOMPARE(daysOf(DayRange::All, today), std::pair(QDate(), QDate()));
    }

    void emptyStoreOffersAnImport()
    {
        ImportedStore empty;
        empty.createEmpty();
        ShownBilling shown(empty);
        QSignalSpy imports(&shown.page, &Page::importsRequested);
        CODEDESK_TRY_VERIFY(shown.emptyState()->isVisible());
        QVERIFY(!shown.page.findChild<QPushButton *>(QStringLiteral("exportPushButton"))->isEnabled());
        QTest::mouseClick(shown.emptyState()->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(imports.count(), 1);
    }

    void damagedStoreIsTold()
    {
        ImportedStore damaged;
        damaged.write(QStringLiteral("store.db"), QByteArray(8192, 'x'));
        ShownBilling shown(damaged);
        const QSignalSpy messages(&shown.context, &AppContext::storeDoubted);
        CODEDESK_TRY_COMPARE(messages.count(), 1);
        QCOMPARE(messages.at(0).at(1).value<Error>().kind, ErrorKind::StoreDamaged);
        QVERIFY(shown.emptyState()->isVisible());
    }

    void daysWithoutCallsOfferAllDays()
    {
        ShownBilling shown(m_store);
        CODEDESK_TRY_VERIFY(shown.model().rowCount() > 0);
        shown.show({ std::nullopt, QDate(2020, 1, 1), QDate(2020, 1, 31) });
        CODEDESK_TRY_VERIFY(shown.emptyState()->isVisible());
        QTest::mouseClick(shown.emptyState()->findChild<QPushButton *>(), Qt::LeftButton);
        CODEDESK_TRY_VERIFY(!shown.emptyState()->isVisible());
    }

    void chartDrawsTheTable()
    {
        ShownBilling shown(m_store);
        CODEDESK_TRY_COMPARE(shown.chart()->content().columns.size(), 9); // no date, and eight days without a gap
        const auto &columns = shown.chart()->content().columns;
        QCOMPARE(columns.at(1).key, QStringLiteral("2025-03-03"));
        QCOMPARE(columns.at(1).counts, shown.model().group(1)->counts);
        qint64 sum = 0;
        for (const auto &column : columns)
            sum += column.counts.total;
        QCOMPARE(sum, shown.model().summary().totals.total);
    }

    void tableCsvAndCommandLineAgree_data()
    {
        QTest::addColumn<GroupKey>("by");
        for (const GroupKey key : { GroupKey::Day, GroupKey::Week, GroupKey::Month, GroupKey::Code,
                                    GroupKey::Category, GroupKey::Channel, GroupKey::App })
            QTest::newRow(qPrintable(report::groupKeyName(key))) << key;
    }

    void tableCsvAndCommandLineAgree()
    {
        QFETCH(GroupKey, by);
        ShownBilling shown(m_store);
        shown.show({ by, {}, {} });
        CODEDESK_TRY_COMPARE(shown.model().summary().by, QList<GroupKey>{ by });
        const QString csvPath = m_store.file(QStringLiteral("summary.csv"));
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { csvPath };
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.trigger("saveCsvAction");
        QCOMPARE(notices.count(), 1);
        QFile file(csvPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QCOMPARE(testing::dialectFault(content), QString());
        const QList<QStringList> csv = testing::readCsv(QString::fromUtf8(content));

        const QString name = report::groupKeyName(by);
        const QJsonArray rows =
            QJsonDocument::fromJson(
                runCommandLine({ QStringLiteral("summary"), QStringLiteral("--store"), m_store.path(),
                                 QStringLiteral("--by"), name, QStringLiteral("--json") }))
                .object()
                .value(QStringLiteral("rows"))
                .toArray();
        const auto &model = shown.model();
        QCOMPARE(rows.size(), model.rowCount() - 1);
        QCOMPARE(csv.size(), model.rowCount());
        const QStringList fields{ name,
                                  QStringLiteral("total"),
                                  QStringLiteral("billable"),
                                  QStringLiteral("free"),
                                  QStringLiteral("unstated"),
                                  QStringLiteral("unknown") };
        QCOMPARE(csv.constFirst(), fields);
        for (int row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < fields.size(); ++column) {
                const QString shownText = model.index(row, column).data(items::KeyRole).toString();
                QCOMPARE(shownText, csv.at(row + 1).at(column));
                QCOMPARE(shownText, rows.at(row).toObject().value(fields.at(column)).toVariant().toString());
            }
        }
    }

    void clickOpensExactlyThoseCalls_data()
    {
        QTest::addColumn<BillingView>("view");
        QTest::addColumn<QString>("key");
        QTest::addColumn<answers::CallSelection>("filter");
        answers::CallSelection filter;
        filter.outcome = Outcome::Billable;
        filter.from = filter.to = QDate(2025, 3, 3);
        QTest::newRow("day") << BillingView{ GroupKey::Day, {}, {} } << QStringLiteral("2025-03-03") << filter;
        filter.from = QDate(2025, 3, 4);
        filter.to = QDate(2025, 3, 9);
        QTest::newRow("week cut by the first day")
            << BillingView{ GroupKey::Week, QDate(2025, 3, 4), {} } << QStringLiteral("2025-W10") << filter;
        filter.from = QDate(2025, 3, 1);
        filter.to = QDate(2025, 3, 31);
        QTest::newRow("month") << BillingView{ GroupKey::Month, {}, {} } << QStringLiteral("2025-03") << filter;
        filter.from = filter.to = {};
        filter.withoutDay = true;
        QTest::newRow("no day") << BillingView{ GroupKey::Day, {}, {} } << QString() << filter;
        filter.withoutDay = false;
        filter.codes = { QStringLiteral("2016") };
        QTest::newRow("code") << BillingView{ GroupKey::Code, {}, {} } << QStringLiteral("2016") << filter;
        filter.codes.clear();
        filter.channel = Channel::AppSdk;
        QTest::newRow("channel") << BillingView{ GroupKey::Channel, {}, {} } << QStringLiteral("app-sdk")
                                 << filter;
        filter.channel.reset();
        filter.app = QStringLiteral("appB");
        QTest::newRow("app") << BillingView{ GroupKey::App, {}, {} } << QStringLiteral("appB") << filter;
    }

    void clickOpensExactlyThoseCalls()
    {
        QFETCH(BillingView, view);
        QFETCH(QString, key);
        QFETCH(answers::CallSelection, filter);
        ShownBilling shown(m_store);
        shown.show(view);
        CODEDESK_TRY_COMPARE(shown.model().summary().by, QList<GroupKey>{ *view.by });
        BarChart *chart = shown.chart();
        int column = -1;
        const auto &columns = chart->content().columns;
        for (int i = 0; i < columns.size(); ++i) {
            if (columns.at(i).key == key)
                column = i;
        }
        QVERIFY(column >= 0);
        QSignalSpy calls(&shown.page, &Page::callsRequested);
        const QPoint place = chart->picture().parts(column).constFirst().second.center().toPoint();
        QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(calls.count(), 1);
        QVERIFY(calls.at(0).at(0).value<answers::CallSelection>() == filter);
    }

    void tableOpensCallsOfItsCell()
    {
        ShownBilling shown(m_store);
        CODEDESK_TRY_VERIFY(shown.model().rowCount() > 0);
        QSignalSpy calls(&shown.page, &Page::callsRequested);
        Q_EMIT shown.table()->activated(shown.model().index(1, 3)); // 2025-03-03, free
        QCOMPARE(calls.count(), 1);
        const auto filter = calls.at(0).at(0).value<answers::CallSelection>();
        QCOMPARE(filter.outcome, std::optional(Outcome::Free));
        QCOMPARE(filter.from, QDate(2025, 3, 3));
        Q_EMIT shown.table()->activated(shown.model().index(shown.model().rowCount() - 1, 3));
        QCOMPARE(calls.count(), 1);
    }

    void byteOrderMarkIsAChoiceThatIsRemembered()
    {
        ShownBilling shown(m_store);
        CODEDESK_TRY_VERIFY(shown.model().rowCount() > 0);
        const QString path = m_store.file(QStringLiteral("marked.csv"));
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { path, path };
        shown.trigger("saveCsvAction");
        QVERIFY(!content(path).startsWith("\xEF\xBB\xBF"));
        shown.trigger("byteOrderMarkAction");
        shown.trigger("saveCsvAction");
        QVERIFY(content(path).startsWith("\xEF\xBB\xBF"));
        QVERIFY(shown.settings.value(QStringLiteral("exports/csvByteOrderMark")).toBool());
    }

    void chartIsSavedAndTableCopied()
    {
        ShownBilling shown(m_store);
        CODEDESK_TRY_VERIFY(shown.model().rowCount() > 0);
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { m_store.file(QStringLiteral("chart.png")),
                                m_store.file(QStringLiteral("chart.svg")) };
        shown.trigger("savePngAction");
        shown.trigger("saveSvgAction");
        QVERIFY(content(m_store.file(QStringLiteral("chart.png"))).startsWith("\x89PNG"));
        QVERIFY(content(m_store.file(QStringLiteral("chart.svg"))).contains("<svg"));
        QVERIFY(!shown.page.copyAnswer().isEmpty());
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Day\tTotal\tBillable")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Total\t6\t3\t1\t1\t1")));
    }

    void unwritableExportIsTold()
    {
        ShownBilling shown(m_store);
        CODEDESK_TRY_VERIFY(shown.model().rowCount() > 0);
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { QStringLiteral("/nonexistent/summary.csv") };
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        shown.trigger("saveCsvAction");
        QCOMPARE(messages.count(), 1);
        QCOMPARE(messages.at(0).at(0).value<Error>().kind, ErrorKind::OutputNotWritable);
    }

    void followsTheStore()
    {
        ImportedStore growing;
        growing.import(testing::manyCalls(3));
        ShownBilling shown(growing);
        CODEDESK_TRY_COMPARE(shown.model().summary().totals.total, 3);
        growing.import(testing::mixedCalls(), QStringLiteral("mixed.csv"));
        shown.context.notifyStoreChanged();
        CODEDESK_TRY_COMPARE(shown.model().summary().totals.total, 9);
    }

    void everyRowIsListedAfterAnotherImport()
    {
        ImportedStore growing;
        growing.import(testing::manyCalls(3));
        ShownBilling shown(growing);
        shown.show({ GroupKey::Day, {}, {} });
        CODEDESK_TRY_COMPARE(shown.model().rowCount(), 2); // one day, and the total
        growing.import(testing::mixedCalls(), QStringLiteral("mixed.csv"));
        shown.context.notifyStoreChanged();
        CODEDESK_TRY_COMPARE(shown.model().summary().totals.total, 9);
        const int last = shown.model().rowCount() - 1;
        QCOMPARE(last, 4); // no date, and three days
        for (int row = 0; row < last; ++row)
            QVERIFY2(!shown.table()->isRowHidden(row), qPrintable(QString::number(row)));
        QVERIFY(shown.table()->isRowHidden(last));
        shown.show({ GroupKey::Channel, {}, {} });
        CODEDESK_TRY_COMPARE(shown.model().summary().by, QList<GroupKey>({ GroupKey::Channel }));
        for (int row = 0; row < shown.model().rowCount() - 1; ++row)
            QVERIFY(!shown.table()->isRowHidden(row));
    }

    void totalsAreASoundModel()
    {
        ShownBilling shown(m_store);
        const QAbstractItemModelTester tester(shown.find<QTableView>("totalsTableView")->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const GroupKey key : { GroupKey::Day, GroupKey::Code, GroupKey::App }) {
            shown.show({ key, {}, {} });
            CODEDESK_TRY_COMPARE(shown.model().summary().by, QList<GroupKey>({ key }));
        }
        shown.find<DateField>("fromDateField")->setText(QStringLiteral("w"));
        shown.table()->sortByColumn(1, Qt::DescendingOrder);
    }

    void daysThatAreNoneLeaveNothing_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("isFromMarked");
        QTest::newRow("no such day") << QStringLiteral("2026-02-30") << QString() << true;
        QTest::newRow("no such month") << QString() << QStringLiteral("2026-13-45") << false;
        QTest::newRow("a letter") << QStringLiteral("w") << QString() << true;
        QTest::newRow("a month") << QStringLiteral("2025-03") << QString() << true;
        QTest::newRow("half of a day") << QString() << QStringLiteral("2025-11") << false;
        QTest::newRow("from after to") << QStringLiteral("2025-03-10") << QStringLiteral("2025-03-04") << false;
    }

    void daysThatAreNoneLeaveNothing()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(bool, isFromMarked);
        ShownBilling shown(m_store);
        CODEDESK_TRY_VERIFY(shown.model().rowCount() > 0);
        auto *fromField = shown.find<DateField>("fromDateField");
        auto *toField = shown.find<DateField>("toDateField");
        QTest::keyClicks(fromField, from);
        QTest::keyClicks(toField, to);
        QVERIFY(shown.emptyState()->isVisible());
        QCOMPARE(fromField->property("invalid").toBool(), isFromMarked);
        QCOMPARE(toField->property("invalid").toBool(), !isFromMarked);
        QVERIFY(!(isFromMarked ? fromField : toField)->toolTip().isEmpty());
        QCOMPARE(shown.model().rowCount(), 0);
        QVERIFY(shown.chart()->content().columns.isEmpty());
        QVERIFY(!shown.find<QPushButton>("exportPushButton")->isEnabled());
        for (const char *action : { "saveCsvAction", "savePngAction", "saveSvgAction", "copyAction" })
            QVERIFY2(!shown.find<QAction>(action)->isEnabled(), action);
        QCOMPARE(shown.page.copyAnswer(), QString());
        QTest::mouseClick(shown.emptyState()->findChild<QPushButton *>(), Qt::LeftButton); // all days
        CODEDESK_TRY_COMPARE(shown.model().summary().totals.total, 6);
        QVERIFY(!fromField->property("invalid").toBool() && !toField->property("invalid").toBool());
        QVERIFY(shown.find<QAction>("saveCsvAction")->isEnabled());
    }

    void daysWithoutCallsLeaveNothingToCopy()
    {
        ShownBilling shown(m_store);
        CODEDESK_TRY_VERIFY(shown.model().rowCount() > 0);
        shown.show({ std::nullopt, QDate(2020, 1, 1), QDate(2020, 1, 31) });
        CODEDESK_TRY_VERIFY(shown.emptyState()->isVisible());
        QCOMPARE(shown.page.copyAnswer(), QString());
        QVERIFY(!shown.find<QAction>("saveCsvAction")->isEnabled());
    }

    void onlyAnAnswerToWhatIsAskedIsExported()
    {
        ShownBilling shown(m_store);
        CODEDESK_TRY_VERIFY(shown.model().rowCount() > 0);
        shown.show({ GroupKey::Code, {}, {} }); // not answered yet
        QVERIFY(!shown.find<QAction>("saveCsvAction")->isEnabled());
        QCOMPARE(shown.page.copyAnswer(), QString());
        CODEDESK_TRY_VERIFY(shown.find<QAction>("saveCsvAction")->isEnabled());
        QCOMPARE(shown.model().summary().by, QList<GroupKey>({ GroupKey::Code }));
    }

    void selectedRowsAreCopied()
    {
        ShownBilling shown(m_store);
        CODEDESK_TRY_VERIFY(shown.model().rowCount() > 2);
        shown.table()->selectRow(1);
        shown.trigger("copyAction");
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 2);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\n2025-03-03\t")));
        shown.table()->clearSelection();
        shown.trigger("copyAction");
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Total\t6\t")));
    }

private:
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    ImportedStore m_store;
};

CODEDESK_UI_TEST_MAIN(TestBillingPage)
#include "tst_billingpage.moc"
