// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "search/codesearch.h"
#include "search/pinyin.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

class TestPinyin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void matches_data();
    void matches();
    void longWordEndsSoon();
    void searchFindsMessages_data();
    void searchFindsMessages();
};

void TestPinyin::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const QString &text, const QString &typed, bool expected) {
        QTest::newRow(name) << text << typed << expected;
    };
    row("initials", u"光线太暗"_s, u"gxta"_s, true);
    row("whole", u"光线太暗"_s, u"guangxiantaian"_s, true);
    row("mixed", u"光线太暗"_s, u"guangxta"_s, true);
    row("last in part", u"光线太暗"_s, u"guangxi"_s, true);
    row("from the middle", u"光线太暗"_s, u"taian"_s, true);
    row("from inside a syllable", u"光线太暗"_s, u"uangxian"_s, false);
    row("other order", u"光线太暗"_s, u"xgta"_s, false);
    row("skips a character", u"光线太暗"_s, u"gta"_s, false);
    row("over a mark", u"光线太暗，请重试"_s, u"anqing"_s, true);
    row("second reading", u"请重试"_s, u"qingchongshi"_s, true);
    row("first reading", u"重量"_s, u"zhongliang"_s, true);
    row("double initial", u"正脸"_s, u"zhl"_s, true);
    row("double initial of c", u"超过"_s, u"chg"_s, true);
    row("double initial of s", u"失败"_s, u"shb"_s, true);
    row("two letters that are no initial of z", u"在家"_s, u"zaj"_s, false);
    row("two letters that are no initial", u"拍摄"_s, u"pas"_s, false);
    row("single initial of a double one", u"正脸"_s, u"zl"_s, true);
    row("v for u with dots", u"通过率"_s, u"tglv"_s, true);
    row("u for u with dots", u"绿色"_s, u"luse"_s, true);
    row("v for u with dots, by rule", u"绿色"_s, u"lvse"_s, true);
    row("Latin word in between", u"缺少SDK版本"_s, u"qssdkbb"_s, true);
    row("nothing typed", u"光线太暗"_s, QString(), false);
    row("no Chinese", u"Light too dark"_s, u"ltd"_s, true);
    row("empty text", QString(), u"a"_s, false);
    row("surrogates", u"光𠮷暗"_s, u"ga"_s, true);
}

void TestPinyin::matches()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);
    QFETCH(const bool, expected);
    QCOMPARE(PinyinText(text).matches(typed), expected);
}

void TestPinyin::longWordEndsSoon()
{
    const PinyinText text(QString(2000, u'重'));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!text.matches(QString(u"z"_s).repeated(60) + u'x'));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestPinyin::searchFindsMessages_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    QTest::newRow("initials") << u"gxta"_s << u"光线太暗"_s;
    QTest::newRow("whole") << u"xitong"_s << u"系统"_s;
    QTest::newRow("lost g") << u"guanxian"_s << u"光线"_s;
    QTest::newRow("amid characters") << u"光线tai暗"_s << u"光线太暗"_s;
}

void TestPinyin::searchFindsMessages()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, words);
    const CataloguePtr catalogue = builtinCatalogue();
    const QList<CodeHit> hits = CodeSearch(catalogue).find({ typed, {}, {} });
    QVERIFY(!hits.isEmpty());
    const CodeEntry &first = catalogue->entries().at(hits.first().position);
    const QString text = first.message.zh + catalogue->category(first.categoryId)->title.zh;
    QVERIFY2(text.contains(words), qPrintable(first.code + u' ' + text));
}

CODEDESK_TEST_MAIN(TestPinyin)
#include "tst_pinyin.moc"
