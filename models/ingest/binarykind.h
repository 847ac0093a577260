// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace codedesk::ingest {

/**
 * Returns what the beginning of a file is, for people ("a PNG picture", "a ZIP archive", "a program"), if it is
 * no text at all; empty for text. `sample` holds unpacked, undecoded bytes; some KiB are enough.
 */
[[nodiscard]] QString binaryKind(std::string_view sample);

/** Returns whether a file that begins like this is a ZIP archive or an XLSX workbook, whose members can be
 * imported. */
[[nodiscard]] bool isArchiveOfInputs(std::string_view sample);

/** Returns whether a file that begins like this is packed in a way this program does not unpack. */
[[nodiscard]] bool isPacked(std::string_view sample);

/** Returns whether binaryKind() has a name for the sample. */
[[nodiscard]] bool looksBinary(std::string_view sample);

} // namespace codedesk::ingest
