// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "jobs/vendordiff.h"
#include "jsonwriter.h"

#include <QList>
#include <QString>

#include <optional>

namespace codedesk::cli {

/** One difference with what is known around it. */
struct ReportedLine {
    jobs::DiffLine line;
    bool isAccepted = false; ///< The team knows it, after what this run accepted.
    std::optional<report::CallEffect> effect; ///< Nothing: there is no store.
};

/** A compared page with what it was compared with. */
struct DiffReport {
    VendorPage page;
    PageDiff diff;
    QString sourceId;
    jobs::Acceptance acceptance;
    QList<ReportedLine> lines;
    qsizetype acceptedNow = 0; ///< Lines this run has accepted.
};

/** Writes the report as one JSON object. */
void writeDiff(JsonWriter &json, const DiffReport &report, const Catalogue &catalogue);

/** Returns the report for people. */
[[nodiscard]] QString diffText(const DiffReport &report, const Catalogue &catalogue, Language language);

} // namespace codedesk::cli
