// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tablereader.h"

#include "ingest/csvtokenizer.h"
#include "ingest/fieldnames.h"
#include "ingest/inputerrors.h"
#include "ingest/privacy.h"
#include "ingest/shapeerrors.h"
#include "ingest/sheetrowsource.h"
#include "ingest/timeparser.h"

#include <QByteArray>

#include <algorithm>
#include <utility>

namespace codedesk::ingest {

namespace {

constexpr std::size_t tableSampleBytes = 64 * 1024;
constexpr std::size_t longestHeaderBytes = 4 * 1024 * 1024;
constexpr int rowsBetweenStopChecks = 1024;
constexpr qsizetype shownTitles = 3;
constexpr qsizetype shownTitleLength = 60;
constexpr std::size_t longestCodeName = 40;

/** Returns whether the sample has at least a whole line, and another one begun. */
bool hasLines(std::string_view sample)
{
    return sample.find('\n') != std::string_view::npos || sample.find('\r') != std::string_view::npos;
}

bool looksLikeWebPage(std::string_view sample)
{
    const QByteArray head =
        QByteArray(sample.data(), static_cast<qsizetype>(std::min<std::size_t>(sample.size(), 4096))).toLower();
    return head.trimmed().startsWith('<')
        && (head.contains("<html") || head.contains("<table") || head.contains("<!doctype"));
}

/** Returns the first line with text in it, masked and cut, for an error. */
QString shownBeginning(std::string_view sample)
{
    const std::size_t begin = std::min(sample.find_first_not_of(" \t\r\n"), sample.size());
    sample.remove_prefix(begin);
    const std::string line =
        maskedText(sample.substr(0, std::min(sample.find_first_of("\r\n"), std::size_t(4096))));
    return QString::fromUtf8(line).left(shownTitleLength);
}

} // namespace

ColumnTable::ColumnTable(const std::vector<std::string> &columns, const QMap<Field, QString> &byHand,
                         std::optional<std::size_t> codeColumn)
{
    KeyMap keys(byHand);
    std::vector<TimeFrame> frames;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const KeyRole &role = keys.role(columns[i], i);
        frames.push_back(role.frame);
        if (role.isDate && !m_dateColumn)
            m_dateColumn = i;
        m_roles.add(role, i);
        m_disclosures.push_back(role.disclosure());
        m_isPersonal.push_back(role.isPersonal);
        if (role.isPersonal)
            m_personal.push_back(i);
    }
    if (codeColumn)
        m_roles.set(Field::Code, *codeColumn);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!m_roles.isRead(i))
            m_unread.emplace_back(i, columns[i]);
    }
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (const std::optional<std::size_t> column = m_roles.columnOf(field))
            m_feeds.emplace_back(*column, field);
    }
    const std::optional<std::size_t> time = m_roles.columnOf(Field::OccurredAt);
    m_timeFrame = time ? frames[*time] : TimeFrame();
    if (!time || (m_dateColumn && m_roles.isRead(*m_dateColumn)))
        m_dateColumn.reset();
    for (auto it = byHand.cbegin(); it != byHand.cend(); ++it) {
        if (!m_roles.columnOf(it.key()))
            m_missing.append(it.value());
    }
}

QStringList ColumnTable::unread() const
{
    QStringList names;
    for (const auto &[column, name] : m_unread) {
        if (!m_isPersonal[column] && !name.empty())
            names.append(QString::fromUtf8(name));
    }
    return names;
}

std::optional<std::size_t> ColumnTable::dateColumn(const std::vector<std::vector<std::string>> &rows) const
{
    const std::optional<std::size_t> time = m_roles.columnOf(Field::OccurredAt);
    if (!m_dateColumn || !time)
        return std::nullopt;
    const std::size_t last = std::max(*time, *m_dateColumn);
    const bool isJoined = std::any_of(rows.begin(), rows.end(), [&](const auto &row) {
        return last < row.size() && tellsTimeOfDay(row[*m_dateColumn], row[*time]);
    });
    return isJoined ? m_dateColumn : std::nullopt;
}

void ColumnTable::take(const std::vector<std::string_view> &fields, RawCall &raw) const
{
    for (const auto &[column, field] : m_feeds)
        raw[field] = column < fields.size() ? fields[column] : std::string_view();
    for (const std::size_t column : m_personal)
        raw.hasPersonalData |= column < fields.size() && !fields[column].empty();
    raw.isAboutQuery = m_roles.isAboutQuery();
    raw.timeFrame = m_timeFrame;
    if (m_dateColumn && *m_dateColumn < fields.size())
        raw.date = fields[*m_dateColumn];
    if (needsRowMark(raw))
        markRow(fields, raw);
}

/** Hashes what stands in the columns that feed nothing. */
void ColumnTable::markRow(const std::vector<std::string_view> &fields, RawCall &raw) const
{
    RowHash unread;
    RowHash personal;
    for (const auto &[column, name] : m_unread) {
        if (column < fields.size())
            (m_isPersonal[column] ? personal : unread).add(name, fields[column]);
    }
    raw.unread = unread.value();
    raw.unreadPersonal = personal.value();
}

Result<std::unique_ptr<InputReader>> TableReader::openCsv(ReaderSetup setup)
{
    std::size_t wanted = tableSampleBytes;
    Result<std::string_view> sample = setup.source->peek(wanted);
    // The names of many columns can be longer than a sample, and none of them may be cut.
    while (sample && sample->size() >= wanted && wanted < longestHeaderBytes && !hasLines(*sample)) {
        wanted *= 4;
        sample = setup.source->peek(wanted);
    }
    if (!sample)
        return sample.error();
    const CsvHints hints{ setup.options.separator, setup.options.hasHeader };
    const CsvShape shape = sniffCsv(*sample, sample->size() < wanted, countKnownNames, hints);
    CsvDialect dialect;
    dialect.separator = shape.separator;
    auto rows = std::make_unique<CsvTokenizer>(*setup.source, dialect);
    return open(setup, std::move(rows), shape, *sample);
}

Result<std::unique_ptr<InputReader>> TableReader::openSheet(ReaderSetup setup)
{
    setup.options.format = Format::Csv;
    auto rows = std::make_unique<SheetRowSource>(*setup.source->bytes().sheet());
    const Result<SampleRows> sample = rows->peek(tableSampleBytes);
    if (!sample)
        return sample.error();
    const CsvShape shape{ tableShape(*sample, countKnownNames, setup.options.hasHeader) };
    const std::string beginning(sample->rows.empty() ? std::string_view() : sample->rows.front().text);
    return open(setup, std::move(rows), shape, beginning);
}

Result<std::unique_ptr<InputReader>> TableReader::open(ReaderSetup &setup, std::unique_ptr<RowSource> rows,
                                                       const CsvShape &shape, std::string_view beginning)
{
    const CodeColumn codeColumn = findCodeColumn(shape, setup.options);
    std::unique_ptr<TableReader> reader(new TableReader(setup, std::move(rows), shape, codeColumn));
    if (std::optional<Error> error = reader->shapeError(setup, beginning))
        return *error;
    if (codeColumn.isAmbiguous && !setup.isLenient)
        return ShapeErrors::twoCodeColumns(reader->m_source->bytes().name(),
                                           reader->m_shape.mapping.value(Field::Code));
    return std::unique_ptr<InputReader>(std::move(reader));
}

TableReader::TableReader(ReaderSetup &setup, std::unique_ptr<RowSource> rows, const CsvShape &shape,
                         const CodeColumn &codeColumn)
    : InputReader(setup)
    , m_columns(distinctNames(shape.columns))
    , m_needed(m_columns.size())
    , m_table(m_columns, setup.options.columns, codeColumn.column)
    , m_rowsAbove(shape.recordsBefore)
    , m_hasSeparatorLine(shape.namesSeparator)
    , m_rows(std::move(rows))
{
    m_shape.format = Format::Csv;
    m_shape.form = m_shape.isSheet ? LogForm::Sheet : LogForm::Csv;
    m_shape.separator = shape.separator;
    m_shape.hasHeader = shape.hasHeader;
    for (const std::string &column : m_columns)
        m_shape.columns.append(QString::fromUtf8(column));
    m_shape.mapping = m_table.roles().mapping(m_shape.columns);
    m_shape.unreadColumns = m_table.unread();
    if (const std::optional<std::size_t> date = m_table.dateColumn(shape.rows)) {
        m_shape.dateColumn = m_shape.columns.at(static_cast<qsizetype>(*date));
        m_shape.unreadColumns.removeOne(m_shape.dateColumn);
    }
    if (codeColumn.column)
        m_shape.chosenColumn = m_shape.columns.value(static_cast<qsizetype>(*codeColumn.column));
    m_shape.header = QString::fromUtf8(maskedText(shape.header));
    while (m_needed > 1 && m_shape.hasHeader && m_columns[m_needed - 1].empty())
        --m_needed;
    m_hasCallsAbove = !m_shape.hasHeader
        || std::any_of(shape.rowsBefore.begin(), shape.rowsBefore.end(),
                       [this](const auto &cells) { return wouldBeCall(cells); });
}

std::optional<Error> TableReader::shapeError(const ReaderSetup &setup, std::string_view sample) const
{
    const QString name = m_source->bytes().name();
    const std::vector<std::string_view> columns(m_columns.begin(), m_columns.end());
    if (areBillColumns(columns) && !setup.options.columns.contains(Field::Code))
        return ShapeErrors::bill(name);
    if (setup.isLenient)
        return std::nullopt;
    if (!m_table.missing().isEmpty())
        return ShapeErrors::noSuchColumn(name, m_table.missing(), m_shape.columns);
    if (m_table.roles().columnOf(Field::Code))
        return std::nullopt;
    if (looksLikeWebPage(sample))
        return ShapeErrors::webPage(name);
    if (m_columns.size() <= 1)
        return ShapeErrors::noTable(name, shownBeginning(sample));
    return ShapeErrors::noCodeColumn(name, m_shape.columns);
}

/** Returns whether a row above the header would be a call below it. */
bool TableReader::wouldBeCall(const std::vector<std::string> &cells) const
{
    const std::optional<std::size_t> code = m_table.roles().columnOf(Field::Code);
    if (!code || cells.size() < m_needed)
        return false;
    const std::vector<std::string_view> fields(cells.begin(), cells.end());
    for (std::size_t i = m_columns.size(); i < fields.size(); ++i) {
        if (!cleanValue(fields[i]).empty())
            return false;
    }
    RawCall raw;
    m_table.take(fields, raw);
    const std::string_view value = cleanValue(raw[Field::Code]);
    // A code of letters could be any word of a title.
    const bool hasDigit = std::any_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    RecordBuilder builder({});
    RecordBatch batch;
    return hasDigit && !builder.append(raw, 1, 0, batch);
}

Result<bool> TableReader::fill(RecordBatch &batch, std::stop_token stop)
{
    Result<bool> moved = true;
    for (int row = 1; !isFull(batch, textPosition()); ++row) {
        if (row % rowsBetweenStopChecks == 0 && stop.stop_requested())
            return InputErrors::cancelled(m_source->bytes().name());
        moved = m_rows->next(m_row);
        if (!moved || !*moved)
            break;
        if (m_rowsAbove >= 0)
            addHeadRow(batch);
        else
            addRow(batch);
    }
    batch.resumeOffset = m_rows->nextByteOffset();
    batch.nextLine = m_rows->nextLine();
    return moved;
}

/** Tells records from titles above the header, and passes over the header itself. */
void TableReader::addHeadRow(RecordBatch &batch)
{
    const bool isSeparatorLine = std::exchange(m_hasSeparatorLine, false);
    if (m_rowsAbove-- == 0) {
        if (!m_shape.hasHeader)
            addRow(batch);
    } else if (!isSeparatorLine && !m_row.isBlank && !isEmptyRow()) {
        if (isTitle())
            addTitle(batch);
        else
            addRow(batch);
    }
}

/** Returns whether the current row, which stands above the header, is a title or a comment. */
bool TableReader::isTitle() const
{
    const bool isOneCell = m_columns.size() > 1 && m_row.fields.size() <= 1 && !m_row.hasBadQuote;
    return !m_hasCallsAbove || isOneCell || (!m_row.fields.empty() && m_row.fields.front().starts_with('#'));
}

void TableReader::addTitle(RecordBatch &batch)
{
    if (m_shape.linesAbove.size() < shownTitles)
        m_shape.linesAbove.append(
            QString::fromUtf8(maskedText(m_rows->textOf(m_row))).trimmed().left(shownTitleLength));
    ++batch.notes[static_cast<std::size_t>(NoteKind::LineAboveHeader)];
}

/** Counts the current row, which is stored already. */
void TableReader::passOver()
{
    if (rowFault(m_row))
        return;
    RawCall raw;
    m_table.take(m_row.fields, raw);
    m_builder.passOver(raw);
}

void TableReader::addRow(RecordBatch &batch)
{
    if (m_row.isBlank || isEmptyRow()) {
        appendBlank(batch);
        return;
    }
    if (isSkipping()) {
        passOver();
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
bool TableReader::isEmptyRow() const
{
    if (m_row.isTooLong || m_row.hasBadQuote || m_row.hasNul)
        return false;
    return std::all_of(m_row.fields.begin(), m_row.fields.end(),
                       [](std::string_view field) { return field.empty(); });
}

std::optional<Fault> TableReader::rowFault(const TableRow &row) const
{
    if (row.isTooLong)
        return Fault{ RejectReason::TooLong };
    if (row.hasBadQuote)
        return Fault{ RejectReason::UnclosedQuote };
    if (row.hasInvalidEncoding)
        return Fault{ RejectReason::InvalidEncoding };
    if (row.hasNul)
        return Fault{ RejectReason::NulByte };
    if (saysTotals(row.fields.front())
        || (row.fields.front().empty() && row.fields.size() > 1 && saysTotals(row.fields[1])))
        return Fault{ RejectReason::TotalsRow };
    if (row.fields.size() < m_needed)
        return Fault{ RejectReason::TooFewColumns };
    for (std::size_t i = m_columns.size(); i < row.fields.size(); ++i) {
        if (!cleanValue(row.fields[i]).empty())
            return Fault{ RejectReason::TooManyColumns };
    }
    if (isSecondHeader(row))
        return Fault{ RejectReason::BadCode, Field::Code };
    return std::nullopt;
}

/** Returns whether the row is the header of another file that was appended, or of a page of a report. */
bool TableReader::isSecondHeader(const TableRow &row) const
{
    const std::optional<std::size_t> code = m_table.roles().columnOf(Field::Code);
    if (!code || *code >= row.fields.size())
        return false;
    const std::string_view cell = row.fields[*code];
    // Codes begin with digits nearly always; looking up a name takes longer than all the rest of a row.
    const bool mayBeName = !cell.empty() && cell.size() <= longestCodeName
        && static_cast<unsigned char>(cell.front()) > '9' && cell.find('.') == std::string_view::npos;
    return mayBeName
        && ((m_shape.hasHeader && cell == std::string_view(m_columns[*code]))
            || meaningOfName(cell).field == Field::Code);
}

Reject TableReader::makeReject(const Fault &fault) const
{
    Reject reject;
    reject.recordNumber = m_nextRecord;
    reject.line = m_row.line;
    reject.byteOffset = m_row.byteOffset;
    reject.reason = fault.reason;
    if (fault.field)
        reject.column = m_shape.mapping.value(*fault.field);
    setExcerpt(reject, csvExcerpt(m_rows->textOf(m_row), m_shape.separator, m_table.disclosures()));
    return reject;
}

void TableReader::addPreviewRow()
{
    const std::ptrdiff_t shift = std::ssize(m_row.fields) - std::ssize(m_columns);
    QStringList cells;
    for (std::size_t i = 0; i < m_row.fields.size(); ++i)
        cells.append(QString::fromUtf8(disclosed(m_row.fields[i], disclosureAt(i, shift, m_table.disclosures()))));
    m_previewRows->rows.append(cells);
}

} // namespace codedesk::ingest
