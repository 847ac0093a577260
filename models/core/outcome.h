// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace codedesk {

/** What a source says of billing. "Unstated" is a value of its own: the source is silent. */
enum class Billable { No, Yes, Unstated };

/** What became of a call, for counting: a Billable, or a code the catalogue does not have. */
enum class Outcome { Billable, Free, Unstated, Unknown };

inline constexpr std::array allOutcomes{ Outcome::Billable, Outcome::Free, Outcome::Unstated, Outcome::Unknown };

/** Returns what a source states, as an outcome. */
[[nodiscard]] Outcome outcomeOf(Billable billable);
/** Returns what an outcome says of billing: yes, no, or not stated. */
[[nodiscard]] Billable billableOf(Outcome outcome);

/** Returns "billable", "free", "unstated" or "unknown". */
[[nodiscard]] QString outcomeKey(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromKey(const QString &key);

} // namespace codedesk
