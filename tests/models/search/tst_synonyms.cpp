// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "search/codesearch.h"
#include "search/synonyms.h"
#include "support/resource.h"
#include "support/testmain.h"

#include <QObject>
#include <QSet>
#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

/** The words the program brings along, and the file they are written in. */
class TestSynonyms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void builtinFileIsRead();
    void everyWordFindsTheCodesOfItsGroup_data();
    void everyWordFindsTheCodesOfItsGroup();
    void refusesFaults_data();
    void refusesFaults();
};

void TestSynonyms::builtinFileIsRead()
{
    const QString name = u"synonyms.json"_s;
    const auto words = SearchWords::read(name, testing::resource(u"vocabulary/"_s + name));
    QVERIFY2(words, errorText(words));
    QVERIFY(words->groups().size() > 100);
    QVERIFY(words->isFiller(u"怎么办"_s));
    QVERIFY(!words->isFiller(u"太暗"_s));
}

void TestSynonyms::everyWordFindsTheCodesOfItsGroup_data()
{
    QTest::addColumn<int>("group");
    const QList<SynonymGroup> &groups = builtinSearchWords().groups();
#ifdef __SANITIZE_ADDRESS__
    constexpr int step = 12; // twenty times slower
#else
    constexpr int step = 1;
#endif
    for (int number = 0; number < groups.size(); number += step)
        QTest::newRow(qPrintable(groups.at(number).name)) << number;
}

void TestSynonyms::everyWordFindsTheCodesOfItsGroup()
{
    QFETCH(const int, group);
    static const CataloguePtr catalogue = builtinCatalogue();
    static const CodeSearch search(catalogue);
    const SynonymGroup &its = builtinSearchWords().groups().at(group);
    QSet<QString> sources;
    for (const QString &code : its.codes) {
        for (const CodeEntry *entry : catalogue->meanings(code)) // a code such as -1 stands in many tables
            sources << entry->sourceId;
    }
    for (const QString &word : its.words) {
        if (builtinSearchWords().billingOf(word) != BillingWord::None)
            continue;
        QSet<QString> found;
        for (const QString &source : std::as_const(sources)) {
            for (const CodeHit &hit : search.find({ word, {}, {}, source })) {
                for (const QString &code : catalogue->entries().at(hit.position).allCodes())
                    found << code;
            }
        }
        for (const QString &code : its.codes)
            QVERIFY2(found.contains(code), qPrintable(word + u" does not find "_s + code));
    }
}

void TestSynonyms::refusesFaults_data()
{
    QTest::addColumn<QByteArray>("groups");
    QTest::addColumn<QString>("place");
    QTest::newRow("a group of one word")
        << QByteArray(R"([{"name":"a","words":{"zh":["x"],"en":[]},"codes":[]}])") << u"groups[0]"_s;
    QTest::newRow("no word") << QByteArray(R"([{"name":"a","words":{"zh":["x","。"],"en":[]},"codes":[]}])")
                             << u"groups[0].words.zh[1]"_s;
    QTest::newRow("a key too many") << QByteArray(
        R"([{"name":"a","words":{"zh":["x"],"en":["y"]},"codes":[],"z":1}])")
                                    << u"groups[0]"_s;
    QTest::newRow("no language") << QByteArray(R"([{"name":"a","words":{"zh":["x","y"]},"codes":[]}])")
                                 << u"groups[0].words"_s;
}

void TestSynonyms::refusesFaults()
{
    QFETCH(const QByteArray, groups);
    QFETCH(const QString, place);
    const QByteArray file =
        R"({"format":1,"fillers":{"zh":[],"en":[]},"billing":{"billed":{"zh":[],"en":[]},"free":{"zh":[],"en":[]},)"
        R"("unstated":{"zh":[],"en":[]}},"groups":)"
        + groups + '}';
    const auto words = SearchWords::read(u"file.json"_s, file);
    QVERIFY(!words);
    QCOMPARE(words.error().kind, ErrorKind::CatalogueInvalid);
    QVERIFY2(words.error().toText().contains(place), errorText(words));
}

CODEDESK_TEST_MAIN(TestSynonyms)
#include "tst_synonyms.moc"
