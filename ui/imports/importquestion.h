// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

namespace codedesk::ui {

/** Which lists of an import are asked for. A running import adds to them all the time; what it counts changes
 * more. */
struct ImportQuestion {
    qint64 id = 0; ///< 0: no import.
    qint64 startedAt = 0; ///< Another store may have another import of that number.
    store::ImportState state = store::ImportState::Running;
    qint64 rejected = 0;
    qint64 conflicts = 0;

    /** Returns what to ask about a line of the ledger: an import that was undone has no lists any more. */
    [[nodiscard]] static ImportQuestion of(const store::ImportEntry &entry)
    {
        if (entry.state == store::ImportState::Undone)
            return { entry.id, entry.startedAt, entry.state, 0, 0 };
        return { entry.id, entry.startedAt, entry.state, entry.counts.rejected, entry.counts.conflict };
    }
    [[nodiscard]] bool hasLists() const { return rejected + conflicts > 0; }
    bool operator==(const ImportQuestion &) const = default;
};

} // namespace codedesk::ui
