// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ascii.h"

#include "support/testmain.h"

#include <QStringView>

using namespace codedesk;
using namespace std::string_view_literals;

class TestAscii : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }

    void digits_data()
    {
        QTest::addColumn<char16_t>("unit");
        QTest::addColumn<bool>("isDigit");
        QTest::newRow("below") << u'/' << false;
        QTest::newRow("first") << u'0' << true;
        QTest::newRow("last") << u'9' << true;
        QTest::newRow("above") << u':' << false;
        QTest::newRow("nothing") << u'\0' << false;
        QTest::newRow("full width") << u'\uFF11' << false;
        QTest::newRow("Arabic") << u'\u0661' << false;
        QTest::newRow("same low byte") << u'\u0131' << false;
    }

    void digits()
    {
        QFETCH(char16_t, unit);
        QFETCH(bool, isDigit);
        QCOMPARE(ascii::isDigit(unit), isDigit);
        QCOMPARE(ascii::isDigit(QChar(unit)), isDigit);
        QCOMPARE(ascii::areDigits(QStringView(&unit, 1)), isDigit);
        if (unit < 0x80)
            QCOMPARE(ascii::isDigit(static_cast<char>(unit)), isDigit);
    }

    void digitsOfTexts()
    {
        QVERIFY(ascii::areDigits("0123456789"sv));
        QVERIFY(!ascii::areDigits(""sv));
        QVERIFY(!ascii::areDigits("1 2"sv));
        QVERIFY(!ascii::areDigits("\xEF\xBC\x91"sv)); // U+FF11 in UTF-8
    }

    void trims()
    {
        QCOMPARE(ascii::trimmed(" \t a b\r\n"sv), "a b"sv);
        QCOMPARE(ascii::trimmed("a"sv), "a"sv);
        QCOMPARE(ascii::trimmed(" \n "sv), ""sv);
        QCOMPARE(ascii::trimmed(""sv), ""sv);
        QCOMPARE(ascii::trimmed("\xC2\xA0"sv), "\xC2\xA0"sv); // a no-break space is none of ASCII
    }
};

CODEDESK_TEST_MAIN(TestAscii)
#include "tst_ascii.moc"
