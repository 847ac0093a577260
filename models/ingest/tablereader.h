// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/codecolumns.h"
#include "ingest/csvsniffer.h"
#include "ingest/excerpt.h"
#include "ingest/inputreader.h"
#include "ingest/keymap.h"
#include "ingest/rowsource.h"

#include <optional>
#include <utility>
#include <vector>

namespace codedesk::ingest {

/** Which columns feed which fields, found once for all rows. */
class ColumnTable {
public:
    /** `codeColumn`: the column of the code, if not its name says so. */
    ColumnTable(const std::vector<std::string> &columns, const QMap<Field, QString> &byHand,
                std::optional<std::size_t> codeColumn = std::nullopt);

    /** Fills `raw` from the fields of a row; those it does not have are empty. */
    void take(const std::vector<std::string_view> &fields, RawCall &raw) const;

    [[nodiscard]] const RoleTable &roles() const { return m_roles; }

    /** Returns the names of the columns nobody knows. */
    [[nodiscard]] QStringList unread() const;

    /** Returns the names mapped by hand that no column has. */
    [[nodiscard]] QStringList missing() const { return m_missing; }

    /** Returns the column of the day, if the time of day of some of the rows stands in that of the time. */
    [[nodiscard]] std::optional<std::size_t> dateColumn(const std::vector<std::vector<std::string>> &rows) const;
    [[nodiscard]] const std::vector<Disclosure> &disclosures() const { return m_disclosures; }

private:
    std::vector<std::pair<std::size_t, Field>> m_feeds;
    void markRow(const std::vector<std::string_view> &fields, RawCall &raw) const;

    std::vector<std::size_t> m_personal; ///< Columns of personal values.
    std::optional<std::size_t> m_dateColumn; ///< A day that may belong to the time.
    TimeFrame m_timeFrame;
    std::vector<std::pair<std::size_t, std::string>> m_unread; ///< Columns that feed nothing, with their names.
    std::vector<bool> m_isPersonal;
    std::vector<Disclosure> m_disclosures;
    QStringList m_missing;
    RoleTable m_roles;
};

/** Reads tables: separated values and sheets of workbooks. */
class TableReader final : public InputReader {
public:
    /** Errors: InputNotCalls (no column has the return code; a bill), as TextSource::peek(). */
    [[nodiscard]] static Result<std::unique_ptr<InputReader>> openCsv(ReaderSetup setup);

    /** For an input that ByteSource::isSheet(). Errors: InputNotCalls as above, as SheetRowSource::peek(). */
    [[nodiscard]] static Result<std::unique_ptr<InputReader>> openSheet(ReaderSetup setup);

private:
    TableReader(ReaderSetup &setup, std::unique_ptr<RowSource> rows, const CsvShape &shape,
                const CodeColumn &codeColumn);
    [[nodiscard]] static Result<std::unique_ptr<InputReader>>
    open(ReaderSetup &setup, std::unique_ptr<RowSource> rows, const CsvShape &shape, std::string_view beginning);

    [[nodiscard]] qint64 textPosition() const override { return m_rows->textPosition(); }
    [[nodiscard]] Result<bool> fill(RecordBatch &batch, std::stop_token stop) override;
    [[nodiscard]] std::optional<Error> shapeError(const ReaderSetup &setup, std::string_view sample) const;
    [[nodiscard]] std::optional<Fault> rowFault(const TableRow &row) const;
    [[nodiscard]] bool isSecondHeader(const TableRow &row) const;
    [[nodiscard]] bool wouldBeCall(const std::vector<std::string> &cells) const;
    [[nodiscard]] bool isTitle() const;
    [[nodiscard]] bool isEmptyRow() const;
    void addHeadRow(RecordBatch &batch);
    void addTitle(RecordBatch &batch);
    void addRow(RecordBatch &batch);
    void passOver();
    [[nodiscard]] Reject makeReject(const Fault &fault) const;
    void addPreviewRow();

    std::vector<std::string> m_columns;
    std::size_t m_needed = 0; ///< Columns a row must have: nameless ones at the end are not asked for.
    ColumnTable m_table;
    int m_rowsAbove = 0; ///< Still to come before the header, or before the first row of the usual width.
    bool m_hasSeparatorLine = false; ///< The first of them names the separator.
    bool m_hasCallsAbove = false; ///< Some of them are calls, so that only what is no row at all is a title.
    std::unique_ptr<RowSource> m_rows;
    TableRow m_row;
};

} // namespace codedesk::ingest
