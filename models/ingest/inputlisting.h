// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/inputname.h"
#include "ingest/workbook.h"

#include <QIODevice>
#include <QList>
#include <QString>

#include <memory>
#include <stop_token>
#include <vector>

namespace codedesk::ingest {

/** An archive inside another one is held in memory while it is read, and may have so many bytes. */
inline constexpr qint64 nestedLimitBytes = 64 << 20;

/** Why an entry of an archive is no input. */
enum class SkipReason {
    Empty, ///< A file of no bytes, an archive without files, a sheet without values.
    SystemFile, ///< Left behind by macOS or Windows.
    NoTable, ///< A sheet that is a chart.
};

struct SkippedMember {
    InputName name;
    SkipReason reason = SkipReason::Empty;

    bool operator==(const SkippedMember &) const = default;
};

/** What of a path is to be imported. Folders of an archive are in neither list: they are no files. */
struct InputListing {
    QList<InputName> inputs;
    QList<SkippedMember> skipped;
};

/** Returns the reason in words ("empty"), and for the command line ("empty", "system-file", "no-table"). */
[[nodiscard]] QString skipReasonText(SkipReason reason);
[[nodiscard]] QString skipReasonKey(SkipReason reason);

/** Returns which entries are left out and why, as one sentence; empty if there are none. `shown`: names at most.
 */
[[nodiscard]] QString skippedText(const QList<SkippedMember> &skipped, int shown = 5);

/**
 * Lists the inputs of a path: the members of a ZIP archive, archives and workbooks inside it included as far as
 * they fit into nestedLimitBytes; the sheets of a workbook (XLSX); else the path itself, whatever it is, a file
 * that is not there too. A path that is no file but leads into an archive, as InputName::path() writes it, gives
 * the members of that name or below it. What is an archive is told by content. Pipes are not read.
 *
 * Errors: InputNotReadable (a damaged archive, too many entries), InputEmpty (an archive with nothing to import),
 * Cancelled.
 */
[[nodiscard]] Result<InputListing> listInputs(const QString &path, const std::stop_token &stop = {});

/** A member, ready to be read. */
struct OpenedMember {
    std::unique_ptr<QIODevice> device; ///< Unpacked; knows its size, cannot seek.
    std::vector<SheetPartSize> sheet; ///< What the device hands out if it is a sheet; else empty.
    qint64 heldBytes = 0; ///< Of archives that are in memory meanwhile.
};

/**
 * Opens a member of an archive; nothing of it was read yet.
 * Errors: InputNotReadable (the file, a damaged archive, no such member).
 */
[[nodiscard]] Result<OpenedMember> openMember(const InputName &input);

/** Lists the inputs of an archive on a device; `name` stands for it. Errors: as listInputs(). */
[[nodiscard]] Result<InputListing> listArchive(std::unique_ptr<QIODevice> device, const InputName &name,
                                               const std::stop_token &stop = {});

/** Opens a member of an archive on a device. Errors: as above. */
[[nodiscard]] Result<OpenedMember> openMember(std::unique_ptr<QIODevice> device, const InputName &input);

} // namespace codedesk::ingest
