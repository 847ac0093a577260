// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pagecomparison.h"
#include "jobs/vendordiff.h"

#include "catalogue/builtincatalogue.h"
#include "support/testmain.h"
#include "team/teamchanges.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace codedesk;
using namespace codedesk::jobs;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

const DayNumber someDay = toDayNumber({ 2026, 12, 1 });

Acceptance acceptance(std::optional<Channel> channel = std::nullopt, DayNumber from = noDay)
{
    return { channel, from, u"a page (2026-11-22)"_s };
}

QString linesText(const QList<DiffLine> &lines)
{
    QStringList texts;
    for (const DiffLine &line : lines)
        texts << diffKindKey(line.kind) + u' ' + line.codes.join(u'/');
    return texts.join(u'\n');
}

} // namespace

class TestVendorDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedWarnings(); }
    void listsWhatMattersFirst();
    void findsNoDifferenceInTheDocument();
    void makesRulesForTheChannelAndDay();
    void makesReadableKnowledge_data();
    void makesReadableKnowledge();
    void acceptedBillingIsNoDifferenceAnyMore();
    void quotesNewWordings();
    void givesCodesOfTheTeamTheirBilling();
    void saysWhatWouldBecomeOfCalls_data();
    void saysWhatWouldBecomeOfCalls();
    void namesPages();
    void refusesEndlessPages();

private:
    [[nodiscard]] QList<DiffLine> linesOf(const Catalogue &catalogue, const Acceptance &accepting) const;

    CataloguePtr m_builtin;
    VendorPage m_page;
};

void TestVendorDiff::initTestCase()
{
    m_builtin = builtinCatalogue();
    const Result<QByteArray> content = readPageFile(dataPath(u"vendorpage/changed-page.zh.md"_s));
    QVERIFY2(content, errorText(content));
    const Result<VendorPage> page = readVendorPage(*content);
    QVERIFY2(page, errorText(page));
    m_page = *page;
}

QList<DiffLine> TestVendorDiff::linesOf(const Catalogue &catalogue, const Acceptance &accepting) const
{
    return diffLines(diffPage(m_page, catalogue, u"return-codes.zh"_s, accepting.channel, accepting.from),
                     catalogue);
}

void TestVendorDiff::listsWhatMattersFirst()
{
    QCOMPARE(linesText(linesOf(*m_builtin, acceptance())),
             u"billing 2009\nadded 16\nadded 77018\ndropped 14\nreworded 15"_s);
}

void TestVendorDiff::findsNoDifferenceInTheDocument()
{
    const Result<QByteArray> content = readPageFile(dataPath(u"return-codes.zh.md"_s));
    QVERIFY2(content, errorText(content));
    const Result<VendorPage> page = readVendorPage(*content);
    QVERIFY2(page, errorText(page));
    const PageDiff diff = diffPage(*page, *m_builtin, u"return-codes.zh"_s, std::nullopt, noDay);
    QCOMPARE(linesText(diffLines(diff, *m_builtin)), QString());
}

void TestVendorDiff::makesRulesForTheChannelAndDay()
{
    const Acceptance accepting = acceptance(Channel::AppSdk, someDay);
    const DiffLine line = linesOf(*m_builtin, accepting).first();
    const QList<BillingRule> rules = rulesOf(line, accepting);
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules.first().code, u"2009"_s);
    QCOMPARE(rules.first().channel, std::optional(Channel::AppSdk));
    QCOMPARE(rules.first().from, someDay);
    QCOMPARE(rules.first().billable, Billable::No);
    QCOMPARE(rules.first().reference, accepting.reference);
    QCOMPARE(rules.first().precedence, Precedence::Team);
}

void TestVendorDiff::makesReadableKnowledge_data()
{
    QTest::addColumn<int>("channel");
    QTest::addColumn<DayNumber>("from");
    QTest::newRow("everywhere, always") << -1 << noDay;
    QTest::newRow("everywhere, from a day") << -1 << someDay;
    QTest::newRow("a channel") << static_cast<int>(Channel::MiniProgram) << noDay;
    QTest::newRow("a channel from a day") << static_cast<int>(Channel::AppSdk) << someDay;
}

void TestVendorDiff::makesReadableKnowledge()
{
    QFETCH(int, channel);
    QFETCH(DayNumber, from);
    const Acceptance accepting =
        acceptance(channel < 0 ? std::nullopt : std::optional(static_cast<Channel>(channel)), from);
    TeamKnowledge team;
    const QList<DiffLine> lines = linesOf(*m_builtin, accepting);
    QVERIFY(lines.size() >= 4);
    for (const DiffLine &line : lines) {
        QVERIFY(!isAccepted(line, team, *m_builtin, accepting));
        team = merged(team, accepted(line, *m_builtin, accepting));
        QVERIFY(isAccepted(line, team, *m_builtin, accepting));
    }
    const auto read = readTeamKnowledge(u"team"_s, writeTeamKnowledge(team), *m_builtin);
    QVERIFY2(read, errorText(read));
    // What was accepted is recognised on another day, from the file, and through the whole catalogue.
    Acceptance later = accepting;
    later.reference = u"a page (2027-01-01)"_s;
    const CataloguePtr whole = withTeamKnowledge(*m_builtin, *read);
    for (const DiffLine &line : linesOf(*whole, later))
        QVERIFY2(isAccepted(line, *read, *whole, later), qPrintable(linesText({ line })));
}

void TestVendorDiff::acceptedBillingIsNoDifferenceAnyMore()
{
    const Acceptance accepting = acceptance(Channel::AppSdk, someDay);
    const DiffLine line = linesOf(*m_builtin, accepting).first();
    const CataloguePtr whole = withTeamKnowledge(*m_builtin, accepted(line, *m_builtin, accepting));
    QVERIFY(!linesText(linesOf(*whole, accepting)).contains(u"billing"_s));
    QVERIFY(linesText(linesOf(*whole, acceptance(Channel::AppSdk, someDay - 1))).contains(u"billing 2009"_s));
    QVERIFY(linesText(linesOf(*whole, acceptance(Channel::H5, someDay))).contains(u"billing 2009"_s));
}

void TestVendorDiff::quotesNewWordings()
{
    const Acceptance accepting = acceptance();
    const QList<DiffLine> lines = linesOf(*m_builtin, accepting);
    const TeamKnowledge reworded = accepted(lines.last(), *m_builtin, accepting);
    QCOMPARE(reworded.all<Note>().size(), 1);
    QCOMPARE(reworded.all<Note>().first().codes, QStringList{ u"15"_s });
    QCOMPARE(reworded.all<Note>().first().text.zh, u"a page (2026-11-22)：含义现为“token 已过期，请重新获取”。"_s);
    QCOMPARE(reworded.all<Note>().first().text.en,
             u"a page (2026-11-22): The meaning now reads “token 已过期，请重新获取”."_s);
    const TeamKnowledge dropped = accepted(lines.at(3), *m_builtin, accepting);
    QCOMPARE(dropped.all<Note>().first().codes, QStringList{ u"14"_s });
}

void TestVendorDiff::givesCodesOfTheTeamTheirBilling()
{
    DiffLine line;
    line.kind = DiffKind::Added;
    line.row.codes = { u"70001"_s, u"70002"_s };
    line.row.message = u"新行"_s;
    line.row.billable = Billable::Yes;
    line.codes = line.row.codes;
    const TeamKnowledge always = accepted(line, *m_builtin, acceptance());
    QCOMPARE(always.all<CodeEntry>().size(), 1);
    QCOMPARE(always.all<CodeEntry>().first().allCodes(), line.codes);
    QCOMPARE(always.all<CodeEntry>().first().billable, Billable::Yes);
    QCOMPARE(always.all<BillingRule>().size(), 0);
    const TeamKnowledge dated = accepted(line, *m_builtin, acceptance(std::nullopt, someDay));
    QCOMPARE(dated.all<CodeEntry>().first().billable, Billable::Unstated);
    QCOMPARE(dated.all<BillingRule>().size(), 2);
    // A code another source has stays that source's; only its billing and wording are the team's.
    line.row.codes = { u"-9100"_s };
    line.codes = line.row.codes;
    QVERIFY(m_builtin->find(u"-9100"_s));
    const TeamKnowledge known = accepted(line, *m_builtin, acceptance());
    QCOMPARE(known.all<CodeEntry>().size(), 0);
    QCOMPARE(known.all<BillingRule>().size(), 1);
    QCOMPARE(known.all<Note>().size(), 1);
}

void TestVendorDiff::saysWhatWouldBecomeOfCalls_data()
{
    QTest::addColumn<Outcome>("to");
    QTest::addColumn<DayNumber>("firstDay");
    QTest::addColumn<QString>("sentence");
    const DayNumber day = toDayNumber({ 2021, 7, 19 });
    QTest::newRow("free") << Outcome::Free << day << u"12431 call(s) since 2021-07-19 would become free."_s;
    QTest::newRow("billable") << Outcome::Billable << day
                              << u"12431 call(s) since 2021-07-19 would become billable."_s;
    QTest::newRow("not stated") << Outcome::Unstated << day
                                << u"12431 call(s) since 2021-07-19 would become \"not stated\"."_s;
    QTest::newRow("without days") << Outcome::Free << noDay << u"12431 call(s) would become free."_s;
}

void TestVendorDiff::saysWhatWouldBecomeOfCalls()
{
    QFETCH(Outcome, to);
    QFETCH(DayNumber, firstDay);
    QFETCH(QString, sentence);
    report::CallEffect effect;
    effect.changes << report::EffectChange{ Outcome::Billable, to, 12431, firstDay, firstDay };
    QCOMPARE(effectSentences(effect), QStringList{ sentence });
    QVERIFY(effectSentences({}).isEmpty());
}

void TestVendorDiff::namesPages()
{
    const QDate day(2026, 11, 22);
    QCOMPARE(pageReference(u" 返回码 "_s, u"a.md"_s, day), u"返回码 (2026-11-22)"_s);
    QCOMPARE(pageReference({}, u"a.md"_s, day), u"a.md (2026-11-22)"_s);
    QCOMPARE(pageReference({}, {}, day), u"Page of the vendor (2026-11-22)"_s);
}

void TestVendorDiff::refusesEndlessPages()
{
    const Result<QByteArray> missing = readPageFile(dataPath(u"no such page"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::InputNotReadable);
    QVERIFY(!readPageFile(dataPath(u"."_s)));
    QFile endless(u"/dev/zero"_s);
    QVERIFY(endless.open(QIODevice::ReadOnly));
    const Result<QByteArray> read = readPageBytes(endless, u"zero"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InputNotReadable);
}

CODEDESK_TEST_MAIN(TestVendorDiff)
#include "tst_vendordiff.moc"
