// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "vendorpage/vendorpage.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace codedesk {

/** Codes of one row of a page that the page bills differently from the rules. */
struct BillingDifference {
    Outcome was = Outcome::Unknown; ///< What the rules say in the channel, on the day.
    Outcome is = Outcome::Unknown; ///< What the page says.
    QStringList codes; ///< Those of the row for which this holds.
    PageRow row;
    int entry = 0; ///< CodeEntry::position of the row of the catalogue.

    bool operator==(const BillingDifference &) const = default;
};

/** A row of a page with no code the tables of the source have. */
struct AddedRow {
    QString heading; ///< That of its table.
    PageRow row;

    bool operator==(const AddedRow &) const = default;
};

/** A row of a page whose texts differ from those of the catalogue, beyond white space. */
struct RewordedRow {
    int entry = 0; ///< CodeEntry::position.
    PageRow row;
    bool message = false; ///< The message differs.
    bool action = false; ///< The remedy differs.

    bool operator==(const RewordedRow &) const = default;
};

/** A row of a page that stands for more or fewer codes than in the catalogue. */
struct AliasChange {
    int entry = 0; ///< CodeEntry::position.
    QStringList added; ///< Codes the row has on the page only.
    QStringList removed; ///< Codes the row has in the catalogue only; they may stand elsewhere on the page.
    PageRow row;

    bool operator==(const AliasChange &) const = default;
};

/** What a page says differently from the catalogue; each list in the order of the page. */
struct PageDiff {
    QList<BillingDifference> billsDifferently;
    QList<AddedRow> added;
    QList<int> dropped; ///< CodeEntry::position of rows that are missing in tables the page covers.
    QList<RewordedRow> reworded;
    QList<AliasChange> aliasChanged;
    QStringList tablesNotOnPage; ///< Ids of the tables of the source with no code on the page; their rows are not
                                 ///< taken for dropped ones.

    /** Returns true if the page says nothing else than the catalogue; tables may be missing. */
    [[nodiscard]] bool isEmpty() const;
    bool operator==(const PageDiff &) const = default;
};

/**
 * Compares a page with the tables of one source. Rows belong together if they share a code; of several rows of the
 * catalogue with it, the one that shares the most codes, then the one in the table most rows of the page's table
 * are in. Billing is compared with what the rules say for the channel (nothing: calls of an unknown channel) on
 * the day, and where they only know that there is such a code, with what the row of the catalogue says. What a
 * page has no column for is not compared. A pure function.
 */
[[nodiscard]] PageDiff diffPage(const VendorPage &page, const Catalogue &catalogue, const QString &sourceId,
                                std::optional<Channel> channel, DayNumber day);

} // namespace codedesk
