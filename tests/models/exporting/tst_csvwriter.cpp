// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/csvwriter.h"

#include "support/csvreader.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace codedesk;
using namespace codedesk::exporting;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const QList<QStringList> &rows, const CsvOptions &options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, options);
    for (const QStringList &row : rows)
        writer.writeRow(row);
    return writer.finish() ? buffer.data() : QByteArray("failed");
}

/** Refuses every byte after the first `limit`. */
class FullDevice final : public QIODevice {
public:
    explicit FullDevice(qint64 limit)
        : m_left(limit)
    {
        open(WriteOnly | Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_left)
            return -1;
        m_left -= size;
        return size;
    }

private:
    qint64 m_left;
};

} // namespace

class TestCsvWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void writesCells_data();
    void writesCells();
    void writesRows_data();
    void writesRows();
    void readsBackWhatItWrote();
    void keepsLongCells();
    void remembersFailedWrites();
};

void TestCsvWriter::writesCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QString &cell, const char *bytes) {
        QTest::newRow(name) << cell << QByteArray(bytes);
    };
    row("word", u"abc"_s, "abc");
    row("Chinese", u"人脸检测失败"_s, "人脸检测失败");
    row("beyond the basic plane", u"𠮷"_s, "𠮷");
    row("spaces stay", u" a b "_s, " a b ");
    row("comma", u"a,b"_s, "\"a,b\"");
    row("quote", u"a\"b"_s, "\"a\"\"b\"");
    row("only a quote", u"\""_s, "\"\"\"\"");
    row("line feed", u"a\nb"_s, "\"a\nb\"");
    row("carriage return", u"a\rb"_s, "\"a\rb\"");
    row("both", u"a\r\nb"_s, "\"a\r\nb\"");
    row("tab inside", u"a\tb"_s, "a\tb");
    row("semicolon", u"a;b"_s, "a;b");
    row("apostrophe", u"'a"_s, "'a");
    row("negative code", u"-1101"_s, "-1101");
    row("warning code", u"-9110"_s, "-9110");
    row("negative decimal", u"-0.5"_s, "-0.5");
    row("positive decimal", u"93.15"_s, "93.15");
    row("mask keeps its zeros", u"00010100"_s, "00010100");
    row("formula", u"=1+1"_s, "'=1+1");
    row("formula with comma", u"=SUM(A1,B1)"_s, "\"'=SUM(A1,B1)\"");
    row("formula with quotes", u"=HYPERLINK(\"x\")"_s, "\"'=HYPERLINK(\"\"x\"\")\"");
    row("plus number", u"+5"_s, "'+5");
    row("plus word", u"+cmd|' /C calc'!A0"_s, "'+cmd|' /C calc'!A0");
    row("minus word", u"-cmd|' /C calc'!A0"_s, "'-cmd|' /C calc'!A0");
    row("minus formula", u"-1+1"_s, "'-1+1");
    row("minus alone", u"-"_s, "'-");
    row("two minuses", u"--5"_s, "'--5");
    row("number with two points", u"-1.2.3"_s, "'-1.2.3");
    row("number ends in a point", u"-1."_s, "'-1.");
    row("exponent", u"-1e5"_s, "'-1e5");
    row("full-width digits", u"-１１０１"_s, "'-１１０１");
    row("two codes", u"-1101/-1102"_s, "'-1101/-1102");
    row("list of codes", u"-9110,-9111"_s, "\"'-9110,-9111\"");
    row("list in brackets", u"[-9110,-9111]"_s, "\"[-9110,-9111]\"");
    row("at sign", u"@SUM(1)"_s, "'@SUM(1)");
    row("tab first", u"\t1"_s, "'\t1");
    row("carriage return first", u"\r=1"_s, "\"'\r=1\"");
    row("line feed first", u"\n=1"_s, "\"'\n=1\"");
    row("full-width equals", u"＝1+1"_s, "'＝1+1");
    row("full-width plus", u"＋1"_s, "'＋1");
    row("full-width minus", u"－1101"_s, "'－1101");
    row("full-width at", u"＠A1"_s, "'＠A1");
    row("space before a formula", u"  =1+1"_s, "'  =1+1");
    row("wide space before a formula", u"\u3000=1"_s, "'\u3000=1");
    row("no-break space before a formula", u"\u00A0=1"_s, "'\u00A0=1");
    row("byte-order mark before a formula", u"\uFEFF=1"_s, "'\uFEFF=1");
    row("NUL before a formula", QString(QChar(u'\0')) + u"=1"_s, "");
    row("formula further in", u"a=1"_s, "a=1");
    row("mail address", u"a@b"_s, "a@b");
}

void TestCsvWriter::writesCells()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, bytes);
    if (cell.startsWith(QChar(u'\0')))
        bytes = QByteArray("'\0=1", 4);
    QCOMPARE(written({ { cell } }), bytes + "\r\n");
}

void TestCsvWriter::writesRows_data()
{
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<bool>("byteOrderMark");
    QTest::addColumn<QByteArray>("bytes");
    using Rows = QList<QStringList>;
    QTest::newRow("nothing") << Rows{} << false << QByteArray();
    QTest::newRow("nothing with a byte-order mark") << Rows{} << true << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("two rows") << Rows{ { u"a"_s, u"b"_s }, { u"1"_s, u""_s } } << false
                              << QByteArray("a,b\r\n1,\r\n");
    QTest::newRow("byte-order mark once") << Rows{ { u"a"_s }, { u"b"_s } } << true
                                          << QByteArray("\xEF\xBB\xBF"
                                                        "a\r\nb\r\n");
    QTest::newRow("one empty cell is no empty line") << Rows{ { u""_s } } << false << QByteArray("\"\"\r\n");
    QTest::newRow("empty cells") << Rows{ { u""_s, u""_s, u""_s } } << false << QByteArray(",,\r\n");
}

void TestCsvWriter::writesRows()
{
    QFETCH(QList<QStringList>, rows);
    QFETCH(bool, byteOrderMark);
    QFETCH(QByteArray, bytes);
    QCOMPARE(written(rows, { byteOrderMark }), bytes);
}

void TestCsvWriter::readsBackWhatItWrote()
{
    QRandomGenerator random(4180);
    const QString alphabet = u"ab1-=+@,\"\r\n\t ;'中＝𠮷"_s;
    for (int round = 0; round < 500; ++round) {
        QList<QStringList> rows;
        QList<QStringList> expected;
        const int columns = 1 + static_cast<int>(random.bounded(4));
        for (int r = 0; r < 5; ++r) {
            QStringList row;
            QStringList expectedRow;
            for (int c = 0; c < columns; ++c) {
                QString cell;
                const int length = static_cast<int>(random.bounded(6));
                for (int i = 0; i < length; ++i)
                    cell += alphabet.at(random.bounded(static_cast<int>(alphabet.size()) - 2));
                row << cell;
                expectedRow << (wouldRunAsFormula(cell) ? u'\'' + cell : cell);
            }
            rows << row;
            expected << expectedRow;
        }
        QCOMPARE(codedesk::testing::readCsv(QString::fromUtf8(written(rows))), expected);
    }
}

void TestCsvWriter::keepsLongCells()
{
    const QString cell(300'000, u'长');
    QCOMPARE(codedesk::testing::readCsv(QString::fromUtf8(written({ { cell, cell } }))),
             QList({ QStringList{ cell, cell } }));
}

void TestCsvWriter::remembersFailedWrites()
{
    FullDevice device(100'000);
    CsvWriter writer(device);
    for (int i = 0; i < 1000; ++i)
        writer.writeRow({ QString(1000, u'x') });
    QVERIFY(writer.hasFailed());
    QVERIFY(!writer.finish());
}

CODEDESK_TEST_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
