// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "catalogue/cataloguefile.h"
#include "core/filename.h"
#include "core/filepresence.h"
#include "core/filewriter.h"
#include "jobs/outputguard.h"
#include "jobs/storeinput.h"
#include "store/storelocation.h"
#include "team/teamfile.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

constexpr int lockWaitMs = 1000; // the window stands still meanwhile

/** Returns the content of a team's file; nothing if there is none. */
Result<std::optional<QByteArray>> contentOf(const QString &path, const store::StoreAddress &store)
{
    if (std::optional<Error> fault = jobs::storeAsInput(path, store))
        return *std::move(fault);
    const Result<bool> isThere = isFileThere(path);
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return std::optional<QByteArray>();
    const Result<QByteArray> content = cataloguefile::readContent(path);
    return content ? Result(std::optional(*content)) : content.error();
}

/** Reads the content of a team's file; what is wrong with it can be said again. */
Result<TeamKnowledge> readTeam(const QString &path, const QByteArray &content, const CataloguePtr &builtin)
{
    const auto read = [=] { return readTeamKnowledge(path, content, *builtin); };
    const Result<TeamKnowledge> team = read();
    return team ? team : sayable([=] { return read().error(); });
}

} // namespace

AppContext::AppContext(CataloguePtr builtin, store::StoreAddress store, UiSettings &settings, QObject *parent)
    : QObject(parent)
    , m_builtin(std::move(builtin))
    , m_catalogue(m_builtin)
    , m_store(std::move(store))
    , m_hadStore(store::mayExist(m_store))
    , m_settings(settings)
{
}

void AppContext::notifyStoreChanged()
{
    m_hadStore = m_hadStore || store::mayExist(m_store);
    ++m_storeChanges;
    Q_EMIT storeChanged();
}

void AppContext::doubtStore(const QObject *reader, const store::StoreRevision &asked, const Error &trouble)
{
    if (asked == storeRevision())
        Q_EMIT storeDoubted(reader, trouble);
}

void AppContext::setStoreState(const jobs::StoreState &state)
{
    if (std::exchange(m_storeState, state) != state)
        Q_EMIT storeStateChanged();
}

void AppContext::refreshDay()
{
    const DayNumber today = currentBillingDay();
    if (std::exchange(m_today, today) != today)
        Q_EMIT dayChanged();
}

Result<TeamKnowledge> AppContext::readTeamFile(const QString &path) const
{
    if (std::optional<Error> fault = jobs::storeAsInput(path, m_store))
        return *std::move(fault);
    const Result<QByteArray> content = cataloguefile::readContent(path);
    return content ? readTeam(path, *content, m_builtin) : content.error();
}

Result<void> AppContext::openTeamFile(const QString &path)
{
    m_teamPath = path;
    return takeTeamFile(contentOf(path, m_store));
}

Result<void> AppContext::refreshTeam()
{
    if (m_teamPath.isEmpty())
        return {};
    return refreshTeamBy(contentOf(m_teamPath, m_store));
}

void AppContext::lookAtTeamFile()
{
    if (m_teamPath.isEmpty())
        return;
    m_teamReader.start([path = m_teamPath, store = m_store](
                           ProgressSink &, const std::stop_token &) { return contentOf(path, store); },
                       [this, changes = m_teamChanges](const Result<std::optional<QByteArray>> &content) {
                           if (changes == m_teamChanges)
                               static_cast<void>(refreshTeamBy(content));
                           else
                               lookAtTeamFile(); // it may be what it was before this program wrote it
                       });
}

Result<void> AppContext::refreshTeamBy(const Result<std::optional<QByteArray>> &content)
{
    const bool isAsBefore =
        content ? m_isTeamFileReadable && *content == m_teamContent : m_teamFault == content.error();
    if (!isAsBefore)
        return takeTeamFile(content);
    return m_teamFault ? Result<void>(*m_teamFault) : Result<void>();
}

Result<void> AppContext::takeTeamFile(const Result<std::optional<QByteArray>> &content)
{
    m_isTeamFileReadable = content.hasValue();
    m_teamContent = content ? *content : std::nullopt;
    m_teamFault.reset();
    TeamKnowledge team;
    if (!content) {
        m_teamFault = content.error();
    } else if (m_teamContent) {
        const Result<TeamKnowledge> read = readTeam(m_teamPath, *m_teamContent, m_builtin);
        if (read)
            team = *read;
        else
            m_teamFault = read.error();
    }
    takeTeam(team);
    return m_teamFault ? Result<void>(*m_teamFault) : Result<void>();
}

Result<void> AppContext::changeTeam(const TeamKnowledge &team)
{
    if (m_teamFault)
        return *m_teamFault;
    const QByteArray content = writeTeamKnowledge(team);
    // What is written must be what the next start can read.
    const Result<TeamKnowledge> checked = readTeam(m_teamPath, content, m_builtin);
    if (!checked)
        return checked.error();
    if (!m_teamPath.isEmpty()) {
        const Result<TeamFileLock> lock = TeamFileLock::take(m_teamPath, lockWaitMs);
        if (!lock)
            return lock.error();
        const Result<std::optional<QByteArray>> current = contentOf(m_teamPath, m_store);
        if (!current)
            return current.error();
        if (*current != m_teamContent) {
            if (const Result<void> read = openTeamFile(m_teamPath); !read)
                return read;
            return sayable([] {
                return Error{ ErrorKind::OutputNotWritable,
                              tr("The team's file was changed by another program, and was not overwritten."),
                              tr("It has been read again."),
                              tr("Look at what it holds now, and repeat the change.") };
            });
        }
        if (Result<void> saved = lock->save(team); !saved)
            return saved;
        m_teamContent = content;
    }
    takeTeam(*checked);
    return {};
}

Result<QString> AppContext::replaceBrokenTeamFile()
{
    const QString stem = m_teamPath + u".broken-"_s + QDate::currentDate().toString(Qt::ISODate);
    QString kept = stem;
    for (int i = 2; filename::exists(kept); ++i)
        kept = stem + u'-' + QString::number(i);
    if (const Result<void> moved =
            filename::exists(m_teamPath) ? filewriter::moveAside(m_teamPath, kept) : Result<void>();
        !moved) {
        return sayable([path = m_teamPath, fault = moved.error()] {
            return Error{ ErrorKind::OutputNotWritable, tr("\"%1\" cannot be renamed.").arg(filename::shown(path)),
                          fault.inCurrentLanguage().why,
                          tr("Ask for the right to write in its folder, or move it by hand.") };
        });
    }
    if (const Result<void> read = openTeamFile(m_teamPath); !read)
        return read.error();
    return kept;
}

exporting::OutputGuard AppContext::outputGuard() const
{
    exporting::OutputGuard guard = jobs::guardOf(m_store, m_teamPath);
    for (const QString &path : m_inputs)
        guard.protectInput(path);
    return guard;
}

void AppContext::takeTeam(const TeamKnowledge &team)
{
    ++m_teamChanges;
    m_team = team;
    m_catalogue = withTeamKnowledge(*m_builtin, team);
    Q_EMIT catalogueChanged();
}

} // namespace codedesk::ui
