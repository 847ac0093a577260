// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storewatch.h"

#include "context.h"

#include <utility>

namespace codedesk::ui {

using jobs::StoreCondition;
using jobs::StoreState;

namespace {

/** Returns whether the store is there, as it was before, or not at all, as before. */
bool isSameStore(const FileWatch::Sight &before, const FileWatch::Sight &now)
{
    return now.first().isSameAs(before.first()) || (!before.first().exists() && !now.first().exists());
}

} // namespace

StoreWatch::StoreWatch(AppContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_files(context.storeAddress().filePath(),
              { QStringLiteral("-wal") }) // which holds what is not in the file yet
{
    connect(&m_files, &FileWatch::looked, this, &StoreWatch::takeSight);
    connect(&m_context.activity(), &Activity::changed, this, &StoreWatch::takeActivity);
    connect(&m_context, &AppContext::storeDoubted, this, &StoreWatch::takeDoubt);
    connect(&m_context, &AppContext::storeAccepted, this, [this] {
        m_meant.reset();
        noteFile();
        tell();
    });
    connect(&m_context, &AppContext::storeChanged, this, [this] {
        m_doubt.reset(); // pages read it again, and say if they still cannot
        findOut();
    });
}

StoreWatch::~StoreWatch() = default;

/** What is found is never older than what was seen: a change in between would be taken for known. */
void StoreWatch::start()
{
    m_files.start();
}

void StoreWatch::takeSight(const FileWatch::Sight &before, const FileWatch::Sight &now)
{
    m_sight = now.first();
    if (m_isWriting ? !isSameStore(before, now) : before != now)
        m_context.notifyStoreChanged();
    else if (!m_isWriting && isDoubtful(now) && !m_finder.isRunning())
        findOut();
}

/** Returns whether the store may be other than it was found, although its file looks as before. */
bool StoreWatch::isDoubtful(const FileWatch::Sight &now) const
{
    // What keeps one from it may be no matter of its file; and it may have come and gone between two looks.
    return m_found.condition != StoreCondition::Ok || !now.first().exists();
}

void StoreWatch::takeActivity()
{
    const bool wasWriting = std::exchange(m_isWriting, m_context.activity().isRunning());
    if (wasWriting && !m_isWriting)
        look();
}

void StoreWatch::takeDoubt(const Error &error)
{
    if (error.kind == ErrorKind::StoreDamaged)
        m_doubt = error;
    look();
    findOut();
}

/** One look at a time: bringing an older store up to date takes a while, and must come to its end. */
void StoreWatch::findOut()
{
    m_isWanted = m_finder.isRunning();
    if (m_isWanted)
        return;
    m_finder.start(
        [address = m_context.storeAddress(), past = jobs::StorePast{ m_context.hadStore(), m_wasReady }](
            ProgressSink &, const std::stop_token &stop) { return jobs::lookAtStore(address, past, stop); },
        [this](const StoreState &found) { take(found); });
}

void StoreWatch::take(const StoreState &found)
{
    const StoreState before = std::exchange(m_found, found);
    m_wasReady = m_wasReady || found.condition == StoreCondition::Ok;
    noteFile();
    if (std::exchange(m_isWanted, false))
        findOut();
    tell();
    // Whoever could not read it can now, or could and cannot any more.
    const bool isOther =
        before.isReadable() != found.isReadable() || (!found.isReadable() && before.condition != found.condition);
    if (isOther)
        m_context.notifyStoreChanged();
}

/** Notes the first file that can be read. */
void StoreWatch::noteFile()
{
    if (m_found.condition == StoreCondition::Gone)
        m_meant.reset(); // it is told to be gone; that another one comes is no surprise then
    else if (!m_meant && m_found.isReadable() && m_sight.exists())
        m_meant = m_sight;
}

void StoreWatch::tell()
{
    StoreState state = m_found;
    if (state.isReadable() && m_doubt)
        state = { StoreCondition::Damaged, m_doubt, state.calls };
    else if (state.condition == StoreCondition::Ok && m_meant && m_sight.exists() && !m_sight.isSameAs(*m_meant))
        state = { StoreCondition::Replaced, jobs::storeWasReplaced(m_context.storeAddress()), state.calls };
    m_context.setStoreState(state);
}

} // namespace codedesk::ui
