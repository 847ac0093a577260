// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/linepattern.h"

#include "ingest/fieldnames.h"
#include "ingest/shapeerrors.h"

#include <QCoreApplication>

#include <algorithm>

namespace codedesk::ingest {

namespace {

/** Texts of this file, for translation. */
struct PatternTexts {
    Q_DECLARE_TR_FUNCTIONS(LinePattern)
};

/** Steps of matching a line; ordinary patterns take a few hundred. */
const QString matchLimit = QStringLiteral("(*LIMIT_MATCH=100000)");

QString codeHint()
{
    return PatternTexts::tr("Name the group that holds the return code: (?<code>\\d+).");
}

Error noExpression(const QRegularExpression &expression)
{
    return sayable([=] {
        return Error{ ErrorKind::Usage, PatternTexts::tr("The pattern is no regular expression."),
                      //: %1 is a fault in English, %2 a number of characters.
                      PatternTexts::tr("%1 (after character %2)")
                          .arg(expression.errorString())
                          .arg(expression.patternErrorOffset()),
                      PatternTexts::tr(
                          "Put a backslash before characters that are meant as they are: \\[ \\( \\. \\|") };
    });
}

Error unknownGroups(const QStringList &names)
{
    QStringList fields;
    for (const auto &row : callFields)
        fields << QString::fromLatin1(row.inputKey ? row.inputKey : row.key);
    return sayable([=] {
        return Error{ ErrorKind::Usage,
                      //: %1 is a list of names.
                      PatternTexts::tr("The pattern has groups nobody knows: %1.").arg(quotedNames(names, 10)),
                      //: %1 is a list of names.
                      PatternTexts::tr("Groups are named as columns of a log are: %1, and other names of these.")
                          .arg(fields.join(QStringLiteral(", "))),
                      PatternTexts::tr("A group whose value is not needed has no name: (?:…).") };
    });
}

bool isKnown(const QString &name, const QMap<Field, QString> &byHand)
{
    const NameMeaning meaning = meaningOfName(name.toStdString());
    return meaning.field || meaning.isPersonal || meaning.isDate || byHand.values().contains(name);
}

/** Returns which byte of a text of UTF-8 each unit of the same text in UTF-16 begins at. */
std::size_t byteLength(QStringView text)
{
    std::size_t bytes = 0;
    for (const QChar unit : text) {
        // A surrogate is half of four bytes.
        const char16_t its = unit.unicode();
        bytes += its < 0x80 ? 1U : its < 0x800 || unit.isSurrogate() ? 2U : 3U;
    }
    return bytes;
}

} // namespace

Result<LinePattern> LinePattern::make(const QString &pattern, const QMap<Field, QString> &byHand)
{
    if (pattern.isEmpty())
        return sayable([=] {
            return Error{ ErrorKind::Usage, PatternTexts::tr("There is no pattern for the lines."),
                          PatternTexts::tr("A text log of another form is read by a regular expression."),
                          codeHint() };
        });
    const QRegularExpression plain(pattern);
    if (!plain.isValid())
        return noExpression(plain);
    LinePattern result;
    QStringList unknown;
    bool hasCode = false;
    const QStringList groups = plain.namedCaptureGroups();
    for (int number = 1; number < groups.size(); ++number) {
        const QString &name = groups.at(number);
        if (name.isEmpty())
            continue;
        if (!isKnown(name, byHand))
            unknown << name;
        hasCode |= meaningOfName(name.toStdString()).field == Field::Code || byHand.value(Field::Code) == name;
        result.m_names << name;
        result.m_numbers.push_back(number);
    }
    if (!unknown.isEmpty())
        return unknownGroups(unknown);
    if (!hasCode)
        return sayable([=] {
            return Error{ ErrorKind::Usage, PatternTexts::tr("The pattern has no group for the return code."),
                          PatternTexts::tr("A line without a code is no call."), codeHint() };
        });
    result.m_expression.setPattern(matchLimit + pattern);
    result.m_expression.optimize();
    return result;
}

PatternMatch LinePattern::match(std::string_view line, std::vector<PatternGroup> &groups) const
{
    groups.clear();
    const QString text = QString::fromUtf8(line);
    const QRegularExpressionMatch match = m_expression.match(text);
    if (!match.isValid())
        return PatternMatch::TooCostly;
    if (!match.hasMatch())
        return PatternMatch::None;
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const qsizetype begin = match.capturedStart(m_numbers[i]);
        if (begin < 0)
            continue;
        const std::size_t at = byteLength(QStringView(text).first(begin));
        groups.push_back({ i, at, at + byteLength(match.capturedView(m_numbers[i])) });
    }
    return PatternMatch::Found;
}

} // namespace codedesk::ingest
