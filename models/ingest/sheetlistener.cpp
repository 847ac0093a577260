// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sheetlistener.h"

#include "core/ascii.h"

#include <algorithm>
#include <charconv>

namespace codedesk::ingest {

namespace {

/** Returns a number written in full, or -1. */
int wholeNumber(std::string_view text)
{
    int number = -1;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() ? number : -1;
}

} // namespace

SheetListener::SheetListener(const SharedStrings &strings, const StylesListener &styles, bool is1904)
    : m_strings(strings)
    , m_styles(styles)
    , m_is1904(is1904)
{
}

void SheetListener::beginElement(std::string_view name, const XmlAttributes &attributes)
{
    m_isInTable |= name == "sheetData";
    if (!m_isInTable || m_isBroken)
        return;
    if (name == "row")
        beginRow(attributes);
    else if (name == "c")
        beginCell(attributes);
    m_isInReading |= name == "rPh";
    // An inline text can come in several pieces of rich text, each a "t".
    m_isInValue = m_isInCell && !m_isInReading && (name == "v" || name == "t");
    m_piece.clear();
}

void SheetListener::endElement(std::string_view name)
{
    if (!m_isInTable || m_isBroken)
        return;
    if (m_isInValue && m_value.size() < rowLimitBytes)
        m_value += m_piece;
    m_isInValue = false;
    m_isInReading &= name != "rPh";
    if (name == "c")
        endCell();
    else if (name == "row")
        endRow();
    m_isInTable &= name != "sheetData";
}

void SheetListener::addText(std::string_view text)
{
    if (m_isInValue)
        m_piece += text.substr(0, std::max(rowLimitBytes, m_piece.size()) - m_piece.size());
}

void SheetListener::beginRow(const XmlAttributes &attributes)
{
    m_row = 0;
    m_column = -1;
    if (const auto number = attributes.value("r")) {
        m_row = wholeNumber(*number);
        m_isBroken |= m_row < 1;
    }
}

void SheetListener::beginCell(const XmlAttributes &attributes)
{
    m_isInCell = true;
    m_value.clear();
    ++m_column;
    if (const auto reference = attributes.value("r"))
        m_isBroken |= !placeCell(*reference);
    m_isBroken |= m_column >= SheetRows::lastColumn;
    m_type = cellType(attributes.value("t").value_or("n"));
    m_kind = NumberKind::Number;
    if (const auto style = attributes.value("s"); style && m_type == CellType::Number)
        m_kind = m_styles.kindOf(static_cast<std::size_t>(std::max(0, wholeNumber(*style))));
}

/** Reads a place such as "AB12". A row without a number of its own takes that of its cells. */
bool SheetListener::placeCell(std::string_view reference)
{
    int column = 0;
    std::size_t letters = 0;
    for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z'; ++letters) {
        column = column * 26 + (reference[letters] - 'A' + 1);
        if (column > SheetRows::lastColumn)
            return false;
    }
    const int row = wholeNumber(reference.substr(letters));
    if (letters == 0 || row < 1)
        return false;
    m_column = column - 1;
    if (m_row == 0)
        m_row = row;
    return row == m_row;
}

SheetListener::CellType SheetListener::cellType(std::string_view name)
{
    if (name == "n")
        return CellType::Number;
    if (name == "s")
        return CellType::SharedText;
    if (name == "inlineStr")
        return CellType::Text;
    if (name == "str")
        return CellType::FormulaText;
    if (name == "b")
        return CellType::Flag;
    return CellType::Other; // Errors and dates of ISO 8601 are what they show.
}

void SheetListener::endCell()
{
    m_isInCell = false;
    const std::string_view text = cellText();
    if (!m_isBroken)
        m_isBroken = !m_rows.addCell(m_column, text);
}

std::string_view SheetListener::cellText()
{
    m_text.clear();
    switch (m_type) {
    case CellType::SharedText:
        return sharedText();
    case CellType::Text:
    case CellType::FormulaText:
        appendUnescaped(m_value, m_text);
        return m_text;
    case CellType::Flag:
        if (ascii::trimmed(m_value) == "1")
            return "TRUE";
        return ascii::trimmed(m_value) == "0" ? "FALSE" : ascii::trimmed(m_value);
    case CellType::Number:
        return numberText();
    case CellType::Other:
        break;
    }
    return ascii::trimmed(m_value);
}

std::string_view SheetListener::sharedText()
{
    const std::string_view value = ascii::trimmed(m_value);
    if (value.empty())
        return {};
    const int index = wholeNumber(value);
    if (index < 0 || static_cast<std::size_t>(index) >= m_strings.count()) {
        m_isBroken = true;
        return {};
    }
    return m_strings.text(static_cast<std::size_t>(index));
}

std::string_view SheetListener::numberText()
{
    const std::string_view value = ascii::trimmed(m_value);
    if (m_kind == NumberKind::Number)
        return value;
    m_text = momentText(value, m_kind, m_is1904);
    return m_text;
}

void SheetListener::endRow()
{
    if (m_row == 0)
        m_row = m_rows.row() + 1;
    if (m_row > SheetRows::lastRow || !m_rows.endRow(m_row))
        m_isBroken = true;
}

} // namespace codedesk::ingest
