// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"

#include "command.h"
#include "core/outputdevice.h"
#include "texttable.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

// Outside of any namespace, as the macro demands. Nothing else refers to the resource in its static library.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace codedesk::cli {

namespace {

/** Texts of this file, for translation. */
struct CliTexts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

using Commands = std::vector<std::unique_ptr<Command>>;

/** Lets the program speak a language while it lives. English is the language of the sources; its file has plurals.
 */
class LanguageScope {
public:
    explicit LanguageScope(Language language)
    {
        initTranslations();
        const bool isChinese = language == Language::Chinese;
        if (m_translator.load(isChinese ? QStringLiteral(":/i18n/codedesk_zh_CN")
                                        : QStringLiteral(":/i18n/codedesk_en")))
            QCoreApplication::installTranslator(&m_translator);
    }
    ~LanguageScope() { QCoreApplication::removeTranslator(&m_translator); }
    LanguageScope(const LanguageScope &) = delete;
    LanguageScope &operator=(const LanguageScope &) = delete;

private:
    QTranslator m_translator;
};

QList<OptionSpec> commonOptions()
{
    return { { QStringLiteral("json"), {}, CliTexts::tr("Print one JSON document to standard output.") },
             { QStringLiteral("language"), QStringLiteral("zh|en"),
               CliTexts::tr("Speak this language instead of the one of the system.") },
             { QStringLiteral("help"), {}, CliTexts::tr("Show this help.") } };
}

QList<OptionSpec> optionsOf(const Command &command)
{
    return command.options() + commonOptions();
}

/** Returns where the name of the command stands: the first word that is no option and no value of one; -1 if none.
 */
qsizetype commandPosition(const QStringList &args)
{
    static const QStringList withValue{ QStringLiteral("--language"), QStringLiteral("--store") };
    for (qsizetype i = 0; i < args.size(); ++i) {
        if (withValue.contains(args.at(i)))
            ++i;
        else if (!isOption(args.at(i)))
            return i;
    }
    return -1;
}

Language systemLanguage()
{
    return QLocale().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

/** Returns the language asked for anywhere among the words, so that even a usage error is told in it. */
Result<Language> languageOf(const QStringList &args)
{
    const QString option = QStringLiteral("--language");
    QString value;
    for (qsizetype i = 0; i < args.size() && args.at(i) != u"--"; ++i) {
        if (args.at(i) == option && i + 1 < args.size())
            value = args.at(i + 1);
        else if (args.at(i).startsWith(option + u'='))
            value = args.at(i).mid(option.size() + 1);
    }
    if (value.isEmpty())
        return systemLanguage();
    if (value.startsWith(u"zh"))
        return Language::Chinese;
    if (value.startsWith(u"en"))
        return Language::English;
    return badValue(QStringLiteral("language"), value, CliTexts::tr("The languages are zh and en."));
}

QString optionTable(const QList<OptionSpec> &options)
{
    QStringList terms;
    int width = 0;
    for (const OptionSpec &option : options) {
        terms << QStringLiteral("  --") + option.name
                + (option.valueName.isEmpty() ? QString() : u' ' + option.valueName);
        width = std::max(width, displayWidth(terms.constLast()));
    }
    QString text;
    for (qsizetype i = 0; i < options.size(); ++i) {
        const QString padding(width + 2 - displayWidth(terms.at(i)), u' ');
        text += terms.at(i) + padding + options.at(i).help + u'\n';
    }
    return text;
}

QString commandHelp(const Command &command)
{
    QString text = CliTexts::tr("Usage: codedesk-cli %1 %2").arg(command.name(), command.synopsis())
        + QStringLiteral("\n\n") + command.summary() + u'\n';
    if (!command.details().isEmpty())
        text += u'\n' + command.details() + u'\n';
    return text + u'\n' + CliTexts::tr("Options:") + u'\n' + optionTable(optionsOf(command));
}

QString overview(const Commands &commands)
{
    QString text = CliTexts::tr("Usage: codedesk-cli COMMAND [options]") + QStringLiteral("\n\n")
        + CliTexts::tr("Commands:") + u'\n';
    for (const std::unique_ptr<Command> &command : commands)
        text += QStringLiteral("  ") + command->name().leftJustified(11) + command->summary() + u'\n';
    text += u'\n' + CliTexts::tr("\"codedesk-cli COMMAND --help\" explains a command.") + u'\n';
    text += CliTexts::tr("Exit codes: 0 ok, 1 usage, 2 input cannot be read, 3 store trouble, "
                         "4 finished but rows were rejected, 5 nothing found, 130 cancelled.");
    return text + u'\n';
}

Error unknownCommand(const QString &name, const Commands &commands)
{
    QStringList names;
    for (const std::unique_ptr<Command> &command : commands)
        names << command->name();
    const QString guess = nearest(name, names);
    const bool isCode = std::any_of(name.cbegin(), name.cend(), [](QChar c) { return c.isDigit(); });
    //: %1 is a return code
    const QString hint = isCode ? CliTexts::tr("\"codedesk-cli lookup %1\" tells what the code means.").arg(name)
                                : CliTexts::tr("\"codedesk-cli --help\" lists the commands.");
    return { ErrorKind::Usage, CliTexts::tr("There is no command \"%1\".").arg(name),
             guess.isEmpty() ? QString() : CliTexts::tr("\"%1\" may be meant.").arg(guess), hint };
}

ExitCode fail(Session &session, Error error, const QString &commandName)
{
    if (error.kind == ErrorKind::Usage && error.hint.isEmpty()) {
        const QString help =
            commandName.isEmpty() ? QStringLiteral("--help") : commandName + QStringLiteral(" --help");
        //: %1 is a command to type, such as "import --help"
        error.hint = CliTexts::tr("\"codedesk-cli %1\" tells more.").arg(help);
    }
    session.showError(error);
    return exitCodeOf(error.kind);
}

ExitCode printed(Session &session, const QString &text)
{
    const Result<void> done = session.print(text);
    return done ? ExitOk : fail(session, done.error(), QString());
}

ExitCode runCommand(const Command &command, const QStringList &words, const CliIo &io, Language language)
{
    Result<Arguments> arguments = parseArguments(words, optionsOf(command));
    Session session(io, language, arguments ? *arguments : Arguments());
    if (!arguments)
        return fail(session, arguments.error(), command.name());
    if (const Result<void> checked = session.checkOutput(); !checked)
        return fail(session, checked.error(), command.name());
    if (arguments->has(QStringLiteral("help"))) {
        return printed(session, commandHelp(command));
    }
    const Result<ExitCode> result = command.run(session);
    return result ? *result : fail(session, result.error(), command.name());
}

/** Answers a call without a command: help, version, or a usage error. */
ExitCode runWithoutCommand(const QStringList &args, const CliIo &io, Language language, const Commands &commands)
{
    const QList<OptionSpec> options = commonOptions()
        + QList<OptionSpec>{ { QStringLiteral("version"), {}, CliTexts::tr("Show the version.") }, storeOption() };
    const Result<Arguments> arguments = parseArguments(args, options);
    Session session(io, language, {});
    if (!arguments)
        return fail(session, arguments.error(), QString());
    if (const Result<void> checked = session.checkOutput(); !checked)
        return fail(session, checked.error(), QString());
    if (arguments->has(QStringLiteral("version")))
        return printed(session, QStringLiteral("codedesk-cli " CODEDESK_VERSION "\n"));
    if (arguments->has(QStringLiteral("help")))
        return printed(session, overview(commands));
    session.message(overview(commands));
    return ExitUsage;
}

} // namespace

namespace {

ExitCode runArguments(const QStringList &args, const Result<Language> &language, const CliIo &io)
{
    if (!language) {
        Session session(io, Language::English, {});
        return fail(session, language.error(), QString());
    }
    const Commands commands = allCommands();
    const qsizetype position = commandPosition(args);
    if (position < 0)
        return runWithoutCommand(args, io, *language, commands);

    QStringList words = args;
    const QString name = words.takeAt(position);
    for (const std::unique_ptr<Command> &command : commands) {
        if (command->name() == name)
            return runCommand(*command, words, io, *language);
    }
    Session session(io, *language, {});
    return fail(session, unknownCommand(name, commands), QString());
}

} // namespace

int runCli(const QStringList &args, const CliIo &io)
{
    const Result<Language> language = languageOf(args);
    const LanguageScope scope(language ? *language : systemLanguage());
    const ExitCode code = runArguments(args, language, io);
    auto *output = dynamic_cast<OutputDevice *>(io.out);
    if (!output)
        return code;
    const bool wasTold = output->systemError() != 0 && code == ExitStore;
    const Result<void> finished = output->finish();
    if (finished || wasTold)
        return code;
    Session(io, Language::English, {}).showError(finished.error());
    return ExitStore;
}

} // namespace codedesk::cli
