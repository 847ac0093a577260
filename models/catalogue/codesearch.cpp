// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/codesearch.h"

#include <algorithm>
#include <utility>

namespace codedesk {

namespace {

/** How well a row fits, best first. */
enum class Fit { ExactCode, CodePrefix, Text, Pinyin, None };

constexpr char16_t firstFullWidth = 0xFF01; // full-width '!'; the block follows the order of ASCII
constexpr char16_t lastFullWidth = 0xFF5E;
constexpr char16_t fullWidthOffset = 0xFEE0;

QChar narrowed(QChar c)
{
    const char16_t unit = c.unicode();
    return unit >= firstFullWidth && unit <= lastFullWidth ? QChar(char16_t(unit - fullWidthOffset)) : c;
}

// Hyphens and minus signs that editors, chats and input methods put in place of an ASCII minus.
bool isOtherMinus(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x2010 && unit <= 0x2013) || unit == 0x2212 || unit == 0xFE63;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString joinedCodes(const CodeEntry &entry)
{
    return entry.allCodes().join(u'/'); // as the document writes a row of several codes, so that it can be pasted
}

QString searchedText(const CodeEntry &entry, const Category *category)
{
    QStringList parts{ joinedCodes(entry), entry.message.zh, entry.message.en, entry.action.zh, entry.action.en };
    if (category)
        parts << category->title.zh << category->title.en;
    return parts.join(u'\n');
}

bool mayBePinyin(const QString &word)
{
    constexpr qsizetype fewestLetters = 2; // one letter begins some character of nearly every message
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    const auto isPlain = [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); };
    return word.size() >= fewestLetters && std::all_of(word.cbegin(), word.cend(), isPlain)
        && std::any_of(word.cbegin(), word.cend(), isLetter);
}

/** `pinyin` returns the PinyinText of the row, for which it may have to wait. */
template <typename Pinyin>
Fit fitOfWord(const QStringList &codes, const QStringList &texts, const Pinyin &pinyin, const QString &word)
{
    if (codes.contains(word))
        return Fit::ExactCode;
    const auto holdsWord = [&word](const QString &text) { return text.contains(word); };
    const auto beginsWithWord = [&word](const QString &text) { return text.startsWith(word); };
    if (std::any_of(codes.cbegin(), codes.cend(), beginsWithWord))
        return Fit::CodePrefix;
    if (std::any_of(texts.cbegin(), texts.cend(), holdsWord))
        return Fit::Text;
    return mayBePinyin(word) && pinyin().matches(word) ? Fit::Pinyin : Fit::None;
}

template <typename Pinyin>
Fit fitOfWords(const QStringList &codes, const QStringList &texts, const Pinyin &pinyin, const QStringList &words)
{
    Fit best = Fit::Pinyin;
    for (const QString &word : words) {
        const Fit fit = fitOfWord(codes, texts, pinyin, word);
        if (fit == Fit::None)
            return Fit::None;
        best = std::min(best, fit);
    }
    return best;
}

std::vector<PinyinText> readAsPinyin(const Catalogue &catalogue)
{
    PinyinReader reader;
    std::vector<PinyinText> texts;
    for (const CodeEntry &entry : catalogue.entries()) {
        const Category *category = catalogue.category(entry.categoryId);
        texts.push_back(reader.read(entry.message.zh + u'\n' + (category ? category->title.zh : QString())));
    }
    return texts;
}

bool isWanted(const CodeEntry &entry, const CodeQuery &query)
{
    return (query.categoryId.isEmpty() || entry.categoryId == query.categoryId)
        && (query.sourceId.isEmpty() || entry.sourceId == query.sourceId)
        && (!query.billable || entry.billable == *query.billable);
}

} // namespace

QString foldForSearch(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        const QChar narrow = narrowed(c);
        if (narrow.category() == QChar::Other_Format)
            continue;
        if (isAsciiDigit(narrow) && !folded.isEmpty() && isOtherMinus(folded.back()))
            folded.back() = u'-';
        const bool isGap = narrow.isSpace() || narrow.category() == QChar::Other_Control;
        folded += isGap ? QChar(u' ') : narrow;
    }
    return folded.toCaseFolded();
}

CodeSearch::CodeSearch(CataloguePtr catalogue)
    : m_catalogue(std::move(catalogue))
{
    m_pinyin = std::async(std::launch::async, [shared = m_catalogue] { return readAsPinyin(*shared); });
    for (const CodeEntry &entry : m_catalogue->entries()) {
        FoldedEntry folded;
        for (const QString &code : entry.allCodes())
            folded.codes << foldForSearch(code);
        const Category *category = m_catalogue->category(entry.categoryId);
        folded.texts << foldForSearch(searchedText(entry, category));
        m_folded.push_back(std::move(folded));
    }
}

QList<int> CodeSearch::find(const CodeQuery &query) const
{
    const QStringList words = foldForSearch(query.text).split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<Fit, int>> hits;
    const auto allPinyin = m_pinyin; // a copy: threads may not share one
    for (const CodeEntry &entry : m_catalogue->entries()) {
        if (!isWanted(entry, query))
            continue;
        const auto position = static_cast<std::size_t>(entry.position);
        const FoldedEntry &folded = m_folded[position];
        const auto pinyin = [&]() -> const PinyinText & { return allPinyin.get()[position]; };
        const Fit fit = fitOfWords(folded.codes, folded.texts, pinyin, words);
        if (fit != Fit::None)
            hits.emplace_back(fit, entry.position);
    }
    std::sort(hits.begin(), hits.end());
    QList<int> positions;
    positions.reserve(static_cast<qsizetype>(hits.size()));
    for (const auto &[fit, position] : hits)
        positions << position;
    return positions;
}

} // namespace codedesk
