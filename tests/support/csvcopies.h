// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/csvtokenizer.h"
#include "support/bytesources.h"

#include <optional>
#include <string>
#include <vector>

namespace codedesk::testing {

/** A record with its own copies, to be compared. */
struct CsvCopy {
    enum Flag { Blank = 1, Nul = 2, Invalid = 4, BadQuote = 8, TooLong = 16 };

    std::vector<std::string> fields;
    std::string text;
    qint64 line = 0;
    qint64 byteOffset = 0;
    int flags = 0;

    bool operator==(const CsvCopy &) const = default;
};

inline CsvCopy copyOf(const ingest::TableRow &record)
{
    CsvCopy copy;
    copy.fields.assign(record.fields.begin(), record.fields.end());
    copy.text = record.text;
    copy.line = record.line;
    copy.byteOffset = record.byteOffset;
    copy.flags = (record.isBlank ? CsvCopy::Blank : 0) | (record.hasNul ? CsvCopy::Nul : 0)
        | (record.hasInvalidEncoding ? CsvCopy::Invalid : 0) | (record.hasBadQuote ? CsvCopy::BadQuote : 0)
        | (record.isTooLong ? CsvCopy::TooLong : 0);
    return copy;
}

/** How an input is cut on its way to the tokenizer. */
struct Cutting {
    qint64 chunkBytes = allAtOnce;
    std::size_t blockBytes = ingest::CsvTokenizer::defaultBlockBytes;
};

struct Tokenized {
    std::vector<CsvCopy> records;
    qint64 endOffset = 0;
    qint64 endLine = 0;
    QString encoding;
    std::optional<Error> error;
};

/** Tokenizes a whole input; an empty `encoding` is found out. */
inline Tokenized tokenize(std::string bytes, ingest::CsvDialect dialect = {}, Cutting cutting = {},
                          const QString &encoding = {})
{
    Tokenized result;
    auto opened = openBytes(std::move(bytes), cutting.chunkBytes);
    if (!opened) {
        result.error = opened.error();
        return result;
    }
    ingest::TextSource source(std::move(*opened));
    if (!encoding.isEmpty()) {
        if (auto set = source.setEncoding(encoding); !set)
            result.error = set.error();
    }
    ingest::CsvTokenizer tokenizer(source, dialect, cutting.blockBytes);
    ingest::TableRow record;
    while (!result.error) {
        const auto more = tokenizer.next(record);
        if (!more)
            result.error = more.error();
        if (!more || !*more)
            break;
        result.records.push_back(copyOf(record));
    }
    result.endOffset = tokenizer.nextByteOffset();
    result.endLine = tokenizer.nextLine();
    result.encoding = source.encoding();
    return result;
}

} // namespace codedesk::testing
