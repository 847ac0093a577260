// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/jsonsplitter.h"
#include "ingest/jsontree.h"
#include "ingesttesting.h"

#include <QRandomGenerator>

using namespace codedesk;
using namespace codedesk::ingest;
using namespace codedesk::testing;

class TestJsonSplitter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void splits_data();
    void splits();
    void splitsLines();
    void limitsPieces();
    void doesNotDependOnChunks();
    void holdsLittle();
    void treeAcceptsAndRefuses_data();
    void treeAcceptsAndRefuses();
    void treeKeepsEveryCharacter();
};

namespace {

/** Returns the pieces as "line:text", marked if broken or too long; the text arrives in pieces of `chunk`. */
QStringList split(const QByteArray &text, JsonSplitter::Mode mode, qsizetype chunk,
                  std::size_t limit = jsonPieceLimitBytes)
{
    JsonSplitter splitter(mode, limit);
    QStringList pieces;
    qsizetype used = 0;
    JsonPiece piece;
    for (;;) {
        switch (splitter.next(piece)) {
        case JsonSplitter::Status::HasPiece: {
            QString line = QString::number(piece.line) + u'@' + QString::number(piece.textOffset) + u':';
            line += piece.isTooLong ? QStringLiteral("<long>") : fromView(piece.text);
            pieces.append(line + (piece.isBroken ? QStringLiteral(" broken") : QString()));
            continue;
        }
        case JsonSplitter::Status::AtEnd:
            return pieces;
        case JsonSplitter::Status::NeedsMore:
            break;
        }
        const QByteArray more = text.mid(used, chunk);
        used += more.size();
        splitter.buffer() += more.toStdString();
        if (more.isEmpty())
            splitter.finish();
    }
}

} // namespace

void TestJsonSplitter::splits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("pieces");
    const auto row = [](const char *name, const char *text, std::initializer_list<const char *> pieces) {
        QStringList list;
        for (const char *piece : pieces)
            list.append(QString::fromUtf8(piece));
        QTest::newRow(name) << QByteArray(text) << list;
    };
    row("nothing", "", {});
    row("blanks", " \n\t", {});
    row("one object", " {\"a\":1} ", { "1@1:{\"a\":1}" });
    row("array", "[{\"a\":1},\n {\"b\":[{}]}]", { "1@1:{\"a\":1}", "2@11:{\"b\":[{}]}" });
    row("empty array", "[]", {});
    row("concatenated", "{}{}\n{}", { "1@0:{}", "1@2:{}", "2@5:{}" });
    row("arrays behind each other", "[{}]\n[{}]", { "1@1:{}", "2@6:{}" });
    row("array in array", "[[{}],{}]", { "1@1:[{}]", "1@6:{}" });
    row("scalars", "[1, \"a,b\", null]", { "1@1:1", "1@4:\"a,b\"", "1@11:null" });
    row("brackets in strings", "[{\"a\":\"}]{[\\\"\"},{}]", { "1@1:{\"a\":\"}]{[\\\"\"}", "1@16:{}" });
    row("commas at the top", "{},\n{},", { "1@0:{}", "2@4:{}" });
    row("not closed", "[{}", { "1@1:{}", "1@3: broken" });
    row("object not closed", "[{\"a\":1",
        {
            "1@1:{\"a\":1 broken",
        });
    row("string over a line end", "[{\"a\":\"x},\n{\"b\":1},\n{\"c\":1}]",
        { "1@1:{\"a\":\"x} broken", "2@11:{\"b\":1}", "3@20:{\"c\":1}" });
    row("quote missing in one line", "[{\"a\":\"x},{\"b\":\"y\"},{\"c\":1}]",
        { "1@1:{\"a\":\"x} broken", "1@10:{\"b\":\"y\"}", "1@20:{\"c\":1}" });
    row("brace missing", "[{\"a\":1,\n{\"b\":1}]", { "1@1:{\"a\":1 broken", "2@9:{\"b\":1}" });
    row("brace missing in one line", "[{\"a\":{\"x\":1},{\"b\":2}]",
        { "1@1:{\"a\":{\"x\":1} broken", "1@14:{\"b\":2}" });
    row("last brace missing", "[{\"a\":1},\n{\"b\":1\n]", { "1@1:{\"a\":1}", "2@10:{\"b\":1 broken" });
    row("wrong bracket", "{\"a\":1]\n{\"b\":1}", { "1@0:{\"a\":1] broken", "2@8:{\"b\":1}" });
    row("nested lines are not taken for records",
        "[\n  {\n    \"a\": \"x,\n    \"d\": [\n      {\"e\": 1},\n      {\"e\": 2}\n    ]\n  },\n  {\"b\": 1}\n]",
        { "2@4:{\n    \"a\": \"x,\n    \"d\": [\n      {\"e\": 1},\n      {\"e\": 2}\n    ]\n  } broken",
          "9@74:{\"b\": 1}" });
    row("garbage", "hello, world\n{}", { "1@0:hello", "1@7:world", "2@13:{}" });
    row("stray brackets", "]}{}", { "1@0:]}", "1@2:{}" });
}

void TestJsonSplitter::splits()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, pieces);
    for (const qsizetype chunk : { qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7), text.size() + 1 })
        QCOMPARE(split(text, JsonSplitter::Mode::Values, chunk), pieces);
}

void TestJsonSplitter::splitsLines()
{
    const QByteArray text = "{\"a\":1}\r\n\n  {\"b\":\n}, \nlast";
    const QStringList pieces{ QStringLiteral("1@0:{\"a\":1}"), QStringLiteral("2@9:"),
                              QStringLiteral("3@10:{\"b\":"), QStringLiteral("4@18:}"),
                              QStringLiteral("5@22:last") };
    for (const qsizetype chunk : { 1, 2, 5, 100 })
        QCOMPARE(split(text, JsonSplitter::Mode::Lines, chunk), pieces);
}

void TestJsonSplitter::limitsPieces()
{
    const QByteArray text = "[{\"a\":\"" + QByteArray(5000, 'x') + "\"},{\"b\":1}]";
    const QByteArray line = QByteArray(5000, 'x') + "\n{}";
    for (const qsizetype chunk : { 1, 99, 10000 }) {
        QCOMPARE(split(text, JsonSplitter::Mode::Values, chunk, 100),
                 QStringList({ QStringLiteral("1@1:<long>"), QStringLiteral("1@5010:{\"b\":1}") }));
        QCOMPARE(split(line, JsonSplitter::Mode::Lines, chunk, 100),
                 QStringList({ QStringLiteral("1@0:<long>"), QStringLiteral("2@5001:{}") }));
    }
}

void TestJsonSplitter::doesNotDependOnChunks()
{
    constexpr char alphabet[] = "{}[]\",:\\\n {}\"a1";
    QRandomGenerator random(7);
    for (int round = 0; round < 20000; ++round) {
        QByteArray text;
        const int size = random.bounded(60);
        for (int i = 0; i < size; ++i)
            text += alphabet[random.bounded(static_cast<int>(sizeof alphabet) - 1)];
        const std::size_t limit = round % 3 == 0 ? 12 : jsonPieceLimitBytes;
        for (const JsonSplitter::Mode mode : { JsonSplitter::Mode::Values, JsonSplitter::Mode::Lines }) {
            const QStringList expected = split(text, mode, text.size() + 1, limit);
            QCOMPARE(split(text, mode, 1, limit), expected);
            QCOMPARE(split(text, mode, 5, limit), expected);
        }
    }
}

void TestJsonSplitter::holdsLittle()
{
    JsonSplitter splitter(JsonSplitter::Mode::Values, 4096);
    JsonPiece piece;
    int pieces = 0;
    splitter.buffer() += "[";
    for (int i = 0; i < 20000; ++i) {
        std::string &buffer = splitter.buffer();
        buffer += i % 100 == 0 ? "{\"a\":\"" + std::string(20000, 'x') + "\"}," : "{\"a\":\"short\"},";
        while (splitter.next(piece) == JsonSplitter::Status::HasPiece)
            ++pieces;
    }
    QCOMPARE(pieces, 20000);
    QVERIFY(splitter.bufferCapacity() < 100 * 1024);
}

void TestJsonSplitter::treeAcceptsAndRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isGood");
    for (const char *good : { "{}", "[]", " {\"a\":[1,{\"b\":null}]} ", "{\"a\":26012345678901234567890123}",
                              "-0.5e+3", "\"x\"", "true", "null", "[1,-2.5,1E5,0]", "{\"\":{}}", "1" })
        QTest::newRow(good) << QByteArray(good) << true;
    for (const char *bad : { "",
                             " ",
                             "{",
                             "}",
                             "[1",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{a:1}",
                             "{'a':1}",
                             "[1,]",
                             "[1 2]",
                             "{}{}",
                             "{} x",
                             "[] ]",
                             "01",
                             "-",
                             "1.",
                             ".5",
                             "1e",
                             "+1",
                             "tru",
                             "nulls",
                             "{\"a\":01}",
                             "{\"a\":1x}",
                             "\"x",
                             "\"\\q\"",
                             "[\"\\ud800\"x]",
                             "{\"a\":\"x\ny\"}",
                             "1 2",
                             "[tru]",
                             "[nul]",
                             "{\"a\":1,}" })
        QTest::newRow(bad) << QByteArray(bad) << false;
    QTest::newRow("deep") << QByteArray(100, '[') + QByteArray(100, ']') << true;
    QTest::newRow("too deep") << QByteArray(5000, '[') + QByteArray(5000, ']') << false;
}

void TestJsonSplitter::treeAcceptsAndRefuses()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isGood);
    JsonTree tree;
    QCOMPARE(tree.parse(text.toStdString()), isGood);
}

void TestJsonSplitter::treeKeepsEveryCharacter()
{
    JsonTree tree;
    QVERIFY(
        tree.parse(R"({"Order":26012345678901234567890123,"rate":1.10,"text":"\u5f20\n","flag":true,"none":null,
                           "list":[{"a":1},2]})"));
    const JsonNode &root = tree.root();
    QCOMPARE(fromView(tree.find(&root, "order")->text), QStringLiteral("26012345678901234567890123"));
    QCOMPARE(fromView(tree.find(&root, "rate")->text), QStringLiteral("1.10"));
    QCOMPARE(fromView(tree.find(&root, "text")->text), QString::fromUtf8("张\n"));
    QCOMPARE(fromView(tree.find(&root, "flag")->text), QStringLiteral("true"));
    QCOMPARE(tree.find(&root, "none")->kind, JsonKind::Null);
    const JsonNode *list = tree.find(&root, "list");
    QCOMPARE(list->kind, JsonKind::Array);
    const JsonNode *first = tree.firstIn(*list);
    QCOMPARE(fromView(tree.find(first, "a")->text), QStringLiteral("1"));
    const JsonNode *second = tree.nextIn(*list, *first);
    QCOMPARE(fromView(second->text), QStringLiteral("2"));
    QVERIFY(!tree.nextIn(*list, *second));
    QVERIFY(!tree.nextIn(root, *list));
    QVERIFY(!tree.find(&root, "absent"));
    QVERIFY(!tree.find(&root, "orde"));
    QVERIFY(!tree.find(nullptr, "absent"));
    QCOMPARE(int(first->offset), 126);
    QVERIFY(tree.parse(R"({"AZ@[az`{":1})"));
    QVERIFY(tree.find(&tree.root(), "az@[AZ`{"));
    QVERIFY(!tree.find(&tree.root(), "az`[AZ`{"));
    QVERIFY(!tree.find(&tree.root(), "az@{AZ`{"));
    QVERIFY(tree.parse("{}")); // a tree is used again
    QVERIFY(!tree.firstIn(tree.root()));
}

CODEDESK_TEST_MAIN(TestJsonSplitter)
#include "tst_jsonsplitter.moc"
