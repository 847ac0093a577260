// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/differencecolumns.h"
#include "report/rollup.h"
#include "store/storerevision.h"

#include <QString>

#include <optional>
#include <stop_token>

namespace codedesk::jobs {

/** How a page of the vendor differs from a source of the catalogue, and what that would do to the stored calls. */
struct ComparisonQuestion {
    VendorPage page;
    CataloguePtr catalogue; ///< Never null.
    QString sourceId;
    Acceptance acceptance; ///< The channel and the day for which the page is read.
    store::StoreRevision store; ///< Whose calls are concerned.

    bool operator==(const ComparisonQuestion &) const = default;
};

/** A page beside the catalogue. */
struct Comparison {
    ComparisonQuestion question; ///< Keeps the catalogue that the lines point into.
    QList<DifferenceView> lines;
    QStringList tablesNotOnPage;
    bool hasStore = false; ///< There is one, and it could be read.
    std::optional<Error> storeTrouble; ///< Why there are no effects, unless there is no store yet.

    bool operator==(const Comparison &) const = default;
};

/** Compares a page. Blocks; call it off the GUI thread. Stops early when asked to, with what it has. */
[[nodiscard]] Comparison comparePage(const ComparisonQuestion &question, const std::stop_token &stop);

/** Marks the lines that the team has taken over already. */
void markAccepted(QList<DifferenceView> &lines, const TeamKnowledge &team, const ComparisonQuestion &question);

} // namespace codedesk::jobs
