// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "core/language.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace codedesk {

/** Whose warnings a list holds, as far as the tables of its codes tell. */
enum class WarnedCard {
    Either, ///< No table has the codes, or no kind of card has all of them.
    BankCard,
    IdCard,
};

/** Returns the kind of card that has all codes of a list which the catalogue knows; the bank card where both do.
 */
[[nodiscard]] WarnedCard cardOfWarnings(const QStringList &codes, const Catalogue &catalogue);

/** Returns the row of a warning of a kind of card; nullptr: the catalogue has no such warning. */
[[nodiscard]] const CodeEntry *findCardWarning(const QString &code, WarnedCard card, const Catalogue &catalogue);

/**
 * Returns the codes of a card warning list, as text ("-9110"), in the order given; codes the catalogue does
 * not have are kept. Read are lists with or without brackets, separated by commas, semicolons, bars, slashes or
 * spaces of any script, with quotation marks around items. No warning ("0", "[]", nothing) gives an empty list.
 * Errors: Usage (an item that is no number; the texts say which one).
 */
[[nodiscard]] Result<QStringList> parseWarningList(const QString &text);

/**
 * Returns sentences for a customer: on which card what each code of a list warns of, which codes are not known,
 * and that a warning alone does not reject the card. Empty if none of the codes is known: that tells a customer
 * nothing. Plain text.
 */
[[nodiscard]] QString warningListSentence(const QStringList &codes, const Catalogue &catalogue, Language language);

} // namespace codedesk
