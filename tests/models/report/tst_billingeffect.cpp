// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/billingeffect.h"

#include "report/summary.h"
#include "support/testmain.h"
#include "testcatalogue.h"

#include <QTest>

using namespace codedesk;
using namespace codedesk::report;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

const DayNumber changeDay = toDayNumber({ 2021, 7, 19 });

Rollup someCalls()
{
    Rollup rollup;
    rollup.apps = { u"a"_s, u"b"_s };
    rollup.codes = { u"0"_s, u"2009"_s, u"1102"_s, u"-9110"_s, u"424242"_s };
    const auto add = [&](int code, Channel channel, DayNumber day, qint64 count, int app = 0) {
        rollup.cells.push_back({ day, channel, ingest::VendorCharge::Absent, app, code, count });
    };
    add(0, Channel::AppSdk, changeDay, 1000);
    add(1, Channel::AppSdk, changeDay - 10, 1);
    add(1, Channel::AppSdk, changeDay, 2);
    add(1, Channel::AppSdk, changeDay + 5, 4, 1);
    add(1, Channel::AppSdk, noDay, 8);
    add(1, Channel::WechatNativeH5, changeDay - 1, 16);
    add(1, Channel::WechatNativeH5, changeDay, 32);
    add(2, Channel::AppSdk, changeDay + 1, 64);
    add(3, Channel::H5, changeDay, 128);
    add(4, Channel::H5, changeDay + 2, 256);
    return rollup;
}

BillingRule rule(const QString &code, Billable billable, std::optional<Channel> channel = std::nullopt,
                 DayNumber from = noDay, DayNumber to = noDay)
{
    BillingRule result;
    result.code = code;
    result.channel = channel;
    result.from = from;
    result.to = to;
    result.billable = billable;
    return result;
}

/** Returns an effect as lines: "billable -> free: 7 from 0 to 5", days counted from the change. */
QStringList toLines(const CallEffect &effect)
{
    const auto dayText = [](DayNumber day) { return day == noDay ? u"-"_s : QString::number(day - changeDay); };
    QStringList lines;
    for (const EffectChange &change : effect.changes)
        lines << u"%1 -> %2: %3 from %4 to %5"_s.arg(outcomeKey(change.from), outcomeKey(change.to))
                     .arg(change.calls)
                     .arg(dayText(change.firstDay), dayText(change.lastDay));
    return lines;
}

} // namespace

class TestBillingEffect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void countsChanges_data();
    void countsChanges();
    void agreesWithTheSummary();
};

void TestBillingEffect::countsChanges_data()
{
    QTest::addColumn<QList<BillingRule>>("candidates");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<qint64>("callsOfCodes");
    const QStringList nothing;
    using Rules = QList<BillingRule>;
    QTest::newRow("no rule") << Rules() << nothing << qint64(0);
    QTest::newRow("rule of a code without calls") << Rules{ rule(u"7"_s, Billable::Yes) } << nothing << qint64(0);
    QTest::newRow("says the same") << Rules{ rule(u"0"_s, Billable::Yes) } << nothing << qint64(1000);
    QTest::newRow("from a day on") << Rules{ rule(u"2009"_s, Billable::No, std::nullopt, changeDay) }
                                   << QStringList{ u"billable -> unstated: 8 from - to -"_s,
                                                   u"billable -> free: 6 from 0 to 5"_s }
                                   << qint64(63);
    QTest::newRow("in a channel") << Rules{ rule(u"2009"_s, Billable::No, Channel::AppSdk, changeDay + 1) }
                                  << QStringList{ u"billable -> unstated: 8 from - to -"_s,
                                                  u"billable -> free: 4 from 5 to 5"_s }
                                  << qint64(63);
    QTest::newRow("only calls without a day")
        << Rules{ rule(u"2009"_s, Billable::No, Channel::AppSdk, changeDay + 6) }
        << QStringList(u"billable -> unstated: 8 from - to -"_s) << qint64(63);
    QTest::newRow("for some days, past")
        << Rules{ rule(u"2009"_s, Billable::No, std::nullopt, changeDay - 10, changeDay) }
        << QStringList{ u"billable -> free: 17 from -10 to -1"_s, u"billable -> unstated: 8 from - to -"_s }
        << qint64(63);
    QTest::newRow("outranked by the rule of a channel")
        << Rules{ rule(u"2009"_s, Billable::Yes, std::nullopt, changeDay) } << nothing << qint64(63);
    QTest::newRow("both directions, most calls first")
        << Rules{ rule(u"2009"_s, Billable::No, Channel::AppSdk), rule(u"1102"_s, Billable::Yes),
                  rule(u"-9110"_s, Billable::No) }
        << QStringList{ u"unstated -> free: 128 from 0 to 0"_s, u"free -> billable: 64 from 1 to 1"_s,
                        u"billable -> free: 15 from -10 to 5"_s }
        << qint64(255);
    QTest::newRow("of two candidates the later day wins")
        << Rules{ rule(u"1102"_s, Billable::Yes, std::nullopt, changeDay),
                  rule(u"1102"_s, Billable::Unstated, std::nullopt, changeDay + 1) }
        << QStringList(u"free -> unstated: 64 from 1 to 1"_s) << qint64(64);
    QTest::newRow("a code no one knew") << Rules{ rule(u"424242"_s, Billable::Yes) }
                                        << QStringList(u"unknown -> billable: 256 from 2 to 2"_s) << qint64(256);
}

void TestBillingEffect::countsChanges()
{
    QFETCH(const QList<BillingRule>, candidates);
    QFETCH(const QStringList, lines);
    QFETCH(const qint64, callsOfCodes);
    const CallEffect effect = billingEffect(someCalls(), smallCatalogue().rules(), candidates);
    QCOMPARE(toLines(effect), lines);
    QCOMPARE(effect.callsOfCodes, callsOfCodes);
    qint64 calls = 0;
    for (const EffectChange &change : effect.changes)
        calls += change.calls;
    QCOMPARE(effect.calls, calls);
    QCOMPARE(effect.isEmpty(), lines.isEmpty());
}

void TestBillingEffect::agreesWithTheSummary()
{
    const Rollup rollup = someCalls();
    Catalogue catalogue = smallCatalogue();
    const QList<BillingRule> candidates{ rule(u"2009"_s, Billable::No, std::nullopt, changeDay - 5),
                                         rule(u"424242"_s, Billable::Unstated) };
    const OutcomeCounts before = summarise(rollup, catalogue, {}).totals;
    const CallEffect effect = billingEffect(rollup, catalogue.rules(), candidates);
    for (const BillingRule &candidate : candidates)
        catalogue.addRule(candidate);
    const OutcomeCounts after = summarise(rollup, catalogue, {}).totals;
    for (const Outcome outcome : allOutcomes) {
        qint64 difference = 0;
        for (const EffectChange &change : effect.changes) {
            difference += change.to == outcome ? change.calls : 0;
            difference -= change.from == outcome ? change.calls : 0;
        }
        QCOMPARE(after.of(outcome) - before.of(outcome), difference);
    }
    QCOMPARE_GT(effect.calls, 0);
}

CODEDESK_TEST_MAIN(TestBillingEffect)
#include "tst_billingeffect.moc"
