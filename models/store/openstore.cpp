// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/openstore.h"

#include "store/sqlite/sqlitestore.h"
#include "store/storetexts.h"

namespace codedesk::store {

namespace {

Error keptOnAServer(const StoreAddress &address)
{
    return sayable([=] {
        return Error{
            ErrorKind::StoreNotWritable, ErrorTexts::tr("The store \"%1\" cannot be opened.").arg(address.shown()),
            ErrorTexts::tr("This version keeps stores in files, not on servers."),
            ErrorTexts::tr("Name a file; one whose name begins like this is written with \"./\" before it.")
        };
    });
}

} // namespace

Result<std::unique_ptr<CallStore>> openStore(const StoreAddress &address, CallStore::Mode mode,
                                             std::stop_token stop)
{
    if (address.isFile() || address.isEmpty())
        return SqliteStore::open(address.filePath(), mode, std::move(stop));
    return keptOnAServer(address);
}

Result<void> copyStoreFile(const StoreAddress &from, const QString &to, std::stop_token stop)
{
    if (!from.isFile())
        return keptOnAServer(from);
    const auto opened = SqliteStore::open(from.filePath(), CallStore::Mode::ReadOnly, stop);
    return opened ? static_cast<const SqliteStore &>(**opened).copyTo(to, stop) : opened.error();
}

} // namespace codedesk::store
