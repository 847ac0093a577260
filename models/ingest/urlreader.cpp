// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/urlreader.h"

#include "ingest/excerpt.h"
#include "ingest/inputerrors.h"

#include <QByteArray>
#include <QUtf8StringView>

#include <algorithm>

namespace codedesk::ingest {

namespace {

constexpr std::size_t longestLine = 1 << 20;
constexpr int linesBetweenStopChecks = 1024;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isUtf8(std::string_view text)
{
    return QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

bool isUrlLine(std::string_view line)
{
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos || line.find_first_of(" \t,;") < equals)
        return false;
    const QueryItems items = queryItems(line);
    return std::any_of(items.begin(), items.end(),
                       [](const auto &item) { return meaningOfName(item.first).field == Field::Code; });
}

} // namespace

bool looksLikeUrlLines(std::string_view sample)
{
    constexpr int linesLookedAt = 20;
    int lines = 0;
    int urlLines = 0;
    while (!sample.empty() && lines < linesLookedAt) {
        const std::size_t end = std::min(sample.find('\n'), sample.size());
        const std::string_view line = cleanValue(sample.substr(0, end));
        lines += !line.empty();
        urlLines += !line.empty() && isUrlLine(line);
        sample.remove_prefix(std::min(end + 1, sample.size()));
    }
    return urlLines > 0 && urlLines * 2 > lines;
}

UrlReader::UrlReader(ReaderSetup &setup)
    : InputReader(setup)
    , m_lines(*m_source, JsonSplitter::Mode::Lines, longestLine)
    , m_keys(setup.options.columns)
{
    m_shape.format = Format::UrlLines;
    m_shape.form = LogForm::Addresses;
    m_shape.hasHeader = false;
}

Result<bool> UrlReader::fill(RecordBatch &batch, std::stop_token stop)
{
    Result<bool> moved = true;
    for (int line = 1; !isFull(batch, m_lines.textPosition()); ++line) {
        if (line % linesBetweenStopChecks == 0 && stop.stop_requested())
            return InputErrors::cancelled(m_source->bytes().name());
        moved = m_lines.next(m_line, stop);
        if (!moved || !*moved)
            break;
        addLine(batch);
    }
    batch.resumeOffset = m_lines.nextByteOffset();
    batch.nextLine = m_lines.nextLine();
    return moved;
}

void UrlReader::addLine(RecordBatch &batch)
{
    if (m_line.text.empty()) {
        appendBlank(batch);
        return;
    }
    const QueryItems items = queryItems(m_line.text);
    if (m_shape.columns.isEmpty())
        describeShape(items);
    if (m_previewRows && !isSkipping() && !m_previewRows->isFull())
        addPreviewRow(items);
    RawCall raw;
    raw.impliedChannel = Channel::H5;
    FlatCall flat(raw);
    bool isText = !m_lines.hasInvalid(m_line);
    std::size_t position = 0;
    for (const auto &[key, value] : items) {
        flat.add(m_keys.role(key, position++), value);
        isText &= isUtf8(value);
    }
    if (needsRowMark(raw))
        markRow(items, raw);
    if ((m_line.isTooLong || !isText) && isSkipping()) {
        appendBlank(batch);
        return;
    }
    if (m_line.isTooLong || !isText) {
        batch.rejects.push_back(
            makeReject({ m_line.isTooLong ? RejectReason::TooLong : RejectReason::InvalidEncoding }));
        countRecord();
        return;
    }
    append(raw, m_lines.sourceOffset(m_line, 0), batch, [this](const Fault &fault) { return makeReject(fault); });
}

/** Hashes what no field holds. */
void UrlReader::markRow(const QueryItems &items, RawCall &raw)
{
    RowHash unread;
    RowHash personal;
    for (const auto &[key, value] : items) {
        const KeyRole &role = m_keys.role(key, 0);
        if (!role.field && role.byHand.empty())
            (role.isPersonal ? personal : unread).add(key, value);
    }
    raw.unread = unread.value();
    raw.unreadPersonal = personal.value();
}

Reject UrlReader::makeReject(const Fault &fault)
{
    Reject reject;
    reject.recordNumber = m_nextRecord;
    reject.line = m_line.line;
    reject.byteOffset = m_lines.sourceOffset(m_line, 0);
    reject.reason = fault.reason;
    if (fault.field)
        reject.column = m_shape.mapping.value(*fault.field);
    setExcerpt(reject,
               urlExcerpt(m_line.text, [this](std::string_view key) { return m_keys.role(key, 0).disclosure(); }));
    return reject;
}

void UrlReader::describeShape(const QueryItems &items)
{
    RoleTable table;
    std::size_t position = 0;
    for (const auto &[key, value] : items) {
        m_shape.columns.append(toQString(key));
        const KeyRole &role = m_keys.role(key, position);
        table.add(role, position++);
        if (!role.field && role.byHand.empty() && !role.isPersonal)
            m_shape.unreadColumns.append(toQString(key));
    }
    m_shape.mapping = table.mapping(m_shape.columns);
}

void UrlReader::addPreviewRow(const QueryItems &items)
{
    QStringList cells;
    for (const QString &column : std::as_const(m_shape.columns)) {
        const std::string key = column.toStdString();
        const auto found =
            std::find_if(items.begin(), items.end(), [&](const auto &item) { return item.first == key; });
        const KeyRole &role = m_keys.role(key, static_cast<std::size_t>(cells.size()));
        cells.append(found == items.end() ? QString() : toQString(disclosed(found->second, role.disclosure())));
    }
    m_previewRows->rows.append(cells);
}

} // namespace codedesk::ingest
