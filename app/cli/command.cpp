// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "wording/querywords.h"

#include <QCoreApplication>

namespace codedesk::cli {

namespace {

/** Texts of this file, for translation. */
struct CommandTexts {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

} // namespace

OptionSpec storeOption()
{
    return { QStringLiteral("store"), QStringLiteral("FILE"),
             CommandTexts::tr("Use this store instead of the one of CODEDESK_STORE or the data folder.") };
}

QList<OptionSpec> csvOptions()
{
    return {
        { QStringLiteral("csv"), QStringLiteral("FILE|-"),
          CommandTexts::tr("Write the table as CSV to a file, or to standard output.") },
        { QStringLiteral("bom"), {}, CommandTexts::tr("Begin the CSV with a byte-order mark, for spreadsheets.") }
    };
}

Error badValue(const QString &option, const QString &value, const QString &why)
{
    //: %1 is what the user typed, %2 the name of an option
    return usageError(CommandTexts::tr("\"%1\" does not fit the option \"--%2\".").arg(value, option), why);
}

Error badDay(const QString &option, const QString &value, const QString &form)
{
    const QString missing = wording::noSuchDay(value);
    return badValue(option, value, missing.isEmpty() ? form : missing);
}

Result<QDate> dateOption(const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return QDate();
    const QString text = arguments.value(option);
    const std::optional<QDate> day = dayFromText(text);
    if (!day)
        return badDay(option, text, CommandTexts::tr("Days are written like 2025-03-31."));
    return *day;
}

Error endsBeforeItBegins(const Arguments &arguments)
{
    const QString option = QStringLiteral("to");
    return badValue(option, arguments.value(option), CommandTexts::tr("It lies before --from."));
}

Result<std::optional<Channel>> channelOption(const Arguments &arguments)
{
    const QString option = QStringLiteral("channel");
    if (!arguments.has(option))
        return std::optional<Channel>();
    const QString text = arguments.value(option);
    const std::optional<Channel> channel = channelFromText(text);
    if (channel && !text.isEmpty())
        return channel;
    QStringList keys;
    for (const Channel known : allChannels)
        keys << channelKey(known);
    return badValue(option, text, CommandTexts::tr("The channels are %1.").arg(keys.join(QStringLiteral(", "))));
}

Result<std::optional<Outcome>> outcomeOption(const Arguments &arguments)
{
    const QString option = QStringLiteral("outcome");
    if (!arguments.has(option))
        return std::optional<Outcome>();
    const std::optional<Outcome> outcome = outcomeFromKey(arguments.value(option));
    if (!outcome) {
        return badValue(option, arguments.value(option),
                        CommandTexts::tr("It is billable, free, unstated or unknown."));
    }
    return outcome;
}

Result<answers::AsOf> asOfOptions(const Arguments &arguments)
{
    const Result<std::optional<Channel>> channel = channelOption(arguments);
    if (!channel)
        return channel.error();
    const Result<QDate> day = dateOption(arguments, QStringLiteral("at"));
    if (!day)
        return day.error();
    return answers::AsOf{ *channel, toDayNumber(*day) };
}

Result<qint64> numberOption(const Arguments &arguments, const QString &option, qint64 smallest, qint64 fallback)
{
    if (!arguments.has(option))
        return fallback;
    bool isNumber = false;
    const qint64 number = arguments.value(option).toLongLong(&isNumber);
    if (!isNumber || number < smallest) {
        return badValue(option, arguments.value(option),
                        CommandTexts::tr("A whole number of at least %1 is needed.").arg(smallest));
    }
    return number;
}

QStringList sourceIds(const Catalogue &catalogue)
{
    QStringList ids;
    for (const Source &source : catalogue.sources())
        ids << source.id;
    return ids;
}

Result<std::optional<QString>> categoryOption(const Arguments &arguments, const Catalogue &catalogue)
{
    const QString option = QStringLiteral("category");
    if (!arguments.has(option))
        return std::optional<QString>();
    const QString id = arguments.value(option);
    if (catalogue.category(id))
        return std::optional(id);
    QStringList ids;
    for (const Category &category : catalogue.categories())
        ids << category.id;
    return badValue(option, id, CommandTexts::tr("The categories are %1.").arg(ids.join(QStringLiteral(", "))));
}

Result<qint64> importArgument(const Arguments &arguments)
{
    if (arguments.positionals().size() != 1)
        return usageError(CommandTexts::tr("One number of an import is needed."),
                          CommandTexts::tr("The command \"imports\" lists them."));
    const QString text = arguments.positionals().constFirst();
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber || id < 1)
        return usageError(CommandTexts::tr("\"%1\" is no number of an import.").arg(text),
                          CommandTexts::tr("The command \"imports\" lists them."));
    return id;
}

Result<void> refuseWords(const Arguments &arguments)
{
    if (arguments.positionals().isEmpty())
        return {};
    return usageError(CommandTexts::tr("\"%1\" is one word too many.").arg(arguments.positionals().constFirst()),
                      CommandTexts::tr("This command takes options only."));
}

Result<void> refuseTwoDocuments(const Session &session)
{
    if (!session.wantsJson() || !session.wantsCsvOnOutput())
        return {};
    return usageError(CommandTexts::tr("\"--json\" and \"--csv -\" cannot both use standard output."),
                      CommandTexts::tr("Name a file for the CSV, or leave one of the two out."));
}

} // namespace codedesk::cli
