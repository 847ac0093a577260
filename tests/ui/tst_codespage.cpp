// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/codeview.h"
#include "codes/codedetailpane.h"
#include "codes/codespage.h"
#include "items/codetablemodel.h"
#include "items/itemroles.h"
#include "support/csvdialect.h"
#include "support/uimain.h"
#include "widgets/datefield.h"
#include "widgets/outcomebadge.h"
#include "widgets/replybox.h"

#include <QAbstractProxyModel>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace codedesk;
using namespace codedesk::ui;
using codedesk::testing::find;

class TestCodesPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aDayThatIsNoneLeavesNothing_data();
    void aDayThatIsNoneLeavesNothing();
    void cleanup();

    void showsAllCodesAndReadsTheFirst();
    void searchesWhileTyping();
    void arrowsWalkThroughTheAnswers();
    void tabVisitsThePartsInOrder();
    void saysWhenNothingFits();
    void filtersByCategoryAndBilling();
    void keepsTheRowWhenAFilterChanges();
    void sortsByAClickOnTheHeader();
    void showsDetailsAsPlainText();
    void opensACodeWhateverWasFiltered();
    void copiesTheSelection();
    void searchesOtherSources();
    void readsBillingAsOfChannelAndDay();
    void copiesWhatItShows();
    void theTeamsRuleHoldsInTheList();
    void opensTheRowOfAChannel();
    void asksForTheCallsOfACode();
    void fitsItsWidth_data();
    void fitsItsWidth();
    void theDetailsFitTheirPane();
    void showsEveryCodeOfARow();
    void remembersColumns();

private:
    [[nodiscard]] QTableView *table() const { return find<QTableView>(*m_page, "codeTableView"); }
    [[nodiscard]] QLineEdit *search() const { return find<QLineEdit>(*m_page, "codeSearchLineEdit"); }
    [[nodiscard]] QString firstCode() const
    {
        return table()->model()->index(0, 0).data(items::KeyRole).toString();
    }
    [[nodiscard]] QString readCode() const { return find<QLabel>(*m_page, "entryCodeLabel")->text(); }

    [[nodiscard]] int rowsWhere(const std::function<bool(const CodeEntry &)> &isMeant) const
    {
        const auto &entries = m_fixture->context.catalogue()->entries();
        return static_cast<int>(std::count_if(entries.cbegin(), entries.cend(), isMeant));
    }
    [[nodiscard]] int rowsOfAll() const
    {
        return rowsWhere([this](const CodeEntry &entry) { return isOfMainDocument(entry); });
    }
    [[nodiscard]] int rowsBilled(Billable billable) const
    {
        return rowsWhere([this, billable](const CodeEntry &entry) {
            return isOfMainDocument(entry) && entry.billable == billable;
        });
    }
    /** Rows of the main document whose calls can have an outcome. */
    [[nodiscard]] int rowsWith(Outcome outcome, const answers::AsOf &asOf) const
    {
        return rowsWhere([this, outcome, &asOf](const CodeEntry &entry) {
            return isOfMainDocument(entry)
                && answers::describeCode(entry, *m_fixture->context.catalogue(), asOf)
                       .outcomes()
                       .contains(outcome);
        });
    }
    [[nodiscard]] bool isOfMainDocument(const CodeEntry &entry) const
    {
        return entry.sourceId == m_fixture->context.catalogue()->mainSource()->id;
    }

    std::unique_ptr<testing::UiFixture> m_fixture;
    std::unique_ptr<CodesPage> m_page;
};

void TestCodesPage::init()
{
    testing::failOnUnexpectedWarnings();
    m_fixture = std::make_unique<testing::UiFixture>();
    m_page = std::make_unique<CodesPage>(m_fixture->context);
    m_page->retranslate();
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->initialFocus()->setFocus();
}

void TestCodesPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestCodesPage::showsAllCodesAndReadsTheFirst()
{
    QCOMPARE(table()->model()->rowCount(), rowsOfAll());
    QCOMPARE(readCode(), QStringLiteral("0"));
    QCOMPARE(rowsOfAll(), 119);
    QCOMPARE(find<QListView>(*m_page, "categoryListView")->model()->rowCount(), 11 + 1);
}

void TestCodesPage::searchesWhileTyping()
{
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("-1101"));
    QVERIFY(table()->model()->rowCount() >= 1);
    QVERIFY(m_fixture->context.catalogue()->find(firstCode())->allCodes().contains(QStringLiteral("-1101")));
    QCOMPARE(readCode(), firstCode());
    QTest::keyClick(search(), Qt::Key_Escape);
    QCOMPARE(table()->model()->rowCount(), rowsOfAll());
    search()->setText(QStringLiteral("1102"));
    QCOMPARE(firstCode(), QStringLiteral("1102"));
}

void TestCodesPage::arrowsWalkThroughTheAnswers()
{
    QTest::keyClick(search(), Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 1);
    QCOMPARE(readCode(), QStringLiteral("1"));
    QTest::keyClick(search(), Qt::Key_Up);
    QCOMPARE(table()->currentIndex().row(), 0);
    QVERIFY(search()->hasFocus());
}

void TestCodesPage::tabVisitsThePartsInOrder()
{
    search()->setFocus();
    QStringList visited;
    for (int i = 0; i < 11; ++i) {
        visited << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected{ QStringLiteral("codeSearchLineEdit"),  QStringLiteral("billableComboBox"),
                                QStringLiteral("asOfChannelComboBox"), QStringLiteral("asOfDayField"),
                                QStringLiteral("codeTableView"),       QStringLiteral("showCallsButton"),
                                QStringLiteral("sourceComboBox"),      QStringLiteral("categoryListView") };
    // The field of the day may have parts of its own, and the reply its buttons.
    visited.removeIf([&expected](const QString &name) { return !expected.contains(name); });
    visited.removeDuplicates();
    QCOMPARE(visited, expected);
}

void TestCodesPage::saysWhenNothingFits()
{
    search()->setText(QStringLiteral("qqqq wwww"));
    QVERIFY2(!table()->isVisible(), qPrintable(firstCode()));
    QVERIFY(m_page->copyAnswer().isEmpty());
    search()->clear();
    QVERIFY(table()->isVisible());
}

void TestCodesPage::filtersByCategoryAndBilling()
{
    auto *billable = find<QComboBox>(*m_page, "billableComboBox");
    billable->setCurrentIndex(1);
    QCOMPARE(table()->model()->rowCount(), rowsWith(Outcome::Billable, {}));
    billable->setCurrentIndex(3);
    QCOMPARE(table()->model()->rowCount(), rowsWith(Outcome::Unstated, {}));
    billable->setCurrentIndex(0);
    auto *categories = find<QListView>(*m_page, "categoryListView");
    categories->setCurrentIndex(categories->model()->index(1, 0));
    const QString first = m_fixture->context.catalogue()->categories().constFirst().id;
    QCOMPARE(table()->model()->rowCount(),
             rowsWhere([&first](const CodeEntry &entry) { return entry.categoryId == first; }));
}

void TestCodesPage::keepsTheRowWhenAFilterChanges()
{
    m_page->open(CodeRequest{ QStringLiteral("2010") });
    find<QComboBox>(*m_page, "billableComboBox")->setCurrentIndex(1);
    QCOMPARE(readCode(), QStringLiteral("2010"));
}

void TestCodesPage::sortsByAClickOnTheHeader()
{
    table()->sortByColumn(0, Qt::AscendingOrder);
    QVERIFY(firstCode().toInt() < 0);
    table()->sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(firstCode(), QStringLiteral("0"));
}

void TestCodesPage::showsDetailsAsPlainText()
{
    for (const char *code : { "0", "66660011", "-9110", "1004" }) {
        m_page->open(CodeRequest{ QString::fromLatin1(code) });
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestCodesPage::opensACodeWhateverWasFiltered()
{
    search()->setText(QStringLiteral("OCR"));
    find<QComboBox>(*m_page, "billableComboBox")->setCurrentIndex(1);
    m_page->open(CodeRequest{ QStringLiteral("-4018") });
    QCOMPARE(readCode(), QStringLiteral("66660039"));
    QCOMPARE(table()->currentIndex().data(items::KeyRole).toString(), QStringLiteral("66660039"));
    QCOMPARE(table()->model()->rowCount(), rowsOfAll());
}

void TestCodesPage::copiesTheSelection()
{
    m_page->open(CodeRequest{ QStringLiteral("1004") });
    QVERIFY(!m_page->copyAnswer().isEmpty());
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("1004")));

    table()->selectAll();
    find<QAction>(*m_page, "copyCsvAction")->trigger();
    QCOMPARE(QApplication::clipboard()->text().count(QStringLiteral("\r\n")), rowsOfAll() + 1);
    find<QAction>(*m_page, "copyMarkdownAction")->trigger();
    QVERIFY(QApplication::clipboard()->text().startsWith(QLatin1Char('|')));

    QApplication::clipboard()->clear();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("66660023")));
}

void TestCodesPage::searchesOtherSources()
{
    auto *elsewhere = find<QPushButton>(*m_page, "elsewhereButton");
    QVERIFY(!elsewhere->isVisible());
    search()->setText(QStringLiteral("41000"));
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(elsewhere->isVisible());
    elsewhere->click();
    QCOMPARE(firstCode(), QStringLiteral("41000"));
    QVERIFY(!elsewhere->isVisible());
    // A request for a code of the main document goes back to it.
    m_page->open(CodeRequest{ QStringLiteral("1004") });
    QCOMPARE(table()->model()->rowCount(), rowsOfAll());
    m_page->open(CodeRequest{ QStringLiteral("41000") });
    QCOMPARE(readCode(), QStringLiteral("41000"));
}

void TestCodesPage::readsBillingAsOfChannelAndDay()
{
    const auto outcome = [this] {
        const QModelIndex current = table()->currentIndex();
        return static_cast<Outcome>(current.siblingAtColumn(1).data(items::OutcomeRole).toInt());
    };
    m_page->open(CodeRequest{ QStringLiteral("2009") });
    const auto billing = [this] { return table()->currentIndex().siblingAtColumn(1); };
    QVERIFY(!billing().data(items::OutcomeRole).isValid());
    QCOMPARE(billing().data().toString(), QStringLiteral("Depends"));
    QVERIFY(billing().data(Qt::ToolTipRole).toString().contains(QStringLiteral("channel")));
    auto *channel = find<QComboBox>(*m_page, "asOfChannelComboBox");
    channel->setCurrentIndex(channel->findData(static_cast<int>(Channel::WechatNativeH5)));
    QCOMPARE(readCode(), QStringLiteral("2009"));
    QCOMPARE(outcome(), Outcome::Free);
    auto *day = find<DateField>(*m_page, "asOfDayField");
    day->setDate(QDate(2021, 7, 18));
    QCOMPARE(outcome(), Outcome::Billable);
    day->setDate(QDate(2021, 7, 19));
    QCOMPARE(outcome(), Outcome::Free);
    // The filter of billing follows.
    find<QComboBox>(*m_page, "billableComboBox")->setCurrentIndex(1);
    QCOMPARE(table()->model()->rowCount(), rowsWith(Outcome::Billable, { Channel::WechatNativeH5, noDay }));
    QVERIFY(table()->model()->rowCount() < rowsBilled(Billable::Yes));
    channel->setCurrentIndex(0);
    day->setDate({});
    QCOMPARE(table()->model()->rowCount(), rowsWith(Outcome::Billable, {}));
    QVERIFY(table()->model()->rowCount() >= rowsBilled(Billable::Yes));
}

/** Rows that are copied say what table and details say, in each of the forms. */
void TestCodesPage::copiesWhatItShows()
{
    m_page->open(
        CodeRequest{ QStringLiteral("2009"), { Channel::WechatNativeH5, toDayNumber(QDate(2021, 7, 19)) } });
    QCOMPARE(find<QComboBox>(*m_page, "asOfChannelComboBox")->currentData().toInt(),
             static_cast<int>(Channel::WechatNativeH5));
    QCOMPARE(find<DateField>(*m_page, "asOfDayField")->date(), QDate(2021, 7, 19));
    const auto copied = [this](const char *action) {
        find<QAction>(*m_page, action)->trigger();
        return QApplication::clipboard()->text();
    };
    QVERIFY2(copied("copyTextAction").contains(QStringLiteral("Billing on 2021-07-19: Free")),
             qPrintable(copied("copyTextAction")));
    QVERIFY(copied("copyMarkdownAction").contains(QStringLiteral("| Free |")));
    QVERIFY(copied("copyCsvAction").contains(QStringLiteral(",free,,wechat-native-h5,2021-07-19,")));
    QCOMPARE(testing::dialectFault(copied("copyCsvAction").toUtf8()), QString());
    m_page->open(CodeRequest{ QStringLiteral("2009") }); // asks for any channel, today
    QVERIFY2(copied("copyTextAction").contains(QStringLiteral("depends on the channel")),
             qPrintable(copied("copyTextAction")));
    QVERIFY(copied("copyMarkdownAction").contains(QStringLiteral("depends on the channel")));
    QVERIFY(copied("copyCsvAction").contains(QStringLiteral(",unstated,channel,,")));
}

/** List and details say the same of a code the team bills otherwise. */
void TestCodesPage::theTeamsRuleHoldsInTheList()
{
    BillingRule rule;
    rule.code = QStringLiteral("1004");
    rule.billable = Billable::Yes;
    rule.reference = QStringLiteral("ticket 5");
    QVERIFY(bool(m_fixture->context.changeTeam(TeamKnowledge({ TeamEntry(rule) }))));
    m_page->open(CodeRequest{ QStringLiteral("1004") });
    QCOMPARE(table()->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("Billable"));
    const auto badges = find<CodeDetailPane>(*m_page, "codeDetailPane")->findChildren<OutcomeBadge *>();
    QCOMPARE(badges.first()->accessibleName(), QStringLiteral("Billable"));
    QVERIFY(m_page->copyAnswer().size() > 0);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Billable")));
}

/** One number has several rows: the one asked for is shown, with the channel and day it was asked for. */
void TestCodesPage::opensTheRowOfAChannel()
{
    const Catalogue &catalogue = *m_fixture->context.catalogue();
    const auto shown = [this] {
        const auto *proxy = qobject_cast<const QAbstractProxyModel *>(table()->model());
        return m_fixture->context.catalogue()->entries().at(proxy->mapToSource(table()->currentIndex()).row());
    };
    m_page->open(CodeRequest{ QStringLiteral("1007"), { Channel::AppSdk, noDay } });
    QCOMPARE(shown().categoryId, catalogue.meaning(QStringLiteral("1007"), Channel::AppSdk)->categoryId);
    m_page->open(CodeRequest{ QStringLiteral("1007") });
    QCOMPARE(shown().categoryId, catalogue.find(QStringLiteral("1007"))->categoryId);
    for (const CodeEntry *entry : catalogue.meanings(QStringLiteral("1007"))) {
        m_page->open(CodeRequest{ QStringLiteral("1007"), {}, entry->categoryId });
        QCOMPARE(shown().categoryId, entry->categoryId);
    }
    // What is asked next keeps them, too.
    m_page->open(CodeRequest{ QStringLiteral("1007"), { Channel::AppSdk, toDayNumber(QDate(2024, 2, 3)) } });
    QSignalSpy calls(m_page.get(), &Page::callsRequested);
    find<QPushButton>(*m_page, "showCallsButton")->click();
    QCOMPARE(calls.first().first().value<answers::CallSelection>().channel, std::optional(Channel::AppSdk));
    search()->setText(QStringLiteral("qqqq wwww"));
    QSignalSpy lookups(m_page.get(), &Page::lookupRequested);
    find<QPushButton>(*m_page, "lookUpInsteadButton")->click();
    const auto request = lookups.first().first().value<LookupRequest>();
    QCOMPARE(request.text, QStringLiteral("qqqq wwww"));
    QVERIFY(request.asOf == (answers::AsOf{ Channel::AppSdk, toDayNumber(QDate(2024, 2, 3)) }));
}

void TestCodesPage::asksForTheCallsOfACode()
{
    QSignalSpy requests(m_page.get(), &Page::callsRequested);
    m_page->open(CodeRequest{ QStringLiteral("66660036") });
    find<QPushButton>(*m_page, "showCallsButton")->click();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().first().value<answers::CallSelection>().codes,
             QStringList({ QStringLiteral("66660023"), QStringLiteral("66660036"), QStringLiteral("-5025") }));
}

void TestCodesPage::fitsItsWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("hasRemedies");
    QTest::newRow("smallest window") << 812 << false;
    QTest::newRow("1000 pixels") << 912 << false;
    QTest::newRow("1280 pixels") << 1192 << true;
    QTest::newRow("wide") << 2400 << true;
}

void TestCodesPage::fitsItsWidth()
{
    QFETCH(int, width);
    QWidget window; // has a smallest size of its own, whatever its page would like
    m_page->setParent(&window);
    m_page->setMinimumSize(0, 0);
    const auto keepPage = qScopeGuard([this] { m_page->setParent(nullptr); });
    m_page->resize(width, 600);
    window.resize(width, 600);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_COMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
    QTEST(!table()->isColumnHidden(items::CodeTableModel::ActionColumn), "hasRemedies");
    QCOMPARE(m_page->width(), width);
    QCOMPARE(find<QListView>(*m_page, "categoryListView")->horizontalScrollBar()->maximum(), 0);
}

/** What does not fit into its line goes on in another one: nothing scrolls sideways there. */
void TestCodesPage::theDetailsFitTheirPane()
{
    m_page->resize(1190, 700);
    for (const char *code : { "4", "1002", "66660004" }) {
        m_page->open(CodeRequest{ QString::fromLatin1(code) });
        const auto *box = find<ReplyBox>(*m_page, "replyBox");
        const auto *scroll = find<CodeDetailPane>(*m_page, "codeDetailPane")->findChild<QScrollArea *>();
        QTRY_VERIFY2(scroll->widget()->width() <= scroll->viewport()->width(), code);
        for (const QPushButton *button : box->findChildren<QPushButton *>()) {
            QTRY_VERIFY2(box->rect().contains(button->geometry()), code);
            QTRY_COMPARE_GE(button->width(), button->sizeHint().width());
        }
    }
}

void TestCodesPage::showsEveryCodeOfARow()
{
    m_page->show();
    m_page->open(CodeRequest{ QStringLiteral("-4018") });
    const QModelIndex index = table()->currentIndex().siblingAtColumn(items::CodeTableModel::CodeColumn);
    QCOMPARE(index.data().toString(), QStringLiteral("66660039/66660040/-4017/-4018"));
    table()->setColumnWidth(0, 150);
    const int twoLines = table()->rowHeight(index.row());
    QCOMPARE_GT(twoLines, theme::rowHeight);
    table()->setColumnWidth(0, 90);
    QCOMPARE_GT(table()->rowHeight(index.row()), twoLines);
    table()->setColumnWidth(0, 400);
    QCOMPARE(table()->rowHeight(index.row()), theme::rowHeight);
}

void TestCodesPage::remembersColumns()
{
    table()->setColumnWidth(0, 77);
    m_page = std::make_unique<CodesPage>(m_fixture->context);
    m_page->retranslate();
    QCOMPARE(table()->columnWidth(0), 77);
}

void TestCodesPage::aDayThatIsNoneLeavesNothing_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed :
         { QStringLiteral("2026-02-30"), QStringLiteral("2026-13-45"), QStringLiteral("w") })
        QTest::newRow(qPrintable(typed)) << typed;
}

void TestCodesPage::aDayThatIsNoneLeavesNothing()
{
    QFETCH(QString, typed);
    auto *day = find<DateField>(*m_page, "asOfDayField");
    auto *table = find<QTableView>(*m_page, "codeTableView");
    table->selectRow(2);
    QVERIFY(table->isVisible());
    day->setFocus();
    QTest::keyClicks(day, typed);
    QVERIFY(!table->isVisible());
    QVERIFY(day->property("invalid").toBool());
    QVERIFY(!find<QPushButton>(*m_page, "showCallsButton")->isVisible());
    QVERIFY(find<QLabel>(*m_page, "codeCountLabel")->text().isEmpty());
    QApplication::clipboard()->setText(QStringLiteral("(earlier)"));
    QCOMPARE(m_page->copyAnswer(), QString());
    for (QAction *action : m_page->editActions()) {
        QVERIFY(!action->isEnabled());
        action->trigger();
    }
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("(earlier)"));
    // Nothing of the fault stays with a search or another language meanwhile.
    find<QLineEdit>(*m_page, "codeSearchLineEdit")->setText(QStringLiteral("1004"));
    QVERIFY(!table->isVisible());
    day->selectAll();
    QTest::keyClicks(day, QStringLiteral("2026-03-01"));
    QVERIFY(table->isVisible());
    QVERIFY(!day->property("invalid").toBool());
    QVERIFY(!m_page->copyAnswer().isEmpty());
}

CODEDESK_UI_TEST_MAIN(TestCodesPage)
#include "tst_codespage.moc"
