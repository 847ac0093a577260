// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/selection.h"

#include "report/summary.h"
#include "support/testmain.h"
#include "testcatalogue.h"

#include <QRandomGenerator>
#include <QTest>

using namespace codedesk;
using namespace codedesk::report;
using namespace Qt::StringLiterals;

namespace {

const DayNumber changeDay = toDayNumber({ 2021, 7, 19 });

/** Makes catalogues of a few codes with rules at random: dated, by channel, overlapping, and for codes without a
 * row. */
Catalogue randomCatalogue(QRandomGenerator &random)
{
    Catalogue catalogue = codedesk::testing::smallCatalogue();
    const QStringList codes{ u"0"_s, u"2009"_s, u"-1101"_s, u"-9110"_s, u"ruled"_s, u"ruled-by-channel"_s };
    const int ruleCount = static_cast<int>(random.bounded(12));
    for (int i = 0; i < ruleCount; ++i) {
        BillingRule rule;
        rule.code = codes.at(random.bounded(static_cast<int>(codes.size())));
        if (random.bounded(2))
            rule.channel = allChannels[random.bounded(8U)];
        if (random.bounded(3))
            rule.from = changeDay + random.bounded(6);
        if (random.bounded(2))
            rule.to = changeDay + random.bounded(8);
        rule.billable = static_cast<Billable>(random.bounded(3));
        catalogue.addRule(rule);
    }
    return catalogue;
}

Rollup everyCell()
{
    Rollup rollup;
    rollup.apps = { u""_s };
    rollup.codes = { u"0"_s,     u"2009"_s,  u"1102"_s,
                     u"-1101"_s, u"-1102"_s, u"66660023"_s,
                     u"-9110"_s, u"ruled"_s, u"ruled-by-channel"_s,
                     u"424242"_s };
    qint64 count = 1;
    for (int code = 0; code < rollup.codes.size(); ++code) {
        for (const Channel channel : allChannels) {
            for (int day = -2; day < 10; ++day) {
                const DayNumber number = day == -2 ? noDay : changeDay + day;
                rollup.cells.push_back({ number, channel, ingest::VendorCharge::Absent, 0, code, count });
                count = count % 997 + 1;
            }
        }
    }
    return rollup;
}

/** Returns the calls the selectors fit; a cell that fits several is counted as often, which must not happen. */
qint64 selectedCalls(const Rollup &rollup, const QList<CodeSelector> &selectors)
{
    qint64 calls = 0;
    for (const RollupCell &cell : rollup.cells) {
        for (const CodeSelector &selector : selectors) {
            if (matches(selector, rollup.codes.at(cell.code), cell.channel, cell.day))
                calls += cell.count;
        }
    }
    return calls;
}

} // namespace

class TestSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void noConditionIsNoRestriction();
    void selectsCategory();
    void selectsCodesOfNoCategory();
    void selectsUnknownCodes();
    void selectsBySpansOfRules();
    void selectsByTheMeaningOfTheChannel();
    void unknownCategoryFitsNothing();
    void agreesWithSummarise();
};

void TestSelection::noConditionIsNoRestriction()
{
    QVERIFY(!selectCalls(codedesk::testing::smallCatalogue(), std::nullopt, std::nullopt));
}

void TestSelection::selectsCategory()
{
    const auto selectors = selectCalls(codedesk::testing::smallCatalogue(), std::nullopt, u"card"_s);
    QCOMPARE(selectors.value(), QList({ CodeSelector{ { u"-9110"_s }, false, std::nullopt, noDay, noDay } }));
}

void TestSelection::selectsCodesOfNoCategory()
{
    const auto selectors = selectCalls(codedesk::testing::smallCatalogue(), std::nullopt, QString());
    QCOMPARE(selectors->size(), 1);
    QVERIFY(matches(selectors->constFirst(), u"424242"_s, Channel::Eid, noDay));
    QVERIFY(!matches(selectors->constFirst(), u"-1102"_s, Channel::Eid, noDay));
}

void TestSelection::selectsUnknownCodes()
{
    const auto selectors = selectCalls(codedesk::testing::smallCatalogue(), Outcome::Unknown, std::nullopt);
    QCOMPARE(selectors->size(), 1);
    QVERIFY(selectors->constFirst().excludeCodes);
    QCOMPARE(selectors->constFirst().codes.size(), 7);
}

void TestSelection::selectsBySpansOfRules()
{
    const auto selectors = selectCalls(codedesk::testing::smallCatalogue(), Outcome::Free, u"system"_s);
    // Of calls without a day nobody knows which of the two rules held.
    QVERIFY(selectors->contains(CodeSelector{ { u"2009"_s }, false, Channel::WechatNativeH5, changeDay, noDay }));
    const auto fits = [&](Channel channel, DayNumber day) {
        return std::any_of(selectors->cbegin(), selectors->cend(), [&](const CodeSelector &selector) {
            return matches(selector, u"2009"_s, channel, day);
        });
    };
    QVERIFY(fits(Channel::WechatNativeH5, changeDay));
    QVERIFY(!fits(Channel::WechatNativeH5, noDay));
    QVERIFY(!fits(Channel::WechatNativeH5, changeDay - 1));
    QVERIFY(!fits(Channel::AppSdk, changeDay));
}

void TestSelection::selectsByTheMeaningOfTheChannel()
{
    Catalogue catalogue = codedesk::testing::smallCatalogue();
    Category ofSdk{ u"sdk"_s, {}, CodeKind::ReturnCode, u"test"_s, false, true };
    ofSdk.channels = { Channel::AppSdk };
    catalogue.addCategory(ofSdk);
    CodeEntry entry;
    entry.code = u"2009"_s;
    entry.categoryId = ofSdk.id;
    entry.sourceId = u"test"_s;
    catalogue.addEntry(entry);

    const Rollup rollup = everyCell();
    const auto callsIn = [&rollup](auto isOfChannel) {
        qint64 calls = 0;
        for (const RollupCell &cell : rollup.cells)
            calls += rollup.codes.at(cell.code) == u"2009"_s && isOfChannel(cell.channel) ? cell.count : 0;
        return calls;
    };
    const qint64 inSdk = callsIn([](Channel channel) { return channel == Channel::AppSdk; });
    QCOMPARE(selectedCalls(rollup, *selectCalls(catalogue, std::nullopt, ofSdk.id)), inSdk);
    QCOMPARE(selectedCalls(rollup, *selectCalls(catalogue, std::nullopt, u"system"_s)),
             selectedCalls(rollup, *selectCalls(codedesk::testing::smallCatalogue(), std::nullopt, u"system"_s))
                 - inSdk);
    SummaryRequest request;
    request.categoryId = ofSdk.id;
    QCOMPARE(summarise(rollup, catalogue, request).totals.total, inSdk);
    request.categoryId.reset();
    request.by = { GroupKey::Category };
    const Summary summary = summarise(rollup, catalogue, request);
    const auto row = std::find_if(summary.rows.cbegin(), summary.rows.cend(),
                                  [&](const SummaryRow &its) { return its.keys.contains(ofSdk.id); });
    QVERIFY(row != summary.rows.cend());
    QCOMPARE(row->counts.total, inSdk);
}

void TestSelection::unknownCategoryFitsNothing()
{
    const auto selectors = selectCalls(codedesk::testing::smallCatalogue(), Outcome::Free, u"no such"_s);
    QCOMPARE(selectors.value(), QList<CodeSelector>());
}

void TestSelection::agreesWithSummarise()
{
    const Rollup rollup = everyCell();
    const QList<std::optional<QString>> categories{ std::nullopt, u"system"_s, u"card"_s, QString() };
    QRandomGenerator random(20210719);
    for (int round = 0; round < 100; ++round) {
        const Catalogue catalogue = randomCatalogue(random);
        for (const std::optional<QString> &category : categories) {
            SummaryRequest request;
            request.categoryId = category;
            const OutcomeCounts expected = summarise(rollup, catalogue, request).totals;
            for (const Outcome outcome : allOutcomes)
                QCOMPARE(selectedCalls(rollup, *selectCalls(catalogue, outcome, category)), expected.of(outcome));
            if (category)
                QCOMPARE(selectedCalls(rollup, *selectCalls(catalogue, std::nullopt, category)), expected.total);
        }
    }
}

CODEDESK_TEST_MAIN(TestSelection)
#include "tst_selection.moc"
