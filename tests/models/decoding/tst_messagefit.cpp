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
    void findsMessagesBesideNumbers_data();
    void findsMessagesBesideNumbers();
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

void TestMessageFit::findsMessagesBesideNumbers_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("text"); // the number in bars
    QTest::addColumn<bool>("isThere");
    const auto row = [](const QString &message, const QString &text, bool isThere) {
        QTest::newRow(qPrintable(text)) << message << text << isThere;
    };
    const QString message = u"没有相机权限"_s;
    row(message, u"|5| 没有相机权限"_s, true);
    row(message, u"|5|没有相机权限了"_s, true);
    row(message, u"|5| 没有  相机权  限"_s, true);
    row(message, u"|5| 没有   相机权限"_s, false);
    row(message, u"|5| 没有相机权"_s, false);
    row(message, u"|5|"_s + u"x"_s.repeated(23) + message, true);
    row(message, u"|5|"_s + u"x"_s.repeated(24) + message, false);
    row(message, u"|5|"_s + u"x"_s.repeated(22) + u"  "_s + message, false);
    row(message, u"|5| 6 没有相机权限"_s, false);
    row(message, u"|5|\n没有相机权限"_s, false);
    row(message, u"没有相机权限 |5|"_s, true);
    row(message, u"没有  相机权限::::|5|"_s, true);
    row(message, u"没有相机权限:::::|5|"_s, false);
    row(message, u"没有相机权限|5|"_s, false);
    row(message, u"没有相机权限x:|5|"_s, false);
    row(message, u"x没有相机权限 :|5|"_s, true);
    row(u"Amap 网络 Z 错误。"_s, u"|5| AMAP网络z错误"_s, true);
    row(u"Amap 网络 Z 错误."_s, u"|5| amap网络Z错误"_s, true);
    row(u"Échec total"_s, u"|5| éCHEC Total"_s, true);
    row(u"Échec total"_s, u"|5| ÉCHEC TOTAL"_s, true);
    row(u"没有相机，请打开"_s, u"|5| 没有相机"_s, true);
    row(u"没有相机，请打开"_s, u"没有相机 |5|"_s, false); // the whole is expected before a number
    row(u"没相机，请打开"_s, u"|5| 没相机"_s, false);
    row(u"没相机"_s, u"|5| 没相机。"_s, false); // so short a message has to be parted
    row(u"没相机"_s, u"|5|:没相机"_s, true);
    row(u"没相机"_s, u"|5|\t没相机"_s, true);
    row(u"没相机"_s, u"没相机:|5|"_s, false);
    row(u"没有相机"_s, u"|5| 没有相机！"_s, true);
    row(u"没有相机"_s, u"没有相机:|5|"_s, true);
    row(QString(), u"|5|:"_s, false);
}

void TestMessageFit::findsMessagesBesideNumbers()
{
    QFETCH(const QString, message);
    QFETCH(QString, text);
    const qsizetype start = text.indexOf(u'|');
    const qsizetype end = text.lastIndexOf(u'|') - 1;
    text.remove(u'|');
    auto catalogue = std::make_shared<Catalogue>();
    CodeEntry entry;
    entry.code = u"5"_s;
    entry.message.zh = message;
    catalogue->addEntry(entry);
    const decoding::MessageFinder finder(catalogue);
    QTEST(finder.standsBeside(text, { decoding::TokenKind::Number, start, end - start }, 0), "isThere");
}

CODEDESK_TEST_MAIN(TestMessageFit)
#include "tst_messagefit.moc"
