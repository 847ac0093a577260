// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/identifiers.h"

#include <QStringView>

#include <optional>

namespace codedesk::decoding {

/** Returns true if a text has a digit, and ASCII letters, digits, '-' and '_' only. */
[[nodiscard]] bool hasIdentifierUnits(QStringView text);

/** Returns true for what is surely an ID-card, phone or bank-card number, whatever stands before it. */
[[nodiscard]] bool isNumberOfPerson(QStringView text);

/** Returns the kind of an identifier that can be told by its shape alone. */
[[nodiscard]] std::optional<IdentifierKind> kindOfShape(QStringView text);

} // namespace codedesk::decoding
