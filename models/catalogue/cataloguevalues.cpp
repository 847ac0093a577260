// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/cataloguevalues.h"

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

} // namespace codedesk
