// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storelocation.h"

#include "core/filename.h"
#include "core/privatefolder.h"
#include "core/userfolders.h"

#include <QCoreApplication>

namespace codedesk::store {

namespace {

/** Texts of this file, for translation. */
struct LocationTexts {
    Q_DECLARE_TR_FUNCTIONS(StoreLocation)
};

} // namespace

StoreAddress defaultStore()
{
    const QByteArray chosen = qgetenv("CODEDESK_STORE");
    if (!chosen.isEmpty())
        return StoreAddress::fromText(filename::fromBytes(chosen));
    return StoreAddress::ofFile(userDataFolder() + QStringLiteral("/codedesk.db"));
}

bool mayExist(const StoreAddress &store)
{
    return !store.isFile() || filename::exists(store.filePath());
}

QString personKeyPath()
{
    return userConfigFolder() + QStringLiteral("/person.key");
}

Result<void> createFolderOfStore(const StoreAddress &store)
{
    if (!store.isFile())
        return {};
    return createPrivateFolderOf(store.filePath(), [] {
        return LocationTexts::tr("Name a place you may write to with --store or the variable CODEDESK_STORE.");
    });
}

} // namespace codedesk::store
