// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace codedesk::testing;

namespace {

/** One text of a .ts file. */
struct Message {
    QString context;
    QString source;
    QString type; ///< "", "unfinished", "vanished" or "obsolete".
    QStringList translations; ///< One, or one for each plural form.
    bool isNumerus = false;
};

QStringList readTranslations(QXmlStreamReader &xml)
{
    QStringList forms;
    QString text;
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation") && !xml.atEnd()) {
        if (xml.isCharacters())
            text += xml.text();
        else if (xml.isStartElement() && xml.name() == u"numerusform")
            forms << xml.readElementText();
    }
    return forms.isEmpty() ? QStringList{ text } : forms;
}

QList<Message> readMessages(const QString &name)
{
    QFile file(QStringLiteral(CODEDESK_SOURCE_DIR "/resources/translations/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"message") {
            messages << message;
        } else if (!xml.isStartElement()) {
            continue;
        } else if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            message = { context, {}, {}, {}, xml.attributes().value(QStringLiteral("numerus")) == u"yes" };
        } else if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.type = xml.attributes().value(QStringLiteral("type")).toString();
            message.translations = readTranslations(xml);
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/** Returns the placeholders of a text, sorted: "%1", "%n", "%L2". */
QStringList placeholders(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral("%L?(?:\\d{1,2}|n)"));
    QStringList found;
    auto matches = expression.globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    found.sort();
    return found;
}

/** Returns whether a text has an access key: "&File", not "Q&&A" or "A & B". */
bool hasAccessKey(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral("(?<!&)&[^&\\s]"));
    return expression.match(text).hasMatch();
}

/** Returns what a text ends with: '.' for a sentence, ':', '?', "..." or nothing, the same for both languages. */
QString ending(const QString &text)
{
    static const QList<std::pair<QString, QString>> endings{
        { QStringLiteral("..."), QStringLiteral("...") }, { QStringLiteral("…"), QStringLiteral("...") },
        { QStringLiteral("."), QStringLiteral(".") },     { QStringLiteral("。"), QStringLiteral(".") },
        { QStringLiteral(":"), QStringLiteral(":") },     { QStringLiteral("："), QStringLiteral(":") },
        { QStringLiteral("?"), QStringLiteral("?") },     { QStringLiteral("？"), QStringLiteral("?") },
    };
    const QString trimmed = text.trimmed();
    for (const auto &[sign, kind] : endings) {
        if (trimmed.endsWith(sign))
            return kind;
    }
    return {};
}

bool hasHan(const QString &text)
{
    for (const QChar c : text) {
        if (c.script() == QChar::Script_Han)
            return true;
    }
    return false;
}

/** Returns a text without what does not make it another one: case, final sign, and which placeholders it has. */
QString withoutForm(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?\\d{1,2}"));
    static const QRegularExpression finalSigns(QStringLiteral("[.:…。：]+$"));
    return text.toLower().replace(placeholder, QStringLiteral("%")).remove(finalSigns);
}

/** Texts that are two things in English, with what tells them apart. */
const QHash<QString, QString> &textsOfTwoMeanings()
{
    static const QHash<QString, QString> texts{
        { QStringLiteral("%1 of %2"), QStringLiteral("an edition of a product; progress") },
        { QStringLiteral("%n more"), QStringLiteral("files; messages, with other measure words") },
        { QStringLiteral(", "), QStringLiteral("between names; between clauses") },
        { QStringLiteral("Billing"), QStringLiteral("whether a call is billed; the page") },
        { QStringLiteral("Code"), QStringLiteral("a return code; that of a card warning") },
        { QStringLiteral("Message"), QStringLiteral("what a call answered; what became of an import") },
        { QStringLiteral("Nothing"), QStringLiteral("select no line; no field was recognised") },
        { QStringLiteral("Note"), QStringLiteral("the vendor's remark; the team's note") },
        { QStringLiteral("Table"), QStringLiteral("of the catalogue; of a page") },
        { QStringLiteral("Unknown"), QStringLiteral("an outcome; the page of unknown codes") },
    };
    return texts;
}

} // namespace

/** Checks the files of translations for what a reader of Chinese would stumble over. */
class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void chineseIsComplete_data() { addMessages(QStringLiteral("codedesk_zh_CN.ts")); }
    void chineseIsComplete();
    void oneTextHasOneTranslation();
    void englishPluralsAreComplete_data() { addMessages(QStringLiteral("codedesk_en.ts")); }
    void englishPluralsAreComplete();
    void programsHoldBothLanguages();
    void everyDeclaredContextIsThere();

private:
    void addMessages(const QString &file);
    QList<Message> m_messages;
};

void TestTranslations::addMessages(const QString &file)
{
    QTest::addColumn<int>("index");
    m_messages = readMessages(file);
    QVERIFY(!m_messages.isEmpty());
    for (int i = 0; i < m_messages.size(); ++i) {
        const Message &message = m_messages.at(i);
        QTest::newRow(qPrintable(message.context + QStringLiteral(": ") + message.source.left(60))) << i;
    }
}

void TestTranslations::chineseIsComplete()
{
    QFETCH(int, index);
    const Message &message = m_messages.at(index);
    QCOMPARE(message.type, QString());
    QCOMPARE(message.translations.size(), 1);
    const QString &chinese = message.translations.first();
    QVERIFY(!chinese.trimmed().isEmpty());
    QCOMPARE(placeholders(chinese), placeholders(message.source));
    QCOMPARE(hasAccessKey(chinese), hasAccessKey(message.source));
    QCOMPARE(ending(chinese), ending(message.source));
    static const QRegularExpression narrowPunctuation(QStringLiteral("\\p{Han}[,;:?!.](\\s|$)"));
    QVERIFY2(!narrowPunctuation.match(chinese).hasMatch(), qPrintable(chinese));
    // A sentence is translated; a name such as "GB18030" or a lone placeholder stays as it is.
    if (ending(message.source) == u".")
        QVERIFY2(hasHan(chinese), qPrintable(chinese));
}

void TestTranslations::oneTextHasOneTranslation()
{
    QMap<QString, QMap<QString, QStringList>> contexts;
    for (const Message &message : readMessages(QStringLiteral("codedesk_zh_CN.ts")))
        contexts[withoutForm(message.source)][withoutForm(message.translations.join(u'|'))] << message.context;
    QSet<QString> twofold;
    for (auto text = textsOfTwoMeanings().cbegin(); text != textsOfTwoMeanings().cend(); ++text)
        twofold << withoutForm(text.key());
    QVERIFY(contexts.size() > 500);
    for (auto text = contexts.cbegin(); text != contexts.cend(); ++text) {
        QStringList places;
        for (auto chinese = text->cbegin(); chinese != text->cend(); ++chinese)
            places << chinese.key() + QStringLiteral(" in ") + chinese->join(u',');
        const bool isMeantTwice = twofold.contains(text.key());
        // An exception that is none any more has to go, too.
        QVERIFY2((text->size() > 1) == isMeantTwice,
                 qPrintable(text.key() + QStringLiteral(": ") + places.join(QStringLiteral("; "))));
    }
}

void TestTranslations::englishPluralsAreComplete()
{
    QFETCH(int, index);
    const Message &message = m_messages.at(index);
    QCOMPARE(message.type, QString());
    QVERIFY(message.isNumerus);
    QCOMPARE(message.translations.size(), 2);
    for (const QString &form : message.translations) {
        QVERIFY(!form.isEmpty());
        QCOMPARE(placeholders(form), placeholders(message.source));
        QVERIFY2(!form.contains(u"(s)"), qPrintable(form));
    }
}

void TestTranslations::programsHoldBothLanguages()
{
    QTranslator chinese;
    QVERIFY(chinese.load(QStringLiteral(":/i18n/codedesk_zh_CN")));
    QVERIFY(!chinese.isEmpty());
    QTranslator english;
    QVERIFY(english.load(QStringLiteral(":/i18n/codedesk_en")));
    QVERIFY(!english.isEmpty());
}

/** A text is looked for under the context its source declares. */
void TestTranslations::everyDeclaredContextIsThere()
{
    QSet<QString> contexts;
    for (const Message &message : readMessages(QStringLiteral("codedesk_zh_CN.ts")))
        contexts << message.context;
    static const QRegularExpression declaration(
        QStringLiteral("struct (\\w+) \\{\\s*Q_DECLARE_TR_FUNCTIONS\\(([^)]+)\\)"));
    int declared = 0;
    for (const char *folder : { "app", "models", "ui" }) {
        QDirIterator files(QStringLiteral(CODEDESK_SOURCE_DIR "/") + QString::fromLatin1(folder),
                           { QStringLiteral("*.cpp") }, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            for (auto found = declaration.globalMatch(source); found.hasNext(); ++declared) {
                const QRegularExpressionMatch match = found.next();
                const bool isUsed = source.contains(match.captured(1) + QStringLiteral("::tr(\""));
                QVERIFY2(!isUsed || contexts.contains(match.captured(2)), qPrintable(file.fileName()));
            }
        }
    }
    QCOMPARE_GT(declared, 30);
}

CODEDESK_TEST_MAIN(TestTranslations)
#include "tst_translations.moc"
