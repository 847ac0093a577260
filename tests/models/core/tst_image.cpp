// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image.h"
#include "core/language.h"

#include "support/testmain.h"

#include <QTest>

#include <limits>

using namespace codedesk;
using namespace Qt::StringLiterals;

namespace {

enum class Colour { Red, Green };

struct Leaf {
    QString text;
    std::optional<Colour> colour;

    bool operator==(const Leaf &) const = default;
};

constexpr auto imageMembers(const Leaf * /*type*/)
{
    return std::tuple(&Leaf::text, &Leaf::colour);
}

/** One member of every kind there is. */
struct Tree {
    bool isTall = false;
    int count = 0;
    qint64 large = 0;
    char16_t unit = 0;
    QDate planted;
    QString name;
    QStringList words;
    QList<Leaf> leaves;
    std::vector<Leaf> more;
    std::array<int, 2> size{};
    std::pair<qint64, QString> pair;
    QHash<QString, QList<int>> places;

    bool operator==(const Tree &) const = default;
};

constexpr auto imageMembers(const Tree * /*type*/)
{
    return std::tuple(&Tree::isTall, &Tree::count, &Tree::large, &Tree::unit, &Tree::planted, &Tree::name,
                      &Tree::words, &Tree::leaves, &Tree::more, &Tree::size, &Tree::pair, &Tree::places);
}

Tree fullTree()
{
    Tree tree;
    tree.isTall = true;
    tree.count = -7;
    tree.large = std::numeric_limits<qint64>::min() + 5;
    tree.unit = u'核';
    tree.planted = QDate(2026, 2, 28);
    tree.name = u"核身 \U0001F600"_s;
    tree.words = QStringList{ u"a"_s, QString(), u"a"_s };
    tree.leaves = { { u"x"_s, Colour::Green }, { QString(), std::nullopt } };
    tree.more = { { u"a"_s, Colour::Red } };
    tree.size = { std::numeric_limits<int>::max(), std::numeric_limits<int>::min() };
    tree.pair = { qint64(1) << 40, u"p"_s };
    tree.places = { { u"b"_s, { 1, 2 } }, { u"a"_s, {} } };
    return tree;
}

} // namespace

class TestImage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }

    void valuesComeBackAsTheyWere_data();
    void valuesComeBackAsTheyWere();
    void equalTextsAreKeptOnce();
    void hashesAreWrittenInOneOrder();
};

void TestImage::valuesComeBackAsTheyWere_data()
{
    QTest::addColumn<Tree>("tree");
    QTest::newRow("empty") << Tree();
    QTest::newRow("full") << fullTree();
}

void TestImage::valuesComeBackAsTheyWere()
{
    QFETCH(Tree, tree);
    image::Writer writer;
    image::write(writer, tree);
    image::write(writer, u"behind"_s);
    image::Reader reader({ writer.numbers().data(), writer.texts().data() });
    Tree read;
    image::read(reader, read);
    QVERIFY(read == tree);
    QCOMPARE(reader.text(), u"behind"_s); // and not a number more or less was read
}

void TestImage::equalTextsAreKeptOnce()
{
    image::Writer writer;
    image::write(writer, QStringList{ u"核身"_s, u"x"_s, u"核身"_s });
    QCOMPARE(writer.texts(), std::u16string(u"核身\0x\0", 5));
}

void TestImage::hashesAreWrittenInOneOrder()
{
    const auto numbersOf = [](const QStringList &keys) {
        QHash<QString, int> hash;
        for (const QString &key : keys)
            hash.insert(key, static_cast<int>(key.size()));
        image::Writer writer;
        image::write(writer, hash);
        return std::pair(writer.numbers(), writer.texts());
    };
    QStringList keys;
    for (int i = 0; i < 100; ++i)
        keys << QString(i + 1, u'k');
    const auto forward = numbersOf(keys);
    std::reverse(keys.begin(), keys.end());
    QVERIFY(numbersOf(keys) == forward);
}

CODEDESK_TEST_MAIN(TestImage)
#include "tst_image.moc"
