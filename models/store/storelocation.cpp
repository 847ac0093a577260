// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storelocation.h"

#include "core/privatefolder.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace codedesk::store {

namespace {

/** Texts of this file, for translation. */
struct LocationTexts {
    Q_DECLARE_TR_FUNCTIONS(StoreLocation)
};

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

Result<void> createFolderOfStore(const QString &storePath)
{
    return createPrivateFolderOf(
        storePath,
        LocationTexts::tr("Name a place you may write to with --store or the variable CODEDESK_STORE."));
}

} // namespace codedesk::store
