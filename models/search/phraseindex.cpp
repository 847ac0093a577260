// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/phraseindex.h"

#include "core/ascii.h"
#include "core/han.h"
#include "core/text.h"
#include "search/textindex.h"
#include "search/vendorwordings.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestPhrase = 4; // characters; shorter ones ("成功") stand in any text
constexpr qsizetype shortestClause = 5;
constexpr qsizetype fewestCharacters = 2; // beside letters ("token过期")
constexpr qsizetype longestPhrase = 60; // units of a phrase that are compared
constexpr int fewestWords = 2; // English words that say something
constexpr int mostAnchors = 3;
constexpr int mostSimilarRows = 8;

bool isNegation(QChar unit)
{
    static constexpr QStringView marks = u"未不无非否勿";
    return marks.contains(unit);
}

qsizetype negationsIn(QStringView text)
{
    return std::count_if(text.cbegin(), text.cend(), isNegation);
}

/** Returns the unit by which one is compared: one for all of the same meaning, 0 for blanks and marks. */
char16_t comparedUnit(char16_t unit)
{
    if (unit < 0x80) {
        if (unit >= u'A' && unit <= u'Z')
            return static_cast<char16_t>(unit + (u'a' - u'A'));
        return (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9') ? unit : u'\0';
    }
    const char16_t simplified = han::simplified(unit);
    switch (simplified) {
    case u'与':
    case u'跟':
    case u'及':
    case u'同':
        return u'和';
    case u'没':
        return u'未';
    case u'候':
        return u'后';
    case u'帐':
        return u'账';
    case u'过':
        return u'太';
    default:
        return han::isHan(simplified) ? simplified : u'\0';
    }
}

/** A text as it is compared, and where each unit of it stands. */
struct Compact {
    QString text;
    std::vector<qsizetype> places;
};

Compact compacted(QStringView text)
{
    Compact result{ QString(text.size(), Qt::Uninitialized),
                    std::vector<qsizetype>(static_cast<std::size_t>(text.size())) };
    QChar *units = result.text.data();
    qsizetype size = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = comparedUnit(text[at].unicode());
        if (unit == 0)
            continue;
        const bool isSecondOfNot =
            unit == u'有' && size > 0 && units[size - 1] == u'未' && text[at - 1].unicode() != u'未';
        if (isSecondOfNot) // 没有 is 未
            continue;
        units[size] = unit;
        result.places[static_cast<std::size_t>(size)] = at;
        ++size;
    }
    result.text.truncate(size);
    result.places.resize(static_cast<std::size_t>(size));
    return result;
}

std::size_t pairBit(QChar first, QChar second)
{
    return (first.unicode() * 31U + second.unicode()) & 0xFFFFU;
}

bool isStopWord(const QString &word)
{
    static const QSet<QString> words{ u"the"_s,  u"a"_s,     u"an"_s,   u"is"_s,     u"was"_s,  u"are"_s,
                                      u"were"_s, u"be"_s,    u"been"_s, u"of"_s,     u"to"_s,   u"in"_s,
                                      u"on"_s,   u"at"_s,    u"and"_s,  u"or"_s,     u"it"_s,   u"its"_s,
                                      u"that"_s, u"this"_s,  u"with"_s, u"for"_s,    u"by"_s,   u"do"_s,
                                      u"does"_s, u"did"_s,   u"has"_s,  u"have"_s,   u"had"_s,  u"your"_s,
                                      u"my"_s,   u"our"_s,   u"you"_s,  u"please"_s, u"then"_s, u"so"_s,
                                      u"as"_s,   u"there"_s, u"very"_s, u"too"_s };
    return words.contains(word);
}

/** Returns the stem of a word that says something, else nothing; "not" and its kin are one, numbers have no
 * endings. */
QString sayingStem(const QString &word)
{
    static const QSet<QString> negations{ u"not"_s,    u"no"_s,    u"cannot"_s, u"cant"_s,  u"dont"_s,
                                          u"doesnt"_s, u"didnt"_s, u"isnt"_s,   u"wasnt"_s, u"without"_s };
    if (!word.isEmpty() && word.back() >= u'0' && word.back() <= u'9')
        return word;
    if (isStopWord(word))
        return {};
    return negations.contains(word) ? u"not"_s : stemOf(word);
}

QStringList sayingStems(const QStringList &words)
{
    QStringList stems;
    for (const QString &word : words) {
        if (const QString stem = sayingStem(word); !stem.isEmpty())
            stems << stem;
    }
    return stems;
}

/** What programs of all kinds say ("operation timed out") is found only where it is all there is. */
bool isGeneral(const QStringList &stems)
{
    static const QSet<QString> general = [] {
        QSet<QString> result;
        for (const char *word :
             { "operation", "timed",     "out",      "timeout", "time",    "system",     "error",     "errors",
               "network",   "server",    "internal", "invalid", "request", "file",       "format",    "database",
               "failed",    "fail",      "failure",  "success", "try",     "again",      "later",     "data",
               "found",     "not",       "no",       "wrong",   "service", "connection", "poor",      "result",
               "query",     "parameter", "missing",  "access",  "refuses", "refused",    "interface", "exit",
               "high",      "rate",      "limit",    "exceeded" })
            result.insert(word == QByteArrayView("no") ? u"not"_s : stemOf(QString::fromLatin1(word)));
        return result;
    }();
    return std::all_of(stems.cbegin(), stems.cend(), [](const QString &stem) { return general.contains(stem); });
}

/** Returns the clauses of a message, as it writes them. */
QStringList clausesOf(const QString &text)
{
    static const QRegularExpression marks(u"[,;。:()!?，；：（）！？\\n]|\\. |\\.$"_s);
    return text.split(marks, Qt::SkipEmptyParts);
}

/** What a message asks people to do says nothing of what happened. */
bool isRequest(const QString &clause)
{
    static const QRegularExpression begins(
        u"^\\s*(?:请(?!求)|可|如|录制时|需|try|please|check|verify again|exit|make sure|upload|do this|face the|keep)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return begins.match(clause).hasMatch();
}

/** Returns the wordings a remark quotes. */
QStringList quotedIn(const QString &text)
{
    static const QRegularExpression quoted(u"“([^”]{4,60})”|\"([^\"]{8,120})\""_s);
    QStringList wordings;
    for (auto matches = quoted.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        wordings << (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
    }
    return wordings;
}

int slipsOfPhrase(qsizetype length)
{
    constexpr qsizetype shortestWithSlip = 5;
    constexpr qsizetype shortestWithTwo = 9;
    constexpr qsizetype unitsOfASlip = 6;
    return length < shortestWithSlip ? 0
        : length < shortestWithTwo   ? 1
                                     : std::max(2, static_cast<int>(length / unitsOfASlip));
}

qsizetype charactersIn(QStringView text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar unit) { return han::isHan(unit.unicode()); });
}

/** Returns where pairs of a phrase start by which it can be found: letters and digits alone stand in any log. */
std::vector<qsizetype> placesOfPairs(const QString &phrase)
{
    std::vector<qsizetype> places;
    for (qsizetype at = 0; at + 1 < phrase.size(); ++at) {
        if (han::isHan(phrase.at(at).unicode()) || han::isHan(phrase.at(at + 1).unicode()))
            places.push_back(at);
    }
    return places;
}

struct Alignment {
    int slips = 0;
    qsizetype start = 0; // in the window
    qsizetype end = 0;
};

/** Returns the part of a window that is most like a phrase. */
Alignment align(QStringView phrase, QStringView window)
{
    const auto columns = static_cast<std::size_t>(window.size());
    std::vector<int> before(columns + 1, 0);
    std::vector<int> now(columns + 1);
    std::vector<qsizetype> startBefore(columns + 1);
    std::vector<qsizetype> startNow(columns + 1);
    for (std::size_t column = 0; column <= columns; ++column)
        startBefore[column] = static_cast<qsizetype>(column);
    for (qsizetype row = 1; row <= phrase.size(); ++row) {
        now[0] = static_cast<int>(row);
        startNow[0] = 0;
        for (std::size_t column = 1; column <= columns; ++column) {
            const bool isSame = phrase[row - 1] == window[static_cast<qsizetype>(column) - 1];
            now[column] = before[column - 1] + (isSame ? 0 : 1);
            startNow[column] = startBefore[column - 1];
            if (before[column] + 1 < now[column]) {
                now[column] = before[column] + 1;
                startNow[column] = startBefore[column];
            }
            if (now[column - 1] + 1 < now[column]) {
                now[column] = now[column - 1] + 1;
                startNow[column] = startNow[column - 1];
            }
        }
        before.swap(now);
        startBefore.swap(startNow);
    }
    Alignment best{ static_cast<int>(phrase.size()) + 1, 0, 0 };
    for (std::size_t column = 0; column <= columns; ++column) {
        if (before[column] < best.slips)
            best = { before[column], startBefore[column], static_cast<qsizetype>(column) };
    }
    return best;
}

bool isLatin(QChar unit)
{
    return ascii::isLetter(unit) || ascii::isDigit(unit);
}

/** Returns a number that words with the same first three letters have in common; shorter ones end in a blank. */
std::size_t startBit(QStringView text, qsizetype at)
{
    constexpr qsizetype letters = 3;
    std::size_t bit = 0;
    for (qsizetype i = at; i < at + letters; ++i) {
        const QChar unit = i < text.size() && isLatin(text[i]) ? text[i] : QChar(u' ');
        bit = (bit * 40 + (unit.unicode() | 0x20U)) & 0xFFFFU;
    }
    return bit;
}

/** A text such as "system error code" only starts with the message "system error". */
bool goesOnAsName(QStringView text, qsizetype at)
{
    const QStringView behind = text.sliced(std::min(at, text.size()));
    return behind.startsWith(u"码") || behind.startsWith(u"代码");
}

} // namespace

/** One text on its way through the index. */
class PhraseIndex::Search {
public:
    Search(const PhraseIndex &index, QStringView text)
        : m_index(index)
        , m_text(text)
    {
    }

    [[nodiscard]] QList<PhraseHit> run()
    {
        findChinese();
        findEnglish();
        findWhole();
        return chosen();
    }

private:
    /** A phrase found at a place of the text. */
    struct Find {
        qsizetype start = 0; // in the text
        qsizetype end = 0;
        int phrase = 0;
        double difference = 0; ///< 0 for a literal find, the share that differs else.
        qsizetype length = 0; ///< Of the phrase: of two finds alike the longer is meant.
    };

    /** A word of the text. */
    struct TextWord {
        QString stem;
        qsizetype start = 0;
        qsizetype end = 0;
        int sentence = 0;
    };

    void findChinese()
    {
        const Compact compact = compacted(m_text);
        constexpr qsizetype shortText = 40; // in which one pair is enough: a slip may have spoilt the other
        const bool isShort = compact.text.size() <= shortText;
        std::vector<Seen> seen(m_index.m_phrases.size());
        for (qsizetype at = 0; at + 1 < compact.text.size(); ++at) {
            const QChar first = compact.text.at(at);
            const QChar second = compact.text.at(at + 1);
            if (!m_index.m_mayBePair.test(pairBit(first, second)))
                continue;
            const auto found = m_index.m_pairs.find(pairKey(first, second));
            if (found == m_index.m_pairs.cend())
                continue;
            for (const Anchor &anchor : found->second) {
                const qsizetype start = at - anchor.offset;
                if (isEnough(seen[static_cast<std::size_t>(anchor.phrase)], start, anchor.offset, isShort))
                    compare(compact, anchor.phrase, start);
            }
        }
    }

    /** Where a pair of a phrase was last seen, and where the phrase was last looked for. */
    struct Seen {
        qsizetype start = -longestPhrase;
        qsizetype compared = -longestPhrase;
        int offset = -1; ///< Of the pair in the phrase.
    };

    /** Two different pairs of a phrase where they belong are reason to look closer, once for each place. */
    static bool isEnough(Seen &seen, qsizetype start, int offset, bool isShort)
    {
        constexpr qsizetype mostMoved = 3; // by characters lost or doubled between the two
        const bool isSecond = offset != seen.offset && std::abs(start - seen.start) <= mostMoved;
        seen.start = start;
        seen.offset = offset;
        if ((!isSecond && !isShort) || std::abs(start - seen.compared) <= mostMoved)
            return false;
        seen.compared = start;
        return true;
    }

    void compare(const Compact &compact, int number, qsizetype start)
    {
        const Phrase &phrase = m_index.m_phrases[static_cast<std::size_t>(number)];
        const qsizetype length = phrase.text.size();
        const bool isAllThereIs = phrase.isWhole && compact.text.size() <= length + 1;
        const int allowed = std::max(slipsOfPhrase(charactersIn(phrase.text)), isAllThereIs ? 1 : 0);
        const qsizetype from = std::max<qsizetype>(0, start - allowed);
        const qsizetype until = std::min(compact.text.size(), start + length + allowed);
        if (until <= from)
            return;
        const QStringView window = QStringView(compact.text).sliced(from, until - from);
        const Alignment best = align(phrase.text, window);
        if (best.slips > allowed || best.end <= best.start)
            return;
        const QStringView found = window.sliced(best.start, best.end - best.start);
        if (negationsIn(found) != negationsIn(phrase.text))
            return;
        const qsizetype first = compact.places[static_cast<std::size_t>(from + best.start)];
        const qsizetype end = compact.places[static_cast<std::size_t>(from + best.end - 1)] + 1;
        if (!goesOnAsName(m_text, end))
            m_finds.push_back(
                { first, end, number, static_cast<double>(best.slips) / static_cast<double>(length), length });
    }

    /** Returns the words of the sentences that have a word some phrase is known by. */
    [[nodiscard]] std::vector<TextWord> wordsOfText() const
    {
        std::vector<TextWord> words;
        int sentence = 0;
        for (qsizetype start = 0; start < m_text.size(); ++sentence) {
            bool hasKnownWord = false;
            const qsizetype end = endOfSentence(start, hasKnownWord);
            if (hasKnownWord)
                addWords(start, end, sentence, words);
            start = end + 1;
        }
        return words;
    }

    [[nodiscard]] qsizetype endOfSentence(qsizetype start, bool &hasKnownWord) const
    {
        qsizetype at = start;
        for (bool isInWord = false; at < m_text.size(); ++at) {
            const bool isLetter = isLatin(m_text[at]);
            if (!isLetter && endsSentence(at))
                break;
            if (isLetter && !isInWord && !hasKnownWord)
                hasKnownWord = isKnownWord(at);
            isInWord = isLetter;
        }
        return at;
    }

    [[nodiscard]] bool endsSentence(qsizetype at) const
    {
        const QChar unit = m_text[at];
        return unit == u'\n' || unit == u'!' || unit == u'?' || unit == u'。'
            || (unit == u'.' && (at + 1 >= m_text.size() || m_text[at + 1].isSpace()));
    }

    /** Returns true if a phrase is known by the word that starts at a place. */
    [[nodiscard]] bool isKnownWord(qsizetype at) const
    {
        return m_index.m_mayBeWord.test(startBit(m_text, at))
            && m_index.m_byStem.contains(sayingStem(takeWord(at, m_text.size())));
    }

    /** Returns the word at a place, small and without apostrophes ("dont"), and goes behind it. */
    [[nodiscard]] QString takeWord(qsizetype &at, qsizetype end) const
    {
        constexpr QChar apostrophe = u'\'';
        const qsizetype start = at;
        while (at < end && (isLatin(m_text[at]) || m_text[at] == apostrophe))
            ++at;
        QString word(at - start, Qt::Uninitialized);
        QChar *next = word.data();
        for (const QChar unit : m_text.sliced(start, at - start)) {
            if (unit != apostrophe)
                *next++ = unit >= u'A' && unit <= u'Z' ? QChar(unit.unicode() | 0x20U) : unit;
        }
        word.truncate(next - word.constData());
        return word;
    }

    void addWords(qsizetype start, qsizetype end, int sentence, std::vector<TextWord> &words) const
    {
        for (qsizetype at = start; at < end; ++at) {
            if (!isLatin(m_text[at]))
                continue;
            const qsizetype first = at;
            const QString stem = sayingStem(takeWord(at, end));
            if (!stem.isEmpty())
                words.push_back({ stem, first, at, sentence });
        }
    }

    void findEnglish()
    {
        const std::vector<TextWord> words = wordsOfText();
        for (std::size_t at = 0; at < words.size(); ++at) {
            const auto known = m_index.m_byStem.constFind(words[at].stem);
            if (known == m_index.m_byStem.cend())
                continue;
            for (const int number : *known)
                compareWords(words, at, number);
        }
    }

    /** Looks around the rarest word of a phrase for its other words, in any order. */
    void compareWords(const std::vector<TextWord> &words, std::size_t at, int number)
    {
        const Phrase &phrase = m_index.m_phrases[static_cast<std::size_t>(number)];
        const auto count = static_cast<std::size_t>(phrase.stems.size());
        const std::size_t reach = count + (count > 2 ? 2 : 0);
        std::size_t first = at;
        std::size_t last = at;
        std::size_t seen = 0;
        std::vector<bool> isSeen(count);
        const std::size_t from = at >= reach ? at - reach : 0;
        for (std::size_t i = from; i < std::min(words.size(), at + reach + 1); ++i) {
            if (words[i].sentence != words[at].sentence)
                continue;
            for (std::size_t k = 0; k < count; ++k) {
                if (!isSeen[k] && isAlike(words[i].stem, phrase.stems.at(static_cast<qsizetype>(k)))) {
                    isSeen[k] = true;
                    ++seen;
                    first = std::min(first, i);
                    last = std::max(last, i);
                    break;
                }
            }
        }
        constexpr std::size_t enoughToMiss = 5;
        const std::size_t missing = count - seen;
        const std::size_t between = last - first + 1 - std::min(last - first + 1, seen);
        if (missing > (count >= enoughToMiss ? count / enoughToMiss : 0) || between > (count > 2 ? count / 2 : 0))
            return;
        if (hasNegation(words, first, last) != phrase.stems.contains(u"not"_s))
            return;
        const bool isInOrder = missing == 0 && between == 0 && isSequence(words, first, phrase.stems);
        if (count <= 2 && !isInOrder)
            return;
        const double difference = isInOrder
            ? 0
            : (static_cast<double>(missing) + 0.3 * static_cast<double>(between) + 0.2)
                / static_cast<double>(count);
        m_finds.push_back({ words[first].start, words[last].end, number, difference,
                            static_cast<qsizetype>(phrase.text.size()) });
    }

    static bool isAlike(const QString &left, const QString &right)
    {
        return left == right || (left.size() > 4 && isSlipOf(left, right));
    }

    static bool hasNegation(const std::vector<TextWord> &words, std::size_t first, std::size_t last)
    {
        return std::any_of(words.cbegin() + static_cast<std::ptrdiff_t>(first),
                           words.cbegin() + static_cast<std::ptrdiff_t>(last) + 1,
                           [](const TextWord &word) { return word.stem == u"not"; });
    }

    static bool isSequence(const std::vector<TextWord> &words, std::size_t first, const QStringList &stems)
    {
        for (qsizetype i = 0; i < stems.size(); ++i) {
            if (words[first + static_cast<std::size_t>(i)].stem != stems.at(i))
                return false;
        }
        return true;
    }

    /** A message that is too short to be found amid others may be all there is. */
    void findWhole()
    {
        constexpr qsizetype longestWhole = 200;
        const QStringView trimmed = m_text.trimmed();
        if (!m_finds.empty() || trimmed.size() > longestWhole)
            return;
        const auto found = m_index.m_whole.constFind(compacted(trimmed).text);
        if (found != m_index.m_whole.cend()) {
            const qsizetype start = trimmed.data() - m_text.data();
            m_finds.push_back({ start, start + trimmed.size(), *found, 0, trimmed.size() });
        }
    }

    /** Of finds at one place the likest and longest; of several that are alike all. */
    [[nodiscard]] QList<PhraseHit> chosen()
    {
        const auto rankOf = [this](const Find &find) {
            return m_index.m_phrases[static_cast<std::size_t>(find.phrase)].rank;
        };
        const auto isOther = [&rankOf](const Find &find) { return rankOf(find) >= Rank::Other; };
        // A few characters that another source calls a message are often a part of a longer one of ours.
        const auto costOf = [&isOther](const Find &find) {
            constexpr qsizetype longEnough = 6;
            return find.difference + (isOther(find) && find.length < longEnough ? 0.15 : 0);
        };
        const auto keyOf = [&](const Find &find) {
            return std::tuple(costOf(find) > 0, isOther(find), costOf(find), -find.length, rankOf(find),
                              find.start, find.phrase);
        };
        std::sort(m_finds.begin(), m_finds.end(),
                  [&keyOf](const Find &left, const Find &right) { return keyOf(left) < keyOf(right); });
        const bool hasLiteral = !m_finds.empty() && costOf(m_finds.front()) <= 0;
        QList<PhraseHit> hits;
        std::map<qsizetype, std::pair<Find, qsizetype>> taken; // by where they start, with the place in hits
        for (const Find &find : m_finds) {
            if (hasLiteral && costOf(find) > 0)
                break;
            auto behind = taken.lower_bound(find.end);
            const bool isFree = behind == taken.begin() || std::prev(behind)->second.first.end <= find.start;
            const QList<int> &rows = m_index.m_phrases[static_cast<std::size_t>(find.phrase)].rows;
            if (isFree) {
                taken.emplace(find.start, std::pair(find, hits.size()));
                hits << PhraseHit{ find.start, find.end - find.start, rows, find.difference > 0 };
                continue;
            }
            const auto &[same, place] = std::prev(behind)->second;
            const bool isAlike = std::abs(same.difference - find.difference) < 0.001 && same.length == find.length
                && same.start == find.start && rankOf(same) == rankOf(find);
            if (isAlike)
                hits[place].rows += rows;
        }
        for (PhraseHit &hit : hits)
            preferWritten(hit);
        int similar = 0;
        for (PhraseHit &hit : hits) {
            std::sort(hit.rows.begin(), hit.rows.end());
            hit.rows.erase(std::unique(hit.rows.begin(), hit.rows.end()), hit.rows.end());
            if (hit.isSimilar) {
                hit.rows = hit.rows.first(
                    std::min<qsizetype>(hit.rows.size(), mostSimilarRows - std::min(similar, mostSimilarRows)));
                similar += static_cast<int>(hit.rows.size());
            }
        }
        hits.removeIf([](const PhraseHit &hit) { return hit.rows.isEmpty(); });
        std::sort(hits.begin(), hits.end(),
                  [](const PhraseHit &left, const PhraseHit &right) { return left.start < right.start; });
        return hits;
    }

    /** Of rows whose messages differ in marks alone, those are meant whose marks stand in the text. */
    void preferWritten(PhraseHit &hit) const
    {
        const QString written = text::normalised(m_text.sliced(hit.start, hit.length));
        QList<int> same;
        for (const int row : std::as_const(hit.rows)) {
            const QString &message = m_index.m_messages[static_cast<std::size_t>(row)];
            if (message.startsWith(written) || written.startsWith(message))
                same << row;
        }
        if (!same.isEmpty())
            hit.rows = same;
    }

    const PhraseIndex &m_index;
    QStringView m_text;
    std::vector<Find> m_finds;
};

PhraseIndex::PhraseIndex(const Catalogue &catalogue)
{
    for (const CodeEntry &entry : catalogue.entries())
        addRow(entry, catalogue);
    addVendorWordings(catalogue);
    anchor();
}

/** What the vendor says in English of codes that the main document has. */
void PhraseIndex::addVendorWordings(const Catalogue &catalogue)
{
    const Source *main = catalogue.mainSource();
    for (const VendorWording &wording : builtinVendorWordings()) {
        for (const QString &code : wording.codes) {
            const CodeEntry *entry = catalogue.find(code);
            if (!entry || (main && entry->sourceId != main->id))
                continue;
            for (const QString &text : wording.english)
                addEnglish(text, entry->position, Rank::Quoted, Rank::Changed);
        }
    }
}

void PhraseIndex::addRow(const CodeEntry &entry, const Catalogue &catalogue)
{
    const Source *main = catalogue.mainSource();
    const bool isMain = !main || entry.sourceId == main->id;
    m_messages.push_back(text::normalised(entry.message.zh));
    if (const Category *table = catalogue.category(entry.categoryId); table && table->isByCodeOnly)
        return;
    addChinese(entry.message.zh, entry.position, isMain ? Rank::Message : Rank::Other,
               isMain ? Rank::Clause : Rank::OtherClause);
    if (!isMain)
        return;
    addEnglish(entry.message.en, entry.position, Rank::Message, Rank::Clause);
    for (const Note &note : catalogue.notesOn(entry)) {
        const QStringList chinese = quotedIn(note.text.zh);
        const QStringList english = quotedIn(note.text.en);
        for (const QString &text : chinese)
            addChinese(text, entry.position, chinese.size() == 1 ? Rank::Quoted : Rank::Changed, Rank::Changed);
        for (const QString &text : english)
            addEnglish(text, entry.position, english.size() == 1 ? Rank::Quoted : Rank::Changed, Rank::Changed);
    }
    const QStringList remedy = clausesOf(entry.action.zh);
    if (remedy.size() == 1 && !isRequest(remedy.first())
        && compacted(remedy.first()).text.size() >= shortestClause)
        addChinese(remedy.first(), entry.position, Rank::Remedy, Rank::Remedy);
}

void PhraseIndex::addChinese(const QString &text, int row, Rank rank, Rank ofClauses)
{
    const QString compact = compacted(text).text;
    const QString whole = compact.first(std::min(compact.size(), longestPhrase));
    addPhrase({ whole, {}, { row }, true, rank });
    if (whole.size() < shortestPhrase)
        return;
    for (const QString &clause : clausesOf(text)) {
        const QString its = compacted(clause).text;
        const bool saysEnough = charactersIn(its) >= shortestClause && its.size() <= longestPhrase;
        if (its != whole && !isRequest(clause) && charactersIn(its) >= fewestCharacters)
            addPhrase({ its, {}, { row }, false, ofClauses, !saysEnough });
    }
}

void PhraseIndex::addEnglish(const QString &text, int row, Rank rank, Rank ofClauses)
{
    const auto add = [this, row](const QString &part, bool isWhole, Rank its) {
        const QStringList words = latinWords(text::normalised(part));
        const QStringList stems = sayingStems(words);
        if (isWhole || (stems.size() >= fewestWords && !isGeneral(stems)))
            addPhrase({ words.join(u' '), stems, { row }, isWhole, its });
    };
    add(text, true, rank);
    for (const QString &clause : clausesOf(text)) {
        if (!isRequest(clause) && clause.trimmed() != text.trimmed())
            add(clause, false, ofClauses);
    }
}

void PhraseIndex::addPhrase(Phrase phrase)
{
    if (phrase.text.isEmpty())
        return;
    const auto known = m_numbers.constFind(phrase.text);
    if (known == m_numbers.cend()) {
        m_numbers.insert(phrase.text, static_cast<int>(m_phrases.size()));
        m_phrases.push_back(std::move(phrase));
        return;
    }
    Phrase &its = m_phrases[static_cast<std::size_t>(*known)];
    if (its.rank == phrase.rank)
        its.rows += phrase.rows;
    else if (phrase.rank < its.rank)
        its = std::move(phrase);
}

void PhraseIndex::anchor()
{
    for (int number = 0; number < static_cast<int>(m_phrases.size()); ++number) {
        const Phrase &phrase = m_phrases[static_cast<std::size_t>(number)];
        if (phrase.isWhole || phrase.isOnlyAlone)
            m_whole.insert(compacted(phrase.text).text, number);
        if (phrase.isOnlyAlone)
            continue;
        if (!phrase.stems.isEmpty()) {
            if (phrase.stems.size() >= fewestWords && !isGeneral(phrase.stems))
                anchorEnglish(number);
        } else if (charactersIn(phrase.text) >= fewestCharacters && phrase.text.size() >= shortestPhrase) {
            anchorChinese(number);
        }
    }
}

/** Whatever differs, two of several pairs that do not overlap are found. */
void PhraseIndex::anchorChinese(int number)
{
    const QString &text = m_phrases[static_cast<std::size_t>(number)].text;
    const std::vector<qsizetype> places = placesOfPairs(text);
    const auto wanted = static_cast<std::size_t>(std::max(mostAnchors, slipsOfPhrase(charactersIn(text)) + 2));
    const std::size_t pairs = std::min((places.size() + 1) / 2, wanted);
    for (std::size_t i = 0; i < pairs; ++i) {
        const qsizetype at = places[pairs == 1 ? 0 : i * (places.size() - 1) / (pairs - 1)];
        m_pairs[pairKey(text.at(at), text.at(at + 1))].push_back({ number, static_cast<int>(at) });
        m_mayBePair.set(pairBit(text.at(at), text.at(at + 1)));
    }
}

void PhraseIndex::anchorEnglish(int number)
{
    // The longest word is seldom a common one; with words to spare, a second one is an anchor, too.
    QStringList stems = m_phrases[static_cast<std::size_t>(number)].stems;
    std::sort(stems.begin(), stems.end(),
              [](const QString &left, const QString &right) { return left.size() > right.size(); });
    constexpr qsizetype enoughForTwo = 5;
    for (const QString &stem : stems.first(stems.size() >= enoughForTwo ? 2 : 1)) {
        m_byStem[stem].push_back(number);
        m_mayBeWord.set(startBit(stem, 0));
    }
}

QList<PhraseHit> PhraseIndex::find(QStringView text) const
{
    return Search(*this, text).run();
}

} // namespace codedesk
