// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csvreader.h"

#include "ingest/fieldnames.h"
#include "ingest/inputerrors.h"
#include "ingest/privacy.h"
#include "ingest/shapeerrors.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

constexpr std::size_t sampleBytes = 64 * 1024;
constexpr std::size_t longestHeaderBytes = 4 * 1024 * 1024;
constexpr int rowsBetweenStopChecks = 1024;

/** Returns whether the sample has at least a whole line, and another one begun. */
bool hasLines(std::string_view sample)
{
    return sample.find('\n') != std::string_view::npos || sample.find('\r') != std::string_view::npos;
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

CsvDialect dialectOf(char separator, bool isSheet)
{
    CsvDialect dialect;
    dialect.separator = separator;
    dialect.numbersRecords = isSheet;
    return dialect;
}

} // namespace

ColumnTable::ColumnTable(const std::vector<std::string> &columns, const QMap<Field, QString> &byHand)
{
    KeyMap keys(byHand);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const KeyRole &role = keys.role(columns[i], i);
        m_roles.add(role, i);
        m_disclosures.push_back(role.disclosure());
        if (role.isPersonal)
            m_personal.push_back(i);
    }
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (const std::optional<std::size_t> column = m_roles.columnOf(field))
            m_feeds.emplace_back(*column, field);
    }
    for (auto it = byHand.cbegin(); it != byHand.cend(); ++it) {
        if (!m_roles.columnOf(it.key()))
            m_missing.append(it.value());
    }
}

void ColumnTable::take(const std::vector<std::string_view> &fields, RawCall &raw) const
{
    for (const auto &[column, field] : m_feeds)
        raw[field] = fields[column];
    for (const std::size_t column : m_personal)
        raw.hasPersonalData |= !fields[column].empty();
    raw.isAboutQuery = m_roles.isAboutQuery();
}

Result<std::unique_ptr<InputReader>> CsvReader::open(ReaderSetup setup)
{
    std::size_t wanted = sampleBytes;
    Result<std::string_view> sample = setup.source->peek(wanted);
    // The names of many columns can be longer than a sample, and none of them may be cut.
    while (sample && sample->size() >= wanted && wanted < longestHeaderBytes && !hasLines(*sample)) {
        wanted *= 4;
        sample = setup.source->peek(wanted);
    }
    if (!sample)
        return sample.error();
    const CsvHints hints{ setup.options.separator, setup.options.hasHeader };
    const CsvShape csvShape = sniffCsv(*sample, sample->size() < wanted, countKnownNames, hints);
    std::unique_ptr<CsvReader> reader(new CsvReader(setup, csvShape));
    if (std::optional<Error> error = reader->shapeError(setup))
        return *error;
    const Result<void> skipped = reader->skipHead(csvShape);
    if (!skipped)
        return skipped.error();
    return std::unique_ptr<InputReader>(std::move(reader));
}

CsvReader::CsvReader(ReaderSetup &setup, const CsvShape &csvShape)
    : InputReader(setup)
    , m_columns(csvShape.columns)
    , m_table(csvShape.columns, setup.options.columns)
    , m_tokenizer(*m_source, dialectOf(csvShape.separator, m_source->bytes().isSheet()))
{
    m_shape.format = Format::Csv;
    m_shape.form = m_shape.isSheet ? LogForm::Sheet : LogForm::Csv;
    m_shape.separator = csvShape.separator;
    m_shape.hasHeader = csvShape.hasHeader;
    for (const std::string &column : m_columns)
        m_shape.columns.append(toQString(column));
    m_shape.mapping = m_table.roles().mapping(m_shape.columns);
}

std::optional<Error> CsvReader::shapeError(const ReaderSetup &setup) const
{
    const QString name = m_source->bytes().name();
    const std::vector<std::string_view> columns(m_columns.begin(), m_columns.end());
    if (areBillColumns(columns) && !setup.options.columns.contains(Field::Code))
        return ShapeErrors::bill(name);
    if (setup.isLenient)
        return std::nullopt;
    if (!m_table.missing().isEmpty())
        return ShapeErrors::noSuchColumn(name, m_table.missing(), m_shape.columns);
    if (!m_table.roles().columnOf(Field::Code))
        return ShapeErrors::noCodeColumn(name, m_shape.columns);
    return std::nullopt;
}

Result<void> CsvReader::skipHead(const CsvShape &csvShape)
{
    const int count = csvShape.recordsBefore + (csvShape.hasHeader ? 1 : 0);
    for (int i = 0; i < count; ++i) {
        const Result<bool> moved = m_tokenizer.next(m_row);
        if (!moved)
            return moved.error();
    }
    if (csvShape.hasHeader)
        m_shape.header = toQString(maskedText(m_row.text));
    return {};
}

Result<bool> CsvReader::fill(RecordBatch &batch, std::stop_token stop)
{
    Result<bool> moved = true;
    for (int row = 1; !isFull(batch, m_source->textPosition()); ++row) {
        if (row % rowsBetweenStopChecks == 0 && stop.stop_requested())
            return InputErrors::cancelled(m_source->bytes().name());
        moved = m_tokenizer.next(m_row);
        if (!moved || !*moved)
            break;
        addRow(batch);
    }
    batch.resumeOffset = m_tokenizer.nextByteOffset();
    batch.nextLine = m_tokenizer.nextLine();
    return moved;
}

void CsvReader::addRow(RecordBatch &batch)
{
    if (isSkipping() || m_row.isBlank || isEmptyRow()) {
        appendBlank(batch);
        return;
    }
    if (m_previewRows && !m_previewRows->isFull())
        addPreviewRow();
    if (const std::optional<Fault> fault = rowFault(m_row)) {
        batch.rejects.push_back(makeReject(*fault));
        countRecord();
        return;
    }
    RawCall raw;
    m_table.take(m_row.fields, raw);
    append(raw, m_row.byteOffset, batch, [this](const Fault &fault) { return makeReject(fault); });
}

/** Returns whether nothing but separators stands in the row, as spreadsheets leave behind. */
bool CsvReader::isEmptyRow() const
{
    if (m_row.isTooLong || m_row.hasBadQuote || m_row.hasNul)
        return false;
    return std::all_of(m_row.fields.begin(), m_row.fields.end(),
                       [](std::string_view field) { return field.empty(); });
}

std::optional<Fault> CsvReader::rowFault(const CsvRecord &row) const
{
    if (row.isTooLong)
        return Fault{ RejectReason::TooLong };
    if (row.hasBadQuote)
        return Fault{ RejectReason::UnclosedQuote };
    if (row.hasInvalidEncoding)
        return Fault{ RejectReason::InvalidEncoding };
    if (row.hasNul)
        return Fault{ RejectReason::NulByte };
    if (row.fields.size() < m_columns.size())
        return Fault{ RejectReason::TooFewColumns };
    for (std::size_t i = m_columns.size(); i < row.fields.size(); ++i) {
        if (!cleanValue(row.fields[i]).empty())
            return Fault{ RejectReason::TooManyColumns };
    }
    // The header of another file that was appended to this one.
    const std::optional<std::size_t> code = m_table.roles().columnOf(Field::Code);
    if (m_shape.hasHeader && code && row.fields[*code] == m_columns[*code])
        return Fault{ RejectReason::BadCode, Field::Code };
    return std::nullopt;
}

Reject CsvReader::makeReject(const Fault &fault) const
{
    Reject reject;
    reject.recordNumber = m_nextRecord;
    reject.line = m_row.line;
    reject.byteOffset = m_row.byteOffset;
    reject.reason = fault.reason;
    if (fault.field)
        reject.column = m_shape.mapping.value(*fault.field);
    setExcerpt(reject, csvExcerpt(m_row.text, m_shape.separator, m_table.disclosures()));
    return reject;
}

void CsvReader::addPreviewRow()
{
    const std::ptrdiff_t shift = std::ssize(m_row.fields) - std::ssize(m_columns);
    QStringList cells;
    for (std::size_t i = 0; i < m_row.fields.size(); ++i)
        cells.append(toQString(disclosed(m_row.fields[i], disclosureAt(i, shift, m_table.disclosures()))));
    m_previewRows->rows.append(cells);
}

} // namespace codedesk::ingest
