// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calls/calldetailpane.h"
#include "calls/callfilterbar.h"
#include "calls/callspage.h"
#include "catalogue/builtincatalogue.h"
#include "items/calltablemodel.h"
#include "jobs/jobrunner.h"
#include "prompts.h"
#include "store/openstore.h"
#include "support/csvdialect.h"
#include "support/csvreader.h"
#include "support/shownpage.h"
#include "widgets/datefield.h"
#include "widgets/wrappedtext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace codedesk;
using namespace codedesk::ui;
using items::CallTableModel;
using testing::ImportedStore;
using namespace Qt::StringLiterals;

namespace {

/** The page of calls on a store of its own. */
class ShownCalls : public testing::ShownPage<CallsPage> {
public:
    using ShownPage::ShownPage;

    [[nodiscard]] QTableView *table() const { return find<QTableView>("callsTableView"); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QStringList offers() const
    {
        QStringList texts;
        for (const QPushButton *button : emptyState()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                texts << button->text();
        }
        return texts;
    }
};

} // namespace

class TestCallsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_store = std::make_unique<ImportedStore>();
    }

    void withoutAStoreItOffersAnImport()
    {
        ShownCalls shown(*m_store);
        QSignalSpy imports(&shown.page, &Page::importsRequested);
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        CODEDESK_TRY_VERIFY(shown.emptyState()->isVisible());
        QCOMPARE(shown.emptyState()->title(), QStringLiteral("No calls are stored yet."));
        QTest::mouseClick(shown.emptyState()->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(imports.count(), 1);
        QCOMPARE(messages.count(), 0);
    }

    void damagedStoreIsTold()
    {
        m_store->write(QStringLiteral("store.db"), QByteArray(8192, 'x'));
        ShownCalls shown(*m_store);
        const QSignalSpy messages(&shown.context, &AppContext::storeDoubted);
        CODEDESK_TRY_VERIFY(messages.count() > 0);
        QCOMPARE(messages.at(0).at(1).value<Error>().kind, ErrorKind::StoreDamaged);
    }

    void daysThatAreNoneLeaveNothing_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("no such day") << QStringLiteral("2026-02-30") << QString();
        QTest::newRow("no such month") << QString() << QStringLiteral("2026-13-45");
        QTest::newRow("a letter") << QStringLiteral("w") << QString();
        QTest::newRow("from after to") << QStringLiteral("2025-03-10") << QStringLiteral("2025-03-04");
    }

    void daysThatAreNoneLeaveNothing()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        m_store->import(testing::mixedCalls());
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        auto *fromField = shown.find<DateField>("fromDateField");
        auto *toField = shown.find<DateField>("toDateField");
        QTest::keyClicks(fromField, from);
        QTest::keyClicks(toField, to);
        CODEDESK_TRY_COMPARE(shown.rows(), 0);
        QVERIFY(shown.emptyState()->isVisible());
        QVERIFY(fromField->property("invalid").toBool() || toField->property("invalid").toBool());
        QCOMPARE(shown.page.copyAnswer(), QString());
        QVERIFY(!shown.find<QPushButton>("exportCallsPushButton")->isEnabled());
        for (const QAction *action : shown.page.editActions())
            QVERIFY2(!action->isEnabled() || action->isCheckable(), qPrintable(action->objectName()));
        QVERIFY(shown.find<QPushButton>("clearPushButton")->isEnabled());
        // A change of the store must not bring the calls of all days back.
        shown.context.notifyStoreChanged();
        QTest::mouseClick(shown.find<QPushButton>("clearPushButton"), Qt::LeftButton);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        QVERIFY(!fromField->property("invalid").toBool() && !toField->property("invalid").toBool());
    }

    void saysThatItReadsWhatHasChanged()
    {
        m_store->import(testing::mixedCalls());
        ShownCalls shown(*m_store);
        const auto *caption = shown.find<QLabel>("captionLabel");
        CODEDESK_TRY_COMPARE(caption->text(), u"6 call(s), newest first"_s);
        m_store->import(testing::manyCalls(3));
        shown.context.notifyStoreChanged();
        QCOMPARE(caption->text(), u"The calls are being read…"_s);
        CODEDESK_TRY_COMPARE(caption->text(), u"9 call(s), newest first"_s);
    }

    void aFilterIsAppliedWhateverHappensMeanwhile()
    {
        m_store->import(testing::mixedCalls());
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        answers::CallSelection filter;
        filter.app = QStringLiteral("appB");
        shown.page.open(filter);
        shown.context.notifyStoreChanged(); // before the store has answered
        CODEDESK_TRY_VERIFY(shown.find<QAction>("copyAction")->isEnabled());
        QCOMPARE(shown.rows(), 2);
        shown.page.open(answers::CallSelection());
        shown.page.activate(); // as the window does after a request
        CODEDESK_TRY_VERIFY(shown.find<QAction>("copyAction")->isEnabled());
        QCOMPARE(shown.rows(), 6);
    }

    void nothingOfTheLastAnswerIsCopiedWhileTheNextIsAwaited()
    {
        m_store->import(testing::mixedCalls());
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        QVERIFY(!shown.page.copyAnswer().isEmpty());
        answers::CallSelection filter;
        filter.app = QStringLiteral("appB");
        shown.page.open(filter);
        QCOMPARE(shown.page.copyAnswer(), QString());
        QVERIFY(!shown.find<QAction>("copyAction")->isEnabled());
        CODEDESK_TRY_VERIFY(shown.find<QAction>("copyAction")->isEnabled());
        QVERIFY(!shown.page.copyAnswer().isEmpty());
    }

    void aWholeTableIsCopiedAsAWhole()
    {
        constexpr int count = 1000; // the table has asked for the first 256 of them
        m_store->import(testing::manyCalls(count));
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), CallTableModel::pageSize);
        CODEDESK_TRY_VERIFY(shown.find<QLabel>("captionLabel")->text().contains(QStringLiteral("1000")));
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.table()->setFocus();
        QTest::keyClick(shown.table(), Qt::Key_A, Qt::ControlModifier);
        shown.find<QAction>("copyAction")->trigger();
        CODEDESK_TRY_COMPARE(notices.count(), 1);
        QVERIFY(notices.at(0).at(0).toString().startsWith(QStringLiteral("1,000"))
                || notices.at(0).at(0).toString().startsWith(QStringLiteral("1000")));
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), count + 1);
        for (const QString &line : lines.mid(1))
            QVERIFY2(line.contains(QStringLiteral("order-")), qPrintable(line));
    }

    void anotherSelectionIsNotCopiedInItsPlace()
    {
        m_store->import(testing::manyCalls(1000)); // the table has asked for the first 256 of them
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), CallTableModel::pageSize);
        CODEDESK_TRY_VERIFY(shown.find<QLabel>("captionLabel")->text().contains(QStringLiteral("1000")));
        QApplication::clipboard()->setText(QStringLiteral("(earlier)"));
        QTest::keyClick(shown.table(), Qt::Key_A, Qt::ControlModifier);
        shown.find<QAction>("copyAction")->trigger(); // waits for the rows not read yet
        shown.table()->selectRow(2);
        CODEDESK_TRY_VERIFY(jobs::JobRunner::awaitedAnswers() == 0);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("(earlier)"));
    }

    void moreThanCanBeCopiedIsOfferedAsAFile()
    {
        constexpr int count = 10'300;
        m_store->import(testing::manyCalls(count));
        ShownCalls shown(*m_store);
        CODEDESK_TRY_VERIFY(shown.find<QLabel>("captionLabel")->text().contains(QStringLiteral("10300")));
        QApplication::clipboard()->setText(QStringLiteral("(earlier)"));
        const QString path = m_store->file(QStringLiteral("all.csv"));
        prompts::ScriptedAnswers answers;
        answers.confirmations = { true };
        answers.filesToSave = { path };
        QTest::keyClick(shown.table(), Qt::Key_A, Qt::ControlModifier);
        shown.find<QAction>("copyAction")->trigger();
        CODEDESK_TRY_VERIFY(QFile::exists(path) && !shown.context.activity().isRunning());
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("(earlier)"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), count + 1);
    }

    void showsCallsAndEverythingOfTheSelectedOne()
    {
        m_store->import(testing::mixedCalls());
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        CODEDESK_TRY_COMPARE(shown.find<QLabel>("captionLabel")->text(),
                             QStringLiteral("6 call(s), newest first"));
        QCOMPARE(shown.cell(0, CallTableModel::CodeColumn), QStringLiteral("99999"));
        shown.table()->selectRow(2);
        QCOMPARE(shown.cell(2, CallTableModel::CodeColumn), QStringLiteral("2016"));
        QVERIFY(shown.find<QLabel>("reasonLabel")->text().startsWith(QStringLiteral("Billable in ")));
        const QString notice = shown.page.copyAnswer();
        QVERIFY(!notice.isEmpty());
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Order number: o-2")));
    }

    void longValuesAreWholeInTheDetails()
    {
        const QString order(64, u'8');
        const QString code = QStringLiteral("FailedOperation.") + QString(40, u'W');
        m_store->import(testing::callsHeader + "2025-03-03 10:00:00," + order.toLatin1() + ",appA,h5,"
                        + code.toLatin1() + ",ok,90\n");
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 1);
        shown.table()->selectRow(0);
        auto *pane = shown.page.findChild<CallDetailPane *>();
        for (const QString &value : { order, code }) {
            const QList<WrappedText *> texts = pane->findChildren<WrappedText *>();
            const auto found = std::find_if(texts.cbegin(), texts.cend(),
                                            [&](const WrappedText *text) { return text->toPlainText() == value; });
            QVERIFY2(found != texts.cend(), qPrintable(value));
            WrappedText *text = *found;
            QTRY_VERIFY(text->isVisible() && text->height() > 3 * QFontMetrics(text->font()).height() / 2);
            QTRY_VERIFY(text->mapTo(pane, QPoint(text->width(), 0)).x() <= pane->width());
            QVERIFY(text->viewport()->height() >= qFloor(text->document()->size().height()));
            text->selectAll();
            text->copy();
            QCOMPARE(QApplication::clipboard()->text(), value);
        }
    }

    void otherAttemptsAndLookUp()
    {
        m_store->import(testing::mixedCalls());
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        shown.table()->selectRow(3);
        QCOMPARE(shown.cell(3, CallTableModel::OrderColumn), QStringLiteral("o-1"));
        QSignalSpy codes(&shown.page, &Page::codeRequested);
        QTest::mouseClick(shown.find<QPushButton>("lookUpPushButton"), Qt::LeftButton);
        QCOMPARE(codes.count(), 1);
        // The row is that of the call's channel and day, and so is the billing the page tells.
        const auto request = codes.at(0).at(0).value<CodeRequest>();
        QCOMPARE(request.code, QStringLiteral("1201"));
        const auto *model = qobject_cast<const CallTableModel *>(shown.table()->model());
        const store::StoredCall &call = model->call(3)->call;
        QCOMPARE(request.asOf.channel, std::optional(call.channel));
        QCOMPARE(request.asOf.day, billingDay(call.occurredAt));
        QCOMPARE(request.categoryId, model->call(3)->entry->categoryId);
        QTest::mouseClick(shown.find<QPushButton>("attemptsPushButton"), Qt::LeftButton);
        QCOMPARE(shown.find<QLineEdit>("orderLineEdit")->text(), QStringLiteral("o-1"));
        CODEDESK_TRY_COMPARE(shown.rows(), 2);
    }

    void filtersAlone_data()
    {
        QTest::addColumn<answers::CallSelection>("filter");
        QTest::addColumn<int>("rows");
        answers::CallSelection filter;
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
    }

    void filtersAlone()
    {
        QFETCH(answers::CallSelection, filter);
        QFETCH(int, rows);
        const CataloguePtr catalogue = builtinCatalogue();
        m_store->import(testing::mixedCalls());
        auto store = store::openStore(m_store->address(), store::CallStore::Mode::ReadOnly);
        QVERIFY2(store, testing::errorText(store));
        const auto page = store.value()->calls(toCriteria(filter, *catalogue), 0, 100);
        QVERIFY2(page, testing::errorText(page));
        QCOMPARE(page->calls.size(), rows);
        if (isCountable(filter)) {
            const auto rollup = store.value()->rollup(filter.from, filter.to);
            QVERIFY2(rollup, testing::errorText(rollup));
            QCOMPARE(countCalls(filter, *rollup, *catalogue), rows);
        }
    }

    void typingFiltersAMomentLater()
    {
        m_store->import(testing::mixedCalls());
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        auto *bar = shown.page.findChild<CallFilterBar *>();
        QSignalSpy changed(bar, &CallFilterBar::filterChanged);
        QTest::keyClicks(shown.find<QLineEdit>("orderLineEdit"), QStringLiteral("o-1"));
        CODEDESK_TRY_COMPARE(changed.count(), 1);
        CODEDESK_TRY_COMPARE(shown.rows(), 2);
        QTest::mouseClick(shown.find<QPushButton>("clearPushButton"), Qt::LeftButton);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
    }

    void halfACodeIsNoFilter()
    {
        m_store->import(testing::mixedCalls());
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        auto *bar = shown.page.findChild<CallFilterBar *>();
        auto *box = shown.find<QComboBox>("codeComboBox");
        CODEDESK_TRY_VERIFY(box->findText(QStringLiteral("99999")) >= 0); // stored codes come a moment later
        QLineEdit *field = box->lineEdit();
        QTest::keyClicks(field, QStringLiteral("9999"));
        QCOMPARE(bar->filter().codes, QStringList());
        QTest::keyClicks(field, QStringLiteral("9"));
        QCOMPARE(bar->filter().codes, QStringList({ QStringLiteral("99999") }));
        CODEDESK_TRY_COMPARE(shown.rows(), 1);
        QTest::keyClicks(field, QStringLiteral(" / 1201"));
        QCOMPARE(bar->filter().codes, QStringList({ QStringLiteral("99999"), QStringLiteral("1201") }));
        CODEDESK_TRY_COMPARE(shown.rows(), 2);
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
        ShownCalls shown(*m_store);
        answers::CallSelection filter;
        filter.orderNo = QStringLiteral("o-1");
        filter.channel = Channel::PcH5;
        shown.page.open(filter);
        CODEDESK_TRY_VERIFY(shown.emptyState()->isVisible());
        QCOMPARE(shown.emptyState()->title(), QStringLiteral("No call fits the filters."));
        CODEDESK_TRY_COMPARE(shown.offers(), QStringList({ QStringLiteral("Show all channels") }));
        QString said;
        for (const QLabel *label : shown.emptyState()->findChildren<QLabel *>())
            said += label->text();
        QVERIFY2(said.contains(QStringLiteral("by the whole number only")), qPrintable(said));
        QTest::mouseClick(shown.emptyState()->findChild<QPushButton *>(), Qt::LeftButton);
        CODEDESK_TRY_COMPARE(shown.rows(), 2);
        QVERIFY(!shown.emptyState()->isVisible());
    }

    void newCallsComeInWithoutLosingThePlace()
    {
        m_store->import(testing::manyCalls(200));
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 200);
        shown.table()->selectRow(120);
        shown.table()->scrollTo(shown.table()->model()->index(120, 0), QAbstractItemView::PositionAtTop);
        const QString order = shown.cell(120, CallTableModel::OrderColumn);
        m_store->import(testing::callsHeader + "2026-03-03 10:00:00,later,appA,h5,0,ok,\n",
                        QStringLiteral("more.csv"));
        shown.context.notifyStoreChanged();
        CODEDESK_TRY_COMPARE(shown.rows(), 201);
        QCOMPARE(shown.table()->currentIndex().row(), 121);
        QCOMPARE(shown.cell(121, CallTableModel::OrderColumn), order);
        QCOMPARE(shown.table()->rowAt(0), 121);
    }

    void copiesRowsAsTextAndCsv()
    {
        m_store->import(testing::callsHeader + "2025-03-03 10:00:00,=1+1,appA,h5,0,\"a,b\",\n");
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 1);
        shown.table()->selectAll();
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.page.findChild<QAction *>(QStringLiteral("copyAction"))->trigger();
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Time\tOrder number\tCode\t")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\t=1+1\t0\t")));
        shown.page.findChild<QAction *>(QStringLiteral("copyCsvAction"))->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral(",'=1+1,")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\"a,b\"")));
        // It is the same CSV as that of an export, whatever columns the table shows.
        const QByteArray copied = QApplication::clipboard()->text().toUtf8();
        QCOMPARE(testing::dialectFault(copied), QString());
        const QString path = m_store->file(QStringLiteral("exported.csv"));
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { path };
        shown.click("exportCallsPushButton");
        CODEDESK_TRY_COMPARE(notices.count(), 3);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), copied);
    }

    /** What is typed is meant by the next key, although the table follows a moment later. */
    void keysMeanWhatIsTyped_data()
    {
        QTest::addColumn<QByteArray>("action");
        for (const char *action : { "copyAction", "copyCsvAction", "copyReplyAction", "" })
            QTest::newRow(*action ? action : "copyAnswer") << QByteArray(action);
    }

    void keysMeanWhatIsTyped()
    {
        QFETCH(QByteArray, action);
        m_store->import(testing::mixedCalls());
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        shown.find<QTableView>("callsTableView")->selectAll();
        shown.find<QComboBox>("codeComboBox")->setEditText(QStringLiteral("1201"));
        QApplication::clipboard()->setText(QStringLiteral("(earlier)"));
        QString notice;
        connect(&shown.page, &Page::noticeRaised, this, [&notice](const QString &text) { notice = text; });
        if (action.isEmpty())
            notice = shown.page.copyAnswer();
        else
            shown.find<QAction>(action.constData())->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("(earlier)"));
        QVERIFY2(notice.contains(QStringLiteral("Nothing was copied")), qPrintable(notice));
        CODEDESK_TRY_COMPARE(shown.rows(), 1);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("(earlier)"));
        if (action.isEmpty())
            static_cast<void>(shown.page.copyAnswer());
        else
            shown.find<QAction>(action.constData())->trigger();
        CODEDESK_TRY_VERIFY(QApplication::clipboard()->text() != QStringLiteral("(earlier)"));
    }

    void copiesAReplyThatKnowsTheCall()
    {
        m_store->import(testing::callsHeader + "2025-03-03 10:00:00,ORDER0001,appA,mini-program,2010,,\n");
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 1);
        shown.table()->selectRow(0);
        rememberReplyStyle(shown.context.settings(), { ReplyAudience::Integrator, Language::English });
        shown.page.findChild<QAction *>(QStringLiteral("copyReplyAction"))->trigger();
        const QString reply = QApplication::clipboard()->text();
        QVERIFY2(reply.contains(QStringLiteral("ORDER0001")), qPrintable(reply));
        QVERIFY2(reply.contains(QStringLiteral("2025-03-03 10:00:00")), qPrintable(reply));
        QVERIFY2(reply.contains(QStringLiteral("not billed")),
                 qPrintable(reply)); // since 2021-07-19 in this channel
    }

    void exportsTheCallsThatFitTheFilters()
    {
        m_store->import(testing::mixedCalls());
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        answers::CallSelection filter;
        filter.channel = Channel::AppSdk;
        shown.page.open(filter);
        CODEDESK_TRY_COMPARE(shown.rows(), 3);
        const QString path = m_store->file(QStringLiteral("calls-out.csv"));
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { path };
        const QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.click("exportCallsPushButton");
        QVERIFY(shown.context.activity().isRunning());
        QVERIFY(!shown.find<QPushButton>("exportCallsPushButton")->isEnabled());
        CODEDESK_TRY_COMPARE(notices.count(), 1);
        QVERIFY(!shown.context.activity().isRunning());
        QVERIFY(shown.find<QPushButton>("exportCallsPushButton")->isEnabled());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QStringList> rows = testing::readCsv(QString::fromUtf8(file.readAll()));
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows.at(0).at(5), QStringLiteral("code"));
        QCOMPARE(rows.at(3).at(5), QStringLiteral("2016"));
    }

    void callsOfAnImportAreNeverThoseOfAnother()
    {
        answers::CallSelection filter;
        filter.import = m_store->import(testing::mixedCalls()).entry.key();
        ShownCalls shown(*m_store);
        shown.page.open(filter);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        // Another store is put in its place: its first import has the number, and other calls.
        m_store->remove();
        const store::ImportKey other = m_store->import(testing::manyCalls(3)).entry.key();
        QCOMPARE(other.id, filter.import.id);
        QVERIFY(other != filter.import);
        // What is on the screen still says the earlier calls: an export must not write others.
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { m_store->file(QStringLiteral("calls-out.csv")) };
        const QSignalSpy messages(&shown.page, &Page::messageRaised);
        shown.click("exportCallsPushButton");
        CODEDESK_TRY_COMPARE(messages.count(), 1);
        QCOMPARE(messages.at(0).at(0).value<Error>().kind, ErrorKind::StoreBusy);
        QVERIFY(!QFile::exists(m_store->file(QStringLiteral("calls-out.csv"))));
        shown.context.notifyStoreChanged();
        CODEDESK_TRY_VERIFY(shown.emptyState()->isVisible());
        QCOMPARE(shown.rows(), 0);
        QVERIFY2(shown.emptyState()->title().contains(QStringLiteral("Import 1")),
                 qPrintable(shown.emptyState()->title()));
        CODEDESK_TRY_COMPARE(shown.offers(),
                             (QStringList{ QStringLiteral("Read it again"), QStringLiteral("Show all imports") }));
        QTest::mouseClick(shown.emptyState()->findChildren<QPushButton *>().constLast(), Qt::LeftButton);
        CODEDESK_TRY_COMPARE(shown.rows(), 3);
    }

    void callsOfAnUndoneImportAreSaidToBeTakenOut()
    {
        answers::CallSelection filter;
        filter.import = m_store->import(testing::mixedCalls()).entry.key();
        ShownCalls shown(*m_store);
        shown.page.open(filter);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        {
            const auto store = store::openStore(m_store->address(), store::CallStore::Mode::ReadWrite);
            QCOMPARE((*store)->undoImport(filter.import)->removed, 6);
        }
        shown.context.notifyStoreChanged();
        const auto says = [&shown](const QString &text) {
            const QList<QLabel *> labels = shown.emptyState()->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&text](const QLabel *label) { return label->text().contains(text); });
        };
        CODEDESK_TRY_VERIFY(says(QStringLiteral("was undone")));
    }

    void cancelledExportLeavesTheEarlierFile()
    {
        m_store->import(testing::manyCalls(20'000));
        ShownCalls shown(*m_store);
        CODEDESK_TRY_VERIFY(shown.rows() > 0);
        const QString path = m_store->write(QStringLiteral("calls-out.csv"), "earlier");
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { path };
        const QSignalSpy notices(&shown.page, &Page::noticeRaised);
        const QSignalSpy messages(&shown.page, &Page::messageRaised);
        shown.click("exportCallsPushButton");
        shown.context.activity().cancel();
        CODEDESK_TRY_COMPARE(notices.count(), 1);
        QCOMPARE(notices.at(0).at(0).toString(), QStringLiteral("The export was cancelled. Nothing was saved."));
        QCOMPARE(messages.count(), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("earlier"));
    }

    void unwritableExportIsTold()
    {
        m_store->import(testing::mixedCalls());
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 6);
        prompts::ScriptedAnswers answers;
        answers.filesToSave = { QStringLiteral("/nonexistent/calls.csv") };
        const QSignalSpy messages(&shown.page, &Page::messageRaised);
        shown.click("exportCallsPushButton");
        CODEDESK_TRY_COMPARE(messages.count(), 1);
        QCOMPARE(messages.at(0).at(0).value<Error>().kind, ErrorKind::OutputNotWritable);
        QVERIFY(!shown.context.activity().isRunning());
    }

    void speaksChineseWhenAsked()
    {
        m_store->import(testing::manyCalls(1, "1201"));
        ShownCalls shown(*m_store);
        CODEDESK_TRY_COMPARE(shown.rows(), 1);
        shown.context.setLanguage(Language::Chinese);
        shown.page.retranslate();
        QCOMPARE(shown.cell(0, CallTableModel::MeaningColumn),
                 shown.context.catalogue()->find(QStringLiteral("1201"))->message.zh);
    }

private:
    std::unique_ptr<ImportedStore> m_store;
};

CODEDESK_UI_TEST_MAIN(TestCallsPage)
#include "tst_callspage.moc"
