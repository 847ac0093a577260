// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filewriter.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace codedesk::exporting {

/** What the header of every store says it is, at byte 68 of the file ("CdSt"). */
inline constexpr quint32 storeApplicationId = 0x43645374;
/** The same for stores made before the first release, which are not opened any more ("CdK1"). */
inline constexpr quint32 unreleasedStoreApplicationId = 0x43644b31;

/**
 * Knows what an export must never replace, by what a file is and not by how its name is spelled: every store, with
 * what lies beside it, the files of the program that are named here, what is being read, and devices other than
 * terminals, /dev/null and the like. A value; any thread.
 */
class OutputGuard {
public:
    /** The file of a store in use, there or not. */
    void protectStore(const QString &path) { m_stores << path; }
    /** Says what a file is, as a sentence in the language of the moment. */
    using What = QString (*)();

    /** A file of the program. */
    void protectFile(const QString &path, What what) { m_files.append({ path, what }); }
    /** A file whose content is being exported or compared. */
    void protectInput(const QString &path);

    /** Errors: OutputNotWritable, with what the file is, if nothing may be written to it. */
    [[nodiscard]] Result<void> check(const QString &path) const;
    /** The same for a file the program was given open, such as standard output; pipes and devices pass. */
    [[nodiscard]] Result<void> checkDescriptor(int descriptor) const;

private:
    struct Protected {
        QString path;
        What what;
    };

    [[nodiscard]] What faultOf(const QString &path) const;

    QStringList m_stores;
    QList<Protected> m_files;
};

/**
 * Writes an export: a file as a whole (filewriter::replace()), or into a pipe, a terminal or an open descriptor
 * such as /dev/stdout. What `guard` knows is refused before and after `write`. Errors: OutputNotWritable,
 * DiskFull, and those of `write`.
 */
[[nodiscard]] Result<void> writeExport(const OutputGuard &guard, const QString &path,
                                       const filewriter::Write &write);

} // namespace codedesk::exporting
