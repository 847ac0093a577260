// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "catalogue/remedy.h"
#include "support/testmain.h"

#include <QObject>
#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

class TestRemedy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void splitsAtNumbering_data();
    void splitsAtNumbering();
    void splitsTheSameWayInBothLanguages();
};

void TestRemedy::splitsAtNumbering_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("intro");
    QTest::addColumn<QStringList>("steps");
    const auto plain = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << text << QStringList();
    };

    QTest::newRow("document, Chinese")
        << u"按照如下提示再次尝试： 1. 请确保光线充足 2. 请确保人脸正对框内 3. 请确保脸部无遮挡"_s
        << u"按照如下提示再次尝试："_s
        << QStringList{ u"请确保光线充足"_s, u"请确保人脸正对框内"_s, u"请确保脸部无遮挡"_s };
    QTest::newRow("document, English")
        << u"Try again as follows: 1. Make sure that there is enough light. 2. Face the frame directly."_s
        << u"Try again as follows:"_s
        << QStringList{ u"Make sure that there is enough light."_s, u"Face the frame directly."_s };
    QTest::newRow("without spaces") << u"请重试：1.开灯2.正对框"_s << u"请重试："_s
                                    << QStringList{ u"开灯"_s, u"正对框"_s };
    QTest::newRow("ideographic comma") << u"请重试：1、开灯；2、正对框"_s << u"请重试："_s
                                       << QStringList{ u"开灯；"_s, u"正对框"_s };
    QTest::newRow("on lines") << u"Try:\n1. A\n2. B\n"_s << u"Try:"_s << QStringList{ u"A"_s, u"B"_s };
    QTest::newRow("no introduction") << u"1. A 2. B"_s << QString() << QStringList{ u"A"_s, u"B"_s };
    QTest::newRow("two digits") << u"1. a 2. b 3. c 4. d 5. e 6. f 7. g 8. h 9. i 10. j"_s << QString()
                                << QStringList{ u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s,
                                                u"f"_s, u"g"_s, u"h"_s, u"i"_s, u"j"_s };
    QTest::newRow("a number inside a step") << u"1. Record for 2 s. 2. Read all 18 digits."_s << QString()
                                            << QStringList{ u"Record for 2 s."_s, u"Read all 18 digits."_s };

    plain("empty", QString());
    plain("plain", u"未能识别，需重新识别"_s);
    plain("2s", u"同一个 App ID 下，同一个 userID 2s内只能请求成功一次 nonceticket"_s);
    plain("6s", u"请控制录制时长在6s左右。"_s);
    plain("18 digits", u"如身份证号码不满足18位、身份证号码奇偶校验不通过"_s);
    plain("only a first step", u"Try again: 1. Turn on the light."_s);
    plain("does not begin with one", u"See sections 2. Light 3. Frame"_s);
    plain("version", u"Use version 1.2.3 or 2.1"_s);
    plain("decimal numbers", u"不超过 1.5 MB 或 2.5 MB"_s);
    plain("list of numbers", u"第 1、2、3 项"_s);
    plain("letter before number", u"v1. old v2. new"_s);
    plain("ends with a number", u"录制时长 1. 或 2."_s);
}

void TestRemedy::splitsAtNumbering()
{
    QFETCH(const QString, text);
    QFETCH(const QString, intro);
    QFETCH(const QStringList, steps);
    const Remedy remedy = splitRemedy(text);
    QCOMPARE(remedy.intro, intro);
    QCOMPARE(remedy.steps, steps);
}

void TestRemedy::splitsTheSameWayInBothLanguages()
{
    const Catalogue &catalogue = *builtinCatalogue();
    QStringList withSteps;
    for (const CodeEntry &entry : catalogue.entries()) {
        const Remedy zh = splitRemedy(entry.action.zh);
        const Remedy en = splitRemedy(entry.action.en);
        QCOMPARE(en.steps.size(), zh.steps.size());
        QCOMPARE(en.intro.isEmpty(), zh.intro.isEmpty());
        if (!zh.steps.isEmpty())
            withSteps << entry.code;
    }
    QCOMPARE(withSteps, (QStringList{ u"66660025"_s, u"66660038"_s, u"-5001"_s, u"-5009"_s, u"-1404"_s }));
}

CODEDESK_TEST_MAIN(TestRemedy)
#include "tst_remedy.moc"
