// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tableshape.h"

#include "core/ascii.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace codedesk::ingest {

namespace {

constexpr std::size_t headerSearchRows = 20;

using ascii::isDigit;

bool isLetter(char byte)
{
    return ascii::isLetter(byte) || static_cast<unsigned char>(byte) >= 0x80;
}

/** Returns the row with the most known names among the first ones, or null, and how many these are. */
std::pair<const SampleRow *, int> rowWithMostNames(const SampleRows &sample, const KnownNames &knownNames)
{
    std::pair<const SampleRow *, int> best{ nullptr, 0 };
    for (std::size_t i = 0; i < std::min(sample.rows.size(), headerSearchRows); ++i) {
        const int known = knownNames(sample.rows[i].cells);
        if (known > best.second)
            best = { &sample.rows[i], known };
    }
    return best;
}

/** Returns whether a cell holds a number, a code or a time rather than a name. */
bool looksLikeValue(std::string_view cell)
{
    const auto digits = static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), isDigit));
    return digits * 2 > cell.size() || (digits > 0 && std::none_of(cell.begin(), cell.end(), isLetter));
}

bool looksLikeHeader(const SampleRow &row, const SampleRows &sample)
{
    std::set<std::string_view> names;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::string_view cell = row.cells[column];
        const bool isTrailing = column > 0 && column + 1 == row.cells.size();
        if (cell.empty() && isTrailing)
            continue;
        if (cell.empty() || looksLikeValue(cell) || !names.insert(cell).second)
            return false;
        const bool comesAgain = std::any_of(sample.rows.begin(), sample.rows.end(), [&](const SampleRow &other) {
            return &other != &row && column < other.cells.size() && other.cells[column] == cell;
        });
        if (comesAgain)
            return false;
    }
    return true;
}

const SampleRow *firstUsualRow(const SampleRows &sample)
{
    const auto row = std::find_if(sample.rows.begin(), sample.rows.end(),
                                  [&](const SampleRow &other) { return other.cells.size() == sample.width; });
    return row == sample.rows.end() ? nullptr : &*row;
}

/** Returns a header that stands below the first rows. */
const SampleRow *farHeader(const SampleRows &sample, const KnownNames &knownNames)
{
    for (std::size_t i = headerSearchRows; i < sample.rows.size(); ++i) {
        const SampleRow &row = sample.rows[i];
        // Names hardly have more digits than letters; looking names up takes longer than this.
        if (row.cells.size() < 2 || std::any_of(row.cells.begin(), row.cells.end(), looksLikeValue))
            continue;
        const auto known = static_cast<std::size_t>(knownNames(row.cells));
        if (known >= 2 && known * 2 >= row.cells.size())
            return &row;
    }
    return nullptr;
}

/** Returns null if there is no header. */
const SampleRow *findHeader(const SampleRows &sample, const KnownNames &knownNames,
                            std::optional<bool> fixedByHand)
{
    if (fixedByHand == false)
        return nullptr;
    const auto [named, known] = rowWithMostNames(sample, knownNames);
    if (named != nullptr) {
        const auto cells = named->cells.size();
        const bool isTitle = cells == 1 && sample.width > 1;
        if (known >= 2 || (static_cast<std::size_t>(known) * 2 >= cells && !isTitle))
            return named;
    }
    if (const SampleRow *const far = farHeader(sample, knownNames))
        return far;
    const SampleRow *const first = firstUsualRow(sample);
    const bool isHeader = first != nullptr && (fixedByHand == true || looksLikeHeader(*first, sample));
    return isHeader ? first : nullptr;
}

std::string withoutSpaces(std::string_view cell)
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

} // namespace

void SampleRows::addRow(int index, std::vector<std::string_view> fields, std::string_view text)
{
    const std::less<const char *> isBefore;
    for (std::string_view &field : fields) {
        if (isBefore(field.data(), text.data()) || isBefore(text.data() + text.size(), field.data())) {
            kept.push_back(std::make_unique<const std::string>(field));
            field = *kept.back();
        }
    }
    rows.push_back({ index, std::move(fields), text });
}

void SampleRows::findUsualWidth()
{
    std::map<std::size_t, std::size_t> rowsByWidth;
    for (const SampleRow &row : rows)
        ++rowsByWidth[row.cells.size()];
    usualRows = 0;
    for (const auto &[cells, count] : rowsByWidth) {
        if (count >= usualRows) {
            width = cells;
            usualRows = count;
        }
    }
}

int mostKnownNames(const SampleRows &sample, const KnownNames &knownNames)
{
    return rowWithMostNames(sample, knownNames).second;
}

TableShape tableShape(const SampleRows &sample, const KnownNames &knownNames, std::optional<bool> hasHeader)
{
    const SampleRow *const header = findHeader(sample, knownNames, hasHeader);
    const SampleRow *const first = header != nullptr ? header : firstUsualRow(sample);
    TableShape shape;
    shape.hasHeader = header != nullptr;
    shape.recordsBefore = first != nullptr ? first->index : 0;
    for (std::size_t column = 0; first != nullptr && column < first->cells.size(); ++column)
        shape.columns.push_back(header != nullptr ? withoutSpaces(header->cells[column])
                                                  : std::to_string(column + 1));
    if (header != nullptr)
        shape.header = header->text;
    for (const SampleRow &row : sample.rows) {
        if (row.index < shape.recordsBefore)
            shape.rowsBefore.emplace_back(row.cells.begin(), row.cells.end());
        else if (&row != header && shape.rows.size() < TableShape::rowsKept)
            shape.rows.emplace_back(row.cells.begin(), row.cells.end());
    }
    return shape;
}

} // namespace codedesk::ingest
