// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

namespace codedesk {

/**
 * Returns what the files of resources/catalogue say, which were checked when the program was built. Made at the
 * first call and kept until the program ends; safe to call from any thread. Never null.
 */
[[nodiscard]] const CataloguePtr &builtinCatalogue();

} // namespace codedesk
