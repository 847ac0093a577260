// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calls/callspage.h"
#include "codes/codespage.h"
#include "decoder/decoderpage.h"
#include "lookup/lookuppage.h"
#include "support/uimain.h"
#include "team/teamfile.h"

#include <QCheckBox>
#include <QDate>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace codedesk;
using namespace codedesk::ui;
using codedesk::testing::find;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

CodeEntry ownCode(const QString &code, const QString &message)
{
    CodeEntry entry;
    entry.code = code;
    entry.message = { message, message };
    entry.billable = Billable::No;
    entry.categoryId = teamCategoryId.toString();
    entry.sourceId = teamSourceId.toString();
    return entry;
}

} // namespace

/** The team's knowledge in the window: its file, and that every page follows it. */
class TestContext : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void writesTheFileAndRebuilds();
    void keepsKnowledgeInMemoryWithoutAFile();
    void neverWritesWhatCannotBeReadAgain();
    void readsAgainWhatSomebodyElseWrote();
    void leavesABrokenFileAlone_data();
    void leavesABrokenFileAlone();
    void replacesABrokenFile();
    void readsAMendedFile();
    void everyPageFollows();

private:
    [[nodiscard]] AppContext &context() const { return m_fixture->context; }
    [[nodiscard]] QString teamPath() const { return m_fixture->folder.filePath(u"team/team.json"_s); }

    std::unique_ptr<testing::UiFixture> m_fixture;
};

void TestContext::init()
{
    testing::failOnUnexpectedWarnings();
    m_fixture = std::make_unique<testing::UiFixture>();
}

void TestContext::writesTheFileAndRebuilds()
{
    const Result<void> opened = context().openTeamFile(teamPath());
    QVERIFY2(opened, testing::errorText(opened));
    QVERIFY(!QFile::exists(teamPath()));
    const QSignalSpy changed(&context(), &AppContext::catalogueChanged);
    TeamKnowledge team;
    team << ownCode(u"70001"_s, u"自有码"_s);
    const Result<void> written = context().changeTeam(team);
    QVERIFY2(written, testing::errorText(written));
    QCOMPARE(changed.size(), 1);
    QVERIFY(context().catalogue()->find(u"70001"_s));
    QVERIFY(!context().builtinCatalogue().find(u"70001"_s));
    const auto read = loadTeamFile(teamPath(), context().builtinCatalogue());
    QVERIFY2(read, testing::errorText(read));
    QCOMPARE(read->all<CodeEntry>().size(), 1);
    QVERIFY(context().changeTeam({}));
    QVERIFY(!context().catalogue()->find(u"70001"_s));
}

void TestContext::keepsKnowledgeInMemoryWithoutAFile()
{
    TeamKnowledge team;
    team << ownCode(u"70001"_s, u"自有码"_s);
    QVERIFY(context().changeTeam(team));
    QVERIFY(context().catalogue()->find(u"70001"_s));
    QVERIFY(context().refreshTeam());
    QVERIFY(context().catalogue()->find(u"70001"_s));
}

void TestContext::neverWritesWhatCannotBeReadAgain()
{
    QVERIFY(context().openTeamFile(teamPath()));
    TeamKnowledge team;
    Note note;
    note.codes << u"70001"_s; // No table has it.
    note.text = { u"备注"_s, u"A note"_s };
    team << note;
    const QSignalSpy changed(&context(), &AppContext::catalogueChanged);
    const Result<void> written = context().changeTeam(team);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::CatalogueInvalid);
    QVERIFY(!QFile::exists(teamPath()));
    QCOMPARE(changed.size(), 0);
    QVERIFY(context().team().isEmpty());
}

void TestContext::readsAgainWhatSomebodyElseWrote()
{
    QVERIFY(context().openTeamFile(teamPath()));
    TeamKnowledge theirs;
    theirs << ownCode(u"70002"_s, u"别人的"_s);
    QVERIFY(saveTeamFile(teamPath(), theirs));
    const QByteArray before = contentOf(teamPath());
    TeamKnowledge mine;
    mine << ownCode(u"70001"_s, u"自有码"_s);
    const Result<void> written = context().changeTeam(mine);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::OutputNotWritable);
    QCOMPARE(contentOf(teamPath()), before);
    QVERIFY(context().catalogue()->find(u"70002"_s));
    mine = TeamKnowledge(context().team().entries() + mine.entries());
    QVERIFY(context().changeTeam(mine));
    QCOMPARE(context().team().all<CodeEntry>().size(), 2);
}

void TestContext::leavesABrokenFileAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no JSON") << QByteArray("{\"format\": 1,");
    QTest::newRow("newer format") << QByteArray("{\"format\": 2, \"kind\": \"team-knowledge\"}");
    QTest::newRow("other kind") << QByteArray("{\"format\": 1, \"kind\": \"catalogue\"}");
    QTest::newRow("not known") << QByteArray("{\"format\": 1, \"kind\": \"team-knowledge\", \"notes\": "
                                             "[{\"codes\": [\"70001\"], \"text\": {\"zh\": \"a\"}}]}");
}

void TestContext::leavesABrokenFileAlone()
{
    QFETCH(QByteArray, content);
    const QString path = m_fixture->folder.filePath(u"team.json"_s);
    write(path, content);
    const Result<void> opened = context().openTeamFile(path);
    QVERIFY(!opened);
    QVERIFY(context().teamFault());
    QCOMPARE(context().catalogue()->entries().size(), context().builtinCatalogue().entries().size());
    TeamKnowledge team;
    team << ownCode(u"70001"_s, u"自有码"_s);
    const Result<void> written = context().changeTeam(team);
    QVERIFY(!written);
    QCOMPARE(written.error().toText(), opened.error().toText());
    QCOMPARE(contentOf(path), content);
}

void TestContext::replacesABrokenFile()
{
    const QString path = m_fixture->folder.filePath(u"team.json"_s);
    const QString broken = path + u".broken-"_s + QDate::currentDate().toString(Qt::ISODate);
    for (const QString &expected : { broken, broken + u"-2"_s }) {
        write(path, "broken");
        QVERIFY(!context().openTeamFile(path));
        const Result<QString> kept = context().replaceBrokenTeamFile();
        QVERIFY2(kept, testing::errorText(kept));
        QCOMPARE(*kept, expected);
        QCOMPARE(contentOf(*kept), QByteArray("broken"));
        QVERIFY(!context().teamFault());
        TeamKnowledge team;
        team << ownCode(u"70001"_s, u"自有码"_s);
        QVERIFY(context().changeTeam(team));
    }
}

void TestContext::readsAMendedFile()
{
    const QString path = m_fixture->folder.filePath(u"team.json"_s);
    write(path, "broken");
    QVERIFY(!context().openTeamFile(path));
    QVERIFY(!context().refreshTeam());
    TeamKnowledge team;
    team << ownCode(u"70001"_s, u"自有码"_s);
    QVERIFY(saveTeamFile(path, team));
    QVERIFY(context().refreshTeam());
    QVERIFY(!context().teamFault());
    QVERIFY(context().catalogue()->find(u"70001"_s));
    const QSignalSpy changed(&context(), &AppContext::catalogueChanged);
    QVERIFY(context().refreshTeam());
    QCOMPARE(changed.size(), 0);
}

void TestContext::everyPageFollows()
{
    CodesPage codes(context());
    DecoderPage decoder(context());
    LookupPage lookup(context());
    CallsPage calls(context());
    for (Page *page : std::initializer_list<Page *>{ &codes, &decoder, &lookup, &calls })
        page->retranslate();
    lookup.open(LookupRequest{ u"70001"_s });
    auto *table = find<QTableView>(codes, "codeTableView");
    table->selectRow(5);
    const QString selected = find<QLabel>(codes, "entryCodeLabel")->text();

    TeamKnowledge team;
    team << ownCode(u"70001"_s, u"自有码"_s);
    team << MaskBit{ 7, { u"边缘反光"_s, u"Glare at the edge"_s }, BitStatus::Custom, {} };
    QVERIFY(context().changeTeam(team));

    QCOMPARE(find<QLabel>(codes, "entryCodeLabel")->text(), selected);
    QVERIFY(find<QCheckBox>(decoder, "maskBit7CheckBox")->text().contains(u"Glare at the edge"_s));
    QVERIFY(lookup.copyAnswer().size() > 0);
    codes.open(CodeRequest{ u"70001"_s });
    QCOMPARE(find<QLabel>(codes, "entryCodeLabel")->text(), u"70001"_s);
    QVERIFY(context().changeTeam({}));
    QVERIFY(find<QLabel>(codes, "entryCodeLabel")->text() != u"70001"_s);
    QVERIFY(!find<QCheckBox>(decoder, "maskBit7CheckBox")->text().contains(u"Glare at the edge"_s));
}

CODEDESK_UI_TEST_MAIN(TestContext)
#include "tst_context.moc"
