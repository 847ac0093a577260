// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/wholetext.h"

#include "support/testmain.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace Qt::StringLiterals;

namespace {

const QString message = u"返回码：1004，人脸检测失败"_s;

QByteArray encoded(QStringConverter::Encoding encoding, bool hasMark)
{
    QStringEncoder encoder(encoding, hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(message + u"\ncode=1004\n"_s);
}

/** The bytes of `text` taken for Latin-1 and encoded once more. */
QByteArray twice(const QString &text)
{
    return QString::fromLatin1(text.toUtf8()).toUtf8();
}

} // namespace

/** Text for look-up: its encoding is found and told, and what is no text is named. */
class TestWholeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }
    void decodes_data();
    void decodes();
    void readsFiles_data() { decodes_data(); }
    void readsFiles();
    void namesWhatIsNoText_data();
    void namesWhatIsNoText();
    void takesTheEncodingGiven();
    void refusesFilesThatAreTooLong();
    void emptyTextIsNoError();
};

void TestWholeText::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("readAs");
    const QString lines = message + u"\ncode=1004\n"_s;
    QTest::newRow("UTF-8") << lines.toUtf8() << lines << QString();
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + lines.toUtf8() << lines << QString();
    QTest::newRow("ASCII") << QByteArray("code=1004") << u"code=1004"_s << QString();
    QTest::newRow("GBK") << QByteArray("\xB7\xB5\xBB\xD8\xC2\xEB\xA3\xBA"
                                       "1004")
                         << u"返回码：1004"_s << u"Read as GB18030."_s;
    QTest::newRow("UTF-16LE with mark")
        << encoded(QStringConverter::Utf16LE, true) << lines << u"Read as UTF-16LE."_s;
    QTest::newRow("UTF-16BE with mark")
        << encoded(QStringConverter::Utf16BE, true) << lines << u"Read as UTF-16BE."_s;
    QTest::newRow("UTF-16LE") << encoded(QStringConverter::Utf16LE, false) << lines << u"Read as UTF-16LE."_s;
    QTest::newRow("UTF-16BE") << encoded(QStringConverter::Utf16BE, false) << lines << u"Read as UTF-16BE."_s;
    const QString isTwice = u"Read as UTF-8 that had been encoded twice."_s;
    QTest::newRow("encoded twice by Latin-1") << twice(lines) << lines << isTwice;
    QTest::newRow("encoded twice by code page 1252") << QByteArray("é”™è¯¯ 1004") << u"错误 1004"_s << isTwice;
    QTest::newRow("encoded twice, an end lost")
        << QByteArray("é”™è¯¯ç\u00A0 1004") << u"错误ç\u00A0 1004"_s << isTwice;
    QTest::newRow("French") << QByteArray("réponse reçue à l’étape 1004") << u"réponse reçue à l’étape 1004"_s
                            << QString();
}

void TestWholeText::decodes()
{
    QFETCH(const QByteArray, bytes);
    const Result<DecodedText> result = decodeText(bytes, u"-"_s);
    QVERIFY(result);
    QTEST(result->text, "text");
    QTEST(result->readAs(), "readAs");
}

void TestWholeText::readsFiles()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"text.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const Result<DecodedText> result = readTextFile(file.fileName());
    QVERIFY(result);
    QTEST(result->text, "text");
    QTEST(result->readAs(), "readAs");
}

void TestWholeText::namesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << u"a PNG picture"_s;
    QTest::newRow("JPEG") << QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10) << u"a JPEG picture"_s;
    QTest::newRow("ZIP") << QByteArray("PK\x03\x04\x14\0\0\0\x08\0 code 1004", 20) << u"a ZIP archive"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n1004") << u"a PDF document"_s;
    QTest::newRow("a NUL") << QByteArray("code=1004\0 and more", 19) << u"a binary file"_s;
}

void TestWholeText::namesWhatIsNoText()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, kind);
    for (const QString &name : { u"-"_s, QString(), u"shot.png"_s }) {
        const Result<DecodedText> result = decodeText(bytes, name);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::InputNotReadable);
        QVERIFY2(result.error().why.contains(kind), qPrintable(result.error().toText()));
        QVERIFY2(name.size() < 2 || result.error().what.contains(name), qPrintable(result.error().toText()));
        QVERIFY(!result.error().hint.isEmpty());
    }
}

void TestWholeText::takesTheEncodingGiven()
{
    const QByteArray units("\xDE\x56\x01\x78", 4); // 回码, without a mark or a zero
    const Result<DecodedText> result = decodeText(units, {}, u"UTF-16LE"_s);
    QVERIFY(result);
    QCOMPARE(result->text, u"回码"_s);
    QCOMPARE(result->readAs(), u"Read as UTF-16LE."_s);
    QVERIFY(!decodeText(units, {}, u"latin-9"_s));
}

void TestWholeText::refusesFilesThatAreTooLong()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"long.log"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray line("2026-11-28 code=1004 0123456789012345678901234567890123456789012\n");
    QVERIFY(file.write(line.repeated(static_cast<qsizetype>(longestTextFileBytes) / line.size() + 1)) > 0);
    file.close();
    const Result<DecodedText> result = readTextFile(file.fileName());
    QVERIFY(!result);
    QVERIFY2(result.error().why.contains(u"32 MB"_s), qPrintable(result.error().toText()));
}

void TestWholeText::emptyTextIsNoError()
{
    const Result<DecodedText> result = decodeText({}, u"-"_s);
    QVERIFY(result && result->text.isEmpty() && result->readAs().isEmpty());
}

CODEDESK_TEST_MAIN(TestWholeText)
#include "tst_wholetext.moc"
