// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/teamitems.h"

#include "catalogue/builtincatalogue.h"
#include "support/testmain.h"
#include "team/teamfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace codedesk;
using namespace codedesk::jobs;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

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
    team.codes << codeEntry({ u"70001"_s, u"70002"_s }) << codeEntry({ u"70003"_s });
    team.rules << rule(u"70001"_s) << rule(u"0"_s);
    team.replies << reply({ u"1002"_s });
    team.notes << note({ u"70002"_s, u"1004"_s }) << note({ u"70001"_s, u"70002"_s }) << note({ u"1005"_s });
    team.maskBits << MaskBit{ 7, { u"a"_s, u"b"_s }, BitStatus::Custom, {} };
    return team;
}

} // namespace

class TestTeamItems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedWarnings(); }
    void listsEveryEntry();
    void takesOutOneEntry();
    void takesOutWhatIsAboutARemovedCode();
    void tellsWhatMergingDoes();
    void writesOnlyWhatCanBeReadAgain();

private:
    CataloguePtr m_builtin;
};

void TestTeamItems::initTestCase()
{
    m_builtin = builtinCatalogue();
}

void TestTeamItems::listsEveryEntry()
{
    QVERIFY(itemsOf({}).isEmpty());
    const TeamKnowledge team = someKnowledge();
    QStringList lines;
    for (const TeamItem &item : itemsOf(team))
        lines << teamKindKey(item.kind) + u' ' + subjectOf(team, item).join(u'/');
    QCOMPARE(lines,
             QStringList({ u"code 70001/70002"_s, u"code 70003"_s, u"rule 70001"_s, u"rule 0"_s, u"reply 1002"_s,
                           u"note 70002/1004"_s, u"note 70001/70002"_s, u"note 1005"_s, u"mask-bit 7"_s }));
    for (const TeamItem &item : itemsOf(team)) {
        const TeamKnowledge single = only(team, item);
        QCOMPARE(itemsOf(single), QList<TeamItem>({ { item.kind, 0 } }));
        QCOMPARE(subjectOf(single, { item.kind, 0 }), subjectOf(team, item));
    }
}

void TestTeamItems::takesOutOneEntry()
{
    const TeamKnowledge team = someKnowledge();
    for (const TeamItem &item : itemsOf(team)) {
        if (item.kind == TeamKind::Code)
            continue;
        QCOMPARE(itemsOf(without(team, item, *m_builtin)).size(), itemsOf(team).size() - 1);
    }
}

void TestTeamItems::takesOutWhatIsAboutARemovedCode()
{
    const TeamKnowledge left = without(someKnowledge(), { TeamKind::Code, 0 }, *m_builtin);
    QStringList subjects;
    for (const TeamItem &item : itemsOf(left))
        subjects << teamKindKey(item.kind) + u' ' + subjectOf(left, item).join(u'/');
    QCOMPARE(subjects,
             QStringList({ u"code 70003"_s, u"rule 0"_s, u"reply 1002"_s, u"note 1004"_s, u"note 1005"_s,
                           u"mask-bit 7"_s }));
    const auto readable = readTeamKnowledge(u"team"_s, writeTeamKnowledge(left), *m_builtin);
    QVERIFY2(readable, errorText(readable));
}

void TestTeamItems::tellsWhatMergingDoes()
{
    const TeamKnowledge own = someKnowledge();
    TeamKnowledge other;
    other.codes << codeEntry({ u"70003"_s }) << codeEntry({ u"70002"_s }, u"other"_s) << codeEntry({ u"70004"_s });
    other.rules << rule(u"0"_s, Billable::Yes);
    other.notes << note({ u"1005"_s }) << note({ u"1005"_s }, u"another"_s);
    QList<MergeEffect> effects;
    for (const MergeLine &line : mergePreview(own, other))
        effects << line.effect;
    QCOMPARE(effects,
             QList<MergeEffect>({ MergeEffect::Same, MergeEffect::Replaced, MergeEffect::Added,
                                  MergeEffect::Replaced, MergeEffect::Same, MergeEffect::Added }));
    QVERIFY(mergePreview(own, {}).isEmpty());
}

void TestTeamItems::writesOnlyWhatCanBeReadAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"team.json"_s);
    TeamKnowledge team;
    team.notes << note({ u"70009"_s });
    const auto save = [&] {
        return updateTeamFile(path, *m_builtin,
                              [&team](const TeamKnowledge &) -> Result<TeamKnowledge> { return team; });
    };
    QVERIFY(!save());
    QVERIFY(!QFile::exists(path));
    team.codes << codeEntry({ u"70009"_s });
    const Result<void> saved = save();
    QVERIFY2(saved, errorText(saved));
    QVERIFY(loadTeamFile(path, *m_builtin));
}

CODEDESK_TEST_MAIN(TestTeamItems)
#include "tst_teamitems.moc"
