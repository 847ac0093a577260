// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billingpage.h"
#include "codes/codespage.h"
#include "core/clock.h"
#include "lookup/lookuppage.h"
#include "mainwindow.h"
#include "support/shownpage.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QTableView>
#include <QTimer>

using namespace codedesk;
using namespace codedesk::ui;
using testing::ImportedStore;
using namespace Qt::StringLiterals;

namespace {

constexpr DayNumber firstDay = 20'513; // 2026-03-01
constexpr CallTime lastMinute = 24 * 3'600'000 - 60'000;

/** A team that makes codes free from the second day on. */
TeamKnowledge freeFromTomorrow()
{
    TeamKnowledge team;
    for (const QString &code : { u"1004"_s, u"2016"_s, u"0"_s }) {
        BillingRule rule;
        rule.code = code;
        rule.from = firstDay + 1;
        rule.billable = Billable::No;
        rule.reference = u"mail"_s;
        team << rule;
    }
    return team;
}

QString copied(Page &page)
{
    QApplication::clipboard()->clear();
    static_cast<void>(page.copyAnswer());
    return QApplication::clipboard()->text();
}

} // namespace

/** A window that stays open over midnight where the vendor bills: what is asked without a day is asked of today.
 */
class TestToday : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_store = std::make_unique<ImportedStore>();
        m_store->import(testing::mixedCalls());
        m_clock = std::make_unique<StoppedClock>(dayStart(firstDay) + lastMinute);
    }
    void cleanup() { m_clock.reset(); }

    void lookup()
    {
        testing::ShownPage<LookupPage> shown(*m_store);
        QVERIFY(shown.context.changeTeam(freeFromTomorrow()));
        shown.page.open(LookupRequest{ u"code=1004"_s });
        const QString yesterday = copied(shown.page);
        QVERIFY(!yesterday.isEmpty());
        passMidnight(shown.context);
        QVERIFY(copied(shown.page) != yesterday);
        testing::ShownPage<LookupPage> fresh(*m_store);
        QVERIFY(fresh.context.changeTeam(freeFromTomorrow()));
        fresh.page.open(LookupRequest{ u"code=1004"_s });
        QCOMPARE(copied(shown.page), copied(fresh.page));
    }

    void codes()
    {
        testing::ShownPage<CodesPage> shown(*m_store);
        QVERIFY(shown.context.changeTeam(freeFromTomorrow()));
        auto *channel = shown.find<QComboBox>("asOfChannelComboBox");
        channel->setCurrentIndex(channel->findData(static_cast<int>(Channel::AppSdk)));
        shown.page.open(CodeRequest{ u"2016"_s });
        const auto billing = [&shown] {
            const QModelIndex current = shown.find<QTableView>("codeTableView")->currentIndex();
            return current.siblingAtColumn(items::CodeTableModel::BillableColumn).data().toString();
        };
        QCOMPARE(billing(), u"Billable"_s);
        passMidnight(shown.context);
        QCOMPARE(billing(), u"Free"_s);
    }

    void billing()
    {
        testing::ShownPage<BillingPage> shown(*m_store);
        QVERIFY(shown.context.changeTeam(freeFromTomorrow()));
        CODEDESK_TRY_VERIFY(!copied(shown.page).isEmpty());
        const QString yesterday = copied(shown.page); // counts a call without a time
        passMidnight(shown.context);
        CODEDESK_TRY_VERIFY(!copied(shown.page).isEmpty() && copied(shown.page) != yesterday);
    }

    void theWindowLooksAtTheClock()
    {
        testing::UiFixture fixture;
        MainWindow window(fixture.context);
        const auto tomorrow = [this] { m_clock->set(dayStart(firstDay + 1)); };
        const auto yesterday = [this] { m_clock->set(dayStart(firstDay)); };
        tomorrow();
        QCOMPARE(fixture.context.today(), firstDay);
        Q_EMIT testing::find<QTimer>(window, "dayTimer")->start(0);
        QTRY_COMPARE(fixture.context.today(), firstDay + 1);
        testing::find<QTimer>(window, "dayTimer")->stop();
        yesterday();
        window.showPage(PageId::Codes);
        QCOMPARE(fixture.context.today(), firstDay);
        window.show();
        tomorrow();
        window.activateWindow();
        QTRY_COMPARE(fixture.context.today(), firstDay + 1);
    }

private:
    void passMidnight(AppContext &context)
    {
        m_clock->set(dayStart(firstDay + 1));
        context.refreshDay();
    }

    std::unique_ptr<ImportedStore> m_store;
    std::unique_ptr<StoppedClock> m_clock;
};

CODEDESK_UI_TEST_MAIN(TestToday)
#include "tst_today.moc"
