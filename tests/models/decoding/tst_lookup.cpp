// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "decoding/answerwords.h"
#include "decoding/lookup.h"
#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace Qt::StringLiterals;

namespace {

CodeEntry entry(const QString &code, Billable billable, const QStringList &aliases = {})
{
    CodeEntry result;
    result.code = code;
    result.aliases = aliases;
    result.categoryId = u"all"_s;
    result.message = { u"某种说明"_s, u"some message"_s };
    result.billable = billable;
    result.sourceId = u"document"_s;
    return result;
}

/** 2009 was billed everywhere until 2021-07-18 and is free in one channel since. */
CataloguePtr catalogue()
{
    auto result = std::make_shared<Catalogue>();
    result->addCategory({ u"all"_s, { u"全部"_s, u"All"_s }, CodeKind::ReturnCode, u"document"_s, false, true });
    result->addEntry(entry(u"2009"_s, Billable::Yes));
    result->addEntry(entry(u"66660023"_s, Billable::No, { u"66660036"_s, u"-5025"_s }));
    BillingRule free;
    free.code = u"2009"_s;
    free.channel = Channel::WechatNativeH5;
    free.from = toDayNumber(QDate(2021, 7, 19));
    free.billable = Billable::No;
    free.sourceId = u"notice"_s;
    result->addRule(free);
    return result;
}

} // namespace

class TestLookup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhereTheBillingOfOneMessageDiffers_data();
    void saysWhereTheBillingOfOneMessageDiffers();
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void answersByChannelAndDay_data();
    void answersByChannelAndDay();
    void listsChannelsWhereTheyDiffer();
    void answersAliasesWithTheirRow();
    void answersMasks();
    void keepsUnknownCodes();
    void findsIdentifiers();
    void keepsTheCatalogueAlive();
};

void TestLookup::answersByChannelAndDay_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("source");

    QTest::newRow("before the change") << Channel::WechatNativeH5 << QDate(2021, 7, 18) << u"billable"_s
                                       << u"document"_s;
    QTest::newRow("from the change") << Channel::WechatNativeH5 << QDate(2021, 7, 19) << u"free"_s << u"notice"_s;
    QTest::newRow("another channel") << Channel::AppSdk << QDate(2021, 7, 19) << u"billable"_s << u"document"_s;
    QTest::newRow("no day") << Channel::WechatNativeH5 << QDate() << u"free"_s << u"notice"_s;
}

void TestLookup::answersByChannelAndDay()
{
    QFETCH(Channel, channel);
    QFETCH(QDate, day);
    const DayNumber number = day.isValid() ? toDayNumber(day) : noDay;
    const LookupResult result = lookUp(CodeScanner(catalogue()), u"2009"_s, channel, number);
    QCOMPARE(result.answers.size(), 1);
    const LookupAnswer &answer = result.answers.front();
    QTEST(outcomeKey(answer.outcome), "outcome");
    QVERIFY(answer.rule);
    QTEST(answer.rule->sourceId, "source");
    QVERIFY(answer.channels.isEmpty());
}

void TestLookup::listsChannelsWhereTheyDiffer()
{
    const CodeScanner scanner(catalogue());
    const auto on = [&scanner](QDate day) {
        return lookUp(scanner, u"2009"_s, std::nullopt, toDayNumber(day)).answers.front();
    };
    QVERIFY(on(QDate(2021, 7, 18)).channels.isEmpty());
    const LookupAnswer after = on(QDate(2021, 7, 19));
    QCOMPARE(outcomeKey(after.outcome), u"unstated"_s); // of a call whose channel is not known
    QCOMPARE(after.channels.size(), static_cast<qsizetype>(allChannels.size()));
    for (const ChannelAnswer &answer : after.channels) {
        const bool isKnown = answer.channel != Channel::Unknown;
        QCOMPARE(outcomeKey(answer.outcome),
                 !isKnown                                        ? u"unstated"_s
                     : answer.channel == Channel::WechatNativeH5 ? u"free"_s
                                                                 : u"billable"_s);
        QCOMPARE(answer.rule.has_value(), isKnown);
    }
}

void TestLookup::answersAliasesWithTheirRow()
{
    const LookupResult result = lookUp(CodeScanner(catalogue()), u"返回码：-5025"_s, std::nullopt, noDay);
    QCOMPARE(result.answers.size(), 1);
    const LookupAnswer &answer = result.answers.front();
    QCOMPARE(answer.match.code, u"-5025"_s);
    QVERIFY(answer.entry);
    QCOMPARE(answer.entry->code, u"66660023"_s);
    QCOMPARE(outcomeKey(answer.outcome), u"free"_s);
}

void TestLookup::answersMasks()
{
    const LookupResult result = lookUp(CodeScanner(catalogue()), u"10010100"_s, std::nullopt, noDay);
    QCOMPARE(result.answers.size(), 1);
    const LookupAnswer &answer = result.answers.front();
    QCOMPARE(answer.match.kind, MatchKind::IdMask);
    QVERIFY(!answer.entry);
    QVERIFY(!answer.rule);
    QCOMPARE(answer.warnings.size(), 3);
    QCOMPARE(answer.warnings.at(1).bit, 4);
}

void TestLookup::keepsUnknownCodes()
{
    const LookupResult result = lookUp(CodeScanner(catalogue()), u"{\"code\":\"3004\"}"_s, std::nullopt, noDay);
    QVERIFY(result.answers.isEmpty());
    QCOMPARE(result.unknown, (QList<UnknownMatch>{ { u"3004"_s, 9, 4 } }));
}

void TestLookup::findsIdentifiers()
{
    const LookupResult result =
        lookUp(CodeScanner(catalogue()), u"订单号 A20160042，返回码 2009"_s, std::nullopt, noDay);
    QCOMPARE(result.answers.size(), 1);
    QCOMPARE(result.identifiers,
             (QList<FoundIdentifier>{ { IdentifierKind::OrderNumber, u"A20160042"_s, 4, 9 } }));
}

void TestLookup::keepsTheCatalogueAlive()
{
    const LookupResult result = lookUp(CodeScanner(catalogue()), u"66660036"_s, std::nullopt, noDay);
    QCOMPARE(result.answers.front().entry->aliases, (QStringList{ u"66660036"_s, u"-5025"_s }));
}

void TestLookup::saysWhereTheBillingOfOneMessageDiffers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("free and billed") << u"人脸检测失败，无法提取比对照"_s << true;
    QTest::newRow("free, and one not stated") << u"请确保本人操作且正脸对框"_s << false;
    QTest::newRow("codes of their own") << u"返回码 1004，返回码 2006"_s << false;
    QTest::newRow("nothing found") << u"你好"_s << false;
}

void TestLookup::saysWhereTheBillingOfOneMessageDiffers()
{
    QFETCH(const QString, text);
    QFETCH(const bool, expected);
    const CodeScanner scanner(builtinCatalogue());
    QCOMPARE(lookUp(scanner, text, std::nullopt, noDay).isBillingDivided, expected);
}

CODEDESK_TEST_MAIN(TestLookup)
#include "tst_lookup.moc"
