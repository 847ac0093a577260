// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storelocation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>

#include <sys/stat.h>

namespace codedesk::store {

namespace {

/** Texts of this file, for translation. */
struct LocationTexts {
    Q_DECLARE_TR_FUNCTIONS(StoreLocation)
};

Error folderError(const QString &folder, int systemError)
{
    return { ErrorKind::StoreNotWritable,
             //: %1 is the path of a folder
             LocationTexts::tr("The folder \"%1\" could not be made.").arg(QDir::toNativeSeparators(folder)),
             //: %1 is a message of the operating system, such as "Permission denied"
             LocationTexts::tr("The system says: %1.").arg(qt_error_string(systemError)),
             LocationTexts::tr("Name a place you may write to with --store or the variable CODEDESK_STORE.") };
}

} // namespace

QString defaultStorePath()
{
    const QString chosen = qEnvironmentVariable("CODEDESK_STORE");
    if (!chosen.isEmpty())
        return chosen;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/codedesk.db");
}

QString personKeyPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/person.key");
}

Result<void> createPrivateFolderOf(const QString &filePath)
{
    const QString folder = QFileInfo(filePath).absolutePath();
    if (QFileInfo::exists(folder))
        return {};
    const QString parent = QFileInfo(folder).absolutePath();
    if (!QDir().mkpath(parent))
        return folderError(parent, errno);
    // mkdir() sets the rights in one step; QDir would leave a moment in which others can look in.
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return folderError(folder, errno);
    return {};
}

} // namespace codedesk::store
