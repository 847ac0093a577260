// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamchanges.h"

#include "catalogue/builtincatalogue.h"
#include "support/testmain.h"
#include "team/teamentry.h"
#include "team/teamfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

CodeEntry codeEntry(const QStringList &codes, const QString &message = u"own"_s)
{
    CodeEntry entry;
    entry.code = codes.first();
    entry.aliases = codes.mid(1);
    entry.message = { message, message };
    return entry;
}

Note note(const QStringList &codes, const QString &text = u"note"_s)
{
    Note result;
    result.codes = codes;
    result.text = { text, text };
    return result;
}

Reply reply(const QStringList &codes, const QString &text = u"reply"_s)
{
    Reply result;
    result.codes = codes;
    result.user = { text, text };
    result.integrator = { text, text };
    return result;
}

BillingRule rule(const QString &code, Billable billable = Billable::No)
{
    BillingRule result;
    result.code = code;
    result.billable = billable;
    result.reference = u"ticket 5"_s;
    result.precedence = Precedence::Team;
    return result;
}

TeamKnowledge someKnowledge()
{
    TeamKnowledge team;
    team << MaskBit{ 7, { u"a"_s, u"b"_s }, BitStatus::Custom, {} };
    team << codeEntry({ u"70001"_s, u"70002"_s }) << codeEntry({ u"70003"_s });
    team << rule(u"70001"_s) << rule(u"0"_s);
    team << note({ u"70002"_s, u"1004"_s }) << note({ u"70001"_s, u"70002"_s }) << note({ u"1005"_s });
    team << reply({ u"1002"_s });
    return team;
}

/** Returns each entry's kind and what it is about. */
QStringList subjects(const TeamKnowledge &team)
{
    QStringList lines;
    for (const TeamEntry &entry : team.entries())
        lines << QString::fromLatin1(describe(entry).key) + u' ' + subjectOf(entry).join(u'/');
    return lines;
}

} // namespace

class TestTeamChanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedWarnings(); }
    void listsEveryEntry();
    void givesEachCodeARule();
    void tellsWhatIsAboutTheSame_data();
    void tellsWhatIsAboutTheSame();
    void takesOutOneEntry();
    void takesOutWhatIsAboutARemovedCode();
    void putsAnEntryInThePlaceOfAnother();
    void tellsWhatMergingDoes();
    void mergesManyEntriesInTime();
    void writesOnlyWhatCanBeReadAgain();

private:
    CataloguePtr m_builtin;
};

void TestTeamChanges::initTestCase()
{
    m_builtin = builtinCatalogue();
}

void TestTeamChanges::listsEveryEntry()
{
    const TeamKnowledge team = someKnowledge();
    QCOMPARE(subjects(team),
             QStringList({ u"code 70001/70002"_s, u"code 70003"_s, u"rule 70001"_s, u"rule 0"_s, u"reply 1002"_s,
                           u"note 70002/1004"_s, u"note 70001/70002"_s, u"note 1005"_s, u"mask-bit 7"_s }));
    for (const TeamEntry &entry : team.entries()) {
        const TeamKind kind = teamKindOf(entry);
        QCOMPARE(teamKindOf(team.entries().at(team.firstOf(kind))), kind);
        QCOMPARE(subjectOf(blankEntry(kind, subjectOf(entry))), subjectOf(entry));
        QVERIFY(saysTheSame(entry, entry));
    }
}

void TestTeamChanges::givesEachCodeARule()
{
    const QStringList codes{ u"1002"_s, u"1004"_s };
    const QList<TeamEntry> rules = entriesAbout(rule(u"0"_s), codes);
    QCOMPARE(rules.size(), 2);
    QCOMPARE(subjectOf(rules.last()), QStringList{ u"1004"_s });
    QVERIFY(entriesAbout(rule(u"0"_s), QStringList()).isEmpty());
    QCOMPARE(entriesAbout(note({ u"0"_s }), codes).size(), 1);
    QCOMPARE(subjectOf(entriesAbout(note({ u"0"_s }), codes).first()), codes);
}

void TestTeamChanges::tellsWhatIsAboutTheSame_data()
{
    QTest::addColumn<TeamEntry>("left");
    QTest::addColumn<TeamEntry>("right");
    QTest::addColumn<bool>("isAboutTheSame");
    QTest::addColumn<bool>("isTheSame");
    const auto row = [](const char *name, const TeamEntry &left, const TeamEntry &right, bool about, bool same) {
        QTest::newRow(name) << left << right << about << same;
    };
    row("codes in common", codeEntry({ u"1"_s, u"2"_s }), codeEntry({ u"3"_s, u"2"_s }), true, false);
    row("no code in common", codeEntry({ u"1"_s, u"2"_s }), codeEntry({ u"12"_s }), false, false);
    row("other words", codeEntry({ u"1"_s }), codeEntry({ u"1"_s }, u"other"_s), true, false);
    row("other kinds", note({ u"1"_s }), reply({ u"1"_s }), false, false);
    row("rules of one day", rule(u"1"_s), rule(u"1"_s, Billable::Yes), true, false);
    BillingRule later = rule(u"1"_s);
    later.from = 20'000;
    row("rules of two days", rule(u"1"_s), later, false, false);
    BillingRule elsewhere = rule(u"1"_s);
    elsewhere.channel = Channel::H5;
    row("rules of two channels", rule(u"1"_s), elsewhere, false, false);
    BillingRule guessed = rule(u"1"_s);
    guessed.evidence = Evidence::Inferred;
    row("what nobody sees", rule(u"1"_s), guessed, true, false);
    row("notes on one code", note({ u"1"_s }), note({ u"1"_s }, u"other"_s), false, false);
    row("a note again", note({ u"1"_s }), note({ u"1"_s }), true, true);
    row("codes in another order", note({ u"1"_s, u"2"_s }), note({ u"2"_s, u"1"_s }), false, false);
    row("positions", MaskBit{ 3, { u"a"_s, u"b"_s }, {}, {} }, MaskBit{ 3, {}, {}, {} }, true, false);
}

void TestTeamChanges::tellsWhatIsAboutTheSame()
{
    QFETCH(const TeamEntry, left);
    QFETCH(const TeamEntry, right);
    QFETCH(const bool, isAboutTheSame);
    const QStringList others = identitiesOf(right);
    const QStringList identities = identitiesOf(left);
    QCOMPARE(std::any_of(identities.cbegin(), identities.cend(),
                         [&others](const QString &identity) { return others.contains(identity); }),
             isAboutTheSame);
    QTEST(saysTheSame(left, right), "isTheSame");
}

void TestTeamChanges::takesOutOneEntry()
{
    const TeamKnowledge team = someKnowledge();
    for (int place = team.firstOf(TeamKind::Rule); place < team.entries().size(); ++place) {
        QStringList left = subjects(team);
        left.removeAt(place);
        QCOMPARE(subjects(without(team, place, *m_builtin)), left);
    }
}

void TestTeamChanges::takesOutWhatIsAboutARemovedCode()
{
    const TeamKnowledge left = without(someKnowledge(), 0, *m_builtin);
    QCOMPARE(subjects(left),
             QStringList({ u"code 70003"_s, u"rule 0"_s, u"reply 1002"_s, u"note 1004"_s, u"note 1005"_s,
                           u"mask-bit 7"_s }));
    const auto readable = readTeamKnowledge(u"team"_s, writeTeamKnowledge(left), *m_builtin);
    QVERIFY2(readable, errorText(readable));
}

void TestTeamChanges::putsAnEntryInThePlaceOfAnother()
{
    const TeamKnowledge team = someKnowledge();
    const TeamEntry before = note({ u"1005"_s });
    QCOMPARE(subjects(withEntries(team, before, { note({ u"1007"_s }) })).mid(7),
             QStringList({ u"note 1007"_s, u"mask-bit 7"_s }));
    QCOMPARE(subjects(withEntries(team, std::nullopt, { note({ u"1007"_s }) })).size(), 10);
    QCOMPARE(withEntries(team, before, { before }), team);
    QCOMPARE(subjects(withEntries(team, before, {})).size(), 8);
}

void TestTeamChanges::tellsWhatMergingDoes()
{
    const TeamKnowledge own = someKnowledge();
    TeamKnowledge other;
    other << codeEntry({ u"70003"_s }) << codeEntry({ u"70002"_s }, u"other"_s) << codeEntry({ u"70004"_s });
    other << rule(u"0"_s, Billable::Yes);
    other << note({ u"1005"_s }) << note({ u"1005"_s }, u"another"_s);
    QCOMPARE(mergePreview(own, other),
             QList<MergeEffect>({ MergeEffect::Same, MergeEffect::Replaced, MergeEffect::Added,
                                  MergeEffect::Replaced, MergeEffect::Same, MergeEffect::Added }));
    QVERIFY(mergePreview(own, {}).isEmpty());
}

/** Comparing each with each of the others, or writing them down for it, would take minutes. */
void TestTeamChanges::mergesManyEntriesInTime()
{
    constexpr int count = 20'000;
    QList<TeamEntry> entries;
    QList<TeamEntry> changed;
    for (int i = 0; i < count; ++i) {
        const QString code = u"T%1"_s.arg(i);
        entries << codeEntry({ code }) << note({ code });
        changed << codeEntry({ code }, u"other"_s) << note({ code });
    }
    const TeamKnowledge own(entries);
    const TeamKnowledge other(changed);
    QElapsedTimer timer;
    timer.start();
    const QList<MergeEffect> effects = mergePreview(own, other);
    QCOMPARE(effects.count(MergeEffect::Replaced), count);
    QCOMPARE(effects.count(MergeEffect::Same), count);
    QVERIFY(merged(own, other) == other);
    QCOMPARE(withEntries(own, own.entries().last(), { changed.first() }).entries().size(), 2 * count - 1);
    QVERIFY2(timer.elapsed() < patienceMs, qPrintable(QString::number(timer.elapsed())));
}

void TestTeamChanges::writesOnlyWhatCanBeReadAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"team.json"_s);
    TeamKnowledge team;
    team << note({ u"70009"_s });
    const auto save = [&] {
        return updateTeamFile(path, *m_builtin,
                              [&team](const TeamKnowledge &) -> Result<TeamKnowledge> { return team; });
    };
    QVERIFY(!save());
    QVERIFY(!QFile::exists(path));
    team << codeEntry({ u"70009"_s });
    const Result<void> saved = save();
    QVERIFY2(saved, errorText(saved));
    QVERIFY(loadTeamFile(path, *m_builtin));
}

CODEDESK_TEST_MAIN(TestTeamChanges)
#include "tst_teamchanges.moc"
