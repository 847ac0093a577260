// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/csvpage.h"

#include "ingest/csvtokenizer.h"
#include "vendorpage/celltext.h"
#include "vendorpage/pagebuilder.h"
#include "vendorpage/pagecolumns.h"

#include <QBuffer>

#include <algorithm>
#include <string_view>
#include <vector>

namespace codedesk::vendorpage {

namespace {

constexpr std::size_t csvSampleBytes = 64 * 1024;

int countKnownNames(const std::vector<std::string_view> &cells)
{
    return static_cast<int>(std::count_if(cells.begin(), cells.end(), [](std::string_view cell) {
        return columnKind(QString::fromUtf8(cell)) != ColumnKind::Other;
    }));
}

/** Opens text that is UTF-8 already. */
Result<ingest::TextSource> openText(const QByteArray &text)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(text);
    device->open(QIODevice::ReadOnly);
    auto bytes = ingest::ByteSource::open(std::move(device), QStringLiteral("page"));
    if (!bytes)
        return bytes.error();
    ingest::TextSource source(std::move(*bytes));
    if (const auto set = source.setEncoding(ingest::encodingName(ingest::Encoding::Utf8)); !set)
        return set.error();
    return source;
}

RawRow rowOf(const ingest::TableRow &record)
{
    RawRow row{ record.line, {} };
    if (record.isTooLong || record.hasBadQuote) // its fields are none to be trusted
        return { record.line, { cleanText(QString::fromUtf8(record.text)) } };
    for (const std::string_view field : record.fields) {
        if (row.cells.size() < maxRowCells)
            row.cells << cleanText(QString::fromUtf8(field));
    }
    return row;
}

} // namespace

ingest::CsvShape sniffPageCsv(const QByteArray &text)
{
    const std::string_view all(text.constData(), static_cast<std::size_t>(text.size()));
    const std::string_view sample = all.substr(0, csvSampleBytes);
    return ingest::sniffCsv(sample, sample.size() == all.size(), countKnownNames);
}

bool isPageCsv(const QByteArray &text)
{
    const ingest::CsvShape shape = sniffPageCsv(text);
    const std::vector<std::string_view> names(shape.columns.begin(), shape.columns.end());
    return shape.hasHeader && shape.separator != '\t' && countKnownNames(names) > 1;
}

Result<VendorPage> readCsvPage(const QByteArray &text)
{
    ingest::CsvDialect dialect;
    dialect.separator = sniffPageCsv(text).separator;
    auto source = openText(text);
    if (!source)
        return source.error();
    ingest::CsvTokenizer tokenizer(*source, dialect);
    ingest::TableRow record;
    PageBuilder builder;
    builder.beginTable({}, 1);
    while (!builder.isFull()) {
        const auto more = tokenizer.next(record);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (!record.isBlank)
            builder.addRow(rowOf(record));
    }
    builder.endTable();
    return builder.finish();
}

} // namespace codedesk::vendorpage
