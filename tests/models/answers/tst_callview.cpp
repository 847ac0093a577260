// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/callview.h"
#include "answers/importview.h"
#include "answers/notes.h"
#include "catalogue/builtincatalogue.h"
#include "support/testmain.h"
#include "team/teamknowledge.h"
#include "wording/billingwords.h"
#include "wording/outcomewords.h"

#include <QSet>
#include <QTest>

using namespace codedesk;
using namespace codedesk::answers;
using namespace Qt::StringLiterals;

namespace {

CataloguePtr builtIn()
{
    return builtinCatalogue();
}

store::StoredCall callOf(const QString &code, Channel channel, CallTime time = noTime)
{
    store::StoredCall call;
    call.code = code;
    call.channel = channel;
    call.occurredAt = time;
    return call;
}

CallTime noonOf(QDate date)
{
    return dayStart(toDayNumber(date)) + 12 * 3600 * 1000;
}

template <typename Row> QStringList keysOf(Columns<Row> columns)
{
    QStringList keys;
    for (const Column<Row> &column : columns)
        keys << QString::fromLatin1(column.key);
    return keys;
}

} // namespace

class TestCallView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void meansWhatItsChannelSays();
    void isBilledByItsChannelAndDay_data();
    void isBilledByItsChannelAndDay();
    void saysWhatItDependsOn();
    void namesTheChannelAskedAbout();
    void suggestsNoOutcomeThatAnEditionChanges();
    void everyPathHasTheSameMeaning();
    void keysAreUniqueAndTitled();
    void namesTheColumnsOfExports();
    void hasWhatIsRemarkedOnItsCode();
    void hasAColumnForEachField();
    void numbersAreTheSameInEveryLocale();
    void asksForTheEdition();
};

void TestCallView::meansWhatItsChannelSays()
{
    // A row that says nothing of a channel is no source for it, as the list of channels says, too.
    const CallView inH5 = describeCall(callOf(u"1007"_s, Channel::H5), *builtIn());
    QCOMPARE(billingReason(inH5, *builtIn(), Language::English),
             u"Not stated in Stand-alone H5. No source speaks of it."_s);
    const CallView inSdk = describeCall(callOf(u"1007"_s, Channel::AppSdk), *builtIn());
    const CallView inProgram = describeCall(callOf(u"1007"_s, Channel::MiniProgram), *builtIn());
    QVERIFY(inSdk.entry && inProgram.entry);
    QVERIFY(inSdk.entry->message.zh != inProgram.entry->message.zh);
    QVERIFY(inSdk.entry->message.zh.contains(u"风控"_s));
    QCOMPARE(inSdk.entry, builtIn()->meanings(u"1007"_s, Channel::AppSdk).first());
    QVERIFY(!describeCall(callOf(u"424242"_s, Channel::AppSdk), *builtIn()).entry);
    // What WeChat means by a number says nothing of a call of ours.
    const CallView ofWechat = describeCall(callOf(u"40001"_s, Channel::MiniProgram), *builtIn());
    QVERIFY(builtIn()->find(u"40001"_s) && !ofWechat.entry);
    QCOMPARE(ofWechat.ruling.outcome, Outcome::Unknown);
}

void TestCallView::isBilledByItsChannelAndDay_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<CallTime>("time");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("SDK") << Channel::AppSdk << noonOf({ 2024, 1, 1 }) << Outcome::Billable;
    QTest::newRow("mini program, before") << Channel::MiniProgram << noonOf({ 2021, 7, 18 }) << Outcome::Billable;
    QTest::newRow("mini program, after") << Channel::MiniProgram << noonOf({ 2021, 7, 19 }) << Outcome::Free;
    QTest::newRow("mini program, some day") << Channel::MiniProgram << noTime << Outcome::Unstated;
}

void TestCallView::isBilledByItsChannelAndDay()
{
    QFETCH(const Channel, channel);
    QFETCH(const CallTime, time);
    const CallView view = describeCall(callOf(u"2009"_s, channel, time), *builtIn());
    QTEST(view.ruling.outcome, "outcome");
    QCOMPARE(view.ruling.dependsOnDay, time == noTime);
}

void TestCallView::saysWhatItDependsOn()
{
    const auto reason = [](const store::StoredCall &call) {
        return billingReason(describeCall(call, *builtIn()), *builtIn(), Language::English);
    };
    QVERIFY(reason(callOf(u"2009"_s, Channel::MiniProgram)).contains(u"depends on the day"_s));
    QVERIFY(reason(callOf(u"2009"_s, Channel::AppSdk)).startsWith(u"Billable"_s));
    QVERIFY(reason(callOf(u"2009"_s, Channel::Unknown, noonOf({ 2024, 1, 1 }))).contains(u"on the channel"_s));
    QVERIFY(reason(callOf(u"1002"_s, Channel::WechatH5, noonOf({ 2024, 1, 1 }))).contains(u"An edition"_s));
    QVERIFY(!reason(callOf(u"1002"_s, Channel::AppSdk, noonOf({ 2024, 1, 1 }))).contains(u"edition"_s));
    QVERIFY(reason(callOf(u"424242"_s, Channel::AppSdk)).contains(u"does not have this code"_s));
}

void TestCallView::namesTheChannelAskedAbout()
{
    const auto reason = [](const QString &code, Channel channel) {
        const CallView view = describeCall(callOf(code, channel, noonOf({ 2024, 1, 1 })), *builtIn());
        return billingReason(view, *builtIn(), Language::English);
    };
    QVERIFY(reason(u"2009"_s, Channel::WechatH5).startsWith(u"Billable in WeChat H5. "_s));
    QVERIFY(reason(u"1004"_s, Channel::WechatH5).startsWith(u"Free in every channel. "_s)); // so they all are
}

void TestCallView::suggestsNoOutcomeThatAnEditionChanges()
{
    const auto rulingOf1002 = [](Channel channel) {
        return describeCall(callOf(u"1002"_s, channel, noonOf({ 2024, 1, 1 })), *builtIn()).ruling;
    };
    QCOMPARE(rulingOf1002(Channel::WechatH5).certainOutcome(), Outcome::Unstated);
    QCOMPARE(rulingOf1002(Channel::AppSdk).certainOutcome(), Outcome::Free);
}

void TestCallView::everyPathHasTheSameMeaning()
{
    const CallView view = describeCall(callOf(u"1007"_s, Channel::AppSdk, noonOf({ 2024, 1, 1 })), *builtIn());
    const QStringList names = csvHeader(callColumns());
    const QStringList cells = csvCells(callColumns(), view);
    QCOMPARE(cells.size(), names.size());
    QCOMPARE(cells.at(names.indexOf(u"meaning"_s)), view.entry->message.zh);
    QCOMPARE(cells.at(names.indexOf(u"meaning_en"_s)), view.entry->message.en);
    QCOMPARE(cells.at(names.indexOf(u"outcome"_s)), outcomeKey(view.ruling.outcome));
    for (const Language language : { Language::English, Language::Chinese })
        QCOMPARE(cellText(callColumn(CallField::Meaning), view, language), view.entry->message.in(language));
}

void TestCallView::keysAreUniqueAndTitled()
{
    for (const QStringList &keys : { keysOf(callColumns()), keysOf(importColumns()) })
        QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
    for (const Column<CallView> &column : callColumns())
        QVERIFY2(!column.title().isEmpty(), column.key);
    for (const Column<store::ImportEntry> &column : importColumns())
        QVERIFY2(!column.title().isEmpty(), column.key);
    // The columns for people are among all.
    QCOMPARE(QString::fromLatin1(callColumn(CallField::Origin).key), u"origin"_s);
    QCOMPARE(QString::fromLatin1(callColumn(CallField::VendorCharge).key), u"vendor_charge"_s);
    QCOMPARE(QString::fromLatin1(importColumns()[std::size_t(ImportField::ContentHash)].key), u"content_hash"_s);
}

void TestCallView::namesTheColumnsOfExports()
{
    QCOMPARE(csvHeader(callColumns()).join(u','),
             u"occurred_at,order_no,request_id,channel,app_id,code,meaning,meaning_en,outcome,message,front_mask,"
             "back_mask,card_warnings,similarity,live_rate,vendor_charge,charge_type,person,import,record,"
             "category,source,note,note_en"_s);
}

/** A call is answered as its code is: with the remarks on it, in JSON, in CSV and for people. */
void TestCallView::hasWhatIsRemarkedOnItsCode()
{
    Note note;
    note.codes = { u"1004"_s };
    note.text = { u"先让客户重试"_s, u"Ask for another try first"_s };
    note.sourceId = teamSourceId.toString();
    const CataloguePtr catalogue = withTeamKnowledge(*builtIn(), TeamKnowledge({ TeamEntry(note) }));
    const CallView view = describeCall(callOf(u"1004"_s, Channel::AppSdk), *catalogue);
    QCOMPARE(view.notes, notesOf(*view.entry, *catalogue));
    QCOMPARE(view.notes.last().text, note.text);
    QCOMPARE(noteLabel(view.notes.last()), u"The team notes"_s);
    const QStringList header = csvHeader(callColumns());
    const QStringList cells = csvCells(callColumns(), view);
    QVERIFY(cells.at(header.indexOf(u"note"_s)).endsWith(note.text.zh));
    QVERIFY(cells.at(header.indexOf(u"note_en"_s)).endsWith(note.text.en));
    QStringList keys;
    for (const Member &member : objectOf(callColumns(), view).members)
        keys << QString::fromLatin1(member.key);
    QVERIFY(keys.contains(u"notes"_s));
    QVERIFY(!keys.contains(u"note"_s));
    const QList<CallView> many =
        describeCalls({ view.call, callOf(u"424242"_s, Channel::AppSdk), view.call }, *catalogue);
    QCOMPARE(many.at(0).notes, view.notes);
    QVERIFY(many.at(1).notes.isEmpty());
    QCOMPARE(many.at(2).notes, view.notes);
}

void TestCallView::hasAColumnForEachField()
{
    const QStringList header = csvHeader(callColumns());
    QSet<QString> details;
    for (const CallField field : callDetailFields())
        details << QString::fromLatin1(callColumn(field).key);
    for (const auto &row : callFields) {
        QVERIFY2(header.contains(QString::fromLatin1(row.key)), row.key);
        QCOMPARE(details.contains(QString::fromLatin1(row.key)), row.detailPlace != 0);
    }
    for (const Column<CallView> &column : callColumns()) {
        const auto *const row =
            std::find_if(std::begin(callFields), std::end(callFields),
                         [&column](const auto &its) { return its.key == QByteArray(column.key); });
        if (row != std::end(callFields))
            QCOMPARE(column.title(), fieldTitle(row->field));
    }
}

void TestCallView::numbersAreTheSameInEveryLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    store::StoredCall call = callOf(u"0"_s, Channel::AppSdk);
    call.similarity = 97.5;
    call.importId = 12345;
    const QStringList cells = csvCells(callColumns(), describeCall(call, *builtIn()));
    QLocale::setDefault(before);
    QVERIFY(cells.contains(u"97.5"_s));
    QVERIFY(cells.contains(u"12345"_s));
}

void TestCallView::asksForTheEdition()
{
    const CodeEntry *entry = builtIn()->find(u"1002"_s);
    QVERIFY(entry);
    const LookupAnswer answer = answerForEntry(*entry, *builtIn(), std::nullopt, noDay);
    QVERIFY(answer.dependsOnEdition);
    QCOMPARE(certainOutcome(answer), Outcome::Unstated);
    QVERIFY(wording::dependenceSentence(answer).contains(u"edition"_s));
    const QStringList lines = wording::billingLines(answer, *builtIn(), Language::English);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().startsWith(u"Plus edition of "_s));
    QVERIFY(lines.first().contains(u"Billable"_s));
    QVERIFY(lines.last().startsWith(u"Other editions: Free"_s));
    const LookupAnswer inSdk = answerForEntry(*entry, *builtIn(), Channel::AppSdk, noDay);
    QVERIFY(!inSdk.dependsOnEdition);
    QCOMPARE(certainOutcome(inSdk), Outcome::Free);
    QVERIFY(wording::dependenceSentence(inSdk).isEmpty());
}

CODEDESK_TEST_MAIN(TestCallView)
#include "tst_callview.moc"
