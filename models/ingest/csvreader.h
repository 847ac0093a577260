// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/csvsniffer.h"
#include "ingest/csvtokenizer.h"
#include "ingest/excerpt.h"
#include "ingest/inputreader.h"
#include "ingest/keymap.h"

#include <optional>
#include <utility>
#include <vector>

namespace codedesk::ingest {

/** Which columns feed which fields, found once for all rows. */
class ColumnTable {
public:
    ColumnTable(const std::vector<std::string> &columns, const QMap<Field, QString> &byHand);

    /** Fills `raw` from the fields of a row that has at least as many as there are columns. */
    void take(const std::vector<std::string_view> &fields, RawCall &raw) const;

    [[nodiscard]] const RoleTable &roles() const { return m_roles; }

    /** Returns the names mapped by hand that no column has. */
    [[nodiscard]] QStringList missing() const { return m_missing; }
    [[nodiscard]] const std::vector<Disclosure> &disclosures() const { return m_disclosures; }

private:
    std::vector<std::pair<std::size_t, Field>> m_feeds;
    std::vector<std::size_t> m_personal; ///< Columns of personal values.
    std::vector<Disclosure> m_disclosures;
    QStringList m_missing;
    RoleTable m_roles;
};

/** Reads separated values. */
class CsvReader final : public InputReader {
public:
    /** Errors: InputNotCalls (no column has the return code; a bill), as TextSource::peek(). */
    [[nodiscard]] static Result<std::unique_ptr<InputReader>> open(ReaderSetup setup);

private:
    CsvReader(ReaderSetup &setup, const CsvShape &csvShape);

    [[nodiscard]] Result<bool> fill(RecordBatch &batch, std::stop_token stop) override;
    [[nodiscard]] Result<void> skipHead(const CsvShape &csvShape);
    [[nodiscard]] std::optional<Error> shapeError(const ReaderSetup &setup) const;
    [[nodiscard]] std::optional<Fault> rowFault(const CsvRecord &row) const;
    [[nodiscard]] bool isEmptyRow() const;
    void addRow(RecordBatch &batch);
    [[nodiscard]] Reject makeReject(const Fault &fault) const;
    void addPreviewRow();

    std::vector<std::string> m_columns;
    ColumnTable m_table;
    CsvTokenizer m_tokenizer;
    CsvRecord m_row;
};

} // namespace codedesk::ingest
