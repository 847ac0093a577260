// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/codesexport.h"

#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace codedesk::exporting;
using namespace Qt::StringLiterals;

namespace {

QList<CodeEntry> twoEntries()
{
    CodeEntry first;
    first.code = u"66660039"_s;
    first.aliases = { u"-4017"_s, u"-4018"_s };
    first.categoryId = u"compare"_s;
    first.message = { u"照片|模糊"_s, u"The *photo* is blurred"_s };
    first.action = { u"请重拍，\n再试"_s, u"Take <b>another</b> one"_s };
    first.billable = Billable::No;
    CodeEntry second;
    second.code = u"-9110"_s;
    second.categoryId = u"card"_s;
    second.kind = CodeKind::CardWarning;
    second.message = { u"日期"_s, u"Date"_s };
    return { first, second };
}

} // namespace

class TestCodesExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void writesMarkdown();
    void writesText();
};

void TestCodesExport::writesMarkdown()
{
    QCOMPARE(codesAsMarkdown(twoEntries(), Language::Chinese),
             u"| 返回码 | 含义 | 处理建议 | 是否收费 |\n"
             "| --- | --- | --- | --- |\n"
             "| 66660039/-4017/-4018 | 照片\\|模糊 | 请重拍， 再试 | 否 |\n"
             "| -9110 | 日期 |  | 未说明 |\n"_s);
    QVERIFY(codesAsMarkdown(twoEntries(), Language::English)
                .contains(u"| The \\*photo\\* is blurred | Take \\<b\\>another\\</b\\> one | no |"_s));
}

void TestCodesExport::writesText()
{
    QCOMPARE(codesAsText(twoEntries(), Language::English),
             u"66660039/-4017/-4018: The *photo* is blurred\n"
             "Remedy: Take <b>another</b> one\n"
             "Billed: no\n"
             "\n"
             "-9110: Date\n"
             "Billed: not stated\n"_s);
    QVERIFY(
        codesAsText(twoEntries(), Language::Chinese).startsWith(u"66660039/-4017/-4018：照片|模糊\n处理建议："_s));
}

CODEDESK_TEST_MAIN(TestCodesExport)
#include "tst_codesexport.moc"
