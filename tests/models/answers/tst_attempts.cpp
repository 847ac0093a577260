// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/attempts.h"

#include "catalogue/builtincatalogue.h"
#include "store/openstore.h"
#include "support/importedstore.h"
#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace codedesk::answers;
using namespace Qt::StringLiterals;

class TestAttempts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }

    void countsTheCallsOfEachIdentifier();
    void countsNoMoreThanIsSaid();

private:
    [[nodiscard]] static QList<StoredAttempts> askedOf(const testing::ImportedStore &store,
                                                       const QStringList &identifiers)
    {
        const auto opened = store::openStore(store.address(), store::CallStore::Mode::ReadOnly);
        static const CataloguePtr catalogue = builtinCatalogue(); // the answers point into it
        return opened ? attemptsOf(identifiers, *catalogue, **opened, {}).value() : QList<StoredAttempts>();
    }
};

void TestAttempts::countsTheCallsOfEachIdentifier()
{
    const testing::ImportedStore store;
    store.import(testing::mixedCalls());
    const QList<StoredAttempts> attempts = askedOf(store, { u"o-1"_s, u"o-2"_s, u"nobody"_s });
    QCOMPARE(attempts.size(), 3);
    QCOMPARE(attempts.at(0).count, 2);
    QCOMPARE(attempts.at(0).last->call.code, u"1201"_s);
    QVERIFY(!attempts.at(0).hasMore);
    QCOMPARE(attempts.at(1).count, 1);
    QVERIFY(attemptsLine(attempts.at(1), Language::English).startsWith(u"1 stored call: 2016 · "_s));
    QVERIFY(attemptsLine(attempts.at(0), Language::English).startsWith(u"2 stored calls; the last: 1201 · "_s));
    QVERIFY(!attempts.at(2).last);
    QCOMPARE(attemptsLine(attempts.at(2), Language::English), u"No stored call has it."_s);
}

void TestAttempts::countsNoMoreThanIsSaid()
{
    const testing::ImportedStore store;
    QByteArray csv = testing::callsHeader;
    for (int minute = 10; minute < 40; ++minute)
        csv += "2025-03-03 10:" + QByteArray::number(minute) + ":00,often,appA,app-sdk,0,ok,\n";
    store.import(csv);
    const StoredAttempts attempts = askedOf(store, { u"often"_s }).first();
    QVERIFY(attempts.hasMore);
    QCOMPARE(attempts.count, 20);
    QCOMPARE(attempts.last->call.occurredAt % 3600000, 39 * 60000);
    QVERIFY(attemptsLine(attempts, Language::English).startsWith(u"More than 20 stored calls; the last: 0 · "_s));
}

CODEDESK_TEST_MAIN(TestAttempts)
#include "tst_attempts.moc"
