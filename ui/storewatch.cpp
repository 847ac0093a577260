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
    connect(&m_files, &FileWatch::looked, this, &StoreWatch::lookedAt);
    connect(&m_context.activity(), &Activity::changed, this, &StoreWatch::takeActivity);
    connect(&m_context, &AppContext::storeDoubted, this, &StoreWatch::takeDoubt);
    connect(&m_context, &AppContext::storeTrusted, this, &StoreWatch::dropDoubt);
    connect(&m_context, &AppContext::storeAccepted, this, [this] {
        if (m_context.storeState().condition != StoreCondition::Replaced)
            return;
        m_meant.reset();
        noteFile();
        tell();
    });
    connect(&m_context, &AppContext::storeChanged, this, [this] { findOut(true); });
}

StoreWatch::~StoreWatch() = default;

/** What is found is never older than what was seen: a change in between would be taken for known. */
void StoreWatch::start()
{
    if (m_context.storeAddress().isFile())
        m_files.start();
    else
        findOut(true);
}

void StoreWatch::takeSight(const FileWatch::Sight &before, const FileWatch::Sight &now)
{
    m_sight = now.first();
    // What this program writes it tells itself; what others write meanwhile waits for its end.
    if (m_isWriting && isSameStore(before, now)) {
        m_isMissed = m_isMissed || before != now;
        return;
    }
    if (std::exchange(m_isMissed, false) || before != now) {
        m_doubts.clear(); // whoever reads it again says if it still cannot
        m_context.notifyStoreChanged();
    } else if (!m_isWriting && isDoubtful(now) && !m_finder.isRunning()) {
        // A right can be given without a trace on the file, and is tried at no cost; the rest waits for a change.
        const bool mayBeReady = m_unready && m_unready->kind == ErrorKind::StoreNotWritable;
        findOut(mayBeReady || m_found.condition == StoreCondition::Unknown);
    }
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

/** What ends by itself, or is seen from outside, is found out anew; the rest is known to whoever reads. */
void StoreWatch::takeDoubt(const QObject *reader, const Error &error)
{
    dropDoubt(reader);
    if (error.kind != ErrorKind::StoreBusy && error.kind != ErrorKind::NotFound)
        m_doubts << Doubt{ reader, error };
    look();
    findOut(false);
}

void StoreWatch::dropDoubt(const QObject *reader)
{
    if (m_doubts.removeIf([reader](const Doubt &doubt) { return doubt.reader == reader; }) > 0)
        tell();
}

/** One look at a time: bringing an older store up to date takes a while, and must come to its end. */
void StoreWatch::findOut(bool mayPrepare)
{
    m_isWanted = m_finder.isRunning();
    m_mayPrepare = mayPrepare || (m_isWanted && m_mayPrepare);
    if (m_isWanted)
        return;
    const jobs::StorePast past{ m_context.hadStore(), m_wasReady, std::exchange(m_mayPrepare, false), m_unready };
    m_finder.start(
        [address = m_context.storeAddress(), past](ProgressSink &, const std::stop_token &stop) {
            return jobs::lookAtStore(address, past, stop);
        },
        [this](const jobs::StoreFinding &found) { take(found); });
}

void StoreWatch::take(const jobs::StoreFinding &found)
{
    const StoreState before = std::exchange(m_found, found.state);
    m_unready = found.unready;
    m_wasReady = m_wasReady || m_found.condition == StoreCondition::Ok;
    noteFile();
    if (std::exchange(m_isWanted, false))
        findOut(m_mayPrepare);
    tell();
    // Whoever could not read it can now, or could and cannot any more.
    const bool isOther = before.isReadable() != m_found.isReadable()
        || (!m_found.isReadable() && before.condition != m_found.condition);
    if (isOther)
        m_context.notifyStoreChanged();
}

/** Notes the first file that can be read. */
void StoreWatch::noteFile()
{
    if (m_found.condition == StoreCondition::Gone && !m_sight.exists())
        m_meant.reset(); // gone for more than a moment, and told; that another one comes is no surprise then
    else if (!m_meant && m_found.isReadable() && m_sight.exists())
        m_meant = m_sight;
}

void StoreWatch::tell()
{
    StoreState state = m_found;
    const bool isOther = m_meant && m_sight.exists() && !m_sight.isSameAs(*m_meant);
    if (state.isReadable() && !m_doubts.isEmpty()) {
        const Error &trouble = m_doubts.constFirst().error;
        state = { jobs::conditionOf(trouble), trouble, state.calls };
    } else if (state.isReadable() && isOther) {
        state = { StoreCondition::Replaced, jobs::storeWasReplaced(m_context.storeAddress()), state.calls };
    }
    m_context.setStoreState(state);
}

} // namespace codedesk::ui
