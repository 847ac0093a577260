// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inputlisting.h"

#include "ingesttesting.h"
#include "support/archives.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

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

/** One call with personal values of its own; every third one will be rejected. */
struct Planted {
    QString name;
    QString idCard;
    QString phone;
    QString card;
    QString address;
    QString code;

    [[nodiscard]] QStringList values() const { return { name, idCard, phone, card, address }; }
    [[nodiscard]] QString message() const
    {
        return QString::fromUtf8("身份证%1，电话 %2，卡号:%3。").arg(idCard, phone, card);
    }
};

QChar idCheckDigit(const QString &digits)
{
    constexpr int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += digits.at(i).digitValue() * weights[i];
    return QLatin1String("10X98765432").at(sum % 11);
}

QChar cardCheckDigit(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int value = digits.at(digits.size() - 1 - i).digitValue() * (i % 2 == 0 ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return QChar(u'0' + (10 - sum % 10) % 10);
}

Planted planted(int i)
{
    const auto padded = [](int value, int width) {
        return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0'));
    };
    Planted result;
    result.name = QStringLiteral("\u6B27\u9633") + QChar(0x4E00 + i * 7);
    const QString id = QStringLiteral("110105") + padded(1950 + i % 50, 4) + padded(1 + i % 12, 2)
        + padded(1 + i % 28, 2) + padded(i, 3);
    result.idCard = id + idCheckDigit(id);
    result.phone = QStringLiteral("139") + padded(40000000 + i * 7919, 8);
    const QString card = QStringLiteral("622202") + padded(100000000 + i * 104729, 9);
    result.card = card + cardCheckDigit(card);
    result.address = QString::fromUtf8("幸福路%1号院").arg(1000 + i);
    result.code = i % 3 == 0 ? QStringLiteral("not a code") : QStringLiteral("2016");
    return result;
}

QJsonObject jsonCall(const Planted &call, int i)
{
    return { { QStringLiteral("code"), call.code },
             { QStringLiteral("orderNo"), QStringLiteral("order%1").arg(i) },
             { QStringLiteral("name"), call.name },
             { QStringLiteral("idCard"), call.idCard },
             { QStringLiteral("mobile"), call.phone },
             { QStringLiteral("bankcardNo"), call.card },
             { QStringLiteral("address"), call.address },
             { QStringLiteral("userImageString"), QStringLiteral("/9j/") + call.idCard },
             { QStringLiteral("message"), call.message() } };
}

QByteArray csvOf(char separator, bool isRagged)
{
    QByteArray csv =
        QByteArray("code,orderNo,姓名,身份证号,手机号,银行卡号,住址,签名,message\n").replace(',', separator);
    for (int i = 0; i < callCount; ++i) {
        const Planted call = planted(i);
        QStringList cells{ call.code,     QStringLiteral("order%1").arg(i),
                           call.name,     call.idCard,
                           call.phone,    call.card,
                           call.address,  call.idCard,
                           call.message() };
        if (isRagged && i % 4 == 1)
            cells.removeAt(i % 2);
        if (isRagged && i % 4 == 2)
            cells.insert(i % 3, QStringLiteral("extra"));
        if (isRagged && i % 4 == 3)
            cells[1] = QStringLiteral("\"open");
        csv += cells.join(QLatin1Char(separator)).toUtf8() + '\n';
    }
    return csv;
}

QByteArray linesOf(bool isBroken)
{
    QByteArray lines;
    for (int i = 0; i < callCount; ++i) {
        QByteArray line = QJsonDocument(jsonCall(planted(i), i)).toJson(QJsonDocument::Compact);
        if (isBroken && i % 4 == 1)
            line.chop(1 + i % 40); // no brace at the end, or less
        if (isBroken && i % 4 == 2)
            line.remove(line.indexOf('"', i % 150), 1);
        lines += line + '\n';
    }
    return lines;
}

QByteArray wrappedLines()
{
    QByteArray lines;
    for (int i = 0; i < callCount; ++i) {
        const QByteArray inner = QJsonDocument(jsonCall(planted(i), i)).toJson(QJsonDocument::Compact);
        const QJsonObject outer{ { QStringLiteral("type"), QStringLiteral("x") },
                                 { QStringLiteral("data"), QString::fromUtf8(inner) } };
        lines += QJsonDocument(outer).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

QByteArray csvWithJson()
{
    QByteArray csv = "code,orderNo,answer,message\n";
    for (int i = 0; i < callCount; ++i) {
        const Planted call = planted(i);
        QByteArray json = QJsonDocument(jsonCall(call, i)).toJson(QJsonDocument::Compact).replace('"', "\"\"");
        csv += call.code.toUtf8() + ",o,\"" + json + "\",\"" + json + "\"\n";
    }
    return csv;
}

QByteArray detectPages()
{
    QByteArray pages;
    for (int i = 0; i < callCount; ++i) {
        const Planted call = planted(i);
        pages += QString::fromUtf8(
                     "{\"Response\":{\"Text\":{\"ErrCode\":0,\"Name\":\"%1\",\"IdCard\":\"%2\",\"Mobile\":\"%3\","
                     "\"OcrAddress\":\"%4\",\"LivenessDetail\":[{\"Errcode\":%5,\"Errmsg\":\"%6\","
                     "\"Idcard\":\"%2\",\"Name\":\"%1\"}]},\"VideoData\":{\"LivenessVideo\":\"%7\"}}}\n")
                     .arg(call.name, call.idCard, call.phone, call.address,
                          i % 3 == 0 ? QStringLiteral("\"a b\"") : QStringLiteral("0"), call.message(), call.card)
                     .toUtf8();
    }
    return pages;
}

QByteArray addresses()
{
    QByteArray lines;
    for (int i = 0; i < callCount; ++i) {
        const Planted call = planted(i);
        const auto encoded = [](const QString &text) { return QUrl::toPercentEncoding(text); };
        lines += "https://a.example/cb?code=" + encoded(call.code) + "&name=" + encoded(call.name)
            + "&idNo=" + call.idCard.toUtf8() + "&msg=" + encoded(call.message()) + "&phone=" + call.phone.toUtf8()
            + "&newSignature=" + call.card.toUtf8() + "&address=" + encoded(call.address) + '\n';
    }
    return lines;
}

} // namespace

void TestPlantedValues::doNotComeThrough_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("CSV") << csvOf(',', false);
    QTest::newRow("TSV") << csvOf('\t', false);
    QTest::newRow("ragged CSV") << csvOf(',', true);
    QTest::newRow("CSV with JSON in it") << csvWithJson();
    QTest::newRow("JSON lines") << linesOf(false);
    QTest::newRow("broken JSON lines") << linesOf(true);
    QTest::newRow("JSON array") << '[' + linesOf(false).trimmed().replace("\n", ",\n") + ']';
    QTest::newRow("broken JSON array") << '[' + linesOf(true).trimmed().replace("\n", ",\n") + ']';
    QTest::newRow("JSON in strings") << wrappedLines();
    QTest::newRow("answers") << detectPages();
    QTest::newRow("addresses") << addresses();
    QTest::newRow("zip") << zipped("calls.csv", csvOf(',', false));
    QTest::newRow("xlsx") << workbookOf(tableOf(csvOf(',', false)));
    QTest::newRow("xlsx, numbers as numbers") << workbookOf(tableOf(csvOf(',', false)), CellStyle::PlainNumbers);
    // A row with a cell too few cannot be told from one whose last cell is empty, in a sheet.
    QList<QByteArrayList> wide = tableOf(csvOf(',', true));
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
    options.personKey = PersonKey{ 1 };
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
        for (const QString &value : planted(i).values()) {
            const qsizetype at = everything.indexOf(value);
            QVERIFY2(
                at < 0,
                qPrintable(value + QStringLiteral(" in: ") + everything.mid(qMax(qsizetype(0), at - 200), 400)));
            const QByteArray encoded = QUrl::toPercentEncoding(value);
            QVERIFY(!everything.contains(QString::fromLatin1(encoded)));
        }
    }
}

CODEDESK_TEST_MAIN(TestPlantedValues)
#include "tst_plantedvalues.moc"
