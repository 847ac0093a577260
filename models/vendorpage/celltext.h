// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/rules.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace codedesk::vendorpage {

/** Returns text with one space for every run of white space and control characters, none at the edges, and
 * without characters that have no width. */
[[nodiscard]] QString cleanText(QStringView text);

/** Returns text with HTML character references ("&amp;", "&#30;", "&#x4e00;") resolved; unknown ones stay. */
[[nodiscard]] QString withoutEntities(QStringView text);

/**
 * Returns the codes a cell lists, in ASCII: numbers of up to 10 digits with or without a minus, and names like
 * "FailedOperation.CompareFail", parted by slashes, commas or white space. Empty if anything else is in it, and
 * for words in small letters or a phrase of words.
 */
[[nodiscard]] QStringList readCodes(QStringView cell);

/** Returns true if the cell lists codes, and none of them is a plain word. */
[[nodiscard]] bool isCodeCell(QStringView cell);

/** Returns what a cell says of billing; nothing if it is none of the known words for yes, no and "not stated". */
[[nodiscard]] std::optional<Billable> readBilling(QStringView cell);

/**
 * Returns text in the form in which two versions of it are compared: white space beside a character that is not
 * ASCII is left out, since editors put it between Chinese and Latin letters as they like; elsewhere a run of it
 * counts as one space.
 */
[[nodiscard]] QString comparableText(QStringView text);

} // namespace codedesk::vendorpage
