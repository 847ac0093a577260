// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace codedesk::ingest {

/** How a text writes a number. */
enum class NumberForm {
    Plain, ///< It is no number that a program wrote otherwise than people do; it stands for itself.
    Whole, ///< 1004.0, 6.6660023E7, 1.004e3, -0: a whole number, exactly.
    Inexact, ///< 1004.5, 1.23456789012346E+17: no whole number, or a rounded one.
};

/**
 * Finds out how a text writes a number. For Whole, `digits` becomes the number as people write it ("66660023").
 * Without a point or a sign in its exponent a text is Plain: "1234567890123E12" may be the number of an order.
 */
[[nodiscard]] NumberForm numberForm(std::string_view text, std::string &digits);

/**
 * Returns whether the number of an order or a request lost digits on its way through a spreadsheet or a program:
 * 1.23456789012346E+17, 2.0261001000123457E25, 20261001000123456768.0.
 */
[[nodiscard]] bool isSpoiledNumber(std::string_view text);

/** Returns the number of an order that a program wrote with a fraction of zeros, without them; else the text. */
[[nodiscard]] std::string_view withoutZeroFraction(std::string_view text);

} // namespace codedesk::ingest
