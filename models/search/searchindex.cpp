// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchindex.h"

#include "core/han.h"

#include <algorithm>
#include <optional>

namespace codedesk {

namespace {

constexpr char16_t firstSound = 0xE000; // of the private characters, which no text has
constexpr qsizetype shortestInitials = 3;

float weightOf(WordingKind kind)
{
    switch (kind) {
    case WordingKind::Message:
    case WordingKind::Code:
        return 1.0F;
    case WordingKind::Remedy:
        return 0.8F;
    case WordingKind::Elsewhere:
        return 0.7F;
    case WordingKind::Note:
    case WordingKind::Reply:
        return 0.45F;
    case WordingKind::Table:
        return 0.4F;
    }
    return 0;
}

bool isSound(char16_t unit)
{
    return unit > firstSound && unit < 0xF000;
}

QString stemsOf(const QStringList &words)
{
    QStringList stems;
    for (const QString &word : words)
        stems << stemOf(word);
    return stems.join(u' ');
}

} // namespace

QString soundsOf(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar unit : text)
        result += QChar(static_cast<char16_t>(firstSound + han::sound(unit.unicode())));
    return result;
}

SearchIndex::SearchIndex(const Catalogue &catalogue, const SearchWords &words)
    : m_wordings(wordingsOf(catalogue))
    , m_rowCount(static_cast<int>(catalogue.entries().size()))
    , m_words(&words)
{
    std::vector<QString> spelled(static_cast<std::size_t>(m_rowCount));
    for (const Wording &wording : m_wordings) {
        m_characters.add(wording.text, han::isHan);
        m_sounds.add(soundsOf(wording.text), isSound);
        m_latin.add(wording.text);
        const bool isShown = wording.kind == WordingKind::Message || wording.kind == WordingKind::Remedy
            || wording.kind == WordingKind::Table;
        if (isShown && wording.language == Language::Chinese)
            spelled[static_cast<std::size_t>(wording.row)] += wording.text + u'\n';
    }
    for (const QString &text : spelled) {
        m_pinyin.emplace_back(text);
        m_loosePinyin.emplace_back(text, PinyinText::Spelling::LostG);
    }
    for (int number = 0; number < words.groups().size(); ++number)
        addGroup(number, words.groups().at(number));
}

void SearchIndex::addGroup(int number, const SynonymGroup &group)
{
    TextNumbers texts;
    for (const QString &word : group.words) {
        if (std::any_of(word.cbegin(), word.cend(), [](QChar unit) { return han::isHan(unit.unicode()); })) {
            texts = united(texts, textsHolding(word));
            const QString whole = pinyinOf(word, true);
            if (whole.isEmpty())
                continue;
            m_groupsBySound[soundsOf(word)] << number;
            m_groupsByPinyin[whole] << number;
            (word.size() >= shortestInitials ? m_groupsByPinyin : m_groupsByTwoInitials)[pinyinOf(word, false)]
                << number;
        } else {
            const QStringList parts = word.split(u' ');
            texts = united(texts, parts.size() == 1 ? m_latin.having(word) : m_latin.havingPhrase(parts));
            m_groupsByStems[stemsOf(parts)] << number;
            if (parts.size() == 1)
                m_englishWords << std::pair(word, number);
        }
    }
    m_groups.push_back(rowsOf(texts));
}

/** Returns the texts that have a word of characters, with letters among them perhaps ("token过期"). */
TextNumbers SearchIndex::textsHolding(const QString &word) const
{
    std::optional<TextNumbers> texts;
    const auto restrict = [&texts](const TextNumbers &others) { texts = texts ? common(*texts, others) : others; };
    for (const QString &part : latinWords(word))
        restrict(m_latin.having(part));
    QString characters;
    for (qsizetype at = 0; at <= word.size(); ++at) {
        if (at < word.size() && han::isHan(word.at(at).unicode())) {
            characters += word.at(at);
        } else if (!characters.isEmpty()) {
            restrict(m_characters.holding(characters));
            characters.clear();
        }
    }
    return texts.value_or(TextNumbers());
}

RowWeights SearchIndex::rowsOf(const TextNumbers &texts) const
{
    RowWeights rows;
    for (const std::uint32_t number : texts) {
        const Wording &wording = m_wordings[number];
        const float weight = weightOf(wording.kind);
        if (rows.empty() || rows.back().row != wording.row)
            rows.push_back({ wording.row, weight });
        else
            rows.back().weight = std::max(rows.back().weight, weight);
    }
    return rows;
}

RowWeights SearchIndex::holding(QStringView characters) const
{
    return rowsOf(m_characters.holding(characters));
}

RowWeights SearchIndex::sounding(QStringView characters) const
{
    TextNumbers texts = m_sounds.holding(soundsOf(characters));
    for (qsizetype at = 0; at < characters.size() && texts.empty(); ++at) {
        for (const QString &reading : readingsOf(characters[at])) { // a character may be read in several ways
            QString sounds = soundsOf(characters);
            sounds[at] = QChar(static_cast<char16_t>(firstSound + han::soundOf(reading.toStdString())));
            texts = united(texts, m_sounds.holding(sounds));
        }
    }
    return rowsOf(texts);
}

RowWeights SearchIndex::having(const QString &word) const
{
    return rowsOf(m_latin.having(word));
}

RowWeights SearchIndex::beginning(QStringView start) const
{
    return rowsOf(m_latin.beginning(start));
}

RowWeights SearchIndex::including(QStringView part) const
{
    return rowsOf(m_latin.including(part));
}

RowWeights SearchIndex::resembling(QStringView word) const
{
    return rowsOf(m_latin.resembling(word));
}

RowWeights SearchIndex::spelledAs(QStringView pinyin, PinyinText::Spelling spelling) const
{
    const bool isLoose = spelling == PinyinText::Spelling::LostG;
    const QString typed =
        isLoose ? pinyin.toString().replace(QStringLiteral("ng"), QStringLiteral("n")) : pinyin.toString();
    RowWeights rows;
    for (int row = 0; row < m_rowCount; ++row) {
        if ((isLoose ? m_loosePinyin : m_pinyin)[static_cast<std::size_t>(row)].matches(typed))
            rows.push_back({ row, 1 });
    }
    return rows;
}

QList<int> SearchIndex::groupsSounding(QStringView characters) const
{
    return m_groupsBySound.value(soundsOf(characters));
}

QList<int> SearchIndex::groupsResembling(QStringView word) const
{
    QList<int> groups;
    for (const auto &[known, number] : m_englishWords) {
        if (isSlipOf(word, known) && !groups.contains(number))
            groups << number;
    }
    return groups;
}

QList<int> SearchIndex::groupsOfPhrase(const QStringList &words) const
{
    return m_groupsByStems.value(stemsOf(words));
}

} // namespace codedesk
