// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogueloader.h"

#include "catalogue/cataloguefile.h"
#include "catalogue/cataloguereader.h"

#include <QDir>

// The macro declares a function, which has to be one of the global namespace.
static void registerCatalogueFiles()
{
    Q_INIT_RESOURCE(catalogue);
}

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

QStringList builtinCatalogueFiles()
{
    registerCatalogueFiles();
    const QDir folder(QStringLiteral(":/codedesk/catalogue"));
    QStringList files;
    for (const QString &name : folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name))
        files << folder.filePath(name);
    return files;
}

Result<CataloguePtr> builtinCatalogue()
{
    return loadCatalogue(builtinCatalogueFiles());
}

} // namespace codedesk
