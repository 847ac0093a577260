// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "jobs/vendordiff.h"

namespace codedesk::jobs {

/** Returns what a kind of difference is called: "Billed differently", "Added". */
[[nodiscard]] QString diffKindWord(DiffKind kind);

/** A difference with what is known around it. It points into the catalogue, which has to outlive it. */
struct DifferenceView {
    DiffLine line;
    std::optional<report::CallEffect> effect; ///< Nothing: the line is not about billing, or there is no
                                              ///< store.
    bool isAccepted = false; ///< The team knows it already.
    const CodeEntry *entry = nullptr; ///< The row of the catalogue; nullptr: it has none.

    /** Sets the row of the catalogue the line was made with. */
    void findEntry(const Catalogue &catalogue);

    bool operator==(const DifferenceView &) const = default;
};

/** What is shown of a difference, in the order of differenceColumns(); programs read what applies to its kind. */
enum class DifferenceField {
    Codes,
    Was,
    Is,
    Heading,
    Added,
    Removed,
    Category,
    Message,
    Action,
    Billable,
    Line,
    Accepted,
    Effect,
    // For people alone.
    Kind,
    Catalogue, ///< What the catalogue says.
    Page, ///< What the page says.
    Consequence, ///< What it does to the stored calls, or that it is accepted.
    Change, ///< The difference in one line.
};

[[nodiscard]] answers::Columns<DifferenceView> differenceColumns();
/** The columns of the window, and what a terminal shows of a line. */
[[nodiscard]] answers::FieldColumns<DifferenceView, DifferenceField> differenceTable();
[[nodiscard]] answers::FieldColumns<DifferenceView, DifferenceField> differenceTerminalTable();

/** Returns what the catalogue says of a line, and what the page says instead; either may be empty. */
[[nodiscard]] QString wasText(const DiffLine &line, const Catalogue &catalogue);
[[nodiscard]] QString isText(const DiffLine &line);

} // namespace codedesk::jobs
