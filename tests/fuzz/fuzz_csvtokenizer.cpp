// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Records do not depend on how the input is cut. The first byte chooses separator, limit and encoding.

#include "require.h"
#include "support/csvcopies.h"

#include <array>
#include <cstdint>

using namespace codedesk;
using namespace codedesk::testing;
using codedesk::fuzzing::require;

namespace {

bool isSame(const Tokenized &one, const Tokenized &other)
{
    return one.records == other.records && one.endOffset == other.endOffset && one.endLine == other.endLine
        && one.encoding == other.encoding && one.error.has_value() == other.error.has_value();
}

void checkPlaces(const Tokenized &tokenized, qint64 size)
{
    qint64 line = 0;
    qint64 offset = -1;
    for (const CsvCopy &record : tokenized.records) {
        require(record.line > line && record.byteOffset > offset, "places ascend");
        line = record.line;
        offset = record.byteOffset;
    }
    require(offset < size && tokenized.endOffset <= size, "places lie in the input");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::array separators{ ',', ';', '\t', '|' };
    constexpr std::array<std::size_t, 4> limits{ 1 << 20, 8, 30, 100 };
    constexpr std::array encodings{ "", "UTF-8", "GB18030", "UTF-16LE" };
    constexpr std::size_t longest = 1024;
    if (size == 0 || size > longest)
        return 0;
    const unsigned choice = data[0];
    ingest::CsvDialect dialect;
    dialect.separator = separators[choice % 4];
    dialect.recordLimit = limits[choice / 4 % 4];
    const QString encoding = QString::fromLatin1(encodings[choice / 16 % 4]);
    const std::string bytes(data + 1, data + size);
    const bool isGzip = bytes.starts_with("\x1f\x8b");

    const Tokenized whole = tokenize(bytes, dialect, {}, encoding);
    if (!isGzip)
        checkPlaces(whole, static_cast<qint64>(bytes.size()));
    for (const Cutting cutting : { Cutting{ 1, 1 }, Cutting{ 3, 2 }, Cutting{ allAtOnce, 1 } })
        require(isSame(tokenize(bytes, dialect, cutting, encoding), whole), "chunk sizes do not matter");
    return 0;
}
