// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** How a value may be shown. */
enum class Disclosure {
    Masked, ///< Personal numbers in it are masked, and personal values of JSON in it are hidden.
    Verbatim, ///< As it is: order numbers look like card numbers now and then.
    Hidden, ///< Not at all: a personal value.
};

/** Tells how the values of a key may be shown. */
using KeyDisclosure = std::function<Disclosure(std::string_view key)>;

/** Returns how the values of a key may be shown, by its name alone. */
[[nodiscard]] Disclosure disclosureOfKey(std::string_view key);

/** Returns a value as it may be shown. */
[[nodiscard]] std::string disclosed(std::string_view value, Disclosure disclosure);

/**
 * Masks free text: personal numbers, and the personal values of JSON that a text holds. Returns false, and leaves
 * `masked` alone, if there is nothing to mask.
 */
[[nodiscard]] bool maskValue(std::string_view value, std::string &masked);

/** Returns free text masked. */
[[nodiscard]] std::string maskedValue(std::string_view value);

/** JSON as it may be shown. */
struct MaskedJson {
    std::string text;
    bool isWhole = true; ///< Nothing but values of strings and keys was hidden or masked.
};

/**
 * Returns JSON, sound or broken, with personal values hidden by their keys, also in strings that hold JSON, with
 * personal numbers masked everywhere else, and with text outside strings hidden that is no literal of JSON. Stops
 * soon after `limit` bytes.
 */
[[nodiscard]] MaskedJson maskedJson(std::string_view json, std::size_t limit, const KeyDisclosure &disclosureOf);

} // namespace codedesk::ingest
