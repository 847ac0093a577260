// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogueloader.h"
#include "support/resource.h"

namespace codedesk::testing {

/** Returns the catalogue that files make. Errors: as readCatalogue(). */
inline Result<CataloguePtr> loadCatalogue(const QStringList &files)
{
    const Result<CatalogueParts> parts = readCatalogue(files);
    return parts ? Result<CataloguePtr>(catalogueOf(*parts)) : parts.error();
}

/** Loads the main document alone: counts and orders then are those of one known text. */
inline Result<CataloguePtr> mainDocument()
{
    return loadCatalogue({ catalogueFiles().front() });
}

} // namespace codedesk::testing
