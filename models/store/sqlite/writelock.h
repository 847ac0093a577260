// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filelock.h"
#include "core/result.h"
#include "store/sqlite/connection.h"

#include <QString>

#include <memory>

namespace codedesk::store {

/**
 * The right to write a store, which only one program can have. The file of the lock also keeps the mark of the
 * store, by which a log that belongs to another state of the file is known (models/store/README.md, "A copy put
 * back"). Removing it when the last frame of the log is in the store, and only then, is the work of the
 * destructor.
 */
class WriteLock {
public:
    /** Errors: StoreBusy, telling who holds it; StoreNotWritable. */
    [[nodiscard]] static Result<std::unique_ptr<WriteLock>> take(const QString &path);
    /** To be called before a store is made: what the lock's file tells is then of a store that is gone. */
    static void forgetMarks(const QString &path);
    ~WriteLock();
    WriteLock(const WriteLock &) = delete;
    WriteLock &operator=(const WriteLock &) = delete;

    /**
     * Marks the store anew, as soon as no reader needs its log any more. To be called before the first change and,
     * as a reader may be in the way then, before each further transaction; it does nothing once the store is
     * marked. Throws SqliteFailure.
     */
    void mark(const Connection &connection);

    /** Notes a file of filewriter::replaceByName() that is to take the place of the store or of one beside it:
     * whoever takes the lock after a kill removes it. Empty: it is in place. */
    void noteBeside(const QString &temporaryPath);

private:
    WriteLock(QString path, std::unique_ptr<FileLock> lock);
    [[nodiscard]] bool note(const QList<quint32> &marks);
    void giveMark(const Connection &connection);

    /** How far marking has come. */
    enum class Progress {
        Unmarked, ///< A reader needs the log of the writer before.
        TwoMarks, ///< The new mark is in the log, and may be in the file.
        Marked,
    };

    QString m_path;
    std::unique_ptr<FileLock> m_lock;
    QList<quint32> m_marks; ///< As noted.
    QString m_beside; ///< The name of what is being made beside the store.
    Progress m_progress = Progress::Unmarked;
};

/** Returns whether a program writes to the store now. */
[[nodiscard]] FileLock::State writingState(const QString &path);

/** Returns the file whose name is that of the store with a suffix, links followed as SQLite follows them. */
[[nodiscard]] QString companionOf(const QString &path, QStringView suffix);

/** Returns whether the store has a log that holds anything. */
[[nodiscard]] bool hasLog(const QString &path);

/** Returns the mark in the header of the file itself, whatever its log says; nothing if there is no header. */
[[nodiscard]] std::optional<quint32> markInFile(const Connection &connection);

/** Errors: StoreDamaged, if the store and the log beside it do not belong together. To be called before the log is
 * read. */
[[nodiscard]] Result<void> checkLogBelongs(const Connection &connection, const QString &path);

} // namespace codedesk::store
