// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/openstore.h"

#include "store/sqlite/sqlitestore.h"
#include "store/storetexts.h"

namespace codedesk::store {

Result<std::unique_ptr<CallStore>> openStore(const StoreAddress &address, CallStore::Mode mode,
                                             std::stop_token stop)
{
    if (address.isFile() || address.isEmpty())
        return SqliteStore::open(address.filePath(), mode, std::move(stop));
    return Error{
        ErrorKind::StoreNotWritable, ErrorTexts::tr("The store \"%1\" cannot be opened.").arg(address.shown()),
        ErrorTexts::tr("This version keeps stores in files, not on servers."),
        ErrorTexts::tr("Name a file; one whose name begins like this is written with \"./\" before it.")
    };
}

} // namespace codedesk::store
