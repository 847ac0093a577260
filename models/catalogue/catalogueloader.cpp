// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogueloader.h"

#include "catalogue/cataloguefile.h"
#include "catalogue/cataloguereader.h"

namespace codedesk {

Result<CatalogueParts> readCatalogue(const QStringList &files)
{
    CatalogueReader reader;
    for (const QString &file : files) {
        const Result<QByteArray> content = cataloguefile::readContent(file);
        if (!content)
            return content.error();
        if (const Result<void> outcome = reader.read(file, *content); !outcome)
            return outcome.error();
    }
    const Result<CataloguePtr> catalogue = reader.finish();
    return catalogue ? Result<CatalogueParts>(partsOf(**catalogue, reader.rules())) : catalogue.error();
}

} // namespace codedesk
