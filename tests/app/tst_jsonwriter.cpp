// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonwriter.h"

#include "support/testmain.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace codedesk::cli;
using namespace Qt::StringLiterals;

namespace {

template <typename Write> QByteArray written(const Write &write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonWriter json(buffer);
    write(json);
    return json.finish() ? buffer.data() : QByteArray("failed");
}

} // namespace

class TestJsonWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void keepsTheOrderOfFields();
    void emptyContainersStayOnOneLine();
    void writesNumbers();
    void escapesTexts_data();
    void escapesTexts();
    void readsBackLongDocuments();
    void tellsAFailedWrite();
};

void TestJsonWriter::keepsTheOrderOfFields()
{
    QCOMPARE(written([](JsonWriter &json) {
                 json.beginObject();
                 json.field("z", u"成功"_s);
                 json.key("a");
                 json.beginArray();
                 json.value(true);
                 json.null();
                 json.endArray();
                 json.field("list", QStringList{ u"-1"_s, u"2"_s });
                 json.endObject();
             }),
             QByteArray("{\n  \"z\": \"成功\",\n  \"a\": [\n    true,\n    null\n  ],\n"
                        "  \"list\": [\n    \"-1\",\n    \"2\"\n  ]\n}\n"));
}

void TestJsonWriter::emptyContainersStayOnOneLine()
{
    QCOMPARE(written([](JsonWriter &json) {
                 json.beginObject();
                 json.field("list", QStringList());
                 json.key("object");
                 json.beginObject();
                 json.endObject();
                 json.endObject();
             }),
             QByteArray("{\n  \"list\": [],\n  \"object\": {}\n}\n"));
}

void TestJsonWriter::writesNumbers()
{
    const QByteArray text = written([](JsonWriter &json) {
        json.beginArray();
        json.value(std::numeric_limits<qint64>::max());
        json.value(std::optional(93.15));
        json.value(std::optional<double>());
        json.value(std::optional(std::numeric_limits<double>::quiet_NaN()));
        json.value(std::optional(std::numeric_limits<double>::infinity()));
        json.endArray();
    });
    QCOMPARE(text, QByteArray("[\n  9223372036854775807,\n  93.15,\n  null,\n  null,\n  null\n]\n"));
}

void TestJsonWriter::escapesTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("quotes") << u"\"a\" \\ /"_s;
    QTest::newRow("white space") << u"a\n\r\tb"_s;
    QTest::newRow("control characters") << u"\u0001\u001B[31m\u007F\b\f"_s;
    QTest::newRow("NUL") << QString(QChar(u'\0'));
    QTest::newRow("C1 control") << u"\u0085\u009B"_s;
    QTest::newRow("Chinese") << u"人脸检测失败"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷😀"_s;
    QTest::newRow("line separator") << u"\u2028"_s;
}

void TestJsonWriter::escapesTexts()
{
    QFETCH(QString, text);
    const QByteArray bytes = written([&](JsonWriter &json) {
        json.beginArray();
        json.value(text);
        json.endArray();
    });
    QCOMPARE(QJsonDocument::fromJson(bytes).array().at(0).toString(), text);
    QVERIFY(!bytes.contains('\x1B'));
}

void TestJsonWriter::readsBackLongDocuments()
{
    const QString text(1000, u'长');
    const QByteArray bytes = written([&](JsonWriter &json) {
        json.beginArray();
        for (int i = 0; i < 1000; ++i)
            json.value(text);
        json.endArray();
    });
    const QJsonArray array = QJsonDocument::fromJson(bytes).array();
    QCOMPARE(array.size(), 1000);
    QCOMPARE(array.at(999).toString(), text);
}

void TestJsonWriter::tellsAFailedWrite()
{
    QBuffer readOnly;
    readOnly.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    JsonWriter json(readOnly);
    json.null();
    QVERIFY(!json.finish());
}

CODEDESK_TEST_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
