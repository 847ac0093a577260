// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/rules.h"
#include "ingest/callrecord.h"

#include <QString>

namespace codedesk::items {

/** Returns "Billable", "Free", "Not stated" or "Unknown" in the language of the window. */
[[nodiscard]] QString outcomeWord(Outcome outcome);

/** Returns what the vendor's own log says of charging, in the language of the window; empty if it says nothing. */
[[nodiscard]] QString vendorChargeWord(ingest::VendorCharge charge);

} // namespace codedesk::items
