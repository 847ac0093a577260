// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QString>
#include <QStringList>

namespace codedesk {

/**
 * Returns the codes of the catalogue nearest to a number it does not have, in numeric order: up to `eachSide`
 * below and above. Nothing if the text is no number.
 */
[[nodiscard]] QStringList neighbouringCodes(const Catalogue &catalogue, const QString &number, int eachSide);

} // namespace codedesk
