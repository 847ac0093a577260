// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csvscanner.h"
#include "ingest/csvtokenizer.h"

#include "inputs.h"
#include "support/csvcopies.h"

#include <QRandomGenerator>

#include <sys/resource.h>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

namespace {

/** Shows records in one line: fields between brackets, flags behind. */
QByteArray shown(const std::vector<CsvCopy> &records)
{
    std::string text;
    for (const CsvCopy &record : records) {
        for (const std::string &field : record.fields)
            text += '[' + field + ']';
        if (record.flags & CsvCopy::Blank)
            text += "blank";
        if (record.flags & CsvCopy::Nul)
            text += "nul";
        if (record.flags & CsvCopy::Invalid)
            text += "invalid";
        if (record.flags & CsvCopy::BadQuote)
            text += "quote";
        if (record.flags & CsvCopy::TooLong)
            text += "long";
        text += ' ';
    }
    return QByteArray::fromStdString(text)
        .trimmed()
        .replace('\0', "{0}")
        .replace('\n', "{n}")
        .replace('\r', "{r}");
}

/** A text with everything that has ever gone wrong at the edge of a buffer. */
std::string richText()
{
    using namespace std::string_literals;
    return "time,code,message\r\n"
           "2024-01-01,0,成功\n"
           "\n"
           "   \n"
           "\"a\",\"b,c\",\"d\"\"e\"\r\n"
           "\"two\r\nlines\",\"and\rmore\n\n\",x\r"
           "\r"
           "plain\rcarriage,return\r\n"
           " \"spaces\" , \"around\"  ,end\n"
           ",,\n"
           "\"\",\"\"\"\",\"\"\"\"\"\"\n"
           "mid\"quote,5\" x,\"\n\"\n"
           "nul\0here,\"and\0there\"\n"
           "bad\xFF,\xE6\x88,\xF0\xA0\xAE\xB7\n"
           "\"after\"x,bad\n"
           "good,1\n"
           "\"never closed,1\n"
           "2,\"\"\n"
           "a line that is much longer than the others, to be cut by a small limit; "
           "0123456789012345678901234567890123\n"
           "\"long quoted 0123456789012345678901234567890123456789\n0123456789012345678901234567890123456789\",x\n"
           "a long line of bytes that are no text "
           "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\n"
           "|;\t,\n"
           "last,\"line\r"s;
}

} // namespace

class TestCsvTokenizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void splits_data();
    void splits();
    void resynchronisesAfterAStrayQuote_data();
    void resynchronisesAfterAStrayQuote();
    void keepsToTheLimit_data();
    void keepsToTheLimit();
    void chunkSizeDoesNotMatter_data();
    void chunkSizeDoesNotMatter();
    void everyCutGivesTheSame();
    void tellsPlaces_data();
    void tellsPlaces();
    void countsLines();
    void neverSplitsInsideAGb18030Character();
    void givesCompleteRecordsBeforeAnError();
    void passesOverAHugeLineInBoundedMemory();
    void readsWhatAWriterWrote();
};

void TestCsvTokenizer::splits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("separator");
    QTest::addColumn<QByteArray>("records");

    const auto row = [](const char *name, const std::string &text, char separator, const char *records) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << separator << QByteArray(records);
    };
    using namespace std::string_literals;
    row("one field", "a", ',', "[a]");
    row("LF", "a,b\nc,d\n", ',', "[a][b] [c][d]");
    row("CRLF", "a,b\r\nc,d\r\n", ',', "[a][b] [c][d]");
    row("CR", "a,b\rc,d\r", ',', "[a][b] [c][d]");
    row("mixed line ends", "a\nb\r\nc\rd", ',', "[a] [b] [c] [d]");
    row("LF and CR are two lines", "a\n\rb", ',', "[a] []blank [b]");
    row("CR at the end", "a\r", ',', "[a]");
    row("no line end at the end", "a,b\nc,d", ',', "[a][b] [c][d]");
    row("blank lines", "\n\na\n\n", ',', "[]blank []blank [a] []blank");
    row("blank line of spaces", "  \t\n", ',', "[  \t]blank");
    row("a tab between empty fields is not blank", "\t\n", '\t', "[][]");
    row("a quoted nothing is not blank", "\"\"\n", ',', "[]");
    row("empty fields", ",,\n", ',', "[][][]");
    row("empty last field", "a,\n", ',', "[a][]");
    row("empty last field at the end", "a,", ',', "[a][]");
    row("semicolon", "a;b,c;d\n", ';', "[a][b,c][d]");
    row("tab", "a\tb\n", '\t', "[a][b]");
    row("bar", "a|b\n", '|', "[a][b]");
    row("Chinese", "时间,代码\n,成功\n", ',', "[时间][代码] [][成功]");
    row("quotes", "\"a\",\"b\"\n", ',', "[a][b]");
    row("separator in quotes", "\"a,b\",c\n", ',', "[a,b][c]");
    row("doubled quotes", "\"a \"\"b\"\"\",\"\"\"\"\n", ',', "[a \"b\"][\"]");
    row("only doubled quotes", "\"\"\"\"\"\"\n", ',', "[\"\"]");
    row("line ends in quotes", "\"a\nb\r\nc\rd\",e\n", ',', "[a{n}b{r}{n}c{r}d][e]");
    row("spaces around quotes", " \"a\"  , \"b\" \n", ',', "[a][b]");
    row("spaces in quotes stay", "\" a \",b\n", ',', "[ a ][b]");
    row("spaces without quotes stay", " a , b\n", ',', "[ a ][ b]");
    row("quote inside a plain field", "5\" disk,a\"b\n", ',', "[5\" disk][a\"b]");
    row("quoted field at the end", "a,\"b\"", ',', "[a][b]");
    row("quoted field and spaces at the end", "a,\"b\"  ", ',', "[a][b]");
    row("quoted field and CR at the end", "a,\"b\"\r", ',', "[a][b]");
    row("NUL", "a\0b,c\nd\n"s, ',', "[a{0}b][c]nul [d]");
    row("NUL in quotes", "\"a\0b\",c\n"s, ',', "[a{0}b][c]nul");
    row("NUL alone", "\0"s, ',', ""); // passed over by the source, and counted there
    row("other control characters", "a\x01\x02\tb\x0B,\"c\x0C\"\n", ',', "[a\x01\x02\tb\x0B][c\x0C]");
    row("invalid bytes", "a\xFF,b\nc\n", ',', "[a\xEF\xBF\xBD][b]invalid [c]");
    row("a real replacement character is valid", "a\xEF\xBF\xBD\n", ',', "[a\xEF\xBF\xBD]");
    row("mark of UTF-8", "\xEF\xBB\xBF\"a\",b\n", ',', "[a][b]");
    row("mark alone", "\xEF\xBB\xBF", ',', "");
    row("a field of 16 bytes and more", "0123456789abcdef,0123456789abcdef0,x\n", ',',
        "[0123456789abcdef][0123456789abcdef0][x]");
}

void TestCsvTokenizer::splits()
{
    QFETCH(const QByteArray, text);
    QFETCH(const char, separator);
    QFETCH(const QByteArray, records);
    const Tokenized result = tokenize(text.toStdString(), { separator });
    QVERIFY(!result.error);
    QCOMPARE(shown(result.records), records);
    QCOMPARE(result.endOffset, text.size());
}

void TestCsvTokenizer::resynchronisesAfterAStrayQuote_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("records");

    const auto row = [](const char *name, const char *text, const char *records) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(records);
    };
    row("never closed", "a,b\n\"c,d\ne,f\n", "[a][b] [\"c][d]quote [e][f]");
    row("never closed, on the last line", "a\n\"b,c", "[a] [\"b][c]quote");
    row("never closed, CRLF", "\"a,1\r\nb,2\r\n", "[\"a][1]quote [b][2]");
    row("never closed, CR", "\"a,1\rb,2\r", "[\"a][1]quote [b][2]");
    row("never closed, in the last field", "a,\"b\nc,d\n", "[a][\"b]quote [c][d]");
    row("text after the closing quote", "\"a\"b,c\nd,e\n", "[\"a\"b][c]quote [d][e]");
    row("a quote that was not doubled", "\"say \"hi\" now\",c\nd,e\n", "[\"say \"hi\" now\"][c]quote [d][e]");
    row("closed by the next line's opening quote", "\"a,1\n\"b\",2\n\"c\",3\n", "[\"a][1]quote [b][2] [c][3]");
    row("in the middle of a line", "a,\"b,1\nc,\"d\",2\ne,f,3\n", "[a][\"b][1]quote [c][d][2] [e][f][3]");
    row("two broken lines", "\"a,1\n\"b,2\nc,3\n", "[\"a][1]quote [\"b][2]quote [c][3]");
    row("quote alone", "\"", "[\"]quote");
    row("quote and line end", "\"\na\n", "[\"]quote [a]");
    row("doubled quotes behind it", "\"a,1\nb,\"\"\nc,\"\"\n", "[\"a][1]quote [b][] [c][]");
    row("blank lines behind it", "\"a\n\nb\n", "[\"a]quote []blank [b]");
}

void TestCsvTokenizer::resynchronisesAfterAStrayQuote()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, records);
    QCOMPARE(shown(tokenize(text.toStdString()).records), records);
    QCOMPARE(shown(tokenize(text.toStdString(), {}, { 1, 1 }).records), records);
}

void TestCsvTokenizer::keepsToTheLimit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("records"); // With a limit of 10.

    const auto row = [](const char *name, const char *text, const char *records) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(records);
    };
    row("exactly the limit", "0123456789\na\n", "[0123456789] [a]");
    row("exactly the limit, CRLF", "0123456789\r\na\n", "[0123456789] [a]");
    row("exactly the limit at the end", "0123456789", "[0123456789]");
    row("exactly the limit, quoted", "\"01234567\"\na\n", "[01234567] [a]");
    row("one more", "01234567890\na\n", "long [a]");
    row("one more, CRLF", "01234567890\r\na\n", "long [a]");
    row("one more at the end", "01234567890", "long");
    row("one more, quoted", "\"012345678\"\na\n", "long [a]");
    row("much more", "0123456789,0123456789,0123456789\r\na,b\n", "long [a][b]");
    row("much more, CR", "0123456789,0123456789,0123456789\ra,b\n", "long [a][b]");
    row("several lines within the limit", "\"a\nb\nc\",d\n", "[a{n}b{n}c][d]");
    row("several lines beyond the limit", "\"a\nb\nc\nd\ne\nf\",g\nh\n",
        "[\"a]quote [b] [c] [d] [e] [f\"][g] [h]");
    row("a first line beyond the limit", "\"0123456789\nb\",c\nd\n", "long [b\"][c] [d]");
    row("never closed, beyond the limit", "\"a,1\n0123\n4567\n8901\n", "[\"a][1]quote [0123] [4567] [8901]");
    row("only long lines", "0123456789a\n0123456789b\n0123456789c", "long long long");
}

void TestCsvTokenizer::keepsToTheLimit()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, records);
    for (const std::size_t block : { std::size_t{ 1 }, std::size_t{ 2 }, std::size_t{ 5 }, std::size_t{ 1000 } })
        QCOMPARE(shown(tokenize(text.toStdString(), { ',', '"', 10 }, { allAtOnce, block }).records), records);
    const Tokenized result = tokenize(text.toStdString(), { ',', '"', 10 }, { 1, 1 });
    QCOMPARE(shown(result.records), records);
    QCOMPARE(result.endOffset, text.size());
}

void TestCsvTokenizer::chunkSizeDoesNotMatter_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<int>("limit");
    for (const QString &encoding : offeredEncodings()) {
        for (const int limit : { 20, 64, 1 << 20 })
            QTest::addRow("%s, limit %d", qUtf8Printable(encoding), limit) << encoding << limit;
    }
}

void TestCsvTokenizer::chunkSizeDoesNotMatter()
{
    QFETCH(const QString, encoding);
    QFETCH(const int, limit);
    // The same bytes serve for all encodings: what is no text in one has to be cut the same way, too.
    const std::string text = richText() + richText() + richText();
    const CsvDialect dialect{ ',', '"', static_cast<std::size_t>(limit) };
    const Tokenized whole = tokenize(text, dialect, {}, encoding);
    QVERIFY(!whole.records.empty());
    for (const qint64 chunk : { qint64{ 1 }, qint64{ 2 }, qint64{ 3 }, qint64{ 7 }, qint64{ 64 }, allAtOnce }) {
        for (const std::size_t block :
             { std::size_t{ 1 }, std::size_t{ 2 }, std::size_t{ 3 }, std::size_t{ 7 }, std::size_t{ 4096 } }) {
            const Tokenized cut = tokenize(text, dialect, { chunk, block }, encoding);
            QCOMPARE(shown(cut.records), shown(whole.records));
            QVERIFY(cut.records == whole.records);
            QCOMPARE(cut.endOffset, whole.endOffset);
            QCOMPARE(cut.endLine, whole.endLine);
        }
    }
}

void TestCsvTokenizer::everyCutGivesTheSame()
{
    const std::string text = richText();
    const CsvDialect dialect{ ',', '"', 64 };
    const Tokenized whole = tokenize(text, dialect);
    for (std::size_t size = 1; size < text.size(); ++size) {
        const Tokenized cut = tokenize(text, dialect, { static_cast<qint64>(size), 1 });
        QVERIFY2(cut.records == whole.records, qPrintable(QString::number(size)));
    }
}

void TestCsvTokenizer::tellsPlaces_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("UTF-8") << "UTF-8" << QByteArray();
    QTest::newRow("UTF-8 with mark") << "UTF-8" << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("UTF-16LE") << "UTF-16LE" << QByteArray();
    QTest::newRow("UTF-16BE with mark") << "UTF-16BE" << QByteArray("\xFE\xFF");
    QTest::newRow("GB18030") << "GB18030" << QByteArray();
    QTest::newRow("GB18030 with mark") << "GB18030" << QByteArray("\x84\x31\x95\x33");
}

void TestCsvTokenizer::tellsPlaces()
{
    QFETCH(const QString, encoding);
    QFETCH(const QByteArray, mark);
    const QStringList lines{
        QStringLiteral("时间,代码\r\n"), QStringLiteral("1,\"多\n行\"\n"), QStringLiteral("\r"),
        QStringLiteral("\"坏\"了,3\n"),  QStringLiteral("𠮷,4\n"),         QStringLiteral("完,5")
    };
    std::string bytes = mark.toStdString();
    std::vector<std::pair<qint64, qint64>> places; // Line and offset.
    qint64 line = 1;
    for (const QString &text : lines) {
        places.emplace_back(line, static_cast<qint64>(bytes.size()));
        bytes += encodedAs(text, encoding);
        line += text.count(u'\n') + (text == QLatin1String("\r") ? 1 : 0);
    }
    for (const std::size_t block : { std::size_t{ 1 }, CsvTokenizer::defaultBlockBytes }) {
        const Tokenized result = tokenize(bytes, {}, { allAtOnce, block });
        QCOMPARE(result.records.size(), places.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            QCOMPARE(result.records[i].line, places[i].first);
            QCOMPARE(result.records[i].byteOffset, places[i].second);
        }
        QCOMPARE(result.endOffset, static_cast<qint64>(bytes.size()));
    }
}

void TestCsvTokenizer::countsLines()
{
    const Tokenized result = tokenize("a\r\n\"b\r\n\rc\n\",d\r\ne\n\"f\ng\nh\n");
    std::vector<qint64> lines;
    for (const CsvCopy &record : result.records)
        lines.push_back(record.line);
    QCOMPARE(lines, (std::vector<qint64>{ 1, 2, 6, 7, 8, 9 }));
    QCOMPARE(result.endLine, 10);
}

void TestCsvTokenizer::neverSplitsInsideAGb18030Character()
{
    // Every trail byte that means something in a CSV or is a digit, behind a lead byte.
    for (const char trail : { '|', '\\', '@', '~', '`', 'A', 'z' }) {
        const std::string character{ '\xB3', trail };
        std::string bytes = "\xB3\xC9\xB9\xA6|"; // GCC 12 takes operator+ for these parts as a copy out of bounds.
        bytes.append(character).append("|x\n1|").append(character).append(character).append("|2\n");
        for (const char separator : { '|', ',' }) {
            for (const qint64 chunk : { qint64{ 1 }, allAtOnce }) {
                const Tokenized result = tokenize(bytes, { separator }, { chunk, 1 }, QStringLiteral("GB18030"));
                QCOMPARE(result.records.size(), std::size_t{ 2 });
                QCOMPARE(result.records[1].fields.size(), separator == '|' ? std::size_t{ 3 } : std::size_t{ 1 });
                QCOMPARE(result.records[1].flags, 0);
                QCOMPARE(result.records[1].byteOffset, 10);
            }
        }
    }
    const Tokenized fourBytes =
        tokenize("\x81\x30\x81\x30,\x84\x31\xA4\x39,0\n", {}, { 1, 1 }, QStringLiteral("GB18030"));
    QCOMPARE(fourBytes.records.at(0).fields.size(), std::size_t{ 3 });
    QCOMPARE(fourBytes.records.at(0).fields.at(2), std::string("0"));
}

void TestCsvTokenizer::givesCompleteRecordsBeforeAnError()
{
    const std::string content = logLines(30'000);
    const std::string disk = gzipped(content);
    const Tokenized result = tokenize(disk.substr(0, disk.size() * 2 / 3));
    QVERIFY(result.error);
    QCOMPARE(result.error->kind, ErrorKind::InputNotReadable);
    QVERIFY(result.records.size() > 10'000);
    const Tokenized whole = tokenize(content);
    QVERIFY(std::equal(result.records.begin(), result.records.end(), whole.records.begin()));
}

void TestCsvTokenizer::passesOverAHugeLineInBoundedMemory()
{
    const auto peakKib = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    // gzip makes the huge line out of a small input, so that memory shows what the tokenizer keeps.
    constexpr std::size_t lineBytes = 40'000'000;
    std::string disk;
    for (std::size_t i = 0; i < 100; ++i)
        disk += gzipped(std::string(lineBytes / 100, i % 2 == 0 ? 'x' : ','));
    disk += gzipped("\na,b\n");
    [[maybe_unused]] const auto before = peakKib();
    const Tokenized result = tokenize(disk);
    QVERIFY(!result.error);
    QCOMPARE(result.records.size(), std::size_t{ 2 });
    QCOMPARE(result.records[0].flags, int{ CsvCopy::TooLong });
    QCOMPARE(result.records[0].text, std::string(4096, 'x'));
    QCOMPARE(result.records[1].fields, (std::vector<std::string>{ "a", "b" }));
    QCOMPARE(result.records[1].byteOffset, static_cast<qint64>(lineBytes) + 1);
    QCOMPARE(result.records[1].line, 2);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QVERIFY2(peakKib() - before < 64 * 1024, qPrintable(QString::number(peakKib() - before)));
#endif
}

void TestCsvTokenizer::readsWhatAWriterWrote()
{
    QRandomGenerator random(7);
    const std::vector<std::string> pieces{
        "a", ",", "\"", "\n", "\r", "\r\n", " ", "成功", ";", "0", "\t", "|", "\xF0\xA0\xAE\xB7"
    };
    for (int round = 0; round < 300; ++round) {
        std::string text;
        std::vector<std::vector<std::string>> rows;
        const int width = random.bounded(1, 6);
        for (int i = 0; i < 20; ++i) {
            std::vector<std::string> row;
            for (int column = 0; column < width; ++column) {
                std::string field;
                for (int piece = random.bounded(5); piece > 0; --piece)
                    field += pieces[random.bounded(static_cast<quint32>(pieces.size()))];
                row.push_back(field);
                text += column > 0 ? "," : "";
                text +=
                    '"' + QString::fromStdString(field).replace(u'"', QStringLiteral("\"\"")).toStdString() + '"';
            }
            text += i % 3 == 0 ? "\r\n" : i % 3 == 1 ? "\n" : "\r";
            rows.push_back(row);
        }
        const Tokenized result = tokenize(text, {}, { random.bounded(1, 50), 1 });
        std::vector<std::vector<std::string>> read;
        for (const CsvCopy &record : result.records) {
            QCOMPARE(record.flags, 0);
            read.push_back(record.fields);
        }
        QVERIFY(read == rows);
    }
}

CODEDESK_TEST_MAIN(TestCsvTokenizer)
#include "tst_csvtokenizer.moc"
