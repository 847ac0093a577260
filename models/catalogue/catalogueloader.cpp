// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogueloader.h"

#include "catalogue/cataloguereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

// The macro declares a function, which has to be one of the global namespace.
static void registerCatalogueFiles()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace codedesk {

namespace {

// A hundred times the built-in file; keeps a device or a log given by mistake from filling the memory.
constexpr qint64 sizeLimitBytes = 16 * 1024 * 1024;

struct LoaderText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::CatalogueLoader)
};

Error fileError(ErrorKind kind, const QString &file, const QString &why, const QString &hint)
{
    return { kind, LoaderText::tr("The catalogue file \"%1\" cannot be read.").arg(QDir::toNativeSeparators(file)),
             why, hint, SourcePosition{ file, -1, -1 } };
}

Result<QByteArray> readContent(const QString &path)
{
    QFile file(path);
    QByteArray content;
    if (file.open(QIODevice::ReadOnly))
        content = file.read(sizeLimitBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return fileError(ErrorKind::InputNotReadable, path, file.errorString() + u'.',
                         LoaderText::tr("Check that the file exists and that you may read it."));
    }
    if (content.size() > sizeLimitBytes) {
        return fileError(ErrorKind::CatalogueInvalid, path,
                         LoaderText::tr("It is larger than %1 MiB.").arg(sizeLimitBytes / (1024 * 1024)),
                         LoaderText::tr("Check that it is a catalogue file."));
    }
    return content;
}

} // namespace

Result<CataloguePtr> loadCatalogue(const QStringList &files)
{
    CatalogueReader reader;
    for (const QString &file : files) {
        const Result<QByteArray> content = readContent(file);
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
