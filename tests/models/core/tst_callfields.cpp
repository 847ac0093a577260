// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/callfields.h"
#include "core/names.h"
#include "ingest/fieldnames.h"
#include "ingest/recordreader.h"
#include "support/testmain.h"

#include <QMap>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <string>

using namespace codedesk;
using namespace Qt::StringLiterals;

/** The table of the fields of a call: what everybody reads from it is there once and stays what is stored. */
class TestCallFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void isNamedOnce();
    void isFoundByItsNames();
    void keepsWhatIsStored();
    void hasOnePlaceEach();
    void visitsEachValueOnce();
};

void TestCallFields::isNamedOnce()
{
    QSet<QString> keys;
    QSet<QString> inputKeys;
    for (const auto &row : callFields) {
        keys << QString::fromLatin1(row.key);
        inputKeys << ingest::fieldKey(row.field);
        QVERIFY2(!fieldTitle(row.field).isEmpty(), row.key);
        QVERIFY2(!fieldInputTitle(row.field).isEmpty(), row.key);
        QCOMPARE(ingest::fieldFromKey(ingest::fieldKey(row.field)), std::optional(row.field));
    }
    QCOMPARE(keys.size(), static_cast<qsizetype>(fieldCount));
    QCOMPARE(inputKeys.size(), static_cast<qsizetype>(fieldCount));
    QCOMPARE(ingest::fieldKey(Field::IdNumber), u"id_number"_s);
    QCOMPARE(ingest::fieldFromKey(u"person"_s), std::nullopt);
}

void TestCallFields::isFoundByItsNames()
{
    // Its key is a name of each field, so that our own exports are read as they were written.
    for (const auto &row : callFields) {
        if (row.kind != FieldKind::Charge && row.kind != FieldKind::Person)
            QCOMPARE(ingest::meaningOfName(row.key).field, std::optional(row.field));
        if (row.role)
            QCOMPARE(names::fieldOfRole(names::roleOfField(row.field)), std::optional(row.field));
    }
    QCOMPARE(names::fieldOfRole(names::Role::Other), std::nullopt);
    QCOMPARE(ingest::meaningOfName("liveness_score").field, std::optional(Field::LiveRate));
    QCOMPARE(ingest::meaningOfName("计费方式").field, std::optional(Field::ChargeType));
}

void TestCallFields::keepsWhatIsStored()
{
    const QMap<QString, int> tags{ { u"order_no"_s, 1 },    { u"request_id"_s, 6 },     { u"message"_s, 11 },
                                   { u"similarity"_s, 13 }, { u"live_rate"_s, 15 },     { u"front_mask"_s, 17 },
                                   { u"back_mask"_s, 18 },  { u"card_warnings"_s, 19 }, { u"charge_type"_s, 20 },
                                   { u"person"_s, 21 } };
    for (const auto &row : callFields) {
        if (!isLaterField(row.field))
            QCOMPARE(int(row.tag), tags.value(QString::fromLatin1(row.key)));
    }
}

void TestCallFields::hasOnePlaceEach()
{
    QList<int> conflicts;
    QList<int> details;
    for (const auto &row : callFields) {
        if (row.conflictPlace != 0)
            conflicts << row.conflictPlace;
        if (row.detailPlace != 0)
            details << row.detailPlace;
    }
    QCOMPARE(QSet<int>(conflicts.cbegin(), conflicts.cend()).size(), conflicts.size());
    QCOMPARE(QSet<int>(details.cbegin(), details.cend()).size(), details.size());
}

void TestCallFields::visitsEachValueOnce()
{
    CallFields<RecordTypes> call;
    std::size_t visited = 0;
    forEachField([&]<std::size_t index>() {
        QCOMPARE(index, visited++);
        if constexpr (isTermKind(kindOf<index>) || kindOf<index> == FieldKind::Number)
            valueOf<index>(call) = callFields[index].key;
    });
    QCOMPARE(visited, fieldCount);
    QCOMPARE(std::string(call.chargeType), std::string("charge_type"));
    QCOMPARE(std::string(call.requestId), std::string("request_id"));
    QVERIFY(call.code.empty());
    QVERIFY(anyField([]<std::size_t index>() { return index == fieldCount - 1; }));
    QVERIFY(!anyField([]<std::size_t index>() { return index == fieldCount; }));
}

CODEDESK_TEST_MAIN(TestCallFields)
#include "tst_callfields.moc"
