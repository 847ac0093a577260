// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/difftablemodel.h"
#include "items/itemroles.h"
#include "items/teamfilterproxy.h"
#include "items/teamtablemodel.h"
#include "items/unknowncodemodel.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace codedesk;
using namespace codedesk::items;
using namespace Qt::StringLiterals;

namespace {

constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;

TeamKnowledge someKnowledge()
{
    TeamKnowledge team;
    CodeEntry code;
    code.code = u"70001"_s;
    code.aliases << u"-70001"_s;
    code.message = { u"内部拦截"_s, u"Stopped by the team"_s };
    code.billable = Billable::No;
    team << code;
    BillingRule rule;
    rule.code = u"2009"_s;
    rule.channel = Channel::AppSdk;
    rule.from = toDayNumber({ 2025, 3, 2 });
    rule.to = toDayNumber({ 2025, 4, 1 });
    rule.billable = Billable::Yes;
    rule.reference = u"ticket 5"_s;
    team << rule;
    Note note;
    note.codes = { u"1004"_s };
    note.text = { u"先问\n值班同事"_s, u"Ask\nthe colleague on duty"_s };
    team << note;
    return team;
}

jobs::DiffLine line(jobs::DiffKind kind, const QString &code)
{
    jobs::DiffLine result;
    result.kind = kind;
    result.codes = QStringList{ code };
    result.row.codes = result.codes;
    result.row.message = u"new words"_s;
    result.was = Outcome::Billable;
    result.is = Outcome::Free;
    return result;
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

} // namespace

class TestTeamModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void teamTableShowsEveryKind();
    void teamTableFollowsTheLanguage();
    void teamFilterLooksIntoEveryColumn();
    void diffTableTicksWhatIsNotAccepted();
    void diffTableShowsOutcomes();
    void unknownCodesAreSortedByWhatTheyMean();
};

void TestTeamModels::teamTableShowsEveryKind()
{
    TeamTableModel model;
    QAbstractItemModelTester tester(&model, reporting);
    QCOMPARE(model.rowCount(), 0);
    model.setTeam(someKnowledge());
    QCOMPARE(column(model, TeamTableModel::SubjectColumn),
             QStringList({ u"70001/-70001"_s, u"2009"_s, u"1004"_s }));
    QCOMPARE(column(model, TeamTableModel::ContentColumn),
             QStringList({ u"Stopped by the team"_s, u"App SDK, from 2025-03-02 to 2025-03-31"_s,
                           u"Ask the colleague on duty"_s }));
    QCOMPARE(model.index(0, TeamTableModel::BillableColumn).data(OutcomeRole).toInt(),
             static_cast<int>(Outcome::Free));
    QVERIFY(!model.index(2, TeamTableModel::BillableColumn).data(OutcomeRole).isValid());
    QCOMPARE(model.rowOf(TeamKind::Code, u"-70001"_s), 0);
    QCOMPARE(model.rowOf(TeamKind::Note, u"1005"_s), -1);
    model.setTeam({});
    QCOMPARE(model.rowCount(), 0);
}

void TestTeamModels::teamTableFollowsTheLanguage()
{
    TeamTableModel model;
    model.setTeam(someKnowledge());
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLanguage(Language::Chinese);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, TeamTableModel::ContentColumn).data().toString(), u"内部拦截"_s);
}

void TestTeamModels::teamFilterLooksIntoEveryColumn()
{
    TeamTableModel model;
    model.setTeam(someKnowledge());
    TeamFilterProxy proxy;
    QAbstractItemModelTester tester(&proxy, reporting);
    proxy.setSourceModel(&model);
    QCOMPARE(proxy.rowCount(), 3);
    proxy.setText(u"TICKET ２００９"_s);
    QCOMPARE(column(proxy, TeamTableModel::SubjectColumn), QStringList{ u"2009"_s });
    proxy.setText({});
    proxy.setKind(TeamKind::Note);
    QCOMPARE(column(proxy, TeamTableModel::SubjectColumn), QStringList{ u"1004"_s });
    proxy.setText(u"nothing has this"_s);
    QCOMPARE(proxy.rowCount(), 0);
}

void TestTeamModels::diffTableTicksWhatIsNotAccepted()
{
    DiffTableModel model;
    QAbstractItemModelTester tester(&model, reporting);
    model.setLines({ { line(jobs::DiffKind::Added, u"1"_s), std::nullopt, false },
                     { line(jobs::DiffKind::Added, u"2"_s), std::nullopt, true },
                     { line(jobs::DiffKind::Billing, u"3"_s), std::nullopt, false } },
                   std::make_shared<Catalogue>());
    const QSignalSpy ticks(&model, &DiffTableModel::ticksChanged);
    const auto boxOf = [&](int row) { return model.index(row, DiffTableModel::KindColumn); };
    QVERIFY(model.setData(boxOf(0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(boxOf(1), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!boxOf(1).data(Qt::CheckStateRole).isValid());
    QCOMPARE(ticks.size(), 1);
    QCOMPARE(model.tickedLines().size(), 1);
    model.tickAll(std::nullopt, true);
    QCOMPARE(model.tickedLines().size(), 2);
    model.tickAll(jobs::DiffKind::Added, false);
    QCOMPARE(model.tickedLines().size(), 1);
    QCOMPARE(model.tickedLines().first().codes, QStringList{ u"3"_s });
    QVERIFY(!model.line(3));
}

void TestTeamModels::diffTableShowsOutcomes()
{
    DiffTableModel model;
    report::CallEffect effect;
    effect.calls = 7;
    effect.changes << report::EffectChange{ Outcome::Billable, Outcome::Free, 7, noDay, noDay };
    jobs::DiffLine billing = line(jobs::DiffKind::Billing, u"3"_s);
    model.setLines({ { billing, effect, false } }, std::make_shared<Catalogue>());
    QCOMPARE(model.index(0, DiffTableModel::WasColumn).data(OutcomeRole).toInt(),
             static_cast<int>(Outcome::Billable));
    QCOMPARE(model.index(0, DiffTableModel::IsColumn).data(OutcomeRole).toInt(), static_cast<int>(Outcome::Free));
    QCOMPARE(model.index(0, DiffTableModel::EffectColumn).data().toString(), u"7 call(s) would become free."_s);
}

void TestTeamModels::unknownCodesAreSortedByWhatTheyMean()
{
    UnknownCodeModel model;
    QAbstractItemModelTester tester(&model, reporting);
    model.setCodes({ { u"200"_s, 9, 5, 7, { Channel::AppSdk }, { QString(), u"a"_s }, { u"199"_s } },
                     { u"-7"_s, 3, noDay, noDay, { Channel::Unknown }, { u"b"_s }, {} },
                     { u"30"_s, 12000, 3, 4, {}, {}, {} } });
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setSortRole(SortRole);
    proxy.sort(UnknownCodeModel::CodeColumn);
    QCOMPARE(column(proxy, UnknownCodeModel::CodeColumn), QStringList({ u"-7"_s, u"30"_s, u"200"_s }));
    proxy.sort(UnknownCodeModel::CallsColumn, Qt::DescendingOrder);
    QCOMPARE(column(proxy, UnknownCodeModel::CodeColumn), QStringList({ u"30"_s, u"200"_s, u"-7"_s }));
    proxy.sort(UnknownCodeModel::FirstDayColumn);
    QCOMPARE(column(proxy, UnknownCodeModel::CodeColumn), QStringList({ u"-7"_s, u"30"_s, u"200"_s }));
    QCOMPARE(model.index(0, UnknownCodeModel::AppsColumn).data().toString(), u"a"_s);
    QCOMPARE(model.index(0, UnknownCodeModel::FirstDayColumn).data().toString(), u"1970-01-06"_s);
    QCOMPARE(model.index(1, UnknownCodeModel::FirstDayColumn).data().toString(), QString());
    QVERIFY(!model.code(-1));
}

CODEDESK_TEST_MAIN(TestTeamModels)
#include "tst_teammodels.moc"
