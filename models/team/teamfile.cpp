// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamfile.h"

#include "catalogue/cataloguefile.h"
#include "catalogue/catalogueloader.h"
#include "core/privatefolder.h"
#include "exporting/outputfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>
#include <QStandardPaths>

namespace codedesk {

namespace {

struct TeamFileText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::TeamFile)
};

} // namespace

QString teamFilePath()
{
    const QString chosen = qEnvironmentVariable("CODEDESK_TEAM");
    if (!chosen.isEmpty())
        return chosen;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/team.json");
}

Result<TeamKnowledge> loadTeamFile(const QString &path, const Catalogue &catalogue)
{
    if (!QFileInfo::exists(path))
        return TeamKnowledge();
    const Result<QByteArray> content = cataloguefile::readContent(path);
    if (!content)
        return content.error();
    return readTeamKnowledge(path, *content, catalogue);
}

Result<void> saveTeamFile(const QString &path, const TeamKnowledge &knowledge)
{
    const QString hint = TeamFileText::tr(
        "Name a place you may write to with the variable CODEDESK_TEAM, or ask for the right to write there.");
    if (Result<void> made = createPrivateFolderOf(path, hint); !made)
        return made;
    return exporting::writeFile(path, [&](QIODevice &device) -> Result<void> {
        const QByteArray content = writeTeamKnowledge(knowledge);
        if (device.write(content) != content.size())
            return exporting::outputError(path, device.errorString());
        return {};
    });
}

Result<CataloguePtr> catalogueWithTeamFile(const QString &path)
{
    Result<CataloguePtr> builtin = builtinCatalogue();
    if (!builtin)
        return builtin;
    const Result<TeamKnowledge> knowledge = loadTeamFile(path, **builtin);
    if (!knowledge)
        return knowledge.error();
    return withTeamKnowledge(**builtin, *knowledge);
}

} // namespace codedesk
