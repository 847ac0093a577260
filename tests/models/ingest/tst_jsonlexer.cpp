// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/escapes.h"
#include "ingest/jsonlexer.h"

#include "core/ascii.h"
#include "ingesttesting.h"

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

class TestJsonLexer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void cutsTokens_data();
    void cutsTokens();
    void goesOnInStrings();
    void knowsNumbers_data();
    void knowsNumbers();
    void removesBlanks();
    void readsHexNumbers_data();
    void readsHexNumbers();
    void writesUtf8_data();
    void writesUtf8();
};

void TestJsonLexer::cutsTokens_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArrayList>("tokens"); // kind, then text; a string that is not closed with '~'
    const auto row = [](const char *name, const char *json, const QByteArrayList &tokens) {
        QTest::newRow(name) << QByteArray(json) << tokens;
    };
    row("nothing", "", {});
    row("signs", "{}[]:,", { "{{", "}}", "[[", "]]", "::", ",," });
    row("blanks", "1 \t\r\n\v\f2", { "w1", "  \t\r\n\v\f", "w2" });
    row("words", "a1,-b", { "wa1", ",,", "w-b" });
    row("words end at all signs", "a{b}c[d]e:f\"g\"",
        { "wa", "{{", "wb", "}}", "wc", "[[", "wd", "]]", "we", "::", "wf", "\"g" });
    row("strings", R"("a""")", { "\"a", "\"" });
    row("blanks and signs in strings", R"("a {b}:,")", { "\"a {b}:," });
    row("escapes", R"("\"a\\"b)", { R"("\"a\\)", "wb" });
    row("not closed", R"("a)", { "~a" });
    row("not closed after an escape", R"("a\)", { R"(~a\)" });
    row("nothing but a quote", "\"", { "~" });
    row("over a line end", "\"a\nb\"", { "~a", "wb", "~" });
    row("over an escaped line end", "\"a\\\nb\"c", { "\"a\\\nb", "wc" });
    row("over two escaped line ends", "\"\\\n\\\n\"", { "\"\\\n\\\n" });
}

void TestJsonLexer::cutsTokens()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArrayList, tokens);
    QByteArrayList found;
    const std::string text = json.toStdString();
    for (std::size_t at = 0; at < text.size();) {
        const JsonToken token = jsonToken(text, at);
        found << (token.isClosed ? token.kind : '~') + QByteArray(token.text.data(), std::ssize(token.text));
        QVERIFY(token.end > at);
        at = token.end;
    }
    QCOMPARE(found, tokens);
}

void TestJsonLexer::goesOnInStrings()
{
    const std::string text = R"(\"a\\"b)";
    for (std::size_t cut = 0; cut <= 5; ++cut) {
        bool isEscaped = false;
        const std::size_t at = endOfJsonString(std::string_view(text).substr(0, cut), 0, isEscaped);
        QCOMPARE(at, cut);
        QCOMPARE(endOfJsonString(text, at, isEscaped), std::size_t{ 5 });
        QVERIFY(!isEscaped);
    }
}

void TestJsonLexer::knowsNumbers_data()
{
    QTest::addColumn<bool>("isNumber");
    for (const char *number : { "0", "-0", "7", "10", "-10", "0.5", "10.05", "1e5", "1E+5", "0e-05", "-1.5e10" })
        QTest::newRow(number) << true;
    for (const char *other : { "",     "-",   "+1", "00", "01", "-01", "1.",    ".5",  "1.e5", "1e", "1e+",
                               "1e5.", "0x1", "1 ", " 1", "1,", "--1", "1e++5", "NaN", "1a",   "-a", "1.5.5" })
        QTest::newRow(other) << false;
}

void TestJsonLexer::knowsNumbers()
{
    QFETCH(bool, isNumber);
    QCOMPARE(isJsonNumber(QTest::currentDataTag()), isNumber);
}

void TestJsonLexer::removesBlanks()
{
    QCOMPARE(ascii::trimmed(" \t\r\na b\n\r\t "), std::string_view("a b"));
    QCOMPARE(ascii::trimmed(" \n"), std::string_view());
    QCOMPARE(ascii::trimmed("\fa\v"), std::string_view("\fa\v")); // no blanks of JSON
}

void TestJsonLexer::readsHexNumbers_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("number"); // -1 for none
    QTest::newRow("09") << 2 << 0x09;
    QTest::newRow("afAF") << 4 << 0xAFAF;
    QTest::newRow("41g") << 2 << 0x41;
    QTest::newRow("4g") << 2 << -1;
    QTest::newRow("G4") << 2 << -1;
    QTest::newRow("/0") << 2 << -1;
    QTest::newRow(":0") << 2 << -1;
    QTest::newRow("@0") << 2 << -1;
    QTest::newRow("`0") << 2 << -1;
    QTest::newRow("4") << 2 << -1;
    QTest::newRow("") << 2 << -1;
    QTest::newRow("+4") << 2 << -1;
    QTest::newRow("-4") << 2 << -1;
    QTest::newRow(" 4") << 2 << -1;
    QTest::newRow("0x41") << 4 << -1;
}

void TestJsonLexer::readsHexNumbers()
{
    QFETCH(int, count);
    QFETCH(int, number);
    const std::optional<unsigned> found = hexNumber(QTest::currentDataTag(), static_cast<std::size_t>(count));
    QCOMPARE(found ? static_cast<int>(*found) : -1, number);
}

void TestJsonLexer::writesUtf8_data()
{
    QTest::addColumn<uint>("character");
    for (const uint character : { 0u, 0x41u, 0x7Fu, 0x80u, 0x7FFu, 0x800u, 0x5F20u, 0xFFFDu, 0x10000u, 0x10FFFFu })
        QTest::addRow("U+%04X", character) << character;
}

void TestJsonLexer::writesUtf8()
{
    QFETCH(uint, character);
    std::string text = "x";
    appendUtf8(character, text);
    const char32_t whole = character;
    QCOMPARE(QByteArray::fromStdString(text), "x" + QString::fromUcs4(&whole, 1).toUtf8());
}

CODEDESK_TEST_MAIN(TestJsonLexer)
#include "tst_jsonlexer.moc"
