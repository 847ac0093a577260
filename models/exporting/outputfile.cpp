// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/outputfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace codedesk::exporting {

namespace {

/** Texts of this file, for translation. */
struct OutputTexts {
    Q_DECLARE_TR_FUNCTIONS(OutputFile)
};

/** Writes into a device or pipe, which must not be replaced by a file. */
Result<void> writeInto(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    QFile device(path);
    if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return outputError(path, device.errorString());
    return write(device);
}

} // namespace

Error outputError(const QString &name, const QString &systemText)
{
    const bool isFull = systemText == qt_error_string(ENOSPC) || systemText == qt_error_string(EDQUOT);
    //: %1 is a file name
    const QString what = OutputTexts::tr("\"%1\" could not be written.").arg(QDir::toNativeSeparators(name));
    if (isFull) {
        return { ErrorKind::DiskFull, what, OutputTexts::tr("No room is left on the drive."),
                 OutputTexts::tr("Make room, or choose a place on another drive.") };
    }
    //: %1 is a message of the operating system, such as "Permission denied"
    return { ErrorKind::OutputNotWritable, what, OutputTexts::tr("The system says: %1.").arg(systemText),
             OutputTexts::tr("Choose a folder you may write to.") };
}

Result<void> writeFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir())
        return writeInto(path, write);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return outputError(path, file.errorString());
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return outputError(path, file.errorString());
    Result<void> written = write(file);
    if (!written)
        return written;
    if (!file.commit())
        return outputError(path, file.errorString());
    return {};
}

} // namespace codedesk::exporting
