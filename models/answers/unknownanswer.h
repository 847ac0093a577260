// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "report/unknowncodes.h"
#include "store/callstore.h"
#include "store/storerevision.h"

namespace codedesk::answers {

/** Which codes of stored calls no table has. */
struct UnknownQuestion {
    CataloguePtr catalogue; ///< Whose tables are meant. Never null.
    store::StoreRevision store = {}; ///< What is asked.

    bool operator==(const UnknownQuestion &) const = default;
};

struct UnknownAnswer {
    UnknownQuestion question;
    QList<report::UnknownCode> codes; ///< The one with the most calls first.
    bool hasCalls = false; ///< Calls are stored; without any nothing can be unknown.

    bool operator==(const UnknownAnswer &) const = default;
};

/** Errors: those of reading the store. */
[[nodiscard]] Result<UnknownAnswer> answerUnknown(const UnknownQuestion &question, const store::CallStore &store);

} // namespace codedesk::answers
