// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "support/testmain.h"
#include "team/teamchanges.h"
#include "team/teamfile.h"
#include "team/teamknowledge.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sample = R"({
  "format": 1, "kind": "team-knowledge",
  "codes": [{"codes": ["90210", "90211"], "message": {"zh": "网关超时"}, "billable": false, "reference": "wiki"}],
  "rules": [{"codes": ["1002"], "channel": "mini-program", "from": "2024-01-01", "to": null, "billable": true,
             "reference": "Contract of 2024"}],
  "replies": [{"codes": ["1004"], "user": {"zh": "请重试。"}, "integrator": {"en": "Retry {code}."}}],
  "notes": [{"codes": ["2009", "90211"], "text": {"en": "Ask for the photo."}}],
  "maskBits": [{"bit": 7, "text": {"zh": "反光", "en": "Glare"}}]
})";

} // namespace

class TestTeamKnowledge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedWarnings(); }
    void laysItOverTheCatalogue();
    void readsBackWhatItWrote();
    void teamsRuleOutranksAll();
    void mergesByThing();
    void refusesFault_data();
    void refusesFault();
    void savesForItsOwnerAlone();
    void missingFileIsEmpty();
    void unreadableFileIsTold();
    void fileThatCannotBeSeenIsNotMissing();
    void driveThatIsNotConnectedIsTold();

private:
    [[nodiscard]] Result<TeamKnowledge> read(const QByteArray &content) const
    {
        return readTeamKnowledge(u"team.json"_s, content, *m_catalogue);
    }

    CataloguePtr m_catalogue;
};

void TestTeamKnowledge::initTestCase()
{
    m_catalogue = builtinCatalogue();
}

void TestTeamKnowledge::laysItOverTheCatalogue()
{
    const Result<TeamKnowledge> knowledge = read(sample);
    QVERIFY2(knowledge, errorText(knowledge));
    const CataloguePtr combined = withTeamKnowledge(*m_catalogue, *knowledge);
    QCOMPARE(combined->entries().size(), m_catalogue->entries().size() + 1);
    const CodeEntry *own = combined->find(u"90211"_s);
    QVERIFY(own);
    QCOMPARE(own->sourceId, teamSourceId.toString());
    QCOMPARE(own->message.en, u"网关超时"_s); // given in one language
    QCOMPARE(combined->rules().outcome(u"90211"_s, Channel::H5, noDay), Outcome::Free);

    const DayNumber firstDay = toDayNumber(QDate(2024, 1, 1));
    QCOMPARE(combined->rules().outcome(u"1002"_s, Channel::MiniProgram, firstDay - 1), Outcome::Free);
    QCOMPARE(combined->rules().outcome(u"1002"_s, Channel::MiniProgram, firstDay), Outcome::Billable);
    QCOMPARE(combined->rules().find(u"1002"_s, Channel::MiniProgram, firstDay)->sourceId, teamSourceId.toString());
    QCOMPARE(combined->rules().outcome(u"1002"_s, Channel::AppSdk, firstDay), Outcome::Free);

    const Reply *reply = combined->reply(*combined->find(u"1004"_s));
    QVERIFY(reply);
    QCOMPARE(reply->sourceId, teamSourceId.toString());
    QCOMPARE(reply->user.en, u"请重试。"_s);
    QCOMPARE(combined->notesOn(*combined->find(u"2009"_s)).last().text.en, u"Ask for the photo."_s);
    QCOMPARE(combined->maskBits()[6].status, BitStatus::Custom);
    QCOMPARE(combined->maskBits()[6].text.en, u"Glare"_s);
    QCOMPARE(combined->maskBits()[7].status, m_catalogue->maskBits()[7].status);
}

void TestTeamKnowledge::readsBackWhatItWrote()
{
    const Result<TeamKnowledge> first = read(sample);
    QVERIFY2(first, errorText(first));
    const QByteArray written = writeTeamKnowledge(*first);
    const Result<TeamKnowledge> second = read(written);
    QVERIFY2(second, errorText(second));
    QCOMPARE(writeTeamKnowledge(*second), written);
    QCOMPARE(second->all<BillingRule>(), first->all<BillingRule>());
    QCOMPARE(second->all<CodeEntry>().front().reference, u"wiki"_s);
    QVERIFY(!second->isEmpty());
}

/** A team's rule for every channel decides even where the catalogue has one for the channel. */
void TestTeamKnowledge::teamsRuleOutranksAll()
{
    TeamKnowledge knowledge;
    BillingRule rule{ u"2009"_s, std::nullopt, toDayNumber(QDate(2023, 1, 1)), noDay, Billable::Yes,
                      u"team"_s, u"Mail"_s };
    rule.precedence = Precedence::Team;
    knowledge << rule;
    const CataloguePtr combined = withTeamKnowledge(*m_catalogue, knowledge);
    for (const Channel channel : allChannels) {
        QCOMPARE(combined->rules().outcome(u"2009"_s, channel, rule.from), Outcome::Billable);
        QCOMPARE(combined->rules().outcome(u"2009"_s, channel, rule.from - 1),
                 m_catalogue->rules().outcome(u"2009"_s, channel, rule.from - 1));
    }
}

void TestTeamKnowledge::mergesByThing()
{
    const TeamKnowledge own = read(sample).value();
    const TeamKnowledge same = merged(own, own);
    QCOMPARE(writeTeamKnowledge(same), writeTeamKnowledge(own));
    const TeamKnowledge other =
        read(QByteArray(sample).replace("网关超时", "网关过载").replace("2024-01-01", "2025-01-01")).value();
    const TeamKnowledge both = merged(own, other);
    QCOMPARE(both.all<CodeEntry>().size(), 1);
    QCOMPARE(both.all<CodeEntry>().front().message.zh, u"网关过载"_s);
    QCOMPARE(both.all<BillingRule>().size(), 2);
    QCOMPARE(both.all<Reply>().size(), 1);
    QCOMPARE(both.all<Note>().size(), 1);
    QCOMPARE(both.all<MaskBit>().size(), 1);
}

void TestTeamKnowledge::refusesFault_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("replacement");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *part, const char *replacement, const char *place,
                        const char *fault) {
        QTest::newRow(name) << QByteArray(part) << QByteArray(replacement) << QString::fromUtf8(place)
                            << QString::fromUtf8(fault);
    };
    row("a catalogue file", R"("team-knowledge")", R"("catalogue")", "kind", "no file of a team");
    row("newer format", R"("format": 1)", R"("format": 2)", "format", "format 1 only");
    row("unknown field", R"("kind")", R"("colour": 1, "kind")", "colour", "not known");
    row("no text", R"({"zh": "网关超时"})", "{}", "codes[0].message.zh", "missing");
    row("own code twice", R"("90210", "90211")", R"("90210", "90210")", "codes[0].codes[1]", "twice");
    row("rule of an unknown code", R"("codes": ["1002"])", R"("codes": ["77777"])", "rules[0]", "No table has");
    row("rule of an edition", R"("channel": "mini-program")",
        R"("channel": "mini-program", "edition": {"zh": "增强版", "en": "Enhanced"})", "rules[0]", "about calls");
    row("bad date", "2024-01-01", "2024-13-01", "rules[0].from", "not a date");
    row("reply with a gap", "Retry {code}.", "Retry {kode}.", "replies[0].integrator", "{kode}");
    row("note on an unknown code", R"("2009", "90211")", R"("2009", "4711")", "notes[0]", "No table has");
    row("ninth position", R"("bit": 7)", R"("bit": 9)", "maskBits[0].bit", "1 to 8");
}

void TestTeamKnowledge::refusesFault()
{
    QFETCH(const QByteArray, part);
    QFETCH(const QByteArray, replacement);
    QFETCH(const QString, place);
    QFETCH(const QString, fault);
    QVERIFY(sample.contains(part));
    QByteArray content = sample;
    content.replace(content.indexOf(part), part.size(), replacement);
    const Result<TeamKnowledge> result = read(content);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::CatalogueInvalid);
    QVERIFY2(result.error().why.startsWith(u"At "_s + place + u':'), qPrintable(result.error().why));
    QVERIFY2(result.error().why.contains(fault), qPrintable(result.error().why));
    QVERIFY(!result.error().hint.isEmpty());
}

void TestTeamKnowledge::savesForItsOwnerAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new folder/team.json"_s);
    const TeamKnowledge knowledge = read(sample).value();
    const Result<void> saved = saveTeamFile(path, knowledge);
    QVERIFY2(saved, errorText(saved));
    QCOMPARE(QFile::permissions(path)
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const Result<TeamKnowledge> loaded = loadTeamFile(path, *m_catalogue);
    QVERIFY2(loaded, errorText(loaded));
    QCOMPARE(writeTeamKnowledge(*loaded), writeTeamKnowledge(knowledge));
}

void TestTeamKnowledge::missingFileIsEmpty()
{
    const QTemporaryDir folder;
    const Result<TeamKnowledge> knowledge = loadTeamFile(folder.filePath(u"team.json"_s), *m_catalogue);
    QVERIFY2(knowledge, errorText(knowledge));
    QVERIFY(knowledge->isEmpty());
    QCOMPARE(withTeamKnowledge(*m_catalogue, *knowledge)->sources().size(), m_catalogue->sources().size());
}

void TestTeamKnowledge::unreadableFileIsTold()
{
    const QTemporaryDir folder;
    const Result<TeamKnowledge> knowledge = loadTeamFile(folder.path(), *m_catalogue);
    QVERIFY(!knowledge);
    QCOMPARE(knowledge.error().kind, ErrorKind::InputNotReadable);
    QVERIFY(!read("{\"format\": 1,").hasValue());
}

void TestTeamKnowledge::fileThatCannotBeSeenIsNotMissing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"team.json"_s);
    QCOMPARE(::symlink("team.json", qPrintable(path)), 0); // the system cannot say what it is
    const Result<TeamKnowledge> loaded = loadTeamFile(path, *m_catalogue);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::InputNotReadable);
    QVERIFY(!loaded.error().why.isEmpty() && !loaded.error().hint.isEmpty());
}

void TestTeamKnowledge::driveThatIsNotConnectedIsTold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"team.json"_s);
    const QString drive = folder.filePath(u"drive"_s);
    QCOMPARE(::symlink(qPrintable(drive + u"/team/team.json"_s), qPrintable(path)), 0);
    const Result<TeamKnowledge> loaded = loadTeamFile(path, *m_catalogue);
    QVERIFY(!loaded && loaded.error().hint.contains(u"drive"_s));
    const Result<void> saved = saveTeamFile(path, {});
    QVERIFY(!saved && saved.error().hint.contains(u"drive"_s));
    QVERIFY(!QFile::exists(drive));
    QVERIFY(QDir(folder.path()).mkpath(u"drive/team"_s));
    QVERIFY(loadTeamFile(path, *m_catalogue));
    QVERIFY(saveTeamFile(path, {}));
    QVERIFY(QFile::exists(drive + u"/team/team.json"_s));
}

CODEDESK_TEST_MAIN(TestTeamKnowledge)
#include "tst_teamknowledge.moc"
