// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/outputguard.h"
#include "store/storeaddress.h"

#include <QString>

namespace codedesk::jobs {

/** Returns what no export of a program that works on these files may replace, the user's key and settings
 * included. */
[[nodiscard]] exporting::OutputGuard guardOf(const store::StoreAddress &store, const QString &teamPath);

} // namespace codedesk::jobs
