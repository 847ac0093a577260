// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "core/error.h"
#include "ingest/recordbatch.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace codedesk::store {

enum class ImportState {
    Running, ///< Being written now, or left behind by a crash.
    Done, ///< Read to the end of the input.
    Cancelled, ///< Stopped by the user; what was stored stays. Can be resumed or undone.
    Failed, ///< Ended by an error; what was stored before it stays. Can be resumed or undone.
    Undone, ///< Taken out again; kept as a line of the ledger.
};

/** Returns "running", "done", "cancelled", "failed", "undone". */
[[nodiscard]] QString importStateKey(ImportState state);

/** The counts of one import; balanced when read is the sum of the others but `completed`. */
struct ImportCounts {
    qint64 read = 0;
    qint64 stored = 0;
    qint64 duplicate = 0;
    qint64 conflict = 0;
    qint64 rejected = 0;
    qint64 blank = 0;
    qint64 completed = 0; ///< Duplicates from which calls have values that they lacked.

    [[nodiscard]] bool isBalanced() const { return read == stored + duplicate + conflict + rejected + blank; }
    bool operator==(const ImportCounts &) const = default;
};

/**
 * Names one import for good. A number alone does not: a store that was replaced, or taken back to an earlier copy,
 * gives it to another import.
 */
struct ImportKey {
    qint64 id = 0; ///< 0: no import.
    qint64 startedAt = 0; ///< ImportEntry::startedAt.

    [[nodiscard]] bool isSet() const { return id != 0; }
    bool operator==(const ImportKey &) const = default;
};

/** What was found out about the file of an import, besides its counts. */
struct ImportNote {
    ingest::NoteKind kind = ingest::NoteKind::NothingThere;
    qint64 count = 0;
    QStringList names; ///< The first of the columns or lines it is about, personal values masked.

    bool operator==(const ImportNote &) const = default;
};

/** Returns the notes of an import that was continued: what was told of its records before counts on. */
[[nodiscard]] QList<ImportNote> continuedNotes(const QList<ImportNote> &before, const QList<ImportNote> &now);

/** One line of the ledger. */
struct ImportEntry {
    qint64 id = 0;
    QString fileName; ///< Name without the folder.
    qint64 fileSize = -1;
    QString contentHash;
    QString optionsKey; ///< Names the read options; the same file with others is another import.
    QString format;
    QString encoding;
    qint64 startedAt = 0; ///< ms since 1970 UTC.
    qint64 finishedAt = 0; ///< 0 while running.
    ImportState state = ImportState::Running;
    ImportCounts counts;
    qint64 bytesRead = 0;
    std::optional<ErrorKind>
        failure; ///< What kind of trouble ended it; nothing where there was none or it is not known.
    QString message; ///< What was reported then, in the language of the program that read; see failureText().
    QString prefixHash; ///< Of the first bytesRead bytes of the input, as of ingest::hashPrefixes().
    qint64 nextRecord = 1; ///< Number of the first record that is not stored.
    qint64 resumeOffset = 0; ///< Where that record begins in the unpacked, undecoded input.
    QString header; ///< The line of a CSV that names its columns, as it stands; empty if there is none.
    QList<ImportNote> notes; ///< By kind. Of the runs that came to an end, whatever that was.

    [[nodiscard]] ImportKey key() const { return { id, startedAt }; }
};

/** What undoing an import does to the calls it holds. */
struct UndoneCalls {
    qint64 removed = 0; ///< No other import holds them.
    qint64 kept = 0; ///< Others hold them too: they are calls of those from then on.

    bool operator==(const UndoneCalls &) const = default;
};

/** Returns the error (StoreBusy: the store was replaced) for an import that is not in the store, though a key
 * names it; `nowThere` is what has its number now. */
[[nodiscard]] Error importGone(const ImportKey &import, const std::optional<ImportEntry> &nowThere);

/** Returns why an import failed and how to go on, in the language of the program; empty if it did not fail. */
[[nodiscard]] QString failureText(const ImportEntry &entry);

/** A rejected record as kept in the store. */
struct RejectEntry {
    qint64 importId = 0;
    ingest::Reject reject;
};

/** How many records of an import were rejected for one reason. */
struct RejectCount {
    ingest::RejectReason reason = ingest::RejectReason::BadJson;
    qint64 count = 0;

    bool operator==(const RejectCount &) const = default;
};

/** A field in which a record and the stored call differ. */
struct FieldDifference {
    QString field; ///< Name as in exports ("similarity").
    QString stored;
    QString offered; ///< What the record says; it was not stored.
};

/** A record that names a stored call but tells something else about it. */
struct ConflictEntry {
    qint64 importId = 0;
    qint64 recordNumber = 0;
    qint64 storedKey = 0; ///< StoredCall::key of the call that was kept.
    QString fields; ///< What differs, first what is stored: "code: 0 / 2016; similarity: 95 / 12".
    QString identity; ///< Order number or request id shared by both.
    QList<FieldDifference> differences; ///< The same field by field; empty for conflicts of a store of version 1.
};

/** The place of an entry in its import, from which the next page goes on. */
[[nodiscard]] inline qint64 recordNumberOf(const RejectEntry &entry)
{
    return entry.reject.recordNumber;
}
[[nodiscard]] inline qint64 recordNumberOf(const ConflictEntry &entry)
{
    return entry.recordNumber;
}

} // namespace codedesk::store
