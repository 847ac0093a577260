// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace codedesk::ingest {

/** What a file is that is no text: a name to be said by binaryKindWord(), which lives as long as the program;
 * nullptr: it is text. */
using BinaryKind = const char *;

/** Something of which nothing is known but that it is no text. */
extern const BinaryKind someBinaryKind;

/** Returns what the beginning of a file is. `sample` holds unpacked, undecoded bytes; some KiB are enough. */
[[nodiscard]] BinaryKind binaryKind(std::string_view sample);

/** Returns a kind for people ("a PNG picture", "a ZIP archive", "a program"); not for text. */
[[nodiscard]] QString binaryKindWord(BinaryKind kind);

/** Returns whether a file that begins like this is a ZIP archive or an XLSX workbook, whose members can be
 * imported. */
[[nodiscard]] bool isArchiveOfInputs(std::string_view sample);

/** Returns whether a file that begins like this is packed in a way this program does not unpack. */
[[nodiscard]] bool isPacked(std::string_view sample);

/** Returns whether binaryKind() has a name for the sample. */
[[nodiscard]] bool looksBinary(std::string_view sample);

} // namespace codedesk::ingest
