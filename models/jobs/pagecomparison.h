// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "jobs/vendordiff.h"
#include "report/rollup.h"
#include "store/storeaddress.h"

#include <QString>

#include <optional>
#include <stop_token>

namespace codedesk::jobs {

/** What to compare a page with. */
struct ComparisonRequest {
    VendorPage page;
    CataloguePtr catalogue;
    QString sourceId;
    Acceptance acceptance; ///< The channel and the day for which the page is read.
    store::StoreAddress store;
};

/** A difference, and what accepting it would do to the stored calls. */
struct ComparedLine {
    DiffLine line;
    std::optional<report::CallEffect> effect; ///< Nothing: there is no store, or the line is not about billing.
};

/** A page beside the catalogue. */
struct Comparison {
    QList<ComparedLine> lines;
    QStringList tablesNotOnPage;
    bool hasStore = false; ///< There is one, and it could be read.
    std::optional<Error> storeTrouble; ///< Why there are no effects, unless there is no store yet.
};

/** Compares a page. Blocks; call it off the GUI thread. Stops early when asked to, with what it has. */
[[nodiscard]] Comparison comparePage(const ComparisonRequest &request, const std::stop_token &stop);

} // namespace codedesk::jobs
