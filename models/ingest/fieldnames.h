// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/fields.h"

#include <optional>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** What a column name or key says of its values. */
struct NameMeaning {
    std::optional<Field> field;
    int rank = 0; ///< Strength of the name among those of the field; the smallest is the strongest.
    bool isQueryNumber = false; ///< A request id that may be that of a query (bizSeqNo).
    bool isPersonal = false; ///< Values are personal data: never kept, never shown.
    bool isDate = false; ///< The day of times whose hour stands in another column.
    TimeFrame frame = {}; ///< What the name says of the times (`timestamp(ms)`, `time_utc`).
};

/**
 * Returns the meaning of a name. Where several columns of an input feed one field, the strongest name is taken;
 * among equals, the first. The order of strength is that of the vocabulary (core/names): names that say "of the
 * call" first ("occurred_at"), then general ones ("time"), then those of other events ("create_time").
 */
[[nodiscard]] NameMeaning meaningOfName(std::string_view name);

/** Returns what the end of any name says of times in it (`started_utc`, `begin (ms)`), as where it is mapped by
 * hand.
 */
[[nodiscard]] TimeFrame timeFrameOfName(std::string_view name);

/** How a name stands to the one a user gave for a column. */
enum class NameMatch {
    None,
    Alike, ///< Apart from case, width, blanks and marks.
    Exact,
};

/** Returns whether a column has the name a user gave. */
[[nodiscard]] NameMatch matchOfNames(std::string_view column, std::string_view given);

/** Returns how many of the cells are names of columns that feed a field, hold personal data or belong to a bill.
 */
[[nodiscard]] int countKnownNames(const std::vector<std::string_view> &cells);

/** Returns whether these are columns of a bill: amounts of money per component, not calls. */
[[nodiscard]] bool areBillColumns(const std::vector<std::string_view> &columns);

} // namespace codedesk::ingest
