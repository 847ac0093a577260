// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/pagediff.h"

#include "catalogue/builtincatalogue.h"
#include "documentcopies.h"
#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

const QString mainSource = u"return-codes.zh"_s;

/** A catalogue of one source: a table of codes, a table of remedies, one code in both, and a table without
 * billing. */
Catalogue testCatalogue()
{
    Catalogue catalogue;
    catalogue.addSource({ u"page"_s, {}, {}, {} });
    catalogue.addSource({ u"other"_s, {}, {}, {} });
    const auto addTable = [&](const QString &id, const QString &title, const QString &source, bool hasAction) {
        Category category;
        category.id = id;
        category.title = { title, title };
        category.sourceId = source;
        category.hasAction = hasAction;
        category.statesBilling = true;
        catalogue.addCategory(category);
    };
    const auto addRow = [&](const QString &codes, const QString &table, const QString &message,
                            const QString &action, Billable billable) {
        CodeEntry entry;
        entry.aliases = codes.split(u'/');
        entry.code = entry.aliases.takeFirst();
        entry.categoryId = table;
        entry.message = { message, u"English"_s };
        if (!action.isEmpty())
            entry.action = { action, u"English"_s };
        entry.billable = billable;
        entry.sourceId = catalogue.category(table)->sourceId;
        catalogue.addEntry(entry);
    };
    addTable(u"system"_s, u"系统"_s, u"page"_s, false);
    addTable(u"sdk"_s, u"SDK"_s, u"page"_s, true);
    addTable(u"foreign"_s, u"其他"_s, u"other"_s, false);
    addRow(u"0"_s, u"system"_s, u"成功"_s, {}, Billable::Yes);
    addRow(u"1"_s, u"system"_s, u"请求不合法，缺少参数"_s, {}, Billable::No);
    addRow(u"2009"_s, u"system"_s, u"分辨率太低"_s, {}, Billable::Yes);
    addRow(u"400103/400104"_s, u"sdk"_s, u"服务器拒绝"_s, u"核对 Token 参数"_s, Billable::No);
    addRow(u"1"_s, u"sdk"_s, u"取消"_s, u"重试"_s, Billable::No);
    addRow(u"7"_s, u"foreign"_s, u"别处"_s, {}, Billable::No);
    BillingRule rule;
    rule.code = u"2009"_s;
    rule.channel = Channel::MiniProgram;
    rule.from = toDayNumber({ 2021, 7, 19 });
    rule.billable = Billable::No;
    rule.sourceId = u"other"_s;
    catalogue.addRule(rule);
    return catalogue;
}

/** Returns a diff as lines of words, in the order of its lists. */
QStringList toLines(const PageDiff &diff, const Catalogue &catalogue)
{
    QStringList lines;
    const auto codeOf = [&](int entry) { return catalogue.entries().at(entry).code; };
    for (const BillingDifference &item : diff.billsDifferently)
        lines << u"bills %1: %2 -> %3"_s.arg(item.codes.join(u'/'), outcomeKey(item.was), outcomeKey(item.is));
    for (const AddedRow &item : diff.added)
        lines << u"added %1 below %2"_s.arg(item.row.codes.join(u'/'), item.heading);
    for (const int entry : diff.dropped)
        lines << u"dropped %1 of %2"_s.arg(codeOf(entry), catalogue.entries().at(entry).categoryId);
    for (const RewordedRow &item : diff.reworded)
        lines << u"reworded %1:%2%3"_s.arg(codeOf(item.entry), item.message ? u" message"_s : QString(),
                                           item.action ? u" action"_s : QString());
    for (const AliasChange &item : diff.aliasChanged)
        lines << u"alias of %1: +%2 -%3"_s.arg(codeOf(item.entry), item.added.join(u'/'), item.removed.join(u'/'));
    if (!diff.tablesNotOnPage.isEmpty())
        lines << u"not on page: "_s + diff.tablesNotOnPage.join(u' ');
    return lines;
}

} // namespace

class TestPageDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void documentGivesNoDifference_data();
    void documentGivesNoDifference();
    void documentInChannelGivesDatedRules();
    void listsDifferences_data();
    void listsDifferences();
    void channelAndDayDecideWhatBillingWas_data();
    void channelAndDayDecideWhatBillingWas();
};

void TestPageDiff::documentGivesNoDifference_data()
{
    const DocumentCopies copies = readDocumentCopies();
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("Markdown") << copies.markdown;
    QTest::newRow("HTML") << copies.html;
    QTest::newRow("Markdown with HTML tables") << copies.markdownWithHtml;
    QTest::newRow("text with tabs") << copies.tabbed;
    QTest::newRow("text of one cell a line") << copies.stacked;
    QTest::newRow("CSV") << copies.csv;
}

void TestPageDiff::documentGivesNoDifference()
{
    QFETCH(const QByteArray, content);
    const Catalogue &catalogue = *builtinCatalogue();
    const auto page = readVendorPage(content);
    QVERIFY2(page, errorText(page));
    const PageDiff diff = diffPage(*page, catalogue, mainSource, std::nullopt, noDay);
    QCOMPARE(toLines(diff, catalogue), QStringList());
    QVERIFY(diff.isEmpty());
    QCOMPARE(page->remarks.size(), 0);
}

void TestPageDiff::documentInChannelGivesDatedRules()
{
    const Catalogue &catalogue = *builtinCatalogue();
    const auto page = readVendorPage(readDocumentCopies().markdown);
    QVERIFY2(page, errorText(page));
    const auto before =
        diffPage(*page, catalogue, mainSource, Channel::WechatNativeH5, toDayNumber({ 2021, 7, 18 }));
    QVERIFY(before.isEmpty());
    const auto after =
        diffPage(*page, catalogue, mainSource, Channel::WechatNativeH5, toDayNumber({ 2021, 7, 19 }));
    QCOMPARE(after.billsDifferently.size(), 8);
    QCOMPARE(after.billsDifferently.front().codes, QStringList(u"2007"_s));
    QCOMPARE(after.billsDifferently.front().was, Outcome::Free);
    QCOMPARE(after.billsDifferently.front().is, Outcome::Billable);
}

void TestPageDiff::listsDifferences_data()
{
    const QString system = u"## 系统\n|返回码|含义|是否收费|\n|-|-|-|\n"_s;
    const QString systemRows = u"|0|成功|是|\n|1|请求不合法，缺少参数|否|\n|2009|分辨率太低|是|\n"_s;
    const QString sdk = u"## SDK\n|返回码|返回信息|处理措施|是否收费|\n|-|-|-|-|\n"_s;
    const QString sdkRows = u"|400103/400104|服务器拒绝|核对 Token 参数|否|\n|1|取消|重试|否|\n"_s;
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << system + systemRows + u'\n' + sdk + sdkRows << QStringList();
    QTest::newRow("a part of the page") << system + systemRows << QStringList{ u"not on page: sdk"_s };
    QTest::newRow("bills differently") << system
            + u"|0|成功|否|\n|1|请求不合法，缺少参数|是|\n|2009|分辨率太低|是|\n"_s
                                       << QStringList{ u"bills 0: billable -> free"_s,
                                                       u"bills 1: free -> billable"_s, u"not on page: sdk"_s };
    QTest::newRow("added") << system + systemRows + u"|16/-16|新|是|\n"_s
                           << QStringList{ u"added 16/-16 below 系统"_s, u"not on page: sdk"_s };
    QTest::newRow("a code of another source is new to this one")
        << system + systemRows + u"|7|新|是|\n"_s << QStringList{ u"added 7 below 系统"_s, u"not on page: sdk"_s };
    QTest::newRow("dropped") << system + u"|0|成功|是|\n"_s
                             << QStringList{ u"dropped 1 of system"_s, u"dropped 2009 of system"_s,
                                             u"not on page: sdk"_s };
    QTest::newRow("dropped from one table only")
        << system + systemRows + u'\n' + sdk + u"|400103/400104|服务器拒绝|核对 Token 参数|否|\n"_s
        << QStringList{ u"dropped 1 of sdk"_s };
    QTest::newRow("message reworded") << system
            + u"|0|完成|是|\n|1|请求不合法，缺少参数|否|\n|2009|分辨率太低|是|\n"_s
                                      << QStringList{ u"reworded 0: message"_s, u"not on page: sdk"_s };
    QTest::newRow("remedy and message reworded")
        << sdk + u"|400103/400104|拒绝|核对 token 参数|否|\n|1|取消|重试|否|\n"_s
        << QStringList{ u"reworded 400103: message action"_s, u"not on page: system"_s };
    QTest::newRow("white space and links do not count")
        << sdk + u"|400103 / 400104|服务器 拒绝|[核对](https://a.b/c)<br>Token  参数|否|\n|1| 取消 |重试|否|\n"_s
        << QStringList{ u"not on page: system"_s };
    QTest::newRow("remedies and billing are not compared without their columns")
        << u"|返回码|返回信息|\n|-|-|\n|400103/400104|服务器拒绝|\n|1|取消|\n"_s
        << QStringList{ u"not on page: system"_s };
    QTest::newRow("alias added") << sdk
            + u"|400103/400104/400105|服务器拒绝|核对 Token 参数|否|\n|1|取消|重试|否|\n"_s
                                 << QStringList{ u"alias of 400103: +400105 -"_s, u"not on page: system"_s };
    QTest::newRow("alias removed") << sdk + u"|400104|服务器拒绝|核对 Token 参数|否|\n|1|取消|重试|否|\n"_s
                                   << QStringList{ u"alias of 400103: + -400103"_s, u"not on page: system"_s };
    QTest::newRow("row split") << sdk
            + u"|400103|服务器拒绝|核对 Token 参数|否|\n|400104|服务器拒绝|核对 Token 参数|是|\n|1|取消|重试|否|\n"_s
                               << QStringList{ u"bills 400104: free -> billable"_s,
                                               u"alias of 400103: + -400104"_s, u"alias of 400103: + -400103"_s,
                                               u"not on page: system"_s };
    QTest::newRow("rows joined") << system + u"|0/1|成功|是|\n|2009|分辨率太低|是|\n"_s
                                 << QStringList{ u"alias of 0: +1 -"_s, u"not on page: sdk"_s };
    QTest::newRow("a row that could not be read is not dropped")
        << system + u"|0|成功|是|\n|1|请求不合法|缺少参数|否|\n|2009|分辨率太低|\n"_s
        << QStringList{ u"not on page: sdk"_s };
    QTest::newRow("billing that cannot be read is not compared")
        << system + u"|0|成功|视情况|\n|1|请求不合法，缺少参数||\n|2009|分辨率太低|是|\n"_s
        << QStringList{ u"not on page: sdk"_s };
    QTest::newRow("another table altogether")
        << u"|错误码|描述|\n|-|-|\n|5|无|\n"_s << QStringList{ u"added 5 below "_s, u"not on page: system sdk"_s };
}

void TestPageDiff::listsDifferences()
{
    QFETCH(const QString, page);
    QFETCH(const QStringList, lines);
    const Catalogue catalogue = testCatalogue();
    const auto read = readVendorPage(page.toUtf8());
    QVERIFY2(read, errorText(read));
    const PageDiff diff = diffPage(*read, catalogue, u"page"_s, std::nullopt, noDay);
    QCOMPARE(toLines(diff, catalogue), lines);
    QCOMPARE(diff.isEmpty(), lines.isEmpty() || (lines.size() == 1 && lines.front().startsWith(u"not"_s)));
}

void TestPageDiff::channelAndDayDecideWhatBillingWas_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("billing");
    QTest::addColumn<QStringList>("lines");
    const QStringList nothing;
    QTest::newRow("no channel") << QString() << QDate() << u"是"_s << nothing;
    QTest::newRow("channel without the rule") << u"app-sdk"_s << QDate(2021, 7, 19) << u"是"_s << nothing;
    QTest::newRow("the day before") << u"mini-program"_s << QDate(2021, 7, 18) << u"是"_s << nothing;
    QTest::newRow("the day") << u"mini-program"_s << QDate(2021, 7, 19) << u"是"_s
                             << QStringList(u"bills 2009: free -> billable"_s);
    QTest::newRow("the day, free") << u"mini-program"_s << QDate(2021, 7, 19) << u"否"_s << nothing;
    QTest::newRow("no channel, free") << QString() << QDate() << u"否"_s
                                      << QStringList(u"bills 2009: billable -> free"_s);
    QTest::newRow("without a day, now") << u"mini-program"_s << QDate() << u"否"_s << nothing;
}

void TestPageDiff::channelAndDayDecideWhatBillingWas()
{
    QFETCH(const QString, channel);
    QFETCH(const QDate, day);
    QFETCH(const QString, billing);
    QFETCH(const QStringList, lines);
    const Catalogue catalogue = testCatalogue();
    const QString page = u"|返回码|是否收费|\n|-|-|\n|0|是|\n|1|否|\n|2009|%1|\n"_s.arg(billing);
    const auto read = readVendorPage(page.toUtf8());
    QVERIFY2(read, errorText(read));
    const auto inChannel = channel.isEmpty() ? std::nullopt : channelFromText(channel);
    const PageDiff diff =
        diffPage(*read, catalogue, u"page"_s, inChannel, day.isValid() ? toDayNumber(day) : noDay);
    QCOMPARE(toLines(diff, catalogue), lines + QStringList(u"not on page: sdk"_s));
}

CODEDESK_TEST_MAIN(TestPageDiff)
#include "tst_pagediff.moc"
