// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/archiveerrors.h"

#include "core/filename.h"

namespace codedesk::ingest {

namespace {

qint64 mebibytes(qint64 bytes)
{
    return bytes >> 20;
}

} // namespace

QString ArchiveErrors::cannotRead(const QString &name)
{
    return tr("\"%1\" cannot be read.").arg(filename::shown(name));
}

QString ArchiveErrors::copyAgain()
{
    return tr("Download or copy the archive again.");
}

Error ArchiveErrors::readFailed(const QString &name, const QString &systemText)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name), tr("The system reports: %1.").arg(systemText),
                      tr("Check that its drive is connected, copy the file to this computer and try again.") };
    });
}

Error ArchiveErrors::noDirectory(const QString &name)
{
    return sayable([=] {
        return Error{
            ErrorKind::InputNotReadable, cannotRead(name),
            tr("It begins like a ZIP archive, but its table of contents, which stands at the end, is missing or "
               "damaged."),
            copyAgain()
        };
    });
}

Error ArchiveErrors::severalDisks(const QString &name)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name),
                      tr("It is one part of an archive of several files."),
                      tr("Unpack the archive with the program that made it, and import the files in it.") };
    });
}

Error ArchiveErrors::tooManyEntries(const QString &name, int limit)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name),
                      //: %1 is a number of files.
                      tr("It lists more than %1 entries, as no archive of logs does.").arg(limit),
                      tr("Unpack the archive and import the files that are meant.") };
    });
}

Error ArchiveErrors::nothingInside(const QString &name)
{
    return sayable([=] {
        return Error{ ErrorKind::InputEmpty, tr("\"%1\" holds nothing to import.").arg(filename::shown(name)),
                      tr("It is an archive or a workbook without files or values."),
                      tr("Export the log again, or choose another file.") };
    });
}

Error ArchiveErrors::noSuchMember(const QString &name)
{
    return sayable([=] {
        return Error{
            ErrorKind::InputNotReadable, cannotRead(name), tr("The archive has no such entry."),
            tr("Check the name. If it was listed before, the archive was changed meanwhile; open it again.")
        };
    });
}

Error ArchiveErrors::encrypted(const QString &name)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name), tr("It is protected with a password."),
                      tr("Unpack the archive with its password, and import the files in it.") };
    });
}

Error ArchiveErrors::unknownMethod(const QString &name, int method)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name),
                      //: %1 is a number of the ZIP format.
                      tr("It is compressed in a way CodeDesk cannot undo (method %1).").arg(method),
                      tr("Unpack the archive with the program that made it, and import the files in it.") };
    });
}

Error ArchiveErrors::damaged(const QString &name, qint64 byteOffset)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name),
                      tr("It is damaged inside its archive, after %1 unpacked bytes.").arg(byteOffset),
                      tr("Download or copy the archive again; what stands before the damage can be read."),
                      SourcePosition{ name, -1, byteOffset } };
    });
}

Error ArchiveErrors::wrongChecksum(const QString &name, qint64 byteOffset)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name),
                      tr("Its content is not what was packed: the checksum of the archive is another one."),
                      tr("Download or copy the archive again; what was read may be wrong and can be undone."),
                      SourcePosition{ name, -1, byteOffset } };
    });
}

Error ArchiveErrors::packedTwice(const QString &name, qint64 limitBytes)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name),
                      //: %1 is a number.
                      tr("It is an archive inside another one, and larger than %1 MiB or nested too deep to be "
                         "opened there.")
                          .arg(mebibytes(limitBytes)),
                      tr("Unpack the outer archive, and import what is in it.") };
    });
}

Error ArchiveErrors::onAStream(const QString &name)
{
    return sayable([=] {
        return Error{
            ErrorKind::InputNotReadable,
            name == QLatin1String("-") ? tr("The standard input cannot be read.") : cannotRead(name),
            tr("It is a ZIP archive or a workbook, whose table of contents stands at its end; a stream cannot be "
               "read from there."),
            tr("Save it as a file and import that, or unpack it before it is sent.")
        };
    });
}

Error ArchiveErrors::brokenSheet(const QString &name, int row)
{
    return sayable([=] {
        return Error{
            ErrorKind::InputNotReadable, cannotRead(name),
            //: %1 is the number of a row.
            tr("The sheet is damaged after row %1.").arg(row),
            tr("Open the workbook in a spreadsheet program, save it again, and import it; what stands before the "
               "damage can be read."),
            SourcePosition{ name, row, -1 }
        };
    });
}

Error ArchiveErrors::brokenWorkbook(const QString &name)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name),
                      tr("It is a workbook whose list of sheets, formats or texts is damaged."),
                      tr("Open the workbook in a spreadsheet program, save it again, and import it.") };
    });
}

Error ArchiveErrors::tooMuchText(const QString &name, qint64 limitBytes)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, cannotRead(name),
                      //: %1 is a number.
                      tr("The texts of the workbook need more than %1 MiB of memory.").arg(mebibytes(limitBytes)),
                      tr("Save the sheet as CSV in a spreadsheet program, and import that file.") };
    });
}

Error ArchiveErrors::emptySheet(const QString &name)
{
    return sayable([=] {
        return Error{ ErrorKind::InputEmpty, tr("The sheet \"%1\" is empty.").arg(filename::shown(name)),
                      tr("None of its cells has a value."), tr("Export the log again, or choose another sheet.") };
    });
}

} // namespace codedesk::ingest
