// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/synonyms.h"

#include "catalogue/cataloguefile.h"
#include "catalogue/strictjson.h"
#include "core/han.h"
#include "core/text.h"
#include "search/textindex.h"

#include <QCoreApplication>

#include <algorithm>

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

struct SearchWordsText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::SearchWords)
};

/** Returns the form in which a word of a query is compared: one blank between words, none in Chinese. */
QString comparable(const QString &word)
{
    const QString normal = text::normalised(word);
    const bool isChinese =
        std::any_of(normal.cbegin(), normal.cend(), [](QChar unit) { return han::isHan(unit.unicode()); });
    return isChinese ? QString(normal).remove(u' ') : latinWords(normal).join(u' ');
}

/** Returns the words of {"zh": [...], "en": [...]}. */
QStringList wordsOf(const JsonNode &node)
{
    node.expectKeys({ u"zh"_s, u"en"_s });
    QStringList words;
    for (const QString &language : { u"zh"_s, u"en"_s }) {
        for (const JsonNode &word : node.member(language).elements()) {
            const QString its = comparable(word.text());
            if (its.isEmpty())
                word.fail(SearchWordsText::tr("This is no word."),
                          SearchWordsText::tr("Write letters or digits."));
            else if (!words.contains(its))
                words << its;
        }
    }
    return words;
}

SynonymGroup readGroup(const JsonNode &node)
{
    node.expectKeys({ u"name"_s, u"words"_s, u"codes"_s }, { u"source"_s });
    SynonymGroup group;
    group.name = node.member(u"name"_s).text();
    group.words = wordsOf(node.member(u"words"_s));
    group.codes = node.member(u"codes"_s).texts();
    if (node.has(u"source"_s))
        group.source = node.member(u"source"_s).optionalText();
    if (group.words.size() < 2)
        node.fail(SearchWordsText::tr("A group has two words at least."),
                  SearchWordsText::tr("Add another word."));
    return group;
}

} // namespace

void SearchWords::noteLength(const QString &word)
{
    const auto characters =
        std::count_if(word.cbegin(), word.cend(), [](QChar unit) { return han::isHan(unit.unicode()); });
    m_longestWord = std::max(m_longestWord, static_cast<std::size_t>(characters + latinWords(word).size()));
}

Result<SearchWords> SearchWords::read(const QString &file, const QByteArray &content)
{
    return cataloguefile::readObject(file, content, [](const JsonNode &root) {
        root.expectKeys({ u"format"_s, u"fillers"_s, u"billing"_s, u"groups"_s });
        SearchWords result;
        for (const QString &word : wordsOf(root.member(u"fillers"_s))) {
            result.m_fillers.insert(word, true);
            result.noteLength(word);
        }
        const JsonNode billing = root.member(u"billing"_s);
        billing.expectKeys({ u"billed"_s, u"free"_s, u"unstated"_s });
        for (const auto &[name, meaning] :
             { std::pair(u"billed"_s, BillingWord::Billed), std::pair(u"free"_s, BillingWord::Free),
               std::pair(u"unstated"_s, BillingWord::Unstated) }) {
            for (const QString &word : wordsOf(billing.member(name))) {
                result.m_billing.insert(word, meaning);
                if (const QString pinyin = pinyinOf(word, true); !pinyin.isEmpty())
                    result.m_billing.insert(pinyin, meaning);
                result.noteLength(word);
            }
        }
        for (const JsonNode &node : root.member(u"groups"_s).elements()) {
            const SynonymGroup group = readGroup(node);
            for (const QString &word : group.words) {
                result.m_groupsOf[word] << static_cast<int>(result.m_groups.size());
                result.noteLength(word);
            }
            result.m_groups << group;
        }
        return result;
    });
}

QString pinyinOf(QStringView word, bool isWhole)
{
    QString result;
    for (const QChar unit : word) {
        const std::string_view reading = han::reading(unit.unicode());
        if (reading.empty())
            return {};
        result += QLatin1String(reading.data(), static_cast<qsizetype>(isWhole ? reading.size() : 1));
    }
    return result;
}

} // namespace codedesk
