// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/rules.h"
#include "core/outcome.h"
#include "support/testmain.h"
#include "wording/rulewords.h"

#include <QDate>
#include <QObject>
#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(codedesk::Channel)
Q_DECLARE_METATYPE(codedesk::Outcome)

namespace {

DayNumber day(const QString &iso)
{
    return iso.isEmpty() ? noDay : toDayNumber(QDate::fromString(iso, Qt::ISODate));
}

/** The document's statement on 2009, and the change of 2021-07-19 that names three channels. */
BillingRules rulesOf2021()
{
    BillingRules rules;
    rules.add({ u"2009"_s, std::nullopt, noDay, noDay, Billable::Yes, u"return-codes.zh"_s, {} });
    for (const Channel channel : { Channel::WechatNativeH5, Channel::MiniProgram, Channel::Eid })
        rules.add({ u"2009"_s, channel, day(u"2021-07-19"_s), noDay, Billable::No, u"notice"_s, u"213/32309"_s });
    return rules;
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void appliesTheChangeOf2021_data();
    void appliesTheChangeOf2021();
    void namesTheRuleThatDecides();
    void beginsInclusiveAndEndsExclusive_data();
    void beginsInclusiveAndEndsExclusive();
    void channelOutranksLaterDate();
    void laterBeginningWins();
    void laterAddedWinsAtTheSameBeginning();
    void unknownDayIsWhatAllRulesSoFarAgreeOn();
    void unknownChannelIsWhatAllChannelsAgreeOn();
    void saysThatAnEditionIsBilledOtherwise();
    void ruleThatHasNotBegunDecidesNothing();
    void unstatedIsAnAnswer();
    void unknownCodeHasNoRule();
    void ruleEndedBeforeTheDayLeavesUnknown();
    void listsRulesInTheOrderAdded();
    void variesWithChannelOrDay();
    void outcomeKeysAreStable_data();
    void outcomeKeysAreStable();
};

void TestRules::appliesTheChangeOf2021_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QString>("date");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("native H5, the day before") << Channel::WechatNativeH5 << u"2021-07-18"_s << Outcome::Billable;
    QTest::newRow("native H5, first day") << Channel::WechatNativeH5 << u"2021-07-19"_s << Outcome::Free;
    QTest::newRow("native H5, years later") << Channel::WechatNativeH5 << u"2026-01-01"_s << Outcome::Free;
    QTest::newRow("native H5, day not known") << Channel::WechatNativeH5 << QString() << Outcome::Unstated;
    QTest::newRow("mini program, the day before") << Channel::MiniProgram << u"2021-07-18"_s << Outcome::Billable;
    QTest::newRow("mini program, first day") << Channel::MiniProgram << u"2021-07-19"_s << Outcome::Free;
    QTest::newRow("E-ID, first day") << Channel::Eid << u"2021-07-19"_s << Outcome::Free;
    QTest::newRow("ordinary H5 is not named") << Channel::WechatH5 << u"2021-07-19"_s << Outcome::Billable;
    QTest::newRow("SDK, first day") << Channel::AppSdk << u"2021-07-19"_s << Outcome::Billable;
    QTest::newRow("SDK, day not known") << Channel::AppSdk << QString() << Outcome::Billable;
    QTest::newRow("channel not known, before") << Channel::Unknown << u"2021-07-18"_s << Outcome::Billable;
    QTest::newRow("channel not known, after") << Channel::Unknown << u"2021-07-19"_s << Outcome::Unstated;
}

void TestRules::appliesTheChangeOf2021()
{
    QFETCH(const Channel, channel);
    QFETCH(const QString, date);
    QFETCH(const Outcome, outcome);
    QCOMPARE(rulesOf2021().outcome(u"2009"_s, channel, day(date)), outcome);
}

void TestRules::namesTheRuleThatDecides()
{
    const BillingRules rules = rulesOf2021();
    const BillingRule *before = rules.find(u"2009"_s, Channel::MiniProgram, day(u"2021-07-18"_s));
    const BillingRule *after = rules.find(u"2009"_s, Channel::MiniProgram, day(u"2021-07-19"_s));
    QVERIFY(before && after);
    QCOMPARE(before->sourceId, u"return-codes.zh"_s);
    QCOMPARE(after->sourceId, u"notice"_s);
    QCOMPARE(after->reference, u"213/32309"_s);
}

void TestRules::beginsInclusiveAndEndsExclusive_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("before") << u"2022-12-31"_s << Outcome::Free;
    QTest::newRow("first day") << u"2023-01-01"_s << Outcome::Billable;
    QTest::newRow("last day") << u"2023-01-31"_s << Outcome::Billable;
    QTest::newRow("day it ends") << u"2023-02-01"_s << Outcome::Free;
    QTest::newRow("day not known") << QString() << Outcome::Unstated;
}

void TestRules::beginsInclusiveAndEndsExclusive()
{
    QFETCH(const QString, date);
    QFETCH(const Outcome, outcome);
    BillingRules rules;
    rules.add({ u"1"_s, std::nullopt, noDay, noDay, Billable::No, {}, {} });
    rules.add({ u"1"_s, std::nullopt, day(u"2023-01-01"_s), day(u"2023-02-01"_s), Billable::Yes, {}, {} });
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, day(date)), outcome);
}

void TestRules::channelOutranksLaterDate()
{
    BillingRules rules;
    rules.add({ u"1"_s, Channel::AppSdk, noDay, noDay, Billable::Yes, {}, {} });
    rules.add({ u"1"_s, std::nullopt, day(u"2024-01-01"_s), noDay, Billable::No, {}, {} });
    QCOMPARE(rules.outcome(u"1"_s, Channel::AppSdk, day(u"2025-01-01"_s)), Outcome::Billable);
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, day(u"2025-01-01"_s)), Outcome::Free);
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, day(u"2023-01-01"_s)), Outcome::Unknown);
}

void TestRules::laterBeginningWins()
{
    BillingRules rules;
    rules.add({ u"1"_s, std::nullopt, day(u"2024-01-01"_s), noDay, Billable::No, {}, {} });
    rules.add({ u"1"_s, std::nullopt, day(u"2023-01-01"_s), noDay, Billable::Yes, {}, {} });
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, day(u"2023-06-01"_s)), Outcome::Billable);
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, day(u"2024-06-01"_s)), Outcome::Free);
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, noDay), Outcome::Unstated);
}

void TestRules::laterAddedWinsAtTheSameBeginning()
{
    BillingRules rules;
    rules.add({ u"1"_s, Channel::H5, day(u"2023-01-01"_s), noDay, Billable::No, {}, {} });
    rules.add({ u"1"_s, Channel::H5, day(u"2023-01-01"_s), noDay, Billable::Yes, {}, {} });
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, day(u"2023-06-01"_s)), Outcome::Billable);
}

void TestRules::unknownDayIsWhatAllRulesSoFarAgreeOn()
{
    BillingRules rules;
    rules.add({ u"1"_s, std::nullopt, noDay, day(u"2020-01-01"_s), Billable::Yes, {}, {} });
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, noDay), Outcome::Billable);
    rules.add({ u"1"_s, std::nullopt, day(u"2020-01-01"_s), day(u"2021-01-01"_s), Billable::Yes, {}, {} });
    const BillingRuling agreed = rules.ruling(u"1"_s, Channel::H5, noDay);
    QCOMPARE(agreed.outcome, Outcome::Billable);
    QVERIFY(agreed.rule);
    QVERIFY(!agreed.dependsOnDay);
    rules.add({ u"1"_s, Channel::H5, day(u"2020-06-01"_s), day(u"2020-06-02"_s), Billable::No, {}, {} });
    const BillingRuling divided = rules.ruling(u"1"_s, Channel::H5, noDay);
    QCOMPARE(divided.outcome, Outcome::Unstated);
    QVERIFY(!divided.rule);
    QVERIFY(divided.dependsOnDay);
    QCOMPARE(rules.outcome(u"1"_s, Channel::Eid, noDay), Outcome::Billable);
}

void TestRules::unknownChannelIsWhatAllChannelsAgreeOn()
{
    const BillingRules rules = rulesOf2021();
    const BillingRuling before = rules.ruling(u"2009"_s, Channel::Unknown, day(u"2021-07-18"_s));
    QCOMPARE(before.outcome, Outcome::Billable);
    QVERIFY(before.rule);
    QVERIFY(!before.dependsOnChannel);
    const BillingRuling after = rules.ruling(u"2009"_s, Channel::Unknown, day(u"2021-07-19"_s));
    QCOMPARE(after.outcome, Outcome::Unstated);
    QVERIFY(!after.rule);
    QVERIFY(after.dependsOnChannel);
    QVERIFY(!after.dependsOnDay);
    QVERIFY(!rules.ruling(u"2009"_s, Channel::Eid, day(u"2021-07-19"_s)).dependsOnChannel);
    const BillingRuling noDayEither = rules.ruling(u"2009"_s, Channel::Unknown, noDay);
    QCOMPARE(noDayEither.outcome, Outcome::Unstated);
    QVERIFY(noDayEither.dependsOnChannel && noDayEither.dependsOnDay);

    BillingRules agreed;
    agreed.add({ u"1"_s, std::nullopt, noDay, noDay, Billable::No, {}, {} });
    agreed.add({ u"1"_s, Channel::H5, noDay, noDay, Billable::No, {}, {} });
    QCOMPARE(agreed.outcome(u"1"_s, Channel::Unknown, day(u"2024-01-01"_s)), Outcome::Free);
}

void TestRules::saysThatAnEditionIsBilledOtherwise()
{
    BillingRules rules;
    rules.add({ u"1"_s, std::nullopt, noDay, noDay, Billable::No, {}, {} });
    BillingRule ofEdition{ u"1"_s, Channel::WechatH5, day(u"2022-01-01"_s), noDay, Billable::Yes, {}, {} };
    ofEdition.edition.en = u"Plus"_s;
    rules.add(ofEdition);
    const BillingRuling ruling = rules.ruling(u"1"_s, Channel::WechatH5, day(u"2024-01-01"_s));
    QCOMPARE(ruling.outcome, Outcome::Free);
    QVERIFY(ruling.dependsOnEdition);
    QCOMPARE(ruling.certainOutcome(), Outcome::Unstated);
    QVERIFY(rules.ruling(u"1"_s, Channel::Unknown, day(u"2024-01-01"_s)).dependsOnEdition);
    QVERIFY(!rules.ruling(u"1"_s, Channel::AppSdk, day(u"2024-01-01"_s)).dependsOnEdition);
    QVERIFY(!rules.ruling(u"1"_s, Channel::WechatH5, day(u"2021-12-31"_s)).dependsOnEdition);
}

void TestRules::ruleThatHasNotBegunDecidesNothing()
{
    BillingRules rules;
    rules.add({ u"1"_s, std::nullopt, noDay, noDay, Billable::Yes, {}, {} });
    const DayNumber tomorrow = currentBillingDay() + 1;
    rules.add({ u"1"_s, std::nullopt, tomorrow, noDay, Billable::No, {}, {} });
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, noDay), Outcome::Billable);
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, currentBillingDay()), Outcome::Billable);
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, tomorrow), Outcome::Free);
    rules.add({ u"1"_s, std::nullopt, currentBillingDay(), noDay, Billable::No, {}, {} });
    QVERIFY(rules.ruling(u"1"_s, Channel::H5, noDay).dependsOnDay);
}

void TestRules::unstatedIsAnAnswer()
{
    BillingRules rules;
    rules.add({ u"-9110"_s, std::nullopt, noDay, noDay, Billable::Unstated, {}, {} });
    QCOMPARE(rules.outcome(u"-9110"_s, Channel::AppSdk, noDay), Outcome::Unstated);
}

void TestRules::unknownCodeHasNoRule()
{
    const BillingRules rules = rulesOf2021();
    QVERIFY(!rules.find(u"-2009"_s, Channel::H5, noDay));
    QCOMPARE(rules.outcome(u"-2009"_s, Channel::H5, noDay), Outcome::Unknown);
    QCOMPARE(rules.rulesOf(u"-2009"_s), QList<BillingRule>());
    QVERIFY(!rules.varies(u"-2009"_s));
}

void TestRules::ruleEndedBeforeTheDayLeavesUnknown()
{
    BillingRules rules;
    rules.add({ u"1"_s, std::nullopt, day(u"2020-01-01"_s), day(u"2021-01-01"_s), Billable::Yes, {}, {} });
    QCOMPARE(rules.outcome(u"1"_s, Channel::H5, day(u"2021-01-01"_s)), Outcome::Unknown);
}

void TestRules::listsRulesInTheOrderAdded()
{
    const QList<BillingRule> rules = rulesOf2021().rulesOf(u"2009"_s);
    QCOMPARE(rules.size(), 4);
    QVERIFY(!rules.front().channel);
    QCOMPARE(rules.at(1).channel, Channel::WechatNativeH5);
    QCOMPARE(rules.back().channel, Channel::Eid);
    QCOMPARE(rulesOf2021().codes(), QStringList{ u"2009"_s });
}

void TestRules::variesWithChannelOrDay()
{
    BillingRules rules = rulesOf2021();
    rules.add({ u"0"_s, std::nullopt, noDay, noDay, Billable::Yes, {}, {} });
    rules.add({ u"0"_s, Channel::Eid, day(u"2021-07-19"_s), noDay, Billable::Yes, {}, {} });
    QVERIFY(rules.varies(u"2009"_s));
    QVERIFY(!rules.varies(u"0"_s));
}

void TestRules::outcomeKeysAreStable_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("key");
    QTest::newRow("billable") << Outcome::Billable << u"billable"_s;
    QTest::newRow("free") << Outcome::Free << u"free"_s;
    QTest::newRow("unstated") << Outcome::Unstated << u"unstated"_s;
    QTest::newRow("unknown") << Outcome::Unknown << u"unknown"_s;
}

void TestRules::outcomeKeysAreStable()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const QString, key);
    QCOMPARE(outcomeKey(outcome), key);
    QCOMPARE(outcomeFromKey(key), std::optional(outcome));
    QVERIFY(!outcomeFromKey(key + u' '));
}

CODEDESK_TEST_MAIN(TestRules)
#include "tst_rules.moc"
