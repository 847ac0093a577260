// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/queryreader.h"

#include "core/ascii.h"
#include "core/han.h"
#include "core/text.h"
#include "search/textindex.h"

#include <QRegularExpression>

#include <algorithm>

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostUnits = 64; // what is typed beyond is not looked at
constexpr qsizetype shortestCode = 3; // digits; shorter numbers are codes only where they stand by themselves
constexpr int mostCodesOfRange = 200;

using ascii::isDigit;

bool isLetter(QChar unit)
{
    return unit >= u'a' && unit <= u'z';
}

bool isNumber(const QString &text)
{
    return ascii::areDigits(text);
}

/** Returns "1004" for "1oo4". */
QString withDigitsForLetters(QString text)
{
    for (QChar &unit : text) {
        if (unit == u'o')
            unit = u'0';
        else if (unit == u'l' || unit == u'i' || unit == u'|')
            unit = u'1';
    }
    return text;
}

/** Returns whether two numbers differ by a digit lost, doubled, wrong, or by two swapped. */
bool differByOneSlip(const QString &typed, const QString &meant)
{
    const QString &longer = typed.size() >= meant.size() ? typed : meant;
    const QString &shorter = typed.size() >= meant.size() ? meant : typed;
    qsizetype at = 0;
    while (at < shorter.size() && longer.at(at) == shorter.at(at))
        ++at;
    if (longer.size() == shorter.size() + 1)
        return QStringView(longer).sliced(at + 1) == QStringView(shorter).sliced(at);
    if (longer.size() != shorter.size() || at == longer.size())
        return false;
    const QStringView rest = QStringView(longer).sliced(at + 1);
    if (rest == QStringView(shorter).sliced(at + 1))
        return true;
    return at + 1 < longer.size() && longer.at(at) == shorter.at(at + 1) && longer.at(at + 1) == shorter.at(at)
        && rest.sliced(1) == QStringView(shorter).sliced(at + 2);
}

} // namespace

/** One query on its way through the rules; what a rule has read is blanked out. */
class QueryReader::Reading {
public:
    Reading(const QueryReader &reader, const QString &query, Billing billing)
        : m_reader(reader)
        , m_readsBilling(billing == Billing::Read)
        , m_text(text::normalised(query))
        , m_isBare(!std::any_of(m_text.cbegin(), m_text.cend(), [](QChar unit) { return unit.isLetter(); }))
    {
    }

    [[nodiscard]] ReadQuery run()
    {
        readLongNames();
        readNamedCodes();
        readNegativeWords();
        readRanges();
        readGroupedNumbers();
        readParts();
        readNumbers();
        readLetteredNumbers();
        if (m_text.trimmed() == u"-")
            m_read.parts << CodePart{ CodePart::Place::Anywhere, u"-"_s };
        readUnits();
        markFillers();
        return std::move(m_read);
    }

private:
    /** Calls `rule` with each match; it returns whether it has read what matched. */
    template <typename Rule> void apply(const QRegularExpression &pattern, const Rule &rule)
    {
        QRegularExpressionMatchIterator matches = pattern.globalMatch(m_text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (rule(match))
                std::fill_n(m_text.begin() + match.capturedStart(), match.capturedLength(), QChar(u' '));
        }
    }

    [[nodiscard]] QString documented(const QString &code) const { return m_reader.m_codes.value(code); }

    bool addCode(const QString &folded)
    {
        const QString code = documented(folded);
        if (!code.isEmpty() && !m_read.codes.contains(code))
            m_read.codes << code;
        return !code.isEmpty();
    }

    /** Numbers of orders, requests and calls: long, with digits, and no code. */
    void readLongNames()
    {
        static const QRegularExpression pattern(
            u"(?<![a-z0-9_.-])(?=[a-z_-]*[0-9])[a-z0-9][a-z0-9_-]{15,}(?![a-z0-9_.])"_s);
        apply(pattern, [this](const QRegularExpressionMatch &match) {
            const QString name = match.captured();
            const qsizetype digits = std::count_if(name.cbegin(), name.cend(), isDigit);
            if (digits * 4 < match.capturedLength() || !documented(match.captured()).isEmpty())
                return false;
            m_read.orderNumber = match.captured();
            return true;
        });
    }

    /** Codes with letters: "FailedOperation.IdAuthFailed". */
    void readNamedCodes()
    {
        static const QRegularExpression pattern(u"[a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)+|[a-z][a-z0-9_]{3,}"_s);
        apply(pattern, [this](const QRegularExpressionMatch &match) {
            return addCode(match.captured()) && match.captured().contains(u'.'); // "Success" is a word as well
        });
    }

    void readNegativeWords()
    {
        static const QRegularExpression pattern(u"(?:负|(?<![a-z])(?:minus|negative)(?![a-z]))\\s*(\\d{3,})"_s);
        apply(pattern, [this](const QRegularExpressionMatch &match) { return addCode(u'-' + match.captured(1)); });
    }

    /** "1201-1210", "1201 to 1210": the documented codes between, both ends among them. */
    void readRanges()
    {
        static const QRegularExpression pattern(
            u"(?<![\\d-])(-?\\d{3,})\\s*(?:-|~|–|—|―|→|\\.{2,3}|…|(?<![a-z])(?:to|through|thru|until)(?![a-z])|到|至)\\s*(-?\\d{3,})(?!\\d)"_s);
        apply(pattern, [this](const QRegularExpressionMatch &match) {
            const QString first = match.captured(1);
            const QString last = match.captured(2);
            const qint64 from = std::min(first.toLongLong(), last.toLongLong());
            const qint64 to = std::max(first.toLongLong(), last.toLongLong());
            const bool isNegative = last.startsWith(u'-');
            const bool isAlike = first.size() == last.size() && first.startsWith(u'-') == isNegative;
            if (!isAlike || (!isNegative && first.toLongLong() > last.toLongLong()))
                return false;
            QStringList codes;
            for (auto code = m_reader.m_byNumber.lower_bound(from);
                 code != m_reader.m_byNumber.cend() && code->first <= to && codes.size() < mostCodesOfRange;
                 ++code)
                codes << code->second;
            for (const QString &code : codes)
                addCode(text::folded(code));
            return !codes.isEmpty();
        });
    }

    /** "1,004", "6666 0017": digits in groups that are a code together. */
    void readGroupedNumbers()
    {
        static const QRegularExpression commas(u"(?<![\\d,])-?\\d{1,3}(?:[,'_]\\d{3})+(?![\\d,])"_s);
        static const QRegularExpression groups(u"(?<![\\d-])(-?\\d{1,5}(?:[ -]\\d{1,5})+)(?![\\d])"_s);
        static const QRegularExpression between(u"(?<=\\d)[ ,'_-]"_s);
        const auto joined = [](QString text) { return text.remove(between); };
        apply(commas, [&](const QRegularExpressionMatch &match) { return addCode(joined(match.captured())); });
        apply(groups, [&](const QRegularExpressionMatch &match) {
            const QStringList pieces = match.captured().split(between);
            const bool areCodes = std::all_of(pieces.cbegin(), pieces.cend(), [this](const QString &piece) {
                return piece.size() >= shortestCode && !documented(piece).isEmpty();
            });
            return !areCodes && addCode(joined(match.captured()));
        });
    }

    /** "*0010", "4005xx", "11开头", "ending with 0023". */
    void readParts()
    {
        static const QString stars = u"(?:[*?#]+|x{2,}|\\.{2,}|…+)"_s;
        static const QRegularExpression start(u"(?<![\\d-])(-?\\d{2,})\\s*(?:"_s + stars
                                              + u"|(?:的)?(?:开头|打头|起头)|(?<![a-z])(?:prefix))"_s);
        static const QRegularExpression namedStart(
            u"(?:开头(?:是|为)?|(?<![a-z])(?:begin(?:s|ning)?|start(?:s|ing)?) with)\\s*(-?\\d{2,})(?!\\d)"_s);
        static const QRegularExpression end(
            u"(?:"_s + stars
            + u"|结尾(?:是|为)?|尾号(?:是|为)?|(?<![a-z])(?:end(?:s|ing)? (?:with|in)))\\s*(\\d{2,})(?!\\d)"_s);
        static const QRegularExpression namedEnd(u"(?<!\\d)(\\d{2,})\\s*(?:结尾|收尾|在最后)"_s);
        const auto add = [this](CodePart::Place place) {
            return [this, place](const QRegularExpressionMatch &match) {
                const CodePart part{ place, match.captured(1) };
                const bool isKnown = isPartOfACode(part);
                if (isKnown)
                    m_read.parts << part;
                return isKnown;
            };
        };
        apply(start, add(CodePart::Place::Start));
        apply(namedStart, add(CodePart::Place::Start));
        apply(end, add(CodePart::Place::End));
        apply(namedEnd, add(CodePart::Place::End));
    }

    [[nodiscard]] bool isPartOfACode(const CodePart &part) const
    {
        for (auto code = m_reader.m_codes.cbegin(); code != m_reader.m_codes.cend(); ++code) {
            const bool has = part.place == CodePart::Place::Start ? code.key().startsWith(part.text)
                : part.place == CodePart::Place::End              ? code.key().endsWith(part.text)
                                                                  : code.key().contains(part.text);
            if (has)
                return true;
        }
        return false;
    }

    void readNumbers()
    {
        static const QRegularExpression pattern(u"(?<![a-z0-9_])(-?\\s?)(\\d+)(?![a-z0-9_])"_s);
        apply(pattern, [this](const QRegularExpressionMatch &match) {
            const QString digits = match.captured(2);
            const bool isNegative = match.captured(1).startsWith(u'-');
            const bool isMask = digits.size() == 8 && digits.count(u'0') + digits.count(u'1') == 8;
            if (isMask) {
                m_read.mask = digits;
                return true;
            }
            if (digits.size() < shortestCode && !standsAlone(match))
                return false;
            if (documented(digits).isEmpty() && !m_reader.m_words->groupsOf(digits).isEmpty())
                return false; // "413" is a word for what it means
            return (isNegative && addCode(u'-' + digits)) || (!isNegative && addCode(digits))
                || addOther(isNegative, digits) || (isNegative && addCode(digits));
        });
    }

    [[nodiscard]] bool standsAlone(const QRegularExpressionMatch &match) const
    {
        const auto isHanAt = [this](qsizetype at) {
            return at >= 0 && at < m_text.size() && han::isHan(m_text.at(at).unicode());
        };
        static const QRegularExpression measure(
            u"^\\s*(?:分钟|秒|位|张|次|天|个|岁|人|小时|像素|倍|seconds?|secs?|minutes?|mins?|hours?|days?|times?|people|faces|mb|kb|m|s)(?![a-z])"_s);
        if (measure.match(QStringView(m_text).sliced(match.capturedEnd()).toString()).hasMatch())
            return false;
        const bool hasCodeWord = match.capturedStart() > 0 && m_text.at(match.capturedStart() - 1) == u'码';
        return hasCodeWord || (!isHanAt(match.capturedStart() - 1) && !isHanAt(match.capturedEnd()));
    }

    /** A number that is no code, but a part of some, or one with a slip. */
    bool addOther(bool isNegative, const QString &digits)
    {
        const CodePart part{ CodePart::Place::Anywhere, isNegative ? u'-' + digits : digits };
        if (digits.size() < shortestCode && !m_isBare)
            return false;
        if (isPartOfACode(part)) {
            m_read.parts << part;
            return true;
        }
        const qsizetype before = m_read.nearCodes.size();
        constexpr qsizetype shortestWithSlip = 4;
        for (auto code = m_reader.m_codes.cbegin();
             code != m_reader.m_codes.cend() && digits.size() >= shortestWithSlip; ++code) {
            if (isNumber(code.key()) && differByOneSlip(digits, code.key()))
                m_read.nearCodes << code.value();
        }
        std::sort(m_read.nearCodes.begin() + before, m_read.nearCodes.end());
        if (m_read.nearCodes.size() == before)
            m_read.unknownNumbers << part.text;
        return true; // a number says nothing as a word
    }

    /** "1oo4", "l004". */
    void readLetteredNumbers()
    {
        static const QRegularExpression pattern(u"(?<![a-z0-9_])(?=[oli|]*\\d)[0-9oli|]{3,}(?![a-z0-9_])"_s);
        apply(pattern, [this](const QRegularExpressionMatch &match) {
            return addCode(withDigitsForLetters(match.captured()));
        });
    }

    void readUnits()
    {
        const auto flushWord = [this](QString &word) {
            if (!word.isEmpty())
                addUnit(word, false);
            word.clear();
        };
        QString word;
        for (const QChar unit : std::as_const(m_text)) {
            if (isLetter(unit) || isDigit(unit) || unit == u'_') {
                word += unit;
            } else if (unit != u'\'' && unit != u'’') {
                flushWord(word);
                if (han::isHan(unit.unicode()))
                    addUnit(unit, true);
                else
                    m_isGap = true;
            }
        }
        flushWord(word);
        markAlone();
    }

    void markAlone()
    {
        std::vector<QueryUnit> &units = m_read.units;
        for (std::size_t i = 0; i < units.size(); ++i) {
            const bool goesOn = i + 1 < units.size() && units[i + 1].isHan && m_isBehindGap[i + 1] == 0;
            const bool hasBefore = i > 0 && units[i - 1].isHan && m_isBehindGap[i] == 0;
            units[i].isAlone = units[i].isHan && !goesOn && !hasBefore;
        }
    }

    void addUnit(const QString &text, bool isHan)
    {
        constexpr qsizetype shortWord = 2;
        constexpr double ofWord = 2; // an English word says about as much as two characters
        if (static_cast<qsizetype>(m_read.units.size()) == mostUnits)
            return;
        const bool isShort = isHan || text.size() <= shortWord || isNumber(text);
        m_read.units.push_back({ text, isHan, false, isShort ? 1 : ofWord });
        m_isBehindGap.push_back(m_isGap ? 1 : 0);
        m_isGap = false;
    }

    /** Finds words of billing, and takes the weight off what says nothing; a longer symptom goes before it. */
    void markFillers()
    {
        const SearchWords &words = *m_reader.m_words;
        std::vector<double> weights;
        double rest = 0;
        for (std::size_t at = 0; at < m_read.units.size();) {
            std::size_t filler = 0;
            std::size_t symptom = 0;
            std::size_t billing = 0;
            const std::size_t most = std::min(words.longestWord(), m_read.units.size() - at);
            for (std::size_t count = 1; count <= most; ++count) {
                const QString word = wordOf(m_read.units, at, count);
                filler = words.isFiller(word) ? count : filler;
                symptom = !words.groupsOf(word).isEmpty() ? count : symptom;
                billing = m_readsBilling && words.billingOf(word) != BillingWord::None ? count : billing;
            }
            if (billing > 0 && billing >= std::max(filler, symptom)) {
                m_read.billing = m_read.codes.isEmpty() ? words.billingOf(wordOf(m_read.units, at, billing))
                                                        : BillingWord::None;
                filler = billing;
            }
            const std::size_t taken = std::max<std::size_t>({ 1, filler, symptom });
            for (std::size_t i = at; i < at + taken; ++i) {
                weights.push_back(filler >= symptom && filler > 0 ? 0 : m_read.units[i].weight);
                rest += weights.back();
            }
            at += taken;
        }
        if (rest <= 0 && m_read.billing == BillingWord::None && !m_read.namesCodes()
            && m_read.unknownNumbers.isEmpty())
            return; // nothing but such words: they are meant
        for (std::size_t i = 0; i < m_read.units.size(); ++i)
            m_read.units[i].weight = weights[i];
    }

    const QueryReader &m_reader;
    bool m_readsBilling;
    QString m_text;
    bool m_isBare; // no letters and characters: nothing but numbers and marks
    std::vector<char> m_isBehindGap; // by unit
    bool m_isGap = true;
    ReadQuery m_read;
};

QString wordOf(const std::vector<QueryUnit> &units, std::size_t first, std::size_t count)
{
    const auto begin = units.cbegin() + static_cast<std::ptrdiff_t>(first);
    const bool hasHan = std::any_of(begin, begin + static_cast<std::ptrdiff_t>(count),
                                    [](const QueryUnit &unit) { return unit.isHan; });
    QString word;
    for (std::size_t i = first; i < first + count; ++i) {
        if (!hasHan && i > first)
            word += u' ';
        word += units[i].text;
    }
    return word;
}

QueryReader::QueryReader(const Catalogue &catalogue, const SearchWords &words)
    : m_words(&words)
{
    for (const CodeEntry &entry : catalogue.entries()) {
        for (const QString &code : entry.allCodes()) {
            m_codes.insert(text::folded(code), code);
            bool isNumber = false;
            const qint64 number = code.toLongLong(&isNumber);
            if (isNumber)
                m_byNumber.emplace(number, code);
        }
    }
}

ReadQuery QueryReader::read(const QString &query, Billing billing) const
{
    return Reading(*this, query, billing).run();
}

} // namespace codedesk
