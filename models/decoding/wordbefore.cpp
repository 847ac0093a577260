// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/wordbefore.h"

#include "decoding/codeshapes.h"
#include "decoding/sequencewords.h"
#include "decoding/textunits.h"

#include <algorithm>
#include <iterator>

namespace codedesk::decoding {

namespace {

constexpr qsizetype reachOfWords = 28; // units looked at before a number
constexpr qsizetype reachOfCode = 16; // cost within which a word that names a code counts
constexpr qsizetype reachOfOutcome = 10; // the same for words that only tell of an outcome
constexpr qsizetype reachOfOther = 5;
constexpr qsizetype fewestUnitsOfPlatformCode = 5; // shorter numbers are versions and years
constexpr qsizetype tightCost = 6;
constexpr qsizetype wordCost = 5;
constexpr qsizetype commaCost = 6; // a comma parts a word from a number as much as so many characters
constexpr qsizetype lineBreakCost = 8;
constexpr qsizetype questionCost = 8;

bool isSentenceEnd(QChar unit)
{
    return isOneOf(unit, u"。!;…");
}

/** Small Chinese words between a name and its value. */
bool isSmallWord(QChar unit)
{
    return isOneOf(unit, u"是为了的个有出到成叫报过着给又都变值这那");
}

bool isSmallLatinWord(QStringView word)
{
    static constexpr QStringView words[]{ u"is",    u"was",  u"are",  u"of",     u"a",   u"an", u"the", u"as",
                                          u"value", u"like", u"does", u"equals", u"and", u"or", u"with" };
    return std::any_of(std::begin(words), std::end(words),
                       [word](QStringView small) { return word.compare(small, Qt::CaseInsensitive) == 0; });
}

/** Reads backwards from a number to the nearest word that tells something. */
class BackwardReader {
public:
    BackwardReader(QStringView text, const Token &number)
        : m_text(text)
        , m_position(number.start)
        , m_first(std::max<qsizetype>(0, number.start - reachOfWords))
        , m_mayBeHttpStatus(number.length == 3)
        , m_number(text.sliced(number.start, number.length))
    {
    }

    WordBefore read()
    {
        while (m_position > m_first && m_cost <= reachOfCode) {
            const QChar unit = m_text[m_position - 1];
            const bool endsName = isDigit(unit) && isLetter(unitAt(m_text, m_position - 2));
            if (isSentenceEnd(unit) || (isDigit(unit) && !endsName))
                break;
            if (endsName || isLetter(unit)) {
                if (endsName && !isPlatformAtEnd())
                    break;
                if (readWord())
                    return m_found;
            } else if (unitClass(unit.unicode()) == UnitClass::Script) {
                if (readScript())
                    return m_found;
            } else {
                readMark(unit);
            }
        }
        return m_found;
    }

private:
    /** Returns true if the search is over. */
    bool readWord()
    {
        qsizetype start = m_position;
        while (start > 0 && m_position - start < reachOfWords
               && (isLetter(m_text[start - 1]) || isDigit(m_text[start - 1])))
            --start;
        const QStringView word = m_text.sliced(start, m_position - start);
        if (opensList(word)) {
            m_position = start;
            return false;
        }
        if (settle(roleAt(start, wordRole(word)), false)) {
            m_found.namesError = word.startsWith(u"err", Qt::CaseInsensitive);
            return true;
        }
        m_position = start;
        if (!isSmallLatinWord(word)) {
            m_isTight = false;
            m_cost += wordCost;
        }
        return false;
    }

    /** "H5": of the names with a digit at their end only those of platforms tell anything. */
    [[nodiscard]] bool isPlatformAtEnd() const
    {
        qsizetype start = m_position;
        while (start > 0 && m_position - start < reachOfWords && isNameUnit(m_text[start - 1]))
            --start;
        return wordRole(m_text.sliced(start, m_position - start)) == WordRole::Platform;
    }

    /** The "in" of "code in (1004, 2016)". */
    [[nodiscard]] bool opensList(QStringView word) const
    {
        if (word.compare(u"in", Qt::CaseInsensitive) != 0)
            return false;
        const QStringView behind = m_text.sliced(m_position, std::min<qsizetype>(2, m_text.size() - m_position));
        return behind.trimmed().startsWith(u'(');
    }

    bool readScript()
    {
        const qsizetype from = std::max<qsizetype>(0, m_position - reachOfWords);
        const QStringView before = m_text.sliced(from, m_position - from);
        if (const qsizetype length = sequenceWordAtEnd(before); length > 0) {
            skipSequenceWord(length);
            return false;
        }
        if (isBeforeClause() && endsWithAnnouncement(before)) {
            m_found = { WordRole::Report, false, false, m_crossesLine, false };
            return true;
        }
        const EndingPhrase phrase = phraseAtEnd(before);
        const bool isWord =
            phrase.length > 1 || (phrase.length == 1 && m_isTight && !isInsideWord(m_position - 1));
        if (isWord && settle(roleAt(m_position - phrase.length, phrase.role), phrase.namesOtherCode)) {
            const QStringView word = before.last(phrase.length);
            m_found.namesError = word.contains(u'错') || word.contains(u'錯');
            return true;
        }
        const bool isSmall = isSmallWord(m_text[m_position - 1]);
        --m_position;
        ++m_cost;
        if (!isSmall || m_cost > tightCost)
            m_isTight = false;
        return false;
    }

    /** Words of order stand between a word and its number, and by themselves tell little. */
    void skipSequenceWord(qsizetype length)
    {
        if (m_found.role == WordRole::None)
            m_found = { WordRole::Sequence, m_isTight, m_cost <= tightCost, m_crossesLine, false };
        m_position -= length;
        m_cost += length;
        m_isTight = m_isTight && length == 1;
    }

    /** Returns true if a comma or colon stands behind what was read so far. */
    [[nodiscard]] bool isBeforeClause() const { return isComma(m_text[m_position]) || m_text[m_position] == u':'; }

    void readMark(QChar unit)
    {
        --m_position;
        if (unit == u'\n' || unit == u'\r') {
            m_cost += lineBreakCost;
            m_isTight = false;
            m_crossesLine = true;
        } else if (isComma(unit) || unit == u'?') {
            m_cost += unit == u'?' ? questionCost : commaCost;
            m_isTight = false;
        } else if (!isBinder(unit)) {
            ++m_cost;
            m_isTight = false;
        }
    }

    /**
     * Takes a word of `role` as the answer if it is near enough to say it; returns true if the search is over.
     * Behind a mere hint it goes on: a word that says more can stand before it ("order number is 1004").
     */
    bool settle(WordRole role, bool namesOtherCode)
    {
        const bool isNear = m_cost <= reachOf(role) && (role != WordRole::Other || m_isTight);
        if (!isNear && !(namesOtherCode && m_cost <= reachOfCode))
            return false;
        const bool isHint = role == WordRole::Hint || role == WordRole::Mask;
        if (!isHint || m_found.role == WordRole::None || m_found.role == WordRole::Sequence)
            m_found = { role, m_isTight, m_cost <= tightCost, m_crossesLine, false };
        return !isHint;
    }

    static qsizetype reachOf(WordRole role)
    {
        switch (role) {
        case WordRole::Code:
            return reachOfCode;
        case WordRole::Report:
        case WordRole::Outcome:
        case WordRole::Hint:
        case WordRole::Mask:
            return reachOfOutcome;
        case WordRole::Other:
        case WordRole::Platform: // never asked for
            return reachOfOther;
        case WordRole::Sequence:
        case WordRole::Vendor:
        case WordRole::None:
            break;
        }
        return -1;
    }

    /** Returns the role of a word from `start`, unless the words before it make it speak of something else. */
    [[nodiscard]] WordRole roleAt(qsizetype start, WordRole role) const
    {
        if (role == WordRole::Platform)
            return roleOfPlatform();
        if (role == WordRole::Vendor)
            return roleOfVendor();
        const bool namesCode = role == WordRole::Code;
        const bool mayBeOfOther = namesCode || role == WordRole::Report || role == WordRole::Outcome;
        return mayBeOfOther && isOfOther(start, namesCode) ? WordRole::Other : role;
    }

    /** Behind a name and a colon a number of four digits is rather a code than a version. */
    [[nodiscard]] WordRole roleOfPlatform() const
    {
        if (m_number.size() >= fewestUnitsOfPlatformCode)
            return WordRole::Outcome;
        const bool mayBeCode = m_number.size() == fewestUnitsOfPlatformCode - 1 && !isDateLike(m_number);
        return mayBeCode && unitAt(m_text, m_position) == u':' ? WordRole::Outcome : WordRole::Other;
    }

    /** The vendor's number is a code where it is said to have given it ("腾讯云给的 2015", "腾讯这边是 1201"). */
    [[nodiscard]] WordRole roleOfVendor() const
    {
        if (m_number.size() < fewestUnitsOfPlatformCode - 1)
            return WordRole::None;
        qsizetype verb = m_position;
        while (isOneOf(unitAt(m_text, verb), u"那这边邊侧方端的"))
            ++verb;
        if (isOneOf(unitAt(m_text, verb), u"给給返报報回弹彈"))
            return WordRole::Outcome;
        const bool isTold = isOneOf(unitAt(m_text, verb), u"是说說");
        return isTold && !isDateLike(m_number) ? WordRole::Hint : WordRole::None;
    }

    /** Returns true if one of the two words before a word that names or reports a code makes it the code of
     * something else. */
    [[nodiscard]] bool isOfOther(qsizetype start, bool namesCode) const
    {
        qsizetype end = start;
        for (int words = 0; words < 2; ++words) {
            while (end > 0 && (isOneOf(m_text[end - 1], u" /:")))
                --end;
            qsizetype from = end;
            while (from > 0 && end - from < reachOfWords && isLetter(m_text[from - 1]))
                --from;
            if (from == end)
                return false;
            const QStringView word = m_text.sliced(from, end - from);
            if ((namesCode && turnsCodeIntoOther(word))
                || (m_mayBeHttpStatus && isWordOfHttpStatus(word, namesCode)))
                return true;
            end = from;
        }
        return false;
    }

    static bool isWordOfHttpStatus(QStringView word, bool beforeCode)
    {
        const auto is = [word](QStringView name) { return word.compare(name, Qt::CaseInsensitive) == 0; };
        return is(u"http") || is(u"https") || (beforeCode && (is(u"status") || is(u"response")));
    }

    /** Single characters tell only where they are words of their own: not the last one of "news report". */
    [[nodiscard]] bool isInsideWord(qsizetype at) const
    {
        static constexpr QStringView partners =
            u"海日周月年预情汇警电举播申填通简快号密编数条维代证验口请区但可若如只于";
        return at > 0 && isOneOf(m_text[at - 1], partners);
    }

    QStringView m_text;
    qsizetype m_position;
    qsizetype m_first;
    qsizetype m_cost = 0;
    bool m_isTight = true;
    bool m_crossesLine = false;
    bool m_mayBeHttpStatus;
    QStringView m_number;
    WordBefore m_found;
};

} // namespace

WordBefore wordBefore(QStringView text, const Token &number)
{
    return BackwardReader(text, number).read();
}

} // namespace codedesk::decoding
