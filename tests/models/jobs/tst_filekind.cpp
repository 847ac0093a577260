// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/filekind.h"
#include "jobs/outputguard.h"
#include "jobs/storeinput.h"
#include "support/gzip.h"
#include "support/importedstore.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace codedesk;
using jobs::FileKind;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Returns a message that is longer than a megabyte when packed. */
QByteArray longText()
{
    QByteArray text("用户刷脸报 1004，怎么办？\n");
    QRandomGenerator random(1);
    while (text.size() < 3 << 20)
        text += QByteArray::number(random.generate64(), 36) + ' ';
    return text;
}

} // namespace

class TestFileKind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatAFileIs_data();
    void saysWhatAFileIs();
    void saysWhereAFileGoes_data();
    void saysWhereAFileGoes();
    void leavesTheOpenStoreAlone();
};

void TestFileKind::saysWhatAFileIs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<FileKind>("kind");
    QTest::newRow("log as CSV") << testing::mixedCalls() << FileKind::CallLog;
    QTest::newRow("log as JSON lines") << QByteArray(
        R"({"orderNo":"o-1","code":"0","msg":"ok","time":"2025-03-03 10:00:00"})"
        "\n"
        R"({"orderNo":"o-2","code":"1007","msg":"x","time":"2025-03-03 10:01:00"})")
                                       << FileKind::CallLog;
    QTest::newRow("log with meanings") << QByteArray("order_no,code,message,meaning\no-1,1007,x,y\n")
                                       << FileKind::CallLog;
    QTest::newRow("document") << contentOf(testing::dataPath(u"return-codes.zh.md"_s)) << FileKind::VendorPage;
    QTest::newRow("changed document") << contentOf(testing::dataPath(u"vendorpage/changed-page.zh.md"_s))
                                      << FileKind::VendorPage;
    QTest::newRow("page as HTML") << QByteArray(
        "<html><body><table><tr><th>返回码</th><th>返回信息</th><th>处理措施</th></tr>"
        "<tr><td>1007</td><td>x</td><td>y</td></tr></table></body></html>")
                                  << FileKind::VendorPage;
    QTest::newRow("table of codes as CSV")
        << QByteArray("返回码,返回信息,处理措施\n1007,x,y\n1008,x,y\n") << FileKind::VendorPage;
    QTest::newRow("team") << QByteArray(R"({"codes":[],"format":1,"kind":"team-knowledge"})")
                          << FileKind::TeamFile;
    QTest::newRow("team with a byte order mark")
        << QByteArray("\xEF\xBB\xBF{\"codes\":[],\"format\":1,\"kind\":\"team-knowledge\"}") << FileKind::TeamFile;
    QTest::newRow("team whose kind stands late") << QByteArray(R"({"codes":[{"message":")")
            + QByteArray(2 << 20, 'x') + R"(", "a": "\"}"}],"format":1,"kind":"team-knowledge"})"
                                                 << FileKind::TeamFile;
    QTest::newRow("large team") << QByteArray(R"({"kind":"team-knowledge","notes":[")") + QByteArray(9 << 20, 'x')
            + R"("]})" << FileKind::TeamFile;
    QTest::newRow("an object inside that is one")
        << QByteArray(R"({"kind":"x","orderNo":"o-1","code":"0","a":{"kind":"team-knowledge"}})")
        << FileKind::CallLog;
    QTest::newRow("long text as gzip") << testing::gzipped(longText()) << FileKind::Text;
    QTest::newRow("a record of another kind")
        << QByteArray(R"({"kind":"x","orderNo":"o-1","code":"0"})") << FileKind::CallLog;
    QTest::newRow("store") << QByteArray("SQLite format 3\0 and more", 24) << FileKind::Store;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") << FileKind::CallLog; // an import says what it is
    QTest::newRow("message") << QByteArray("用户刷脸报 1004，怎么办？\n第二行") << FileKind::Text;
    QTest::newRow("log of another form") << QByteArray(
        "2025-03-03 10:00:00 ERROR FaceService - code=1004, order=o-1\n2025-03-03 10:00:01 INFO ok\n")
                                         << FileKind::Text;
    QTest::newRow("nothing") << QByteArray() << FileKind::CallLog;
}

void TestFileKind::saysWhatAFileIs()
{
    QFETCH(QByteArray, content);
    QFETCH(FileKind, kind);
    const testing::ImportedStore files;
    for (const QString &name : { u"a.csv"_s, u"a.md"_s, u"a.json"_s, u"a.db"_s })
        QCOMPARE(jobs::lookAtFile(files.write(name, content), store::StoreAddress::ofFile(files.path())).kind,
                 kind);
}

void TestFileKind::saysWhereAFileGoes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<FileKind>("wanted");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("hint");
    const QByteArray team(R"({"codes":[],"format":1,"kind":"team-knowledge"})");
    const QByteArray page("返回码,返回信息,处理措施\n1007,x,y\n1008,x,y\n");
    QTest::newRow("log as team's file")
        << testing::mixedCalls() << FileKind::TeamFile << u"It is a log of calls."_s << u"Imports page"_s;
    QTest::newRow("page as team's file")
        << page << FileKind::TeamFile << u"It is a page of the vendor"_s << u"Compare page"_s;
    QTest::newRow("team's file as log") << team << FileKind::CallLog << u"It is a team's file"_s << u"Team page"_s;
    QTest::newRow("text as log") << QByteArray("用户刷脸报 1004，怎么办？\n第二行") << FileKind::CallLog
                                 << u"why"_s << u"hint To find the codes in it, open it on the Lookup page"_s;
    QTest::newRow("what it was given as") << team << FileKind::TeamFile << u"why"_s << u"hint"_s;
    QTest::newRow("nothing known") << QByteArray("\x89PNG\r\n\x1a\n") << FileKind::TeamFile << u"why"_s
                                   << u"hint"_s;
    QTest::newRow("a table that may be a log")
        << QByteArray("a,b\n1,2\n") << FileKind::CallLog << u"why"_s << u"hint"_s;
}

void TestFileKind::saysWhereAFileGoes()
{
    QFETCH(QByteArray, content);
    QFETCH(FileKind, wanted);
    QFETCH(QString, why);
    QFETCH(QString, hint);
    const testing::ImportedStore files;
    const Error error{ ErrorKind::InputNotCalls, u"what"_s, u"why"_s, u"hint"_s };
    const Error told = jobs::withPlaceOf(files.write(u"a.json"_s, content), wanted, error, files.address());
    QCOMPARE(told.kind, error.kind);
    QCOMPARE(told.what, error.what);
    QVERIFY2(told.why.startsWith(why), qPrintable(told.why));
    QVERIFY2(told.hint.contains(hint), qPrintable(told.hint));
    QCOMPARE(told.hint == u"hint"_s, hint == u"hint"_s);
}

void TestFileKind::leavesTheOpenStoreAlone()
{
    const testing::ImportedStore store;
    store.import(testing::manyCalls(3));
    const auto opened = store::openStore(store.address(), store::CallStore::Mode::ReadWrite);
    QVERIFY(opened);
    for (const char *suffix : { "", "-wal", "-shm" })
        QCOMPARE(jobs::lookAtFile(store.path() + QLatin1String(suffix), store.address()).kind, FileKind::Store);
    QCOMPARE(jobs::lookAtFile(store.file(u"gone.csv"_s), store.address()).kind, FileKind::CallLog);
}

CODEDESK_TEST_MAIN(TestFileKind)
#include "tst_filekind.moc"
