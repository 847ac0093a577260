// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/codeview.h"
#include "answers/column.h"
#include "answers/rejectview.h"
#include "answers/summaryview.h"
#include "answers/tablecsv.h"
#include "answers/unknownview.h"
#include "answers/warningview.h"
#include "support/testmain.h"
#include "wording/importwords.h"

#include <QBuffer>
#include <QSet>
#include <QTest>

using namespace codedesk;
using namespace codedesk::answers;
using namespace Qt::StringLiterals;

namespace {

template <typename Row, typename List> QByteArray csvOf(Columns<Row> columns, const List &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporting::CsvWriter writer(buffer);
    writeTable(writer, columns, rows);
    return writer.finish() ? buffer.data() : QByteArray("failed");
}

template <typename Row> QStringList keysOf(Columns<Row> columns, const Row &row)
{
    QStringList keys;
    for (const Member &member : objectOf(columns, row).members)
        keys << QString::fromLatin1(member.key);
    return keys;
}

} // namespace

class TestTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesAsCsv();
    void namesOfBillableAreReadBack();
    void summaryAsCsv();
    void rejectWithoutALineHasNone();
    void conflictOfAnOldStoreShowsItsText();
    void peopleReadNoKeys();
    void undoneCallsAreCountedApart();
    void returnCodeIsNoCardWarning();
    void keysAreNamedOnce();
};

void TestTables::codesAsCsv()
{
    Catalogue catalogue;
    catalogue.addSource({ u"main"_s, { u"文档"_s, u"The document"_s }, {}, {}, {} });
    for (const QString &id : { u"compare"_s, u"card"_s }) {
        Category table;
        table.id = id;
        table.sourceId = u"main"_s;
        catalogue.addCategory(table);
    }
    CodeEntry first;
    first.code = u"66660039"_s;
    first.aliases = { u"-4017"_s, u"-4018"_s };
    first.categoryId = u"compare"_s;
    first.message = { u"照片|模糊"_s, u"The *photo* is blurred"_s };
    first.action = { u"请重拍，\n再试"_s, u"Take <b>another</b> one"_s };
    first.billable = Billable::No;
    first.sourceId = u"main"_s;
    first.links = { { u"a page"_s, u"https://example.org"_s } };
    catalogue.addEntry(first);
    CodeEntry second;
    second.code = u"-9110"_s;
    second.categoryId = u"card"_s;
    second.kind = CodeKind::CardWarning;
    second.message = { u"日期"_s, u"Date"_s };
    catalogue.addEntry(second);
    Note note;
    note.codes = { u"-9110"_s };
    note.text = { u"一"_s, u"One"_s };
    catalogue.addNote(note);
    note.text = { u"二"_s, u"Two"_s };
    catalogue.addNote(note);
    const AsOf asOf{ Channel::AppSdk, toDayNumber(QDate(2026, 3, 1)) };
    const QList<CodeView> rows{ describeCode(catalogue.entries().at(0), catalogue, asOf, SearchMatch::Exact),
                                describeCode(catalogue.entries().at(1), catalogue, asOf) };
    QCOMPARE(
        QString::fromUtf8(csvOf(codeColumns(), rows)),
        u"code,aliases,category,kind,message,action,billable,message_en,action_en,source,match,outcome,"
        "billing_depends_on,channel,as_of,note,note_en\r\n"
        "66660039,'-4017/-4018,compare,return-code,照片|模糊,\"请重拍，\n再试\",no,"
        "The *photo* is blurred,Take <b>another</b> one,main,exact,free,,app-sdk,2026-03-01,,\r\n"
        "-9110,,card,card-warning,日期,,unstated,Date,,,words,unstated,,app-sdk,2026-03-01,一 | 二,One | Two\r\n"_s);
    QVERIFY(keysOf(codeColumns(), rows.first()).contains(u"links"_s)); // JSON has what no cell can hold.
}

void TestTables::namesOfBillableAreReadBack()
{
    for (const Billable billable : { Billable::No, Billable::Yes, Billable::Unstated }) {
        QCOMPARE(billableFromKey(billableKey(billable)).value(), billable);
        QCOMPARE(billableOf(outcomeOf(billable)), billable);
    }
    QVERIFY(!billableFromKey(u"maybe"_s));
    QCOMPARE(billableOf(Outcome::Unknown), Billable::Unstated);
}

void TestTables::summaryAsCsv()
{
    report::Summary summary;
    summary.by = { report::GroupKey::Day, report::GroupKey::Code };
    summary.rows = { { { u""_s, u"-1101"_s }, { 7, 1, 2, 3, 1 } },
                     { { u"2025-03-03"_s, u"=x"_s }, { 1, 0, 0, 0, 1 } } };
    summary.totals = { 8, 1, 2, 3, 2 };
    const Catalogue catalogue;
    const auto columns = summaryColumns(summary.by);
    QCOMPARE(csvOf(Columns<SummaryLine>(columns), summaryLines(summary, catalogue)),
             QByteArray("day,code,total,billable,free,unstated,unknown\r\n"
                        ",-1101,7,1,2,3,1\r\n"
                        "2025-03-03,'=x,1,0,0,0,1\r\n"));
    summary.by.clear();
    summary.rows.clear();
    QCOMPARE(csvOf(countColumns(), summaryLines(summary, catalogue)),
             QByteArray("total,billable,free,unstated,unknown\r\n8,1,2,3,2\r\n"));
}

void TestTables::rejectWithoutALineHasNone()
{
    ingest::Reject reject;
    reject.recordNumber = 3;
    reject.reason = ingest::RejectReason::BadJson;
    reject.excerpt = "{";
    const QStringList cells = csvCells(rejectColumns(), reject);
    QCOMPARE(csvHeader(rejectColumns()).first(3), QStringList({ u"record"_s, u"line"_s, u"byte_offset"_s }));
    QCOMPARE(cells.first(3), QStringList({ u"3"_s, QString(), u"0"_s }));
    QVERIFY(std::holds_alternative<std::monostate>(objectOf(rejectColumns(), reject).members.at(1).value));
}

void TestTables::conflictOfAnOldStoreShowsItsText()
{
    store::ConflictEntry conflict;
    conflict.fields = u"code: 0 / 2016"_s;
    QCOMPARE(differencesOf(conflict).size(), 1);
    QCOMPARE(differencesOf(conflict).first().field, conflict.fields);
    QCOMPARE(cellText(conflictTable().at(2), conflict, Language::English), conflict.fields);
    conflict.differences = { { u"code"_s, u"0"_s, u"2016"_s } };
    QCOMPARE(differencesOf(conflict).first().field, u"code"_s);
    QCOMPARE(cellText(conflictTable().at(2), conflict, Language::English), u"Code: stored 0, in this file 2016"_s);
}

/** Names of reasons and fields are for programs. */
void TestTables::peopleReadNoKeys()
{
    QSet<QString> words;
    for (auto reason = ingest::RejectReason::TooFewColumns; reason <= ingest::RejectReason::PatternLimit;
         reason = static_cast<ingest::RejectReason>(static_cast<int>(reason) + 1)) {
        ingest::Reject reject;
        reject.reason = reason;
        const auto columns = rejectTerminalTable();
        QStringList cells;
        for (int place = 0; place < columns.count(); ++place)
            cells << cellText(columns.at(place), reject, Language::English);
        QVERIFY2(!cells.contains(ingest::rejectReasonKey(reason)), qPrintable(cells.join(u'|')));
        words << wording::rejectReasonWord(reason);
        QVERIFY(reasonLine({ reason, 3 }).startsWith(u"3 rejected, "_s + wording::rejectReasonWord(reason)));
    }
    QCOMPARE(words.size(), static_cast<int>(ingest::RejectReason::PatternLimit) + 1);
    QVERIFY(!words.contains(QString()));

    store::ConflictEntry conflict;
    conflict.differences = { { u"live_rate"_s, u"95"_s, u"12"_s } };
    const auto conflicts = conflictTable();
    const QString text = cellText(conflicts.at(conflicts.count() - 1), conflict, Language::English);
    QCOMPARE(text, u"Live rate: stored 95, in this file 12"_s);
    QCOMPARE(wording::fieldWord(u"of another version"_s), u"of another version"_s);
}

void TestTables::undoneCallsAreCountedApart()
{
    store::ImportEntry entry;
    entry.id = 3;
    entry.fileName = u"a.csv"_s;
    entry.counts.conflict = 1;
    const QString question = wording::undoQuestion(entry, { 5, 2 });
    for (const QString &part : { u"import 3, of \"a.csv\""_s, u"5 call(s) are taken out"_s, u"2 call(s) stay"_s,
                                 u"conflicts are removed"_s })
        QVERIFY2(question.contains(part), qPrintable(question));
    QVERIFY(wording::undoQuestion(entry, { 0, 2 }).contains(u"No call is taken out"_s));
    QCOMPARE(wording::undoneText(entry, { 5, 0 }), u"Import 3 was taken out. Calls removed: 5."_s);
    QVERIFY(wording::undoneText(entry, { 5, 2 }).contains(u"2 call(s) stay"_s));
    QVERIFY(wording::importStateText(store::ImportState::Done).isEmpty());
    QVERIFY(wording::importStateText(store::ImportState::Undone).contains(u"another import holds"_s));
}

void TestTables::returnCodeIsNoCardWarning()
{
    Catalogue catalogue;
    const QList<CardWarning> warnings = cardWarnings({ u"1004"_s }, catalogue);
    QVERIFY(!warnings.first().entry);
    QCOMPARE(cellText(cardWarningTable().at(1), warnings.first(), Language::English), u"Not in the catalogue"_s);
}

void TestTables::keysAreNamedOnce()
{
    const auto check = [](const QStringList &keys) {
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    };
    check(csvHeader(codeColumns()));
    check(csvHeader(rejectColumns()));
    check(csvHeader(conflictColumns()));
    check(csvHeader(unknownCodeColumns()));
    check(csvHeader(maskWarningColumns()));
    check(csvHeader(cardWarningColumns()));
}

CODEDESK_TEST_MAIN(TestTables)
#include "tst_tables.moc"
