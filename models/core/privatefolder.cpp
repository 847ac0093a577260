// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privatefolder.h"

#include "core/filename.h"
#include "core/filepresence.h"
#include "core/filewriter.h"
#include "core/systemerror.h"

#include <QCoreApplication>

#include <cerrno>

#include <sys/stat.h>

namespace codedesk {

namespace {

/** Texts of this file, for translation. */
struct FolderText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::PrivateFolder)
};

/** Makes a folder and those it is in, each its owner's alone. Returns errno; 0 if it is there. */
int makeFolders(const QString &folder)
{
    if (filename::statusOf(folder).isFolder())
        return 0;
    if (const QString parent = filename::folderOf(folder); parent != folder) {
        if (const int error = makeFolders(parent); error != 0)
            return error;
    }
    // mkdir() sets the rights in one step; setting them afterwards would leave a moment in which others can look
    // in.
    return ::mkdir(filename::toBytes(folder).constData(), 0700) == 0 || errno == EEXIST ? 0 : errno;
}

} // namespace

Result<void> createPrivateFolderOf(const QString &filePath, QString (*hint)())
{
    if (const std::optional<Error> fault = linkFault(filePath)) {
        return changed(*fault, [](Error &error) { error.kind = ErrorKind::StoreNotWritable; });
    }
    const QString folder = filename::folderOf(filename::absolute(filewriter::targetOf(filePath)));
    const int systemError = makeFolders(folder);
    if (systemError == 0)
        return {};
    return sayable([=] {
        const WriteTrouble trouble = writeTrouble(systemError);
        return Error{ trouble.kind == ErrorKind::DiskFull ? trouble.kind : ErrorKind::StoreNotWritable,
                      //: %1 is the path of a folder
                      FolderText::tr("The folder \"%1\" could not be made.").arg(filename::shown(folder)),
                      trouble.why, hint ? hint() : QString() };
    });
}

} // namespace codedesk
