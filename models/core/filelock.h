// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/systemerror.h"
#include "core/writing.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace codedesk {

/**
 * A lock among programs. The kernel holds it and lets go when the program ends, however it ends and in whatever
 * container it ran; the file that carries it says who holds it, for people. Network file systems keep such locks
 * as far as they keep any; one that keeps none fails with ENOLCK. One thread at a time; another may release it.
 *
 * The name may be that of a file of the user. Only a regular file of one name that is empty, or says what such a
 * lock says, is taken for one; anything else is neither opened nor changed nor removed.
 */
class FileLock {
public:
    /** A note begins with it, so that the file is known as that of a lock. */
    static constexpr QByteArrayView holderWord = "holder ";

    /** What became of a try to take a lock. */
    struct Attempt {
        std::unique_ptr<FileLock> lock; ///< Null if it could not be taken.
        bool isBusy = false; ///< Somebody else holds it.
        int systemError = 0; ///< errno of any other failure; EEXIST: something that is no lock has its name.
    };

    enum class State {
        Free,
        Held,
        Unknown, ///< The file may not be read.
    };

    /**
     * Takes the lock of a file, which is made if need be; waits at most so long for another holder. The file gets
     * the rights `mode` (its owner may read and write it in any case) and the group; where it cannot get the
     * group, the group it has gets what all others have.
     */
    [[nodiscard]] static Attempt take(const QString &path, int waitMs, unsigned mode = 0600,
                                      std::optional<quint32> group = std::nullopt);

    /** Returns whether a program holds the lock now. */
    [[nodiscard]] static State stateOf(const QString &path);

    /** Returns what the last holder wrote into the file of a lock; empty if there is none, nothing if it may not
     * be read. */
    [[nodiscard]] static std::optional<QByteArray> noteOf(const QString &path);

    /** Returns why a lock could not be taken that is not busy, by the errno of the attempt, and what to do about
     * it. `hint` is told where there is nothing better. */
    [[nodiscard]] static WriteTrouble troubleOf(int systemError, const QString &path, const QString &hint);

    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /** Writes who holds the lock (`holderWord` first) and what else is to be kept beside. Returns errno, 0 for
     * success. */
    [[nodiscard]] int setNote(const QByteArray &note);
    /** Brings the note to the drive: a crash of the machine cannot lose it from then on. Returns errno, 0 for
     * success. */
    [[nodiscard]] int flushNote();
    /** Whether the file is removed with the lock; it is unless told otherwise. */
    void keepFile(bool isKept) { m_isKept = isKept; }

private:
    FileLock(QString path, int descriptor);
    void giveRights(unsigned mode, std::optional<quint32> group) const;

    QString m_path;
    int m_descriptor;
    bool m_isKept = false;
    Writing m_writing; ///< Who holds a lock is about to write.
};

} // namespace codedesk
