// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/cataloguevalues.h"

#include "catalogue/reply.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

struct ValueText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::CatalogueValues)
};

/** Returns the value whose key the node has, or the first value and a fault. */
template <typename Values, typename KeyOf>
auto readKey(const JsonNode &node, const Values &values, KeyOf keyOf, const QString &hint)
{
    const QString key = node.text();
    for (const auto value : values) {
        if (keyOf(value) == key)
            return value;
    }
    node.fail(ValueText::tr("\"%1\" is not allowed here.").arg(key), hint);
    return *std::begin(values);
}

} // namespace

QString readId(const JsonNode &node)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9]+(?:[.-][a-z0-9]+)*\\z"_s);
    const QString id = node.text();
    if (!pattern.match(id).hasMatch())
        node.fail(ValueText::tr("\"%1\" is not an id.").arg(id),
                  ValueText::tr("Use small letters and digits, with single dots or hyphens between them."));
    return id;
}

QString readCode(const JsonNode &node)
{
    // Digits alone would keep out the vendor's text codes.
    static const QRegularExpression pattern(u"\\A-?[A-Za-z0-9][A-Za-z0-9._-]*\\z"_s);
    const QString code = node.text();
    if (!pattern.match(code).hasMatch())
        node.fail(
            ValueText::tr("\"%1\" is not a code.").arg(code),
            ValueText::tr("Write one code in ASCII letters and digits, with an ASCII minus if it is negative."));
    return code;
}

CodeKind readKind(const JsonNode &node)
{
    constexpr std::array kinds{ CodeKind::ReturnCode, CodeKind::CardWarning };
    return readKey(node, kinds, codeKindKey, ValueText::tr("Write return-code or card-warning."));
}

BitStatus readBitStatus(const JsonNode &node)
{
    constexpr std::array statuses{ BitStatus::Documented, BitStatus::Reported, BitStatus::Unpublished };
    return readKey(node, statuses, bitStatusKey, ValueText::tr("Write documented, reported or unpublished."));
}

Channel readChannel(const JsonNode &node)
{
    static_assert(allChannels.front() == Channel::Unknown);
    const QList<Channel> channels(allChannels.cbegin() + 1, allChannels.cend());
    return readKey(
        node, channels, channelKey,
        ValueText::tr("Write the name of a channel, for example mini-program, or null for every channel."));
}

Billable readBillable(const JsonNode &node)
{
    if (node.isNull())
        return Billable::Unstated;
    return node.boolean() ? Billable::Yes : Billable::No;
}

DayNumber readDay(const JsonNode &node)
{
    return node.isNull() ? noDay : toDayNumber(node.date());
}

QList<Link> readLinks(const JsonNode &node)
{
    QList<Link> links;
    for (const JsonNode &element : node.elements()) {
        element.expectKeys({ u"text"_s, u"url"_s });
        const LocalizedText words = element.member(u"text"_s).localizedText();
        links << Link{ words.zh, element.member(u"url"_s).httpsUrl(), words.en };
    }
    return links;
}

Evidence readEvidence(const JsonNode &node)
{
    constexpr std::array values{ Evidence::Documented, Evidence::ThirdParty, Evidence::Inferred };
    return readKey(node, values, evidenceKey, ValueText::tr("Write documented, third-party or inferred."));
}

QStringList readCodeList(const JsonNode &node)
{
    QStringList codes;
    for (const JsonNode &element : node.elements()) {
        const QString code = readCode(element);
        if (codes.contains(code))
            element.fail(ValueText::tr("The code \"%1\" stands twice in the list.").arg(code),
                         ValueText::tr("Leave one of the two out."));
        codes << code;
    }
    if (codes.isEmpty())
        node.fail(ValueText::tr("There is no code."), ValueText::tr("Add a code, or remove the entry."));
    return codes;
}

LocalizedText readText(const JsonNode &node, TextRule rule)
{
    const bool isComplete = node.has(u"zh"_s) && node.has(u"en"_s);
    if (rule == TextRule::BothLanguages || isComplete || (!node.has(u"zh"_s) && !node.has(u"en"_s)))
        return node.localizedText();
    const QString given = node.has(u"zh"_s) ? u"zh"_s : u"en"_s;
    node.expectKeys({ given });
    const QString text = node.member(given).text();
    return { text, text };
}

void checkDays(const BillingRule &rule, const JsonNode &to)
{
    if (rule.to != noDay && rule.from >= rule.to) {
        to.fail(ValueText::tr("The rule ends before it begins, or on the same day."),
                ValueText::tr("Give a later day; \"to\" is the first day on which the rule no longer holds."));
    }
}

QList<BillingRule> readRules(const JsonNode &node)
{
    node.expectKeys({ u"codes"_s, u"channel"_s, u"from"_s, u"to"_s, u"billable"_s, u"reference"_s },
                    { u"confidence"_s, u"edition"_s, u"product"_s });
    BillingRule rule;
    if (const JsonNode channel = node.member(u"channel"_s); !channel.isNull())
        rule.channel = readChannel(channel);
    rule.from = readDay(node.member(u"from"_s));
    rule.to = readDay(node.member(u"to"_s));
    checkDays(rule, node.member(u"to"_s));
    rule.billable = readBillable(node.member(u"billable"_s));
    rule.reference = node.member(u"reference"_s).text();
    if (node.has(u"confidence"_s))
        rule.evidence = readEvidence(node.member(u"confidence"_s));
    if (node.has(u"edition"_s))
        rule.edition = node.member(u"edition"_s).localizedText();
    if (node.has(u"product"_s))
        rule.product = node.member(u"product"_s).localizedText();
    QList<BillingRule> rules;
    for (const QString &code : readCodeList(node.member(u"codes"_s))) {
        rule.code = code;
        rules << rule;
    }
    return rules;
}

LocalizedText readReplyText(const JsonNode &node, TextRule rule)
{
    const LocalizedText pair = readText(node, rule);
    for (const QString &unknown : unknownVariables(pair.zh) + unknownVariables(pair.en)) {
        node.fail(ValueText::tr("\"%1\" is not a variable.").arg(unknown),
                  ValueText::tr("Write {code}, {message}, {order}, {time} or {billed}, and no other braces."));
    }
    return pair;
}

Reply readReply(const JsonNode &node)
{
    node.expectKeys({ u"codes"_s, u"user"_s, u"integrator"_s }, { u"hidesReason"_s });
    Reply reply;
    reply.codes = readCodeList(node.member(u"codes"_s));
    reply.user = readReplyText(node.member(u"user"_s), TextRule::BothLanguages);
    reply.integrator = readReplyText(node.member(u"integrator"_s), TextRule::BothLanguages);
    if (node.has(u"hidesReason"_s))
        reply.hidesReason = node.member(u"hidesReason"_s).boolean();
    return reply;
}

} // namespace codedesk
