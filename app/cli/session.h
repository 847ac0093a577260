// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "catalogue/catalogue.h"
#include "core/language.h"
#include "core/result.h"
#include "exporting/csvwriter.h"
#include "exporting/outputguard.h"
#include "jsonwriter.h"
#include "runcli.h"
#include "store/callstore.h"

#include <functional>
#include <memory>

namespace codedesk::cli {

/** Returns the exit code an error ends the program with. */
[[nodiscard]] ExitCode exitCodeOf(ErrorKind kind);

/** Returns whether a name given for an output is that of standard output: "-", or "/dev/stdout". */
[[nodiscard]] bool isStandardOutput(const QString &path);

/** What a command works with: its arguments, the streams, the language, the catalogue and the store. */
class Session {
public:
    Session(const CliIo &io, Language language, Arguments arguments);

    [[nodiscard]] const CliIo &io() const { return m_io; }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    [[nodiscard]] bool wantsJson() const { return m_arguments.has(QStringLiteral("json")); }
    [[nodiscard]] std::stop_token stop() const { return m_io.stop ? m_io.stop() : std::stop_token(); }

    /** Returns the catalogue with the team's knowledge, loaded at the first call. */
    [[nodiscard]] Result<CataloguePtr> catalogue();

    /** Returns the store of --store, or the default. */
    [[nodiscard]] store::StoreAddress storeAddress() const;
    /** Opens the store. A missing one is store trouble, not an empty answer, and is not made. That one is of a
     * newer version is said on standard error. */
    [[nodiscard]] Result<std::unique_ptr<store::CallStore>> openStore(store::CallStore::Mode mode) const;
    [[nodiscard]] Result<std::unique_ptr<store::CallStore>> openStore(const store::StoreAddress &address,
                                                                      store::CallStore::Mode mode) const;

    /** Writes text to standard output. */
    Result<void> print(const QString &text);
    /** Writes one JSON document to standard output. */
    Result<void> printJson(const std::function<void(JsonWriter &)> &write);
    /** Writes a line to standard error. */
    void message(const QString &line) const;
    void showError(const Error &error);

    /** Returns what no export may replace: the store, the files of the program. */
    [[nodiscard]] exporting::OutputGuard outputGuard() const;
    /** Errors: OutputNotWritable if standard output is a file that may not be written to, as `1<> store` makes it.
     */
    [[nodiscard]] Result<void> checkOutput() const;
    /** Writes an export to a file, or to standard output if isStandardOutput(). Errors: as writeExport(). */
    Result<void> writeOutput(const QString &path, const filewriter::Write &write);

    /** Returns whether --csv asks for a table on standard output. */
    [[nodiscard]] bool wantsCsvOnOutput() const;
    /** Writes a table where --csv says; `write` may fail by itself. Tells on standard error what was written. */
    Result<void> writeCsv(const std::function<Result<void>(exporting::CsvWriter &)> &write);

private:
    CliIo m_io;
    Language m_language;
    Arguments m_arguments;
    CataloguePtr m_catalogue;
};

} // namespace codedesk::cli
