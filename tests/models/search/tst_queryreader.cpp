// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "search/queryreader.h"
#include "support/testmain.h"

#include <QObject>
#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

/** What is understood of a query before anything is searched. */
class TestQueryReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void readsCodes_data();
    void readsCodes();
    void readsParts_data();
    void readsParts();
    void readsBilling_data();
    void readsBilling();
    void readsMasksAndNumbers();
    void fillersSayNothing();

private:
    QueryReader m_reader{ *builtinCatalogue() };
};

void TestQueryReader::readsCodes_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("one") << u"1004"_s << QStringList{ u"1004"_s };
    QTest::newRow("several") << u"2006 2016"_s << QStringList{ u"2006"_s, u"2016"_s };
    QTest::newRow("enumeration comma") << u"2006、2016"_s << QStringList{ u"2006"_s, u"2016"_s };
    QTest::newRow("negative ones") << u"-5008 -5010"_s << QStringList{ u"-5008"_s, u"-5010"_s };
    QTest::newRow("range") << u"1301-1303"_s << QStringList{ u"1301"_s, u"1302"_s, u"1303"_s };
    QTest::newRow("range in words") << u"1301 to 1303"_s << QStringList{ u"1301"_s, u"1302"_s, u"1303"_s };
    QTest::newRow("range in Chinese") << u"1301到1303"_s << QStringList{ u"1301"_s, u"1302"_s, u"1303"_s };
    QTest::newRow("negative range") << u"-5010~-5008"_s << QStringList{ u"-5010"_s, u"-5009"_s, u"-5008"_s };
    QTest::newRow("backwards is no range") << u"2016-2006"_s << QStringList{ u"2016"_s, u"2006"_s };
    QTest::newRow("key and value") << u"\"code\":\"66660010\""_s << QStringList{ u"66660010"_s };
    QTest::newRow("brackets") << u"【2016】"_s << QStringList{ u"2016"_s };
    QTest::newRow("word for minus") << u"负1101"_s << QStringList{ u"-1101"_s };
    QTest::newRow("full width") << u"－１１０１"_s << QStringList{ u"-1101"_s };
    QTest::newRow("grouped") << u"1,004"_s << QStringList{ u"1004"_s };
    QTest::newRow("in two groups") << u"6666 0017"_s << QStringList{ u"66660017"_s };
    QTest::newRow("letters for digits") << u"1OO4"_s << QStringList{ u"1004"_s };
    QTest::newRow("small number in words") << u"录6秒"_s << QStringList();
    QTest::newRow("small number of minutes") << u"h5faceId 5 分钟"_s << QStringList();
    QTest::newRow("small number by itself") << u"token 15"_s << QStringList{ u"15"_s };
    QTest::newRow("none") << u"99999999"_s << QStringList();
}

void TestQueryReader::readsCodes()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, codes);
    QCOMPARE(m_reader.read(query).codes, codes);
}

void TestQueryReader::readsParts_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("text");
    using Place = CodePart::Place;
    QTest::newRow("anywhere") << u"6666003"_s << int(Place::Anywhere) << u"6666003"_s;
    QTest::newRow("end, by a star") << u"*0010"_s << int(Place::End) << u"0010"_s;
    QTest::newRow("end, by dots") << u"...0035"_s << int(Place::End) << u"0035"_s;
    QTest::newRow("end, in words") << u"ends with 0023"_s << int(Place::End) << u"0023"_s;
    QTest::newRow("start, by letters") << u"4005xx"_s << int(Place::Start) << u"4005"_s;
    QTest::newRow("start, in words") << u"11开头"_s << int(Place::Start) << u"11"_s;
}

void TestQueryReader::readsParts()
{
    QFETCH(const QString, query);
    QFETCH(const int, place);
    QFETCH(const QString, text);
    const QList<CodePart> expected{ CodePart{ static_cast<CodePart::Place>(place), text } };
    QCOMPARE(m_reader.read(query).parts, expected);
}

void TestQueryReader::readsBilling_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("billing");
    QTest::newRow("billed") << u"收费的"_s << int(BillingWord::Billed);
    QTest::newRow("free") << u"不收费的活体"_s << int(BillingWord::Free);
    QTest::newRow("English") << u"which codes are billed"_s << int(BillingWord::Billed);
    QTest::newRow("negated") << u"not billed"_s << int(BillingWord::Free);
    QTest::newRow("pinyin") << u"shoufei"_s << int(BillingWord::Billed);
    QTest::newRow("about a code") << u"2006收费吗"_s << int(BillingWord::None);
    QTest::newRow("none") << u"光线太暗"_s << int(BillingWord::None);
}

void TestQueryReader::readsBilling()
{
    QFETCH(const QString, query);
    QFETCH(const int, billing);
    QCOMPARE(int(m_reader.read(query).billing), billing);
    QCOMPARE(m_reader.read(query, QueryReader::Billing::Search).billing, BillingWord::None);
}

void TestQueryReader::readsMasksAndNumbers()
{
    QCOMPARE(m_reader.read(u"10010100"_s).mask, u"10010100"_s);
    QCOMPARE(m_reader.read(u"１００１０１００"_s).mask, u"10010100"_s);
    QVERIFY(m_reader.read(u"66660010"_s).mask.isEmpty());
    QCOMPARE(m_reader.read(u" order20240817000123 "_s).orderNumber, u"order20240817000123"_s);
    QVERIFY(m_reader.read(u"failedoperation.idnamemismatch"_s).orderNumber.isEmpty());
}

void TestQueryReader::fillersSayNothing()
{
    const ReadQuery read = m_reader.read(u"用户说光线太暗怎么办"_s);
    QString meant;
    for (const QueryUnit &unit : read.units) {
        if (unit.weight > 0)
            meant += unit.text;
    }
    QCOMPARE(meant, u"光线太暗"_s);
    for (const QueryUnit &unit : m_reader.read(u"怎么办"_s).units)
        QVERIFY2(unit.weight > 0, "nothing else was typed: it is meant");
}

CODEDESK_TEST_MAIN(TestQueryReader)
#include "tst_queryreader.moc"
