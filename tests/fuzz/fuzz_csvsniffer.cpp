// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A shape is sound whatever the sample. The first byte chooses the hints.

#include "ingest/csvsniffer.h"
#include "require.h"

#include <algorithm>
#include <cstdint>

using namespace codedesk::ingest;
using codedesk::fuzzing::require;

namespace {

int knownNames(const std::vector<std::string_view> &cells)
{
    return static_cast<int>(std::count_if(cells.begin(), cells.end(), [](std::string_view cell) {
        return cell == "code" || cell == "time" || cell == "order";
    }));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const unsigned choice = data[0];
    CsvHints hints;
    if ((choice & 1) != 0)
        hints.separator = ';';
    if ((choice & 2) != 0)
        hints.hasHeader = (choice & 4) != 0;
    const std::string sample(data + 1, data + size);
    const CsvShape shape = sniffCsv(sample, (choice & 8) != 0, knownNames, hints);

    require(std::string_view(",;\t|").find(shape.separator) != std::string_view::npos,
            "the separator is a known one");
    require(!hints.separator || shape.separator == *hints.separator, "a separator set by hand is kept");
    require(!shape.hasHeader || hints.hasHeader != false, "no header is found against a hint");
    require(!shape.hasHeader || !shape.columns.empty(), "a header has columns");
    const auto lineEnds =
        std::count_if(sample.begin(), sample.end(), [](char byte) { return byte == '\n' || byte == '\r'; });
    require(shape.recordsBefore >= 0 && shape.recordsBefore <= lineEnds + 1, "records before are in the sample");
    return 0;
}
