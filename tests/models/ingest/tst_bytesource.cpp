// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/bytesource.h"
#include "ingest/contenthash.h"
#include "ingest/inputerrors.h"
#include "ingest/inputfile.h"
#include "ingest/inputname.h"

#include "inputs.h"

#include <QFile>
#include <QTemporaryDir>

#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

namespace {

QString hashOf(std::string_view bytes)
{
    ContentHasher hasher;
    hasher.add(bytes.data(), bytes.size());
    return hasher.hex();
}

void write(const QString &path, std::string_view bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes.data(), static_cast<qint64>(bytes.size())), static_cast<qint64>(bytes.size()));
}

} // namespace

class TestByteSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void hashesLikeTheReference();
    void unpacks_data();
    void unpacks();
    void reportsBrokenGzip_data();
    void reportsBrokenGzip();
    void refusesWhatCannotBeOpened_data();
    void refusesWhatCannotBeOpened();
    void refusesAFileWithoutReadPermission();
    void reportsAFailingDeviceAfterItsBytes();
    void reportsAFileThatBecameShorter();
    void readsOnWhenAFileIsRemoved();
    void readsAFileThatGrew();
    void readsFromWhereAFileStands();
    void readsAPipe();
    void cancelsWhileAPipeIsSilent();
    void cancelsAPlainFile();
    void drainHashesTheRest();

private:
    QTemporaryDir m_folder;
};

void TestByteSource::hashesLikeTheReference()
{
    // xxhsum -H2 of an empty file and of "codedesk".
    QCOMPARE(hashOf(""), QStringLiteral("99aa06d3014798d86001c324468d497f"));
    ContentHasher inPieces;
    inPieces.add("code", 4);
    inPieces.add("desk", 4);
    QCOMPARE(inPieces.hex(), hashOf("codedesk"));
    ContentHasher moved = std::move(inPieces);
    QCOMPARE(moved.hex(), hashOf("codedesk"));
}

void TestByteSource::unpacks_data()
{
    QTest::addColumn<QByteArray>("disk");
    QTest::addColumn<QByteArray>("content");

    const auto row = [](const char *name, const std::string &disk, const std::string &content) {
        QTest::newRow(name) << QByteArray::fromStdString(disk) << QByteArray::fromStdString(content);
    };
    const std::string small = "a,b\n1,2\n";
    const std::string large = logLines(5000);
    row("plain", small, small);
    row("plain, one byte", "x", "x");
    row("plain, first byte of a gzip file only", "\x1f", "\x1f");
    row("plain, larger than the first block", large, large);
    row("gzip", gzipped(small), small);
    row("gzip, large", gzipped(large), large);
    row("gzip, two members", gzipped(small) + gzipped("3,4\n"), small + "3,4\n");
    row("gzip, an empty member between two", gzipped(small) + gzipped("") + gzipped("3,4\n"), small + "3,4\n");
    row("gzip, an empty member first", gzipped("") + gzipped(small), small);
    row("gzip, padded with zero bytes", gzipped(small) + std::string(1000, '\0'), small);
    row(
        "gzip, many members",
        [&] {
            std::string members;
            for (int i = 0; i < 300; ++i)
                members += gzipped(small);
            return members;
        }(),
        [&] {
            std::string content;
            for (int i = 0; i < 300; ++i)
                content += small;
            return content;
        }());
    row("gzip, highly compressible", gzipped(std::string(3'000'000, 'x')), std::string(3'000'000, 'x'));
}

void TestByteSource::unpacks()
{
    QFETCH(const QByteArray, disk);
    QFETCH(const QByteArray, content);
    const bool isSmall = disk.size() < 100'000;
    for (const qint64 chunk : { isSmall ? qint64{ 1 } : qint64{ 1021 }, qint64{ 7 }, qint64{ 4096 }, allAtOnce }) {
        auto source = openBytes(disk.toStdString(), chunk);
        QVERIFY2(source, errorText(source));
        const Drained drained = readAll(**source, chunk == 7 ? 3 : 10'000);
        QVERIFY(!drained.error);
        QCOMPARE(QByteArray::fromStdString(drained.bytes), content);
        QCOMPARE((*source)->bytesConsumed(), disk.size());
        QCOMPARE((*source)->bytesTotal(), -1);
        QCOMPARE((*source)->isCompressed(), disk.startsWith("\x1f\x8b"));
        QCOMPARE((*source)->contentHash(), hashOf(disk.toStdString()));
    }
    const QString path = m_folder.filePath(QStringLiteral("log"));
    write(path, disk.toStdString());
    auto source = ByteSource::open(path);
    QVERIFY2(source, errorText(source));
    QCOMPARE(QByteArray::fromStdString(readAll(**source).bytes), content);
    QCOMPARE((*source)->bytesTotal(), disk.size());
    QCOMPARE((*source)->contentHash(), hashOf(disk.toStdString()));
}

void TestByteSource::reportsBrokenGzip_data()
{
    QTest::addColumn<QByteArray>("disk");
    QTest::addColumn<int>("bytesBefore"); // -1: any
    QTest::addColumn<QString>("reason");

    const auto row = [](const char *name, const std::string &disk, std::size_t before, const char *reason) {
        QTest::newRow(name) << QByteArray::fromStdString(disk) << static_cast<int>(before)
                            << QString::fromLatin1(reason);
    };
    const std::string content = logLines(20'000);
    const std::string good = gzipped(content);
    std::string damaged = good;
    damaged[good.size() / 2] = static_cast<char>(~damaged[good.size() / 2]);
    std::string wrongSum = good;
    wrongSum[good.size() - 8] = static_cast<char>(~wrongSum[good.size() - 8]);
    constexpr auto any = static_cast<std::size_t>(-1);
    row("cut in the middle", good.substr(0, good.size() / 2), any, "ends in the middle");
    row("cut in the check sum", good.substr(0, good.size() - 3), content.size(), "ends in the middle");
    row("cut in the header of the second member", good + good.substr(0, 5), content.size(), "ends in the middle");
    row("cut after one byte of the second member", good + "\x1f", content.size(), "ends in the middle");
    row("bytes damaged", damaged, any, "damaged");
    row("wrong check sum", wrongSum, content.size(), "damaged");
    row("text after the last member", good + "the end\n", content.size(), "other bytes follow");
    row("text after the padding", good + std::string(7, '\0') + "x", content.size(), "other bytes follow");
    row("bytes that begin like a member", good + "\x1fthe end", content.size(), "other bytes follow");
}

void TestByteSource::reportsBrokenGzip()
{
    QFETCH(const QByteArray, disk);
    QFETCH(const int, bytesBefore);
    QFETCH(const QString, reason);
    const std::string content = logLines(20'000);
    for (const qint64 chunk : { qint64{ 13 }, qint64{ 4096 }, allAtOnce }) {
        auto source = openBytes(disk.toStdString(), chunk);
        QVERIFY2(source, errorText(source));
        const Drained drained = readAll(**source);
        QVERIFY(drained.error);
        QCOMPARE(drained.error->kind, ErrorKind::InputNotReadable);
        QVERIFY2(drained.error->why.contains(reason), drained.error->why.toUtf8());
        QVERIFY(!drained.error->hint.isEmpty());
        if (bytesBefore >= 0)
            QCOMPARE(static_cast<int>(drained.bytes.size()), bytesBefore);
        // A damaged byte may show late, after some wrong text; a cut never makes text up.
        if (reason != QLatin1String("damaged")) {
            QVERIFY(content.starts_with(drained.bytes));
            QVERIFY(drained.bytes.size() * 10 > content.size() * 3);
        }
        const auto again = readAll(**source);
        QVERIFY(again.error && again.bytes.empty());
    }
}

void TestByteSource::refusesWhatCannotBeOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("reason");

    const std::string gzip = gzipped("a,b\n");
    const auto bytes = [](const std::string &text) { return QByteArray::fromStdString(text); };
    QTest::newRow("absent") << "absent.csv" << QByteArray() << ErrorKind::InputNotReadable
                            << "no file of this name";
    QTest::newRow("a folder") << "." << QByteArray() << ErrorKind::InputNotReadable << "a folder";
    QTest::newRow("no name") << "" << QByteArray() << ErrorKind::InputNotReadable << "No name";
    QTest::newRow("in a file that is no folder")
        << "empty/x" << QByteArray() << ErrorKind::InputNotReadable << "no file";
    QTest::newRow("empty") << "empty" << QByteArray("") << ErrorKind::InputEmpty << "no bytes";
    QTest::newRow("empty gzip") << "empty.gz" << bytes(gzipped("")) << ErrorKind::InputEmpty << "nothing in it";
    QTest::newRow("two empty members") << "empty2.gz" << bytes(gzipped("") + gzipped("")) << ErrorKind::InputEmpty
                                       << "nothing in it";
    QTest::newRow("gzip header only") << "header.gz" << bytes(gzip.substr(0, 10)) << ErrorKind::InputNotReadable
                                      << "ends in the middle";
    QTest::newRow("gzip magic only") << "magic.gz" << QByteArray("\x1f\x8b") << ErrorKind::InputNotReadable
                                     << "ends in the middle";
    QTest::newRow("gzip with an unknown method")
        << "method.gz" << QByteArray("\x1f\x8b\x09 not gzip at all") << ErrorKind::InputNotReadable << "damaged";
}

void TestByteSource::refusesWhatCannotBeOpened()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, reason);
    const QString path = name.isEmpty() ? QString() : m_folder.filePath(name);
    if (!content.isNull())
        write(path, content.toStdString());
    const auto source = ByteSource::open(path);
    QVERIFY(!source);
    QCOMPARE(source.error().kind, kind);
    QVERIFY2(source.error().why.contains(reason), source.error().toText().toUtf8());
    QVERIFY(!source.error().what.isEmpty());
    QVERIFY(!source.error().hint.isEmpty());
}

void TestByteSource::refusesAFileWithoutReadPermission()
{
    if (::geteuid() == 0)
        QSKIP("The superuser may read every file.");
    const QString path = m_folder.filePath(QStringLiteral("secret.csv"));
    write(path, "a,b\n");
    QVERIFY(QFile::setPermissions(path, QFile::WriteOwner));
    const auto source = ByteSource::open(path);
    QVERIFY(!source);
    QVERIFY2(source.error().why.contains(QStringLiteral("not allowed")), source.error().why.toUtf8());
}

void TestByteSource::reportsAFailingDeviceAfterItsBytes()
{
    const std::string content = logLines(3000);
    auto source = openBytes(content, 1000, 100'000);
    QVERIFY2(source, errorText(source));
    const Drained drained = readAll(**source);
    QVERIFY(drained.error);
    QCOMPARE(drained.bytes, content.substr(0, 100'000));
    QVERIFY2(drained.error->why.contains(QStringLiteral("unplugged")), drained.error->why.toUtf8());
    QCOMPARE(drained.error->where->byteOffset, 100'000);
}

void TestByteSource::reportsAFileThatBecameShorter()
{
    const QString path = m_folder.filePath(QStringLiteral("shrinks.csv"));
    write(path, logLines(5000));
    auto source = ByteSource::open(path);
    QVERIFY2(source, errorText(source));
    QVERIFY(QFile::resize(path, 100'000));
    const Drained drained = readAll(**source);
    QVERIFY(drained.error);
    QCOMPARE(drained.bytes.size(), std::size_t{ 100'000 });
    QVERIFY2(drained.error->why.contains(QStringLiteral("ended after 100000")), drained.error->why.toUtf8());
}

void TestByteSource::readsOnWhenAFileIsRemoved()
{
    const QString path = m_folder.filePath(QStringLiteral("vanishes.csv"));
    write(path, logLines(5000));
    auto source = ByteSource::open(path);
    QVERIFY2(source, errorText(source));
    QVERIFY(QFile::remove(path));
    const Drained drained = readAll(**source);
    QVERIFY(!drained.error);
    QCOMPARE(drained.bytes, logLines(5000));
}

void TestByteSource::readsAFileThatGrew()
{
    const QString path = m_folder.filePath(QStringLiteral("grows.csv"));
    write(path, "a,b\n");
    auto source = ByteSource::open(path);
    QVERIFY2(source, errorText(source));
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write("1,2\n"), 4);
    file.close();
    QCOMPARE(readAll(**source).bytes, std::string("a,b\n1,2\n"));
    QCOMPARE((*source)->bytesTotal(), 8);
}

void TestByteSource::readsFromWhereAFileStands()
{
    const QString path = m_folder.filePath(QStringLiteral("begun.csv"));
    write(path, "first line\nsecond line\n");
    auto file = std::make_unique<QFile>(path);
    QVERIFY(file->open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    QVERIFY(file->seek(11));
    auto source = ByteSource::open(std::move(file), QStringLiteral("-"));
    QVERIFY2(source, errorText(source));
    const Drained drained = readAll(**source);
    QVERIFY(!drained.error);
    QCOMPARE(drained.bytes, std::string("second line\n"));
    QCOMPARE((*source)->bytesTotal(), 12);
}

void TestByteSource::readsAPipe()
{
    const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("pipe")));
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    const std::string content = gzipped(logLines(30'000));
    std::thread writer([&] {
        QFile pipe(QFile::decodeName(path));
        if (pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            pipe.write(content.data(), static_cast<qint64>(content.size()));
    });
    auto source = ByteSource::open(QFile::decodeName(path));
    const Drained drained = source ? readAll(**source) : Drained{};
    writer.join();
    QVERIFY2(source, errorText(source));
    QVERIFY(!drained.error);
    QCOMPARE(drained.bytes, logLines(30'000));
    QCOMPARE((*source)->bytesTotal(), -1);
    QCOMPARE((*source)->contentHash(), hashOf(content));
}

void TestByteSource::cancelsWhileAPipeIsSilent()
{
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    QCOMPARE(::write(ends[1], "a,b\n", 4), 4);
    auto file = std::make_unique<QFile>();
    QVERIFY(file->open(ends[0], QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle));
    std::stop_source stop;
    auto source = ByteSource::open(std::move(file), QStringLiteral("-"), stop.get_token());
    QVERIFY2(source, errorText(source));
    std::thread canceller([&] { stop.request_stop(); });
    const Drained drained = readAll(**source);
    canceller.join();
    ::close(ends[1]);
    QVERIFY(drained.error);
    QCOMPARE(drained.error->kind, ErrorKind::Cancelled);
}

void TestByteSource::cancelsAPlainFile()
{
    std::stop_source stop;
    auto source = openBytes(logLines(5000));
    QVERIFY2(source, errorText(source));
    (*source)->setStopToken(stop.get_token());
    stop.request_stop();
    const Drained drained = readAll(**source);
    QVERIFY(drained.error);
    QCOMPARE(drained.error->kind, ErrorKind::Cancelled);
}

void TestByteSource::drainHashesTheRest()
{
    const std::string disk = gzipped(logLines(20'000));
    const std::string cut = disk.substr(0, disk.size() / 2) + "garbage" + disk.substr(disk.size() / 2);
    auto source = openBytes(cut, 1000);
    QVERIFY2(source, errorText(source));
    QVERIFY(readAll(**source).error);
    QVERIFY2((*source)->drain(), "drain");
    QCOMPARE((*source)->contentHash(), hashOf(cut));
    QCOMPARE((*source)->bytesConsumed(), static_cast<qint64>(cut.size()));
}

CODEDESK_TEST_MAIN(TestByteSource)
#include "tst_bytesource.moc"
