// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csvsniffer.h"

#include "core/ascii.h"
#include "ingest/csvscanner.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace codedesk::ingest {

namespace {

constexpr std::array separators{ '\t', '|', ';', ',' }; // The earlier wins a tie.

/** A record cut by the end of the sample that is longer than this has a stray quote rather than a long field. */
constexpr std::ptrdiff_t longCutRecordBytes = 16 * 1024;

/** The rows of the sample as one separator splits them; blank rows and rows with bad quotes are left out. */
struct Split : SampleRows {
    char separator = ',';

    [[nodiscard]] bool splits() const { return width > 1 && usualRows * 2 >= rows.size(); }
    [[nodiscard]] bool isRegular() const { return usualRows * 10 >= rows.size() * 9; }
    [[nodiscard]] std::size_t permilleUsual() const { return rows.empty() ? 0 : usualRows * 1000 / rows.size(); }
    [[nodiscard]] bool firstRowFits() const { return !rows.empty() && rows.front().cells.size() == width; }
};

bool isBlank(const CsvScanner::Fields &fields)
{
    return fields.size() == 1 && fields[0].find_first_not_of(" \t") == std::string_view::npos;
}

/** `text` has CsvScanner::padding bytes behind it. */
Split splitRows(std::string_view text, bool isWhole, char separator)
{
    Split split;
    split.separator = separator;
    CsvDialect dialect;
    dialect.separator = separator;
    CsvScanner scanner(dialect);
    CsvScanner::Fields fields;
    const char *place = text.data();
    const char *const end = place + text.size();
    for (int index = 0; place < end; ++index) {
        ScannedRecord scanned = scanner.scan(place, end, isWhole, fields);
        if (scanned.state == ScannedRecord::State::NeedsMore && end - place < longCutRecordBytes)
            break;
        const bool isGood = scanned.state == ScannedRecord::State::Complete;
        if (!isGood)
            scanned = scanner.scanLine(place, end, isWhole, fields);
        if (scanned.state != ScannedRecord::State::Complete)
            break;
        if (isGood && !isBlank(fields))
            split.addRow(index, fields, { place, scanned.textBytes });
        place += scanned.size;
    }
    split.findUsualWidth();
    return split;
}

using ascii::isDigit;

bool hasOnlyDecimalCommas(std::string_view text)
{
    for (std::size_t at = text.find(','); at != std::string_view::npos; at = text.find(',', at + 1)) {
        if (at == 0 || at + 1 == text.size() || !isDigit(text[at - 1]) || !isDigit(text[at + 1]))
            return false;
    }
    return true;
}

Split bestSplit(std::string_view text, bool isWhole, const KnownNames &knownNames)
{
    std::vector<Split> splits;
    for (const char separator : separators)
        splits.push_back(splitRows(text, isWhole, separator));
    const bool otherThanCommaSplits =
        std::any_of(splits.begin(), splits.end() - 1, [](const Split &split) { return split.splits(); });
    if (otherThanCommaSplits && hasOnlyDecimalCommas(text))
        splits.pop_back();

    const auto rank = [&](const Split &split) {
        const int known = mostKnownNames(split, knownNames);
        return std::tuple(known >= 2 ? known : 0, split.splits(), split.isRegular() ? 1000 : split.permilleUsual(),
                          split.firstRowFits(), split.width, split.permilleUsual());
    };
    auto best = splits.begin();
    auto bestRank = rank(*best);
    for (auto other = best + 1; other != splits.end(); ++other) {
        const auto otherRank = rank(*other);
        if (bestRank < otherRank) {
            best = other;
            bestRank = otherRank;
        }
    }
    const bool isOneColumn = std::get<0>(bestRank) == 0 && !best->splits();
    return std::move(isOneColumn ? splits.back() : *best);
}

/** Returns the separator a first line "sep=;" names, in capitals, with blanks or in quotes perhaps. */
std::optional<char> namedSeparator(std::string_view sample)
{
    std::string_view line = sample.substr(0, std::min(sample.find_first_of("\r\n"), sample.size()));
    const bool isQuoted = line.size() > 2 && line.front() == '"' && line.back() == '"';
    if (isQuoted)
        line = line.substr(1, line.size() - 2);
    constexpr std::string_view key = "sep=";
    std::string plain;
    for (const char c : line.substr(0, 16)) {
        if (c != ' ')
            plain += ascii::lower(c);
    }
    const bool isAlone = line.size() <= 16 && plain.starts_with(key) && plain.size() == key.size() + 1;
    const bool isKnown =
        isAlone && std::find(separators.begin(), separators.end(), plain.back()) != separators.end();
    return isKnown ? std::optional(plain.back()) : std::nullopt;
}

} // namespace

CsvShape sniffCsv(std::string_view sample, bool isWhole, const KnownNames &knownNames, const CsvHints &hints)
{
    const auto named = namedSeparator(sample);
    const auto lineEnd = named ? std::min(sample.find_first_of("\r\n"), sample.size()) : 0;
    std::string text(sample.substr(lineEnd)); // What is left of a "sep=" line is a blank record in its place.
    const std::size_t size = text.size();
    text.append(CsvScanner::padding, '\0');
    const std::string_view rows = std::string_view(text).substr(0, size);

    // A first line longer than the sample is better than nothing.
    const bool isAll = isWhole || rows.find_first_of("\r\n") == std::string_view::npos;
    const auto fixed = hints.separator ? hints.separator : named;
    const Split split = fixed ? splitRows(rows, isAll, *fixed) : bestSplit(rows, isAll, knownNames);

    CsvShape shape{ tableShape(split, knownNames, hints.hasHeader) };
    shape.separator = split.separator;
    shape.namesSeparator = named.has_value();
    if (split.rows.empty() && named)
        shape.recordsBefore = 1;
    return shape;
}

} // namespace codedesk::ingest
