// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/callselection.h"
#include "answers/callview.h"
#include "core/calltime.h"
#include "core/result.h"
#include "store/callstore.h"
#include "store/storerevision.h"

#include <stop_token>

namespace codedesk::answers {

/** A page of calls, newest first. */
struct CallPageQuestion {
    store::CallCriteria criteria;
    qint64 afterKey = 0; ///< The last call of the page before; 0: from the newest.
    int limit = 0; ///< At most so many calls, at least 1.
    CataloguePtr catalogue; ///< Says what they mean. Never null.
    store::StoreRevision store = {}; ///< What is asked.

    bool operator==(const CallPageQuestion &) const = default;
};

/** The calls of a page with what they mean, and whether there are more after the last. */
struct CallPageAnswer {
    CallPageQuestion question; ///< Keeps the catalogue that the calls point into.
    QList<CallView> calls;
    bool hasMore = false;

    bool operator==(const CallPageAnswer &) const = default;
};

/** Errors: those of reading the store; Cancelled. */
[[nodiscard]] Result<CallPageAnswer> answerCallPage(const CallPageQuestion &question,
                                                    const store::CallStore &store, const std::stop_token &stop);

/** Which calls a user asks for. */
struct CallsQuestion {
    CallSelection selection;
    DayNumber today = noDay; ///< Until when rules decide calls without a time.
    CataloguePtr catalogue; ///< Turns categories and outcomes into codes. Never null.
    store::StoreRevision store = {}; ///< What is asked.

    [[nodiscard]] store::CallCriteria criteria() const { return toCriteria(selection, *catalogue); }

    bool operator==(const CallsQuestion &) const = default;
};

/** What is known of a selection before its calls are read, and what there is to select by. */
struct CallsOverview {
    std::optional<CallsQuestion> question; ///< Nothing: none could be formed.
    QStringList codes; ///< That occur in stored calls.
    QStringList apps;
    qint64 allCalls = 0;
    std::optional<qint64> count; ///< Calls that are selected, where that is cheap to know.

    bool operator==(const CallsOverview &) const = default;
};

/** `question` is nothing while none can be formed: there is still something to choose from. Errors: those of
 * reading the store. */
[[nodiscard]] Result<CallsOverview> answerOverview(const std::optional<CallsQuestion> &question,
                                                   const store::CallStore &store);

/** Why a selection has no calls. */
struct NoCallsAnswer {
    CallsQuestion question;
    QList<FilterPart> hiding = {}; ///< Each of these parts, taken away, would select some.
    bool isOfUndoneImport = false; ///< The import that is selected has no calls any more.

    bool operator==(const NoCallsAnswer &) const = default;
};

/** Errors: as answerCallPage(). */
[[nodiscard]] Result<NoCallsAnswer> answerNoCalls(const CallsQuestion &question, const store::CallStore &store,
                                                  const std::stop_token &stop);

/** Returns true if the store has a call at all. Errors: those of reading the store. */
[[nodiscard]] Result<bool> hasCalls(const store::CallStore &store);

} // namespace codedesk::answers
