// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/callstore.h"

#include <QStringList>

#include <vector>

namespace codedesk::testing {

/** A way to ask for calls. */
struct CallsQuestion {
    store::CallCriteria query; ///< Its import by number alone; keyOf() tells whose.
    int pageSize = 1000;
};

/** Returns what names the import of a number in a store; a key that names none if there is no such import. */
[[nodiscard]] store::ImportKey keyOf(const store::CallStore &store, qint64 importId);

/**
 * Returns the answers to all that can be asked of a store, as lines that two stores with the same history have in
 * common: keys of calls are told as import and record, times of the ledger as being there or not. A promise that a
 * single store breaks (pages that do not fit together) is a line, too.
 */
[[nodiscard]] QStringList answersOf(const store::CallStore &store, const std::vector<CallsQuestion> &questions);

/** Returns the ledger of a store as such lines. */
[[nodiscard]] QStringList ledgerOf(const store::CallStore &store);

/** Returns a line of the ledger as text. */
[[nodiscard]] QString lineOf(const store::ImportEntry &entry);

/** Returns the first lines in which two lists differ; empty if they do not. */
[[nodiscard]] QString differenceOf(const QStringList &left, const QStringList &right);

} // namespace codedesk::testing
