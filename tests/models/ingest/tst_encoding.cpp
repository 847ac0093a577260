// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "ingest/binarykind.h"
#include "ingest/bytesequence.h"
#include "inputs.h"

#include <simdjson.h>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

Q_DECLARE_METATYPE(codedesk::ingest::ByteSequence::Kind)

namespace {

std::string text(const char *utf8)
{
    return utf8;
}

/** Bytes of a text in another encoding, by hand of Qt and independent of the decoders. */
std::string utf16(const std::string &utf8, bool isBigEndian)
{
    const QString units = QString::fromStdString(utf8);
    std::string bytes;
    for (const QChar unit : units) {
        const char high = static_cast<char>(unit.unicode() >> 8);
        const char low = static_cast<char>(unit.unicode() & 0xFF);
        bytes += isBigEndian ? high : low;
        bytes += isBigEndian ? low : high;
    }
    return bytes;
}

std::string decoded(Encoding encoding, std::string_view bytes, OffsetMap &map)
{
    std::string result;
    const std::size_t used = makeDecoder(encoding)->decode(bytes, true, result, map);
    return used == bytes.size() ? result : std::string("bytes were left over");
}

} // namespace

class TestEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void knowsNames_data();
    void knowsNames();
    void offersTheFourEncodings();
    void findsTheStart_data();
    void findsTheStart();
    void tellsUtf8FromGb18030_data();
    void tellsUtf8FromGb18030();
    void decodes_data();
    void decodes();
    void decodesTheSameInPieces_data() { decodes_data(); }
    void decodesTheSameInPieces();
    void mapsOffsets();
    void namesBinaryFiles_data();
    void namesBinaryFiles();
};

void TestEncoding::knowsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");

    QTest::newRow("UTF-8") << "UTF-8"
                           << "UTF-8";
    QTest::newRow("utf8") << "utf8"
                          << "UTF-8";
    QTest::newRow("with spaces") << " utf_8 "
                                 << "UTF-8";
    QTest::newRow("ascii") << "us-ascii"
                           << "UTF-8";
    QTest::newRow("GB18030") << "gb18030"
                             << "GB18030";
    QTest::newRow("GBK") << "gbk"
                         << "GB18030";
    QTest::newRow("GB2312") << "GB2312"
                            << "GB18030";
    QTest::newRow("cp936") << "cp936"
                           << "GB18030";
    QTest::newRow("UTF-16LE") << "utf-16le"
                              << "UTF-16LE";
    QTest::newRow("UTF-16BE") << "UTF16BE"
                              << "UTF-16BE";
    QTest::newRow("UTF-16") << "UTF-16"
                            << "UTF-16LE";
    QTest::newRow("UTF-8 encoded twice") << "UTF-8 encoded twice"
                                         << "UTF-8 encoded twice";
    QTest::newRow("unknown") << "latin-9" << QString();
    QTest::newRow("empty") << "" << QString();
    QTest::newRow("not ASCII") << QString::fromUtf8("编码") << QString();
}

void TestEncoding::knowsNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, shown);
    const auto encoding = encodingFromName(name);
    QCOMPARE(encoding ? encodingName(*encoding) : QString(), shown);
}

void TestEncoding::offersTheFourEncodings()
{
    QCOMPARE(offeredEncodings().join(u' '), QStringLiteral("UTF-8 GB18030 UTF-16LE UTF-16BE"));
    for (const QString &name : offeredEncodings())
        QCOMPARE(encodingName(*encodingFromName(name)), name);
}

void TestEncoding::findsTheStart_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("encoding"); // Empty: open.
    QTest::addColumn<int>("bomBytes");

    const auto row = [](const char *name, const std::string &head, const char *encoding, int bomBytes) {
        QTest::newRow(name) << QByteArray::fromStdString(head) << QString::fromLatin1(encoding) << bomBytes;
    };
    const std::string log = "time,code,message\n2024-01-01,0,成功\n";
    row("empty", "", "", 0);
    row("ASCII", "a,b\n", "", 0);
    row("UTF-8 without mark", log, "", 0);
    row("UTF-8 with mark", "\xEF\xBB\xBF" + log, "UTF-8", 3);
    row("UTF-16LE with mark", "\xFF\xFE" + utf16(log, false), "UTF-16LE", 2);
    row("UTF-16BE with mark", "\xFE\xFF" + utf16(log, true), "UTF-16BE", 2);
    row("GB18030 with mark",
        "\x84\x31\x95\x33"
        "a,b\n",
        "GB18030", 4);
    row("UTF-16LE without mark", utf16(log, false), "UTF-16LE", 0);
    row("UTF-16BE without mark", utf16(log, true), "UTF-16BE", 0);
    row("UTF-16LE, mostly Chinese", utf16("代码,信息\n0,成功\n1004,人脸检测失败，无法提取比对照\n", false),
        "UTF-16LE", 0);
    row("UTF-16LE, one character", utf16("a", false), "UTF-16LE", 0);
    std::string torn("a,b\n");
    torn.append(2000, '\0');
    row("a torn log with a block of zero bytes", torn + "1,2\n", "", 0);
    row("two zero bytes in a short log", std::string("a,b\n1,\0002\n3,\0004\n5,6\n", 18), "", 0);
    row("one zero byte", std::string("a,b\n1,\0002\n3,4\n5,6\n7,8\n9,10\n", 26), "", 0);
}

void TestEncoding::findsTheStart()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QString, encoding);
    QFETCH(const int, bomBytes);
    const EncodingStart start = detectEncodingStart({ head.constData(), static_cast<std::size_t>(head.size()) });
    QCOMPARE(start.encoding ? encodingName(*start.encoding) : QString(), encoding);
    QCOMPARE(start.bomBytes, bomBytes);
}

void TestEncoding::tellsUtf8FromGb18030_data()
{
    QTest::addColumn<QByteArray>("window");
    QTest::addColumn<QString>("encoding"); // Empty: neither.

    const auto row = [](const char *name, const char *window, const char *encoding) {
        QTest::newRow(name) << QByteArray(window) << QString::fromLatin1(encoding);
    };
    row("UTF-8, one character", "成", "UTF-8");
    row("UTF-8, a sentence", "人脸检测失败，无法提取比对照,1004\n", "UTF-8");
    row("UTF-8, an emoji", "\xF0\x9F\x98\x80 ok", "UTF-8");
    row("UTF-8, Latin", "caf\xC3\xA9", "UTF-8");
    row("UTF-8, degree sign alone",
        "\xC2\xB0"
        "C",
        "UTF-8");
    row("UTF-8, Russian", "\xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD", "UTF-8");
    row("UTF-8 with one stray byte", "\xFF,成功,通过\n", "UTF-8");
    row("UTF-8 with a character cut short", "人脸检\xE6\xB5,1004\n", "UTF-8");
    row("GB18030, chenggong", "\xB3\xC9\xB9\xA6", "GB18030");
    row("GB18030, one common character", "\xCA\xC7,1\n", "GB18030");
    row("GB18030, one that is also valid UTF-8", "\xD2\xBB,1\n", "GB18030");
    row("GB18030, two that are also valid UTF-8", "\xD2\xBB,\xC9\xB6\n", "GB18030");
    row("GB18030, punctuation", "\xA3\xAC\xA1\xA3", "GB18030");
    row("GB18030 with one stray byte", "\xB3\xC9\xB9\xA6,\xFF,1004\n", "GB18030");
    row("GB18030, rare name among common text", "\xE9\x46\xCD\xA8\xB9\xFD,1004", "GB18030");
    row("UTF-8 encoded twice, Latin-1", "é\u0094\u0099è¯¯,1004\n", "UTF-8 encoded twice");
    row("UTF-8 encoded twice, code page 1252", "é”™è¯¯ç\u00A0\u0081,1004\n", "UTF-8 encoded twice");
    row("UTF-8, one character that looks encoded twice", "é”™,1004\n", "UTF-8");
    row("UTF-8, French", "Statut validé\u00A0» ; refusé\u00A0» ; terminé, à l’écran été\n", "UTF-8");
    row("UTF-8, French quotes", "‹é› “à” déjà", "UTF-8");
    row("UTF-8, Chinese and one that looks encoded twice", "人脸检测失败é”™", "UTF-8");
    row("one stray byte", "\xFF,1004\n", "");
    row("only a character of UTF-8 cut short", "\xE6\xB5,1004\n", "");
    row("Latin-1", "\xE9,1004\n", "");
    row("Latin-1 before a letter", "\xE9t\xE9,1004\n", "");
}

void TestEncoding::tellsUtf8FromGb18030()
{
    QFETCH(const QByteArray, window);
    QFETCH(const QString, encoding);
    const auto found = detectMultibyte({ window.constData(), static_cast<std::size_t>(window.size()) }, true);
    QCOMPARE(found ? encodingName(*found) : QString(), encoding);
}

void TestEncoding::decodes_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<int>("invalid");

    const auto row = [](const char *name, const char *encoding, const std::string &bytes,
                        const std::string &expected, int invalid) {
        QTest::newRow(name) << QString::fromLatin1(encoding) << QByteArray::fromStdString(bytes)
                            << QByteArray::fromStdString(expected) << invalid;
    };
    const std::string bad = "\xEF\xBF\xBD";
    row("UTF-8", "UTF-8", "a成\xF0\x9F\x98\x80", "a成\xF0\x9F\x98\x80", 0);
    row("UTF-8, a real replacement character", "UTF-8", "a" + bad, "a" + bad, 0);
    row("UTF-8, stray byte", "UTF-8",
        "a\xFF"
        "b",
        "a" + bad + "b", 1);
    row("UTF-8, stray continuation", "UTF-8", "\x80成", bad + "成", 1);
    row("UTF-8, overlong", "UTF-8", "\xC0\xAF", bad + bad, 2);
    row("UTF-8, surrogate", "UTF-8", "\xED\xA0\x80", bad + bad + bad, 3);
    row("UTF-8, beyond Unicode", "UTF-8", "\xF4\x90\x80\x80", bad + bad + bad + bad, 4);
    row("UTF-8, cut short inside", "UTF-8", "\xE6\x88,1", bad + ",1", 1);
    row("UTF-8, cut short at the end", "UTF-8", "a\xF0\x9F\x98", "a" + bad, 1);
    row("UTF-8 encoded twice", "UTF-8 encoded twice", "aæˆ\u0090b é”™\n", "a成b 错\n", 0);
    row("UTF-8 encoded twice, an emoji", "UTF-8 encoded twice", "ðŸ˜€1",
        "\xF0\x9F\x98\x80"
        "1",
        0);
    row("UTF-8 encoded twice, what was not", "UTF-8 encoded twice", "成é,é”x", "成é,é”x", 0);
    row("UTF-8 encoded twice, cut at the end", "UTF-8 encoded twice", "é”™é”", "错é”", 0);
    row("UTF-8 encoded twice, stray byte", "UTF-8 encoded twice", "é”™\xFF,", "错" + bad + ",", 1);
    row("UTF-16LE", "UTF-16LE", utf16("a成b\n", false), "a成b\n", 0);
    row("UTF-16BE", "UTF-16BE", utf16("a成b\n", true), "a成b\n", 0);
    row("UTF-16LE, a pair", "UTF-16LE", utf16("x\xF0\xA0\xAE\xB7y", false), "x\xF0\xA0\xAE\xB7y", 0);
    row("UTF-16BE, a pair", "UTF-16BE", utf16("x\xF0\xA0\xAE\xB7y", true), "x\xF0\xA0\xAE\xB7y", 0);
    row("UTF-16LE, a first half alone", "UTF-16LE",
        std::string("\x00\xD8"
                    "a\0",
                    4),
        bad + "a", 1);
    row("UTF-16LE, a second half alone", "UTF-16LE",
        std::string("\x00\xDC"
                    "a\0",
                    4),
        bad + "a", 1);
    row("UTF-16LE, a first half at the end", "UTF-16LE", std::string("a\0\x00\xD8", 4), "a" + bad, 1);
    row("UTF-16LE, half a unit at the end", "UTF-16LE", std::string("a\0b", 3), "a" + bad, 1);
    row("UTF-16LE, NUL", "UTF-16LE", std::string("a\0\0\0b\0", 6), std::string("a\0b", 3), 0);
    row("GB18030", "GB18030",
        "a\xB3\xC9\xB9\xA6"
        "b",
        "a成功b", 0);
    row("GB18030, trail byte |", "GB18030", "\x81\x7C|\x81\x7C", "亅|亅", 0);
    row("GB18030, trail byte backslash", "GB18030", "\x81\x5C,", "\xE4\xB9\x97,", 0);
    row("GB18030, four bytes with digits", "GB18030", "\x81\x30\x81\x30,1", "\xC2\x80,1", 0);
    row("GB18030, beyond the first plane", "GB18030", "\x90\x30\x81\x30", "\xF0\x90\x80\x80", 0);
    row("GB18030, four bytes that mean nothing", "GB18030",
        "a\xFE\x39\xFE\x39"
        "b\xB3\xC9",
        "a" + bad + "b成", 1);
    row("GB18030, the same between characters", "GB18030", "\xB3\xC9\xFE\x39\xFE\x39\xB9\xA6", "成" + bad + "功",
        1);
    row("GB18030, lead byte before a separator", "GB18030", "\xB3,1\n", bad + ",1\n", 1);
    row("GB18030, lead byte before a digit", "GB18030",
        "\xB3"
        "1,1\n",
        bad + "1,1\n", 1);
    row("GB18030, byte 80", "GB18030", "\x80,", bad + ",", 1);
    row("GB18030, byte FF", "GB18030", "\xFF,", bad + ",", 1);
    row("GB18030, cut at the end", "GB18030", "ok\xB3", "ok" + bad, 1);
    row("GB18030, four bytes cut at the end", "GB18030", "ok\x81\x30\x81", "ok" + bad + "0" + bad, 2);
    std::string many;
    std::string manyDecoded;
    for (int i = 0; i < 1000; ++i) {
        many += "\xB3\xC9\x81\x30\x81\x30\xB9\xA6";
        manyDecoded += "成\xC2\x80功";
    }
    row("GB18030, a long run", "GB18030", many, manyDecoded, 0);
}

void TestEncoding::decodes()
{
    QFETCH(const QString, encoding);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, expected);
    QFETCH(const int, invalid);
    OffsetMap map;
    const std::string result = decoded(*encodingFromName(encoding), bytes.toStdString(), map);
    QCOMPARE(QByteArray::fromStdString(result), expected);
    QVERIFY(simdjson::validate_utf8(result));
    QCOMPARE(map.textEnd(), expected.size());
    QCOMPARE(map.sourceEnd(), bytes.size());
    QCOMPARE(map.hasInvalid(0, map.textEnd()), invalid > 0);
    int found = 0;
    for (qint64 at = 0; at < map.textEnd(); ++at)
        found += map.hasInvalid(at, at + 1) ? 1 : 0;
    QCOMPARE(found, invalid);
}

void TestEncoding::decodesTheSameInPieces()
{
    QFETCH(const QString, encoding);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, expected);
    QFETCH(const int, invalid);
    const std::string whole = bytes.toStdString();
    for (const std::size_t piece : { std::size_t{ 1 }, std::size_t{ 2 }, std::size_t{ 3 }, std::size_t{ 7 } }) {
        const auto decoder = makeDecoder(*encodingFromName(encoding));
        OffsetMap map;
        std::string result;
        std::string held;
        for (std::size_t at = 0; at < whole.size(); at += piece) {
            held += whole.substr(at, piece);
            held.erase(0, decoder->decode(held, false, result, map));
            QVERIFY(held.size() <= (encoding == u"UTF-8 encoded twice" ? 11U : 3U));
        }
        QCOMPARE(decoder->decode(held, true, result, map), held.size());
        QCOMPARE(QByteArray::fromStdString(result), expected);
        QCOMPARE(map.sourceEnd(), bytes.size());
        QCOMPARE(map.hasInvalid(0, map.textEnd()), invalid > 0);
    }
}

void TestEncoding::mapsOffsets()
{
    const std::string line = "时间,code,备注\n\xF0\xA0\xAE\xB7,1,x\n";
    OffsetMap utf16Map;
    const std::string fromUtf16 = decoded(Encoding::Utf16BigEndian, utf16(line, true), utf16Map);
    QCOMPARE(fromUtf16, line);
    QCOMPARE(utf16Map.sourceOffset(0), 0);
    QCOMPARE(utf16Map.sourceOffset(static_cast<qint64>(line.find("code"))), 2 * 3);
    QCOMPARE(utf16Map.sourceOffset(static_cast<qint64>(line.find('\n')) + 1), 2 * 11);
    QCOMPARE(utf16Map.sourceOffset(static_cast<qint64>(line.find(",1,"))), 2 * 13);
    QCOMPARE(utf16Map.sourceOffset(static_cast<qint64>(line.size())), 2 * 18);
    utf16Map.forgetBefore(static_cast<qint64>(line.find(",1,")));
    QCOMPARE(utf16Map.sourceOffset(static_cast<qint64>(line.find(",1,"))), 2 * 13);

    OffsetMap map;
    const std::string fromGb = decoded(Encoding::Gb18030, "\xB3\xC9,\xFF,\x81\x30\x81\x30,x", map);
    QCOMPARE(fromGb, text("成,\xEF\xBF\xBD,\xC2\x80,x"));
    QCOMPARE(map.sourceOffset(3), 2);
    QCOMPARE(map.sourceOffset(7), 4);
    QCOMPARE(map.sourceOffset(10), 9);
    QCOMPARE(map.sourceOffset(11), 10);
    QVERIFY(!map.hasInvalid(0, 4));
    QVERIFY(map.hasInvalid(0, 5));
    QVERIFY(map.hasInvalid(4, 7));
    QVERIFY(!map.hasInvalid(7, 12));
}

void TestEncoding::namesBinaryFiles_data()
{
    QTest::addColumn<QByteArray>("sample");
    QTest::addColumn<QString>("kind"); // Empty: text.

    const auto row = [](const char *name, const std::string &sample, const char *kind) {
        QTest::newRow(name) << QByteArray::fromStdString(sample) << QString::fromLatin1(kind);
    };
    const std::string zeros(64, '\0');
    row("PNG", "\x89PNG\r\n\x1a\n" + zeros, "a PNG picture");
    row("JPEG", "\xFF\xD8\xFF\xE0" + zeros + "JFIF", "a JPEG picture");
    row("GIF", "GIF89a" + zeros, "a GIF picture");
    row("WebP", "RIFF" + zeros.substr(0, 4) + "WEBPVP8 ", "a WebP picture");
    row("ZIP", "PK\x03\x04" + zeros + "log.csv", "a ZIP archive");
    row("XLSX", "PK\x03\x04" + zeros + "[Content_Types].xml" + zeros + "xl/workbook.xml",
        "an Excel workbook (XLSX)");
    row("DOCX", "PK\x03\x04" + zeros + "word/document.xml", "a Word document (DOCX)");
    row("XLS", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + zeros,
        "an old Office document (XLS or DOC), or one protected with a password");
    row("PPTX", "PK\x03\x04" + zeros + "ppt/presentation.xml", "a PowerPoint presentation (PPTX)");
    row("XLSB", "PK\x03\x04" + zeros + "xl/workbook.bin", "a binary Excel workbook (XLSB)");
    row("ODS", "PK\x03\x04" + zeros + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "an OpenDocument file (ODS or ODT)");
    row("PDF", "%PDF-1.7\n", "a PDF document");
    row("SQLite", std::string("SQLite format 3\0", 16) + zeros, "an SQLite database");
    row("program",
        "\x7f"
        "ELF\x02\x01\x01"
            + zeros,
        "a program");
    row("XZ",
        std::string("\xFD"
                    "7zXZ\0",
                    6)
            + zeros,
        "an XZ archive");
    row("RAR", std::string("Rar!\x1A\x07\x01\0", 8), "a RAR archive");
    row("video",
        std::string("\0\0\0\x20"
                    "ftypisom",
                    12)
            + zeros,
        "a video or a HEIC picture");
    std::string tar("log.csv");
    tar.append(250, '\0');
    row("TAR", tar + "ustar", "a TAR archive");
    row("zeros only", zeros, "a binary file");
    std::string noise;
    for (unsigned i = 0, state = 1; i < 4096; ++i, state = state * 1'664'525U + 1'013'904'223U)
        noise += static_cast<char>(state >> 24);
    row("noise", noise, "a binary file");
    row("empty", "", "");
    row("CSV", "a,b\n1,2\n", "");
    row("CSV in UTF-8", "时间,代码\n", "");
    row("CSV in GB18030", "\xB4\xFA\xC2\xEB,1\n", "");
    row("CSV in UTF-16", utf16("代码,信息\n0,成功\n1004,人脸检测失败，无法提取比对照\n", false), "");
    row("CSV that begins like a picture", "BMP,GIF8\n1,2\n", "");
    row("CSV with some NULs", std::string("a,b\n1,\0\0\0\0\0002\n", 13), "");
    row("log with colours", "\x1B[31mERROR\x1B[0m code=1004\n", "");
}

void TestEncoding::namesBinaryFiles()
{
    QFETCH(const QByteArray, sample);
    QFETCH(const QString, kind);
    const std::string_view bytes(sample.constData(), static_cast<std::size_t>(sample.size()));
    const BinaryKind found = binaryKind(bytes);
    QCOMPARE(found ? binaryKindWord(found) : QString(), kind);
    QCOMPARE(looksBinary(bytes), !kind.isEmpty());
}

CODEDESK_TEST_MAIN(TestEncoding)
#include "tst_encoding.moc"
