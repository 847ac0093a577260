// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/systemerror.h"

#include "core/filename.h"

#include <QCoreApplication>

#include <cerrno>

namespace codedesk {

namespace {

/** Texts of this file, for translation. */
struct SystemTexts {
    Q_DECLARE_TR_FUNCTIONS(codedesk::SystemError)
};

} // namespace

WriteTrouble writeTrouble(int systemError)
{
    const auto notWritable = ErrorKind::OutputNotWritable;
    const QString elsewhere = SystemTexts::tr("Choose a folder you may write to.");
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
        return { ErrorKind::DiskFull, SystemTexts::tr("No room is left on the drive."),
                 SystemTexts::tr("Make room, or choose a place on another drive.") };
    case EFBIG:
        return { ErrorKind::DiskFull, SystemTexts::tr("It would be larger than files may be here."),
                 SystemTexts::tr("Raise the limit (ulimit -f), or choose a place on another drive.") };
    case EACCES:
    case EPERM:
        return { notWritable, SystemTexts::tr("You do not have the right to write there."), elsewhere };
    case EROFS:
        return { notWritable, SystemTexts::tr("The drive can only be read."),
                 SystemTexts::tr("Choose a place on another drive.") };
    case ENOENT:
    case ENOTDIR:
        return { notWritable, SystemTexts::tr("There is no such folder."),
                 SystemTexts::tr("Make the folder, or check the name.") };
    case EISDIR:
        return { notWritable, SystemTexts::tr("It is a folder."), SystemTexts::tr("Name a file in it.") };
    case ENAMETOOLONG:
        return { notWritable, SystemTexts::tr("The name is too long."),
                 SystemTexts::tr("Choose a shorter name.") };
    case EPIPE:
        return { notWritable, SystemTexts::tr("Whoever was to read it has stopped reading."),
                 SystemTexts::tr("Run it again and read to the end.") };
    case EBADF:
        return { notWritable, SystemTexts::tr("It is closed."),
                 SystemTexts::tr("Run it again with an open output.") };
    case EMFILE:
    case ENFILE:
        return { notWritable, SystemTexts::tr("Too many files are open."),
                 SystemTexts::tr("Close other programs, or raise the limit (ulimit -n).") };
    case EIO:
        return { notWritable, SystemTexts::tr("The drive reports that it could not write."),
                 SystemTexts::tr("Check the drive, or choose a place on another one.") };
    default:
        //: %1 is a message of the operating system, such as "Permission denied"
        return { notWritable, SystemTexts::tr("The system says: %1.").arg(qt_error_string(systemError)),
                 elsewhere };
    }
}

Error writeError(const QString &name, int systemError)
{
    return sayable([=] {
        const WriteTrouble trouble = writeTrouble(systemError);
        const QString what = name == u"-"
            ? SystemTexts::tr("Standard output could not be written.")
            //: %1 is a file name
            : SystemTexts::tr("\"%1\" could not be written.").arg(filename::shown(name));
        return Error{ trouble.kind, what, trouble.why, trouble.hint };
    });
}

} // namespace codedesk
