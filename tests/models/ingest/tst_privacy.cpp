// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/excerpt.h"
#include "ingest/jsonmasker.h"
#include "ingest/personkey.h"
#include "ingest/privacy.h"
#include "ingesttesting.h"

#include <QFileInfo>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

class TestPrivacy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void masksNumbersInText_data();
    void masksNumbersInText();
    void leavesOtherTextAlone_data();
    void leavesOtherTextAlone();
    void masksJson_data();
    void masksJson();
    void masksCsvRows_data();
    void masksCsvRows();
    void masksAddresses();
    void cutsExcerptsBetweenCharacters();
    void hashesPersons();
    void makesOneKey();
    void refusesDamagedKey();
    void takesAKeyOfTheAdministrator();
};

void TestPrivacy::masksNumbersInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *text, const char *masked) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(masked);
    };
    row("11010519491231002X", "110*************2X"); // the example of GB 11643
    row("11010519491231002x", "110*************2x");
    row("身份证11010519491231002X有误", "身份证110*************2X有误");
    row("id=440308199901101512,", "id=440*************12,");
    row("440308 19990110 1512", "440*** ******** **12");
    row("110105-19491231-002X", "110***-********-**2X");
    row("130503670401001", "130**********01");
    row("13800138000", "138****8000");
    row("tel:13800138000;", "tel:138****8000;");
    row("+8613800138000", "+861******8000"); // three of the digits that were found
    row("+86 13800138000", "+86 138****8000");
    row("008613800138000", "008********8000");
    row("86-138-0013-8000", "86-138-****-8000");
    row("138 0013 8000", "138 **** 8000");
    row("4111111111111111", "411*********1111");
    row("4111 1111 1111 1111", "411* **** **** 1111");
    row("6222-0212-3456-7890-128", "622*-****-****-****-128");
    row("a13800138000b19912345678", "a138****8000b199****5678");
    row("电话１３８００１３８０００。", "电话１３８****８０００。");
    row("１１０１０５１９４９１２３１００２X", "１１０*************２X");
    row("138 ００１３ 8000", "138 **** 8000");
    row("378282246310005", "378********0005");
    row("4222222222222", "422******2222");
    row("13800138000 19912345678", "138****8000 199****5678");
}

void TestPrivacy::masksNumbersInText()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);
    QCOMPARE(QString::fromStdString(maskedText(text.toStdString())), masked);
}

void TestPrivacy::leavesOtherTextAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "",
                              "成功",
                              "0",
                              "-5018",
                              "66660004",
                              "00010100",
                              "[-9110,-9111,-9114]",
                              "2025-03-03 10:15:22.273",
                              "20250303150319",
                              "order20250303150319000000000001",
                              "25030320001184453211150322000010",
                              "e594dc57-9ee3-409b-a8e4-7b4694588701",
                              "3DCE6611-0F1E-455B-BE13-34C05CEA7681",
                              "12800138000",
                              "1380013800",
                              "138001380001",
                              "11010519491231002",
                              "110105194912310021",
                              "11010519491331002X",
                              "4111111111111112",
                              "411111111111111111111",
                              "110105194912310021X",
                              "400-800-1234",
                              "20250303150319 1740968122273",
                              "192.168.100.200",
                              "1101***********99X",
                              "010-12345678" })
        QTest::addRow("\"%s\"", text) << QString::fromUtf8(text);
}

void TestPrivacy::leavesOtherTextAlone()
{
    QFETCH(QString, text);
    std::string masked = "untouched";
    QVERIFY(!maskNumbers(text.toStdString(), masked));
    QCOMPARE(masked, std::string("untouched"));
}

void TestPrivacy::masksJson_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *name, const char *json, const char *masked) {
        QTest::newRow(name) << QString::fromUtf8(json) << QString::fromUtf8(masked);
    };
    row("keys", R"({"name":"张三","code":"0","idcard":"x","phone":13800138000})",
        R"({"name":"***","code":"0","idcard":"***","phone":"***"})");
    row("keys with escapes", R"({"\u59d3\u540d":"\u5f20\u4e09","a":1})", R"({"\u59d3\u540d":"***","a":1})");
    row("numbers in texts", R"({"msg":"号码 13800138000"})", R"({"msg":"号码 138****8000"})");
    row("numbers in escapes", R"({"msg":"\u00313800138000"})", R"({"msg":"138****8000"})");
    row("bare numbers", R"({"x":13800138000,"y":[13800138000]})", R"({"x":"138****8000","y":["138****8000"]})");
    row("orders stay", R"({"orderNo":"13800138000","ReqTime":"1740968122273"})",
        R"({"orderNo":"13800138000","ReqTime":"1740968122273"})");
    row("containers", R"({"photo":{"a":"x","b":["y"]},"code":1})", R"({"photo":"***","code":1})");
    row("lists of texts", R"({"photo":["x","y"],"code":1})", R"({"photo":"***","code":1})");
    row("nothing to hide", R"({"name":"","phone":null})", R"({"name":"","phone":null})");
    row("JSON in a text", R"({"data":"{\"name\":\"张三\",\"code\":\"0\"}"})",
        R"({"data":"{\"name\":\"***\",\"code\":\"0\"}"})");
    row("string not closed", R"({"code":"0","name":"张三)", R"({"code":"0","name":"***")");
    row("quote missing before the value", R"({"name:"张三","phone":"13800138000"})",
        R"({"name:"***","***":"***"})");
    row("quote missing after the value", R"({"name":"张三,"code":"0"})", R"({"name":"***"})");
    row("no quotes", R"({name:张三,code:0})", R"({***:***,***:0})");
    row("cut number", R"({"idcard":1101051949)", R"({"idcard":"***")");
    row("text around", R"(张三 {"a":1})", R"(*** {"a":1})");
    row("form feed after the key", "{\"name\"\f:\v\"张三,1001\"}", "{\"name\":\v\"***\"}");
    row("string over a line end", "{\"name\":\"张\n三\",\"code\":\"0\"}", "{\"name\":\"***\",\"code\":\"0\"}");
    row("string over an escaped line end", "{\"name\":\"张\\\n三,1001\",\"code\":\"0\"}",
        "{\"name\":\"***\",\"code\":\"0\"}");
    row("text behind a string", R"({"name":"张三"李四,"code":"0"})", R"({"name":"***","code":"0"})");
    row("strings without a comma", R"({"name":"张三""李四,1001","code":"0"})", R"({"name":"***","code":"0"})");
    row("numbers no JSON has", R"({"a":0012,"b":-,"c":1.,"d":1e+,"e":.5,"f":+1})",
        R"({"a":***,"b":***,"c":***,"d":***,"e":***,"f":***})");
    row("numbers", R"({"a":0,"b":-0.5e+3,"c":1E5,"d":10})", R"({"a":0,"b":-0.5e+3,"c":1E5,"d":10})");
    row("characters in escapes", R"({"a":"\u0041\u00e9\u4e00\ud83d\ude00 13800138000"})",
        R"({"a":"Aé一😀 138****8000"})");
    row("half a character in escapes", R"({"a":"\ud83d\u0041\ude00 13800138000\ud83d"})",
        R"({"a":"?A? 138****8000?"})");
    row("no escapes", R"({"a":"\u004g\u+041\x 13800138000\u004"})", R"({"a":"u004gu+041x 138****8000u004"})");
    row("controls in escapes", R"({"a":"\n\r\t\b\f\u0001\"\\\/ 13800138000"})",
        R"({"a":"\n\r\t\b\f\u0001\"\\/ 138****8000"})");
}

void TestPrivacy::masksJson()
{
    QFETCH(QString, json);
    QFETCH(QString, masked);
    const QByteArray excerpt = jsonExcerpt(json.toStdString()).text;
    QCOMPARE(QString::fromUtf8(excerpt), masked);
    QVERIFY(!excerpt.contains("\xE5\xBC\xA0\xE4\xB8\x89"));
    QVERIFY(!excerpt.contains("13800138000") || masked.contains(u"orderNo"));
}

void TestPrivacy::masksCsvRows_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *name, const char *text, const char *masked) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(masked);
    };
    // order, name, message
    row("as it should be", "13800138000,张三,电话13800138000", "13800138000,***,电话138****8000");
    row("quoted", R"("a","张,三","x")", R"("a",***,"x")");
    row("name is empty", "a,,x", "a,,x");
    row("too few", "a,张三", "***,***");
    row("one field", "张三", "***");
    row("too many, shifted to the right", "a,b,张三,x", "a,***,***,x");
    row("quote not closed", "a,\"张三,x", "a,***,x");
    row("quotes in disorder", "a\"b,张三,c\"d", "***");
    row("quote not doubled", R"(a,张三,"13812345678"鍚")", R"(a,***,"138****5678"鍚")");
    row("JSON in a field", R"(a,b,"{""name"":""张三"",""code"":""0""}")",
        R"(a,***,"{""name"":""***"",""code"":""0""}")");
}

void TestPrivacy::masksCsvRows()
{
    QFETCH(QString, row);
    QFETCH(QString, masked);
    const std::vector<Disclosure> columns{ Disclosure::Verbatim, Disclosure::Hidden, Disclosure::Masked };
    QCOMPARE(QString::fromUtf8(csvExcerpt(row.toStdString(), ',', columns).text), masked);
}

void TestPrivacy::masksAddresses()
{
    QCOMPARE(
        urlExcerpt("https://a.example/cb?code=&name=%E5%BC%A0&newSignature=AB&orderNo=13800138000&x=13800138000#f")
            .text,
        QByteArray("https://a.example/cb?code=&name=***&newSignature=***&orderNo=13800138000&x=138****8000#f"));
}

void TestPrivacy::cutsExcerptsBetweenCharacters()
{
    const std::string text = QString(u'x' + QString(excerptLimitBytes / 2, QChar(0x5F20))).toStdString();
    const QByteArray excerpt = cutExcerpt(text);
    QVERIFY(excerpt.size() <= excerptLimitBytes);
    QVERIFY(excerpt.size() > excerptLimitBytes - 3);
    QVERIFY(QUtf8StringView(excerpt).isValidUtf8());
}

void TestPrivacy::hashesPersons()
{
    const PersonKey key{ 1, 2, 3 };
    const std::optional<PersonHash> hash = personHash(key, "11010519491231002X");
    QVERIFY(hash.has_value());
    QVERIFY(*hash != PersonHash{});
    QCOMPARE(personHash(key, " 110105 19491231 002x "), hash);
    QCOMPARE(personHash(key, "110105491231002"), hash); // the same person's number before 1999
    QVERIFY(personHash(key, "440308199901101512") != hash);
    QVERIFY(personHash(PersonKey{ 9 }, "11010519491231002X") != hash);
    QVERIFY(!personHash(key, "1101***********02X").has_value());
    QVERIFY(!personHash(key, "***").has_value());
    QVERIFY(!personHash(key, "").has_value());
    QVERIFY(!personHash(key, "12345").has_value());
    QVERIFY(personHash(key, "H12345678").has_value()); // a document of another country
}

void TestPrivacy::makesOneKey()
{
    const TestFiles files;
    const QString path = files.path(QStringLiteral("new/folder/person.key"));
    const Result<PersonKey> made = loadOrCreatePersonKey(path);
    QVERIFY2(made, errorText(made));
    QCOMPARE(QFileInfo(path).size(), qint64(32));
    constexpr auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path).permissions() & others));
    const Result<PersonKey> loaded = loadOrCreatePersonKey(path);
    QVERIFY2(loaded, errorText(loaded));
    QVERIFY(*loaded == *made);
    QVERIFY(*loaded != PersonKey{});
    QVERIFY(QFile::setPermissions(path, QFileInfo(path).permissions() | QFileDevice::ReadOther));
    QVERIFY(loadOrCreatePersonKey(path).hasValue());
    QFileInfo info(path);
    info.refresh();
    QVERIFY(!(info.permissions() & others));
    QCOMPARE(QDir(info.path()).entryList(QDir::Files | QDir::Hidden), QStringList{ QStringLiteral("person.key") });
}

void TestPrivacy::refusesDamagedKey()
{
    const TestFiles files;
    for (const qsizetype size : { 0, 31, 33 }) {
        const Result<PersonKey> key =
            loadOrCreatePersonKey(files.write(QStringLiteral("key"), QByteArray(size, 'k')));
        QVERIFY(!key);
        QCOMPARE(key.error().kind, ErrorKind::InputNotReadable);
        QVERIFY(!key.error().hint.isEmpty());
    }
    const Result<PersonKey> folder = loadOrCreatePersonKey(files.path(QString()));
    QVERIFY(!folder);
}

void TestPrivacy::takesAKeyOfTheAdministrator()
{
    if (::geteuid() != 0)
        QSKIP("Only the administrator can try this.");
    const TestFiles files;
    const QByteArray path = files.write(QStringLiteral("key"), QByteArray(32, 'k')).toUtf8();
    QCOMPARE(::chmod(path.constData(), 0444), 0);
    QCOMPARE(::chmod(QFileInfo(QString::fromUtf8(path)).path().toUtf8().constData(), 0755), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const bool isOther = ::setuid(65534) == 0;
        ::_exit(isOther && loadOrCreatePersonKey(QString::fromUtf8(path)) ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

CODEDESK_TEST_MAIN(TestPrivacy)
#include "tst_privacy.moc"
