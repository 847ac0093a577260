// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "search/codesearch.h"
#include "search/searchindex.h"
#include "search/textindex.h"
#include "search/wording.h"
#include "search/wordmatcher.h"
#include "support/maindocument.h"
#include "support/testmain.h"

#include <QObject>
#include <QTest>

#include <optional>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(codedesk::Billable)

class TestCodeSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedWarnings(); }
    void foldsText_data();
    void foldsText();
    void findsExactly_data();
    void findsExactly();
    void beginsWith_data();
    void beginsWith();
    void findsEveryCodeFirst();
    void findsNothing_data();
    void findsNothing();
    void findsAllInOrderWithoutText();
    void restrictsToCategory();
    void restrictsToBilling_data();
    void restrictsToBilling();
    void keystroke();

private:
    [[nodiscard]] QStringList find(const CodeQuery &query) const;

    CataloguePtr m_catalogue;
    std::optional<CodeSearch> m_search;
};

void TestCodeSearch::initTestCase()
{
    const Result<CataloguePtr> catalogue = mainDocument();
    QVERIFY2(catalogue, errorText(catalogue));
    m_catalogue = *catalogue;
    m_search.emplace(m_catalogue);
}

QStringList TestCodeSearch::find(const CodeQuery &query) const
{
    QStringList codes;
    for (const CodeHit &hit : m_search->find(query)) {
        if (hit.match != SearchMatch::Similar)
            codes << m_catalogue->entries().at(hit.position).code;
    }
    return codes;
}

void TestCodeSearch::foldsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("small letters") << u"OCR Failed"_s << u"ocr failed"_s;
    QTest::newRow("full-width digits") << u"６６６６００２３"_s << u"66660023"_s;
    QTest::newRow("full-width letters") << u"ＯＣＲ"_s << u"ocr"_s;
    QTest::newRow("full-width minus") << u"－１１０１"_s << u"-1101"_s;
    QTest::newRow("minus sign") << u"−1101"_s << u"-1101"_s;
    QTest::newRow("en dash") << u"–1101"_s << u"-1101"_s;
    QTest::newRow("non-breaking hyphen") << u"‑1101"_s << u"-1101"_s;
    QTest::newRow("dash in words stays") << u"a–b"_s << u"a–b"_s;
    QTest::newRow("ideographic space") << u"光线　太暗"_s << u"光线 太暗"_s;
    QTest::newRow("invisible characters") << u"\u200B11\uFEFF02\u200E"_s << u"1102"_s;
    QTest::newRow("control characters") << QString::fromLatin1("11\0"
                                                               "02",
                                                               5)
                                        << u"11 02"_s;
    QTest::newRow("full-width punctuation") << u"成功！"_s << u"成功!"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << QString(QChar(0xD800));
}

void TestCodeSearch::foldsText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, folded);
    QCOMPARE(codedesk::text::folded(text), folded);
}

void TestCodeSearch::findsExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("code, then the negative code that holds it")
        << u"1102"_s << QStringList{ u"1102"_s, u"66660035"_s };
    QTest::newRow("negative code is no negation") << u"-1101"_s << QStringList{ u"66660038"_s };
    QTest::newRow("negative code, full-width") << u"－１１０１"_s << QStringList{ u"66660038"_s };
    QTest::newRow("alias") << u"66660036"_s << QStringList{ u"66660023"_s };
    QTest::newRow("row as the document writes it") << u"66660023/66660036/-5025"_s << QStringList{ u"66660023"_s };
    QTest::newRow("spaces around") << u"  2006 \t"_s << QStringList{ u"2006"_s };
    QTest::newRow("Chinese message") << u"光线太暗"_s << QStringList{ u"1201"_s };
    QTest::newRow("English message") << u"light too dim"_s << QStringList{ u"1201"_s };
    QTest::newRow("any case") << u"LIGHT Too DIM"_s << QStringList{ u"1201"_s };
    QTest::newRow("remedy") << u"大声慢读"_s << QStringList{ u"-5008"_s, u"-5010"_s };
    QTest::newRow("words in any order") << u"右 离 脸"_s << QStringList{ u"1204"_s };
    QTest::newRow("words of two languages") << u"光线 bright"_s << QStringList{ u"1202"_s };
    QTest::newRow("code and word") << u"2010 人脸"_s << QStringList{ u"2010"_s };
    QTest::newRow("same text, two codes") << u"无法提取比对照"_s << QStringList{ u"1004"_s, u"2010"_s };
    QTest::newRow("category title") << u"静默活体"_s << QStringList{ u"1301"_s, u"1302"_s, u"1303"_s };
}

void TestCodeSearch::findsExactly()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, codes);
    QCOMPARE(find({ text, {}, {} }), codes);
}

void TestCodeSearch::beginsWith_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("exact, then beginning with it")
        << u"1"_s << QStringList{ u"1"_s, u"10"_s, u"11"_s, u"12"_s, u"13"_s, u"14"_s, u"15"_s, u"1001"_s };
    QTest::newRow("zero is a code") << u"0"_s << QStringList{ u"0"_s, u"10"_s };
    QTest::newRow("beginning, then holding")
        << u"201"_s << QStringList{ u"201"_s, u"2010"_s, u"2011"_s, u"2012"_s };
    QTest::newRow("minus alone") << u"-"_s << QStringList{ u"66660023"_s, u"66660035"_s };
}

void TestCodeSearch::beginsWith()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, codes);
    QCOMPARE(find({ text, {}, {} }).first(codes.size()), codes);
}

void TestCodeSearch::findsEveryCodeFirst()
{
    for (const CodeEntry &entry : m_catalogue->entries()) {
        for (const QString &code : entry.allCodes())
            QCOMPARE(m_search->find({ code, {}, {} }).value(0).position, entry.position);
    }
}

void TestCodeSearch::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown code") << u"99999999"_s;
    QTest::newRow("unknown negative code") << u"-1103"_s;
    QTest::newRow("no sense at all") << u"qqqq wwww"_s;
    QTest::newRow("words of different rows") << u"光线太暗 光线太强"_s;
    QTest::newRow("pattern characters") << u".*"_s;
}

void TestCodeSearch::findsNothing()
{
    QFETCH(const QString, text);
    QCOMPARE(find({ text, {}, {} }), QStringList());
}

void TestCodeSearch::findsAllInOrderWithoutText()
{
    for (const QString &text : { QString(), u"  　 "_s, u"\u200B"_s }) {
        const QList<CodeHit> hits = m_search->find({ text, {}, {} });
        QCOMPARE(hits.size(), 119);
        for (qsizetype position = 0; position < hits.size(); ++position)
            QCOMPARE(hits.at(position).position, position);
    }
}

void TestCodeSearch::restrictsToCategory()
{
    QCOMPARE(find({ QString(), u"wechat"_s, {} }),
             (QStringList{ u"201"_s, u"202"_s, u"301"_s, u"302"_s, u"303"_s }));
    QCOMPARE(find({ u"1102"_s, u"other"_s, {} }), QStringList{ u"66660035"_s });
    QCOMPARE(find({ u"1102"_s, u"system"_s, {} }), QStringList());
    QCOMPARE(find({ QString(), u"none"_s, {} }), QStringList());
}

void TestCodeSearch::restrictsToBilling_data()
{
    QTest::addColumn<Billable>("billable");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("billed") << Billable::Yes << qsizetype(13);
    QTest::newRow("free") << Billable::No << qsizetype(101);
    QTest::newRow("unstated") << Billable::Unstated << qsizetype(5);
}

void TestCodeSearch::restrictsToBilling()
{
    QFETCH(const Billable, billable);
    QFETCH(const qsizetype, count);
    QCOMPARE(find({ QString(), {}, billable }).size(), count);
    const QStringList expected = billable == Billable::Yes ? QStringList{ u"2010"_s }
        : billable == Billable::No                         ? QStringList{ u"1004"_s }
                                                           : QStringList();
    QCOMPARE(find({ u"无法提取比对照"_s, {}, billable }), expected);
}

void TestCodeSearch::keystroke()
{
    const CodeQuery query{ u"face frame 1"_s, {}, {} };
    QList<CodeHit> hits;
    QBENCHMARK
    {
        hits = m_search->find(query);
    }
    QVERIFY(!hits.isEmpty());
}

CODEDESK_TEST_MAIN(TestCodeSearch)
#include "tst_codesearch.moc"
