// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/cataloguefile.h"
#include "catalogue/catalogueloader.h"
#include "catalogue/catalogueparts.h"
#include "catalogue/cataloguevalues.h"
#include "catalogue/strictjson.h"

#include "catalogue/builtincatalogue.h"
#include "core/builtinimages.h"
#include "support/maindocument.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCatalogueLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedWarnings(); }
    void builtinCatalogueIsThatOfTheFiles();
    void loadsSmallFile();
    void loadsDatedRules();
    void loadsSeveralFiles();
    void loadsSeveralMeanings();
    void rowsDecideAsFarAsTheirTablesReach();
    void refusesFault_data();
    void refusesFault();
    void refusesFaultBetweenFiles_data();
    void refusesFaultBetweenFiles();
    void readsByteOrderMark();
    void namesLineOfBrokenJson_data();
    void namesLineOfBrokenJson();
    void refusesUnreadableFile_data();
    void refusesUnreadableFile();
    void refusesNoFiles();
    void refusesHugeFile();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] Result<CataloguePtr> load(const QByteArray &content) const;
    void checkFault(const Result<CataloguePtr> &result, const QString &file, const QString &place,
                    const QString &fault) const;

    QTemporaryDir m_folder;
    QByteArray m_small; // a complete file
    QByteArray m_second; // a file that goes with it
};

void TestCatalogueLoader::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_small = readAll(dataPath(u"catalogue/small.json"_s));
    m_second = readAll(dataPath(u"catalogue/second.json"_s));
    QVERIFY(!m_small.isEmpty() && !m_second.isEmpty());
}

QString TestCatalogueLoader::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    return isWritten ? file.fileName() : QString();
}

Result<CataloguePtr> TestCatalogueLoader::load(const QByteArray &content) const
{
    return loadCatalogue({ write(u"test.json"_s, content) });
}

void TestCatalogueLoader::checkFault(const Result<CataloguePtr> &result, const QString &file, const QString &place,
                                     const QString &fault) const
{
    QVERIFY(!result);
    const Error &error = result.error();
    QCOMPARE(error.kind, ErrorKind::CatalogueInvalid);
    QVERIFY2(error.what.contains(file), qPrintable(error.toText()));
    QCOMPARE(error.why.left(error.why.indexOf(u':')), u"At "_s + place);
    QVERIFY2(error.why.contains(fault), qPrintable(error.toText()));
    QVERIFY2(error.why.endsWith(u'.') && error.hint.endsWith(u'.'), qPrintable(error.toText()));
    QVERIFY(error.where);
    QCOMPARE(QFileInfo(error.where->file).fileName(), file);
}

void TestCatalogueLoader::builtinCatalogueIsThatOfTheFiles()
{
    const Result<CatalogueParts> parts = readCatalogue(catalogueFiles());
    QVERIFY2(parts, errorText(parts));
    const Result<CataloguePtr> catalogue = loadCatalogue(catalogueFiles());
    QVERIFY2(catalogue, errorText(catalogue));
    QCOMPARE((*catalogue)->mainSource()->id, u"return-codes.zh"_s);
    for (int position = 0; position < 119; ++position)
        QCOMPARE((*catalogue)->entries().at(position).sourceId, u"return-codes.zh"_s);
    // What is built in is what the files say, in every member, and it answers alike.
    const Catalogue &builtin = *builtinCatalogue();
    QVERIFY(image::valueOf<CatalogueParts>(image::catalogue) == *parts);
    QVERIFY(partsOf(builtin, parts->rules) == *parts);
    for (const CodeEntry &entry : builtin.entries()) {
        for (const QString &code : entry.allCodes()) {
            QCOMPARE(builtin.find(code)->position, (*catalogue)->find(code)->position);
            QCOMPARE(builtin.rules().rulesOf(code), (*catalogue)->rules().rulesOf(code));
            QCOMPARE(builtin.rules().specialRulesOf(code), (*catalogue)->rules().specialRulesOf(code));
        }
        QCOMPARE(builtin.reply(entry) != nullptr, (*catalogue)->reply(entry) != nullptr);
    }
}

void TestCatalogueLoader::loadsSmallFile()
{
    const Result<CataloguePtr> result = load(m_small);
    QVERIFY2(result, errorText(result));
    const Catalogue &catalogue = **result;
    QCOMPARE(catalogue.sources().size(), 1);
    QCOMPARE(catalogue.sources().front().retrieved, QDate(2026, 1, 31));
    QCOMPARE(catalogue.entries().size(), 3);
    const CodeEntry *entry = catalogue.find(u"-1101"_s);
    QVERIFY(entry);
    QCOMPARE(entry->code, u"66660038"_s);
    QCOMPARE(entry->aliases, QStringList{ u"-1101"_s });
    QCOMPARE(entry->position, 1);
    QCOMPARE(entry->kind, CodeKind::ReturnCode);
    QCOMPARE(entry->message.in(Language::English), u"No face"_s);
    QCOMPARE(entry->links.size(), 1);
    QCOMPARE(entry->links.front().textIn(Language::Chinese), u"联系我们"_s);
    QCOMPARE(entry->links.front().textIn(Language::English), u"Contact us"_s);
    QCOMPARE(catalogue.find(u"-9110"_s)->billable, Billable::Unstated);
    QCOMPARE(catalogue.find(u"-9110"_s)->kind, CodeKind::CardWarning);
    QCOMPARE(catalogue.notes().size(), 2);
    QCOMPARE(catalogue.maskBits().back().status, BitStatus::Unpublished);
}

void TestCatalogueLoader::loadsDatedRules()
{
    const Result<CataloguePtr> result = load(m_small);
    QVERIFY2(result, errorText(result));
    const BillingRules &rules = (*result)->rules();
    const DayNumber firstDay = toDayNumber(QDate(2021, 7, 19));
    QCOMPARE(rules.outcome(u"0"_s, Channel::MiniProgram, firstDay - 1), Outcome::Billable);
    QCOMPARE(rules.outcome(u"0"_s, Channel::MiniProgram, firstDay), Outcome::Free);
    QCOMPARE(rules.outcome(u"0"_s, Channel::AppSdk, firstDay), Outcome::Billable);
    QCOMPARE(rules.outcome(u"-1101"_s, Channel::MiniProgram, firstDay), Outcome::Free);
    QCOMPARE(rules.find(u"0"_s, Channel::MiniProgram, firstDay)->reference, u"Notice, table 2"_s);
    QCOMPARE(rules.outcome(u"-9110"_s, Channel::H5, toDayNumber(QDate(2019, 12, 31))), Outcome::Billable);
    QCOMPARE(rules.outcome(u"-9110"_s, Channel::H5, toDayNumber(QDate(2020, 1, 1))), Outcome::Unstated);
}

void TestCatalogueLoader::loadsSeveralFiles()
{
    const QString first = write(u"first.json"_s, m_small);
    const QString second = write(u"second.json"_s, m_second);
    const Result<CataloguePtr> result = loadCatalogue({ first, second });
    QVERIFY2(result, errorText(result));
    const Catalogue &catalogue = **result;
    QCOMPARE(catalogue.sources().size(), 2);
    QCOMPARE(catalogue.find(u"FailedOperation.CompareFail"_s)->sourceId, u"second"_s);
    QCOMPARE(catalogue.find(u"FailedOperation.CompareFail"_s)->position, 3);
    // A rule may speak of a code of another file, before or after its own.
    QCOMPARE(catalogue.rules().outcome(u"0"_s, Channel::PcH5, noDay), Outcome::Unstated);
    const Result<CataloguePtr> reversed = loadCatalogue({ second, first });
    QVERIFY2(reversed, errorText(reversed));
    QCOMPARE((*reversed)->find(u"0"_s)->position, 1);
}

/** "0" is a row of both files; the table of the second is about one product. */
void TestCatalogueLoader::loadsSeveralMeanings()
{
    const QByteArray table =
        QByteArrayLiteral(R"("kind": "return-code", "product": {"zh": "接口", "en": "Interface"})");
    QByteArray other = m_second;
    other.replace("FailedOperation.CompareFail", "0").replace(R"("kind": "return-code")", table);
    for (const bool isReversed : { false, true }) {
        QStringList files{ write(u"first.json"_s, m_small), write(u"second.json"_s, other) };
        if (isReversed)
            files.swapItemsAt(0, 1);
        const Result<CataloguePtr> result = loadCatalogue(files);
        QVERIFY2(result, errorText(result));
        const QList<const CodeEntry *> meanings = (*result)->meanings(u"0"_s);
        QCOMPARE(meanings.size(), 2);
        QCOMPARE(meanings.first()->sourceId, u"small"_s);
        QCOMPARE(meanings.last()->sourceId, u"second"_s);
        QCOMPARE((*result)->find(u"0"_s), meanings.first());
        QCOMPARE((*result)->categoryOfCalls(u"0"_s, Channel::AppSdk)->id, u"system"_s);
        // No call tells its interface, so only the first file speaks for calls.
        QCOMPARE((*result)->rules().outcome(u"0"_s, Channel::AppSdk, noDay), Outcome::Billable);
    }
}

void TestCatalogueLoader::rowsDecideAsFarAsTheirTablesReach()
{
    const QString first = write(u"first.json"_s, m_small);
    const auto outcomeIn = [&](const char *kind, Channel channel) {
        const QString second =
            write(u"second.json"_s, QByteArray(m_second).replace(R"("kind": "return-code")", kind));
        const Result<CataloguePtr> result = loadCatalogue({ first, second });
        return result ? (*result)->rules().outcome(u"FailedOperation.CompareFail"_s, channel, noDay)
                      : Outcome::Unknown;
    };
    const char *anyChannel = R"("kind": "return-code")";
    const char *ofChannel = R"("kind": "return-code", "channels": ["h5"])";
    const char *ofProduct = R"("kind": "return-code", "product": {"zh": "接口", "en": "Interface"})";
    QCOMPARE(outcomeIn(anyChannel, Channel::Eid), Outcome::Free);
    QCOMPARE(outcomeIn(ofChannel, Channel::H5), Outcome::Free);
    QCOMPARE(outcomeIn(ofChannel, Channel::Eid), Outcome::Unstated);
    QCOMPARE(outcomeIn(ofProduct, Channel::H5), Outcome::Unstated);
}

void TestCatalogueLoader::refusesFault_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("replacement");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *part, const char *replacement, const char *place,
                        const char *fault) {
        QTest::newRow(name) << QByteArray(part) << QByteArray(replacement) << QString::fromUtf8(place)
                            << QString::fromUtf8(fault);
    };

    row("other format", R"("format": 1)", R"("format": 2)", "format", "format 1 only");
    row("format as text", R"("format": 1)", R"("format": "1")", "format", "not a whole number");
    row("format missing", R"("format": 1,)", "", "format", "missing");
    row("unknown section", R"("format": 1,)", R"("format": 1, "pages": [],)", "pages", "not known");

    row("field twice", R"("category": "ocr")", R"("category": "ocr", "category": "system")", "rows[2].category",
        "stands twice");
    row("field twice, deep inside", R"("en": "Nothing")", R"("en": "Nothing", "\u0065n": "None")",
        "rows[0].action.en", "stands twice");
    row("section twice", R"("format": 1,)", R"("rules": [], "format": 1,)", "rules", "stands twice");

    row("source id with a space", R"("id": "small")", R"("id": "small file")", "source.id", "not an id");
    row("source id empty", R"("id": "small")", R"("id": "")", "source.id", "empty");
    row("source without date", R"(, "retrieved": "2026-01-31")", "", "source.retrieved", "missing");
    row("short date", "2026-01-31", "2026-1-31", "source.retrieved", "not a date");
    row("day that is not", "2026-01-31", "2026-02-30", "source.retrieved", "not a date");
    row("date with time", "2026-01-31", "2026-01-31T00:00", "source.retrieved", "not a date");
    row("plain http source", "https://example.org/codes", "http://example.org/codes", "source.url", "https");

    row("category twice", R"("id": "ocr")", R"("id": "system")", "categories[1].id", "twice");
    row("unknown kind", R"("kind": "card-warning")", R"("kind": "warning")", "categories[1].kind", "not allowed");
    row("flag as text", R"("hasAction": false)", R"("hasAction": "no")", "categories[1].hasAction",
        "not true or false");
    row("Chinese title missing", R"("zh": "系统", )", "", "categories[0].title.zh", "missing");

    row("foreign table without a name", R"("kind": "card-warning")", R"("kind": "card-warning", "foreign": true)",
        "categories[1].foreign", "does not name");
    row("foreign as text", R"("kind": "card-warning")", R"("kind": "card-warning", "byCodeOnly": "yes")",
        "categories[1].byCodeOnly", "not true or false");
    row("duplicate code", R"(["-9110"])", R"(["0"])", "rows[2].codes[0]", "rows[0].codes[0]");
    row("alias like a code", R"(["66660038", "-1101"])", R"(["66660038", "0"])", "rows[1].codes[1]",
        "rows[0].codes[0]");
    row("code like an alias", R"(["-9110"])", R"(["-1101"])", "rows[2].codes[0]", "rows[1].codes[1]");
    row("same code twice in a row", R"(["66660038", "-1101"])", R"(["-1101", "-1101"])", "rows[1].codes[1]",
        "stands twice");
    row("code as number", R"(["-9110"])", "[-9110]", "rows[2].codes[0]", "not a text");
    row("full-width minus", R"(["-9110"])", R"(["－9110"])", "rows[2].codes[0]", "not a code");
    row("slash row", R"(["66660038", "-1101"])", R"(["66660038/-1101"])", "rows[1].codes[0]", "not a code");
    row("no codes", R"(["-9110"])", "[]", "rows[2].codes", "no code");
    row("codes as text", R"(["-9110"])", R"("-9110")", "rows[2].codes", "not a list");
    row("unknown category", R"("category": "ocr")", R"("category": "nowhere")", "rows[2].category", "no category");
    row("unknown field", R"("codes": ["-9110"])", R"("codes": ["-9110"], "colour": "red")", "rows[2].colour",
        "not known");
    row("message missing", R"(, "message": {"zh": "成功", "en": "Success"})", "", "rows[0].message", "missing");
    row("message as text", R"({"zh": "成功", "en": "Success"})", R"("Success")", "rows[0].message",
        "not an object");
    row("English missing", R"({"zh": "成功", "en": "Success"})", R"({"zh": "成功"})", "rows[0].message.en",
        "missing");
    row("English empty", R"("en": "Success")", R"("en": "")", "rows[0].message.en", "empty");
    row("Chinese only spaces", R"("zh": "成功")", R"("zh": "  ")", "rows[0].message.zh", "empty");
    row("third language", R"("en": "Success")", R"("en": "Success", "de": "Erfolg")", "rows[0].message.de",
        "not known");
    row("remedy missing", R"("action": {"zh": "无", "en": "Nothing"},)", "", "rows[0].action", "missing");
    row("remedy in a table without", R"("message": {"zh": "日期", "en": "Date"})",
        R"("message": {"zh": "日期", "en": "Date"}, "action": {"zh": "无", "en": "None"})", "rows[2].action",
        "no remedies");
    row("billing as text", R"("billable": true, "action")", R"("billable": "yes", "action")", "rows[0].billable",
        "not true or false");
    row("billing stated in a table that does not", R"("category": "ocr", "billable": null)",
        R"("category": "ocr", "billable": false)", "rows[2].billable", "statesBilling");
    row("script link", "https://example.org/contact", "javascript:alert(1)", "rows[1].links[0].url", "https");
    row("file link", "https://example.org/contact", "file:///etc/passwd", "rows[1].links[0].url", "https");
    row("link without host", "https://example.org/contact", "https://", "rows[1].links[0].url", "https");
    row("link words not in the remedy", R"({"zh": "联系我们", "en": "Contact us"})",
        R"({"zh": "联系我们", "en": "Call us"})", "rows[1].links", "do not occur");

    row("note of an unknown category", R"("categories": ["ocr"])", R"("categories": ["ocr", "sms"])",
        "notes[1].categories[1]", "no category");
    row("note without text", R"("categories": ["ocr"],)", R"("categories": ["ocr"], "title": "x",)",
        "notes[1].title", "not known");

    row("seven bits", R"({"bit": 8,)", R"({"bit": 9,)", "maskBits[7].bit", "9 stands where 8");
    row("bit twice", R"({"bit": 3,)", R"({"bit": 2,)", "maskBits[2].bit", "2 stands where 3");
    row("half a bit", R"({"bit": 3,)", R"({"bit": 3.5,)", "maskBits[2].bit", "not a whole number");
    row("bit status of a team", R"({"bit": 3, "status": "reported")", R"({"bit": 3, "status": "custom")",
        "maskBits[2].status", "not allowed");
    row("bit without evidence", R"(, "evidence": {"zh": "一处", "en": "One place"})", "", "maskBits[0].evidence",
        "missing");

    row("unknown channel", R"("channel": "mini-program")", R"("channel": "miniprogram")", "rules[0].channel",
        "not allowed");
    row("channel unknown", R"("channel": "mini-program")", R"("channel": "unknown")", "rules[0].channel",
        "not allowed");
    row("rule of no date", R"("from": "2021-07-19")", R"("from": "19.07.2021")", "rules[0].from", "not a date");
    row("rule ends when it begins", R"("from": null, "to": "2020-01-01")",
        R"("from": "2020-01-01", "to": "2020-01-01")", "rules[1].to", "before it begins");
    row("rule ends before it begins", R"("from": null, "to": "2020-01-01")",
        R"("from": "2020-01-02", "to": "2020-01-01")", "rules[1].to", "before it begins");
    row("rule without end field", R"("to": null, )", "", "rules[0].to", "missing");
    row("rule of an unknown code", R"("codes": ["0", "-1101"])", R"("codes": ["0", "2017"])", "rules[0].codes[1]",
        "No table has");
    row("rule without codes", R"("codes": ["0", "-1101"])", R"("codes": [])", "rules[0].codes", "no code");
    row("code twice in a rule", R"("codes": ["-9110"], "channel": null)",
        R"("codes": ["-9110", "-9110"], "channel": null)", "rules[1].codes[1]", "stands twice");
    row("rule against another", R"("rules": [)",
        R"("rules": [{"codes": ["-1101"], "channel": "mini-program", "from": "2021-07-19", "to": null,
                      "billable": true, "reference": "Page 1"},)",
        "rules[1].codes", "earlier rule");
    row("edition in one language", R"("reference": "Notice, table 2")",
        R"("reference": "Notice, table 2", "edition": {"zh": "增强版"})", "rules[0].edition.en", "missing");
    row("unknown confidence", R"("reference": "Notice, table 2")",
        R"("reference": "Notice, table 2", "confidence": "sure")", "rules[0].confidence", "not allowed");
    row("table of an unknown channel", R"("kind": "card-warning")",
        R"("kind": "card-warning", "channels": ["web"])", "categories[1].channels[0]", "not allowed");
    row("note on an unknown code", R"("categories": ["ocr"])", R"("categories": ["ocr"], "codes": ["7"])",
        "notes[1].codes[0]", "No table has");
    row("reply with an unknown variable", R"("format": 1,)",
        R"("format": 1, "replies": [{"codes": ["0"], "user": {"zh": "好。{name}。", "en": "Good."},
                                     "integrator": {"zh": "好。", "en": "Good."}}],)",
        "replies[0].user", "{name}");
    row("reply to an unknown code", R"("format": 1,)",
        R"("format": 1, "replies": [{"codes": ["7"], "user": {"zh": "好。", "en": "Good."},
                                     "integrator": {"zh": "好。", "en": "Good."}}],)",
        "replies[0].codes[0]", "No table has");
    row("two replies to a code", R"("format": 1,)",
        R"("format": 1, "replies": [{"codes": ["0"], "user": {"zh": "好。", "en": "Good."},
                                     "integrator": {"zh": "好。", "en": "Good."}},
                                    {"codes": ["0"], "user": {"zh": "好。", "en": "Good."},
                                     "integrator": {"zh": "好。", "en": "Good."}}],)",
        "replies[1].codes", "a reply already");
    row("rule without reference", R"("reference": "Notice, table 2")", R"("reference": " ")", "rules[0].reference",
        "empty");
}

void TestCatalogueLoader::refusesFault()
{
    QFETCH(const QByteArray, part);
    QFETCH(const QByteArray, replacement);
    QFETCH(const QString, place);
    QFETCH(const QString, fault);
    const qsizetype position = m_small.indexOf(part);
    QCOMPARE_GE(position, 0);
    QByteArray content = m_small;
    content.replace(position, part.size(), replacement);
    checkFault(load(content), u"test.json"_s, place, fault);
}

void TestCatalogueLoader::refusesFaultBetweenFiles_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("replacement");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *part, const char *replacement, const char *place,
                        const char *fault) {
        QTest::newRow(name) << QByteArray(part) << QByteArray(replacement) << QString::fromUtf8(place)
                            << QString::fromUtf8(fault);
    };
    row("same source", R"("id": "second")", R"("id": "small")", "source.id", "Another file");
    row("same category", R"("id": "api", "title")", R"("id": "system", "title")", "categories[0].id", "twice");
    row("row in a table of the other file", R"("category": "api")", R"("category": "system")", "rows[0].category",
        "no category");
    row("mask twice", R"("maskBits": [])", R"("maskBits": [1])", "maskBits", "positions");
}

void TestCatalogueLoader::refusesFaultBetweenFiles()
{
    QFETCH(const QByteArray, part);
    QFETCH(const QByteArray, replacement);
    QFETCH(const QString, place);
    QFETCH(const QString, fault);
    QVERIFY(m_second.contains(part));
    const QString first = write(u"first.json"_s, m_small);
    const QString second = write(u"second.json"_s, QByteArray(m_second).replace(part, replacement));
    checkFault(loadCatalogue({ first, second }), u"second.json"_s, place, fault);
}

void TestCatalogueLoader::readsByteOrderMark()
{
    const QByteArray mark = QByteArrayLiteral("\xEF\xBB\xBF");
    const Result<CataloguePtr> result = load(mark + m_small);
    QVERIFY2(result, errorText(result));
    const QByteArray twice = QByteArray(m_small).replace(R"("format": 1,)", R"("format": 1, "format": 1,)");
    checkFault(load(mark + twice), u"test.json"_s, u"format"_s, u"stands twice"_s);
}

void TestCatalogueLoader::namesLineOfBrokenJson_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("line");
    QTest::newRow("empty") << QByteArray() << qint64(1);
    QTest::newRow("text") << QByteArray("codes") << qint64(1);
    QTest::newRow("third line") << QByteArray("{\n\"format\": 1,\n\"source\" {}}") << qint64(3);
    QTest::newRow("cut off") << QByteArray("{\n\"format\": 1,\n") << qint64(3);
    QTest::newRow("two documents") << QByteArray("{}\n{}") << qint64(2);
    QTest::newRow("broken UTF-8") << QByteArray("{\n\"a\": \"\xFF\"}") << qint64(2);
    QTest::newRow("too deep") << QByteArray(100'000, '[') << qint64(1);
}

void TestCatalogueLoader::namesLineOfBrokenJson()
{
    QFETCH(const QByteArray, content);
    QFETCH(const qint64, line);
    const Result<CataloguePtr> result = load(content);
    QVERIFY(!result);
    const Error &error = result.error();
    QCOMPARE(error.kind, ErrorKind::CatalogueInvalid);
    QVERIFY2(error.what.contains(u"test.json"_s), qPrintable(error.what));
    QVERIFY(error.where);
    QCOMPARE(error.where->line, line);
    QCOMPARE_GE(error.where->byteOffset, 0);
    QCOMPARE_LE(error.where->byteOffset, content.size());
    QVERIFY2(error.why.startsWith(u"Line %1, byte %2: "_s.arg(line).arg(error.where->byteOffset)),
             qPrintable(error.why));
}

void TestCatalogueLoader::refusesUnreadableFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing") << m_folder.filePath(u"missing.json"_s);
    QTest::newRow("folder") << m_folder.path();
}

void TestCatalogueLoader::refusesUnreadableFile()
{
    QFETCH(const QString, file);
    const Result<CataloguePtr> result = loadCatalogue({ file });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InputNotReadable);
    QVERIFY2(result.error().what.contains(u'"' + file + u'"'), qPrintable(result.error().what));
    QVERIFY(!result.error().hint.isEmpty());
}

void TestCatalogueLoader::refusesNoFiles()
{
    const Result<CataloguePtr> result = loadCatalogue({});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::CatalogueInvalid);
}

void TestCatalogueLoader::refusesHugeFile()
{
    QFile file(m_folder.filePath(u"huge.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(64 * 1024 * 1024));
    file.close();
    const Result<CataloguePtr> result = loadCatalogue({ file.fileName() });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::CatalogueInvalid);
    QCOMPARE(result.error().why, u"It is larger than 16 MiB."_s);
}

CODEDESK_TEST_MAIN(TestCatalogueLoader)
#include "tst_catalogueloader.moc"
