// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/exceldates.h"
#include "ingest/xmlfeed.h"
#include "ingest/ziparchive.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace codedesk::ingest {

/** The parts of a workbook that SheetUnpacker reads, one behind the other. */
enum class SheetPart { Workbook, Styles, Strings, Sheet };

/** A part and its size in bytes of XML. */
struct SheetPartSize {
    SheetPart part = SheetPart::Sheet;
    qint64 size = 0;
};

/** What workbook.xml says. */
class WorkbookListener final : public XmlListener {
public:
    struct Sheet {
        QString name;
        std::string relation; ///< Leads to its part.
    };

    void beginElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view) override { }
    void addText(std::string_view) override { }

    [[nodiscard]] const std::vector<Sheet> &sheets() const { return m_sheets; }
    [[nodiscard]] bool is1904() const { return m_is1904; }
    [[nodiscard]] bool isWorkbook() const { return m_isWorkbook; }

private:
    std::vector<Sheet> m_sheets;
    bool m_is1904 = false;
    bool m_isWorkbook = false;
};

/** What styles.xml says of numbers. */
class StylesListener final : public XmlListener {
public:
    void beginElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;
    void addText(std::string_view) override { }

    /** Returns what a cell of this style shows. */
    [[nodiscard]] NumberKind kindOf(std::size_t style) const;

private:
    std::map<int, NumberKind> m_formats;
    std::vector<int> m_styles; ///< Number format of each.
    bool m_isInFormats = false;
    bool m_isInStyles = false;
};

/** The sheets of a workbook (XLSX) in their order, hidden ones too. */
class Workbook {
public:
    struct Sheet {
        QString name; ///< Unlike all others of the workbook.
        std::optional<std::size_t> entry; ///< None: it holds no cells but a chart, or its part is missing.
    };

    /**
     * Returns the workbook an archive is, or nothing if it is something else.
     * Errors: InputNotReadable (encrypted, damaged).
     */
    [[nodiscard]] static Result<std::optional<Workbook>> find(ZipArchive &archive);

    [[nodiscard]] const std::vector<Sheet> &sheets() const { return m_sheets; }

    /** Returns the entries a sheet is made of, itself last; `kinds` are their parts. */
    [[nodiscard]] std::vector<std::size_t> entriesOf(std::size_t sheet) const;
    [[nodiscard]] std::vector<SheetPartSize> partsOf(const ZipArchive &archive, std::size_t sheet) const;

    /** Returns whether a cell of the sheet has a value; also if its part cannot be read, which tells more later.
     */
    [[nodiscard]] static bool hasCells(ZipArchive &archive, std::size_t entry);

private:
    std::size_t m_workbook = 0;
    std::optional<std::size_t> m_styles;
    std::optional<std::size_t> m_strings;
    std::vector<Sheet> m_sheets;
};

} // namespace codedesk::ingest
