// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/recordreader.h"

#include <QString>

namespace codedesk::ingest {

/**
 * Loads the key of the person hash from `path`, or makes one there that only its owner can read (mode 0600;
 * an existing file that others can read is narrowed). Two programs that make it at once end up with the same key.
 * A file of the wrong size is left alone: with another key the same person would get another hash.
 * Errors: StoreNotWritable (the folder or file cannot be written), InputNotReadable (the file cannot be read, or
 * is no key).
 */
[[nodiscard]] Result<PersonKey> loadOrCreatePersonKey(const QString &path);

} // namespace codedesk::ingest
