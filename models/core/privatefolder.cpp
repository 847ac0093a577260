// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privatefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>

#include <sys/stat.h>

namespace codedesk {

namespace {

/** Texts of this file, for translation. */
struct FolderText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::PrivateFolder)
};

Error folderError(const QString &folder, int systemError, const QString &hint)
{
    return { ErrorKind::StoreNotWritable,
             //: %1 is the path of a folder
             FolderText::tr("The folder \"%1\" could not be made.").arg(QDir::toNativeSeparators(folder)),
             //: %1 is a message of the operating system, such as "Permission denied"
             FolderText::tr("The system says: %1.").arg(qt_error_string(systemError)), hint };
}

} // namespace

Result<void> createPrivateFolderOf(const QString &filePath, const QString &hint)
{
    const QString folder = QFileInfo(filePath).absolutePath();
    if (QFileInfo::exists(folder))
        return {};
    const QString parent = QFileInfo(folder).absolutePath();
    if (!QDir().mkpath(parent))
        return folderError(parent, errno, hint);
    // mkdir() sets the rights in one step; QDir would leave a moment in which others can look in.
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return folderError(folder, errno, hint);
    return {};
}

} // namespace codedesk
