// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/messagefinder.h"
#include "decoding/messagefit.h"
#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace Qt::StringLiterals;

/** How far a message is worded after a row of the catalogue. */
class TestMessageFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void readsTheValueOfAKey_data();
    void readsTheValueOfAKey();
    void countsSharedWords_data();
    void countsSharedWords();
};

void TestMessageFit::readsTheValueOfAKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("JSON") << u"errmsg\": \"no camera\"}"_s << u"no camera"_s;
    QTest::newRow("JSON in a string") << u"errmsg\\\":\\\"no camera\\\"}"_s << u"no camera\\"_s;
    QTest::newRow("address") << u"errmsg=no camera&x=1"_s << u"no camera"_s;
    QTest::newRow("end of line") << u"errmsg: no camera\nnext"_s << u"no camera"_s;
    QTest::newRow("empty") << u"errmsg\":\"\"}"_s << QString();
    QTest::newRow("nothing behind") << u"errmsg"_s << QString();
}

void TestMessageFit::readsTheValueOfAKey()
{
    QFETCH(const QString, text);
    QTEST(decoding::valueBehindKey(text, 6).toString(), "value");
}

void TestMessageFit::countsSharedWords_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<double>("share");
    QTest::newRow("none") << QString() << 0.0;
    QTest::newRow("all, Chinese") << u"相机权限"_s << 1.0;
    QTest::newRow("all, in capitals") << u"CAMERA Permission"_s << 1.0;
    QTest::newRow("half") << u"camera broken"_s << 0.5;
    QTest::newRow("of the remedy") << u"settings"_s << 1.0;
    QTest::newRow("short words do not count") << u"is of no use"_s << 0.0;
    QTest::newRow("other words") << u"access_token missing"_s << 0.0;
}

void TestMessageFit::countsSharedWords()
{
    QFETCH(const QString, message);
    CodeEntry entry;
    entry.message = { u"没有相机权限"_s, u"No permission for the camera"_s };
    entry.action = { u"请到设置中打开。"_s, u"Allow it in the settings."_s };
    QTEST(decoding::sharedWords(message, entry), "share");
}

CODEDESK_TEST_MAIN(TestMessageFit)
#include "tst_messagefit.moc"
