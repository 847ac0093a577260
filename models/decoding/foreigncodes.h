// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codescanner.h"

namespace codedesk::decoding {

/**
 * What FaceID does not know, but a table of another system does, is told as that system's. A code in words that
 * any system may answer ("ServiceUnavailable") is told as that of the system the text around it names.
 */
void tellForeignCodes(const Catalogue &catalogue, const QString &text, ScanResult &result);

} // namespace codedesk::decoding
