// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/jsonreader.h"

#include "ingest/inputerrors.h"
#include "ingest/logprefix.h"
#include "ingest/shapeerrors.h"
#include "ingest/timeparser.h"

#include <algorithm>
#include <utility>

namespace codedesk::ingest {

namespace {

constexpr int piecesBetweenStopChecks = 256;
constexpr qsizetype listedKeys = 200;

QStringList keysOf(const JsonTree &tree, const JsonNode &root)
{
    QStringList keys;
    for (const JsonNode *node = tree.firstIn(root); node && keys.size() < listedKeys;
         node = tree.nextIn(root, *node))
        keys.append(QString::fromUtf8(node->key));
    return keys;
}

} // namespace

Result<std::unique_ptr<InputReader>> JsonReader::open(ReaderSetup setup, Format format)
{
    const bool isLenient = setup.isLenient;
    std::unique_ptr<JsonReader> reader(new JsonReader(setup, format));
    const Result<bool> hasPiece = reader->nextPiece({});
    if (!hasPiece)
        return hasPiece.error();
    if (*hasPiece && format == Format::Json && !reader->m_piece.isElement) {
        const Result<std::optional<Error>> error = reader->documentError(isLenient);
        if (!error)
            return error.error();
        if (*error)
            return **error;
    }
    return std::unique_ptr<InputReader>(std::move(reader));
}

JsonReader::JsonReader(ReaderSetup &setup, Format format)
    : InputReader(setup)
    , m_pieces(*m_source, format == Format::JsonLines ? JsonSplitter::Mode::Lines : JsonSplitter::Mode::Values)
    , m_shapes(setup.options)
    , m_keys(setup.options.columns)
{
    m_shape.format = format;
    m_shape.form = format == Format::JsonLines ? LogForm::JsonLines : LogForm::Json;
    m_shape.hasHeader = false;
}

/** Moves to the next piece and finds the calls in it; false at the end of the input. */
Result<bool> JsonReader::nextPiece(std::stop_token stop)
{
    m_findings.clear();
    m_nextCall = 0;
    if (m_hasNextPiece) {
        m_hasNextPiece = false;
        m_piece = m_nextPiece;
    } else {
        const Result<bool> moved = m_pieces.next(m_piece, stop);
        if (!moved || !*moved)
            return moved;
    }
    setRecordsOfLine(1);
    examinePiece();
    return true;
}

void JsonReader::examinePiece()
{
    if (m_piece.text.empty() && !m_piece.isBroken) {
        m_findings.blank = 1;
        return;
    }
    if (const std::optional<Fault> fault = pieceFault()) {
        m_findings.calls.push_back({ {}, 0, fault });
        return;
    }
    if (!parsePiece()) {
        const bool isJson = !m_hasPrefixes || nextObject(m_piece.text, 0) != std::string_view::npos
            || std::string_view("{[").find(m_piece.text.front()) != std::string_view::npos;
        m_findings.calls.push_back({ {}, 0, Fault{ isJson ? RejectReason::BadJson : RejectReason::NoJson } });
        return;
    }
    m_shapes.collect(m_tree, m_findings);
    if (m_jsonBegin > 0) {
        const std::string_view time = timeOfPrefix(m_piece.text.substr(0, m_jsonBegin));
        for (JsonCall &call : m_findings.calls) {
            call.offset += static_cast<quint32>(m_jsonBegin);
            if (call.raw[Field::OccurredAt].empty() && !time.empty()) {
                call.raw[Field::OccurredAt] = time;
                call.raw.timeFrame = {};
                m_shape.takesTimeOfPrefix = true;
            }
        }
    }
    setRecordsOfLine(static_cast<qint64>(m_findings.calls.size()) + m_findings.blank);
    if (m_shape.columns.isEmpty() && m_tree.root().kind == JsonKind::Object)
        describeShape(m_tree.root());
}

/** Parses a piece, or what stands behind the prefix of a line. */
bool JsonReader::parsePiece()
{
    m_jsonBegin = 0;
    if (m_tree.parse(m_piece.text))
        return true;
    if (m_shape.format != Format::JsonLines || m_piece.text.front() == '{')
        return false;
    constexpr int mostTries = 4;
    std::size_t at = nextObject(m_piece.text, 0);
    for (int i = 0; i < mostTries && at != std::string_view::npos; ++i, at = nextObject(m_piece.text, at + 1)) {
        if (m_tree.parse(m_piece.text.substr(at))) {
            m_jsonBegin = at;
            m_hasPrefixes = true;
            return true;
        }
    }
    return false;
}

std::optional<Fault> JsonReader::pieceFault() const
{
    if (m_piece.isTooLong)
        return Fault{ RejectReason::TooLong };
    if (m_pieces.hasInvalid(m_piece))
        return Fault{ RejectReason::InvalidEncoding };
    if (m_piece.isBroken)
        return Fault{ RejectReason::BadJson };
    return std::nullopt;
}

/** Describes the input by its first object. */
void JsonReader::describeShape(const JsonNode &root)
{
    m_shape.columns = keysOf(m_tree, root);
    if (m_findings.form) {
        m_shape.form = m_findings.form;
        return;
    }
    RoleTable table;
    for (qsizetype i = 0; i < m_shape.columns.size(); ++i) {
        const auto position = static_cast<std::size_t>(i);
        const std::string key = m_shape.columns.at(i).toStdString();
        table.add(m_keys.role(key, position), position);
        const JsonNode *const node = m_tree.find(&root, key);
        const bool holdsMore = node && (!node->isScalar() || node->text.find('{') != std::string_view::npos);
        if (!holdsMore && !m_shapes.isKnownKey(key))
            m_shape.unreadColumns.append(m_shape.columns.at(i));
    }
    m_shape.mapping = table.mapping(m_shape.columns);
    describeDate(root);
}

/** Names the key of the day, if that of the time holds a time of day. */
void JsonReader::describeDate(const JsonNode &root)
{
    const JsonNode *time = m_tree.find(&root, m_shape.mapping.value(Field::OccurredAt).toStdString());
    if (!time || !time->isScalar())
        return;
    for (const QString &column : std::as_const(m_shape.columns)) {
        const std::string key = column.toStdString();
        const JsonNode *node = m_tree.find(&root, key);
        if (m_keys.role(key, 0).isDate && node && node->isScalar() && tellsTimeOfDay(node->text, time->text)) {
            m_shape.dateColumn = column;
            m_shape.unreadColumns.removeOne(column);
            return;
        }
    }
}

/** Finds out whether the first piece, a whole document, is all there is and holds no calls. */
Result<std::optional<Error>> JsonReader::documentError(bool isLenient)
{
    const JsonVerdict verdict = m_findings.verdict;
    const bool isParsed = !m_findings.calls.empty()
        && m_findings.calls.front().fault != Fault{ RejectReason::BadJson } && !pieceFault();
    if (verdict == JsonVerdict::Calls || !isParsed)
        return std::optional<Error>();
    const QString errorCode = QString::fromUtf8(m_findings.errorCode);
    holdPiece();
    const Result<bool> hasMore = m_pieces.next(m_nextPiece, {});
    if (!hasMore)
        return hasMore.error();
    m_hasNextPiece = *hasMore;
    if (m_hasNextPiece)
        return std::optional<Error>();
    const QString name = m_source->bytes().name();
    if (verdict == JsonVerdict::ErrorAnswer)
        return std::optional(ShapeErrors::errorAnswer(name, errorCode));
    if (verdict == JsonVerdict::Bill)
        return std::optional(ShapeErrors::bill(name));
    if (isLenient)
        return std::optional<Error>();
    return std::optional(ShapeErrors::unknownJson(name, m_shape.columns));
}

/** Keeps the text of the current piece, which the source is about to give up. */
void JsonReader::holdPiece()
{
    m_heldText = m_piece.text;
    m_piece.text = m_heldText;
}

Result<bool> JsonReader::fill(RecordBatch &batch, std::stop_token stop)
{
    Result<bool> moved = true;
    for (int pieces = 1;; ++pieces) {
        const qint64 room = maxRecords() - batch.readCount();
        const bool mustWait = callsLeft() > room && batch.readCount() > 0;
        if (!mustWait)
            addCalls(batch, room);
        if (mustWait || callsLeft() > 0 || isFull(batch, m_pieces.textPosition()))
            break;
        if (pieces % piecesBetweenStopChecks == 0 && stop.stop_requested())
            return InputErrors::cancelled(m_source->bytes().name());
        moved = nextPiece(stop);
        if (!moved || !*moved)
            break;
    }
    const bool isInPiece = callsLeft() > 0;
    batch.resumeOffset = isInPiece ? m_pieces.sourceOffset(m_piece, 0) : m_pieces.nextByteOffset();
    batch.nextLine = isInPiece ? m_piece.line : m_pieces.nextLine();
    return moved;
}

/** Moves at most `count` calls of the current piece to the batch. */
void JsonReader::addCalls(RecordBatch &batch, qint64 count)
{
    if (m_nextCall == 0 && callsLeft() > 0 && m_previewRows && !m_previewRows->isFull())
        addPreviewRow();
    batch.notes[static_cast<std::size_t>(NoteKind::ChargeCountDiffers)] += m_findings.chargeCountDiffers;
    m_findings.chargeCountDiffers = 0;
    batch.notes[static_cast<std::size_t>(NoteKind::ChosenColumn)] += std::exchange(m_findings.chosenCodes, 0);
    for (; count > 0 && m_findings.blank > 0; --count, --m_findings.blank)
        appendBlank(batch);
    for (; count > 0 && m_nextCall < m_findings.calls.size(); --count, ++m_nextCall) {
        const JsonCall &call = m_findings.calls[m_nextCall];
        if (call.fault && !isSkipping()) {
            batch.rejects.push_back(makeReject(*call.fault, call.offset));
            countRecord();
        } else {
            append(call.raw, m_pieces.sourceOffset(m_piece, call.offset), batch,
                   [&](const Fault &fault) { return makeReject(fault, call.offset); });
        }
    }
}

/** Returns what is kept of the call at `offset`; one that is all its piece holds is kept with the whole piece. */
Excerpt JsonReader::excerptFrom(quint32 offset)
{
    const bool isAlone = m_findings.calls.size() == 1;
    const std::string_view text = m_piece.text.substr(isAlone ? m_jsonBegin : offset);
    Excerpt excerpt = jsonExcerpt(text, [this](std::string_view key) { return m_keys.role(key, 0).disclosure(); });
    // Several lines of broken JSON could not be told apart from the values around them.
    const bool isTorn = m_piece.isBroken && text.find_first_of("\r\n") != std::string_view::npos;
    excerpt.isWhole &= isAlone && !isTorn && m_jsonBegin == 0;
    return excerpt;
}

Reject JsonReader::makeReject(const Fault &fault, quint32 offset)
{
    const std::string_view before = m_piece.text.substr(0, offset);
    Reject reject;
    reject.recordNumber = m_nextRecord;
    reject.line = m_piece.line + std::count(before.begin(), before.end(), '\n');
    reject.byteOffset = m_pieces.sourceOffset(m_piece, offset);
    reject.reason = fault.reason;
    if (fault.field)
        reject.column = m_shape.mapping.value(*fault.field);
    setExcerpt(reject, excerptFrom(offset));
    return reject;
}

/** Shows flat objects in the columns of the first one; documents have no rows. */
void JsonReader::addPreviewRow()
{
    const bool isObject = !m_findings.calls.empty()
        && m_findings.calls.front().fault != Fault{ RejectReason::BadJson } && !pieceFault()
        && m_tree.root().kind == JsonKind::Object;
    if (!isObject || m_findings.form)
        return;
    QStringList cells;
    for (const QString &column : std::as_const(m_shape.columns)) {
        const std::string key = column.toStdString();
        const JsonNode *node = m_tree.find(&m_tree.root(), key);
        const KeyRole &role = m_keys.role(key, static_cast<std::size_t>(cells.size()));
        const bool isShown = node && node->isScalar() && node->kind != JsonKind::Null;
        cells.append(isShown ? QString::fromUtf8(disclosed(node->text, role.disclosure())) : QString());
    }
    m_previewRows->rows.append(cells);
}

} // namespace codedesk::ingest
