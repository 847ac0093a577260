// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "catalogue/reply.h"
#include "support/testmain.h"

#include <QObject>
#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

class TestReply : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void rendersReply_data();
    void rendersReply();
    void findsUnknownVariables_data();
    void findsUnknownVariables();
    void everyRowOfTheDocumentHasOne();
    void reasonsOfAttacksAreHidden_data();
    void reasonsOfAttacksAreHidden();
};

void TestReply::rendersReply_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    // Known are code, message and order; time and billed are not.
    QTest::newRow("plain") << u"Try again."_s << u"Try again."_s;
    QTest::newRow("all known") << u"Code {code}: {message}. Order {order}."_s
                               << u"Code 1004: x{time}. Order A1."_s;
    QTest::newRow("last sentence out") << u"Try again. It happened at {time}."_s << u"Try again."_s;
    QTest::newRow("first sentence out") << u"At {time} it failed. Try again."_s << u"Try again."_s;
    QTest::newRow("middle out, Chinese") << u"您好。该次调用{billed}。请重试。"_s << u"您好。请重试。"_s;
    QTest::newRow("dot inside a number") << u"API 3.0 says no at {time}. Try again."_s << u"Try again."_s;
    QTest::newRow("dot before Chinese") << u"OK.时间：{time}。完"_s << u"OK.完"_s;
    QTest::newRow("without a full stop") << u"Done. Order {order}"_s << u"Done. Order A1"_s;
    QTest::newRow("line of its own") << u"Done\nAt {time}\nBye"_s << u"Done\nBye"_s;
    QTest::newRow("nothing left") << u"It was {billed}."_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestReply::rendersReply()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    // A value that looks like a variable is not filled in again.
    QCOMPARE(renderReply(text, { u"1004"_s, u"x{time}"_s, u"A1"_s, {}, {} }), expected);
}

void TestReply::findsUnknownVariables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("none") << u"{code}{message}{order}{time}{billed}"_s << QStringList();
    QTest::newRow("other name") << u"Hello {name}."_s << QStringList{ u"{name}"_s };
    QTest::newRow("capital") << u"{Code}"_s << QStringList{ u"{Code}"_s };
    QTest::newRow("open") << u"a {code"_s << QStringList{ u"{code"_s };
    QTest::newRow("closed") << u"code}"_s << QStringList{ u"}"_s };
    QTest::newRow("nested") << u"{{code}}"_s << QStringList{ u"{{code}"_s, u"}"_s };
}

void TestReply::findsUnknownVariables()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    QCOMPARE(unknownVariables(text), expected);
}

void TestReply::everyRowOfTheDocumentHasOne()
{
    const CataloguePtr catalogue = builtinCatalogue();
    int rows = 0;
    for (const CodeEntry &entry : catalogue->entries()) {
        if (entry.sourceId != catalogue->mainSource()->id)
            continue;
        ++rows;
        const Reply *reply = catalogue->reply(entry);
        QVERIFY2(reply, qPrintable(entry.code));
        for (const Outcome outcome : allOutcomes) {
            for (const Language language : { Language::Chinese, Language::English }) {
                const ReplyValues values{
                    entry.code, entry.message.in(language), {}, {}, billedWords(outcome, language)
                };
                QVERIFY2(!renderReply(reply->user.in(language), values).isEmpty(), qPrintable(entry.code));
                QVERIFY2(!renderReply(reply->integrator.in(language), values).isEmpty(), qPrintable(entry.code));
            }
        }
    }
    QCOMPARE(rows, 119);
}

void TestReply::reasonsOfAttacksAreHidden_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : { "1002", "1003", "2011", "66660023", "66660025", "-1404" })
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestReply::reasonsOfAttacksAreHidden()
{
    QFETCH(const QString, code);
    const CataloguePtr catalogue = builtinCatalogue();
    const CodeEntry *entry = catalogue->find(code);
    QVERIFY(entry);
    const Reply *reply = catalogue->reply(*entry);
    QVERIFY(reply);
    QVERIFY(reply->hidesReason);
    const QStringList telling{ u"翻拍"_s, u"面具"_s,   u"屏幕"_s,     u"假"_s,    u"攻击"_s,   u"真人"_s,
                               u"录制"_s, u"风险"_s,   u"比对"_s,     u"spoof"_s, u"attack"_s, u"screen"_s,
                               u"mask"_s, u"replay"_s, u"recorded"_s, u"fake"_s,  u"risk"_s,   u"real person"_s };
    for (const QString &word : telling) {
        QVERIFY2(!reply->user.zh.contains(word, Qt::CaseInsensitive), qPrintable(code + u": "_s + word));
        QVERIFY2(!reply->user.en.contains(word, Qt::CaseInsensitive), qPrintable(code + u": "_s + word));
    }
    QVERIFY(!reply->user.zh.contains(u"{message}"_s) && !reply->user.en.contains(u"{message}"_s));
}

CODEDESK_TEST_MAIN(TestReply)
#include "tst_reply.moc"
