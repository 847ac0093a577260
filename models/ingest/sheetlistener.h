// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/exceldates.h"
#include "ingest/sharedstrings.h"
#include "ingest/sheetrows.h"
#include "ingest/workbook.h"

#include <string>

namespace codedesk::ingest {

/** Is told of the XML of a sheet and makes its rows. */
class SheetListener final : public XmlListener {
public:
    /** All of them must outlive the listener. */
    SheetListener(const SharedStrings &strings, const StylesListener &styles, bool is1904);

    void beginElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;
    void addText(std::string_view text) override;

    /** Returns whether the sheet says something impossible: a text nobody wrote, two cells in one place. */
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] SheetRows &rows() { return m_rows; }

private:
    enum class CellType { Number, SharedText, Text, FormulaText, Flag, Other };

    void beginRow(const XmlAttributes &attributes);
    void beginCell(const XmlAttributes &attributes);
    void endCell();
    void endRow();
    [[nodiscard]] static CellType cellType(std::string_view name);
    [[nodiscard]] bool placeCell(std::string_view reference);
    [[nodiscard]] std::string_view cellText();
    [[nodiscard]] std::string_view sharedText();
    [[nodiscard]] std::string_view numberText();

    const SharedStrings &m_strings;
    const StylesListener &m_styles;
    bool m_is1904;
    SheetRows m_rows;
    int m_row = 0; ///< Of the row being read; 0: not known yet.
    int m_column = -1; ///< Of the cell being read.
    CellType m_type = CellType::Number;
    NumberKind m_kind = NumberKind::Number;
    std::string m_value; ///< What stands in the cell.
    std::string m_piece; ///< The text since the last begin of an element.
    std::string m_text; ///< What is made of the value.
    bool m_isInTable = false;
    bool m_isInCell = false;
    bool m_isInValue = false;
    bool m_isInReading = false;
    bool m_isBroken = false;
};

} // namespace codedesk::ingest
