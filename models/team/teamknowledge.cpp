// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamknowledge.h"

#include "catalogue/cataloguefile.h"
#include "catalogue/cataloguevalues.h"
#include "catalogue/strictjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <set>
#include <tuple>

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;
constexpr QStringView fileKind = u"team-knowledge";

struct TeamText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::TeamKnowledge)
};

/** Reads one file's content into a TeamKnowledge; used once. */
class TeamReader {
public:
    TeamReader(const Catalogue &catalogue, const JsonNode &root)
        : m_catalogue(catalogue)
    {
        root.expectKeys({ u"format"_s, u"kind"_s },
                        { u"codes"_s, u"rules"_s, u"replies"_s, u"notes"_s, u"maskBits"_s });
        if (const JsonNode format = root.member(u"format"_s); format.integer() != formatVersion) {
            format.fail(TeamText::tr("This version of the program reads format %1 only.").arg(formatVersion),
                        TeamText::tr("Use a file of that format, or a newer version of the program."));
        }
        if (const JsonNode kind = root.member(u"kind"_s); kind.text() != fileKind)
            kind.fail(TeamText::tr("This is no file of a team's knowledge."),
                      TeamText::tr("Choose another file."));
        readEach(root, u"codes"_s, &TeamReader::readCodeEntry);
        readEach(root, u"rules"_s, &TeamReader::readTeamRules);
        readEach(root, u"replies"_s, &TeamReader::readTeamReply);
        readEach(root, u"notes"_s, &TeamReader::readNote);
        readEach(root, u"maskBits"_s, &TeamReader::readMaskBit);
    }

    [[nodiscard]] const TeamKnowledge &knowledge() const { return m_knowledge; }

private:
    void readEach(const JsonNode &root, const QString &key, void (TeamReader::*readOne)(const JsonNode &))
    {
        if (!root.has(key))
            return;
        for (const JsonNode &element : root.member(key).elements())
            (this->*readOne)(element);
    }

    void readCodeEntry(const JsonNode &node)
    {
        node.expectKeys({ u"codes"_s, u"message"_s, u"billable"_s }, { u"action"_s, u"reference"_s });
        CodeEntry entry;
        entry.aliases = readCodeList(node.member(u"codes"_s));
        for (const QString &code : entry.aliases)
            refuseSecond(node, m_ownCodes, code);
        if (!entry.aliases.isEmpty())
            entry.code = entry.aliases.takeFirst();
        entry.message = readText(node.member(u"message"_s), TextRule::OneIsEnough);
        if (node.has(u"action"_s))
            entry.action = readText(node.member(u"action"_s), TextRule::OneIsEnough);
        if (node.has(u"reference"_s))
            entry.reference = node.member(u"reference"_s).text();
        entry.billable = readBillable(node.member(u"billable"_s));
        entry.categoryId = teamCategoryId.toString();
        entry.sourceId = teamSourceId.toString();
        m_knowledge.codes << entry;
    }

    void readTeamRules(const JsonNode &node)
    {
        for (BillingRule rule : readRules(node)) {
            requireKnown(node, rule.code);
            if (!rule.decidesCalls()) {
                node.fail(TeamText::tr("A rule of the team is about calls, not about an edition or a product."),
                          TeamText::tr("Remove \"edition\" and \"product\", and name the channel."));
            }
            if (!m_ruleKeys.insert({ rule.code, rule.channel, rule.from }).second) {
                node.fail(TeamText::tr("An earlier rule begins on the same day, for the same code and channel."),
                          TeamText::tr("Leave one of the two out, or correct its channel or its days."));
            }
            rule.sourceId = teamSourceId.toString();
            rule.precedence = Precedence::Team;
            m_knowledge.rules << rule;
        }
    }

    void readTeamReply(const JsonNode &node)
    {
        Reply reply = readReply(node, TextRule::OneIsEnough);
        for (const QString &code : reply.codes) {
            requireKnown(node, code);
            refuseSecond(node, m_repliedCodes, code);
        }
        reply.sourceId = teamSourceId.toString();
        m_knowledge.replies << reply;
    }

    void readNote(const JsonNode &node)
    {
        node.expectKeys({ u"codes"_s, u"text"_s });
        Note note;
        note.codes = readCodeList(node.member(u"codes"_s));
        for (const QString &code : note.codes)
            requireKnown(node, code);
        note.text = readText(node.member(u"text"_s), TextRule::OneIsEnough);
        note.sourceId = teamSourceId.toString();
        m_knowledge.notes << note;
    }

    void readMaskBit(const JsonNode &node)
    {
        node.expectKeys({ u"bit"_s, u"text"_s });
        MaskBit bit;
        bit.bit = node.member(u"bit"_s).integer();
        if (bit.bit < 1 || bit.bit > maskBitCount) {
            node.member(u"bit"_s).fail(TeamText::tr("The mask has the positions 1 to %1.").arg(maskBitCount),
                                       TeamText::tr("Correct the position."));
        }
        bit.text = readText(node.member(u"text"_s), TextRule::OneIsEnough);
        bit.status = BitStatus::Custom;
        refuseSecond(node, m_bits, QString::number(bit.bit));
        m_knowledge.maskBits << bit;
    }

    void requireKnown(const JsonNode &node, const QString &code)
    {
        if (m_catalogue.meanings(code).isEmpty() && !m_ownCodes.contains(code)) {
            node.fail(TeamText::tr("No table has the code \"%1\".").arg(code),
                      TeamText::tr("Correct the code, or add it to the team's own codes."));
        }
    }

    static void refuseSecond(const JsonNode &node, QSet<QString> &seen, const QString &key)
    {
        if (seen.contains(key))
            node.fail(TeamText::tr("\"%1\" has an entry of this kind already.").arg(key),
                      TeamText::tr("Leave one of the two out."));
        seen.insert(key);
    }

    const Catalogue &m_catalogue;
    TeamKnowledge m_knowledge;
    QSet<QString> m_ownCodes;
    QSet<QString> m_repliedCodes;
    QSet<QString> m_bits;
    std::set<std::tuple<QString, std::optional<Channel>, DayNumber>> m_ruleKeys;
};

QJsonObject pairOf(const LocalizedText &text)
{
    return { { u"zh"_s, text.zh }, { u"en"_s, text.en } };
}

QJsonValue dayOf(DayNumber day)
{
    return day == noDay ? QJsonValue() : QJsonValue(isoDay(day));
}

QJsonValue billableOf(Billable billable)
{
    return billable == Billable::Unstated ? QJsonValue() : QJsonValue(billable == Billable::Yes);
}

QJsonArray textsOf(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonObject objectOf(const CodeEntry &entry)
{
    QJsonObject object{ { u"codes"_s, textsOf(entry.allCodes()) },
                        { u"message"_s, pairOf(entry.message) },
                        { u"billable"_s, billableOf(entry.billable) } };
    if (!entry.action.isEmpty())
        object.insert(u"action"_s, pairOf(entry.action));
    if (!entry.reference.isEmpty())
        object.insert(u"reference"_s, entry.reference);
    return object;
}

QJsonObject objectOf(const BillingRule &rule)
{
    return { { u"codes"_s, textsOf({ rule.code }) },
             { u"channel"_s, rule.channel ? QJsonValue(channelKey(*rule.channel)) : QJsonValue() },
             { u"from"_s, dayOf(rule.from) },
             { u"to"_s, dayOf(rule.to) },
             { u"billable"_s, billableOf(rule.billable) },
             { u"confidence"_s, evidenceKey(rule.evidence) },
             { u"reference"_s, rule.reference } };
}

QJsonObject objectOf(const Reply &reply)
{
    return { { u"codes"_s, textsOf(reply.codes) },
             { u"user"_s, pairOf(reply.user) },
             { u"integrator"_s, pairOf(reply.integrator) },
             { u"hidesReason"_s, reply.hidesReason } };
}

QJsonObject objectOf(const Note &note)
{
    return { { u"codes"_s, textsOf(note.codes) }, { u"text"_s, pairOf(note.text) } };
}

QJsonObject objectOf(const MaskBit &bit)
{
    return { { u"bit"_s, bit.bit }, { u"text"_s, pairOf(bit.text) } };
}

template <typename List> QJsonArray arrayOf(const List &list)
{
    QJsonArray array;
    for (const auto &element : list)
        array << objectOf(element);
    return array;
}

/** Replaces what `isSame` finds in `own`, or adds it. */
template <typename Entry, typename IsSame>
void mergeInto(QList<Entry> &own, const QList<Entry> &other, IsSame isSame)
{
    for (const Entry &entry : other) {
        own.removeIf([&](const Entry &earlier) { return isSame(earlier, entry); });
        own << entry;
    }
}

} // namespace

bool TeamKnowledge::isEmpty() const
{
    return codes.isEmpty() && rules.isEmpty() && replies.isEmpty() && notes.isEmpty() && maskBits.isEmpty();
}

Result<TeamKnowledge> readTeamKnowledge(const QString &file, const QByteArray &content, const Catalogue &catalogue)
{
    return cataloguefile::readObject(
        file, content, [&catalogue](const JsonNode &root) { return TeamReader(catalogue, root).knowledge(); });
}

QByteArray writeTeamKnowledge(const TeamKnowledge &knowledge)
{
    const QJsonObject root{ { u"format"_s, formatVersion },
                            { u"kind"_s, fileKind.toString() },
                            { u"codes"_s, arrayOf(knowledge.codes) },
                            { u"rules"_s, arrayOf(knowledge.rules) },
                            { u"replies"_s, arrayOf(knowledge.replies) },
                            { u"notes"_s, arrayOf(knowledge.notes) },
                            { u"maskBits"_s, arrayOf(knowledge.maskBits) } };
    return QJsonDocument(root).toJson();
}

CataloguePtr withTeamKnowledge(const Catalogue &catalogue, const TeamKnowledge &knowledge)
{
    auto result = std::make_shared<Catalogue>(catalogue);
    if (knowledge.isEmpty())
        return result;
    result->addSource({ teamSourceId.toString(), { u"团队知识"_s, u"The team's own knowledge"_s }, {}, {}, {} });
    if (!knowledge.codes.isEmpty()) {
        Category table;
        table.id = teamCategoryId.toString();
        table.title = { u"团队自定义码"_s, u"The team's own codes"_s };
        table.sourceId = teamSourceId.toString();
        table.hasAction = true;
        table.statesBilling = true;
        result->addCategory(table);
    }
    for (const CodeEntry &entry : knowledge.codes)
        result->addEntry(entry);
    for (const BillingRule &rule : knowledge.rules)
        result->addRule(rule);
    for (const Reply &reply : knowledge.replies)
        result->addReply(reply);
    for (const Note &note : knowledge.notes)
        result->addNote(note);
    auto bits = result->maskBits();
    for (const MaskBit &bit : knowledge.maskBits) {
        MaskBit &place = bits[static_cast<std::size_t>(bit.bit - 1)];
        place.text = bit.text;
        place.status = BitStatus::Custom;
    }
    result->setMaskBits(bits);
    return result;
}

TeamKnowledge merged(TeamKnowledge own, const TeamKnowledge &other)
{
    mergeInto(own.codes, other.codes, [](const CodeEntry &left, const CodeEntry &right) {
        const QStringList codes = right.allCodes();
        const QStringList earlier = left.allCodes();
        return std::any_of(earlier.cbegin(), earlier.cend(),
                           [&codes](const QString &code) { return codes.contains(code); });
    });
    mergeInto(own.rules, other.rules, [](const BillingRule &left, const BillingRule &right) {
        return left.code == right.code && left.channel == right.channel && left.from == right.from;
    });
    mergeInto(own.replies, other.replies, [](const Reply &left, const Reply &right) {
        return std::any_of(left.codes.cbegin(), left.codes.cend(),
                           [&right](const QString &code) { return right.codes.contains(code); });
    });
    mergeInto(own.notes, other.notes, [](const Note &left, const Note &right) {
        return left.codes == right.codes && left.text == right.text;
    });
    mergeInto(own.maskBits, other.maskBits,
              [](const MaskBit &left, const MaskBit &right) { return left.bit == right.bit; });
    return own;
}

} // namespace codedesk
