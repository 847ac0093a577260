// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "search/codesearch.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

/**
 * Queries as support staff type them (tests/data/search), each with the codes that must be among the first
 * results. A line with "miss" is known to be wrong; it has to stay so until the word is taken out of it.
 */
class TestSearchQueries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void finds_data();
    void finds();
};

namespace {

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &value : list.toArray())
        texts << value.toString();
    return texts;
}

/** Returns what is wrong with the hits; empty if nothing is. */
QString faultOf(const QList<CodeHit> &hits, const Catalogue &catalogue, const QJsonObject &query)
{
    QSet<QString> found;
    QSet<QString> sure;
    int rank = 0;
    const QStringList any = textsOf(query.value(u"any"_s));
    for (int place = 0; place < hits.size(); ++place) {
        for (const QString &code : catalogue.entries().at(hits.at(place).position).allCodes()) {
            found << code;
            if (hits.at(place).match != SearchMatch::Similar)
                sure << code;
            if (rank == 0 && any.contains(code))
                rank = place + 1;
        }
    }
    if (query.value(u"none"_s).toBool())
        return sure.isEmpty() ? QString() : u"something sure was found"_s;
    if (rank == 0 || rank > query.value(u"top"_s).toInt())
        return u"the first right one has rank %1"_s.arg(rank);
    for (const QString &code : textsOf(query.value(u"all"_s))) {
        if (!found.contains(code))
            return code + u" is missing"_s;
    }
    for (const QString &code : textsOf(query.value(u"not"_s))) {
        if (sure.contains(code))
            return code + u" is wrong"_s;
    }
    return {};
}

/** Returns the main document where it has the answer, else nothing: all sources. */
QString sourceOf(const QJsonObject &query, const Catalogue &catalogue)
{
    const QString &main = catalogue.mainSource()->id;
    const auto isThere = [&](const QString &code) {
        const QList<const CodeEntry *> meanings = catalogue.meanings(code);
        return std::any_of(meanings.cbegin(), meanings.cend(),
                           [&main](const CodeEntry *entry) { return entry->sourceId == main; });
    };
    const QStringList any = textsOf(query.value(u"any"_s));
    const QStringList all = textsOf(query.value(u"all"_s));
    const bool isInMain = query.value(u"none"_s).toBool()
        || (std::any_of(any.cbegin(), any.cend(), isThere) && std::all_of(all.cbegin(), all.cend(), isThere));
    return isInMain ? main : QString();
}

} // namespace

void TestSearchQueries::finds_data()
{
    QTest::addColumn<QJsonObject>("query");
    for (const QString &name : { u"queries-1.jsonl"_s, u"queries-2.jsonl"_s, u"queries-3.jsonl"_s }) {
        QFile file(QStringLiteral(CODEDESK_TEST_DATA "/search/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const QJsonObject query = QJsonDocument::fromJson(file.readLine()).object();
            QVERIFY(!query.isEmpty());
            QTest::newRow(qPrintable(query.value(u"id"_s).toString() + u' ' + query.value(u"query"_s).toString()))
                << query;
        }
    }
}

void TestSearchQueries::finds()
{
    QFETCH(const QJsonObject, query);
    static const CataloguePtr catalogue = builtinCatalogue();
    static const CodeSearch search(catalogue);
    const QList<CodeHit> hits =
        search.find({ query.value(u"query"_s).toString(), {}, {}, sourceOf(query, *catalogue) });
    const QString fault = faultOf(hits, *catalogue, query);
    if (query.contains(u"miss"_s))
        QVERIFY2(!fault.isEmpty(), "this one is found now: take \"miss\" out of its line");
    else
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

CODEDESK_TEST_MAIN(TestSearchQueries)
#include "tst_searchqueries.moc"
