// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/outputguard.h"

#include "core/userfolders.h"
#include "store/storelocation.h"

#include <QCoreApplication>

namespace codedesk::jobs {

namespace {

/** Texts of this file, for translation. */
struct ProtectedFiles {
    Q_DECLARE_TR_FUNCTIONS(ProtectedFiles)
};

} // namespace

exporting::OutputGuard guardOf(const store::StoreAddress &store, const QString &teamPath)
{
    exporting::OutputGuard guard;
    if (store.isFile())
        guard.protectStore(store.filePath());
    if (!teamPath.isEmpty())
        guard.protectFile(teamPath, [] { return ProtectedFiles::tr("It is the team's file."); });
    guard.protectFile(store::personKeyPath(),
                      [] { return ProtectedFiles::tr("It is the key of the person hashes."); });
    guard.protectFile(settingsFilePath(),
                      [] { return ProtectedFiles::tr("It is the file of the program's settings."); });
    return guard;
}

} // namespace codedesk::jobs
