// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "vendorpage/pagecolumns.h"
#include "vendorpage/vendorpage.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace codedesk::vendorpage {

/** A row as a format gives it. */
struct RawRow {
    qint64 line = 0; ///< From 1.
    QStringList cells; ///< Passed through cleanText().
};

/** A table as a format gives it: its header is one of its rows, and may come again. */
struct RawTable {
    QString heading;
    qint64 line = 0; ///< From 1.
    std::vector<RawRow> rows;
    bool isLayout = false; ///< Holds other tables, and is no table of codes by itself.
};

/** Cells of a row beyond these are not looked at; the row is a ragged one anyway. */
inline constexpr qsizetype maxRowCells = 65;

/**
 * Makes a VendorPage of raw tables; all formats share it, so that they agree on what a row is. Tables and rows
 * have to come in the order of the page. One thread at a time.
 */
class PageBuilder {
    Q_DECLARE_TR_FUNCTIONS(VendorPage)

public:
    /** Cells of a page, so that memory is bounded; a long page of codes has some 2,000. */
    static constexpr qsizetype maxCells = 1'000'000;

    void setTitle(const QString &title) { m_page.title = title; }

    void beginTable(const QString &heading, qint64 line);
    void addRow(const RawRow &row);
    void endTable();
    /** Does the three above for a whole table. */
    void addTable(const RawTable &table);

    /** Returns true if more rows would be in vain, since finish() gives an error. */
    [[nodiscard]] bool isFull() const { return m_cells > maxCells; }

    /** Returns the page. Errors: InputNotReadable if it has too many cells, or no table of codes. */
    [[nodiscard]] Result<VendorPage> finish();

private:
    /** The table being read. */
    struct OpenTable {
        QString heading;
        qint64 line = 0;
        std::optional<Columns> columns; ///< Once its header was met.
        std::optional<RawRow> loneCell; ///< A row of one text, which may be the heading of a header below it.
        int rowsAboveHeader = 0;
        bool isLayout = false; ///< As in RawTable.
    };

    void beginPart(const RawRow &header, const Columns &columns);
    void addFittingRow(const RawRow &row);
    void readRow(const QStringList &cells, qint64 line);
    [[nodiscard]] std::optional<Billable> readRowBilling(const QString &cell, const QStringList &codes,
                                                         qint64 line);
    void flushLoneCell();
    template <typename MakeText> void remark(qint64 line, const MakeText &makeText, const QStringList &codes = {});
    void remarkRowWithoutCode(const QStringList &cells, qint64 line);

    VendorPage m_page;
    OpenTable m_open;
    qsizetype m_cells = 0;
    qint64 m_lastLine = 0;
    int m_tablesLeftOut = 0;
    int m_remarksLeftOut = 0;
};

} // namespace codedesk::vendorpage
