// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <functional>

class QIODevice;

/**
 * The only way into a file. What is written stands beside the file until all of it is on the drive, and takes its
 * place in one step; on any failure, of `write` or of the drive, an earlier file is as it was and nothing else is
 * left. A file that is replaced keeps its rights, access list, group and, where the system lets it, owner; a new
 * one is its owner's alone. Links are followed, also to a file that is not there yet. What is neither a file nor a
 * folder is not replaced. Only on a drive that cannot exchange two files may the new one be in its place although
 * the drive failed to confirm it, which is an error then. Any thread.
 *
 * Exports go through exporting::OutputGuard, which knows what must not be replaced.
 */
namespace codedesk::filewriter {

using Write = std::function<Result<void>(QIODevice &)>;

/** Writes a file as a whole. Errors: those of `write`; OutputNotWritable, DiskFull. */
[[nodiscard]] Result<void> replace(const QString &path, const Write &write);

/** The same for bytes that are there already. */
[[nodiscard]] Result<void> replace(const QString &path, const QByteArray &content);

/** Writes a file only if there is none: returns false if there was, which is then untouched. Errors: as replace().
 */
[[nodiscard]] Result<bool> create(const QString &path, const QByteArray &content);

/**
 * Lets somebody else, such as a database, write the content into an empty file beside, whose name it is told; on a
 * failure that goes with the journal of a database beside it.
 * Errors: as replace().
 */
[[nodiscard]] Result<void> replaceByName(const QString &path,
                                         const std::function<Result<void>(const QString &temporaryPath)> &write);

/** Writes into a pipe or device, which cannot be replaced. Errors: as replace(). */
[[nodiscard]] Result<void> writeInto(const QString &path, const Write &write);
/** Writes into what the program was given as a descriptor, from where it stands. Errors: as replace(). */
[[nodiscard]] Result<void> writeInto(int descriptor, const QString &name, const Write &write);

/** Returns the file that stands behind links, there or not; the path itself for anything else. */
[[nodiscard]] QString targetOf(const QString &path);

/** Gives a file another name that nobody has yet. Errors: OutputNotWritable. */
[[nodiscard]] Result<void> moveAside(const QString &path, const QString &newPath);

/** Removes what a program that was killed has made beside a file: `name` is that of a temporary file of this
 * writer, without its folder; anything else stays. What a database has put beside it goes along. */
void removeLeftover(const QString &folder, const QByteArray &name);

/** Removes a file that was made and could not be filled. */
void removeIfEmpty(const QString &path);

} // namespace codedesk::filewriter
