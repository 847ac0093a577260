// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogueloader.h"

#include "catalogue/cataloguefile.h"
#include "catalogue/cataloguereader.h"

namespace codedesk {

Result<CataloguePtr> loadCatalogue(const QStringList &files)
{
    CatalogueReader reader;
    for (const QString &file : files) {
        const Result<QByteArray> content = cataloguefile::readContent(file);
        if (!content)
            return content.error();
        if (const Result<void> outcome = reader.read(file, *content); !outcome)
            return outcome.error();
    }
    return reader.finish();
}

} // namespace codedesk
