// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/callview.h"
#include "catalogue/builtincatalogue.h"
#include "clirun.h"
#include "items/calltablemodel.h"
#include "items/codetablemodel.h"
#include "items/difftablemodel.h"
#include "items/importdetailmodels.h"
#include "items/importtablemodel.h"
#include "items/itemroles.h"
#include "items/summarytablemodel.h"
#include "items/teamtablemodel.h"
#include "items/unknowncodemodel.h"
#include "items/warningtablemodel.h"
#include "jobs/callsexport.h"
#include "jobs/differencecolumns.h"
#include "jobs/rejectsexport.h"
#include "jobs/teamcolumns.h"
#include "store/openstore.h"
#include "support/csvdialect.h"
#include "support/csvreader.h"
#include "support/importedstore.h"
#include "support/testmain.h"
#include "team/teamfile.h"
#include "vendorpage/vendorpage.h"
#include "wording/importwords.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace codedesk;
using namespace Qt::StringLiterals;
using codedesk::testing::CliRun;
using codedesk::testing::ImportedStore;
using codedesk::testing::readCsv;
using codedesk::testing::runCommandLine;

namespace {

/** Codes that mean or cost something else by channel and day, and one nobody knows. */
QByteArray dividedCalls()
{
    return testing::callsHeader
        + "2025-03-03 10:00:00,o-1,appA,app-sdk,1007,risk,95\n"
          "2025-03-03 10:01:00,o-2,appA,mini-program,1007,not fetched,12.5\n"
          "2021-07-18 23:59:59,o-3,appA,mini-program,2009,before,\n"
          "2021-07-19 00:00:00,o-4,appA,mini-program,2009,after,\n"
          "2025-03-03 10:02:00,o-5,appA,app-sdk,2009,sdk,\n"
          ",o-6,appA,mini-program,2009,no time,\n"
          "2025-03-03 10:03:00,o-7,appB,h5,1002,edition,\n"
          "2025-03-03 10:04:00,o-8,appB,h5,424242,unknown,\n"
          "2025-03-03 10:05:00,o-9,,unknown,-9110,card,\n";
}

/** Returns a value as CSV has it. */
QString textOf(const QJsonValue &value)
{
    if (value.isNull())
        return {};
    if (value.isArray())
        return value.toVariant().toStringList().join(u'/');
    return value.isString() ? value.toString() : value.toVariant().toString();
}

/** What a spreadsheet might take for a formula has a quotation mark in front. */
QString withoutGuard(const QString &cell)
{
    return cell.startsWith(u'\'') ? cell.mid(1) : cell;
}

/** Compares rows field by field; "billable" has words of its own in CSV. */
void compareWithCsv(const QJsonArray &rows, const QList<QStringList> &csv)
{
    QVERIFY(!rows.isEmpty());
    QCOMPARE(csv.size(), rows.size() + 1);
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QJsonObject object = rows.at(row).toObject();
        for (qsizetype column = 0; column < csv.first().size(); ++column) {
            const QString &key = csv.first().at(column);
            if (key == u"note"_s || key == u"note_en"_s) // JSON has them as "notes"
                continue;
            QVERIFY2(object.contains(key) || key == u"billing_depends_on"_s, qPrintable(key));
            QString expected = textOf(object.value(key));
            if (key == u"billable"_s && !object.value(key).isDouble())
                expected = expected.isEmpty() ? u"unstated"_s : expected == u"true" ? u"yes"_s : u"no"_s;
            QCOMPARE(withoutGuard(csv.at(row + 1).at(column)), expected);
        }
    }
}

/** Compares every cell of a table in the window with the lines of a table in a terminal. */
void compareWithText(const QAbstractItemModel &model, const QByteArray &text)
{
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        QCOMPARE(lines.at(row + 1).simplified(), cells.join(u' ').simplified());
    }
}

/** Returns the row of a table of codes that shows an object of JSON. */
int rowWith(const items::CodeTableModel &model, const QJsonObject &code)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const CodeEntry &entry = model.entry(row);
        if (entry.code == code.value(u"code"_s).toString()
            && entry.categoryId == code.value(u"category"_s).toString()
            && entry.message.zh == code.value(u"message"_s).toString())
            return row;
    }
    return -1;
}

} // namespace

/** One question has one answer, whatever gives it: window, JSON, CSV or the text of a terminal. */
class TestParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void callsAreTheSameInJsonAndCsv();
    void callsAreTheSameInWindowAndText();
    void callsMeanWhatLookingUpTheirCodeSays();
    void everyKindOfCodeIsTheSameInCallsAndLookup_data();
    void everyKindOfCodeIsTheSameInCallsAndLookup();
    void importsAreTheSameInWindowJsonAndText();
    void callsWithoutATimeAreCountedAsTheyAreShown();
    void codesAreTheSame_data();
    void codesAreTheSame();
    void summariesAreTheSame_data();
    void summariesAreTheSame();
    void unknownCodesAreTheSame();
    void rejectsAreTheSame();
    void cardWarningsAreTheSame();
    void teamEntriesAreTheSame();
    void differencesAreTheSame();
    void everyCsvIsOfOneDialect_data();
    void everyCsvIsOfOneDialect();

private:
    [[nodiscard]] CliRun run(const QStringList &arguments) const
    {
        return runCommandLine(arguments + QStringList{ u"--store"_s, m_store->path() });
    }

    std::unique_ptr<ImportedStore> m_store;
};

void TestParity::init()
{
    testing::failOnUnexpectedWarnings();
    m_store = std::make_unique<ImportedStore>();
    QCOMPARE(m_store->import(dividedCalls()).entry.counts.stored, 9);
}

void TestParity::callsAreTheSameInJsonAndCsv()
{
    const QJsonArray calls = run({ u"calls"_s, u"--json"_s }).json().object().value(u"calls"_s).toArray();
    const auto rows = readCsv(QString::fromUtf8(run({ u"calls"_s, u"--csv"_s, u"-"_s }).out));
    QCOMPARE(calls.size(), 9);
    QCOMPARE(rows.size(), 10);
    for (qsizetype row = 0; row < calls.size(); ++row) {
        const QJsonObject call = calls.at(row).toObject();
        for (qsizetype column = 0; column < rows.first().size(); ++column) {
            const QString &key = rows.first().at(column);
            if (key != u"note"_s && key != u"note_en"_s) // JSON has them as "notes"
                QCOMPARE(textOf(call.value(key)), rows.at(row + 1).at(column));
        }
        QStringList texts;
        for (const QJsonValue &note : call.value(u"notes"_s).toArray())
            texts << note.toObject().value(u"zh"_s).toString();
        QCOMPARE(rows.at(row + 1).at(rows.first().indexOf(u"note"_s)), texts.join(u" | "_s));
    }
}

void TestParity::callsAreTheSameInWindowAndText()
{
    items::CallTableModel model(m_store->address(), builtinCatalogue());
    QSignalSpy loaded(&model, &items::CallTableModel::loaded);
    model.setQuery({});
    QVERIFY(loaded.wait());
    const QString text = QString::fromUtf8(run({ u"calls"_s }).out);
    const QStringList lines = text.split(u'\n');
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int column : { items::CallTableModel::TimeColumn, items::CallTableModel::OrderColumn,
                                  items::CallTableModel::CodeColumn, items::CallTableModel::OutcomeColumn,
                                  items::CallTableModel::MeaningColumn }) {
            const QString cell = model.index(row, column).data().toString();
            QVERIFY2(lines.at(row + 1).contains(cell), qPrintable(cell));
        }
    }
}

void TestParity::callsMeanWhatLookingUpTheirCodeSays()
{
    const QJsonArray calls = run({ u"calls"_s, u"--json"_s }).json().object().value(u"calls"_s).toArray();
    int compared = 0;
    for (const QJsonValue &value : calls) {
        const QJsonObject call = value.toObject();
        const QString time = call.value(u"occurred_at"_s).toString();
        if (time.isEmpty() || call.value(u"code"_s).toString() == u"424242"_s)
            continue;
        const QJsonObject answer =
            runCommandLine({ u"lookup"_s, u"--json"_s, u"--channel"_s, call.value(u"channel"_s).toString(),
                             u"--at"_s, time.left(10), call.value(u"code"_s).toString() })
                .json()
                .object()
                .value(u"matches"_s)
                .toArray()
                .first()
                .toObject();
        QCOMPARE(call.value(u"meaning"_s), answer.value(u"message"_s));
        QCOMPARE(call.value(u"meaning_en"_s), answer.value(u"message_en"_s));
        const QString outcome = call.value(u"outcome"_s).toString();
        const QJsonValue billable = answer.value(u"billable"_s);
        QCOMPARE(outcome == u"billable"_s, billable.toBool());
        QCOMPARE(outcome == u"unstated"_s, billable.isNull());
        ++compared;
    }
    QCOMPARE(compared, 7);
}

void TestParity::everyKindOfCodeIsTheSameInCallsAndLookup_data()
{
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("of a product alone")
        << QStringList{ u"-21"_s,    u"-2"_s,   u"-5"_s,       u"-17"_s,    u"1409"_s, u"200101"_s,
                        u"100105"_s, u"3011"_s, u"66661015"_s, u"-20000"_s, u"-803"_s, u"999999"_s };
    QTest::newRow("of several tables") << QStringList{ u"0"_s,        u"1007"_s, u"400101"_s, u"400502"_s,
                                                       u"66660015"_s, u"2017"_s, u"300101"_s, u"41001"_s,
                                                       u"-1"_s,       u"3001"_s };
    QTest::newRow("billed by channel and day") << QStringList{ u"2006"_s, u"2009"_s, u"2016"_s, u"66660004"_s };
    QTest::newRow("of an edition") << QStringList{ u"1002"_s, u"1004"_s };
    QTest::newRow("card warnings") << QStringList{ u"-9110"_s, u"-9111"_s };
    QTest::newRow("a mask") << QStringList{ u"10010100"_s };
    QTest::newRow("states of HTTP, and others'") << QStringList{ u"404"_s, u"500"_s, u"502"_s, u"40001"_s };
    QTest::newRow("unknown") << QStringList{ u"424242"_s };
}

/** A call and the text of its code have the same fields with the same values, asked for one channel and day. */
void TestParity::everyKindOfCodeIsTheSameInCallsAndLookup()
{
    QFETCH(QStringList, codes);
    const QStringList channels{ u"app-sdk"_s, u"mini-program"_s, u"h5"_s, u"unknown"_s };
    QByteArray log = testing::callsHeader;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        for (const QString &channel : channels)
            log += "2025-03-03 10:00:00,p-" + QByteArray::number(i) + '-' + channel.toLatin1() + ",appA,"
                + channel.toLatin1() + ',' + codes.at(i).toUtf8() + ",,\n";
    }
    const ImportedStore store;
    QCOMPARE(store.import(log).entry.counts.stored, codes.size() * channels.size());
    const QJsonArray calls =
        runCommandLine({ u"calls"_s, u"--json"_s, u"--limit"_s, u"0"_s, u"--store"_s, store.path() })
            .json()
            .object()
            .value(u"calls"_s)
            .toArray();
    QCOMPARE(calls.size(), codes.size() * channels.size());
    for (const QJsonValue &value : calls) {
        const QJsonObject call = value.toObject();
        const QString code = call.value(u"code"_s).toString();
        const QString channel = call.value(u"channel"_s).toString();
        const bool hasChannel = channel != u"unknown"_s;
        QStringList command{ u"lookup"_s, u"--json"_s, u"--at"_s, u"2025-03-03"_s };
        if (hasChannel)
            command += { u"--channel"_s, channel };
        const QJsonObject answer = runCommandLine(command + QStringList{ u"--"_s, code })
                                       .json()
                                       .object()
                                       .value(u"matches"_s)
                                       .toArray()
                                       .at(0)
                                       .toObject();
        const Category *table = builtinCatalogue()->category(answer.value(u"category"_s).toString());
        if (!table || table->isForeign) { // a mask, a number of others, or nothing at all
            QCOMPARE(call.value(u"meaning"_s).toString(), QString());
            QCOMPARE(call.value(u"outcome"_s).toString(), u"unknown"_s);
            continue;
        }
        const auto compare = [&](const QString &ofCall, const QString &ofAnswer) {
            QVERIFY2(
                call.value(ofCall) == answer.value(ofAnswer),
                qPrintable(code + u' ' + channel + u' ' + ofCall + u": "_s
                           + QString::fromUtf8(QJsonDocument(call).toJson() + QJsonDocument(answer).toJson())));
        };
        for (const QString &key : { u"code"_s, u"category"_s, u"source"_s, u"notes"_s })
            compare(key, key);
        compare(u"meaning"_s, u"message"_s);
        compare(u"meaning_en"_s, u"message_en"_s);
        if (!hasChannel) // then an answer tells what products bill and what channels say, of which a call is one
            continue;
        for (const QString &key : { u"outcome"_s, u"billable"_s, u"rule"_s, u"billing_depends_on"_s })
            compare(key, key);
    }
}

void TestParity::importsAreTheSameInWindowJsonAndText()
{
    const auto store = store::openStore(m_store->address(), store::CallStore::Mode::ReadOnly);
    QVERIFY(store);
    items::ImportTableModel model;
    model.setEntries(*(*store)->imports());
    QCOMPARE(model.rowCount(), 1);
    const QJsonObject import =
        run({ u"imports"_s, u"--json"_s }).json().object().value(u"imports"_s).toArray().first().toObject();
    const QString text = QString::fromUtf8(run({ u"imports"_s }).out);
    const auto cell = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(cell(items::ImportTableModel::ReadColumn), QString::number(import.value(u"read"_s).toInteger()));
    QCOMPARE(cell(items::ImportTableModel::StoredColumn), QString::number(import.value(u"stored"_s).toInteger()));
    // One clock for all: the billing zone's.
    QCOMPARE(cell(items::ImportTableModel::TimeColumn).replace(u' ', u'T'),
             import.value(u"started_at"_s).toString().left(19));
    for (const int column : { items::ImportTableModel::TimeColumn, items::ImportTableModel::StateColumn,
                              items::ImportTableModel::FileColumn })
        QVERIFY2(text.contains(cell(column)), qPrintable(cell(column)));
}

void TestParity::callsWithoutATimeAreCountedAsTheyAreShown()
{
    const QJsonArray calls =
        run({ u"calls"_s, u"--json"_s, u"--order"_s, u"o-6"_s }).json().object().value(u"calls"_s).toArray();
    QCOMPARE(calls.first().toObject().value(u"outcome"_s).toString(), u"unstated"_s);
    const QJsonObject row = run({ u"summary"_s, u"--json"_s, u"--by"_s, u"code"_s, u"--by"_s, u"day"_s })
                                .json()
                                .object()
                                .value(u"totals"_s)
                                .toObject();
    QMap<QString, int> shown;
    for (const QJsonValue &call : run({ u"calls"_s, u"--json"_s }).json().object().value(u"calls"_s).toArray())
        ++shown[call.toObject().value(u"outcome"_s).toString()];
    for (const char *outcome : { "billable", "free", "unstated", "unknown" })
        QCOMPARE(row.value(QLatin1String(outcome)).toInt(), shown.value(QString::fromLatin1(outcome)));
    const QJsonArray unstated = run({ u"calls"_s, u"--json"_s, u"--outcome"_s, u"unstated"_s })
                                    .json()
                                    .object()
                                    .value(u"calls"_s)
                                    .toArray();
    QCOMPARE(unstated.size(), shown.value(u"unstated"_s));
}

void TestParity::codesAreTheSame_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("the document") << QStringList();
    QTest::newRow("a search") << QStringList{ u"--search"_s, u"blurred"_s };
    QTest::newRow("all sources") << QStringList{ u"--source"_s, u"all"_s };
    QTest::newRow("not stated") << QStringList{ u"--billable"_s, u"unstated"_s };
}

void TestParity::codesAreTheSame()
{
    QFETCH(QStringList, options);
    const QStringList command = QStringList{ u"codes"_s } + options;
    const QJsonArray codes = runCommandLine(command + QStringList{ u"--json"_s }).json().array();
    const auto csv = readCsv(QString::fromUtf8(runCommandLine(command + QStringList{ u"--csv"_s, u"-"_s }).out));
    compareWithCsv(codes, csv);
    const QStringList lines = QString::fromUtf8(runCommandLine(command).out).split(u'\n');
    items::CodeTableModel model(builtinCatalogue());
    for (qsizetype row = 0; row < codes.size(); ++row) {
        const QJsonObject code = codes.at(row).toObject();
        const int shown = rowWith(model, code);
        QVERIFY(shown >= 0);
        for (const int column : { items::CodeTableModel::CodeColumn, items::CodeTableModel::BillableColumn,
                                  items::CodeTableModel::MessageColumn }) {
            const QString cell = model.index(shown, column).data().toString();
            QVERIFY2(lines.at(row + 1).simplified().contains(cell), qPrintable(cell));
        }
    }
}

void TestParity::summariesAreTheSame_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : { "day", "week", "month", "code", "category", "channel", "app", "channel,code" })
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestParity::summariesAreTheSame()
{
    QFETCH(QString, by);
    const QStringList command{ u"summary"_s, u"--by"_s, by };
    const QJsonArray rows = run(command + QStringList{ u"--json"_s }).json().object().value(u"rows"_s).toArray();
    const auto csv = readCsv(QString::fromUtf8(run(command + QStringList{ u"--csv"_s, u"-"_s }).out));
    compareWithCsv(rows, csv);

    QList<report::GroupKey> keys;
    for (const QString &name : by.split(u','))
        keys << *report::groupKeyFromName(name);
    const auto store = store::openStore(m_store->address(), store::CallStore::Mode::ReadOnly);
    QVERIFY(store);
    const CataloguePtr catalogue = builtinCatalogue();
    items::SummaryTableModel model(catalogue);
    report::SummaryRequest request;
    request.by = keys;
    model.setSummary(report::summarise(*(*store)->rollup({}, {}), *catalogue, request));
    QCOMPARE(model.rowCount(), csv.size()); // The totals here, the header there.
    const QStringList lines = QString::fromUtf8(run(command).out).split(u'\n');
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            cells << index.data().toString();
            if (!model.isTotals(row))
                QCOMPARE(index.data(items::KeyRole).toString(), csv.at(row + 1).at(column));
        }
        QCOMPARE(lines.at(row + 1).simplified(), cells.join(u' ').simplified());
    }
}

void TestParity::unknownCodesAreTheSame()
{
    const QJsonArray codes = run({ u"unknown"_s, u"--json"_s }).json().object().value(u"codes"_s).toArray();
    QVERIFY(!codes.isEmpty());
    const auto store = store::openStore(m_store->address(), store::CallStore::Mode::ReadOnly);
    QVERIFY(store);
    items::UnknownCodeModel model;
    model.setCodes(report::unknownCodes(*(*store)->rollup({}, {}), *builtinCatalogue()));
    QCOMPARE(model.rowCount(), codes.size());
    compareWithText(model, run({ u"unknown"_s }).out);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QJsonObject code = codes.at(row).toObject();
        const auto cell = [&](int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(items::UnknownCodeModel::CodeColumn), code.value(u"code"_s).toString());
        QCOMPARE(cell(items::UnknownCodeModel::CallsColumn), textOf(code.value(u"calls"_s)));
        QCOMPARE(cell(items::UnknownCodeModel::FirstDayColumn), textOf(code.value(u"first_day"_s)));
        QCOMPARE(cell(items::UnknownCodeModel::LastDayColumn), textOf(code.value(u"last_day"_s)));
        QCOMPARE(cell(items::UnknownCodeModel::NeighboursColumn),
                 code.value(u"neighbours"_s).toVariant().toStringList().join(u' '));
    }
}

void TestParity::rejectsAreTheSame()
{
    const auto summary = m_store->import(testing::callsHeader
                                             + "2025-03-03 10:00:00,o-1,appB,app-sdk,1007,risk,95\n"
                                               "yesterday,o-20,appA,app-sdk,1007,risk,95\n"
                                               "2025-03-03 10:00:00,o-21,appA,app-sdk,1007,risk,much\n",
                                         u"second.csv"_s);
    QCOMPARE(summary.entry.counts.conflict, 1);
    QVERIFY(summary.entry.counts.rejected > 0);
    const QString id = QString::number(summary.entry.id);
    const QJsonObject json = run({ u"rejects"_s, id, u"--json"_s }).json().object();
    const auto store = store::openStore(m_store->address(), store::CallStore::Mode::ReadOnly);
    QVERIFY(store);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    exporting::CsvWriter writer(buffer);
    QVERIFY(jobs::exportRejects(**store, summary.entry.key(), writer, {}));
    QVERIFY(writer.finish());
    compareWithCsv(json.value(u"rejects"_s).toArray(), readCsv(QString::fromUtf8(buffer.data())));

    const QString text = QString::fromUtf8(run({ u"rejects"_s, id }).out);
    items::RejectTableModel rejects(m_store->address());
    items::ConflictTableModel conflicts(m_store->address());
    for (items::ImportDetailModel *model : { static_cast<items::ImportDetailModel *>(&rejects),
                                             static_cast<items::ImportDetailModel *>(&conflicts) }) {
        QSignalSpy loaded(model, &items::ImportDetailModel::loaded);
        model->setImport(summary.entry.key());
        QVERIFY(loaded.wait());
        QVERIFY(model->rowCount() > 0);
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < 2; ++column)
                QVERIFY(text.contains(model->index(row, column).data().toString()));
        }
    }
    QCOMPARE(rejects.rowCount(), json.value(u"rejects"_s).toArray().size());
    const QJsonObject conflict = json.value(u"conflicts"_s).toArray().first().toObject();
    const QString shown = conflicts.index(0, items::ConflictTableModel::DifferenceColumn).data().toString();
    for (const QJsonValue &value : conflict.value(u"differences"_s).toArray()) {
        QVERIFY(shown.contains(wording::fieldWord(value[u"field"].toString())));
        for (const char *key : { "stored", "offered" })
            QVERIFY(shown.contains(value.toObject().value(QLatin1String(key)).toString()));
    }
}

void TestParity::cardWarningsAreTheSame()
{
    // A return code is no card warning, on whatever way it is asked for.
    const QStringList asked{ u"-9110"_s, u"1004"_s, u"-9999"_s };
    items::WarningTableModel model;
    model.setAnswer(answers::answerCardList({ asked.join(u','), builtinCatalogue() }));
    compareWithText(model, runCommandLine({ u"decode"_s, asked.join(u',') }).out);
    const QJsonArray codes =
        runCommandLine({ u"decode"_s, u"--json"_s, asked.join(u',') }).json().object().value(u"codes"_s).toArray();
    QCOMPARE(codes.size(), model.rowCount());
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString message = codes.at(row).toObject().value(u"message_en"_s).toString();
        QCOMPARE(model.index(row, 1).data().toString(), message.isEmpty() ? u"Not in the catalogue"_s : message);
    }
}

void TestParity::teamEntriesAreTheSame()
{
    const auto team =
        loadTeamFile(QStringLiteral(CODEDESK_TEST_DATA "/team/shared-team.json"), *builtinCatalogue());
    QVERIFY(team);
    const QTemporaryDir folder;
    qputenv("CODEDESK_TEAM", QFile::encodeName(folder.filePath(u"team.json"_s)));
    QCOMPARE(
        runCommandLine({ u"team"_s, u"import"_s, QStringLiteral(CODEDESK_TEST_DATA "/team/shared-team.json") })
            .exitCode,
        0);
    items::TeamTableModel model;
    model.setTeam(*team);
    QVERIFY(model.rowCount() >= 5);
    compareWithText(model, runCommandLine({ u"team"_s, u"show"_s }).out);
    const QJsonObject json = runCommandLine({ u"team"_s, u"show"_s, u"--json"_s }).json().object();
    QCOMPARE(json.value(u"codes"_s).toArray().first().toObject().value(u"reference"_s).toString(),
             model.index(0, items::TeamTableModel::SourceColumn).data().toString());
    qunsetenv("CODEDESK_TEAM");
}

void TestParity::differencesAreTheSame()
{
    const QString file = QStringLiteral(CODEDESK_TEST_DATA "/vendorpage/changed-page.zh.md");
    const QJsonObject json = run({ u"catalogue"_s, u"diff"_s, u"--json"_s, file }).json().object();
    const CataloguePtr catalogue = builtinCatalogue();
    const auto bytes = jobs::readPageFile(file);
    QVERIFY(bytes);
    const PageDiff diff =
        diffPage(*readVendorPage(*bytes), *catalogue, catalogue->mainSource()->id, std::nullopt, noDay);
    QList<jobs::DifferenceView> lines;
    for (const jobs::DiffLine &line : jobs::diffLines(diff, *catalogue))
        lines << jobs::DifferenceView{ line, std::nullopt };
    items::DiffTableModel model;
    model.setLines(lines, catalogue);
    QCOMPARE(model.rowCount(), json.value(u"differences"_s).toInt());
    const QString text = QString::fromUtf8(run({ u"catalogue"_s, u"diff"_s, file }).out).simplified();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int column : { items::DiffTableModel::CodesColumn, items::DiffTableModel::IsColumn })
            QVERIFY(text.contains(model.index(row, column).data().toString()));
    }
    const QJsonObject billing = json.value(u"bills_differently"_s).toArray().first().toObject();
    QCOMPARE(model.index(0, items::DiffTableModel::WasColumn).data(items::OutcomeRole).toInt(),
             static_cast<int>(*outcomeFromKey(billing.value(u"was"_s).toString())));
}

void TestParity::everyCsvIsOfOneDialect_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("codes") << QStringList{ u"codes"_s, u"--source"_s, u"all"_s };
    QTest::newRow("codes of a channel") << QStringList{ u"codes"_s, u"--channel"_s, u"h5"_s };
    QTest::newRow("calls") << QStringList{ u"calls"_s };
    QTest::newRow("summary") << QStringList{ u"summary"_s, u"--by"_s, u"day,code"_s };
    QTest::newRow("summary as a whole") << QStringList{ u"summary"_s };
}

void TestParity::everyCsvIsOfOneDialect()
{
    QFETCH(QStringList, command);
    m_store->import(testing::callsHeader + "2025-03-03 11:00:00,=1+1,\"a,b\",h5,0,\"\"\"x\"\" @1\",\n");
    if (command.first() != u"codes"_s)
        command += { u"--store"_s, m_store->path() };
    const QByteArray csv = runCommandLine(command + QStringList{ u"--csv"_s, u"-"_s }).out;
    QCOMPARE(testing::dialectFault(csv), QString());
    const QByteArray marked = runCommandLine(command + QStringList{ u"--csv"_s, u"-"_s, u"--bom"_s }).out;
    QCOMPARE(testing::dialectFault(marked, true), QString());
    QCOMPARE(marked.mid(3), csv);
}

CODEDESK_TEST_MAIN(TestParity)
#include "tst_parity.moc"
