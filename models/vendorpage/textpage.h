// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "vendorpage/vendorpage.h"

#include <QByteArray>

namespace codedesk::vendorpage {

/**
 * Reads text copied from a browser or a spreadsheet; `text` as of decodePage(). A header tells how the cells of a
 * table are parted: by tabs, or each on a line of its own. A cell of several lines goes on until its row is full.
 * Errors: InputNotReadable.
 */
[[nodiscard]] Result<VendorPage> readTextPage(const QByteArray &text);

} // namespace codedesk::vendorpage
