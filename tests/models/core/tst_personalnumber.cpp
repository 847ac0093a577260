// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/personalnumber.h"
#include "support/testmain.h"

#include <QObject>
#include <QTest>

using namespace codedesk;
using namespace codedesk::personalnumber;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

QString described(const std::optional<Meaning> &meaning)
{
    if (!meaning)
        return u"none"_s;
    const QString kind = meaning->kind == Kind::IdNumber ? u"id"_s
        : meaning->kind == Kind::Mobile                  ? u"mobile"_s
                                                         : u"card"_s;
    return meaning->isSure ? kind : kind + u'?';
}

/** "id 3-21" for each, in bytes. */
QStringList describedPlaces(const std::vector<Place> &places)
{
    QStringList texts;
    for (const Place &place : places)
        texts << described(place.meaning) + u" %1-%2"_s.arg(place.begin).arg(place.end);
    return texts;
}

} // namespace

class TestPersonalNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void tellsKinds_data();
    void tellsKinds();
    void readsWholeTexts_data();
    void readsWholeTexts();
    void findsPlaces_data();
    void findsPlaces();
    void knowsEveryCheckDigit();
    void needsTheRightLuhnDigit();
};

void TestPersonalNumber::tellsKinds_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *number, const char *meaning) {
        QTest::newRow(*number ? number : "empty") << QString::fromLatin1(number) << QString::fromLatin1(meaning);
    };
    row("11010519491231002X", "id"); // the example of GB 11643
    row("11010519491231002x", "id");
    row("440308199901101512", "id");
    row("110105194912310021", "none"); // another check digit
    row("11010519491331002X", "none"); // a thirteenth month
    row("01010519491231002X", "none");
    row("130503670401001", "id");
    row("999999670401001", "id?"); // no such province, but the date of an ID number
    row("130503670431001", "id?"); // 31 April
    row("130503671301001", "none");
    row("13050367040100X", "none");
    row("13800138000", "mobile");
    row("8613800138000", "mobile");
    row("008613800138000", "mobile");
    row("12800138000", "none");
    row("138001380001", "none");
    row("4222222222222", "card"); // thirteen digits
    row("30569309025904", "card");
    row("378282246310005", "card");
    row("4111111111111111", "card");
    row("3530111333300000", "card");
    row("6222021234567890128", "card");
    row("6222020000000000000", "card");
    row("9999999999999995", "card?"); // no issuer
    row("4111111111111112", "none");
    row("0000000000000000", "none");
    row("1740968122273", "none"); // a moment in milliseconds
    row("20250303150319", "none");
    row("20250303150319123", "none");
    row("411111111111111111111", "none");
    row("1380013800", "none");
    row("", "none");
}

void TestPersonalNumber::tellsKinds()
{
    QFETCH(const QString, number);
    QTEST(described(meaningOf(number.toStdString())), "meaning");
}

void TestPersonalNumber::readsWholeTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const QString &text, const QString &meaning) {
        QTest::newRow(qPrintable(text)) << text << meaning;
    };
    row(u"13800138000"_s, u"mobile"_s);
    row(u"+8613800138000"_s, u"mobile"_s);
    row(u"+86 138-0013-8000"_s, u"mobile"_s);
    row(u"86-13800138000"_s, u"mobile"_s);
    row(u"0086 138 0013 8000"_s, u"mobile"_s);
    row(u"138-0013-8000"_s, u"mobile"_s);
    row(u"１３８００１３８０００"_s, u"mobile"_s);
    row(u"１１０１０５１９４９１２３１００２X"_s, u"id"_s);
    row(u"110105-19491231-002X"_s, u"id"_s);
    row(u"6222 0212 3456 7890 128"_s, u"card"_s);
    row(u"4111-1111-1111-1111"_s, u"card"_s);
    row(u"ORD13800138000"_s, u"none"_s);
    row(u"13800138000-1"_s, u"none"_s);
    row(u"20241105-13800138000"_s, u"none"_s);
    row(u"86-4111111111111111"_s, u"none"_s);
    row(u"13800138000 13900139000"_s, u"none"_s);
    row(u"138-00138-000"_s, u"none"_s);
}

void TestPersonalNumber::readsWholeTexts()
{
    QFETCH(const QString, text);
    QTEST(described(meaningOfAll(text)), "meaning");
}

void TestPersonalNumber::findsPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("places");
    QTest::newRow("nothing") << u"返回码 66660004"_s << QStringList();
    // Each text is a number, or none, as a whole.
    for (
        const QString &text :
        { u"138.0013.8000"_s,
          u"138/0013/8000"_s,
          u"138_0013_8000"_s,
          u"138—0013—8000"_s,
          u"138–0013–8000"_s,
          u"138·0013·8000"_s,
          u"138－0013－8000"_s,
          u"138．0013．8000"_s,
          u"138。0013。8000"_s,
          u"138)00138000"_s,
          u"138）0013 8000"_s,
          u"138]0013[8000"_s,
          u"138】0013-8000"_s,
          u"138  0013  8000"_s,
          u"138\u00A00013\u00A08000"_s,
          u"138　0013　8000"_s,
          u"138 - 0013 - 8000"_s,
          u"138 00138000"_s,
          u"138-00138000"_s,
          u"1380.0138.000"_s,
          u"138.001.38000"_s,
          u"1380013-8000"_s,
          u"1 3 8 0 0 1 3 8 0 0 0"_s,
          u"1\u200B3\u200B8\u200B0\u200B0\u200B1\u200B3\u200B8\u200B0\u200B0\u200B0"_s,
          u"138\u200D0013\u20608000"_s,
          u"1\uFE0F\u20E33\uFE0F\u20E38\uFE0F\u20E30\uFE0F\u20E30\uFE0F\u20E31\uFE0F\u20E33\uFE0F\u20E38\uFE0F\u20E30\uFE0F\u20E30\uFE0F\u20E30"_s,
          u"١٣٨٠٠١٣٨٠٠٠"_s,
          u"۱۳۸۰۰۱۳۸۰۰۰"_s,
          u"१३८००१३८०००"_s,
          u"１３８－００１３－８０００"_s,
          u"𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎"_s })
        QTest::newRow(qPrintable(text)) << text << QStringList{ u"mobile 0-%1"_s.arg(text.toUtf8().size()) };
    for (const QString &text :
         { u"110101 19900307 7758"_s, u"110101.19900307.7758"_s, u"110101/1990/0307/7758"_s,
           u"110101_19900307_7758"_s, u"110101 1990 0307 7758"_s, u"110101 1990 03 07 7758"_s,
           u"110101（19900307）7758"_s, u"1101 0119 9003 0777 58"_s, u"110101199003077758"_s,
           u"11010519491231002x"_s, u"110105 19491231 002x"_s, u"110105 19491231 002 X"_s,
           u"１１０１０５１９４９１２３１００２Ｘ"_s, u"110105.19491231.002ｘ"_s,
           u"110101-900307-7758"_s.replace(u"-90"_s, u"-1990"_s) })
        QTest::newRow(qPrintable(text)) << text << QStringList{ u"id 0-%1"_s.arg(text.toUtf8().size()) };
    for (const QString &text :
         { u"6222.0212.3456.7890.128"_s, u"6222/0212/3456/7890/128"_s, u"6222_0212_3456_7890_128"_s,
           u"6222—0212—3456—7890—128"_s, u"4111 1111 1111 1111"_s, u"４１１１　１１１１　１１１１　１１１１"_s })
        QTest::newRow(qPrintable(text)) << text << QStringList{ u"card 0-%1"_s.arg(text.toUtf8().size()) };
    for (const QString &text : { u"2026-10-01 08:05:11.123"_s, u"2026/10/01 08.05.11"_s,
                                 u"20261001_080511_123"_s,     u"150/2026/1001"_s,
                                 u"/150/20261001/"_s,          u"150 20261001"_s,
                                 u"192.168.100.101"_s,         u"13.800.138.000"_s,
                                 u"13,800,138,000.00"_s,       u"1500000 1004"_s,

                                 u"150 200 10040"_s,           u"15 30 45 60 75 9"_s,
                                 u"10010100 00000000"_s,       u"1 0 0 1 0 1 0 0 0 0 0 0 0 0 0 0"_s,
                                 u"1101 1102 1103 1104"_s,     u"4.1.1.1.1.1.1.1.1.1.1"_s,
                                 u"1.38e10 和 00138000"_s,     u"13800138, 000"_s,
                                 u"138:0013:8000"_s,           u"20261001 138001380001"_s })
        QTest::newRow(qPrintable(u"none: "_s + text)) << text << QStringList();
    QTest::newRow("between letters") << u"a13800138000b"_s << QStringList{ u"mobile 1-12"_s };
    QTest::newRow("two in a row") << u"13800138000 19912345678"_s
                                  << QStringList{ u"mobile 0-11"_s, u"mobile 12-23"_s };
    QTest::newRow("country") << u"+86 138 0013 8000"_s << QStringList{ u"mobile 4-17"_s };
    QTest::newRow("full width") << u"电话１３８００１３８０００。"_s << QStringList{ u"mobile 6-39"_s };
    QTest::newRow("both widths") << u"１３８0013８０００"_s << QStringList{ u"mobile 0-25"_s };
    QTest::newRow("ends with X") << u"11010519491231002X)"_s << QStringList{ u"id 0-18"_s };
    QTest::newRow("part of a longer one") << u"order20250303150319000000000001"_s << QStringList();
    QTest::newRow("half a wide digit") << u"1380013800"_s + QChar(0xFF1A) << QStringList();
}

void TestPersonalNumber::findsPlaces()
{
    QFETCH(const QString, text);
    QTEST(describedPlaces(find(text.toStdString())), "places");
}

/** Of the eleven last characters a number can have, one makes it an ID number. */
void TestPersonalNumber::knowsEveryCheckDigit()
{
    std::string seen;
    for (int serial = 0; serial < 40; ++serial) {
        const std::string start = "11010519900307" + std::to_string(100 + serial);
        int matches = 0;
        for (const char last : { '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X' }) {
            const std::optional<Meaning> meaning = meaningOf(start + last);
            const bool isId = meaning && meaning->kind == Kind::IdNumber;
            matches += isId;
            QCOMPARE(isId, last == checkDigit(start));
        }
        QCOMPARE(matches, 1);
        seen += checkDigit(start);
    }
    for (const char last : { '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X' })
        QVERIFY(seen.find(last) != std::string::npos);
}

/** Cards of 13 to 19 digits: one last digit of ten is right. */
void TestPersonalNumber::needsTheRightLuhnDigit()
{
    for (std::size_t size = 13; size <= 19; ++size) {
        const std::string start = std::string("4539578763621486000").substr(0, size - 1);
        int matches = 0;
        for (char last = '0'; last <= '9'; ++last) {
            const std::optional<Meaning> meaning = meaningOf(start + last);
            matches += meaning && meaning->kind == Kind::Card;
        }
        QCOMPARE(matches, 1);
    }
}

CODEDESK_TEST_MAIN(TestPersonalNumber)
#include "tst_personalnumber.moc"
