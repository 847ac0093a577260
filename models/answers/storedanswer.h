// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/attempts.h"
#include "report/unknowncodes.h"
#include "store/storerevision.h"

namespace codedesk::answers {

/** What the store has of things that stand in a text. */
struct StoredQuestion {
    QStringList identifiers; ///< Order numbers, BizTokens, request ids.
    bool asksForUnknownCodes = false; ///< Whether codes that no table has are asked for, too.
    CataloguePtr catalogue; ///< Says what calls mean, and which codes are unknown. Never null.
    store::StoreRevision store = {}; ///< What is asked.

    [[nodiscard]] bool isEmpty() const { return identifiers.isEmpty() && !asksForUnknownCodes; }

    bool operator==(const StoredQuestion &) const = default;
};

struct StoredAnswer {
    StoredQuestion question; ///< Keeps the catalogue that the attempts point into.
    QList<report::UnknownCode> unknown; ///< All unknown codes of stored calls, if they were asked for.
    QList<StoredAttempts> attempts; ///< In the order of the identifiers.

    bool operator==(const StoredAnswer &) const = default;
};

/** Errors: those of reading the store; Cancelled. */
[[nodiscard]] Result<StoredAnswer> answerStored(const StoredQuestion &question, const store::CallStore &store,
                                                const std::stop_token &stop);

} // namespace codedesk::answers
