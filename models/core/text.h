// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

/** The forms in which texts are compared. All functions can be called from any thread. */
namespace codedesk::text {

/**
 * Returns the plain form of one UTF-16 unit: ASCII for full-width forms, '"' for every kind of quotation mark,
 * '-' for every kind of minus and hyphen, ' ' for every kind of space, '[' and ']' for Chinese brackets; other
 * units as they are, and a null unit for marks that have no width (direction marks, joiners, byte-order marks).
 */
[[nodiscard]] char16_t plainUnit(char16_t unit);

/** Returns `text` in plain units, without the marks that have no width: the form all others start from. */
[[nodiscard]] QString plain(QStringView text);

/**
 * Returns text in the form in which what was typed is compared: plain units in small letters, with a space for
 * line ends and control characters; dashes are a minus before a digit and stay what they are elsewhere.
 */
[[nodiscard]] QString folded(QStringView text);

/** Returns folded text with simplified for traditional characters: the form in which wordings are compared. */
[[nodiscard]] QString normalised(QStringView text);

/**
 * Returns a field's content as it is meant: without the blanks, quotation marks, apostrophes and invisible
 * characters around it that come along when it is copied out of a chat, a spreadsheet or source code, in plain
 * units and with a minus for any dash before a digit. Letters keep their case.
 */
[[nodiscard]] QString cleaned(QStringView text);

/** Returns the cleaned parts of a list written with blanks, slashes, commas or semicolons between; each once. */
[[nodiscard]] QStringList cleanedList(QStringView text);

} // namespace codedesk::text
