// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/reply.h"

#include <algorithm>
#include <array>
#include <utility>

namespace codedesk {

namespace {

struct Variable {
    QStringView name; // with its braces
    QString ReplyValues::*value;
};

constexpr std::array variables{
    Variable{ u"{code}", &ReplyValues::code },     Variable{ u"{message}", &ReplyValues::message },
    Variable{ u"{order}", &ReplyValues::order },   Variable{ u"{time}", &ReplyValues::time },
    Variable{ u"{billed}", &ReplyValues::billed },
};

bool isChinese(QChar unit)
{
    return unit.script() == QChar::Script_Han;
}

/** A dot inside "3.0" or "a.b" ends no sentence. */
bool endsSentence(QStringView text, qsizetype at)
{
    static constexpr QStringView fullStops = u"。！？";
    static constexpr QStringView stops = u".!?";
    if (fullStops.contains(text[at]))
        return true;
    if (!stops.contains(text[at]))
        return text[at] == u'\n';
    return at + 1 == text.size() || text[at + 1].isSpace() || isChinese(text[at + 1]);
}

/** Fills one sentence; empty if a value is missing. Values are not searched for variables again. */
QString filled(QStringView sentence, const ReplyValues &values)
{
    QString result;
    for (qsizetype at = 0; at < sentence.size();) {
        const Variable *found = nullptr;
        for (const Variable &variable : variables) {
            if (sentence.sliced(at).startsWith(variable.name))
                found = &variable;
        }
        if (!found) {
            result += sentence[at++];
            continue;
        }
        const QString &value = values.*(found->value);
        if (value.isEmpty())
            return {};
        result += value;
        at += found->name.size();
    }
    return result;
}

} // namespace

QString billedWords(Outcome outcome, Language language)
{
    const bool isChineseText = language == Language::Chinese;
    switch (outcome) {
    case Outcome::Billable:
        return isChineseText ? QStringLiteral("已计费") : QStringLiteral("billed");
    case Outcome::Free:
        return isChineseText ? QStringLiteral("未计费") : QStringLiteral("not billed");
    case Outcome::Unstated:
    case Outcome::Unknown:
        break;
    }
    return {};
}

QString renderReply(const QString &text, const ReplyValues &values)
{
    QString result;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isLast = at + 1 == text.size();
        if (!isLast && !endsSentence(text, at))
            continue;
        result += filled(QStringView(text).sliced(start, at + 1 - start), values);
        start = at + 1;
    }
    return result.trimmed();
}

QStringList replyVariables()
{
    QStringList names;
    for (const Variable &variable : variables)
        names << variable.name.toString();
    return names;
}

QStringList unknownVariables(const QString &text)
{
    QStringList unknown;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'}')
            unknown << QStringLiteral("}");
        if (text[at] != u'{')
            continue;
        const qsizetype end = text.indexOf(u'}', at);
        const QString name = text.sliced(at, end < 0 ? text.size() - at : end + 1 - at);
        if (std::none_of(variables.cbegin(), variables.cend(),
                         [&name](const Variable &variable) { return variable.name == name; }))
            unknown << name;
        at += name.size() - 1;
    }
    return unknown;
}

} // namespace codedesk
