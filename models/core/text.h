// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

/** The forms in which texts are compared. All functions can be called from any thread. */
namespace codedesk::text {

/**
 * Returns text in the form in which what was typed is compared: small letters, ASCII for full-width characters, an
 * ASCII minus for any other minus or hyphen before a digit, a space for white space and control characters, and
 * nothing for invisible format characters.
 */
[[nodiscard]] QString folded(QStringView text);

/** Returns folded text with simplified for traditional characters: the form in which wordings are compared. */
[[nodiscard]] QString normalised(QStringView text);

/**
 * Returns a field's content as it is meant: without the blanks, quotation marks, apostrophes and invisible
 * characters around it that come along when it is copied out of a chat, a spreadsheet or source code, with ASCII
 * for full-width characters and for every kind of minus before a digit. Letters keep their case.
 */
[[nodiscard]] QString cleaned(QStringView text);

/** Returns the cleaned parts of a list written with blanks, slashes, commas or semicolons between; each once. */
[[nodiscard]] QStringList cleanedList(QStringView text);

} // namespace codedesk::text
