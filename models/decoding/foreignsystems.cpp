// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/foreignsystems.h"

#include "catalogue/cataloguefile.h"
#include "catalogue/strictjson.h"
#include "core/text.h"
#include "decoding/textunits.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace codedesk {

using namespace Qt::StringLiterals;
using decoding::MarkPattern;
using decoding::MarkReach;

namespace {

struct VocabularyText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::VocabularyFile)
};

/** A list of marks of the resource and what its members have in common. */
struct MarkList {
    const char16_t *field;
    MarkReach reach;
    bool isWeak;
};

constexpr MarkList listsOfSystem[] = {
    { u"domains", MarkReach::Object, false }, { u"exceptions", MarkReach::Line, true },
    { u"hosts", MarkReach::Answer, false },   { u"tools", MarkReach::Line, false },
    { u"names", MarkReach::Sentence, false }, { u"products", MarkReach::Word, false },
    { u"not", MarkReach::Around, false },
};
constexpr MarkList ourLists[] = {
    { u"domains", MarkReach::Object, false },
    { u"names", MarkReach::Sentence, false },
    { u"words", MarkReach::Around, false },
};

QString fieldName(const MarkList &list)
{
    return QString::fromUtf16(list.field);
}

/** Reads a mark: its letters, and a '*' at the end for "and whatever letters follow". */
MarkPattern readPattern(const JsonNode &node, int system, const MarkList &list)
{
    MarkPattern pattern;
    pattern.system = system;
    pattern.reach = list.reach;
    pattern.isWeak = list.isWeak;
    pattern.text = text::plain(node.text()).toLower();
    if (pattern.text.endsWith(u'*') && pattern.text.size() > 1) {
        pattern.isOpen = true;
        pattern.text.chop(1);
    }
    if (pattern.text.size() < 2 || pattern.text.contains(u'#'))
        node.fail(VocabularyText::tr("This is no mark."),
                  VocabularyText::tr("A mark has two characters at least and no '#'."));
    return pattern;
}

/** Reads a mark with the place of its number: "curl: (#)", "### Not Found". */
MarkPattern readShape(const JsonNode &node, int system)
{
    MarkPattern pattern;
    pattern.system = system;
    pattern.reach = MarkReach::Number;
    const QString text = text::plain(node.text()).toLower();
    const qsizetype first = text.indexOf(u'#');
    const qsizetype count = text.count(u'#');
    pattern.digits = count > 1 ? static_cast<int>(count) : 0;
    pattern.hasNumberAhead = first == 0;
    pattern.text = pattern.hasNumberAhead ? text.sliced(count) : text.first(std::max<qsizetype>(0, first));
    pattern.text = pattern.text.trimmed();
    pattern.behindNumber = pattern.hasNumberAhead ? QString() : text.mid(first + count).trimmed();
    const bool isWhole = first >= 0 && text.lastIndexOf(u'#') == first + count - 1;
    if (!isWhole || pattern.text.size() < 2)
        node.fail(VocabularyText::tr("This is no shape."),
                  VocabularyText::tr("A shape has '#' for the number once, behind or before a text."));
    return pattern;
}

/** Reads "errcode+errmsg": the key of the number, and another one that has to stand beside it. */
MarkPattern readKeys(const JsonNode &node, int system)
{
    MarkPattern pattern;
    pattern.system = system;
    pattern.reach = MarkReach::Object;
    pattern.isWeak = true;
    pattern.isExact = true;
    const QStringList keys = node.text().split(u'+');
    if (keys.size() == 2) {
        pattern.numberKey = keys.first();
        pattern.text = keys.last();
    }
    if (pattern.numberKey.isEmpty() || pattern.text.size() < 2)
        node.fail(VocabularyText::tr("These are not two keys."),
                  VocabularyText::tr("Write the key of the number, '+', and the key beside it."));
    return pattern;
}

/** Returns true if a text starts with four letters or digits, between which nothing can be put in. */
bool startsWithName(const QString &text)
{
    constexpr qsizetype units = 4;
    return text.size() >= units && std::all_of(text.cbegin(), text.cbegin() + units, [](QChar unit) {
               return decoding::isNameUnit(unit);
           });
}

/** Returns MarkPattern::fifth of a pattern; `text` is its own in lower case. */
char16_t fifthUnit(const MarkPattern &pattern, const QString &text)
{
    if (!startsWithName(text))
        return 0;
    qsizetype at = 4;
    while (at < text.size() && text.at(at) == u' ')
        ++at;
    if (at < text.size())
        return text.at(at) == u'"' || text.at(at) == u'\'' ? 0 : text.at(at).unicode();
    return pattern.reach == MarkReach::Number && !pattern.hasNumberAhead && pattern.digits > 0 ? u'#' : 0;
}

/** Returns MarkPattern::sixth of a pattern; `text` is its own in lower case. */
char16_t sixthUnit(const QString &text)
{
    const bool goesOnAsName = startsWithName(text) && text.size() > 5 && decoding::isNameUnit(text.at(4))
        && decoding::isNameUnit(text.at(5));
    return goesOnAsName ? text.at(5).unicode() : u'\0';
}

QStringList readTexts(const JsonNode &system, const QString &field)
{
    return system.has(field) ? system.member(field).texts() : QStringList();
}

/** Reads "-1" or "40001..50002". */
std::pair<qint64, qint64> readRange(const JsonNode &node)
{
    const QStringList ends = node.text().split(u".."_s);
    bool isLow = false;
    bool isHigh = false;
    const std::pair<qint64, qint64> range{ ends.first().toLongLong(&isLow), ends.last().toLongLong(&isHigh) };
    if (ends.size() > 2 || !isLow || !isHigh || range.second < range.first)
        node.fail(VocabularyText::tr("This is no range of numbers."),
                  VocabularyText::tr("Write a number, or two with '..' between them."));
    return range;
}

QStringList optionalFields()
{
    QStringList fields{ u"keys"_s,    u"shapes"_s,     u"ourTables"_s,     u"tables"_s,
                        u"numbers"_s, u"unknownToo"_s, u"otherPackages"_s, u"platforms"_s };
    for (const MarkList &list : listsOfSystem)
        fields << fieldName(list);
    return fields;
}

ForeignSystem readSystem(const JsonNode &node)
{
    static const QStringList optional = optionalFields();
    node.expectKeys({ u"id"_s, u"name"_s, u"documented"_s }, optional);
    ForeignSystem system;
    system.id = node.member(u"id"_s).text();
    system.name = node.member(u"name"_s).localizedText();
    system.documentedAt = node.member(u"documented"_s).httpsUrl();
    system.ourTables = readTexts(node, u"ourTables"_s);
    system.platforms = readTexts(node, u"platforms"_s);
    system.tables = readTexts(node, u"tables"_s);
    system.ownsOtherPackages = node.has(u"otherPackages"_s) && node.member(u"otherPackages"_s).boolean();
    system.isUnknownToo = node.has(u"unknownToo"_s) && node.member(u"unknownToo"_s).boolean();
    if (node.has(u"numbers"_s)) {
        for (const JsonNode &range : node.member(u"numbers"_s).elements())
            system.numbers << readRange(range);
    }
    return system;
}

template <std::size_t Count>
void readLists(const JsonNode &node, int system, const MarkList (&lists)[Count],
               std::vector<MarkPattern> &patterns)
{
    for (const MarkList &list : lists) {
        if (!node.has(fieldName(list)))
            continue;
        const bool isNone = QStringView(list.field) == u"not";
        for (const JsonNode &mark : node.member(fieldName(list)).elements())
            patterns.push_back(readPattern(mark, isNone ? decoding::noSystem : system, list));
    }
}

void readMarks(const JsonNode &node, int system, std::vector<MarkPattern> &patterns)
{
    readLists(node, system, listsOfSystem, patterns);
    if (node.has(u"shapes"_s)) {
        for (const JsonNode &shape : node.member(u"shapes"_s).elements())
            patterns.push_back(readShape(shape, system));
    }
    if (node.has(u"keys"_s)) {
        for (const JsonNode &keys : node.member(u"keys"_s).elements())
            patterns.push_back(readKeys(keys, system));
    }
}

} // namespace

Result<ForeignSystems> ForeignSystems::read(const QString &file, const QByteArray &content)
{
    Result<ForeignSystems> read = cataloguefile::readObject(file, content, [](const JsonNode &root) {
        root.expectKeys({ u"format"_s, u"ours"_s, u"systems"_s });
        if (root.member(u"format"_s).integer() != 1)
            root.member(u"format"_s)
                .fail(VocabularyText::tr("This format is not known."), VocabularyText::tr("Use format 1."));
        ForeignSystems result;
        const JsonNode ours = root.member(u"ours"_s);
        ours.expectKeys({ u"domains"_s, u"names"_s, u"words"_s }, { u"packages"_s });
        result.m_ourPackages = readTexts(ours, u"packages"_s);
        readLists(ours, decoding::ourSystem, ourLists, result.m_patterns);
        QSet<QString> ids;
        for (const JsonNode &node : root.member(u"systems"_s).elements()) {
            const ForeignSystem system = readSystem(node);
            if (ids.contains(system.id))
                node.fail(VocabularyText::tr("The id stands twice."),
                          VocabularyText::tr("Give every system its own id."));
            ids.insert(system.id);
            readMarks(node, static_cast<int>(result.m_systems.size()), result.m_patterns);
            if (system.ownsOtherPackages)
                result.m_systemOfPackages = static_cast<int>(result.m_systems.size());
            result.m_systems.push_back(system);
        }
        return result;
    });
    if (read)
        read->index(); // of marks that are none no index can be made
    return read;
}

ForeignSystems ForeignSystems::of(const image::Constants &constants)
{
    auto systems = image::valueOf<ForeignSystems>(constants);
    systems.index();
    return systems;
}

void ForeignSystems::index()
{
    std::vector<QString> texts; // in lower case
    texts.reserve(m_patterns.size());
    for (const MarkPattern &pattern : m_patterns)
        texts.push_back(pattern.isExact ? pattern.text.toLower() : pattern.text);
    const auto pairOf = [](const QString &text) { return pairKey(text.at(0).unicode(), text.at(1).unicode()); };
    const auto fourOf = [&pairOf](const QString &text) {
        return fourKey(pairOf(text), text.at(2).unicode(), text.at(3).unicode());
    };
    QHash<quint32, QSet<quint64>> foursOfPair;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QString &text = texts[i];
        m_patterns[i].fifth = fifthUnit(m_patterns[i], text);
        m_patterns[i].sixth = sixthUnit(text);
        const std::size_t pair = pairIndex(text.at(0).unicode(), text.at(1).unicode());
        m_firstPairs.set(pair);
        if (startsWithName(text)) {
            foursOfPair[pairOf(text)].insert(fourOf(text));
            m_firstFours.set(fourIndex(fourOf(text)));
        } else {
            m_shortPairs.set(pair);
        }
    }
    std::vector<std::size_t> longestFirst(texts.size());
    std::iota(longestFirst.begin(), longestFirst.end(), std::size_t{ 0 });
    std::stable_sort(longestFirst.begin(), longestFirst.end(), [&texts](std::size_t left, std::size_t right) {
        return texts[left].size() > texts[right].size();
    });
    for (const std::size_t i : longestFirst) {
        const QString &text = texts[i];
        if (startsWithName(text)) {
            m_byFirstFour[fourOf(text)].push_back(i);
            continue;
        }
        m_byFirstPair[pairOf(text)].push_back(i);
        for (const quint64 four : foursOfPair.value(pairOf(text)))
            m_byFirstFour[four].push_back(i);
    }
}

const std::vector<std::size_t> &ForeignSystems::startingWith(char16_t first, char16_t second, char16_t third,
                                                             char16_t fourth) const
{
    static const std::vector<std::size_t> none;
    const quint32 pair = pairKey(first, second);
    const quint64 four = fourKey(pair, third, fourth);
    if (m_firstFours.test(fourIndex(four))) {
        if (const auto found = m_byFirstFour.constFind(four); found != m_byFirstFour.cend())
            return *found;
    }
    if (m_shortPairs.test(pairIndex(first, second))) {
        if (const auto found = m_byFirstPair.constFind(pair); found != m_byFirstPair.cend())
            return *found;
    }
    return none;
}

bool ForeignSystem::mayHave(QStringView number) const
{
    bool isNumber = false;
    const qint64 value = number.toLongLong(&isNumber);
    return numbers.isEmpty() || !isNumber
        || std::any_of(numbers.cbegin(), numbers.cend(), [value](const std::pair<qint64, qint64> &range) {
               return value >= range.first && value <= range.second;
           });
}

} // namespace codedesk
