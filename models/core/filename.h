// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>
#include <optional>

class QUrl;

/**
 * File names as the system has them. A name is bytes; QString holds text. Bytes that are no UTF-8 (an archive
 * packed on a Chinese Windows) stand in a QString as private characters, U+10F780 to U+10F7FF, so that every name
 * survives the way from the command line to the system and back. Relative names, and those that begin with a colon
 * (which QFile takes for built-in resources), mean what they mean to the system. Any thread.
 */
namespace codedesk::filename {

[[nodiscard]] QString fromBytes(const QByteArray &bytes);
[[nodiscard]] QByteArray toBytes(const QString &path);

/** Returns the name of a local file that was dropped or pasted; empty if the address names none. */
[[nodiscard]] QString fromUrl(const QUrl &url);

/** Returns a name for people: bytes that are no UTF-8 are read as GB18030 if they can be, else as U+FFFD. */
[[nodiscard]] QString shown(const QString &path);

/** Returns what follows the last slash. */
[[nodiscard]] QString lastPart(const QString &path);
/** Returns the folder of a file: what stands before the last slash, "." or "/". */
[[nodiscard]] QString folderOf(const QString &path);
/** Returns the name beginning at the root, "." and ".." as they stand. */
[[nodiscard]] QString absolute(const QString &path);

/** What stands under a name, links followed. */
struct Status {
    enum class Kind { Absent, File, Folder, Pipe, CharacterDevice, Other };

    Kind kind = Kind::Absent;
    int systemError = 0; ///< errno where the kind is Absent: ENOENT, EACCES, ELOOP, ...
    qint64 size = 0; ///< Bytes, of a file.
    qint64 modified = 0; ///< ns since 1970 UTC.
    quint64 device = 0;
    quint64 inode = 0;
    quint32 mode = 0; ///< The twelve bits of permissions.
    quint32 owner = 0;
    quint32 group = 0;

    [[nodiscard]] bool exists() const { return kind != Kind::Absent; }
    [[nodiscard]] bool isFile() const { return kind == Kind::File; }
    [[nodiscard]] bool isFolder() const { return kind == Kind::Folder; }
    bool operator==(const Status &) const = default;
    /** Returns whether both are the same file, under whatever names. */
    [[nodiscard]] bool isSameAs(const Status &other) const
    {
        return exists() && other.exists() && device == other.device && inode == other.inode;
    }
};

[[nodiscard]] Status statusOf(const QString &path);
[[nodiscard]] Status statusOf(int descriptor);
[[nodiscard]] bool exists(const QString &path);
[[nodiscard]] bool isReadable(const QString &path);
/** Returns the errno that keeps this program from writing to a file or into a folder, as far as rights, the drive
 * and the room on it tell: EACCES, EROFS, ENOSPC, ...; 0: nothing does. Writes nothing. */
[[nodiscard]] int refusalOfWriting(const QString &path);

/** Opens a file or pipe for reading, unbuffered. Null on failure; `systemError` is the errno then. */
[[nodiscard]] std::unique_ptr<QFile> openForReading(const QString &path, int &systemError);

/**
 * Returns the descriptor a name stands for: 1 for "/dev/stdout", N for "/dev/fd/N" and "/proc/self/fd/N"; nothing
 * for other names. Opening such a name would begin at the start of what the shell has opened at its end.
 */
[[nodiscard]] std::optional<int> descriptorOf(const QString &path);

} // namespace codedesk::filename
