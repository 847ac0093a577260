// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "ingest/recordreader.h"
#include "store/ledger.h"
#include "store/storeaddress.h"

#include <QString>

#include <stop_token>

namespace codedesk::jobs {

/** What to import, and how. */
struct ImportRequest {
    store::StoreAddress store;
    QString filePath; ///< "-" is standard input.
    ingest::ReadOptions options;
    bool again = false; ///< Import from the beginning even if the ledger has the file with the same options.
    QStringList members = {}; ///< What of the file, if it is an archive (ingest::InputName).
    qint64 largestBatchRecords = 65'536; ///< A batch is stored, or lost by a crash, as a whole.

    [[nodiscard]] ingest::InputName input() const { return { filePath, members }; }
};

enum class ImportOutcome {
    Done,
    Cancelled, ///< What was stored before stays; the same file again continues it, and it can be undone.
    Failed, ///< As Cancelled; `error` says why.
    AlreadyImported, ///< Nothing was read; `entry` is the earlier import.
};

/** Returns "done", "cancelled", "failed", "already-imported". */
[[nodiscard]] QString importOutcomeKey(ImportOutcome outcome);

/** How an import ended. */
struct ImportSummary {
    ImportOutcome outcome = ImportOutcome::Done;
    store::ImportEntry entry; ///< The ledger line; id 0 if none was written.
    store::ImportCounts counts; ///< All zero if nothing was read; with resumedFrom, those of the whole import.
    qint64 resumedFrom = 0; ///< The record an interrupted import was continued from; 0: begun anew.
    qint64 bytes = 0;
    qint64 elapsedMs = 0;
    std::optional<Error> error;
    bool isDoubted =
        false; ///< The error is a doubt: with ReadOptions::takesAnyTable the file is read all the same.
    ingest::InputShape shape;
    std::array<qint64, ingest::noteKindCount>
        notes{}; ///< By ingest::NoteKind; of the records this run has stored.
};

/** Returns what was found out about the file of an import, by kind; wording::noteText() says it. */
[[nodiscard]] QList<store::ImportNote> importNotes(const ImportSummary &summary);

/**
 * Imports one input, a file or a member of an archive, into the store. An import of an input that begins alike,
 * with the same options, that was cancelled, failed or left behind by a crash is continued
 * (models/store/README.md, "Interrupted imports"). Blocks; call it off the GUI thread. Reading and storing overlap
 * on two threads. A request to stop is answered within 200 ms. Always returns a summary: trouble is part of it.
 */
[[nodiscard]] ImportSummary runImport(const ImportRequest &request, ProgressSink &progress, std::stop_token stop);

} // namespace codedesk::jobs
