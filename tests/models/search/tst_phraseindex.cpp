// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "search/phraseindex.h"
#include "search/vendorwordings.h"
#include "support/growth.h"
#include "support/maindocument.h"
#include "support/resource.h"
#include "support/testmain.h"

#include <QObject>
#include <QTest>

#include <unicode/translit.h>
#include <unicode/unistr.h>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

/** What customers paste where they paste no code: the words of a message, nearly. */
class TestPhraseIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void finds_data();
    void finds();
    void findsNothing_data();
    void findsNothing();
    void tellsSimilarFromLiteral();
    void sweep_data();
    void sweep();
    void findsWordingsOfTheVendor();
    void refusesFaultyWordings();
    void longTextEndsSoon_data();
    void longTextEndsSoon();

private:
    [[nodiscard]] QStringList codesIn(const QString &text) const;

    CataloguePtr m_catalogue = builtinCatalogue();
    PhraseIndex m_index{ *m_catalogue };
};

QStringList TestPhraseIndex::codesIn(const QString &text) const
{
    QStringList codes;
    for (const PhraseHit &hit : m_index.find(text)) {
        for (const int row : hit.rows)
            codes << m_catalogue->entries().at(row).code;
    }
    return codes;
}

void TestPhraseIndex::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("whole") << u"光线太暗"_s << QStringList{ u"1201"_s };
    QTest::newRow("in a sentence") << u"用户那边一直提示光线太暗，怎么办"_s << QStringList{ u"1201"_s };
    QTest::newRow("traditional") << u"一直顯示光線太暗"_s << QStringList{ u"1201"_s };
    QTest::newRow("of several rows") << u"未能检测到完整人脸"_s << QStringList{ u"1210"_s, u"2013"_s };
    QTest::newRow("first clause") << u"姓名和身份证号不一致"_s << QStringList{ u"2006"_s };
    QTest::newRow("a word that means the same") << u"提示姓名与身份证号不一致"_s << QStringList{ u"2006"_s };
    QTest::newRow("没有 for 未") << u"没有检测到张嘴动作"_s << QStringList{ u"1209"_s };
    QTest::newRow("a character more") << u"token已过期，请重试"_s << QStringList{ u"15"_s };
    QTest::newRow("a character mistaken") << u"视频像素过低"_s << QStringList{ u"1108"_s };
    QTest::newRow("marks lost") << u"未识别到眨眼录制时请保持正脸对框且眨眼"_s << QStringList{ u"-5018"_s };
    QTest::newRow("wording of today, quoted by a remark")
        << u"人脸验证失败，请重试"_s << QStringList{ u"1004"_s, u"1005"_s };
    QTest::newRow("remedy") << u"签名校验不通过"_s << QStringList{ u"400101"_s };
    QTest::newRow("English") << u"\"The name and the ID number do not match\" shown to user"_s
                             << QStringList{ u"2006"_s };
    QTest::newRow("English, another order")
        << u"the ID number and the name do not match"_s << QStringList{ u"2006"_s };
    QTest::newRow("too short but all there is") << u"成功"_s << QStringList{ u"0"_s };
    QTest::newRow("marks tell two rows apart")
        << u"声音未能识别，请大声慢读一遍数字"_s << QStringList{ u"-5008"_s };
}

void TestPhraseIndex::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, codes);
    QCOMPARE(codesIn(text), codes);
}

void TestPhraseIndex::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("the opposite") << u"我们这边能检测到完整人脸"_s;
    QTest::newRow("speaks of faces") << u"请问人脸核身的照片可以保存多久，人脸图片要不要加密"_s;
    QTest::newRow("speaks of cards") << u"身份证和银行卡都需要拍照上传吗"_s;
    QTest::newRow("speaks of the network") << u"网络环境有没有要求，内网能不能用"_s;
    QTest::newRow("general English") << u"curl: (28) Operation timed out after 10001 milliseconds"_s;
    QTest::newRow("English of any program") << u"HTTP/1.1 500 Internal Server Error"_s;
    QTest::newRow("one word of a message") << u"The light in our office is fine."_s;
    QTest::newRow("a comparison of other things") << u"the comparison of both prices failed to convince us"_s;
    QTest::newRow("a recording of other things") << u"the recording of the meeting is too large"_s;
    QTest::newRow("a face of other things") << u"the face of the watch is too dark"_s;
    QTest::newRow("sound, not of a check") << u"no music was heard in the lobby"_s;
    QTest::newRow("goes on as a name") << u"系统错误码有哪些"_s;
    QTest::newRow("success amid others") << u"登录成功"_s;
    QTest::newRow("empty") << QString();
}

void TestPhraseIndex::findsNothing()
{
    QFETCH(const QString, text);
    QCOMPARE(codesIn(text), QStringList());
}

void TestPhraseIndex::tellsSimilarFromLiteral()
{
    QVERIFY(!m_index.find(u"光线太暗"_s).constFirst().isSimilar);
    const PhraseHit similar = m_index.find(u"提示视频像素偏低"_s).value(0);
    QVERIFY(similar.isSimilar);
    QCOMPARE(similar.start, 2);
    QCOMPARE(similar.length, 6);
}

namespace {

QString traditional(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<icu::Transliterator> converter(
        icu::Transliterator::createInstance("Hans-Hant", UTRANS_FORWARD, status));
    icu::UnicodeString units(reinterpret_cast<const char16_t *>(text.utf16()), static_cast<int>(text.size()));
    converter->transliterate(units);
    return QString(reinterpret_cast<const QChar *>(units.getBuffer()), units.length());
}

/** The first clause, if it says enough by itself. */
QString firstClause(const QString &message)
{
    for (qsizetype at = 4; at < message.size(); ++at) {
        if (QStringView(u"，。；：,;（").contains(message.at(at)))
            return message.first(at);
    }
    return message;
}

/** A character lost from the middle, unless that turns the meaning round. */
QString oneLost(QString message)
{
    for (qsizetype at = message.size() / 2; at < message.size(); ++at) {
        if (!QStringView(u"未不无没非 ").contains(message.at(at)) && message.at(at).isLetter())
            return message.remove(at, 1);
    }
    return message;
}

} // namespace

void TestPhraseIndex::sweep_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         { "whole", "first clause", "traditional", "English", "one character lost", "in a sentence" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

/** Every message of the document in six forms: nearly all have to find their row. */
void TestPhraseIndex::sweep()
{
    QFETCH(const QString, name);
    const CataloguePtr kept = mainDocument().value();
    const Catalogue &document = *kept;
    QStringList missed;
    for (const CodeEntry &entry : document.entries()) {
        const QString &zh = entry.message.zh;
        const QString text = name == u"whole"_s ? zh
            : name == u"first clause"_s         ? firstClause(zh)
            : name == u"traditional"_s          ? traditional(zh)
            : name == u"English"_s              ? entry.message.en
            : name == u"one character lost"_s   ? (zh.size() > 4 ? oneLost(zh) : zh)
                                                : u"用户刷脸的时候提示“%1”，麻烦看下"_s.arg(zh);
        if (!codesIn(text).contains(entry.code))
            missed << entry.code + u' ' + text;
    }
    const double found = 1 - static_cast<double>(missed.size()) / static_cast<double>(document.entries().size());
    if (!missed.isEmpty())
        qInfo().noquote() << name << missed.size() << "missed:" << missed.join(u" | ");
    QVERIFY2(found >= 0.98, qPrintable(missed.join(u'\n')));
}

/** Each of the vendor's English wordings leads to its code, alone and in a sentence. */
void TestPhraseIndex::findsWordingsOfTheVendor()
{
    QVERIFY(builtinVendorWordings().size() >= 30);
    for (const VendorWording &wording : builtinVendorWordings()) {
        for (const QString &code : wording.codes) {
            QVERIFY2(m_catalogue->find(code), qPrintable(code));
            for (const QString &text : wording.english) {
                QVERIFY2(codesIn(text).contains(code), qPrintable(text + u": "_s + codesIn(text).join(u' ')));
                const QString sentence = u"Our customer says it shows \""_s + text + u".\" on the phone"_s;
                QVERIFY2(codesIn(sentence).contains(code), qPrintable(sentence));
            }
        }
    }
    QCOMPARE(codesIn(u"It says \"Suspected spoofed recording.\""_s), QStringList{ u"1002"_s });
}

void TestPhraseIndex::refusesFaultyWordings()
{
    const QString name = u"vendor-wordings.json"_s;
    QVERIFY(readVendorWordings(name, testing::resource(u"vocabulary/"_s + name)));
    const auto faulty = readVendorWordings(
        name, R"({"format": 1, "source": "https://example.com/", "wordings": [{"codes": ["1"]}]})");
    QVERIFY(!faulty);
    QVERIFY2((faulty.error().what + faulty.error().why).contains(u"wordings[0]"_s),
             qPrintable(faulty.error().why));
}

void TestPhraseIndex::longTextEndsSoon_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Chinese") << u"请确保本人操作且正脸对框"_s.repeated(5000);
    QTest::newRow("English") << u"the name and the number do not match "_s.repeated(3000);
    QTest::newRow("one character") << QString(200000, u'脸');
}

void TestPhraseIndex::longTextEndsSoon()
{
    QFETCH(QString, text);
    const QByteArray fault = testing::growthFault(text, [this](const QString &part) { (void)m_index.find(part); });
    QVERIFY2(fault.isEmpty(), fault);
}

CODEDESK_TEST_MAIN(TestPhraseIndex)
#include "tst_phraseindex.moc"
