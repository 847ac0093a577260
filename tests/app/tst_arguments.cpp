// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace codedesk::cli;
using namespace Qt::StringLiterals;

namespace {

const QList<OptionSpec> specs{ { u"json"_s, {}, {} },          { u"from"_s, u"DAY"_s, {} },
                               { u"search"_s, u"TEXT"_s, {} }, { u"app"_s, u"ID"_s, {}, true },
                               { u"by"_s, u"KEY"_s, {} },      { u"help"_s, {}, {} } };

/** Returns what was understood in one line: options in the order of the specs, then the other words. */
QString understood(const QStringList &words)
{
    const Result<Arguments> arguments = parseArguments(words, specs);
    if (!arguments)
        return u"error: "_s + arguments.error().what;
    QStringList parts;
    for (const OptionSpec &spec : specs) {
        if (arguments->has(spec.name))
            parts << spec.name + u'=' + arguments->values(spec.name).join(u'+');
    }
    return parts.join(u' ') + u'|' + arguments->positionals().join(u'|');
}

} // namespace

class TestArguments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }

    void parses_data();
    void parses();
    void lastValueCounts();
    void guessesNames_data();
    void guessesNames();
};

void TestArguments::parses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QStringList &words, const QString &result) {
        QTest::newRow(name) << words << result;
    };
    row("nothing", {}, u"|"_s);
    row("word", { u"0"_s }, u"|0"_s);
    row("negative code", { u"-1101"_s }, u"|-1101"_s);
    row("negative list", { u"-9110,-9111"_s }, u"|-9110,-9111"_s);
    row("full-width negative code", { u"-１１０１"_s }, u"|-１１０１"_s);
    row("dash alone", { u"-"_s }, u"|-"_s);
    row("empty word", { u""_s }, u"|"_s);
    row("switch", { u"--json"_s, u"0"_s }, u"json=|0"_s);
    row("value", { u"--from"_s, u"2025-03-01"_s }, u"from=2025-03-01|"_s);
    row("value with equals sign", { u"--from=2025-03-01"_s }, u"from=2025-03-01|"_s);
    row("value holds an equals sign", { u"--search=a=b"_s }, u"search=a=b|"_s);
    row("empty value", { u"--search="_s }, u"error: The option \"--search\" needs a value."_s);
    row("empty word as value", { u"--search"_s, u""_s }, u"error: The option \"--search\" needs a value."_s);
    row("empty value that means something", { u"--app="_s }, u"app=|"_s);
    row("negative value", { u"--search"_s, u"-1101"_s }, u"search=-1101|"_s);
    row("dash as value", { u"--search"_s, u"-"_s }, u"search=-|"_s);
    row("option after a word", { u"0"_s, u"--json"_s }, u"json=|0"_s);
    row("repeated option", { u"--by"_s, u"day"_s, u"--by=code"_s }, u"by=day+code|"_s);
    row("short help", { u"-h"_s }, u"help=|"_s);
    row("after two dashes nothing is an option", { u"--"_s, u"--json"_s, u"-x"_s }, u"|--json|-x"_s);
    row("unknown option", { u"--colour"_s }, u"error: There is no option \"--colour\" here."_s);
    row("unknown short option", { u"-x"_s }, u"error: There is no option \"-x\" here."_s);
    row("one dash for two", { u"-json"_s }, u"error: There is no option \"-json\" here."_s);
    row("missing value", { u"--from"_s }, u"error: The option \"--from\" needs a value."_s);
    row("option where a value is missing", { u"--from"_s, u"--json"_s },
        u"error: The option \"--from\" needs a value."_s);
    row("value for a switch", { u"--json=yes"_s }, u"error: The option \"--json\" takes no value."_s);
}

void TestArguments::parses()
{
    QFETCH(QStringList, words);
    QFETCH(QString, result);
    QCOMPARE(understood(words), result);
}

void TestArguments::lastValueCounts()
{
    const Result<Arguments> arguments = parseArguments({ u"--from"_s, u"a"_s, u"--from"_s, u"b"_s }, specs);
    QCOMPARE(arguments->value(u"from"_s), u"b"_s);
    QCOMPARE(arguments->value(u"search"_s), QString());
}

void TestArguments::guessesNames_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("guess");
    QTest::newRow("letters swapped") << u"form"_s << u"from"_s;
    QTest::newRow("letter missing") << u"jsn"_s << u"json"_s;
    QTest::newRow("letter too many") << u"jsson"_s << u"json"_s;
    QTest::newRow("nothing like it") << u"colour"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestArguments::guessesNames()
{
    QFETCH(QString, word);
    QFETCH(QString, guess);
    QCOMPARE(nearest(word, { u"json"_s, u"from"_s, u"search"_s, u"by"_s }), guess);
}

CODEDESK_TEST_MAIN(TestArguments)
#include "tst_arguments.moc"
