// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "core/filename.h"
#include "core/outputdevice.h"
#include "jobs/outputguard.h"
#include "store/openstore.h"
#include "store/storelocation.h"
#include "team/teamfile.h"
#include "texttable.h"

#include <QCoreApplication>
#include <QIODevice>

namespace codedesk::cli {

namespace {

/** Texts of this file, for translation. */
struct SessionTexts {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace

ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return ExitUsage;
    case ErrorKind::InputNotReadable:
    case ErrorKind::InputEmpty:
    case ErrorKind::InputNotCalls:
    case ErrorKind::CatalogueInvalid:
        return ExitInput;
    case ErrorKind::StoreNotWritable:
    case ErrorKind::StoreBusy:
    case ErrorKind::StoreTooNew:
    case ErrorKind::StoreDamaged:
    case ErrorKind::DiskFull:
    case ErrorKind::OutputNotWritable:
        return ExitStore;
    case ErrorKind::NotFound:
        return ExitNotFound;
    case ErrorKind::Cancelled:
    case ErrorKind::Interrupted:
        break;
    }
    return ExitCancelled;
}

bool isStandardOutput(const QString &path)
{
    return path == u"-" || filename::descriptorOf(path) == 1;
}

Session::Session(const CliIo &io, Language language, Arguments arguments)
    : m_io(io)
    , m_language(language)
    , m_arguments(std::move(arguments))
{
}

Result<CataloguePtr> Session::catalogue()
{
    if (!m_catalogue) {
        Result<CataloguePtr> loaded = catalogueWithTeamFile(teamFilePath());
        if (!loaded)
            return loaded;
        m_catalogue = *loaded;
    }
    return m_catalogue;
}

store::StoreAddress Session::storeAddress() const
{
    const QString option = QStringLiteral("store");
    return m_arguments.has(option) ? store::StoreAddress::fromText(m_arguments.value(option))
                                   : store::defaultStore();
}

Result<std::unique_ptr<store::CallStore>> Session::openStore(store::CallStore::Mode mode) const
{
    return openStore(storeAddress(), mode);
}

Result<std::unique_ptr<store::CallStore>> Session::openStore(const store::StoreAddress &address,
                                                             store::CallStore::Mode mode) const
{
    // Opening for writing would make a store; ReadOnly knows what to say of a missing one.
    const bool exists = store::mayExist(address);
    Result<std::unique_ptr<store::CallStore>> opened =
        store::openStore(address, exists ? mode : store::CallStore::Mode::ReadOnly, stop());
    if (!opened && opened.error().kind == ErrorKind::NotFound) {
        Error error = opened.error();
        error.kind = ErrorKind::StoreNotWritable;
        return error;
    }
    if (opened && (*opened)->isOfNewerVersion())
        //: %1 is a file name
        message(SessionTexts::tr("The store \"%1\" was made by a newer version of CodeDesk. It is read as far as "
                                 "this version knows it, and cannot be changed.")
                    .arg(terminalText(address.shown())));
    return opened;
}

Result<void> Session::print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (m_io.out->write(bytes) != bytes.size())
        return outputError(QStringLiteral("-"), *m_io.out);
    return {};
}

Result<void> Session::printJson(const std::function<void(JsonWriter &)> &write)
{
    JsonWriter writer(*m_io.out);
    write(writer);
    if (!writer.finish())
        return outputError(QStringLiteral("-"), *m_io.out);
    return {};
}

void Session::message(const QString &line) const
{
    m_io.err->write((line + u'\n').toUtf8());
}

void Session::showError(const Error &error)
{
    const auto *output = dynamic_cast<const OutputDevice *>(m_io.out);
    if (output && output->systemError() != 0) { // one line, for whoever reads it in a log of a service
        const Error fault = output->status().error();
        message(SessionTexts::tr("error: %1").arg(QStringList{ fault.what, fault.why, fault.hint }.join(u' ')));
        return;
    }
    //: Begins a message of the command line; %1 is a sentence.
    message(SessionTexts::tr("error: %1").arg(terminalText(error.what)));
    if (!error.why.isEmpty())
        message(QStringLiteral("  ") + terminalText(error.why));
    if (error.where && error.where->line >= 0) { // a file alone is named by what happened
        message(QStringLiteral("  at ") + terminalText(filename::shown(error.where->file)) + u':'
                + QString::number(error.where->line));
    }
    if (!error.hint.isEmpty())
        message(QStringLiteral("  ") + terminalText(error.hint));
}

exporting::OutputGuard Session::outputGuard() const
{
    return jobs::guardOf(storeAddress(), teamFilePath());
}

Result<void> Session::checkOutput() const
{
    const auto *output = dynamic_cast<const OutputDevice *>(m_io.out);
    return output ? outputGuard().checkDescriptor(output->descriptor()) : Result<void>();
}

Result<void> Session::writeOutput(const QString &path, const filewriter::Write &write)
{
    if (!isStandardOutput(path))
        return exporting::writeExport(outputGuard(), path, write);
    const Result<void> written = write(*m_io.out);
    const auto *output = dynamic_cast<const OutputDevice *>(m_io.out);
    const Result<void> status = output ? output->status() : Result<void>();
    return status ? written : status;
}

bool Session::wantsCsvOnOutput() const
{
    return isStandardOutput(m_arguments.value(QStringLiteral("csv")));
}

Result<void> Session::writeCsv(const std::function<Result<void>(exporting::CsvWriter &)> &write)
{
    const exporting::CsvOptions options{ m_arguments.has(QStringLiteral("bom")) };
    const QString path = m_arguments.value(QStringLiteral("csv"));
    const Result<void> written =
        writeOutput(path, [&](QIODevice &device) { return exporting::writeCsv(device, path, options, write); });
    if (written && !wantsCsvOnOutput())
        //: %1 is a file name
        message(SessionTexts::tr("The table was written to \"%1\".").arg(terminalText(filename::shown(path))));
    return written;
}

} // namespace codedesk::cli
