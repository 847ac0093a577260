// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/offsetmap.h"
#include "ingest/piecesource.h"
#include "ingest/textsource.h"

#include "inputs.h"

#include <QFile>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

namespace {

struct ReadText {
    std::string text;
    QString encoding;
    std::optional<Error> error;
};

ReadText readText(TextSource &source)
{
    ReadText result;
    for (;;) {
        const auto more = source.read(result.text);
        if (!more)
            result.error = more.error();
        if (!more || !*more)
            break;
    }
    result.encoding = source.encoding();
    return result;
}

ReadText readText(std::string bytes, qint64 chunkBytes = allAtOnce)
{
    auto opened = openBytes(std::move(bytes), chunkBytes);
    if (!opened)
        return { {}, {}, opened.error() };
    TextSource source(std::move(*opened));
    return readText(source);
}

std::string asciiLines(std::size_t bytes)
{
    const std::string line = "2024-01-01 00:00:00.123,0123456789abcdef,TIDAbc01,h5,0,ok\n";
    std::string lines;
    while (lines.size() < bytes)
        lines += line;
    return lines;
}

} // namespace

class TestTextSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void mapsOffsets();

    void readsEveryEncoding_data();
    void readsEveryEncoding();
    void findsAFewLateCharacters_data();
    void findsAFewLateCharacters();
    void detectsEveryMessageOfTheCatalogue();
    void staysOpenAfterStrayBytes();
    void staysUtf8WithStrayBytes();
    void settlesAfterManyStrayBytes();
    void peeksWithoutConsuming();
    void peeksBytes();
    void takesTheEncodingSetByHand_data();
    void takesTheEncodingSetByHand();
    void refusesAnUnknownEncoding();
    void givesTextBeforeAnError();
    void mapsOffsetsAcrossBlocks_data();
    void mapsOffsetsAcrossBlocks();
};

void TestTextSource::mapsOffsets()
{
    OffsetMap map;
    QCOMPARE(map.sourceOffset(0), 0);
    map.skipSource(3);
    map.addLinear(2, 1);
    map.addOpaque(3, 2);
    QCOMPARE(map.sourceOffset(5), 7); // the end, though nobody knows what stands where before it
    map.addOpaque(0, 0);
    map.addLinear(2, 2);
    map.addInvalid(3, 1);
    map.addLinear(0, 1);
    map.addLinear(2, 1);
    const auto offsets = [&map](qint64 from) {
        QList<qint64> found;
        for (qint64 text = from; text <= map.textEnd() + 1; ++text)
            found.append(map.sourceOffset(text));
        return found;
    };
    const QList<qint64> expected{ 3, 4, 5, 5, 5, 7, 9, 11, 11, 11, 12, 13, 14, 14 };
    QCOMPARE(offsets(0), expected);
    QCOMPARE(map.sourceEnd(), 14);
    for (const qint64 text : { 5, 6, 7, 11 }) {
        QVERIFY(text > 7 || map.hasInvalid(7, 8));
        map.forgetBefore(text);
        QCOMPARE(offsets(text), expected.sliced(text));
        QVERIFY(!map.hasInvalid(text == 7 ? 8 : 0, 7));
        QVERIFY(!map.hasInvalid(8, 100));
    }
    QVERIFY(!map.hasInvalid(0, 100));
}

void TestTextSource::readsEveryEncoding_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("UTF-8") << "UTF-8" << QByteArray();
    QTest::newRow("UTF-8 with mark") << "UTF-8" << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("UTF-16LE") << "UTF-16LE" << QByteArray();
    QTest::newRow("UTF-16LE with mark") << "UTF-16LE" << QByteArray("\xFF\xFE");
    QTest::newRow("UTF-16BE") << "UTF-16BE" << QByteArray();
    QTest::newRow("UTF-16BE with mark") << "UTF-16BE" << QByteArray("\xFE\xFF");
    QTest::newRow("GB18030") << "GB18030" << QByteArray();
    QTest::newRow("GB18030 with mark") << "GB18030" << QByteArray("\x84\x31\x95\x33");
}

void TestTextSource::readsEveryEncoding()
{
    QFETCH(const QString, encoding);
    QFETCH(const QByteArray, mark);
    std::string text = "时间,代码,信息\r\n";
    for (int i = 0; i < 300; ++i)
        text += "2024-01-01,1004,人脸检测失败，无法提取比对照\xF0\xA0\xAE\xB7\n";
    const std::string bytes = mark.toStdString() + encodedAs(QString::fromStdString(text), encoding);
    QVERIFY(bytes.size() > text.size() / 2);
    for (const qint64 chunk : { qint64{ 1 }, qint64{ 2 }, qint64{ 3 }, qint64{ 7 }, qint64{ 1000 }, allAtOnce }) {
        const ReadText read = readText(bytes, chunk);
        QVERIFY(!read.error);
        QCOMPARE(QByteArray::fromStdString(read.text), QByteArray::fromStdString(text));
        QCOMPARE(read.encoding, encoding);
    }
}

void TestTextSource::findsAFewLateCharacters_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("characters");
    for (const auto &encoding : { QStringLiteral("UTF-8"), QStringLiteral("GB18030") }) {
        for (const auto &characters : { QStringLiteral("是"), QStringLiteral("一"), QStringLiteral("失败了"),
                                        QStringLiteral("鑫"), QStringLiteral("通过。") }) {
            QTest::addRow("%s in %s", qUtf8Printable(characters), qUtf8Printable(encoding))
                << encoding << characters;
        }
    }
}

void TestTextSource::findsAFewLateCharacters()
{
    QFETCH(const QString, encoding);
    QFETCH(const QString, characters);
    const std::string text =
        asciiLines(10'000'000) + "2024,a," + characters.toStdString() + ",1\n" + asciiLines(300'000);
    const ReadText read = readText(encodedAs(QString::fromStdString(text), encoding));
    QVERIFY(!read.error);
    QVERIFY(read.text == text);
    QCOMPARE(read.encoding, encoding);
}

void TestTextSource::detectsEveryMessageOfTheCatalogue()
{
    QFile document(dataPath(QStringLiteral("return-codes.zh.md")));
    QVERIFY(document.open(QIODevice::ReadOnly));
    int lines = 0;
    for (const QByteArray &line : document.readAll().split('\n')) {
        for (const QByteArray &cell : line.split('|')) {
            const std::string text = "2024,1004," + cell.trimmed().toStdString() + "\n";
            const bool isAscii = std::all_of(text.begin(), text.end(), [](char byte) { return byte >= 0; });
            if (isAscii)
                continue;
            ++lines;
            for (const QString &encoding : { QStringLiteral("UTF-8"), QStringLiteral("GB18030") }) {
                const ReadText read = readText(encodedAs(QString::fromStdString(text), encoding));
                QCOMPARE(QByteArray::fromStdString(read.text), QByteArray::fromStdString(text));
                QCOMPARE(read.encoding, encoding);
            }
        }
    }
    QVERIFY(lines > 200);
}

void TestTextSource::staysOpenAfterStrayBytes()
{
    const std::string text = "a,\xFF,b\n" + asciiLines(1'000'000) + "\xB3\xC9\xB9\xA6\n";
    const ReadText read = readText(text);
    QCOMPARE(read.encoding, QStringLiteral("GB18030"));
    QVERIFY(read.text.starts_with("a,\xEF\xBF\xBD,b\n"));
    QVERIFY(read.text.ends_with("成功\n"));
}

void TestTextSource::staysUtf8WithStrayBytes()
{
    const std::string text = "a,\xE9t,b\n" + asciiLines(1'000'000) + "成功\n";
    const ReadText read = readText(text);
    QCOMPARE(read.encoding, QStringLiteral("UTF-8"));
    QVERIFY(read.text.starts_with("a,\xEF\xBF\xBDt,b\n"));
    QVERIFY(read.text.ends_with("成功\n"));
}

void TestTextSource::settlesAfterManyStrayBytes()
{
    std::string text;
    std::string expected;
    for (int i = 0; i < 5000; ++i) {
        text += "\xFF,1\n";
        expected += "\xEF\xBF\xBD,1\n";
    }
    const ReadText read = readText(text, 1000);
    QCOMPARE(read.encoding, QStringLiteral("UTF-8"));
    QVERIFY(read.text == expected);
}

void TestTextSource::peeksWithoutConsuming()
{
    const std::string text = "时间,代码\n" + asciiLines(1'000'000);
    for (const qint64 chunk : { qint64{ 1000 }, allAtOnce }) {
        auto opened = openBytes(encodedAs(QString::fromStdString(text), QStringLiteral("GB18030")), chunk);
        QVERIFY2(opened, errorText(opened));
        TextSource source(std::move(*opened));
        for (const std::size_t count : { std::size_t{ 10 }, std::size_t{ 65'536 }, std::size_t{ 100 } }) {
            const auto peeked = source.peek(count);
            QVERIFY2(peeked, errorText(peeked));
            QVERIFY(peeked->size() >= count);
            QVERIFY(text.starts_with(*peeked));
        }
        QCOMPARE(source.textPosition(), 0);
        QVERIFY(readText(source).text == text);
        QCOMPARE(source.textPosition(), static_cast<qint64>(text.size()));
        const auto atEnd = source.peek(10);
        QVERIFY2(atEnd, errorText(atEnd));
        QVERIFY(atEnd->empty());
    }
}

void TestTextSource::peeksBytes()
{
    auto opened = openBytes("\xEF\xBB\xBF"
                            "a,b\n",
                            1);
    QVERIFY2(opened, errorText(opened));
    TextSource source(std::move(*opened));
    QCOMPARE(source.peekBytes(5).value(),
             std::string_view("\xEF\xBB\xBF"
                              "a,"));
    QCOMPARE(source.peekBytes(100).value(),
             std::string_view("\xEF\xBB\xBF"
                              "a,b\n"));
    QCOMPARE(readText(source).text, std::string("a,b\n"));
}

void TestTextSource::takesTheEncodingSetByHand_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("GBK") << "GBK" << QByteArray("\xD2\xBB") << QByteArray("一");
    QTest::newRow("UTF-8 for the same bytes") << "utf-8" << QByteArray("\xD2\xBB") << QByteArray("\xD2\xBB");
    QTest::newRow("UTF-16LE with mark") << "UTF-16LE"
                                        << QByteArray("\xFF\xFE"
                                                      "a\0",
                                                      4)
                                        << QByteArray("a");
    QTest::newRow("UTF-16BE") << "UTF-16BE" << QByteArray("\0a", 2) << QByteArray("a");
    QTest::newRow("GB18030 against a mark of UTF-8")
        << "GB18030" << QByteArray("\xEF\xBB\xBF\xD2\xBB") << QByteArray("锘恳\xEF\xBF\xBD");
}

void TestTextSource::takesTheEncodingSetByHand()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, text);
    auto opened = openBytes(bytes.toStdString());
    QVERIFY2(opened, errorText(opened));
    TextSource source(std::move(*opened));
    const auto set = source.setEncoding(name);
    QVERIFY2(set, errorText(set));
    QCOMPARE(QByteArray::fromStdString(readText(source).text), text);
}

void TestTextSource::refusesAnUnknownEncoding()
{
    auto opened = openBytes("a,b\n");
    QVERIFY2(opened, errorText(opened));
    TextSource source(std::move(*opened));
    const auto set = source.setEncoding(QStringLiteral("klingon"));
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ErrorKind::Usage);
    QVERIFY(set.error().what.contains(QStringLiteral("klingon")));
    for (const QString &name : offeredEncodings())
        QVERIFY(set.error().hint.contains(name));
    QCOMPARE(readText(source).text, std::string("a,b\n"));
}

void TestTextSource::givesTextBeforeAnError()
{
    const std::string text = logLines(20'000);
    for (const qint64 chunk : { qint64{ 1000 }, allAtOnce }) {
        auto opened = openBytes(text, chunk, 700'001);
        QVERIFY2(opened, errorText(opened));
        TextSource source(std::move(*opened));
        QVERIFY(source.peek(65'536));
        const ReadText read = readText(source);
        QVERIFY(read.error);
        QVERIFY(text.starts_with(read.text));
        QVERIFY(read.text.size() >= 700'001 - 3);
        QVERIFY(!source.peek(1));
    }
}

void TestTextSource::mapsOffsetsAcrossBlocks_data()
{
    QTest::addColumn<QString>("encoding");
    for (const QString &name : offeredEncodings())
        QTest::newRow(qUtf8Printable(name)) << name;
}

void TestTextSource::mapsOffsetsAcrossBlocks()
{
    QFETCH(const QString, encoding);
    const std::string line = "2024-01-01,成功,\xF0\xA0\xAE\xB7,x\n";
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += line;
    const qint64 lineBytes = static_cast<qint64>(encodedAs(QString::fromStdString(line), encoding).size());
    for (const qint64 chunk : { qint64{ 4999 }, allAtOnce }) {
        auto opened = openBytes(encodedAs(QString::fromStdString(text), encoding), chunk);
        QVERIFY2(opened, errorText(opened));
        TextSource source(std::move(*opened));
        std::string read;
        qint64 checked = 0;
        for (;;) {
            const auto more = source.read(read);
            QVERIFY2(more, errorText(more));
            if (!*more)
                break;
            for (; (checked + 1) * static_cast<qint64>(line.size()) <= source.textPosition(); ++checked)
                QCOMPARE(source.sourceOffset(checked * static_cast<qint64>(line.size())), checked * lineBytes);
            source.forgetBefore(checked * static_cast<qint64>(line.size()));
        }
        QCOMPARE(checked, 20'000);
    }
}

CODEDESK_TEST_MAIN(TestTextSource)
#include "tst_textsource.moc"
