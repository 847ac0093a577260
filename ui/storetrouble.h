// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <optional>

namespace codedesk::ui {

class AppContext;
class EmptyState;

/**
 * Returns what has to be said of an answer the store did not give: what, why, what to do. Nothing, if there is no
 * store yet, which is no trouble, or nobody waits for the answer any more.
 */
[[nodiscard]] std::optional<Error> storeTrouble(const AppContext &context, const Error &error);

/** Says, and has the context remember, in place of what a page would show why the store cannot be read, and offers
 * to read it again. */
void showStoreTrouble(EmptyState &place, AppContext &context, const Error &trouble);

} // namespace codedesk::ui
