// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"

#include "catalogue/catalogueparts.h"
#include "core/builtinimages.h"

namespace codedesk {

const CataloguePtr &builtinCatalogue()
{
    // Not taken down at the end of the program, which would take as long as making it.
    static const auto *catalogue = new CataloguePtr(catalogueOf(image::valueOf<CatalogueParts>(image::catalogue)));
    return *catalogue;
}

} // namespace codedesk
