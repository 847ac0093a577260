// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "report/unknowncodes.h"

namespace codedesk::answers {

/** What is shown of an unknown code, in the order of unknownCodeColumns(). */
enum class UnknownCodeField { Code, Calls, FirstDay, LastDay, Channels, Apps, Neighbours };

[[nodiscard]] Columns<report::UnknownCode> unknownCodeColumns();
/** All columns: those of the window and of a terminal. */
[[nodiscard]] FieldColumns<report::UnknownCode, UnknownCodeField> unknownCodeTable();

} // namespace codedesk::answers
