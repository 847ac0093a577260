// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "vendorpage/vendorpage.h"

#include <QByteArray>

namespace codedesk::vendorpage {

/** Reads a page in Markdown; `text` as of decodePage(). Errors: InputNotReadable. */
[[nodiscard]] Result<VendorPage> readMarkdownPage(const QByteArray &text);

} // namespace codedesk::vendorpage
