// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger.h"

#include <QString>

/** What is said of an import and of undoing it, in the language of the program. */
namespace codedesk::wording {

/** Returns the state of an import: "Done", "Cancelled" and so on. */
[[nodiscard]] QString importStateWord(store::ImportState state);

/** Returns what to know about an import that is not simply done, in sentences; empty for one that is. */
[[nodiscard]] QString importStateText(store::ImportState state);

/** Returns what is asked before an import is undone; `calls` is what undoing would do now. */
[[nodiscard]] QString undoQuestion(const store::ImportEntry &entry, const store::UndoneCalls &calls);

/** Returns what is said once an import is undone. */
[[nodiscard]] QString undoneText(const store::ImportEntry &entry, const store::UndoneCalls &calls);

/** Returns a reason for rejecting records in a few words, for tables; rejectReasonText() says what to do. */
[[nodiscard]] QString rejectReasonWord(ingest::RejectReason reason);

/** Returns the name people read of a field that a conflict is about; the name itself if it is none of a call. */
[[nodiscard]] QString fieldWord(const QString &fieldKey);

} // namespace codedesk::wording
