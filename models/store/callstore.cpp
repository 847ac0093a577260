// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/callstore.h"

namespace codedesk::store {

Result<ImportEntry> CallStore::entryOf(const ImportKey &import) const
{
    Result<ImportEntry> entry = importEntry(import.id);
    if (!entry)
        return entry.error().kind == ErrorKind::NotFound ? importGone(import, std::nullopt) : entry.error();
    return entry->key() == import ? std::move(entry) : importGone(import, *entry);
}

} // namespace codedesk::store
