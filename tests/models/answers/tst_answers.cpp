// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/answerlines.h"
#include "answers/billinganswer.h"
#include "answers/callsanswer.h"
#include "answers/callselection.h"
#include "answers/codeview.h"
#include "answers/entryanswer.h"
#include "answers/importanswer.h"
#include "answers/lookupview.h"
#include "answers/maskanswer.h"
#include "answers/storedanswer.h"
#include "answers/textanswer.h"
#include "answers/unknownanswer.h"

#include "catalogue/builtincatalogue.h"
#include "store/openstore.h"
#include "support/importedstore.h"
#include "support/testmain.h"
#include "wording/querywords.h"

#include <QTest>

using namespace codedesk;
using namespace codedesk::answers;
using namespace Qt::StringLiterals;
using report::GroupKey;

/** Every answer holds its question, and says what the store and the catalogue say. */
class TestAnswers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { testing::failOnUnexpectedWarnings(); }

    void textIsAnsweredAsOfTheDayAskedFor();
    void textWithoutADayIsAnsweredAsOfToday();
    void replyWithoutADaySaysWhatIsSureOfTheCall();
    void textWithoutADayBillsNoCallByTodaysRule();
    void namesADayThatDoesNotExist_data();
    void namesADayThatDoesNotExist();
    void rowIsAnsweredAsATextIs();
    void codeIsDescribedAsItsRowIsAnswered();
    void rowsOfOthersAreNotBilledByOurRules();
    void rowOfATableOfAChannelIsAskedAboutThatChannel();
    void answerIsDescribedForPrograms();
    void aCodeStandsOnceInATable();
    void rowOfACodeIsFound();
    void rowThatIsNoneHasNoAnswer();
    void maskIsAnswered_data();
    void maskIsAnswered();
    void answersAreSaidInLines();
    void cardListIsAnswered_data();
    void cardListIsAnswered();
    void billingIsGrouped_data();
    void billingIsGrouped();
    void groupsOfABillOpenTheirCalls_data();
    void groupsOfABillOpenTheirCalls();
    void billingByTimeSuitsTheDays_data();
    void billingByTimeSuitsTheDays();
    void unknownCodesAreThoseOfStoredCalls();
    void emptyStoreHasNoCalls();
    void pagesOfCallsFollowOneAnother();
    void overviewCountsWhatIsSelected_data();
    void overviewCountsWhatIsSelected();
    void overviewNeedsNoQuestion();
    void namesTheConditionsThatHideCalls();
    void importIsAnswered();
    void storedFactsAreThoseAskedFor();
    void questionsDiffer();

private:
    [[nodiscard]] const store::CallStore &store() const { return ***m_opened; }

    CataloguePtr m_catalogue;
    std::optional<CodeScanner> m_scanner;
    testing::ImportedStore m_file;
    std::optional<Result<std::unique_ptr<store::CallStore>>> m_opened;
};

void TestAnswers::initTestCase()
{
    m_catalogue = builtinCatalogue();
    m_scanner.emplace(m_catalogue);
    m_file.import(testing::mixedCalls() + "2025-03-11 09:00:00,o-6,appB,app-sdk,not a code!,,\n");
    m_opened.emplace(store::openStore(m_file.address(), store::CallStore::Mode::ReadOnly));
    QVERIFY(bool(*m_opened));
}

void TestAnswers::textIsAnsweredAsOfTheDayAskedFor()
{
    const TextQuestion question{ u"返回码：1004"_s, Channel::AppSdk, toDayNumber(QDate(2021, 7, 1)),
                                 toDayNumber(QDate(2026, 1, 1)), m_catalogue };
    const TextAnswer answer = answerText(question, *m_scanner);
    QVERIFY(answer.question == question);
    QCOMPARE(answer.result.day, toDayNumber(QDate(2021, 7, 1)));
    QCOMPARE(answer.result.answers.first().match.code, u"1004"_s);
    QVERIFY(answer == answerText(question, *m_scanner));
}

void TestAnswers::textWithoutADayIsAnsweredAsOfToday()
{
    const DayNumber today = toDayNumber(QDate(2022, 2, 2));
    const TextAnswer answer = answerText({ u"1004"_s, std::nullopt, noDay, today, m_catalogue }, *m_scanner);
    QCOMPARE(answer.result.day, today);
}

/** A reply says of the customer's call, which nobody has named the day of, what all rules so far agree on. */
void TestAnswers::replyWithoutADaySaysWhatIsSureOfTheCall()
{
    const DayNumber today = currentBillingDay();
    int found = 0;
    for (const CodeEntry &entry : m_catalogue->entries()) {
        if (m_catalogue->category(entry.categoryId)->isApartFromCalls())
            continue;
        for (const Channel channel : allChannels) {
            const int position = entry.position;
            const auto answer = answerEntry({ position, channel, noDay, today, m_catalogue });
            QVERIFY(bool(answer));
            if (answer->channel != channel)
                continue;
            const bool depends = m_catalogue->rules().ruling(entry.code, channel, noDay).dependsOnDay;
            QCOMPARE(answer->dependsOnDay, depends);
            QCOMPARE(outcomeOfOneCall(*answer), depends ? Outcome::Unstated : certainOutcome(*answer));
            const auto onADay = answerEntry({ position, channel, today, today, m_catalogue });
            QVERIFY(bool(onADay));
            QCOMPARE(outcomeOfOneCall(*onADay), certainOutcome(*onADay));
            found += depends ? 1 : 0;
        }
    }
    QVERIFY(found > 0);
}

/** The same of a text: only the day that was asked for says which of the rules was meant. */
void TestAnswers::textWithoutADayBillsNoCallByTodaysRule()
{
    for (const CodeEntry &entry : m_catalogue->entries()) {
        for (const Channel channel : allChannels) {
            if (!m_catalogue->rules().ruling(entry.code, channel, noDay).dependsOnDay)
                continue;
            TextQuestion question{ u"code="_s + entry.code, channel, noDay, currentBillingDay(), m_catalogue };
            const LookupAnswer answer = answerText(question, *m_scanner).result.answers.constFirst();
            QVERIFY(answer.dependsOnDay);
            QVERIFY(std::get<QStringList>(dependsOn(answer)).contains(u"day"_s));
            question.day = question.today;
            QVERIFY(!answerText(question, *m_scanner).result.answers.constFirst().dependsOnDay);
            return;
        }
    }
    QFAIL("No rule of the catalogue has changed.");
}

void TestAnswers::namesADayThatDoesNotExist_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("2026-11-31") << u"There is no day 2026-11-31."_s;
    QTest::newRow(" 2026/2/30 10:00") << u"There is no day 2026/2/30."_s;
    QTest::newRow("2026-11-30") << QString();
    QTest::newRow("2026-11-300") << QString();
    QTest::newRow("2026-11/31") << QString();
    QTest::newRow("yesterday") << QString();
}

void TestAnswers::namesADayThatDoesNotExist()
{
    QFETCH(QString, said);
    QCOMPARE(wording::noSuchDay(QString::fromLatin1(QTest::currentDataTag())), said);
}

void TestAnswers::rowIsAnsweredAsATextIs()
{
    const DayNumber today = toDayNumber(QDate(2026, 1, 1));
    for (int position = 0; position < m_catalogue->entries().size(); ++position) {
        const std::optional<LookupAnswer> answer =
            answerEntry({ position, Channel::AppSdk, noDay, today, m_catalogue });
        QVERIFY(bool(answer));
        QCOMPARE(answer->entry, &m_catalogue->entries().at(position));
        const Category &table = *m_catalogue->category(answer->entry->categoryId);
        if (table.isForeign || table.isOfTags)
            continue;
        const bool isOfOthers = !table.channels.isEmpty() && !table.channels.contains(Channel::AppSdk);
        const Channel asked = isOfOthers ? table.channels.first() : Channel::AppSdk;
        QVERIFY(*answer == answerForEntry(*answer->entry, *m_catalogue, asked, today));
    }
}

/** List, details and whatever is copied show one value. */
void TestAnswers::codeIsDescribedAsItsRowIsAnswered()
{
    const DayNumber today = toDayNumber(QDate(2026, 1, 1));
    for (const std::optional<Channel> channel :
         { std::optional<Channel>(), std::optional(Channel::AppSdk), std::optional(Channel::MiniProgram) }) {
        for (const CodeEntry &entry : m_catalogue->entries()) {
            const CodeView view = describeCode(entry, *m_catalogue, { channel, today });
            QVERIFY(view.answer == *answerEntry({ entry.position, channel, today, noDay, m_catalogue }));
            QCOMPARE(view.outcome(), view.answer.outcome);
            QVERIFY(!view.outcomes().isEmpty());
        }
    }
}

/** What rules say of a number is of calls; rows no call has keep what they state. */
void TestAnswers::rowsOfOthersAreNotBilledByOurRules()
{
    int compared = 0;
    for (const CodeEntry &entry : m_catalogue->entries()) {
        if (!m_catalogue->isForeign(entry))
            continue;
        QCOMPARE(describeCode(entry, *m_catalogue, {}).outcome(), outcomeOf(entry.billable));
        ++compared;
    }
    QVERIFY(compared > 0);
}

void TestAnswers::rowOfATableOfAChannelIsAskedAboutThatChannel()
{
    const CodeEntry *ofSdk = rowOf(u"1007"_s, {}, Channel::AppSdk, *m_catalogue);
    const CodeEntry *ofOthers = rowOf(u"1007"_s, {}, Channel::MiniProgram, *m_catalogue);
    QVERIFY(ofSdk != ofOthers);
    QCOMPARE(rowOf(u"1007"_s, ofSdk->categoryId, std::nullopt, *m_catalogue), ofSdk);
    QCOMPARE(rowOf(u"1007"_s, ofSdk->categoryId, Channel::MiniProgram, *m_catalogue), ofSdk);
    QCOMPARE(rowOf(u"1007"_s, {}, std::nullopt, *m_catalogue), m_catalogue->find(u"1007"_s));
    QVERIFY(!rowOf(u"nothing"_s, {}, Channel::AppSdk, *m_catalogue));
    const DayNumber today = toDayNumber(QDate(2026, 1, 1));
    QCOMPARE(describeCode(*ofSdk, *m_catalogue, { {}, today }).outcome(),
             m_catalogue->rules().outcome(u"1007"_s, Channel::AppSdk, today));
    QCOMPARE(callsOf(*ofSdk, std::nullopt, *m_catalogue).channel, std::optional(Channel::AppSdk));
    QCOMPARE(callsOf(*ofOthers, Channel::MiniProgram, *m_catalogue).channel, std::optional(Channel::MiniProgram));
}

/** What programs read of an answer has one set of names; what does not apply is left out. */
void TestAnswers::answerIsDescribedForPrograms()
{
    const LookupResult result =
        answerText({ u"1004 10010000"_s, std::nullopt, noDay, noDay, m_catalogue }, *m_scanner).result;
    const auto cell = [](const Object &object, const char *key) {
        const auto member = std::find_if(object.members.cbegin(), object.members.cend(),
                                         [key](const Member &its) { return qstrcmp(its.key, key) == 0; });
        return member == object.members.cend() ? Cell(NotApplicable()) : member->value;
    };
    const Object whole = lookupObject(result);
    QVERIFY(std::holds_alternative<Objects>(cell(whole, "matches")));
    QCOMPARE(plainText(cell(whole, "as_of")), isoDay(result.day));
    const LookupAnswer &code = result.answers.first();
    const Object answer = answerObject(code, *m_catalogue);
    QCOMPARE(plainText(cell(answer, "code")), u"1004"_s);
    QCOMPARE(plainText(cell(answer, "outcome")), outcomeKey(code.outcome));
    QVERIFY(std::holds_alternative<NotApplicable>(cell(answer, "warnings")));
    QVERIFY(std::holds_alternative<Object>(cell(answer, "reply")));
    QCOMPARE(replyTo(code, *m_catalogue), m_catalogue->reply(*code.entry));
    QVERIFY(std::holds_alternative<std::monostate>(ruleObject(nullptr)));
    QVERIFY(!neighboursOf(u"1003"_s, *m_catalogue).isEmpty());
}

/** Rows are named by code and table. */
void TestAnswers::aCodeStandsOnceInATable()
{
    QSet<std::pair<QString, QString>> seen;
    for (const CodeEntry &entry : m_catalogue->entries()) {
        for (const QString &code : entry.allCodes()) {
            QVERIFY2(!seen.contains({ entry.categoryId, code }), qPrintable(entry.categoryId + u' ' + code));
            seen.insert({ entry.categoryId, code });
        }
    }
}

void TestAnswers::rowOfACodeIsFound()
{
    const EntryQuestion question = EntryQuestion::of(u"1004"_s, m_catalogue, 20000);
    QCOMPARE(answerEntry(question)->entry, m_catalogue->find(u"1004"_s));
    QVERIFY(!answerEntry(EntryQuestion::of(u"nothing"_s, m_catalogue, 20000)));
}

void TestAnswers::rowThatIsNoneHasNoAnswer()
{
    const auto size = static_cast<int>(m_catalogue->entries().size());
    for (const int position : { -1, size, size + 7 })
        QVERIFY(!answerEntry({ position, std::nullopt, noDay, noDay, m_catalogue }));
    QVERIFY(!answerEntry({}));
}

void TestAnswers::maskIsAnswered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMask");
    QTest::addColumn<bool>("isFault");
    QTest::addColumn<QList<int>>("bits");
    QTest::newRow("two bits") << u"10010000"_s << true << false << QList<int>{ 1, 4 };
    QTest::newRow("clear") << u"00000000"_s << true << false << QList<int>();
    QTest::newRow("nothing") << u"  "_s << false << false << QList<int>();
    QTest::newRow("too short") << u"1001"_s << false << true << QList<int>();
    QTest::newRow("other characters") << u"1001000x"_s << false << true << QList<int>();
}

void TestAnswers::maskIsAnswered()
{
    QFETCH(QString, text);
    QFETCH(bool, isMask);
    QFETCH(bool, isFault);
    QFETCH(QList<int>, bits);
    const MaskAnswer answer = answerMask({ text, m_catalogue });
    QCOMPARE(answer.question.text, text);
    QCOMPARE(answer.mask.has_value(), isMask);
    QCOMPARE(answer.fault.has_value(), isFault);
    QCOMPARE(answer.sentence(Language::English).isEmpty(), !isMask);
    QList<int> found;
    for (const MaskWarning &warning : answer.warnings)
        found << warning.bit;
    QCOMPARE(found, bits);
}

void TestAnswers::answersAreSaidInLines()
{
    const auto labels = [this](const QString &code) {
        const LookupResult result = lookUp(*m_scanner, code, std::nullopt, noDay);
        QStringList found;
        for (const AnswerLine &line :
             answerLines(result.answers.value(0), { code }, result.day, *m_catalogue, Language::English))
            found << line.label;
        return found;
    };
    QCOMPARE(labels(u"-9102"_s), QStringList({ u"Of"_s, u"Billing today"_s, u"Elsewhere"_s }));
    QVERIFY(labels(u"66661001"_s).contains(u"What to do"_s));
    QVERIFY(labels(u"-1304"_s).contains(u"Also"_s));
    QCOMPARE(unknownSentence(u"42"_s), u"42 is not in the catalogue."_s);
    QVERIFY(dividedSentence().endsWith(u"Ask for the code."_s));
}

void TestAnswers::cardListIsAnswered_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<bool>("isFault");
    QTest::addColumn<bool>("hasSentence");
    QTest::newRow("two") << u"[-9110,-9111]"_s << QStringList{ u"-9110"_s, u"-9111"_s } << false << true;
    QTest::newRow("not ours") << u"-1"_s << QStringList{ u"-1"_s } << false << false;
    QTest::newRow("empty list") << u"[]"_s << QStringList() << false << true;
    QTest::newRow("no number") << u"-9110,card"_s << QStringList() << true << false;
}

void TestAnswers::cardListIsAnswered()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    QFETCH(bool, isFault);
    const CardAnswer answer = answerCardList({ text, m_catalogue });
    QCOMPARE(answer.codes(), codes);
    QCOMPARE(answer.fault.has_value(), isFault);
    QTEST(!answer.sentence(Language::Chinese).isEmpty(), "hasSentence");
}

void TestAnswers::billingIsGrouped_data()
{
    QTest::addColumn<QList<GroupKey>>("by");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing") << QList<GroupKey>() << 0;
    QTest::newRow("channel") << QList{ GroupKey::Channel } << 2;
    QTest::newRow("app and day") << QList{ GroupKey::App, GroupKey::Day } << 4;
}

void TestAnswers::billingIsGrouped()
{
    QFETCH(QList<GroupKey>, by);
    QFETCH(int, rows);
    BillingQuestion question;
    question.request.by = by;
    question.catalogue = m_catalogue;
    const Result<BillingAnswer> answer = answerBilling(question, store());
    QVERIFY(bool(answer));
    QVERIFY(answer->question == question);
    QCOMPARE(answer->summary.by, by);
    QCOMPARE(answer->summary.totals.total, 6);
    QCOMPARE(answer->allCalls, 6);
    QCOMPARE(answer->summary.rows.size(), rows);
}

void TestAnswers::groupsOfABillOpenTheirCalls_data()
{
    QTest::addColumn<GroupKey>("by");
    QTest::addColumn<QDate>("from");
    using enum GroupKey;
    for (const GroupKey by : { Day, Week, Month, Code, Category, Channel, App }) {
        QTest::addRow("%s", qPrintable(report::groupKeyName(by))) << by << QDate();
        QTest::addRow("%s, since a day", qPrintable(report::groupKeyName(by))) << by << QDate(2025, 3, 3);
    }
}

void TestAnswers::groupsOfABillOpenTheirCalls()
{
    QFETCH(GroupKey, by);
    QFETCH(QDate, from);
    BillingQuestion question;
    question.request.by = { by };
    question.request.from = from;
    question.catalogue = m_catalogue;
    const Result<BillingAnswer> answer = answerBilling(question, store());
    QVERIFY(bool(answer));
    const auto callsOf = [&](const QString &key, std::optional<Outcome> outcome) {
        const Result<CallPageAnswer> page = answerCallPage(
            { toCriteria(callsOfGroup(*answer, key, outcome), *m_catalogue), 0, 100, m_catalogue }, store(), {});
        return page ? page->calls.size() : -1;
    };
    qint64 drawn = 0;
    for (const report::ChartColumn &column : chartColumns(*answer)) {
        QCOMPARE(callsOf(column.key, std::nullopt), column.counts.total);
        for (const Outcome outcome : allOutcomes)
            QCOMPARE(callsOf(column.key, outcome), column.counts.of(outcome));
        drawn += column.counts.total;
    }
    QVERIFY(drawn > 0);
    QCOMPARE(drawn, answer->summary.totals.total);
}

void TestAnswers::billingByTimeSuitsTheDays_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<GroupKey>("by");
    QTest::newRow("the days of the store") << QDate() << QDate() << GroupKey::Day;
    QTest::newRow("a month") << QDate(2025, 3, 1) << QDate(2025, 3, 31) << GroupKey::Day;
    QTest::newRow("five years") << QDate(2021, 1, 1) << QDate(2025, 12, 31) << GroupKey::Month;
}

void TestAnswers::billingByTimeSuitsTheDays()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(GroupKey, by);
    BillingQuestion question;
    question.request.from = from;
    question.request.to = to;
    question.isByTime = true;
    question.catalogue = m_catalogue;
    const Result<BillingAnswer> answer = answerBilling(question, store());
    QVERIFY(bool(answer));
    QCOMPARE(answer->summary.by, QList{ by });
    QVERIFY(answer->question == question); // as it was asked, not as it was understood
}

void TestAnswers::unknownCodesAreThoseOfStoredCalls()
{
    const Result<UnknownAnswer> answer = answerUnknown({ m_catalogue }, store());
    QVERIFY(bool(answer));
    QCOMPARE(answer->codes.size(), 1);
    QCOMPARE(answer->codes.first().code, u"99999"_s);
    QVERIFY(answer->hasCalls);
}

void TestAnswers::emptyStoreHasNoCalls()
{
    const testing::ImportedStore file;
    file.createEmpty();
    const auto opened = store::openStore(file.address(), store::CallStore::Mode::ReadOnly);
    QVERIFY(bool(opened));
    const Result<UnknownAnswer> unknown = answerUnknown({ m_catalogue }, **opened);
    QVERIFY(bool(unknown));
    QVERIFY(unknown->codes.isEmpty());
    QVERIFY(!unknown->hasCalls);
    const Result<BillingAnswer> billing = answerBilling({ {}, true, noDay, m_catalogue }, **opened);
    QVERIFY(bool(billing));
    QCOMPARE(billing->summary.by, QList{ GroupKey::Day });
    QVERIFY(billing->summary.rows.isEmpty());
}

void TestAnswers::pagesOfCallsFollowOneAnother()
{
    CallPageQuestion question{ {}, 0, 4, m_catalogue };
    const Result<CallPageAnswer> first = answerCallPage(question, store(), {});
    QVERIFY(bool(first));
    QVERIFY(first->question == question);
    QVERIFY(first->hasMore);
    QCOMPARE(first->calls.size(), 4);
    QCOMPARE(first->calls.first().call.code, u"99999"_s);
    QCOMPARE(first->calls.first().ruling.outcome, Outcome::Unknown);
    question.afterKey = first->calls.last().call.key;
    const Result<CallPageAnswer> second = answerCallPage(question, store(), {});
    QVERIFY(bool(second));
    QVERIFY(!second->hasMore);
    QCOMPARE(second->calls.size(), 2);
    for (const CallView &view : first->calls + second->calls) {
        const CallView again = describeCall(view.call, *m_catalogue);
        QCOMPARE(view.entry, again.entry);
        QCOMPARE(view.ruling.outcome, again.ruling.outcome);
    }
}

void TestAnswers::overviewCountsWhatIsSelected_data()
{
    QTest::addColumn<CallSelection>("selection");
    QTest::addColumn<std::optional<qint64>>("count");
    QTest::newRow("all") << CallSelection() << std::optional<qint64>(6);
    CallSelection selection;
    selection.channel = Channel::AppSdk;
    QTest::newRow("channel") << selection << std::optional<qint64>(3);
    selection.codes = { u"2016"_s, u"0"_s };
    QTest::newRow("codes of a channel") << selection << std::optional<qint64>(1);
    selection = {};
    selection.outcome = Outcome::Unknown;
    QTest::newRow("outcome") << selection << std::optional<qint64>(1);
    selection = {};
    selection.orderNo = u"o-1"_s;
    QTest::newRow("only reading tells") << selection << std::optional<qint64>();
}

void TestAnswers::overviewCountsWhatIsSelected()
{
    QFETCH(CallSelection, selection);
    QFETCH(std::optional<qint64>, count);
    const Result<CallsOverview> overview =
        answerOverview(CallsQuestion{ selection, toDayNumber(QDate(2026, 1, 1)), m_catalogue }, store());
    QVERIFY(bool(overview));
    QCOMPARE(overview->count, count);
    QCOMPARE(overview->allCalls, 6);
}

void TestAnswers::overviewNeedsNoQuestion()
{
    const Result<CallsOverview> overview = answerOverview(std::nullopt, store());
    QVERIFY(bool(overview));
    QVERIFY(!overview->count);
    QVERIFY(overview->codes.contains(u"1201"_s));
    QVERIFY(overview->apps.contains(u"appA"_s));
}

void TestAnswers::namesTheConditionsThatHideCalls()
{
    CallsQuestion question{ {}, toDayNumber(QDate(2026, 1, 1)), m_catalogue };
    question.selection.channel = Channel::AppSdk;
    question.selection.codes = { u"1201"_s }; // has calls in the mini program alone
    const Result<NoCallsAnswer> answer = answerNoCalls(question, store(), {});
    QVERIFY(bool(answer));
    QCOMPARE(answer->hiding, (QList{ FilterPart::Code, FilterPart::Channel }));
    question.selection.orderNo = u"nobody"_s;
    QCOMPARE(answerNoCalls(question, store(), {})->hiding, QList<FilterPart>());
}

void TestAnswers::importIsAnswered()
{
    const QList<store::ImportEntry> ledger = store().imports().value();
    ImportQuestion question = ImportQuestion::of(ledger.first(), {});
    QCOMPARE(question.rejected, 1);
    QVERIFY(question.hasLists());
    const Result<ImportAnswer> answer = answerImport(question, store());
    QVERIFY(bool(answer));
    QCOMPARE(answer->reasons.size(), 1);
    QCOMPARE(answer->reasons.first().count, 1);
    store::ImportEntry undone = ledger.first();
    undone.state = store::ImportState::Undone;
    question = ImportQuestion::of(undone, {});
    QVERIFY(!question.hasLists());
    QVERIFY(answerImport(question, store())->reasons.isEmpty());
}

void TestAnswers::storedFactsAreThoseAskedFor()
{
    StoredQuestion question{ { u"o-1"_s }, false, m_catalogue };
    Result<StoredAnswer> answer = answerStored(question, store(), {});
    QVERIFY(bool(answer));
    QVERIFY(answer->unknown.isEmpty());
    QCOMPARE(answer->attempts.first().count, 2);
    question = { {}, true, m_catalogue };
    answer = answerStored(question, store(), {});
    QVERIFY(bool(answer));
    QCOMPARE(answer->unknown.size(), 1);
    QVERIFY(answer->attempts.isEmpty());
    QVERIFY(StoredQuestion().isEmpty());
    QVERIFY(!question.isEmpty());
}

void TestAnswers::questionsDiffer()
{
    const TextQuestion text{ u"1004"_s, std::nullopt, noDay, 20000, m_catalogue };
    TextQuestion otherDay = text;
    otherDay.today = 20001;
    QVERIFY(text != otherDay); // another day may have other rules
    const BillingQuestion billing{ {}, true, 20000, m_catalogue };
    BillingQuestion otherCatalogue = billing;
    otherCatalogue.catalogue = nullptr;
    QVERIFY(billing != otherCatalogue);
    CallsQuestion calls{ {}, 20000, m_catalogue };
    const CallsQuestion before = calls;
    calls.selection.withoutDay = true;
    QVERIFY(calls != before);
}

CODEDESK_TEST_MAIN(TestAnswers)
#include "tst_answers.moc"
