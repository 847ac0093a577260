// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "vendorpage/vendorpage.h"

#include <QByteArray>

namespace codedesk::vendorpage {

/**
 * Returns a page as valid UTF-8, in whatever encoding it comes; lines end with LF, and NULs are spaces.
 * Errors: InputEmpty; InputNotReadable (too long, not text, a web archive).
 */
[[nodiscard]] Result<QByteArray> decodePage(const QByteArray &content);

/** Returns the form of a page told by its text (as of decodePage()); never Detect. */
[[nodiscard]] PageFormat detectFormat(const QByteArray &text);

} // namespace codedesk::vendorpage
