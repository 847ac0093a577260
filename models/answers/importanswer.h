// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/callstore.h"
#include "store/storerevision.h"

namespace codedesk::answers {

/**
 * What became of the records of an import. A running import adds to its lists all the time; what it counts
 * changes more.
 */
struct ImportQuestion {
    store::ImportKey import; ///< Not set: no import.
    store::ImportState state = store::ImportState::Running;
    qint64 rejected = 0;
    qint64 conflicts = 0;
    store::StoreRevision store = {}; ///< What is asked.

    /** Returns what to ask about a line of the ledger: an import that was undone has no lists any more. */
    [[nodiscard]] static ImportQuestion of(const store::ImportEntry &entry, const store::StoreRevision &store);
    [[nodiscard]] bool hasLists() const { return rejected + conflicts > 0; }

    bool operator==(const ImportQuestion &) const = default;
};

struct ImportAnswer {
    ImportQuestion question;
    QList<store::RejectCount> reasons; ///< Why records were rejected.

    bool operator==(const ImportAnswer &) const = default;
};

/** Errors: those of reading the store. */
[[nodiscard]] Result<ImportAnswer> answerImport(const ImportQuestion &question, const store::CallStore &store);

} // namespace codedesk::answers
