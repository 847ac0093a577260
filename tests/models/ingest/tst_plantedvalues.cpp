// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inputlisting.h"

#include "ingesttesting.h"
#include "support/archives.h"
#include "support/plantedlogs.h"

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

/** Personal values planted in every format must not come out of a reader or a preview. */
class TestPlantedValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void doNotComeThrough_data();
    void doNotComeThrough();
};

namespace {

constexpr int callCount = 200;

} // namespace

void TestPlantedValues::doNotComeThrough_data()
{
    QTest::addColumn<QByteArray>("content");
    for (const PlantedLog &log : plantedLogs(callCount))
        QTest::newRow(log.name) << log.content;
    const QByteArray csv = plantedCsv(callCount, ',', false);
    QTest::newRow("zip") << zipped("calls.csv", csv);
    QTest::newRow("xlsx") << workbookOf(tableOf(csv));
    QTest::newRow("xlsx, numbers as numbers") << workbookOf(tableOf(csv), CellStyle::PlainNumbers);
    // A row with a cell too few cannot be told from one whose last cell is empty, in a sheet.
    QList<QByteArrayList> wide = tableOf(plantedCsv(callCount, ',', true));
    wide.removeIf([width = wide.first().size()](const QByteArrayList &row) { return row.size() < width; });
    QTest::newRow("xlsx with cells too many, in a zip") << zipped("calls.xlsx", workbookOf(wide));
}

void TestPlantedValues::doNotComeThrough()
{
    QFETCH(QByteArray, content);
    const TestFiles files;
    const Result<InputListing> listing = listInputs(files.write(QStringLiteral("input"), content));
    QVERIFY2(listing, errorText(listing));
    const InputName path = listing->inputs.first();
    ReadOptions options;
    options.personKey = PersonKeySource(PersonKey{ 1 });
    const WholeInput input = readWhole(path, options);
    QVERIFY2(!input.error, input.error ? qPrintable(input.error->toText()) : "");
    QVERIFY(!input.records.isEmpty());
    QVERIFY(!input.rejects.isEmpty());
    const Result<Preview> preview = readPreview(path, options);
    QVERIFY2(preview, errorText(preview));

    QString everything = input.records.join(u'\n');
    for (const QByteArray &excerpt : input.excerpts)
        everything += u'\n' + QString::fromUtf8(excerpt);
    for (const QList<QStringList> &table : { preview->rows, preview->records }) {
        for (const QStringList &row : table)
            everything += u'\n' + row.join(u'\t');
    }
    for (const Reject &reject : preview->rejects)
        everything += u'\n' + QString::fromUtf8(reject.excerpt);
    for (int i = 0; i < callCount; ++i) {
        QStringList forms;
        for (const QString &value : plantedValues(i).values())
            forms += writtenForms(value);
        for (const QString &value : std::as_const(forms)) {
            const qsizetype at = everything.indexOf(value);
            QVERIFY2(
                at < 0,
                qPrintable(value + QStringLiteral(" in: ") + everything.mid(qMax(qsizetype(0), at - 200), 400)));
        }
    }
}

CODEDESK_TEST_MAIN(TestPlantedValues)
#include "tst_plantedvalues.moc"
