// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/unknowncodes.h"

#include "support/testmain.h"
#include "testcatalogue.h"

#include <QTest>

using namespace codedesk;
using namespace codedesk::report;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

class TestUnknownCodes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void findsNothingInAnEmptyStore();
    void gathersWhatIsKnownOfACode();
    void ordersByCallsThenByNumber();
    void leavesOutCodesOfEveryTable();
    void leavesOutCodesWithoutCalls();
};

namespace {

RollupCell cell(int code, DayNumber day, qint64 count, Channel channel = Channel::H5, int app = 0)
{
    return { day, channel, ingest::VendorCharge::Absent, app, code, count };
}

QStringList codesOf(const QList<UnknownCode> &unknown)
{
    QStringList codes;
    for (const UnknownCode &code : unknown)
        codes << code.code;
    return codes;
}

} // namespace

void TestUnknownCodes::findsNothingInAnEmptyStore()
{
    QVERIFY(unknownCodes({}, smallCatalogue()).isEmpty());
}

void TestUnknownCodes::gathersWhatIsKnownOfACode()
{
    Rollup rollup;
    rollup.apps = { u"b"_s, QString(), u"a"_s };
    rollup.codes = { u"2010"_s };
    rollup.cells = { cell(0, 105, 3, Channel::AppSdk, 0), cell(0, 100, 4, Channel::Unknown, 1),
                     cell(0, noDay, 5, Channel::AppSdk, 2), cell(0, 103, 6, Channel::AppSdk, 0) };
    const QList<UnknownCode> unknown = unknownCodes(rollup, smallCatalogue());
    QCOMPARE(unknown.size(), 1);
    const UnknownCode expected{ u"2010"_s,
                                18,
                                100,
                                105,
                                { Channel::Unknown, Channel::AppSdk },
                                { QString(), u"a"_s, u"b"_s },
                                { u"1102"_s, u"2009"_s, u"66660023"_s } };
    QCOMPARE(unknown.first().neighbours, expected.neighbours);
    QCOMPARE(unknown.first(), expected);
}

void TestUnknownCodes::ordersByCallsThenByNumber()
{
    Rollup rollup;
    rollup.apps = { u"a"_s };
    rollup.codes = { u"30"_s, u"200"_s, u"Odd.Code"_s, u"-7"_s };
    rollup.cells = { cell(0, noDay, 2), cell(1, noDay, 2), cell(2, noDay, 9), cell(3, noDay, 2) };
    const QList<UnknownCode> unknown = unknownCodes(rollup, smallCatalogue());
    QCOMPARE(codesOf(unknown), QStringList({ u"Odd.Code"_s, u"-7"_s, u"30"_s, u"200"_s }));
    QCOMPARE(unknown.first().firstDay, noDay);
    QVERIFY(unknown.first().neighbours.isEmpty());
}

void TestUnknownCodes::leavesOutCodesOfEveryTable()
{
    Rollup rollup;
    rollup.apps = { u"a"_s };
    rollup.codes = { u"0"_s, u"-1102"_s, u"-9110"_s, u"00"_s };
    rollup.cells = { cell(0, 1, 1), cell(1, 1, 1), cell(2, 1, 1), cell(3, 1, 1) };
    QCOMPARE(codesOf(unknownCodes(rollup, smallCatalogue())), QStringList{ u"00"_s });
}

void TestUnknownCodes::leavesOutCodesWithoutCalls()
{
    Rollup rollup;
    rollup.codes = { u"31"_s };
    QVERIFY(unknownCodes(rollup, smallCatalogue()).isEmpty());
}

CODEDESK_TEST_MAIN(TestUnknownCodes)
#include "tst_unknowncodes.moc"
