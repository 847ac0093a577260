// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamexchange.h"

#include "core/filename.h"
#include "jobs/filekind.h"
#include "jobs/storeinput.h"
#include "prompts.h"
#include "team/teamfile.h"

#include <QIODevice>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

TeamExchange::TeamExchange(AppContext &context, QWidget *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(parent)
{
}

void TeamExchange::chooseFile()
{
    const QStringList paths = prompts::openFiles(m_window, tr("Import a team's file"),
                                                 { tr("Team files (*.json)"), tr("All files (*)") });
    if (!paths.isEmpty())
        readFile(paths.first());
}

void TeamExchange::readFile(const QString &path)
{
    const Result<TeamKnowledge> other = m_context.readTeamFile(path);
    if (!other) {
        tellFailure(path, other.error());
        return;
    }
    Q_EMIT messagesOver({ ErrorKind::InputNotReadable, ErrorKind::InputNotCalls, ErrorKind::CatalogueInvalid });
    Q_EMIT fileRead(*other, filename::shown(filename::lastPart(path)));
}

/** Says what the file is, and where it goes, if it is another page's. */
void TeamExchange::tellFailure(const QString &path, const Error &error)
{
    m_runner.start(
        [path, error, store = m_context.storeAddress()](ProgressSink &, const std::stop_token &stop) {
            return jobs::withPlaceOf(path, jobs::FileKind::TeamFile, error, store, stop);
        },
        [this](const Error &told) { Q_EMIT messageRaised(told); });
}

void TeamExchange::writeFile()
{
    const QByteArray content = writeTeamKnowledge(m_context.team()); // what others change meanwhile is not meant
    const QString path =
        prompts::saveFile(m_window, tr("Export the team's file"), u"team.json"_s, { tr("Team files (*.json)") });
    if (path.isEmpty())
        return;
    const Result<void> done =
        exporting::writeExport(m_context.outputGuard(), path, [&content](QIODevice &device) -> Result<void> {
            device.write(content);
            return {};
        });
    if (!done) {
        Q_EMIT messageRaised(done.error());
        return;
    }
    Q_EMIT messagesOver({ ErrorKind::OutputNotWritable, ErrorKind::DiskFull });
    Q_EMIT noticeRaised(tr("The team's knowledge was written to \"%1\".").arg(filename::shown(path)));
}

} // namespace codedesk::ui
