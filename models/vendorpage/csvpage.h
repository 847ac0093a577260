// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/csvsniffer.h"
#include "vendorpage/vendorpage.h"

#include <QByteArray>

namespace codedesk::vendorpage {

/** Returns the shape of a CSV, told by the names of columns the tables of codes have. */
[[nodiscard]] ingest::CsvShape sniffPageCsv(const QByteArray &text);

/** Returns true if the text is a CSV of such columns with a separator other than TAB. */
[[nodiscard]] bool isPageCsv(const QByteArray &text);

/**
 * Reads a page as CSV; `text` as of decodePage(). A header may come again, and a row of one text above it is its
 * heading. Errors: InputNotReadable.
 */
[[nodiscard]] Result<VendorPage> readCsvPage(const QByteArray &text);

} // namespace codedesk::vendorpage
