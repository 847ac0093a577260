// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/vendorpage.h"

#include "vendorpage/csvpage.h"
#include "vendorpage/htmlpage.h"
#include "vendorpage/markdownpage.h"
#include "vendorpage/pagetext.h"
#include "vendorpage/textpage.h"

namespace codedesk {

Result<VendorPage> readVendorPage(const QByteArray &content, PageFormat format)
{
    const Result<QByteArray> text = vendorpage::decodePage(content);
    if (!text)
        return text.error();
    switch (format == PageFormat::Detect ? vendorpage::detectFormat(*text) : format) {
    case PageFormat::Markdown:
        return vendorpage::readMarkdownPage(*text);
    case PageFormat::Html:
        return vendorpage::readHtmlPage(*text);
    case PageFormat::Csv:
        return vendorpage::readCsvPage(*text);
    case PageFormat::Text:
    case PageFormat::Detect:
        break;
    }
    return vendorpage::readTextPage(*text);
}

} // namespace codedesk
