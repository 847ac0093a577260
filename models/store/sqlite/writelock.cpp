// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/writelock.h"

#include "core/filename.h"
#include "core/filewriter.h"
#include "core/systemerror.h"
#include "store/sqlite/storeparts.h"
#include "store/storetexts.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QtEndian>

namespace codedesk::store {

namespace {

constexpr int lockWaitMs = 300;
constexpr int checkTries = 5;
constexpr int usualCheckpointPages = 1000;
constexpr int markOffset = 40; // the schema cookie, which SQLite leaves alone as long as no table changes
const QByteArray markPrefix =
    QByteArrayLiteral("mark "); // a line of the lock's file; the lines before say who holds it
const QByteArray besidePrefix = QByteArrayLiteral("beside "); // what is made beside the store and not in place yet
constexpr unsigned readWriteMask = 0666;

QString lockPath(const QString &path)
{
    return companionOf(path, u".lock");
}

QList<QByteArray> holderOf(const QString &path)
{
    for (const QByteArray &line : FileLock::noteOf(lockPath(path)).value_or(QByteArray()).split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (line.startsWith(FileLock::holderWord) && parts.size() == 4)
            return parts.mid(1);
    }
    return {};
}

QString holderText(const QList<QByteArray> &holder)
{
    return holder.isEmpty() ? ErrorTexts::tr("Another program is writing to it.")
                            : ErrorTexts::tr("The program \"%1\" (process %2 on %3) is writing to it.")
                                  .arg(QString::fromUtf8(holder.at(0)), QString::fromUtf8(holder.at(1)),
                                       QString::fromUtf8(holder.at(2)));
}

/** Returns the marks the store may have, as its last writer noted them; empty if that is not known. */
QList<quint32> notedMarks(const QString &path)
{
    QList<quint32> marks;
    for (const QByteArray &line : FileLock::noteOf(lockPath(path)).value_or(QByteArray()).split('\n')) {
        bool isNumber = false;
        const quint32 mark = line.startsWith(markPrefix) ? line.mid(markPrefix.size()).toUInt(&isNumber) : 0;
        if (isNumber)
            marks << mark;
    }
    return marks;
}

Error cannotLock(const QString &path, const FileLock::Attempt &attempt)
{
    return sayable([path, systemError = attempt.systemError] {
        const WriteTrouble trouble =
            FileLock::troubleOf(systemError, lockPath(path), ErrorTexts::tr("Choose a store you may write to."));
        return Error{ trouble.kind == ErrorKind::DiskFull ? trouble.kind : ErrorKind::StoreNotWritable,
                      ErrorTexts::tr("The store \"%1\" cannot be locked for writing.").arg(filename::shown(path)),
                      trouble.why, trouble.hint };
    });
}

/** Takes the lock of a store, whose file may be locked by whoever may write the store. */
FileLock::Attempt takeFile(const QString &path, int waitMs)
{
    const filename::Status store = filename::statusOf(path);
    if (!store.isFile())
        return FileLock::take(lockPath(path), waitMs);
    return FileLock::take(lockPath(path), waitMs, store.mode & readWriteMask, store.group);
}

/** Removes what a killed program has made beside the store and not put in place. */
void removeLeftBeside(const QString &path)
{
    const QString folder = filename::folderOf(companionOf(path, {}));
    for (const QByteArray &line : FileLock::noteOf(lockPath(path)).value_or(QByteArray()).split('\n')) {
        if (line.startsWith(besidePrefix))
            filewriter::removeLeftover(folder, line.mid(besidePrefix.size()));
    }
}

} // namespace

QString companionOf(const QString &path, QStringView suffix)
{
    return filewriter::targetOf(path).append(suffix);
}

FileLock::State writingState(const QString &path)
{
    return FileLock::stateOf(lockPath(path));
}

bool hasLog(const QString &path)
{
    return filename::statusOf(companionOf(path, u"-wal")).size > 0;
}

std::optional<quint32> markInFile(const Connection &connection)
{
    const std::optional<QByteArray> header = connection.fileHeader();
    return header ? std::optional(qFromBigEndian<quint32>(header->constData() + markOffset)) : std::nullopt;
}

Result<void> checkLogBelongs(const Connection &connection, const QString &path)
{
    // A writer that begins meanwhile changes the mark and notes it; both are looked at again then.
    for (int i = 0; i < checkTries; ++i) {
        const std::optional<quint32> mark = markInFile(connection);
        const QList<quint32> noted = notedMarks(path);
        if (!mark || noted.isEmpty() || noted.contains(*mark) || !hasLog(path)
            || writingState(path) == FileLock::State::Held)
            return {};
    }
    const QString log = filename::shown(companionOf(path, u"-wal"));
    return sayable([=] {
        return Error{
            ErrorKind::StoreDamaged,
            ErrorTexts::tr("The store \"%1\" and the log beside it do not belong together.")
                .arg(filename::shown(path)),
            ErrorTexts::tr("A copy was put in its place while \"%1\" still held calls of the store that was there "
                           "before. Read together they would give wrong figures.")
                .arg(log),
            ErrorTexts::tr("To go on with the copy, move \"%1\" to another folder. To go on with the store that "
                           "was there before, put that back. Logs imported since the copy was made can be "
                           "imported again.")
                .arg(log)
        };
    });
}

WriteLock::WriteLock(QString path, std::unique_ptr<FileLock> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

WriteLock::~WriteLock()
{
    m_lock->keepFile(hasLog(m_path) && !notedMarks(m_path).isEmpty());
}

Result<std::unique_ptr<WriteLock>> WriteLock::take(const QString &path)
{
    FileLock::Attempt attempt = takeFile(path, lockWaitMs);
    if (attempt.isBusy) {
        return sayable([path, holder = holderOf(path)] {
            return Error{ ErrorKind::StoreBusy,
                          ErrorTexts::tr("The store \"%1\" is in use.").arg(filename::shown(path)),
                          holderText(holder), ErrorTexts::tr("Wait until it has finished, and try again.") };
        });
    }
    if (!attempt.lock)
        return cannotLock(path, attempt);
    removeLeftBeside(path);
    std::unique_ptr<WriteLock> lock(new WriteLock(path, std::move(attempt.lock)));
    // Without a log there is nothing a mark could tell; one left from an earlier log would only be wrong.
    static_cast<void>(lock->note(hasLog(path) ? notedMarks(path) : QList<quint32>()));
    return lock;
}

void WriteLock::forgetMarks(const QString &path)
{
    const FileLock::Attempt attempt = takeFile(path, 0);
    if (attempt.lock)
        static_cast<void>(attempt.lock->setNote({}));
}

/** Notes who writes, which marks the store may have, and what is made beside. Returns whether there was room. */
bool WriteLock::note(const QList<quint32> &marks)
{
    const auto word = [](QString text) { return text.replace(u' ', u'_').toUtf8(); };
    QByteArray note = FileLock::holderWord.toByteArray() + word(QCoreApplication::applicationName()) + ' '
        + QByteArray::number(QCoreApplication::applicationPid()) + ' ' + word(QSysInfo::machineHostName()) + '\n';
    for (const quint32 mark : marks)
        note += markPrefix + QByteArray::number(mark) + '\n';
    if (!m_beside.isEmpty())
        note += besidePrefix + filename::toBytes(m_beside) + '\n';
    if (m_lock->setNote(note) != 0)
        return false;
    m_marks = marks;
    return true;
}

void WriteLock::noteBeside(const QString &temporaryPath)
{
    m_beside = filename::lastPart(temporaryPath);
    static_cast<void>(note(m_marks));
}

void WriteLock::mark(const Connection &connection)
{
    if (m_progress == Progress::Marked)
        return;
    // The log begins anew only after all of it was copied; until the mark is new, only this function does so.
    connection.setAutoCheckpoint(0);
    if (m_progress == Progress::Unmarked && connection.emptyLog())
        giveMark(connection);
    if (m_progress == Progress::TwoMarks && connection.emptyLog() && note({ m_marks.last() }))
        m_progress = Progress::Marked;
    if (m_progress == Progress::Marked)
        connection.setAutoCheckpoint(usualCheckpointPages);
}

/** Writes a new mark into the log; until that is emptied the file keeps the earlier one. */
void WriteLock::giveMark(const Connection &connection)
{
    const std::optional<quint32> before = markInFile(connection);
    const quint32 after = QRandomGenerator::system()->bounded(1U, 0x7fffffffU);
    // The note is on the drive before the store can have the new mark; without a note the store keeps its mark.
    if (!before || !note({ *before, after }) || m_lock->flushNote() != 0)
        return;
    connection.execute(std::string("PRAGMA schema_version = ").append(std::to_string(after)));
    m_progress = Progress::TwoMarks;
}

Error readOnlyError(const QString &path)
{
    return sayable([=] {
        return Error{ ErrorKind::StoreNotWritable,
                      ErrorTexts::tr("The store \"%1\" is open for reading only.").arg(filename::shown(path)),
                      ErrorTexts::tr("It was opened that way, or you may not write to it."),
                      ErrorTexts::tr("Choose a store you may write to.") };
    });
}

void closeAbandonedImports(const Connection &connection)
{
    connection.run("UPDATE import_run SET state = ?1, failure = ?2 WHERE state = ?3", ImportState::Failed,
                   ErrorKind::Interrupted, ImportState::Running);
}

} // namespace codedesk::store
