// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/htmlpage.h"

#include "vendorpage/htmltables.h"
#include "vendorpage/pagebuilder.h"

namespace codedesk::vendorpage {

Result<VendorPage> readHtmlPage(const QByteArray &text)
{
    const Result<HtmlTables> html = readHtmlTables(text);
    if (!html)
        return html.error();
    PageBuilder builder;
    builder.setTitle(html->title);
    for (const RawTable &table : html->tables)
        builder.addTable(table);
    return builder.finish();
}

} // namespace codedesk::vendorpage
