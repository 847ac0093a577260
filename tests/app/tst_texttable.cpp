// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include "support/testmain.h"

#include <QTest>

using namespace codedesk::cli;
using namespace Qt::StringLiterals;

class TestTextTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void measuresWidth_data();
    void measuresWidth();
    void makesForeignTextSafe_data();
    void makesForeignTextSafe();
    void linesUpColumns();
};

void TestTextTable::measuresWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("empty") << u""_s << 0;
    QTest::newRow("Latin") << u"abc"_s << 3;
    QTest::newRow("Chinese") << u"返回码"_s << 6;
    QTest::newRow("Chinese punctuation") << u"，。"_s << 4;
    QTest::newRow("full-width digits") << u"６６"_s << 4;
    QTest::newRow("half-width katakana") << u"ｱ"_s << 1;
    QTest::newRow("beyond the basic plane") << u"𠮷"_s << 2;
    QTest::newRow("emoji") << u"😀"_s << 2;
    QTest::newRow("combining mark") << u"e\u0301"_s << 1;
    QTest::newRow("joiner without width") << u"a\u200Db"_s << 2;
    QTest::newRow("Korean") << u"한국"_s << 4;
}

void TestTextTable::measuresWidth()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text), width);
}

void TestTextTable::makesForeignTextSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"人脸 ok"_s << u"人脸 ok"_s;
    QTest::newRow("line ends and tabs") << u"a\r\nb\tc"_s << u"a  b c"_s;
    QTest::newRow("escape sequence") << u"\u001B[2J"_s << u"\uFFFD[2J"_s;
    QTest::newRow("C1 sequence") << u"\u009B2J"_s << u"\uFFFD2J"_s;
    QTest::newRow("direction override") << u"a\u202Eb"_s << u"a\uFFFDb"_s;
    QTest::newRow("direction isolate") << u"a\u2067b"_s << u"a\uFFFDb"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a b"_s;
}

void TestTextTable::makesForeignTextSafe()
{
    QFETCH(QString, text);
    QFETCH(QString, safe);
    QCOMPARE(terminalText(text), safe);
}

void TestTextTable::linesUpColumns()
{
    TextTable table({ { u"码"_s }, { u"n"_s, TextTable::Align::Right }, { u"x"_s } });
    table.addRow({ u"成功"_s, u"5"_s, u"a\nb"_s });
    table.addRow({ u"-1101"_s, u"12345"_s, u""_s });
    QCOMPARE(table.text(),
             u"码         n  x\n"
             "成功       5  a b\n"
             "-1101  12345\n"_s);
}

CODEDESK_TEST_MAIN(TestTextTable)
#include "tst_texttable.moc"
