// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filepresence.h"

#include "core/filename.h"
#include "core/filewriter.h"

#include <QCoreApplication>

#include <cerrno>

namespace codedesk {

namespace {

/** Texts of this file, for translation. */
struct PresenceTexts {
    Q_DECLARE_TR_FUNCTIONS(codedesk::FilePresence)
};

} // namespace

std::optional<Error> linkFault(const QString &path)
{
    const QString target = filewriter::targetOf(path);
    if (target == path || filename::exists(filename::folderOf(target)))
        return std::nullopt;
    return sayable([=] {
        return Error{
            ErrorKind::InputNotReadable,
            //: %1 is a file name
            PresenceTexts::tr("The file \"%1\" cannot be used.").arg(filename::shown(path)),
            //: %1 is a file name
            PresenceTexts::tr("It is a link to \"%1\", and there is no such folder.").arg(filename::shown(target)),
            PresenceTexts::tr("Connect the drive, or remove the link.")
        };
    });
}

Result<bool> isFileThere(const QString &path)
{
    const filename::Status status = filename::statusOf(path);
    if (status.exists())
        return true;
    if (status.systemError != ENOENT && status.systemError != ENOTDIR) {
        return sayable([=] {
            return Error{ ErrorKind::InputNotReadable,
                          PresenceTexts::tr("The file \"%1\" cannot be used.").arg(filename::shown(path)),
                          //: %1 is a message of the operating system, such as "Permission denied"
                          PresenceTexts::tr("Whether it is there cannot be seen; the system says: %1.")
                              .arg(qt_error_string(status.systemError)),
                          PresenceTexts::tr(
                              "Check its drive and your right to look into its folder, and try again.") };
        });
    }
    if (std::optional<Error> fault = linkFault(path))
        return *std::move(fault);
    return false;
}

} // namespace codedesk
