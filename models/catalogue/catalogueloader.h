// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogueparts.h"
#include "core/result.h"

#include <QStringList>

namespace codedesk {

/**
 * Reads catalogue files, in the given order, into the parts of one catalogue. The format is told in
 * resources/catalogue/README.md.
 *
 * All of them are read or none is. Errors: InputNotReadable for a file that cannot be read; CatalogueInvalid for
 * the first fault found: `what` names the file, `why` the place inside it ("rows[17].codes[1]") and the fault.
 */
[[nodiscard]] Result<CatalogueParts> readCatalogue(const QStringList &files);

} // namespace codedesk
