// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QString>

namespace codedesk::testing {

/** Returns the path of a file of the folder resources. */
inline QString resourcePath(const QString &name)
{
    return QStringLiteral(CODEDESK_SOURCE_DIR "/resources/") + name;
}

/** Returns a file of the folder resources; the program is aborted if there is none. */
inline QByteArray resource(const QString &name)
{
    QFile file(resourcePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no resource of this name.");
    return file.readAll();
}

/** Returns the paths of the files of the catalogue, in their order. */
inline QStringList catalogueFiles()
{
    const QDir folder(resourcePath(QStringLiteral("catalogue")));
    QStringList files;
    for (const QString &name : folder.entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name))
        files << folder.filePath(name);
    return files;
}

} // namespace codedesk::testing
