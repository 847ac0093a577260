// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filename.h"
#include "core/privatefolder.h"
#include "core/userfolders.h"

#include "support/testmain.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <cerrno>

using namespace codedesk;
using namespace Qt::StringLiterals;

class TestFileName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }
    void everyNameSurvives_data();
    void everyNameSurvives();
    void randomBytesSurvive();
    void readsAddressesOfDroppedFiles();
    void opensWhatQtWouldTakeForAResource();
    void tellsWhyAFileCannotBeOpened();
    void knowsNamesOfDescriptors();
    void partsOfAName();
};

void TestFileName::everyNameSurvives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("a/b.csv") << u"a/b.csv"_s;
    QTest::newRow("UTF-8") << QByteArray("日志.csv") << u"日志.csv"_s;
    QTest::newRow("GBK") << QByteArray("\xc8\xd5\xd6\xbe.csv") << u"日志.csv"_s;
    QTest::newRow("neither") << QByteArray("\xff\xfe.csv") << u"\uFFFD\uFFFD.csv"_s;
    QTest::newRow("cut UTF-8") << QByteArray("a\xe6\x97") << QString();
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << QString();
    QTest::newRow("a surrogate") << QByteArray("\xed\xa0\x80") << QString();
    QTest::newRow("our own private characters") << QByteArray("\xf4\x8f\x9f\xbf.csv") << QString();
    QTest::newRow("colon") << QByteArray(":x.csv") << u":x.csv"_s;
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestFileName::everyNameSurvives()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    const QString path = filename::fromBytes(bytes);
    QCOMPARE(filename::toBytes(path), bytes);
    QCOMPARE(QString::fromUtf8(path.toUtf8()), path); // it is text that can be kept and printed
    if (!shown.isEmpty())
        QCOMPARE(filename::shown(path), shown);
}

void TestFileName::randomBytesSurvive()
{
    QRandomGenerator random(20261128);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes(random.bounded(1, 12), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(1, 256));
        QCOMPARE(filename::toBytes(filename::fromBytes(bytes)), bytes);
    }
}

void TestFileName::readsAddressesOfDroppedFiles()
{
    QCOMPARE(filename::fromUrl(QUrl(u"file:///a/%E6%97%A5%20b.csv"_s)), u"/a/日 b.csv"_s);
    QCOMPARE(filename::toBytes(filename::fromUrl(QUrl(u"file:///a/%C8%D5.csv"_s))), QByteArray("/a/\xc8\xd5.csv"));
    QCOMPARE(filename::fromUrl(QUrl(u"https://example.org/a.csv"_s)), QString());
}

void TestFileName::opensWhatQtWouldTakeForAResource()
{
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    QFile file(u"./:x.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("hello");
    file.close();
    int systemError = 0;
    const auto opened = filename::openForReading(u":x.csv"_s, systemError);
    QVERIFY(opened);
    QCOMPARE(opened->readAll(), QByteArray("hello"));
    QVERIFY(filename::statusOf(u":x.csv"_s).isFile());
    QVERIFY(QDir::setCurrent(before));
}

void TestFileName::tellsWhyAFileCannotBeOpened()
{
    const QTemporaryDir folder;
    int systemError = 0;
    QVERIFY(!filename::openForReading(folder.filePath(u"none"_s), systemError));
    QCOMPARE(systemError, ENOENT);
    QVERIFY(!filename::openForReading(folder.path(), systemError));
    QCOMPARE(systemError, EISDIR);
    QVERIFY(filename::statusOf(folder.path()).isFolder());
    QVERIFY(!filename::exists(folder.filePath(u"none"_s)));
}

void TestFileName::knowsNamesOfDescriptors()
{
    QCOMPARE(filename::descriptorOf(u"/dev/stdout"_s), std::optional(1));
    QCOMPARE(filename::descriptorOf(u"/dev//fd/./7"_s), std::optional(7));
    QCOMPARE(filename::descriptorOf(u"/proc/self/fd/12"_s), std::optional(12));
    QCOMPARE(filename::descriptorOf(u"/dev/fd/x"_s), std::nullopt);
    QCOMPARE(filename::descriptorOf(u"stdout"_s), std::nullopt);
}

void TestFileName::partsOfAName()
{
    QCOMPARE(filename::lastPart(u"/a/b.csv"_s), u"b.csv"_s);
    QCOMPARE(filename::lastPart(u"b.csv"_s), u"b.csv"_s);
    QCOMPARE(filename::folderOf(u"/a/b.csv"_s), u"/a"_s);
    QCOMPARE(filename::folderOf(u"/b.csv"_s), u"/"_s);
    QCOMPARE(filename::folderOf(u"b.csv"_s), u"."_s);
    QCOMPARE(filename::absolute(u"/a/../b"_s), u"/a/../b"_s);
    QCOMPARE(filename::absolute(u"b"_s), QDir::currentPath() + u"/b"_s);
}

CODEDESK_TEST_MAIN(TestFileName)
#include "tst_filename.moc"
