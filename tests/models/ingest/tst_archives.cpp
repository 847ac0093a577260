// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/archiveerrors.h"
#include "ingest/gzipunpacker.h"
#include "ingest/inputlisting.h"
#include "ingest/memberdevice.h"
#include "ingest/openarchives.h"
#include "ingest/unpacker.h"
#include "ingest/ziparchive.h"
#include "ingest/zipdevice.h"
#include "ingest/zipnames.h"

#include "ingesttesting.h"
#include "inputs.h"
#include "support/archives.h"

#include <random>
#include <sys/stat.h>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

namespace {

const QByteArray smallCsv = "time,order_no,code\n2025-03-03 10:00:00,o1,0\n2025-03-03 10:00:01,o2,-1101\n";

QByteArray manyRows(int rows)
{
    QByteArray csv = "time,order_no,code\n";
    for (int i = 0; i < rows; ++i)
        csv += "2025-03-03 10:00:00,order" + QByteArray::number(i) + ",0\n";
    return csv;
}

/** Bytes that cannot be compressed. */
QByteArray noise(int size)
{
    std::mt19937 random(7);
    QByteArray bytes(size, '\0');
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(random()); });
    return bytes;
}

/** Changes the checksum of the first entry, in its own header and in the table of contents. */
QByteArray withWrongChecksum(QByteArray archive)
{
    const qsizetype directory = archive.indexOf("PK\x01\x02");
    archive[directory + 16] = static_cast<char>(archive[directory + 16] ^ 1);
    archive[14] = static_cast<char>(archive[14] ^ 1);
    return archive;
}

/** Sets two bytes of the line of the first entry in the table of contents. */
QByteArray withDirectoryField(QByteArray archive, qsizetype at, quint16 value)
{
    qToLittleEndian(value, archive.data() + archive.indexOf("PK\x01\x02") + at);
    return archive;
}

/** A table of contents that announces `count` entries in the record of large archives, but has none. */
QByteArray announcing(quint64 count)
{
    QByteArray record("PK\x06\x06", 4);
    record.append(52, '\0');
    qToLittleEndian(quint64{ 44 }, record.data() + 4);
    qToLittleEndian(count, record.data() + 24);
    qToLittleEndian(count, record.data() + 32);
    QByteArray locator("PK\x06\x07", 4);
    locator.append(16, '\0');
    qToLittleEndian(quint64{ 4 }, locator.data() + 8);
    qToLittleEndian(quint32{ 1 }, locator.data() + 16);
    QByteArray end("PK\x05\x06", 4);
    end.append(18, '\0');
    qToLittleEndian(quint16{ 0xFFFF }, end.data() + 8);
    qToLittleEndian(quint16{ 0xFFFF }, end.data() + 10);
    qToLittleEndian(quint32{ 0xFFFFFFFF }, end.data() + 16);
    return QByteArray("PK\x03\x04", 4) + record + locator + end;
}

QStringList shortNames(const QList<InputName> &names)
{
    QStringList texts;
    for (const InputName &name : names)
        texts.append(name.shortName());
    return texts;
}

QStringList skippedNames(const InputListing &listing)
{
    QStringList texts;
    for (const SkippedMember &member : listing.skipped)
        texts.append(member.name.shortName() + u' ' + skipReasonKey(member.reason));
    return texts;
}

} // namespace

/** Inputs in ZIP archives. */
class TestArchives : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void lists_data();
    void lists();
    void leavesOtherFilesAlone_data();
    void leavesOtherFilesAlone();
    void decodesNames_data();
    void decodesNames();
    void tellsApartEqualNames();
    void aFileIsNeverTakenForAMember();
    void findsAMemberByItsPath_data();
    void findsAMemberByItsPath();
    void readsMembers_data();
    void readsMembers();
    void readsLikeAPlainFile();
    void refusesArchives_data();
    void refusesArchives();
    void refusesMembers_data();
    void refusesMembers();
    void keepsWhatCameBeforeTheDamage_data();
    void keepsWhatCameBeforeTheDamage();
    void truncationsAreErrors();
    void everyChangedByteIsAnErrorOrHarmless();
    void manyMembers();
    void memoryStaysBoundedForABomb();
    void namesWhatIsLeftOut();
    void stopsWhenAsked();

private:
    [[nodiscard]] QString write(const QByteArray &content) const
    {
        return m_files.write(QStringLiteral("logs.zip"), content);
    }

    TestFiles m_files;
};

void TestArchives::lists_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QStringList>("inputs");
    QTest::addColumn<QStringList>("skipped");

    const auto row = [](const char *name, const QList<PackedFile> &files, const QStringList &inputs,
                        const QStringList &skipped = {}) {
        QTest::newRow(name) << zipped(files) << inputs << skipped;
    };
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    row("in their order", { { "b.csv", smallCsv }, { "a.json", "{}" } },
        { text("logs.zip/b.csv"), text("logs.zip/a.json") });
    row("in folders", { { "2026/", {} }, { "2026/10/a.csv", smallCsv } }, { text("logs.zip/2026/10/a.csv") });
    row("what no one means",
        { { "__MACOSX/._a.csv", "x" },
          { "x/__MACOSX/b", "x" },
          { ".DS_Store", "x" },
          { "x/Thumbs.db", "x" },
          { "empty.csv", "" },
          { "a.csv", smallCsv } },
        { text("logs.zip/a.csv") },
        { text("logs.zip/__MACOSX/._a.csv system-file"), text("logs.zip/x/__MACOSX/b system-file"),
          text("logs.zip/.DS_Store system-file"), text("logs.zip/x/Thumbs.db system-file"),
          text("logs.zip/empty.csv empty") });
    row("names that only look like it", { { "MACOSX/a.csv", smallCsv }, { "x.DS_Store.csv", smallCsv } },
        { text("logs.zip/MACOSX/a.csv"), text("logs.zip/x.DS_Store.csv") });
    row("an archive inside", { { "inner.zip", zipped("a.csv", smallCsv) }, { "b.csv", smallCsv } },
        { text("logs.zip/inner.zip/a.csv"), text("logs.zip/b.csv") });
    row("by content, not by name", { { "inner.dat", zipped("a.csv", smallCsv) }, { "b.zip", smallCsv } },
        { text("logs.zip/inner.dat/a.csv"), text("logs.zip/b.zip") });
    row("a workbook inside an archive inside",
        { { "inner.zip", zipped("bill.xlsx", workbookOf(tableOf(smallCsv))) } },
        { text("logs.zip/inner.zip/bill.xlsx/Sheet1") });
    row("an empty archive inside",
        { { "inner.zip", zipped("a", "") },
          { "none.zip", QByteArray("PK\5\6", 4) + QByteArray(18, '\0') },
          { "a.csv", smallCsv } },
        { text("logs.zip/a.csv") }, { text("logs.zip/inner.zip/a empty"), text("logs.zip/none.zip empty") });
    row("a damaged archive inside is an input", { { "inner.zip", zipped("a.csv", smallCsv).left(60) } },
        { text("logs.zip/inner.zip") });
    row("a Word document inside is an input",
        { { "letter.docx", zipped({ { "[Content_Types].xml", "<x/>" }, { "word/document.xml", "<x/>" } }) } },
        { text("logs.zip/letter.docx") });
    row("an encrypted entry is an input", { { "a.csv", smallCsv, ZIP_CM_DEFAULT, "secret" } },
        { text("logs.zip/a.csv") });
    row("stored, bzip2", { { "a.csv", smallCsv, ZIP_CM_STORE }, { "b.csv", smallCsv, ZIP_CM_BZIP2 } },
        { text("logs.zip/a.csv"), text("logs.zip/b.csv") });
}

void TestArchives::lists()
{
    QFETCH(const QByteArray, archive);
    QFETCH(const QStringList, inputs);
    QFETCH(const QStringList, skipped);
    const Result<InputListing> listing = listInputs(write(archive));
    QVERIFY2(listing, errorText(listing));
    QCOMPARE(shortNames(listing->inputs), inputs);
    QCOMPARE(skippedNames(*listing), skipped);
}

void TestArchives::leavesOtherFilesAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("CSV") << smallCsv;
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one letter of the mark") << QByteArray("P");
    QTest::newRow("text that begins alike") << QByteArray("PK\n1\n");
    QTest::newRow("an archive that is packed") << QByteArray::fromStdString(gzipped("PK\x03\x04"));
}

void TestArchives::leavesOtherFilesAlone()
{
    QFETCH(const QByteArray, content);
    const QString path = write(content);
    const Result<InputListing> listing = listInputs(path);
    QVERIFY2(listing, errorText(listing));
    QCOMPARE(listing->inputs, QList<InputName>{ path });
    QVERIFY(listing->skipped.isEmpty());
    for (const QString &other :
         { QStringLiteral("-"), m_files.path(QStringLiteral("none.zip")), m_files.path({}) })
        QCOMPARE(listInputs(other)->inputs, QList<InputName>{ other });
    // A pipe is not read, or its beginning would be lost.
    const QString pipe = m_files.path(QStringLiteral("pipe") + QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(listInputs(pipe)->inputs, QList<InputName>{ pipe });
}

void TestArchives::decodesNames_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<uint>("flags");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *tag, const QByteArray &raw, zip_flags_t flags, const char *name) {
        QTest::newRow(tag) << raw << flags << QString::fromUtf8(name);
    };
    const auto gbk = [](const char *utf8) {
        return QByteArray::fromStdString(encodedAs(QString::fromUtf8(utf8), QStringLiteral("GB18030")));
    };
    row("ASCII", "a b.csv", ZIP_FL_ENC_RAW, "a b.csv");
    row("UTF-8, marked", "调用日志.csv", ZIP_FL_ENC_UTF_8, "调用日志.csv");
    row("UTF-8, not marked", "调用日志.csv", ZIP_FL_ENC_RAW, "调用日志.csv");
    row("GBK of Windows", gbk("调用日志.csv"), ZIP_FL_ENC_RAW, "调用日志.csv");
    row("GBK behind a folder", gbk("logs/十月/调用.csv"), ZIP_FL_ENC_RAW, "logs/十月/调用.csv");
    row("GBK that is UTF-8 by chance, but marked as UTF-8", "\xC4\xA3.csv", ZIP_FL_ENC_UTF_8, "ģ.csv");
    row("neither: code page 437", "r\x82sum\x82.csv", ZIP_FL_ENC_RAW, "résumé.csv");
    row("backslashes", "logs\\a.csv", ZIP_FL_ENC_RAW, "logs/a.csv");
    row("control characters", "a\x1b[31m\n.csv", ZIP_FL_ENC_RAW, "a\uFFFD[31m\uFFFD.csv");
}

void TestArchives::decodesNames()
{
    QFETCH(const QByteArray, raw);
    QFETCH(const uint, flags);
    QFETCH(const QString, name);
    const QString path = write(zipped({ { raw, smallCsv, ZIP_CM_DEFAULT, {}, flags } }));
    const Result<InputListing> listing = listInputs(path);
    QVERIFY2(listing, errorText(listing));
    QCOMPARE(listing->inputs, (QList<InputName>{ { path, { name } } }));
    QCOMPARE(readWhole(listing->inputs.first()).records.size(), 2);
}

void TestArchives::tellsApartEqualNames()
{
    UniqueNames names;
    QCOMPARE(names.take(QStringLiteral("a")), QStringLiteral("a"));
    QCOMPARE(names.take(QStringLiteral("a (2)")), QStringLiteral("a (2)"));
    QCOMPARE(names.take(QStringLiteral("a")), QStringLiteral("a (3)"));
    QCOMPARE(names.take(QStringLiteral("a")), QStringLiteral("a (4)"));

    // The same name in two encodings is two names to the library, but one to people.
    const QByteArray gbk =
        QByteArray::fromStdString(encodedAs(QStringLiteral("\u65E5\u5FD7.csv"), QStringLiteral("GB18030")));
    const QString path =
        write(zipped({ { gbk, smallCsv }, { "日志.csv", smallCsv + "2025-03-03 10:00:02,o3,0\n" } }));
    const Result<InputListing> listing = listInputs(path);
    QCOMPARE(listing->inputs.size(), 2);
    QCOMPARE(listing->inputs.last().members.first(), QStringLiteral("\u65E5\u5FD7.csv (2)"));
    QCOMPARE(readWhole(listing->inputs.first()).records.size(), 2);
    QCOMPARE(readWhole(listing->inputs.last()).records.size(), 3);
}

void TestArchives::aFileIsNeverTakenForAMember()
{
    // A folder "x.zip" with a file in it, beside an archive whose member would be called alike.
    QVERIFY(QDir().mkpath(m_files.path(QStringLiteral("x.zip"))));
    const QString path = m_files.write(QStringLiteral("x.zip/a.csv"), smallCsv);
    QCOMPARE(listInputs(path)->inputs, QList<InputName>{ path });
    QVERIFY(InputName(path) != InputName(m_files.path(QStringLiteral("x.zip")), { QStringLiteral("a.csv") }));
    QCOMPARE(InputName(path).path(),
             InputName(m_files.path(QStringLiteral("x.zip")), { QStringLiteral("a.csv") }).path());
}

void TestArchives::findsAMemberByItsPath_data()
{
    QTest::addColumn<QString>("tail");
    QTest::addColumn<int>("inputs");
    QTest::newRow("a member") << QStringLiteral("/2026/a.csv") << 1;
    QTest::newRow("a folder") << QStringLiteral("/2026") << 2;
    QTest::newRow("an archive inside") << QStringLiteral("/inner.zip") << 2;
    QTest::newRow("a member of it") << QStringLiteral("/inner.zip/c.csv") << 1;
    QTest::newRow("none") << QStringLiteral("/none") << 0;
    QTest::newRow("half a name") << QStringLiteral("/2026/a") << 0;
    QTest::newRow("one that is left out") << QStringLiteral("/empty.csv") << 0;
}

void TestArchives::findsAMemberByItsPath()
{
    QFETCH(const QString, tail);
    QFETCH(const int, inputs);
    const QString path = write(
        zipped({ { "2026/a.csv", smallCsv },
                 { "2026/b.csv", smallCsv },
                 { "empty.csv", "" },
                 { "inner.zip", zipped({ PackedFile{ "c.csv", smallCsv }, PackedFile{ "d.csv", smallCsv } }) } }));
    const Result<InputListing> listing = listInputs(path + tail);
    QCOMPARE(listing.hasValue(), inputs > 0);
    if (listing) {
        QCOMPARE(listing->inputs.size(), inputs);
        for (const InputName &input : listing->inputs)
            QVERIFY(input.path().startsWith(path + tail));
    }
}

void TestArchives::readsMembers_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("method");
    QTest::addColumn<QString>("shape");
    QTest::addColumn<int>("records");
    QTest::newRow("deflated") << smallCsv << int(ZIP_CM_DEFLATE) << QStringLiteral("CSV") << 2;
    QTest::newRow("stored") << smallCsv << int(ZIP_CM_STORE) << QStringLiteral("CSV") << 2;
    QTest::newRow("bzip2") << smallCsv << int(ZIP_CM_BZIP2) << QStringLiteral("CSV") << 2;
    QTest::newRow("long") << manyRows(20'000) << int(ZIP_CM_DEFLATE) << QStringLiteral("CSV") << 20'000;
    QTest::newRow("gzip inside") << QByteArray::fromStdString(gzipped(manyRows(5000).toStdString()))
                                 << int(ZIP_CM_DEFLATE) << QStringLiteral("CSV") << 5000;
    QTest::newRow("JSON lines") << QByteArray("{\"code\":0}\n{\"code\":1}\n") << int(ZIP_CM_DEFLATE)
                                << QStringLiteral("JSON lines") << 2;
    QTest::newRow("GB18030") << QByteArray::fromStdString(
        encodedAs(QStringLiteral("code,message\n0,\u6210\u529F\n"), QStringLiteral("GB18030")))
                             << int(ZIP_CM_DEFLATE) << QStringLiteral("CSV") << 1;
}

void TestArchives::readsMembers()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, method);
    QFETCH(const QString, shape);
    QFETCH(const int, records);
    const QString path = write(zipped({ { "first", "code\n7\n" }, { "log", content, method }, { "last", "x" } }));
    const InputName name(path, { QStringLiteral("log") });
    const WholeInput input = readWhole(name);
    QVERIFY2(!input.error, qPrintable(input.error ? input.error->toText() : QString()));
    QCOMPARE(input.records.size(), records);
    QCOMPARE(input.shape.name(), shape);
    QVERIFY(!input.shape.isSheet);
    QCOMPARE(*inputSize(name), content.size());
    const Result<Preview> preview = readPreview(name, {});
    QVERIFY2(preview, errorText(preview));
    QCOMPARE(preview->records.size(), std::min(records, previewRowLimit));
}

void TestArchives::readsLikeAPlainFile()
{
    const QByteArray csv = manyRows(3000);
    const QString plain = m_files.write(QStringLiteral("a.csv"), csv);
    const InputName member(write(zipped("a.csv", csv)), { QStringLiteral("a.csv") });
    const InputName nested(m_files.write(QStringLiteral("outer.zip"), zipped("logs.zip", zipped("a.csv", csv))),
                           { QStringLiteral("logs.zip"), QStringLiteral("a.csv") });
    const WholeInput whole = readWhole(plain);
    for (const InputName &name : { member, nested }) {
        const WholeInput input = readWhole(name);
        QCOMPARE(input.records, whole.records);
        QCOMPARE(input.offsets, whole.offsets);
        QCOMPARE(input.recordNumbers, whole.recordNumbers);
        // So the ledger knows a file again that is packed now and was not then.
        QCOMPARE(*hashFile(name, {}), *hashFile(plain, {}));
        QCOMPARE(*inputSize(name), *inputSize(plain));
        auto reader = RecordReader::open(name, {});
        QCOMPARE((*reader)->bytesTotal(), csv.size());
        RecordBatch batch;
        while (*(*reader)->read(batch, 1000, {}))
            ;
        QCOMPARE((*reader)->contentHash(), *hashFile(plain, {}));
    }
}

void TestArchives::refusesArchives_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QByteArray &archive, ErrorKind kind, const char *why) {
        QTest::newRow(name) << archive << kind << QString::fromLatin1(why);
    };
    row("the mark alone", QByteArray("PK\3\4", 4), ErrorKind::InputNotReadable, "table of contents");
    row("no end", zipped("a.csv", smallCsv).chopped(1), ErrorKind::InputNotReadable, "table of contents");
    row("empty", QByteArray("PK\5\6", 4) + QByteArray(18, '\0'), ErrorKind::InputEmpty, "without files");
    row("folders only", zipped("x/", {}), ErrorKind::InputEmpty, "without files");
    row("system files only", zipped("__MACOSX/a", "x"), ErrorKind::InputEmpty, "without files");
    row("a million entries announced", announcing(1'000'000), ErrorKind::InputNotReadable, "10000 entries");
    row("more than there is memory for announced", announcing(~quint64{ 0 } / 100), ErrorKind::InputNotReadable,
        "10000 entries");
    row("a Word document", zipped({ { "[Content_Types].xml", "<x/>" }, { "word/document.xml", "<x/>" } }),
        ErrorKind::InputNotCalls, "a Word document (DOCX)");
    row("an OpenDocument sheet",
        zipped({ { "mimetype", "application/vnd.oasis.opendocument.spreadsheet", ZIP_CM_STORE },
                 { "content.xml", "<x/>" } }),
        ErrorKind::InputNotCalls, "OpenDocument");
    row("a binary workbook",
        zipped({ { "[Content_Types].xml", "<x/>" },
                 { "_rels/.rels",
                   "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/>"
                   "</Relationships>" },
                 { "xl/workbook.bin", "x" } }),
        ErrorKind::InputNotCalls, "XLSB");
}

void TestArchives::refusesArchives()
{
    QFETCH(const QByteArray, archive);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, why);
    const Result<InputListing> listing = listInputs(write(archive));
    QVERIFY(!listing);
    QCOMPARE(listing.error().kind, kind);
    QVERIFY2(listing.error().why.contains(why), qPrintable(listing.error().toText()));
    QVERIFY(!listing.error().what.isEmpty());
    QVERIFY(!listing.error().hint.isEmpty());
    // Inside another archive it is told of in the same way.
    const QString outer = m_files.write(QStringLiteral("outer.zip"), zipped("inner", archive));
    const WholeInput inner = readWhole({ outer, { QStringLiteral("inner") } });
    if (archive.size() >= 22) {
        QVERIFY(inner.error.has_value());
        QVERIFY2(inner.error->why.contains(why), qPrintable(inner.error->toText()));
    }
}

void TestArchives::refusesMembers_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QStringList>("members");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QByteArray &archive, const QStringList &members, const char *why) {
        QTest::newRow(name) << archive << members << QString::fromLatin1(why);
    };
    const QStringList a{ QStringLiteral("a.csv") };
    const QByteArray plain = zipped("a.csv", smallCsv);
    row("encrypted", zipped({ { "a.csv", smallCsv, ZIP_CM_DEFAULT, "secret" } }), a, "password");
    row("an unknown method", withDirectoryField(plain, 10, 97), a, "method 97");
    row("no such member", plain, { QStringLiteral("b.csv") }, "no such entry");
    row("a member of a log", plain, { QStringLiteral("a.csv"), QStringLiteral("b") }, "no such entry");
    row("an archive as such", zipped("in.zip", plain), { QStringLiteral("in.zip") }, "no such entry");
    row("a damaged archive", zipped("in.zip", plain.chopped(1)), { QStringLiteral("in.zip") },
        "table of contents");
    row("no such sheet", zipped("b.xlsx", workbookOf(tableOf(smallCsv))),
        { QStringLiteral("b.xlsx"), QStringLiteral("Sheet2") }, "no such entry");
    row("a part of a workbook", workbookOf(tableOf(smallCsv)), { QStringLiteral("xl/workbook.xml") },
        "no such entry");
    row("an archive that is too large to be opened inside",
        zipped({ { "in.zip", zipped({ { "a.bin", noise(1 << 20), ZIP_CM_STORE } }).repeated(65), ZIP_CM_STORE } }),
        { QStringLiteral("in.zip") }, "larger than 64 MiB");
}

void TestArchives::refusesMembers()
{
    QFETCH(const QByteArray, archive);
    QFETCH(const QStringList, members);
    QFETCH(const QString, why);
    const WholeInput input = readWhole({ write(archive), members });
    QVERIFY(input.error.has_value());
    QCOMPARE(input.error->kind, ErrorKind::InputNotReadable);
    QVERIFY2(input.error->why.contains(why), qPrintable(input.error->toText()));
    QVERIFY(input.error->what.contains(QStringLiteral("logs.zip/")));
    QVERIFY(!input.error->hint.isEmpty());
}

void TestArchives::keepsWhatCameBeforeTheDamage_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<int>("leastRecords");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QByteArray &archive, int least, const char *why) {
        QTest::newRow(name) << archive << least << QString::fromLatin1(why);
    };
    const QByteArray csv = manyRows(20'000);
    const QByteArray deflated = zipped("a.csv", csv);
    const QByteArray stored = zipped({ { "a.csv", csv, ZIP_CM_STORE } });
    row("a wrong checksum", withWrongChecksum(deflated), 20'000, "checksum");
    row("a wrong checksum, stored", withWrongChecksum(stored), 20'000, "checksum");
    QByteArray broken = deflated;
    const qsizetype middle = broken.indexOf("PK\x01\x02") / 2;
    broken.replace(middle, 200, noise(200));
    row("damaged in the middle", broken, 1000, "damaged");
    row("announced shorter than it is", withDirectoryField(deflated, 24, 0xFFFF), 1000, "damaged");
    row("announced longer than it is", withDirectoryField(deflated, 26, 0x7FFF), 20'000, "is damaged inside");
}

void TestArchives::keepsWhatCameBeforeTheDamage()
{
    QFETCH(const QByteArray, archive);
    QFETCH(const int, leastRecords);
    QFETCH(const QString, why);
    const WholeInput input = readWhole({ write(archive), { QStringLiteral("a.csv") } });
    QVERIFY(input.error.has_value());
    QCOMPARE(input.error->kind, ErrorKind::InputNotReadable);
    QVERIFY2(input.error->why.contains(why), qPrintable(input.error->toText()));
    QVERIFY2(input.records.size() >= leastRecords, qPrintable(QString::number(input.records.size())));
    QVERIFY(input.isConsistent);
    // However it is read, it is the same that is kept.
    QList<Drained> drained;
    for (const qint64 buffer : { 1, 777, 300'000 }) {
        OpenedMember member = *openMember({ write(archive), { QStringLiteral("a.csv") } });
        auto source = ByteSource::open(std::move(member.device), QStringLiteral("logs.zip/a.csv"));
        QVERIFY2(source, errorText(source));
        drained.append(readAll(**source, buffer));
    }
    for (const Drained &other : drained) {
        QVERIFY(other.bytes == drained.first().bytes);
        QCOMPARE(other.error->toText(), drained.first().error->toText());
    }
}

void TestArchives::truncationsAreErrors()
{
    const QByteArray archive = zipped({ { "a.csv", manyRows(2000) },
                                        { "b.xlsx", workbookOf(tableOf(smallCsv)) },
                                        { "c.zip", zipped("d.csv", smallCsv) } });
    for (int part = 0; part < 50; ++part) {
        const QByteArray cut = archive.left(archive.size() * part / 50);
        const QString path = write(cut);
        const Result<InputListing> listing = listInputs(path);
        if (cut.size() < 4) {
            QCOMPARE(listing->inputs, QList<InputName>{ path });
            continue;
        }
        QVERIFY(!listing);
        QCOMPARE(listing.error().kind, ErrorKind::InputNotReadable);
        QCOMPARE(readWhole({ path, { QStringLiteral("a.csv") } }).error->kind, ErrorKind::InputNotReadable);
    }
}

void TestArchives::everyChangedByteIsAnErrorOrHarmless()
{
    const QByteArray archive = zipped({ { "a.csv", smallCsv }, { "b.xlsx", workbookOf(tableOf(smallCsv)) } });
    const QStringList whole = readWhole({ write(archive), { QStringLiteral("a.csv") } }).records;
    int errors = 0;
    int harmless = 0;
    for (qsizetype i = 0; i < archive.size(); i += 3) {
        QByteArray changed = archive;
        changed[i] = static_cast<char>(changed[i] ^ 0x55);
        const QString path = write(changed);
        const Result<InputListing> listing = listInputs(path);
        for (const InputName &input : listing ? listing->inputs : QList<InputName>()) {
            const WholeInput read = readWhole(input);
            QVERIFY2(read.error || read.records == whole, qPrintable(QString::number(i)));
            ++(read.error ? errors : harmless);
        }
    }
    QVERIFY(errors > 100 && harmless > 100);
}

void TestArchives::manyMembers()
{
    QList<PackedFile> files;
    for (int i = 0; i < ZipArchive::entryLimit; ++i)
        files.append({ QByteArray::number(i) + ".csv", smallCsv, ZIP_CM_STORE });
    const Result<InputListing> listing = listInputs(write(zipped(files)));
    QVERIFY2(listing, errorText(listing));
    QCOMPARE(listing->inputs.size(), ZipArchive::entryLimit);
    files.append({ "one more", smallCsv });
    const Result<InputListing> tooMany = listInputs(write(zipped(files)));
    QVERIFY(!tooMany);
    QVERIFY2(tooMany.error().why.contains(QStringLiteral("10000")), qPrintable(tooMany.error().toText()));
    // No more by being spread over archives inside.
    files = files.first(ZipArchive::entryLimit / 2);
    const QByteArray half = zipped(files);
    const auto spread = listInputs(write(zipped({ { "1.zip", half }, { "2.zip", half }, { "3.zip", half } })));
    QVERIFY(!spread);
    QVERIFY2(spread.error().why.contains(QStringLiteral("10000")), qPrintable(spread.error().toText()));
}

void TestArchives::memoryStaysBoundedForABomb()
{
    // 100 MB of one line, a thousandth of that when packed: the record is passed over, and reading goes on.
    const QByteArray csv = "code,order_no\n0,o1\n" + QByteArray(100'000'000, 'x') + "\n0,o2\n";
    const QString path = write(zipped("a.csv", csv));
    QVERIFY(QFileInfo(path).size() < 200'000);
    const WholeInput input = readWhole({ path, { QStringLiteral("a.csv") } });
    QVERIFY(!input.error);
    QCOMPARE(input.records.size(), 2);
    QCOMPARE(input.rejects, QStringList{ QStringLiteral("too-long@3") });
    // An archive in an archive that unpacks to more than may be held is not unpacked.
    const InputName inner(write(zipped("b.zip", zipped("a.csv", smallCsv) + QByteArray(100'000'000, '\0'))),
                          { QStringLiteral("b.zip") });
    QCOMPARE(listInputs(inner.file)->inputs, QList<InputName>{ inner });
    QVERIFY(readWhole(inner).error->why.contains(QStringLiteral("64 MiB")));
}

void TestArchives::namesWhatIsLeftOut()
{
    const Result<InputListing> listing =
        listInputs(write(zipped({ { "a", "" }, { "b", "" }, { ".DS_Store", "x" }, { "c", "code\n0\n" } })));
    QCOMPARE(skippedText({}), QString());
    QCOMPARE(
        skippedText(listing->skipped),
        QStringLiteral("Left out, since nothing in them can be a call: \"logs.zip/a\" (empty), \"logs.zip/b\" "
                       "(empty), \"logs.zip/.DS_Store\" (made by the system that packed it)."));
    QVERIFY(skippedText(listing->skipped, 1).endsWith(QStringLiteral("(empty), 2 more.")));
}

void TestArchives::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    const QString path = write(zipped("a.csv", manyRows(100)));
    const InputName name(path, { QStringLiteral("a.csv") });
    QCOMPARE(listInputs(path, stop.get_token()).error().kind, ErrorKind::Cancelled);
    QCOMPARE(hashFile(name, stop.get_token()).error().kind, ErrorKind::Cancelled);
    QCOMPARE(RecordReader::open(name, {}, stop.get_token()).error().kind, ErrorKind::Cancelled);
}

CODEDESK_TEST_MAIN(TestArchives)
#include "tst_archives.moc"
