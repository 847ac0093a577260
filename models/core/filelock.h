// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace codedesk {

/**
 * A lock among programs. The kernel holds it and lets go when the program ends, however it ends and in whatever
 * container it ran; the file that carries it says who holds it, for people. Network file systems keep such locks
 * as far as they keep any; one that keeps none fails with ENOLCK. One thread at a time; another may release it.
 */
class FileLock {
public:
    /** What became of a try to take a lock. */
    struct Attempt {
        std::unique_ptr<FileLock> lock; ///< Null if it could not be taken.
        bool isBusy = false; ///< Somebody else holds it.
        int systemError = 0; ///< errno of any other failure.
    };

    /**
     * Takes the lock of a file, which is made if need be with the rights `mode`; waits at most so long for another
     * holder.
     */
    [[nodiscard]] static Attempt take(const QString &path, int waitMs, unsigned mode = 0600);

    /** Returns whether a program holds the lock now. */
    [[nodiscard]] static bool isHeld(const QString &path);

    /** Returns what the last holder wrote into the file of a lock; empty if there is none. */
    [[nodiscard]] static QByteArray noteOf(const QString &path);

    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /** Writes who holds the lock and what else is to be kept beside. Returns errno, 0 for success. */
    [[nodiscard]] int setNote(const QByteArray &note);
    /** Brings the note to the drive: a crash of the machine cannot lose it from then on. Returns errno, 0 for
     * success. */
    [[nodiscard]] int flushNote();
    /** Whether the file is removed with the lock; it is unless told otherwise. */
    void keepFile(bool isKept) { m_isKept = isKept; }

private:
    FileLock(QString path, int descriptor);

    QString m_path;
    int m_descriptor;
    bool m_isKept = false;
};

} // namespace codedesk
