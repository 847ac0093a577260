// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <vector>

namespace codedesk::cli {

namespace {

/** Texts of this file, for translation. */
struct ArgumentTexts {
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

constexpr qsizetype farthestGuess = 2;

QStringList optionNames(const QList<OptionSpec> &options)
{
    QStringList names;
    for (const OptionSpec &option : options)
        names << option.name;
    return names;
}

Error unknownOption(const QString &word, const QString &name, const QList<OptionSpec> &options)
{
    const QString guess = nearest(name, optionNames(options));
    //: %1 is an option as typed, such as "--form"
    return usageError(ArgumentTexts::tr("There is no option \"%1\" here.").arg(word),
                      //: %1 is the name of an option
                      guess.isEmpty() ? QString() : ArgumentTexts::tr("\"--%1\" may be meant.").arg(guess));
}

qsizetype editDistance(const QString &left, const QString &right)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(right.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype(0));
    for (const QChar c : left) {
        qsizetype diagonal = row[0]++;
        for (std::size_t i = 1; i < row.size(); ++i) {
            const qsizetype change = diagonal + (c == right.at(static_cast<qsizetype>(i) - 1) ? 0 : 1);
            diagonal = row[i];
            row[i] = std::min({ change, row[i] + 1, row[i - 1] + 1 });
        }
    }
    return row.back();
}

/** Reads one option at `position`, with its value if it has one; moves `position` to the last word used. */
Result<void> readOption(const QStringList &words, qsizetype &position, const QList<OptionSpec> &options,
                        Arguments &arguments)
{
    const QString &word = words.at(position);
    const qsizetype equals = word.indexOf(u'=');
    const QString typed = equals < 0 ? word : word.first(equals);
    const QString name = typed == u"-h" ? QStringLiteral("help") : typed.mid(2);
    const auto spec = std::find_if(options.cbegin(), options.cend(),
                                   [&](const OptionSpec &option) { return option.name == name; });
    if (spec == options.cend() || (!typed.startsWith(u"--") && typed != u"-h"))
        return unknownOption(typed, name, options);
    if (spec->valueName.isEmpty()) {
        if (equals >= 0)
            return usageError(ArgumentTexts::tr("The option \"%1\" takes no value.").arg(typed), {});
        arguments.addOption(name, {});
        return {};
    }
    const bool isMissing = equals < 0 && (position + 1 >= words.size() || isOption(words.at(position + 1)));
    const QString value = isMissing ? QString() : equals >= 0 ? word.mid(equals + 1) : words.at(++position);
    if (value.isEmpty() && (isMissing || !spec->takesEmpty)) {
        //: %1 is an option, %2 what its value is called, such as DATE
        return usageError(ArgumentTexts::tr("The option \"%1\" needs a value.").arg(typed),
                          ArgumentTexts::tr("It is written \"%1 %2\".").arg(typed, spec->valueName));
    }
    arguments.addOption(name, value);
    return {};
}

} // namespace

QString Arguments::value(const QString &option) const
{
    const auto found = m_values.constFind(option);
    return found == m_values.cend() ? QString() : found->constLast();
}

bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-') && !word.at(1).isDigit();
}

Result<Arguments> parseArguments(const QStringList &words, const QList<OptionSpec> &options)
{
    Arguments arguments;
    for (qsizetype position = 0; position < words.size(); ++position) {
        const QString &word = words.at(position);
        if (word == u"--") {
            for (const QString &rest : words.mid(position + 1))
                arguments.addPositional(rest);
            break;
        }
        if (!isOption(word)) {
            arguments.addPositional(word);
            continue;
        }
        const Result<void> read = readOption(words, position, options, arguments);
        if (!read)
            return read.error();
    }
    return arguments;
}

QString nearest(const QString &word, const QStringList &candidates)
{
    QString best;
    qsizetype bestDistance = farthestGuess + 1;
    for (const QString &candidate : candidates) {
        const qsizetype distance = editDistance(word, candidate);
        if (distance < bestDistance && distance < candidate.size()) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace codedesk::cli
