// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a page holds, its rows have codes and clean texts, and compare with the catalogue. The first byte
// chooses the format.

#include "catalogue/builtincatalogue.h"
#include "require.h"
#include "vendorpage/celltext.h"
#include "vendorpage/pagediff.h"

#include <array>
#include <cstdint>

using namespace codedesk;
using codedesk::fuzzing::require;

namespace {

const Catalogue &catalogue()
{
    static const CataloguePtr instance = builtinCatalogue();
    return *instance;
}

void checkRow(const PageTable &table, const PageRow &row)
{
    require(!row.codes.isEmpty() && row.line > 0, "a row has codes and a place");
    for (const QString &code : row.codes)
        require(!code.isEmpty() && vendorpage::readCodes(code) == QStringList(code), "a code is one code");
    require(vendorpage::cleanText(row.message) == row.message, "messages are clean");
    require(vendorpage::cleanText(row.action) == row.action, "remedies are clean");
    require(table.hasMessage || row.message.isEmpty(), "a message has a column");
    require(table.hasAction || row.action.isEmpty(), "a remedy has a column");
    require(table.statesBilling || !row.billable, "billing has a column");
}

void checkDiff(const VendorPage &page, qsizetype rows)
{
    const PageDiff diff =
        diffPage(page, catalogue(), catalogue().sources().front().id, Channel::MiniProgram, noDay);
    require(diff.added.size() <= rows && diff.reworded.size() <= rows && diff.aliasChanged.size() <= rows,
            "a row differs once");
    for (const BillingDifference &difference : diff.billsDifferently)
        require(difference.was != difference.is && !difference.codes.isEmpty(), "a difference is one");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::array formats{ PageFormat::Detect, PageFormat::Markdown, PageFormat::Html, PageFormat::Text,
                                  PageFormat::Csv };
    constexpr std::size_t longest = 64 * 1024;
    if (size == 0 || size > longest)
        return 0;
    const QByteArray content(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const PageFormat format = formats[data[0] % formats.size()];
    const auto page = readVendorPage(content, format);
    require(readVendorPage(content, format).hasValue() == page.hasValue(), "reading again gives the same");
    if (!page) {
        require(!page.error().what.isEmpty() && !page.error().why.isEmpty(), "an error says what and why");
        return 0;
    }
    require(!page->tables.isEmpty() && page->remarks.size() <= maxPageRemarks + 1, "a page has tables");
    qsizetype rows = 0;
    for (const PageTable &table : page->tables) {
        rows += table.rows.size();
        for (const PageRow &row : table.rows)
            checkRow(table, row);
    }
    checkDiff(*page, rows);
    return 0;
}
