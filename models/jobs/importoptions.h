// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "ingest/recordreader.h"
#include "store/ledger.h"

#include <QString>

#include <memory>

namespace codedesk::jobs {

/** Returns the codes a catalogue knows, those of other systems included. */
[[nodiscard]] std::shared_ptr<const ingest::KnownCodes> knownCodes(const Catalogue &catalogue);

/** Returns the text that names options in the ledger; equal for options that read a file alike. */
[[nodiscard]] QString optionsKey(const ingest::ReadOptions &options);

/** Returns the format an import found, as far as its name in the ledger tells. */
[[nodiscard]] std::optional<ingest::Format> formatOf(const store::ImportEntry &entry);

/**
 * Returns the options an import was made with, and the format it found, for another file like it: a later log, or
 * its own rejected rows after they were corrected. The encoding is left open, and the person key is not among
 * them.
 */
[[nodiscard]] ingest::ReadOptions optionsLike(const store::ImportEntry &entry);

} // namespace codedesk::jobs
