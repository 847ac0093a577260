// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inputerrors.h"

#include "core/filename.h"

#include <cerrno>

namespace codedesk::ingest {

namespace {

SourcePosition at(const QString &name, qint64 byteOffset)
{
    return { name, -1, byteOffset };
}

} // namespace

QString InputErrors::cannotRead(const QString &name)
{
    if (name == QLatin1String("-"))
        return tr("The standard input cannot be read.");
    return tr("The file \"%1\" cannot be read.").arg(filename::shown(name));
}

Error InputErrors::cannotOpen(const QString &path, int systemError)
{
    return sayable([=] {
        QString why;
        QString hint;
        if (path.isEmpty()) {
            why = tr("No name was given.");
            hint = tr("Choose a file.");
        } else if (systemError == EISDIR) {
            why = tr("It is a folder.");
            hint = tr("Choose the files in it.");
        } else if (systemError == ENOENT || systemError == ENOTDIR) {
            why = tr("There is no file of this name.");
            hint = tr("Check the name, and that its drive is connected.");
        } else if (systemError == EACCES || systemError == EPERM) {
            why = tr("You are not allowed to read it.");
            hint = tr("Ask its owner for the right to read it, or for a copy.");
        } else {
            why = tr("The system reports: %1.").arg(qt_error_string(systemError));
            hint = tr("Copy the file to another folder and try again.");
        }
        return Error{ ErrorKind::InputNotReadable, cannotRead(path), why, hint };
    });
}

Error InputErrors::readFailed(const QString &name, const QString &systemText, qint64 byteOffset)
{
    return sayable([=] {
        return Error{
            ErrorKind::InputNotReadable, cannotRead(name),
            tr("Reading stopped after %1 bytes; the system reports: %2.").arg(byteOffset).arg(systemText),
            tr("Check that its drive is connected, copy the file to this computer and try again."),
            at(name, byteOffset)
        };
    });
}

Error InputErrors::becameShorter(const QString &name, qint64 bytesRead, qint64 bytesExpected)
{
    return sayable([=] {
        return Error{
            ErrorKind::InputNotReadable, cannotRead(name),
            tr("It had %1 bytes when it was opened and ended after %2.").arg(bytesExpected).arg(bytesRead),
            tr("Something else is writing to the file. Wait until it is done, then try again."),
            at(name, bytesRead)
        };
    });
}

Error InputErrors::truncatedGzip(const QString &name, qint64 byteOffset)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name),
                      tr("It is a gzip file that ends in the middle, after %1 bytes.").arg(byteOffset),
                      tr("Download or copy the file again; what stands before the break can be read."),
                      at(name, byteOffset) };
    });
}

Error InputErrors::damagedGzip(const QString &name, qint64 byteOffset)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name),
                      tr("It is a gzip file that is damaged near byte %1.").arg(byteOffset),
                      tr("Download or copy the file again; what stands before the damage can be read."),
                      at(name, byteOffset) };
    });
}

Error InputErrors::bytesAfterGzip(const QString &name, qint64 byteOffset)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name),
                      tr("It is a complete gzip file, but other bytes follow it from byte %1 on.").arg(byteOffset),
                      tr("Download or copy the file again; all that was packed could be read."),
                      at(name, byteOffset) };
    });
}

Error InputErrors::empty(const QString &name, bool isCompressed)
{
    return sayable([=] {
        const QString what = name == QLatin1String("-")
            ? tr("The standard input is empty.")
            : tr("The file \"%1\" is empty.").arg(filename::shown(name));
        return Error{ ErrorKind::InputEmpty, what,
                      isCompressed ? tr("It is a gzip file with nothing in it.") : tr("It has no bytes at all."),
                      tr("Export the log again, or choose another file.") };
    });
}

Error InputErrors::cancelled(const QString &name)
{
    return sayable([=] {
        return Error{ ErrorKind::Cancelled,
                      name == QLatin1String("-") ? tr("Reading the standard input was cancelled.")
                                                 : tr("Reading \"%1\" was cancelled.").arg(filename::shown(name)),
                      {},
                      {} };
    });
}

} // namespace codedesk::ingest
