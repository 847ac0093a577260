// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/neighbours.h"
#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace Qt::StringLiterals;

/** The codes nearest to a number nobody knows. */
class TestNeighbours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void areTheNearest_data();
    void areTheNearest();
};

namespace {

Catalogue someCatalogue()
{
    Catalogue catalogue;
    Source source;
    source.id = u"main"_s;
    catalogue.addSource(source);
    Category ours;
    ours.id = u"ours"_s;
    ours.sourceId = u"main"_s;
    catalogue.addCategory(ours);
    Category foreign = ours;
    foreign.id = u"foreign"_s;
    foreign.isForeign = true;
    catalogue.addCategory(foreign);
    const auto add = [&catalogue](const QString &code, const QStringList &aliases, const QString &table) {
        CodeEntry entry;
        entry.code = code;
        entry.aliases = aliases;
        entry.categoryId = table;
        entry.sourceId = u"main"_s;
        catalogue.addEntry(entry);
    };
    add(u"1004"_s, { u"1001"_s }, u"ours"_s);
    add(u"-20"_s, {}, u"ours"_s);
    add(u"1004"_s, {}, u"ours"_s);
    add(u"Error.Name"_s, {}, u"ours"_s);
    add(u"2000"_s, {}, u"ours"_s);
    add(u"1003"_s, {}, u"foreign"_s);
    return catalogue;
}

} // namespace

void TestNeighbours::areTheNearest_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("eachSide");
    QTest::addColumn<QString>("codes");
    QTest::newRow("between") << u"1002"_s << 1 << u"1001 1004"_s;
    QTest::newRow("of both sides") << u"1002"_s << 2 << u"-20 1001 1004 2000"_s;
    QTest::newRow("below all") << u"-500"_s << 2 << u"-20 1001"_s;
    QTest::newRow("above all") << u"9999"_s << 2 << u"1004 2000"_s;
    QTest::newRow("no number") << u"Error.Other"_s << 2 << QString();
    QTest::newRow("none asked for") << u"1002"_s << 0 << QString();
}

void TestNeighbours::areTheNearest()
{
    QFETCH(const QString, number);
    QFETCH(const int, eachSide);
    QTEST(neighbouringCodes(someCatalogue(), number, eachSide).join(u' '), "codes");
}

CODEDESK_TEST_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
