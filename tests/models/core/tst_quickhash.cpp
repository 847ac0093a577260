// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quickhash.h"
#include "support/testmain.h"

#include <QTest>

#include <set>
#include <string>

using namespace codedesk;

/** The cheap hash: equal texts meet, and texts of a log spread over the places of a small table. */
class TestQuickHash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }
    void equalTextsMeet();
    void textsSpread();
};

void TestQuickHash::equalTextsMeet()
{
    for (const std::string &text :
         { std::string(), std::string("7"), std::string("1234567"), std::string("12345678"),
           std::string("a text that is longer than both of its ends") }) {
        const std::string copy(text.data(), text.size());
        QCOMPARE(quickHash(text), quickHash(copy));
        if (!text.empty())
            QVERIFY(quickHash(text) != quickHash(std::string_view(text).substr(1)));
    }
    // Only the ends and the length count.
    QCOMPARE(quickHash("beginninXmiddleXendofthe"), quickHash("beginninYmiddleYendofthe"));
}

void TestQuickHash::textsSpread()
{
    constexpr int texts = 256;
    std::set<std::uint64_t> places; // of a table of 256
    for (int number = 0; number < texts; ++number)
        places.insert(quickHash("code " + std::to_string(1000 + number)) >> 56);
    QVERIFY2(places.size() > texts / 2, std::to_string(places.size()).c_str()); // by chance they would be 162
}

CODEDESK_TEST_MAIN(TestQuickHash)
#include "tst_quickhash.moc"
