// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/wordmatcher.h"

#include "search/searchindex.h"

#include <algorithm>
#include <cmath>

namespace codedesk {

namespace {

constexpr std::size_t longestRun = 8; // characters looked for in one piece
constexpr std::size_t longestPinyin = 6; // words of spaced pinyin
constexpr double fillerWeight = 0.05; // a filler that fits still says a little

/** How something was found. */
enum class Way { Literal, Part, Synonym, Sound };

double factorOf(Way way)
{
    switch (way) {
    case Way::Literal:
        return 1;
    case Way::Part:
    case Way::Synonym:
        return 0.85;
    case Way::Sound:
        return 0.7;
    }
    return 0;
}

/** A stretch of the query that a row has. */
struct Stretch {
    std::uint8_t first = 0;
    std::uint8_t end = 0;
    Way way = Way::Literal;
    float value = 0; ///< What the row is ranked by.
    float gain = 0; ///< What the best way is chosen by: to cover much counts besides.
    bool isWeak = false; ///< It stands in a remark or reply alone.
    bool isStray = false; ///< A character of a longer run by itself.
    int group = -1; ///< Of synonyms.
};

class Matcher {
public:
    Matcher(const SearchIndex &index, const std::vector<QueryUnit> &units)
        : m_index(index)
        , m_units(units)
        , m_stretches(static_cast<std::size_t>(index.rowCount()))
    {
    }

    [[nodiscard]] std::vector<WordFit> match()
    {
        for (std::size_t at = 0; at < m_units.size(); ++at) {
            matchSynonyms(at);
            if (m_units[at].isHan)
                matchCharacters(at);
            else
                matchWord(at);
        }
        std::vector<WordFit> fits;
        for (std::size_t row = 0; row < m_stretches.size(); ++row) {
            if (!m_stretches[row].empty())
                fits.push_back(fitOf(static_cast<int>(row), m_stretches[row]));
        }
        return fits;
    }

private:
    [[nodiscard]] double weightOf(std::size_t unit) const { return std::max(fillerWeight, m_units[unit].weight); }

    /** Notes which rows have a stretch; what few rows have says more. */
    void note(const RowWeights &rows, std::size_t first, std::size_t count, Way way, double factor = 1,
              bool isStray = false, int group = -1)
    {
        if (rows.empty())
            return;
        double weight = 0;
        for (std::size_t i = first; i < first + count; ++i)
            weight += weightOf(i);
        const double all = m_index.rowCount();
        const double rarity = std::log(1 + all / static_cast<double>(rows.size())) / std::log(1 + all);
        const double ofLength = 1 + 0.1 * static_cast<double>(count - 1);
        const double value = weight * (0.3 + 0.7 * rarity) * ofLength * factorOf(way) * factor;
        const double cover = 0.6 * weight * (isStray ? 0.5 : 1);
        for (const RowWeight &row : rows) {
            const float its = static_cast<float>(value) * row.weight;
            m_stretches[static_cast<std::size_t>(row.row)].push_back(
                { static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(first + count), way, its,
                  its + static_cast<float>(cover), row.weight < 0.5F, isStray, group });
        }
    }

    void noteGroup(int group, std::size_t first, std::size_t count, Way way, double factor = 1)
    {
        note(m_index.ofGroup(group), first, count, way, factor, false, group);
    }

    [[nodiscard]] QString joined(std::size_t first, std::size_t count) const
    {
        QString text;
        for (std::size_t i = first; i < first + count; ++i)
            text += m_units[i].text;
        return text;
    }

    [[nodiscard]] QString spaced(std::size_t first, std::size_t end) const
    {
        QString text;
        for (std::size_t i = first; i < end; ++i) {
            if (!text.isEmpty() && !(m_units[i].isHan && m_units[i - 1].isHan))
                text += u' ';
            text += m_units[i].text;
        }
        return text;
    }

    [[nodiscard]] std::size_t runFrom(std::size_t first, std::size_t most, bool isHan) const
    {
        std::size_t count = 1;
        while (count < most && first + count < m_units.size() && m_units[first + count].isHan == isHan)
            ++count;
        return count;
    }

    void matchSynonyms(std::size_t first)
    {
        const SearchWords &words = m_index.searchWords();
        const std::size_t most = std::min(words.longestWord(), m_units.size() - first);
        for (std::size_t count = 1; count <= most; ++count) {
            for (const int group : words.groupsOf(wordOf(m_units, first, count)))
                noteGroup(group, first, count, Way::Synonym);
        }
    }

    void matchCharacters(std::size_t first)
    {
        const std::size_t most = runFrom(first, longestRun, true);
        bool isHeld = true;
        for (std::size_t count = 1; count <= most; ++count) {
            const QString part = joined(first, count);
            const RowWeights rows = isHeld ? m_index.holding(part) : RowWeights();
            isHeld = !rows.empty();
            const bool isCommon = static_cast<int>(rows.size()) * 8 > m_index.rowCount();
            const bool isStray = count == 1 && !m_units[first].isAlone;
            if (!isStray || !isCommon)
                note(rows, first, count, Way::Literal, isStray ? 0.5 : 1, isStray);
            if (count > 1 && !isHeld)
                matchSound(part, first, count);
        }
    }

    void matchSound(const QString &part, std::size_t first, std::size_t count)
    {
        note(m_index.sounding(part), first, count, Way::Sound);
        for (const int group : m_index.groupsSounding(part))
            noteGroup(group, first, count, Way::Sound, 0.9);
    }

    void matchWord(std::size_t first)
    {
        const std::size_t most = runFrom(first, longestPinyin, false);
        QStringList words;
        for (std::size_t count = 1; count <= most; ++count) {
            words << m_units[first + count - 1].text;
            for (const int group : m_index.groupsOfPhrase(words))
                noteGroup(group, first, count, Way::Synonym);
        }
        if (most > 1) // "app id" for "AppID"
            note(m_index.having(m_units[first].text + m_units[first + 1].text), first, 2, Way::Literal);
        const bool isKnown = matchKnownWord(first);
        matchPinyin(first, isKnown ? 1 : most, isKnown);
    }

    /** Returns whether the word is one that texts have. */
    bool matchKnownWord(std::size_t first)
    {
        const QString &word = m_units[first].text;
        const RowWeights having = m_index.having(word);
        note(having, first, 1, Way::Literal);
        const bool isLast = first + 1 == m_units.size();
        const qsizetype shortestStart = isLast ? 2 : 3;
        if (word.size() >= shortestStart)
            note(m_index.beginning(word), first, 1, Way::Part);
        constexpr qsizetype shortestPart = 4;
        if (having.empty() && word.size() >= shortestPart)
            note(m_index.including(word), first, 1, Way::Part, 0.9);
        return !having.empty();
    }

    void matchPinyin(std::size_t first, std::size_t most, bool isKnown)
    {
        QString typed;
        for (std::size_t count = 1; count <= most; ++count) {
            typed += m_units[first + count - 1].text;
            constexpr qsizetype longestSyllable = 6;
            if (count > 1 && m_units[first + count - 1].text.size() > longestSyllable)
                break;
            const bool mayBe = typed.size() > 1 && std::any_of(typed.cbegin(), typed.cend(), [](QChar unit) {
                                   return unit >= u'a' && unit <= u'z';
                               });
            if (!mayBe)
                continue;
            const RowWeights rows = m_index.spelledAs(typed, PinyinText::Spelling::Exact);
            note(rows, first, count, Way::Literal, isKnown && count == 1 ? 0.6 : 0.95);
            for (const int group : m_index.groupsSpelledAs(typed))
                noteGroup(group, first, count, Way::Synonym);
            if (!rows.empty())
                continue;
            constexpr qsizetype shortestLoose = 5;
            const RowWeights loose = typed.size() >= shortestLoose
                ? m_index.spelledAs(typed, PinyinText::Spelling::LostG)
                : RowWeights();
            note(loose, first, count, Way::Sound);
            if (count == 1 && !isKnown && loose.empty()) {
                matchSlips(first);
                matchSeveral(first);
            }
        }
    }

    void matchSlips(std::size_t first)
    {
        const QString &word = m_units[first].text;
        note(m_index.resembling(word), first, 1, Way::Sound);
        for (const int group : m_index.groupsResembling(word))
            noteGroup(group, first, 1, Way::Sound, 0.9);
    }

    /** Several words in one: "sfzgq" is two by their initials, "nosound" two of a text. */
    void matchSeveral(std::size_t first)
    {
        const QString &word = m_units[first].text;
        constexpr qsizetype shortest = 2;
        constexpr qsizetype shortestOfBoth = 5;
        for (qsizetype at = shortest; at + shortest <= word.size() && word.size() >= shortestOfBoth; ++at) {
            const RowWeights left = rowsOfPart(word.first(at));
            const RowWeights right = left.empty() ? RowWeights() : rowsOfPart(word.sliced(at));
            RowWeights both;
            for (std::size_t i = 0, k = 0; i < left.size() && k < right.size();) {
                if (left[i].row == right[k].row)
                    both.push_back({ left[i].row, std::min(left[i++].weight, right[k++].weight) });
                else
                    ++(left[i].row < right[k].row ? i : k);
            }
            note(both, first, 1, Way::Synonym);
        }
    }

    [[nodiscard]] RowWeights rowsOfPart(const QString &part) const
    {
        constexpr qsizetype shortestWord = 2;
        const QList<int> groups =
            m_index.groupsSpelledAs(part) + m_index.groupsOfPhrase({ part }) + m_index.groupsOfTwoInitials(part);
        RowWeights rows = part.size() >= shortestWord ? m_index.having(part) : RowWeights();
        for (const int group : groups) {
            RowWeights merged;
            std::merge(rows.cbegin(), rows.cend(), m_index.ofGroup(group).cbegin(), m_index.ofGroup(group).cend(),
                       std::back_inserter(merged),
                       [](const RowWeight &a, const RowWeight &b) { return a.row < b.row; });
            merged.erase(std::unique(merged.begin(), merged.end(),
                                     [](const RowWeight &a, const RowWeight &b) { return a.row == b.row; }),
                         merged.end());
            rows = std::move(merged);
        }
        return rows;
    }

    /** The best way to cover the query with stretches that do not overlap. */
    [[nodiscard]] WordFit fitOf(int row, std::vector<Stretch> &stretches) const
    {
        struct Best {
            float value = 0;
            int stretch = -1;
            std::size_t from = 0;
        };
        std::sort(stretches.begin(), stretches.end(),
                  [](const Stretch &a, const Stretch &b) { return a.end < b.end; });
        std::vector<Best> best(m_units.size() + 1);
        std::size_t next = 0;
        for (std::size_t end = 1; end <= m_units.size(); ++end) {
            best[end] = { best[end - 1].value, -1, end - 1 };
            for (; next < stretches.size() && stretches[next].end == end; ++next) {
                const float value = best[stretches[next].first].value + stretches[next].gain;
                if (value > best[end].value)
                    best[end] = { value, static_cast<int>(next), stretches[next].first };
            }
        }
        return judged(row, stretches, best);
    }

    template <typename Bests>
    [[nodiscard]] WordFit judged(int row, const std::vector<Stretch> &stretches, const Bests &best) const
    {
        double total = 0;
        for (const QueryUnit &unit : m_units)
            total += unit.weight;
        double covered = 0;
        double value = 0;
        Way worst = Way::Literal;
        bool isWeak = false;
        QStringList words;
        for (std::size_t at = m_units.size(); at > 0; at = best[at].from) {
            if (best[at].stretch < 0)
                continue;
            const Stretch &stretch = stretches[static_cast<std::size_t>(best[at].stretch)];
            double weight = 0;
            for (std::size_t i = stretch.first; i < stretch.end; ++i)
                weight += m_units[i].weight;
            value += stretch.value;
            covered += stretch.isStray ? weight / 2 : weight;
            if (weight > 0) {
                worst = std::max(worst, stretch.way);
                isWeak = isWeak || stretch.isWeak;
                if (!stretch.isStray)
                    words << (stretch.group >= 0 ? m_index.searchWords().groups().at(stretch.group).words
                                                 : QStringList{ spaced(stretch.first, stretch.end) });
            }
        }
        const double coverage = total > 0 ? covered / total : 0;
        constexpr double all = 0.999;
        const SearchMatch match = coverage < all || worst == Way::Sound ? SearchMatch::Similar
            : worst == Way::Synonym                                     ? SearchMatch::Synonym
                                                                        : SearchMatch::Words;
        return { row, match, isWeak, total > 0 ? value / total : 0, coverage, words };
    }

    const SearchIndex &m_index;
    const std::vector<QueryUnit> &m_units;
    std::vector<std::vector<Stretch>> m_stretches; // by row
};

} // namespace

std::vector<WordFit> matchWords(const SearchIndex &index, const std::vector<QueryUnit> &units)
{
    return Matcher(index, units).match();
}

} // namespace codedesk
