// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csvsniffer.h"

#include "ingest/csvscanner.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace codedesk::ingest {

namespace {

constexpr std::array separators{ '\t', '|', ';', ',' }; // The earlier wins a tie.
constexpr std::size_t headerSearchRows = 20;

/** A record cut by the end of the sample that is longer than this has a stray quote rather than a long field. */
constexpr std::ptrdiff_t longCutRecordBytes = 16 * 1024;

struct Row {
    int recordIndex = 0;
    std::vector<std::string> cells;
    std::string_view text = {}; ///< As it stands.

    [[nodiscard]] std::vector<std::string_view> views() const { return { cells.begin(), cells.end() }; }
};

/** The rows of the sample as one separator splits them; blank rows and rows with bad quotes are left out. */
struct Split {
    char separator = ',';
    std::vector<Row> rows;
    std::size_t width = 1; ///< The usual number of columns.
    std::size_t usualRows = 0;

    [[nodiscard]] bool splits() const { return width > 1 && usualRows * 2 >= rows.size(); }
    [[nodiscard]] bool isRegular() const { return usualRows * 10 >= rows.size() * 9; }
    [[nodiscard]] std::size_t permilleUsual() const { return rows.empty() ? 0 : usualRows * 1000 / rows.size(); }
    [[nodiscard]] bool firstRowFits() const { return !rows.empty() && rows.front().cells.size() == width; }
};

bool isBlank(const CsvScanner::Fields &fields)
{
    return fields.size() == 1 && fields[0].find_first_not_of(" \t") == std::string_view::npos;
}

void findUsualWidth(Split &split)
{
    std::map<std::size_t, std::size_t> rowsByWidth;
    for (const Row &row : split.rows)
        ++rowsByWidth[row.cells.size()];
    for (const auto &[width, count] : rowsByWidth) {
        if (count >= split.usualRows) {
            split.width = width;
            split.usualRows = count;
        }
    }
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
            split.rows.push_back({ index, { fields.begin(), fields.end() }, { place, scanned.textBytes } });
        place += scanned.size;
    }
    findUsualWidth(split);
    return split;
}

/** Returns the row with the most known names among the first ones, or null, and how many these are. */
std::pair<const Row *, int> rowWithMostNames(const Split &split, const KnownNames &knownNames)
{
    std::pair<const Row *, int> best{ nullptr, 0 };
    for (std::size_t i = 0; i < std::min(split.rows.size(), headerSearchRows); ++i) {
        const int known = knownNames(split.rows[i].views());
        if (known > best.second)
            best = { &split.rows[i], known };
    }
    return best;
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
        || static_cast<unsigned char>(byte) >= 0x80;
}

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
        const int known = rowWithMostNames(split, knownNames).second;
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

/** Returns whether a cell holds a number, a code or a time rather than a name. */
bool looksLikeValue(std::string_view cell)
{
    const auto digits = static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), isDigit));
    return digits * 2 > cell.size() || (digits > 0 && std::none_of(cell.begin(), cell.end(), isLetter));
}

bool looksLikeHeader(const Row &row, const Split &split)
{
    std::set<std::string_view> names;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::string_view cell = row.cells[column];
        const bool isTrailing = column > 0 && column + 1 == row.cells.size();
        if (cell.empty() && isTrailing)
            continue;
        if (cell.empty() || looksLikeValue(cell) || !names.insert(cell).second)
            return false;
        const bool comesAgain = std::any_of(split.rows.begin(), split.rows.end(), [&](const Row &other) {
            return &other != &row && column < other.cells.size() && other.cells[column] == cell;
        });
        if (comesAgain)
            return false;
    }
    return true;
}

const Row *firstUsualRow(const Split &split)
{
    const auto row = std::find_if(split.rows.begin(), split.rows.end(),
                                  [&](const Row &other) { return other.cells.size() == split.width; });
    return row == split.rows.end() ? nullptr : &*row;
}

/** Returns a header that stands below the first rows. */
const Row *farHeader(const Split &split, const KnownNames &knownNames)
{
    for (std::size_t i = headerSearchRows; i < split.rows.size(); ++i) {
        const Row &row = split.rows[i];
        // Names hardly have more digits than letters; looking names up takes longer than this.
        if (row.cells.size() < 2 || std::any_of(row.cells.begin(), row.cells.end(), looksLikeValue))
            continue;
        const auto known = static_cast<std::size_t>(knownNames(row.views()));
        if (known >= 2 && known * 2 >= row.cells.size())
            return &row;
    }
    return nullptr;
}

/** Returns null if there is no header. */
const Row *findHeader(const Split &split, const KnownNames &knownNames, std::optional<bool> fixedByHand)
{
    if (fixedByHand == false)
        return nullptr;
    const auto [named, known] = rowWithMostNames(split, knownNames);
    if (named != nullptr) {
        const auto cells = named->cells.size();
        const bool isTitle = cells == 1 && split.width > 1;
        if (known >= 2 || (static_cast<std::size_t>(known) * 2 >= cells && !isTitle))
            return named;
    }
    if (const Row *const far = farHeader(split, knownNames))
        return far;
    const Row *const first = firstUsualRow(split);
    const bool isHeader = first != nullptr && (fixedByHand == true || looksLikeHeader(*first, split));
    return isHeader ? first : nullptr;
}

std::string trimmed(std::string_view cell)
{
    constexpr std::string_view wideSpace = "\xE3\x80\x80"; // U+3000
    const auto isSpace = [](char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; };
    for (;;) {
        if (!cell.empty() && isSpace(cell.front()))
            cell.remove_prefix(1);
        else if (!cell.empty() && isSpace(cell.back()))
            cell.remove_suffix(1);
        else if (cell.starts_with(wideSpace))
            cell.remove_prefix(wideSpace.size());
        else if (cell.ends_with(wideSpace))
            cell.remove_suffix(wideSpace.size());
        else
            return std::string(cell);
    }
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
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
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

    CsvShape shape;
    shape.separator = split.separator;
    const Row *const header = findHeader(split, knownNames, hints.hasHeader);
    const Row *const first = header != nullptr ? header : firstUsualRow(split);
    shape.hasHeader = header != nullptr;
    shape.recordsBefore = first != nullptr ? first->recordIndex : (named ? 1 : 0);
    shape.namesSeparator = named.has_value();
    for (std::size_t column = 0; first != nullptr && column < first->cells.size(); ++column)
        shape.columns.push_back(header != nullptr ? trimmed(header->cells[column]) : std::to_string(column + 1));
    if (header != nullptr)
        shape.header = header->text;
    for (const Row &row : split.rows) {
        if (row.recordIndex < shape.recordsBefore)
            shape.rowsBefore.push_back(row.cells);
        else if (&row != header)
            shape.rows.push_back(row.cells);
    }
    return shape;
}

} // namespace codedesk::ingest
