// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/codetext.h"

#include "catalogue/builtincatalogue.h"
#include "support/csvreader.h"
#include "support/testmain.h"
#include "team/teamknowledge.h"

#include <QTest>

using namespace codedesk;
using namespace codedesk::answers;
using namespace Qt::StringLiterals;

namespace {

/** Two rows, with markup in their texts and several codes in one. */
Catalogue twoRows()
{
    Catalogue catalogue;
    catalogue.addSource({ u"main"_s, { u"文档"_s, u"The document"_s }, {}, {}, {} });
    Category table;
    table.id = u"compare"_s;
    table.title = { u"比对"_s, u"Comparison"_s };
    table.sourceId = u"main"_s;
    catalogue.addCategory(table);
    CodeEntry first;
    first.code = u"66660039"_s;
    first.aliases = { u"-4017"_s, u"-4018"_s };
    first.categoryId = u"compare"_s;
    first.sourceId = u"main"_s;
    first.message = { u"照片|模糊"_s, u"The *photo* is blurred"_s };
    first.action = { u"请重拍，\n再试"_s, u"Take <b>another</b> one"_s };
    first.billable = Billable::No;
    catalogue.addEntry(first);
    CodeEntry second;
    second.code = u"-9110"_s;
    second.categoryId = u"compare"_s;
    second.sourceId = u"main"_s;
    second.message = { u"日期"_s, u"Date"_s };
    catalogue.addEntry(second);
    return catalogue;
}

QList<CodeView> viewsOf(const Catalogue &catalogue, const AsOf &asOf)
{
    QList<CodeView> views;
    for (const CodeEntry &entry : catalogue.entries())
        views << describeCode(entry, catalogue, asOf);
    return views;
}

/** Returns the cell of a row of CSV under a heading. */
QString cellOf(const QString &csv, const QString &heading)
{
    const QList<QStringList> rows = testing::readCsv(csv);
    return rows.at(1).at(rows.first().indexOf(heading));
}

} // namespace

class TestCodeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void writesMarkdown();
    void writesText();
    void copiesWhatIsAnsweredForChannelAndDay_data();
    void copiesWhatIsAnsweredForChannelAndDay();
    void theTeamsRuleIsCopied();
};

void TestCodeText::writesMarkdown()
{
    const Catalogue catalogue = twoRows();
    const QString table = codesAsMarkdown(viewsOf(catalogue, {}), Language::Chinese);
    const QStringList lines = table.split(u'\n');
    QCOMPARE(lines.size(), 5); // and what follows the last line end
    QCOMPARE(lines.at(1), u"| --- | --- | --- | --- |"_s);
    QCOMPARE(lines.at(2), u"| 66660039/-4017/-4018 | 照片\\|模糊 | 请重拍， 再试 | Free |"_s);
    QCOMPARE(lines.at(3), u"| -9110 | 日期 |  | Not stated |"_s);
    QVERIFY(codesAsMarkdown(viewsOf(catalogue, {}), Language::English)
                .contains(u"| The \\*photo\\* is blurred | Take \\<b\\>another\\</b\\> one | Free |"_s));
    QVERIFY(codesAsMarkdown({}, Language::English).isEmpty());
}

void TestCodeText::writesText()
{
    const Catalogue catalogue = twoRows();
    const QString text = codesAsText(viewsOf(catalogue, {}), Language::English);
    QVERIFY2(text.startsWith(u"66660039 / -4017 / -4018: The *photo* is blurred\n"
                             "What to do: Take <b>another</b> one\n"
                             "Billing today: Free"_s),
             qPrintable(text));
    QVERIFY2(text.contains(u"\n\n-9110: Date\nBilling today: Not stated"_s), qPrintable(text));
}

void TestCodeText::copiesWhatIsAnsweredForChannelAndDay_data()
{
    QTest::addColumn<std::optional<Channel>>("channel");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("word");
    QTest::newRow("free in the mini program since")
        << std::optional(Channel::MiniProgram) << QDate(2021, 7, 19) << u"free"_s << u"Free"_s;
    QTest::newRow("the day before") << std::optional(Channel::MiniProgram) << QDate(2021, 7, 18) << u"billable"_s
                                    << u"Billable"_s;
    QTest::newRow("in the SDK") << std::optional(Channel::AppSdk) << QDate(2025, 1, 1) << u"billable"_s
                                << u"Billable"_s;
    QTest::newRow("any channel") << std::optional<Channel>() << QDate(2025, 1, 1) << u"unstated"_s
                                 << u"depends on the channel"_s;
}

/** What is copied says what table and details say, not what the row of the document states. */
void TestCodeText::copiesWhatIsAnsweredForChannelAndDay()
{
    QFETCH(std::optional<Channel>, channel);
    QFETCH(QDate, day);
    QFETCH(QString, word);
    const CataloguePtr catalogue = builtinCatalogue();
    const QList<CodeView> view{ describeCode(*rowOf(u"2009"_s, {}, std::nullopt, *catalogue), *catalogue,
                                             { channel, toDayNumber(day) }) };
    const QString csv = codesAsCsv(view);
    QTEST(cellOf(csv, u"outcome"_s), "outcome");
    QCOMPARE(cellOf(csv, u"billable"_s), u"yes"_s); // that is what the document states
    QCOMPARE(cellOf(csv, u"as_of"_s), isoDay(toDayNumber(day)));
    QCOMPARE(cellOf(csv, u"channel"_s), channel ? channelKey(*channel) : QString());
    const QString markdown = codesAsMarkdown(view, Language::English);
    QVERIFY2(markdown.contains(word), qPrintable(markdown));
    QVERIFY2(markdown.contains(isoDay(toDayNumber(day))), qPrintable(markdown));
    const QString text = codesAsText(view, Language::English);
    QVERIFY2(text.contains(word), qPrintable(text));
}

void TestCodeText::theTeamsRuleIsCopied()
{
    BillingRule rule;
    rule.code = u"1004"_s;
    rule.billable = Billable::Yes;
    const CataloguePtr catalogue = withTeamKnowledge(*builtinCatalogue(), TeamKnowledge({ TeamEntry(rule) }));
    const CodeView view = describeCode(*rowOf(u"1004"_s, {}, std::nullopt, *catalogue), *catalogue, {});
    QCOMPARE(view.outcome(), Outcome::Billable);
    QCOMPARE(cellOf(codesAsCsv({ view }), u"outcome"_s), u"billable"_s);
    QVERIFY(codesAsMarkdown({ view }, Language::English).contains(u"| Billable |"_s));
}

CODEDESK_TEST_MAIN(TestCodeText)
#include "tst_codetext.moc"
