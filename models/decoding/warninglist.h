// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "core/language.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace codedesk {

/**
 * Returns the codes of a bank-card warning list, as text ("-9110"), in the order given; codes the catalogue does
 * not have are kept. Read are lists with or without brackets, separated by commas, semicolons, bars, slashes or
 * spaces of any script, with quotation marks around items. No warning ("0", "[]", nothing) gives an empty list.
 * Errors: Usage (an item that is no number; the texts say which one).
 */
[[nodiscard]] Result<QStringList> parseWarningList(const QString &text);

/**
 * Returns sentences for a customer: what each code of a list warns of, which codes are not known, and that a
 * warning alone does not reject the card. Plain text.
 */
[[nodiscard]] QString warningListSentence(const QStringList &codes, const Catalogue &catalogue, Language language);

} // namespace codedesk
