// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/callrecord.h"
#include "ingest/recordreader.h"

#include <optional>
#include <string>
#include <string_view>

namespace codedesk::ingest {

/** Stands for a personal value that is not shown at all. */
inline constexpr std::string_view hiddenValue = "***";

/**
 * Masks the numbers of persons (core/personalnumber) in free text.
 *
 * Returns false, and leaves `masked` alone, if there are none. Otherwise `masked` is the text with the middle of
 * each replaced by '*': the first three characters stay, and the last two (ID) or four (mobile, card).
 */
[[nodiscard]] bool maskNumbers(std::string_view text, std::string &masked);

/** Returns `text` with personal numbers masked. */
[[nodiscard]] std::string maskedText(std::string_view text);
[[nodiscard]] QString maskedText(const QString &text);

/**
 * Returns the keyed hash of an ID number, the first 16 bytes of its HMAC-SHA256; nothing if the number is not
 * complete ("1101***99X"). Blanks, hyphens and the case of letters do not matter, and a number of 15 digits gives
 * the hash of the number of 18 that replaced it.
 */
[[nodiscard]] std::optional<PersonHash> personHash(const PersonKey &key, std::string_view idNumber);

} // namespace codedesk::ingest
