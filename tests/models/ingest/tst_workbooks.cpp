// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/bytesource.h"
#include "ingest/exceldates.h"
#include "ingest/inputlisting.h"
#include "ingest/sharedstrings.h"
#include "ingest/sheetlistener.h"
#include "ingest/sheetreader.h"
#include "ingest/sheetrows.h"
#include "ingest/sheetrowsource.h"
#include "ingest/workbook.h"
#include "ingest/xmlfeed.h"

#include "ingesttesting.h"
#include "support/archives.h"
#include "support/chunkdevice.h"

#include <sys/resource.h>

#include <map>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

Q_DECLARE_METATYPE(codedesk::ingest::NumberKind)

namespace {

qint64 peakMemoryKiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

// Sanitizers keep freed memory for a while, so that nothing can be told from the peak.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isMemoryTelling = false;
#else
constexpr bool isMemoryTelling = true;
#endif

/** What a sheet becomes, and how reading it ended. */
struct SheetText {
    QByteArray csv;
    QString error;

    bool operator==(const SheetText &) const = default;
};

QByteArray xmlOf(const WorkbookParts &parts, const QByteArray &name)
{
    for (const PackedFile &file : parts.files()) {
        if (file.name == name)
            return file.content;
    }
    return {};
}

/** Reads the first sheet with its parts handed out in pieces of this size. */
SheetText sheetText(const WorkbookParts &parts, qint64 chunkBytes = ChunkDevice::never,
                    qint64 stringLimit = SheetReader::stringLimitBytes)
{
    QByteArray disk;
    std::vector<SheetPartSize> sizes;
    const auto add = [&](SheetPart part, const QByteArray &name) {
        const QByteArray xml = xmlOf(parts, name);
        if (!xml.isEmpty())
            sizes.push_back({ part, xml.size() });
        disk += xml;
    };
    add(SheetPart::Workbook, "xl/workbook.xml");
    add(SheetPart::Styles, "xl/styles.xml");
    add(SheetPart::Strings, "xl/sharedStrings.xml");
    add(SheetPart::Sheet, "xl/worksheets/sheet1.xml");
    DiskReader reader(std::make_unique<ChunkDevice>(disk.toStdString(), chunkBytes), QStringLiteral("b.xlsx/1"),
                      {});
    SheetReader sheet(reader, sizes, stringLimit);
    SheetRowSource rows(sheet);
    SheetText text;
    TableRow row;
    for (;;) {
        const Result<bool> moved = rows.next(row);
        if (!moved)
            text.error = moved.error().why;
        if (!moved || !*moved)
            return text;
        text.csv += rows.textOf(row) + '\n';
    }
}

WorkbookParts sheetOf(const QByteArray &data)
{
    WorkbookParts parts;
    parts.sheets = { { "Sheet1", data } };
    return parts;
}

/** A workbook with two hundred rows of everything. */
WorkbookParts mixedWorkbook()
{
    WorkbookParts parts = sheetOf({});
    parts.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs>";
    parts.strings =
        "<si><t>time</t></si><si><t>order_no</t></si><si><t>code</t></si><si><r><t>rich </t></r><r><t>text"
        "</t></r></si><si><t>a,\"b\"\n\xE6\x88\x90\xE5\x8A\x9F</t></si>";
    QByteArray data = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" "
                      "t=\"s\"><v>2</v></c></row>";
    for (int row = 3; row < 200; ++row) {
        const QByteArray number = QByteArray::number(row);
        data += "<row r=\"" + number + "\"><c r=\"A" + number + "\" s=\"1\"><v>45719." + number
            + "</v></c><c r=\"B" + number + "\" t=\"s\"><v>" + QByteArray::number(3 + row % 2) + "</v></c><c r=\"C"
            + number + "\" t=\"inlineStr\"><is><t>&lt;" + number + "&#x6210;</t></is></c></row>";
    }
    parts.sheets.first().data = data;
    return parts;
}

} // namespace

/** Sheets of workbooks. */
class TestWorkbooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void tellsDatesFromNumbers_data();
    void tellsDatesFromNumbers();
    void writesMoments_data();
    void writesMoments();
    void resolvesEscapes_data();
    void resolvesEscapes();
    void readsRows_data();
    void readsRows();
    void refusesBrokenSheets_data();
    void refusesBrokenSheets();
    void piecesDoNotMatter();
    void boundsTheTexts();
    void peekingConsumesNothing();
    void cellsAreNoCsv();
    void longRowsAreRejected();
    void manyCellsOfOneLongText();
    void listsSheets();
    void listsNoEmptySheets();
    void readsCalls_data();
    void readsCalls();
    void numbersRowsLikeTheSheet();
    void optionsOfOtherFilesDoNotMatter();
    void hashesWhatTheSheetIsMadeOf();
    void previewsSheets();
    void truncationsKeepWhatCameBefore();
    void refusesBrokenWorkbooks_data();
    void refusesBrokenWorkbooks();

private:
    [[nodiscard]] InputName write(const QByteArray &workbook) const
    {
        return { m_files.write(QStringLiteral("bill.xlsx"), workbook), { QStringLiteral("Sheet1") } };
    }

    TestFiles m_files;
};

void TestWorkbooks::tellsDatesFromNumbers_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<NumberKind>("kind");
    const auto row = [](const char *format, NumberKind kind) {
        QTest::newRow(format) << QByteArray(format) << kind;
    };
    for (const char *format :
         { "yyyy-mm-dd", "yyyy\\-mm\\-dd\\ hh:mm:ss", "m/d/yy h:mm", "mm:ss", "[$-804]yyyy\"\xE5\xB9\xB4\"m",
           "[DBNum1]d", "h:mm AM/PM", "0.0 \"x\" yyyy", "YYYY", "ss.000" })
        row(format, NumberKind::Moment);
    for (const char *format : { "[h]:mm:ss", "[hh]:mm", "[mm]:ss", "[S]" })
        row(format, NumberKind::Duration);
    for (const char *format :
         { "", "General", "GENERAL", "0", "0.00%", "#,##0.00", "0.00E+00", "[Red]0", "\"day\"0", "\\d0", "_d0",
           "*y0", "@", "[$\xC2\xA5-804]#,##0", "0;\"yyyy\";yyyy", "[Red", "\"yy" })
        row(format, NumberKind::Number);
}

void TestWorkbooks::tellsDatesFromNumbers()
{
    QFETCH(const QByteArray, format);
    QFETCH(const NumberKind, kind);
    QCOMPARE(numberKind(format.toStdString()), kind);
    const QList<int> dates{ 14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 31, 36, 45, 47, 50, 54, 58 };
    for (int id = -1; id < 200; ++id) {
        const NumberKind builtIn = builtInNumberKind(id);
        if (dates.contains(id))
            QCOMPARE(builtIn, NumberKind::Moment);
        QCOMPARE(builtIn == NumberKind::Duration, id == 46);
        if (id < 14 || id > 58 || (id > 22 && id < 27) || (id > 36 && id < 45) || (id > 47 && id < 50))
            QCOMPARE(builtIn, NumberKind::Number);
    }
}

void TestWorkbooks::writesMoments_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("is1904");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *number, const char *text, bool is1904 = false) {
        QTest::addRow("%s%s", number, is1904 ? " since 1904" : "")
            << QByteArray(number) << is1904 << QByteArray(text);
    };
    row("1", "1900-01-01 00:00:00");
    row("59", "1900-02-28 00:00:00");
    row("60", "1900-02-29 00:00:00");
    row("61", "1900-03-01 00:00:00");
    row("45719", "2025-03-03 00:00:00");
    row("45719.416666666664", "2025-03-03 10:00:00");
    row("45719.427347222219", "2025-03-03 10:15:22.800");
    row("45719.999999999", "2025-03-04 00:00:00"); // A tenth of a millisecond before midnight.
    row("45719.99998842593", "2025-03-03 23:59:59");
    row("0.5", "12:00:00");
    row("0", "00:00:00");
    row("4.5719E4", "2025-03-03 00:00:00");
    row("2958465", "9999-12-31 00:00:00");
    row("2958466", "2958466");
    row("-1", "-1");
    row("1e300", "1e300");
    row("nan", "nan");
    row("inf", "inf");
    row("x", "x");
    row("45719x", "45719x");
    row("", "");
    row("0.25", "06:00:00", true);
    row("1", "1904-01-02 00:00:00", true);
    row("44257.5", "2025-03-03 12:00:00", true);
    row("2958400", "2958400", true);
}

void TestWorkbooks::writesMoments()
{
    QFETCH(const QByteArray, number);
    QFETCH(const bool, is1904);
    QFETCH(const QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(momentText(number.toStdString(), NumberKind::Moment, is1904)), text);
    QCOMPARE(QByteArray::fromStdString(momentText(number.toStdString(), NumberKind::Number, is1904)), number);
    const bool isTimeOfDay = text.size() == 8 && text.contains(':');
    QCOMPARE(QByteArray::fromStdString(momentText(number.toStdString(), NumberKind::Duration, is1904)),
             isTimeOfDay ? text : number);
}

void TestWorkbooks::resolvesEscapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("resolved");
    QTest::newRow("none") << QByteArray("a_b_x") << QByteArray("a_b_x");
    QTest::newRow("line end") << QByteArray("a_x000D_\nb") << QByteArray("a\r\nb");
    QTest::newRow("the escape itself") << QByteArray("_x005F_x000D_") << QByteArray("_x000D_");
    QTest::newRow("at the end") << QByteArray("_x0041_") << QByteArray("A");
    QTest::newRow("cut") << QByteArray("_x0041") << QByteArray("_x0041");
    QTest::newRow("no number") << QByteArray("_x00G1_") << QByteArray("_x00G1_");
    QTest::newRow("Chinese") << QByteArray("_x6210_") << QByteArray("\xE6\x88\x90");
    QTest::newRow("Latin") << QByteArray("_x00e9_") << QByteArray("\xC3\xA9");
    QTest::newRow("half a character") << QByteArray("_xD83D_") << QByteArray("_xD83D_");
    QTest::newRow("twice") << QByteArray("__x0041__x0042_x") << QByteArray("_ABx");
}

void TestWorkbooks::resolvesEscapes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, resolved);
    std::string result = ">";
    appendUnescaped(text.toStdString(), result);
    QCOMPARE(QByteArray::fromStdString(result), '>' + resolved);
}

void TestWorkbooks::readsRows_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char *name, const QByteArray &data, const QByteArray &csv) {
        QTest::newRow(name) << data << csv;
    };
    row("nothing", "", "");
    row("numbers keep their text",
        "<row r=\"1\"><c r=\"A1\"><v>1.10</v></c><c r=\"B1\"><v>1E+19</v></c><c r=\"C1\" t=\"n\"><v> 007 "
        "</v></c></row>",
        "1.10,1E+19,007\n");
    row("shared texts", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>",
        "plain,rich text\n");
    row("readings are left out", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c></row>", "\xE8\xAF\xBE\n");
    row("texts of one cell",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" "
        "t=\"inlineStr\"><is><r><t>b</t></r>"
        "<r><t>c</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c><c r=\"C1\" "
        "t=\"str\"><f>1+1</f><v>d</v></c></row>",
        "a,bc,d\n");
    row("flags, errors and dates of text",
        "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c><c r=\"C1\" "
        "t=\"e\"><v>#N/A</v></c>"
        "<c r=\"D1\" t=\"d\"><v>2025-03-03T10:00:00</v></c></row>",
        "TRUE,FALSE,#N/A,2025-03-03T10:00:00\n");
    row("moments",
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45719.5</v></c><c r=\"B1\" s=\"2\"><v>45719.25</v></c><c r=\"C1\" "
        "s=\"3\"><v>"
        "45719</v></c><c r=\"D1\" s=\"9\"><v>45719</v></c><c r=\"E1\" s=\"4\"><v>1.5</v></c><c r=\"F1\" s=\"1\" "
        "t=\"str\"><v>"
        "45719</v></c></row>",
        "2025-03-03 12:00:00,2025-03-03 06:00:00,45719,45719,1.5,45719\n");
    row("quotes",
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>a,b</t></is></c><c t=\"inlineStr\"><is><t>c\"d</t></is></c><c "
        "t=\"inlineStr\"><is><t>e&#10;f</t></is></c><c t=\"inlineStr\"><is><t> g </t></is></c></row>",
        "\"a,b\",\"c\"\"d\",\"e\nf\", g \n");
    row("holes",
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row><row r=\"5\"><c r=\"A5\"><v>3</v></c>"
        "</row>",
        "\n,1,,2\n\n\n3,,,\n");
    row("no places at all", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "1,2\n3,\n");
    row("rows named by their cells", "<row><c r=\"A2\"><v>1</v></c></row><row><c r=\"A4\"><v>2</v></c></row>",
        "\n1\n\n2\n");
    row("cells out of order", "<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>", "1,2\n");
    row("cells without values at the end",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\" s=\"1\"/></row><row r=\"2\"><c r=\"A2\" s=\"1\"/></row>"
        "<row r=\"3\"/>",
        "1\n");
    row("far columns", "<row r=\"1\"><c r=\"AA1\"><v>1</v></c></row>", QByteArray(26, ',') + "1\n");
    row("rows are filled up to the widest so far",
        "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c><c><v>2</v></c></row><row "
        "r=\"3\"><c><v>1</v></c></row>",
        "1\n1,2\n1,\n");
    row("entities and CDATA",
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>&lt;&#65;<![CDATA[&amp;]]></t></is></c></row>", "<A&amp;\n");
    row("cells outside the table are none",
        "</sheetData><x:row xmlns:x=\"y\"><x:c><x:v>1</x:v></x:c></x:row><sheetData>", "");
}

void TestWorkbooks::readsRows()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QByteArray, csv);
    WorkbookParts parts = sheetOf(data);
    parts.strings =
        "<si><t>plain</t></si><si><r><rPr><b/></rPr><t>rich</t></r><r><t xml:space=\"preserve\"> text</t></r></si>"
        "<si><t>\xE8\xAF\xBE</t><rPh sb=\"0\" eb=\"1\"><t>ke</t></rPh><phoneticPr fontId=\"1\"/></si>";
    parts.styles =
        "<numFmts count=\"2\"><numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\"/><numFmt numFmtId=\"171\" "
        "formatCode=\"[h]:mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf "
        "numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"170\"/><xf numFmtId=\"1\"/><xf numFmtId=\"171\"/>"
        "</cellXfs><dxfs><dxf><numFmt numFmtId=\"1\" formatCode=\"yyyy\"/></dxf></dxfs>";
    for (const qint64 chunk : { ChunkDevice::never, qint64{ 1 }, qint64{ 7 } })
        QCOMPARE(sheetText(parts, chunk), (SheetText{ csv, {} }));
}

void TestWorkbooks::refusesBrokenSheets_data()
{
    QTest::addColumn<QByteArray>("data");
    const auto row = [](const char *name, const QByteArray &data) { QTest::newRow(name) << data; };
    row("no XML", "<row r=\"3\"><c></row>");
    row("a text nobody wrote", "<row r=\"3\"><c t=\"s\"><v>7</v></c></row>");
    row("a negative text", "<row r=\"3\"><c t=\"s\"><v>-1</v></c></row>");
    row("a text that is no number", "<row r=\"3\"><c t=\"s\"><v>x</v></c></row>");
    row("two cells in one place", "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"A3\"><v>2</v></c></row>");
    row("a cell of another row", "<row r=\"3\"><c r=\"A4\"><v>1</v></c></row>");
    row("rows in the wrong order", "<row r=\"2\"><c><v>1</v></c></row>");
    row("row 0", "<row r=\"0\"><c><v>1</v></c></row>");
    row("a row that is no number", "<row r=\"3a\"><c><v>1</v></c></row>");
    row("a row behind the last", "<row r=\"1048577\"><c><v>1</v></c></row>");
    row("a column behind the last", "<row r=\"3\"><c r=\"XFE3\"><v>1</v></c></row>");
    row("a place that is none", "<row r=\"3\"><c r=\"3\"><v>1</v></c></row>");
    row("an entity nobody defined", "<row r=\"3\"><c t=\"str\"><v>&x;</v></c></row>");
    row("bytes that are no text", "<row r=\"3\"><c t=\"str\"><v>\xFF\xFE</v></c></row>");
}

void TestWorkbooks::refusesBrokenSheets()
{
    QFETCH(const QByteArray, data);
    const QByteArray good = "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>";
    const SheetText text = sheetText(sheetOf(good + data));
    QCOMPARE(text.csv, QByteArray("1\n2\n"));
    QCOMPARE(text.error, QStringLiteral("The sheet is damaged after row 2."));
    QCOMPARE(sheetText(sheetOf(good + data), 1), text);
}

void TestWorkbooks::piecesDoNotMatter()
{
    const WorkbookParts parts = mixedWorkbook();
    const SheetText whole = sheetText(parts);
    QVERIFY(whole.error.isEmpty());
    QCOMPARE(whole.csv.count("rich text"), 98);
    QCOMPARE(whole.csv.count("\"a,\"\"b\"\"\n\xE6\x88\x90\xE5\x8A\x9F\""), 99);
    for (const qint64 chunk : { 1, 2, 3, 5, 13, 100, 1021 })
        QCOMPARE(sheetText(parts, chunk), whole);
}

void TestWorkbooks::peekingConsumesNothing()
{
    const QByteArray row = "<row r=\"%1\"><c t=\"str\"><v>a%1</v></c></row>";
    QByteArray data;
    for (int number = 2; number < 40; number += 2)
        data += QByteArray(row).replace("%1", QByteArray::number(number));
    const QByteArray xml = xmlOf(sheetOf(data), "xl/worksheets/sheet1.xml");
    const SheetText whole = sheetText(sheetOf(data));
    const std::map<std::size_t, std::size_t> rowsOfBytes{ { 1, 1 }, { 10, 4 }, { 60, 16 }, { 100'000, 19 } };
    for (const auto &[peeked, expectedRows] : rowsOfBytes) {
        DiskReader reader(std::make_unique<ChunkDevice>(xml.toStdString(), ChunkDevice::never), QString(), {});
        SheetReader sheet(reader, { { SheetPart::Sheet, xml.size() } });
        SheetRowSource rows(sheet);
        const auto sample = rows.peek(peeked);
        QVERIFY2(sample, errorText(sample));
        QCOMPARE(sample->rows.front().index, 1);
        QCOMPARE(sample->rows.size(), expectedRows);
        QByteArray text;
        TableRow given;
        for (qint64 line = 1; *rows.next(given); ++line) {
            QCOMPARE(given.line, line);
            QCOMPARE(given.isBlank, line % 2 == 1);
            QCOMPARE(rows.nextLine(), line + 1);
            text += rows.textOf(given) + '\n';
        }
        QCOMPARE(text, whole.csv);
    }
}

void TestWorkbooks::cellsAreNoCsv()
{
    // What would be quotes, separators, line ends or a line "sep=;" in a CSV are characters of a cell.
    const auto cell = [](const QByteArray &text) { return "<c t=\"str\"><v>" + text + "</v></c>"; };
    const QByteArray data = "<row r=\"1\">" + cell("sep=;") + "</row><row r=\"2\">" + cell("code")
        + cell("message") + cell("order_no") + "</row><row r=\"3\">" + cell("1004")
        + cell("\"a\", b\"&#10;c;\td\"") + cell("A1") + "</row><row r=\"4\">" + cell("0") + cell("\"") + cell("A2")
        + "</row>";
    const WholeInput input = readWhole(write(sheetOf(data).packed()));
    QVERIFY2(!input.error, qPrintable(input.error ? input.error->toText() : QString()));
    QCOMPARE(input.rejects, QStringList());
    QCOMPARE(input.records.size(), 2);
    for (int i = 0; i < 2; ++i)
        QVERIFY2(input.records[i].contains(QStringLiteral("order=A%1").arg(i + 1)), qPrintable(input.records[i]));
}

void TestWorkbooks::boundsTheTexts()
{
    WorkbookParts parts = sheetOf("<row><c t=\"s\"><v>0</v></c></row>");
    const QByteArray text(1000, 'x');
    parts.strings = ("<si><t>" + text + "</t></si>").repeated(100);
    QCOMPARE(sheetText(parts, ChunkDevice::never, 200'000), (SheetText{ text + '\n', {} }));
    const SheetText large = sheetText(parts, ChunkDevice::never, 90'000);
    QVERIFY(large.csv.isEmpty());
    QVERIFY2(large.error.contains(QStringLiteral("MiB of memory")), qPrintable(large.error));
    QCOMPARE(sheetText(parts, 1, 90'000), large);
    // Empty texts need memory too.
    parts.strings = QByteArray("<si/>").repeated(100'000);
    QVERIFY(sheetText(parts, ChunkDevice::never, 1'000'000).error.isEmpty());
    QVERIFY(!sheetText(parts, ChunkDevice::never, 300'000).error.isEmpty());
    // One text of many pieces.
    parts.strings = "<si>" + ("<r><t>" + text + "</t></r>").repeated(1000) + "</si>";
    QVERIFY(!sheetText(parts, ChunkDevice::never, 300'000).error.isEmpty());
}

void TestWorkbooks::longRowsAreRejected()
{
    const auto cell = [](qsizetype bytes) { return "<c t=\"str\"><v>" + QByteArray(bytes, 'x') + "\n</v></c>"; };
    const QByteArray data = "<row r=\"1\"><c t=\"str\"><v>code</v></c></row><row r=\"2\">" + cell(600'000)
        + cell(600'000) + "</row><row r=\"3\"><c><v>0</v></c></row>";
    const WholeInput input = readWhole(write(sheetOf(data).packed()));
    QVERIFY2(!input.error, qPrintable(input.error ? input.error->toText() : QString()));
    QCOMPARE(input.rejects, QStringList{ QStringLiteral("too-long@2") });
    QCOMPARE(input.records.size(), 1);
}

void TestWorkbooks::manyCellsOfOneLongText()
{
    // A million bytes in 30 bytes of a sheet: what is written at once stays small.
    WorkbookParts parts = sheetOf(QByteArray("<row><c t=\"s\"><v>0</v></c></row>").repeated(200));
    parts.strings = "<si><t>" + QByteArray(1'000'000, 'x') + "</t></si>";
    const InputName name = write(parts.packed());
    QVERIFY(QFileInfo(name.file).size() < 10'000);
    const qint64 before = peakMemoryKiB();
    auto source = ByteSource::open(name);
    QVERIFY2(source, errorText(source));
    QVERIFY((*source)->isSheet());
    SheetRowSource rows(*(*source)->sheet());
    qint64 total = 0;
    TableRow row;
    for (;;) {
        const Result<bool> moved = rows.next(row);
        QVERIFY2(moved, errorText(moved));
        if (!*moved)
            break;
        total += static_cast<qint64>(row.fields.front().size());
    }
    QCOMPARE(total, qint64{ 200'000'000 });
    QCOMPARE(rows.textPosition(), total + 200);
    const qint64 grownKiB = peakMemoryKiB() - before;
    QVERIFY2(!isMemoryTelling || grownKiB < 80 * 1024, qPrintable(QString::number(grownKiB)));
}

void TestWorkbooks::listsSheets()
{
    const QByteArray data = "<row><c><v>1</v></c></row>";
    WorkbookParts parts;
    parts.sheets = { { "\xE8\xB4\xA6\xE5\x8D\x95", data },
                     { "hidden", data, "worksheet", "hidden" },
                     { "a &amp; b", data },
                     { "chart", {}, "chartsheet" },
                     { "none", "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>" } };
    const InputName name = write(parts.packed());
    const Result<InputListing> listing = listInputs(name.file);
    QVERIFY2(listing, errorText(listing));
    const auto sheet = [&](const char *title) { return InputName(name.file, { QString::fromUtf8(title) }); };
    QCOMPARE(listing->inputs,
             (QList<InputName>{ sheet("\xE8\xB4\xA6\xE5\x8D\x95"), sheet("hidden"), sheet("a & b") }));
    QCOMPARE(
        listing->skipped,
        (QList<SkippedMember>{ { sheet("chart"), SkipReason::NoTable }, { sheet("none"), SkipReason::Empty } }));
}

void TestWorkbooks::listsNoEmptySheets()
{
    const InputName name = write(sheetOf("").packed());
    QCOMPARE(listInputs(name.file).error().kind, ErrorKind::InputEmpty);
    QCOMPARE(RecordReader::open(name, {}).error().kind, ErrorKind::InputEmpty);
    // A sheet that cannot be read is listed, so that its import says why.
    const InputName broken = write(sheetOf("<row>").packed());
    QCOMPARE(listInputs(broken.file)->inputs, QList<InputName>{ broken });
    QCOMPARE(RecordReader::open(broken, {}).error().kind, ErrorKind::InputNotReadable);
}

void TestWorkbooks::readsCalls_data()
{
    QTest::addColumn<QList<QByteArrayList>>("rows");
    QTest::addColumn<QStringList>("records");
    QTest::addColumn<QStringList>("rejects");
    QTest::addColumn<int>("blank");
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    QTest::newRow("calls") << QList<QByteArrayList>{ { "order_no", "code", "message" },
                                                     { "o1", "0", "ok" },
                                                     { "26012345678901234567890123", "-1101", "a,b" } }
                           << QStringList{ text("code=0 order=o1 by=row message=ok"),
                                           text("code=-1101 order=26012345678901234567890123 by=row message=a,b") }
                           << QStringList() << 0;
    QTest::newRow("Chinese, titles, empty rows")
        << QList<QByteArrayList>{ { "十月账单" }, {}, { "订单号", "返回码", "返回信息" },
                                  { "o1", "0" },  {}, { "", "2016" } }
        << QStringList{ text("code=0 order=o1 by=row"), text("code=2016 by=row") } << QStringList() << 1;
    QTest::newRow("masks keep their zeros")
        << QList<QByteArrayList>{ { "code", "frontWarnCode" }, { "0", "00010100" } }
        << QStringList{ text("code=0 by=row front=00010100") } << QStringList() << 0;
    QTest::newRow("a comment beside the table")
        << QList<QByteArrayList>{ { "code", "order_no" }, { "0", "o1", "why?" }, { "", "o2" } } << QStringList()
        << QStringList{ text("too-many-columns@2"), text("missing-code@3 code") } << 0;
    QTest::newRow("a semicolon is no separator")
        << QList<QByteArrayList>{ { "code", "message" }, { "0", "a;b;c" }, { "0", "a;b;c" } }
        << QStringList{ text("code=0 by=row message=a;b;c"), text("code=0 by=row message=a;b;c") } << QStringList()
        << 0;
}

void TestWorkbooks::readsCalls()
{
    QFETCH(const QList<QByteArrayList>, rows);
    QFETCH(const QStringList, records);
    QFETCH(const QStringList, rejects);
    QFETCH(const int, blank);
    for (const CellStyle style : { CellStyle::SharedText, CellStyle::InlineText }) {
        const WholeInput input = readWhole(write(workbookOf(rows, style)));
        QVERIFY2(!input.error, qPrintable(input.error ? input.error->toText() : QString()));
        QCOMPARE(input.records, records);
        QCOMPARE(input.rejects, rejects);
        QCOMPARE(input.blank, blank);
        QCOMPARE(input.shape.name(), QStringLiteral("Excel"));
        QCOMPARE(input.shape.encoding, QStringLiteral("UTF-8"));
        QVERIFY(input.shape.isSheet);
        QVERIFY(!input.shape.isCompressed);
        QVERIFY(input.isConsistent);
    }
}

void TestWorkbooks::numbersRowsLikeTheSheet()
{
    const QByteArray data = "<row r=\"2\"><c t=\"str\"><v>code</v></c><c t=\"str\"><v>message</v></c></row>"
                            "<row r=\"3\"><c><v>0</v></c><c t=\"str\"><v>two\nlines</v></c></row>"
                            "<row r=\"7\"><c t=\"str\"><v>b a d</v></c></row>"
                            "<row r=\"8\"><c t=\"str\"><v>\n</v></c><c t=\"str\"><v>x</v></c></row>";
    const WholeInput input = readWhole(write(sheetOf(data).packed()));
    QCOMPARE(input.records, QStringList{ QStringLiteral("code=0 by=row message=two\nlines") });
    QCOMPARE(input.rejects,
             (QStringList{ QStringLiteral("bad-code@7 code"), QStringLiteral("missing-code@8 code") }));
    QCOMPARE(input.blank, 3);
}

void TestWorkbooks::optionsOfOtherFilesDoNotMatter()
{
    ReadOptions options;
    options.format = Format::JsonLines;
    options.encoding = QStringLiteral("GB18030");
    options.separator = ';';
    const WholeInput input =
        readWhole(write(workbookOf({ { "code", "message" }, { "0", "\xE6\x88\x90\xE5\x8A\x9F" } })), options);
    QCOMPARE(input.records, QStringList{ QStringLiteral("code=0 by=row message=\u6210\u529F") });
}

void TestWorkbooks::hashesWhatTheSheetIsMadeOf()
{
    const QList<QByteArrayList> rows{ { "code" }, { "0" }, { "1" } };
    const InputName name = write(workbookOf(rows));
    const QString hash = *hashFile(name, {});
    auto reader = RecordReader::open(name, {});
    QVERIFY2(reader, errorText(reader));
    QCOMPARE((*reader)->bytesTotal(), *inputSize(name));
    RecordBatch batch;
    qint64 consumed = 0;
    while (*(*reader)->read(batch, 1, {}))
        consumed = batch.bytesConsumed;
    QCOMPARE((*reader)->contentHash(), hash);
    QCOMPARE(consumed, *inputSize(name));
    // Packed otherwise it is the same; another text, format or number is another sheet.
    const InputName inside(m_files.write(QStringLiteral("outer.zip"), zipped("bill.xlsx", workbookOf(rows))),
                           { QStringLiteral("bill.xlsx"), QStringLiteral("Sheet1") });
    QCOMPARE(*hashFile(inside, {}), hash);
    QVERIFY(*hashFile(write(workbookOf({ { "code" }, { "0" }, { "2" } })), {}) != hash);
    WorkbookParts parts = sheetOf("<row><c s=\"0\"><v>1</v></c></row>");
    const QString plain = *hashFile(write(parts.packed()), {});
    parts.properties = "date1904=\"1\"";
    const QString since1904 = *hashFile(write(parts.packed()), {});
    QVERIFY(since1904 != plain);
    parts.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
    QVERIFY(*hashFile(write(parts.packed()), {}) != since1904);
}

void TestWorkbooks::previewsSheets()
{
    QList<QByteArrayList> rows{ { "code", "name" } };
    for (int i = 0; i < 100; ++i)
        rows.append({ QByteArray::number(i), "somebody" });
    const Result<Preview> preview = readPreview(write(workbookOf(rows)), {});
    QVERIFY2(preview, errorText(preview));
    QCOMPARE(preview->shape.columns, (QStringList{ QStringLiteral("code"), QStringLiteral("name") }));
    QCOMPARE(preview->rows.size(), previewRowLimit);
    QCOMPARE(preview->rows.first().first(), QStringLiteral("0"));
    QVERIFY(!preview->rows.first().last().contains(QStringLiteral("somebody")));
    QVERIFY(!preview->isComplete);
}

void TestWorkbooks::truncationsKeepWhatCameBefore()
{
    WorkbookParts parts = mixedWorkbook();
    const SheetText whole = sheetText(parts);
    const QByteArray data = parts.sheets.first().data;
    for (int part = 0; part < 50; ++part) {
        // The sheet ends where it should not; its XML is broken there.
        parts.sheets.first().data = data.left(data.size() * part / 50) + "<";
        const SheetText cut = sheetText(parts);
        QVERIFY(!cut.error.isEmpty());
        QVERIFY(whole.csv.startsWith(cut.csv));
        QCOMPARE(sheetText(parts, 1), cut);
    }
}

void TestWorkbooks::refusesBrokenWorkbooks_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const char *part, const QByteArray &content, const char *why) {
        QTest::newRow(name) << QByteArray(part) << content << QString::fromLatin1(why);
    };
    row("no list of sheets", "xl/workbook.xml", "<workbook", "damaged");
    row("no list of parts", "xl/_rels/workbook.xml.rels", "x", "damaged");
    row("entities", "xl/workbook.xml",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><workbook><sheets/></workbook>",
        "damaged");
    row("entities in a sheet", "xl/worksheets/sheet1.xml",
        "<!DOCTYPE x [<!ENTITY a \"a\">]><worksheet><sheetData><row><c "
        "t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>",
        "damaged");
    row("no texts", "xl/sharedStrings.xml", "<sst><si><t>code", "damaged");
    row("no formats", "xl/styles.xml", "<styleSheet><", "damaged");
    row("a file of the system in the formats", "xl/styles.xml",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><styleSheet/>", "damaged");
    row("a sheet that is empty text", "xl/worksheets/sheet1.xml", " ", "damaged");
}

void TestWorkbooks::refusesBrokenWorkbooks()
{
    QFETCH(const QByteArray, part);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, why);
    QList<PackedFile> files = mixedWorkbook().files();
    for (PackedFile &file : files) {
        if (file.name == part)
            file.content = content;
    }
    const InputName name = write(zipped(files));
    const WholeInput input = readWhole(name);
    QVERIFY(input.error.has_value());
    QCOMPARE(input.error->kind, ErrorKind::InputNotReadable);
    QVERIFY2(input.error->why.contains(why), qPrintable(input.error->toText()));
    QVERIFY(input.error->what.contains(QStringLiteral("bill.xlsx")));
    QVERIFY(!input.error->hint.isEmpty());
    QCOMPARE(input.records, QStringList());
}

CODEDESK_TEST_MAIN(TestWorkbooks)
#include "tst_workbooks.moc"
