// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/callview.h"
#include "catalogue/catalogueloader.h"
#include "clirun.h"
#include "items/calltablemodel.h"
#include "items/importtablemodel.h"
#include "support/csvreader.h"
#include "support/importedstore.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
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

QString textOf(const QJsonValue &value)
{
    if (value.isNull())
        return {};
    return value.isString() ? value.toString() : value.toVariant().toString();
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
    void importsAreTheSameInWindowJsonAndText();
    void callsWithoutATimeAreCountedAsTheyAreShown();

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
        QCOMPARE(call.size(), rows.first().size());
        for (qsizetype column = 0; column < rows.first().size(); ++column)
            QCOMPARE(textOf(call.value(rows.first().at(column))), rows.at(row + 1).at(column));
    }
}

void TestParity::callsAreTheSameInWindowAndText()
{
    const auto catalogue = builtinCatalogue();
    QVERIFY(catalogue);
    items::CallTableModel model(m_store->address(), *catalogue);
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

CODEDESK_TEST_MAIN(TestParity)
#include "tst_parity.moc"
