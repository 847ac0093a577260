// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/linereader.h"

#include "ingest/excerpt.h"
#include "ingest/inputerrors.h"
#include "ingest/keyvalues.h"
#include "ingest/logprefix.h"
#include "ingest/privacy.h"
#include "ingest/timeparser.h"

#include <QByteArray>
#include <QUtf8StringView>

#include <algorithm>

namespace codedesk::ingest {

namespace {

constexpr std::size_t longestLine = 1 << 20;
constexpr qsizetype listedColumns = 200;

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

LineReader::LineReader(ReaderSetup &setup, Format format, LogForm form, std::size_t longest)
    : InputReader(setup)
    , m_lines(*m_source, JsonSplitter::Mode::Lines, longest)
    , m_keys(setup.options.columns)
{
    m_shape.format = format;
    m_shape.form = form;
    m_shape.hasHeader = false;
}

LineReader::~LineReader() = default;

Result<bool> LineReader::fill(RecordBatch &batch, std::stop_token stop)
{
    Result<bool> moved = true;
    while (!isFull(batch, m_lines.textPosition())) {
        // A pattern may take a while for each line.
        if (stop.stop_requested())
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

void LineReader::addLine(RecordBatch &batch)
{
    if (m_line.text.empty()) {
        appendBlank(batch);
        return;
    }
    std::optional<Fault> fault = lineFault();
    RawCall raw;
    if (!fault || fault->reason != RejectReason::TooLong) {
        m_items = {};
        takeApart(m_line.text, m_items);
        if (!m_isDescribed && !m_items.items.empty())
            describeShape();
        if (m_previewRows && !isSkipping() && !m_previewRows->isFull() && !m_items.items.empty())
            addPreviewRow();
        const std::optional<Fault> inItems = takeItems(raw);
        fault = fault ? fault : inItems;
    }
    if (fault && isSkipping()) {
        appendBlank(batch);
    } else if (fault) {
        batch.rejects.push_back(makeReject(*fault));
        countRecord();
    } else {
        append(raw, m_lines.sourceOffset(m_line, 0), batch,
               [this](const Fault &found) { return makeReject(found); });
    }
}

std::optional<Fault> LineReader::lineFault() const
{
    if (m_line.isTooLong)
        return Fault{ RejectReason::TooLong };
    if (m_lines.hasInvalid(m_line))
        return Fault{ RejectReason::InvalidEncoding };
    return std::nullopt;
}

/** Makes a call of the items of the current line. */
std::optional<Fault> LineReader::takeItems(RawCall &raw)
{
    if (m_items.fault)
        return m_items.fault;
    raw.impliedChannel = m_impliedChannel;
    FlatCall flat(raw);
    bool isText = true;
    std::size_t position = 0;
    for (const auto &[key, value] : m_items.items) {
        flat.add(m_keys.role(key, position++), value);
        isText &= isUtf8(value);
    }
    if (!isText)
        return Fault{ RejectReason::InvalidEncoding };
    if (!flat.otherCode().empty())
        return Fault{ RejectReason::AmbiguousKey, Field::Code };
    if (!flat.has(Field::OccurredAt)) {
        raw[Field::OccurredAt] = m_items.time;
        m_shape.takesTimeOfPrefix |= !m_items.time.empty();
    }
    if (needsRowMark(raw))
        markRow(raw);
    return std::nullopt;
}

/** Hashes what no field holds. */
void LineReader::markRow(RawCall &raw)
{
    RowHash unread;
    RowHash personal;
    for (const auto &[key, value] : m_items.items) {
        const KeyRole &role = m_keys.role(key, 0);
        if (!role.field && role.byHand.empty())
            (role.isPersonal ? personal : unread).add(key, value);
    }
    // What stands between the items may go on with a personal value.
    (raw.hasPersonalData ? personal : unread).add({}, m_items.rest);
    raw.unread = unread.value();
    raw.unreadPersonal = personal.value();
}

Reject LineReader::makeReject(const Fault &fault)
{
    Reject reject;
    reject.recordNumber = m_nextRecord;
    reject.line = m_line.line;
    reject.byteOffset = m_lines.sourceOffset(m_line, 0);
    reject.reason = fault.reason;
    if (fault.field)
        reject.column = m_shape.mapping.value(*fault.field);
    setExcerpt(reject, excerptOf(m_line.text));
    return reject;
}

void LineReader::setColumns(const QStringList &columns)
{
    RoleTable table;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto position = static_cast<std::size_t>(i);
        const KeyRole &role = m_keys.role(columns.at(i).toStdString(), position);
        table.add(role, position);
        if (!role.field && role.byHand.empty() && !role.isPersonal)
            m_shape.unreadColumns.append(columns.at(i));
    }
    m_shape.columns = columns;
    m_shape.mapping = table.mapping(columns);
}

void LineReader::describeShape()
{
    m_isDescribed = true;
    if (m_shape.columns.isEmpty()) {
        QStringList columns;
        for (const auto &[key, value] : m_items.items) {
            if (columns.size() < listedColumns)
                columns.append(QString::fromUtf8(key));
        }
        setColumns(columns);
    }
    describeDate();
}

/** Names the key of the day, if that of the time holds a time of day. */
void LineReader::describeDate()
{
    std::string_view time;
    for (const auto &[key, value] : m_items.items) {
        if (QString::fromUtf8(key) == m_shape.mapping.value(Field::OccurredAt))
            time = value;
    }
    for (const auto &[key, value] : m_items.items) {
        if (m_keys.role(key, 0).isDate && tellsTimeOfDay(value, time)) {
            m_shape.dateColumn = QString::fromUtf8(key);
            m_shape.unreadColumns.removeOne(m_shape.dateColumn);
            return;
        }
    }
}

void LineReader::addPreviewRow()
{
    QStringList cells;
    for (const QString &column : std::as_const(m_shape.columns)) {
        const std::string key = column.toStdString();
        const auto found = std::find_if(m_items.items.begin(), m_items.items.end(),
                                        [&](const auto &item) { return item.first == key; });
        const KeyRole &role = m_keys.role(key, static_cast<std::size_t>(cells.size()));
        cells.append(found == m_items.items.end()
                         ? QString()
                         : QString::fromUtf8(disclosed(found->second, role.disclosure())));
    }
    m_previewRows->rows.append(cells);
}

UrlReader::UrlReader(ReaderSetup &setup)
    : LineReader(setup, Format::UrlLines, LogForm::Addresses, longestLine)
{
    setImpliedChannel(Channel::H5);
}

void UrlReader::takeApart(std::string_view line, LineItems &items)
{
    items.items = queryItems(line);
}

Excerpt UrlReader::excerptOf(std::string_view line)
{
    return urlExcerpt(line, [this](std::string_view key) { return keys().role(key, 0).disclosure(); });
}

KeyValueReader::KeyValueReader(ReaderSetup &setup)
    : LineReader(setup, Format::KeyValues, LogForm::KeyValues, longestLine)
{
}

void KeyValueReader::takeApart(std::string_view line, LineItems &items)
{
    const KeyValueLine parts = keyValuesOf(line);
    if (parts.pairs.empty())
        items.fault = Fault{ RejectReason::NoMatch };
    items.time = timeOfPrefix(parts.prefix);
    items.rest = parts.prefix;
    for (const KeyValue &pair : parts.pairs) {
        const KeyRole &role = keys().role(pair.key, items.items.size());
        std::string value = pair.text();
        // A message is a sentence, with quotes or without.
        if (role.field == Field::Message && pair.quote == '\0')
            value += pair.behind;
        else
            items.rest += pair.behind;
        items.items.emplace_back(pair.key, std::move(value));
    }
}

Excerpt KeyValueReader::excerptOf(std::string_view line)
{
    std::vector<ShownPart> parts;
    for (const KeyValue &pair : keyValuesOf(line).pairs) {
        const Disclosure disclosure = keys().role(pair.key, 0).disclosure();
        const bool isHidden = disclosure == Disclosure::Hidden;
        const auto begin = static_cast<std::size_t>(pair.value.data() - line.data());
        // A name may have blanks in it: all is hidden up to the next key.
        const std::size_t end =
            begin + pair.value.size() + (isHidden && pair.quote == '\0' ? pair.behind.size() : 0);
        parts.push_back({ begin, end, disclosure });
    }
    return lineExcerpt(line, parts);
}

Result<std::unique_ptr<InputReader>> PatternReader::open(ReaderSetup setup)
{
    Result<LinePattern> pattern = LinePattern::make(setup.options.pattern, setup.options.columns);
    if (!pattern)
        return pattern.error();
    return std::unique_ptr<InputReader>(new PatternReader(setup, std::move(*pattern)));
}

PatternReader::PatternReader(ReaderSetup &setup, LinePattern pattern)
    : LineReader(setup, Format::Pattern, LogForm::Pattern, LinePattern::longestLine)
    , m_pattern(std::move(pattern))
{
    setColumns(m_pattern.names());
}

void PatternReader::takeApart(std::string_view line, LineItems &items)
{
    std::vector<PatternGroup> groups;
    const PatternMatch match = m_pattern.match(line, groups);
    if (match == PatternMatch::TooCostly)
        items.fault = Fault{ RejectReason::PatternLimit };
    else if (match == PatternMatch::None)
        items.fault = Fault{ RejectReason::NoMatch };
    for (const PatternGroup &group : groups)
        items.items.emplace_back(m_pattern.names().at(static_cast<qsizetype>(group.name)).toStdString(),
                                 line.substr(group.begin, group.end - group.begin));
    items.rest = line;
}

Excerpt PatternReader::excerptOf(std::string_view line)
{
    std::vector<PatternGroup> groups;
    std::vector<ShownPart> parts;
    if (m_pattern.match(line.substr(0, LinePattern::longestLine), groups) == PatternMatch::Found) {
        for (const PatternGroup &group : groups) {
            const std::string name = m_pattern.names().at(static_cast<qsizetype>(group.name)).toStdString();
            parts.push_back({ group.begin, group.end, keys().role(name, 0).disclosure() });
        }
    }
    return lineExcerpt(line, parts);
}

} // namespace codedesk::ingest
