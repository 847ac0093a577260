// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "ingest/recordreader.h"
#include "store/ledger.h"

#include <QString>
#include <QStringList>

#include <stop_token>

namespace codedesk::jobs {

/** What to import, and how. */
struct ImportRequest {
    QString storePath;
    QString filePath; ///< "-" is standard input.
    ingest::ReadOptions options;
    bool again = false; ///< Import even if the ledger has the same file with the same options.
    QStringList members = {}; ///< What of the file, if it is an archive (ingest::InputName).

    [[nodiscard]] ingest::InputName input() const { return { filePath, members }; }
};

enum class ImportOutcome {
    Done,
    Cancelled, ///< What was stored before stays, and can be undone.
    Failed, ///< `error` says why; what was stored before stays, and can be undone.
    AlreadyImported, ///< Nothing was read; `entry` is the earlier import.
};

/** Returns "done", "cancelled", "failed", "already-imported". */
[[nodiscard]] QString importOutcomeKey(ImportOutcome outcome);

/** How an import ended. */
struct ImportSummary {
    ImportOutcome outcome = ImportOutcome::Done;
    store::ImportEntry entry; ///< The ledger line; id 0 if none was written.
    store::ImportCounts counts; ///< Of this run: all zero if nothing was read.
    qint64 bytes = 0;
    qint64 elapsedMs = 0;
    std::optional<Error> error;
    ingest::InputShape shape;
    std::array<qint64, 4> notes{}; ///< By ingest::NoteKind.
};

/**
 * Imports one input, a file or a member of an archive, into the store. Blocks; call it off the GUI thread. Reading
 * and storing overlap on two threads. A request to stop is answered within 200 ms. Always returns a summary:
 * trouble is part of it.
 */
[[nodiscard]] ImportSummary runImport(const ImportRequest &request, ProgressSink &progress, std::stop_token stop);

/** Returns the text that names options in the ledger; equal for options that read a file alike. */
[[nodiscard]] QString optionsKey(const ingest::ReadOptions &options);

} // namespace codedesk::jobs
