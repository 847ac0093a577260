// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/pagecomparison.h"
#include "jsonwriter.h"

#include <QList>
#include <QString>

#include <optional>

namespace codedesk::cli {

/** A compared page, and what was taken over of it. */
struct DiffReport {
    jobs::Comparison comparison;
    qsizetype acceptedNow = 0; ///< Lines this run has accepted.
};

/** Writes the report as one JSON object. */
void writeDiff(JsonWriter &json, const DiffReport &report);

/** Returns the report for people. */
[[nodiscard]] QString diffText(const DiffReport &report, Language language);

} // namespace codedesk::cli
