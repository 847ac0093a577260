// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/cataloguefile.h"
#include "catalogue/cataloguevalues.h"
#include "catalogue/strictjson.h"
#include "team/teamknowledge.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int teamFormatVersion = 1;
constexpr QStringView fileKind = u"team-knowledge";

struct TeamText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::TeamKnowledge)
};

int readBit(const JsonNode &node)
{
    const int bit = node.integer();
    if (bit < 1 || bit > maskBitCount)
        node.fail(TeamText::tr("The mask has the positions 1 to %1.").arg(maskBitCount),
                  TeamText::tr("Correct the position."));
    return bit;
}

TeamValue readValue(TeamFieldType type, const JsonNode &node)
{
    switch (type) {
    case TeamFieldType::OwnCodes:
    case TeamFieldType::Codes:
    case TeamFieldType::EachCode:
        return readCodeList(node);
    case TeamFieldType::Bit:
        return readBit(node);
    case TeamFieldType::Text:
        return readText(node, TextRule::OneIsEnough);
    case TeamFieldType::ReplyText:
        return readReplyText(node, TextRule::OneIsEnough);
    case TeamFieldType::Billable:
        return readBillable(node);
    case TeamFieldType::Channel:
        return node.isNull() ? std::optional<Channel>() : readChannel(node);
    case TeamFieldType::FirstDay:
    case TeamFieldType::EndDay:
        return readDay(node);
    case TeamFieldType::Source:
        return node.text();
    case TeamFieldType::Evidence:
        return readEvidence(node);
    case TeamFieldType::Flag:
        break;
    }
    return node.boolean();
}

/** Reads one file's content; used once. */
class TeamReader {
public:
    explicit TeamReader(const Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    [[nodiscard]] TeamKnowledge read(const JsonNode &root)
    {
        QStringList lists;
        for (const TeamKind kind : allTeamKinds)
            lists << QString::fromLatin1(describe(kind).fileList);
        root.expectKeys({ u"format"_s, u"kind"_s }, lists);
        if (const JsonNode format = root.member(u"format"_s); format.integer() != teamFormatVersion) {
            format.fail(TeamText::tr("This version of the program reads format %1 only.").arg(teamFormatVersion),
                        TeamText::tr("Use a file of that format, or a newer version of the program."));
        }
        if (const JsonNode kind = root.member(u"kind"_s); kind.text() != fileKind)
            kind.fail(TeamText::tr("This is no file of a team's knowledge."),
                      TeamText::tr("Choose another file."));
        for (const TeamKind kind : allTeamKinds) {
            if (const QString &list = lists.at(static_cast<int>(kind)); root.has(list))
                readEach(kind, root.member(list));
        }
        return TeamKnowledge(m_entries);
    }

private:
    void readEach(TeamKind kind, const JsonNode &list)
    {
        QStringList required;
        QStringList optional;
        for (const TeamField &field : describe(kind).fields)
            (field.isRequired() ? required : optional) << QString::fromLatin1(field.key);
        for (const JsonNode &node : list.elements()) {
            node.expectKeys(required, optional);
            readEntry(kind, node);
        }
    }

    void readEntry(TeamKind kind, const JsonNode &node)
    {
        TeamEntry entry = blankEntry(kind);
        TeamValue subject;
        for (const TeamField &field : describe(kind).fields) {
            const QString key = QString::fromLatin1(field.key);
            if (!field.isRequired() && !node.has(key))
                continue;
            const TeamValue value = readValue(field.type, node.member(key));
            if (&field == &describe(kind).subject())
                subject = value;
            else
                field.access.setValue(entry, value);
        }
        if (const auto *rule = std::get_if<BillingRule>(&entry))
            checkRule(*rule, node);
        for (const TeamEntry &one : entriesAbout(entry, subject)) {
            checkSubject(one, node);
            m_entries << one;
        }
    }

    static void checkRule(const BillingRule &rule, const JsonNode &node)
    {
        checkDays(rule, node.member(u"to"_s));
        if (!rule.decidesCalls()) {
            node.fail(TeamText::tr("A rule of the team is about calls, not about an edition or a product."),
                      TeamText::tr("Remove \"edition\" and \"product\", and name the channel."));
        }
    }

    /** Some table has the codes of an entry, and no earlier entry is about the same thing. */
    void checkSubject(const TeamEntry &entry, const JsonNode &node)
    {
        const TeamFieldType type = describe(entry).subject().type;
        const QStringList subject = subjectOf(entry);
        for (const QString &code : subject) {
            if (type == TeamFieldType::OwnCodes)
                m_ownCodes.insert(code);
            else if (type != TeamFieldType::Bit && m_catalogue.meanings(code).isEmpty()
                     && !m_ownCodes.contains(code))
                node.fail(TeamText::tr("No table has the code \"%1\".").arg(code),
                          TeamText::tr("Correct the code, or add it to the team's own codes."));
        }
        if (teamKindOf(entry) == TeamKind::Note)
            return; // the same may be noted twice
        const QStringList identities = identitiesOf(entry);
        for (qsizetype i = 0; i < identities.size(); ++i) {
            if (m_seen.contains(identities.at(i)))
                refuseSecond(entry, subject.value(i), node);
            m_seen.insert(identities.at(i));
        }
    }

    static void refuseSecond(const TeamEntry &entry, const QString &subject, const JsonNode &node)
    {
        if (teamKindOf(entry) == TeamKind::Rule)
            node.fail(TeamText::tr("An earlier rule begins on the same day, for the same code and channel."),
                      TeamText::tr("Leave one of the two out, or correct its channel or its days."));
        else
            node.fail(TeamText::tr("\"%1\" has an entry of this kind already.").arg(subject),
                      TeamText::tr("Leave one of the two out."));
    }

    const Catalogue &m_catalogue;
    QList<TeamEntry> m_entries;
    QSet<QString> m_ownCodes;
    QSet<QString> m_seen; ///< What the entries so far are about.
};

QJsonObject objectOf(const TeamEntry &entry)
{
    QJsonObject object;
    for (const TeamField &field : describe(entry).fields) {
        if (field.isRequired() || !isEmptyValue(field.access.value(entry)))
            object.insert(QString::fromLatin1(field.key), jsonOf(field, entry));
    }
    return object;
}

} // namespace

Result<TeamKnowledge> readTeamKnowledge(const QString &file, const QByteArray &content, const Catalogue &catalogue)
{
    return cataloguefile::readObject(
        file, content, [&catalogue](const JsonNode &root) { return TeamReader(catalogue).read(root); });
}

QByteArray writeTeamKnowledge(const TeamKnowledge &knowledge)
{
    std::array<QJsonArray, allTeamKinds.size()> lists;
    for (const TeamEntry &entry : knowledge.entries())
        lists.at(entry.index()) << objectOf(entry);
    QJsonObject root{ { u"format"_s, teamFormatVersion }, { u"kind"_s, fileKind.toString() } };
    for (const TeamKind kind : allTeamKinds)
        root.insert(QString::fromLatin1(describe(kind).fileList), lists.at(static_cast<std::size_t>(kind)));
    return QJsonDocument(root).toJson();
}

} // namespace codedesk
