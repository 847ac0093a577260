// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "vendorpage/vendorpage.h"

#include <QByteArray>

namespace codedesk::vendorpage {

/** Reads a saved page; `text` as of decodePage(). Errors: InputNotReadable. */
[[nodiscard]] Result<VendorPage> readHtmlPage(const QByteArray &text);

} // namespace codedesk::vendorpage
