// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/entryanswer.h"
#include "session.h"

#include <memory>
#include <vector>

namespace codedesk::cli {

/** One command of the command line; a description without state, made anew for each run. */
class Command {
public:
    virtual ~Command() = default;

    [[nodiscard]] virtual QString name() const = 0;
    /** Returns what follows the name in the help ("[options] FILE..."). */
    [[nodiscard]] virtual QString synopsis() const { return QStringLiteral("[options]"); }
    /** Returns one sentence for the list of commands. */
    [[nodiscard]] virtual QString summary() const = 0;
    /** Returns what a user has to know besides the options; may be empty. */
    [[nodiscard]] virtual QString details() const { return {}; }
    /** Returns the options of this command, without those every command has. */
    [[nodiscard]] virtual QList<OptionSpec> options() const { return {}; }

    /** Does the work. Returns the exit code of a run that came to its end; an Error is shown by the caller. */
    [[nodiscard]] virtual Result<ExitCode> run(Session &session) const = 0;
};

/** Returns all commands in the order of the help. */
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

/** Options several commands share. */
[[nodiscard]] OptionSpec storeOption();
[[nodiscard]] QList<OptionSpec> csvOptions();

/** Returns a Usage error for a value an option cannot take. */
[[nodiscard]] Error badValue(const QString &option, const QString &value, const QString &why);
/** The same for a day or moment: that there is no such day, or else how they are written. */
[[nodiscard]] Error badDay(const QString &option, const QString &value, const QString &form);

/** Returns the day an option gives; an invalid date if it was not given. Errors: Usage. */
[[nodiscard]] Result<QDate> dateOption(const Arguments &arguments, const QString &option);

/** Returns the Usage error for a --to before its --from. */
[[nodiscard]] Error endsBeforeItBegins(const Arguments &arguments);

/** Returns the channel of --channel, if given. Errors: Usage. */
[[nodiscard]] Result<std::optional<Channel>> channelOption(const Arguments &arguments);
/** Returns the outcome of --outcome; nothing: any. Errors: Usage. */
[[nodiscard]] Result<std::optional<Outcome>> outcomeOption(const Arguments &arguments);
/** Returns whose billing is asked for by --channel and --at. Errors: Usage. */
[[nodiscard]] Result<answers::AsOf> asOfOptions(const Arguments &arguments);

/** Returns the number an option gives, at least `smallest`; `fallback` if it was not given. Errors: Usage. */
[[nodiscard]] Result<qint64> numberOption(const Arguments &arguments, const QString &option, qint64 smallest,
                                          qint64 fallback);

/** Returns the names a source can be asked for by. */
[[nodiscard]] QStringList sourceIds(const Catalogue &catalogue);

/** Returns the value of --category after looking it up in the catalogue, if given. Errors: Usage. */
[[nodiscard]] Result<std::optional<QString>> categoryOption(const Arguments &arguments,
                                                            const Catalogue &catalogue);

/** Returns the import a command is told as its only word. Errors: Usage. */
[[nodiscard]] Result<qint64> importArgument(const Arguments &arguments);

/** Errors: Usage if words were given to a command that takes none. */
[[nodiscard]] Result<void> refuseWords(const Arguments &arguments);

/** Errors: Usage if --json and a table on standard output are both wanted: one document is all it can hold. */
[[nodiscard]] Result<void> refuseTwoDocuments(const Session &session);

} // namespace codedesk::cli
