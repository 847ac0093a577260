// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/jsonsplitter.h"

#include "core/ascii.h"
#include "ingest/jsonlexer.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

constexpr std::size_t keptOfTooLong = 4096;

} // namespace

JsonSplitter::JsonSplitter(Mode mode, std::size_t pieceLimit)
    : m_mode(mode)
    , m_limit(pieceLimit)
{
}

std::string &JsonSplitter::buffer()
{
    const std::size_t unused = m_place == Place::Outside ? m_scan : m_begin;
    m_buffer.erase(0, unused);
    m_bufferOffset += static_cast<qint64>(unused);
    m_scan -= unused;
    m_begin = 0;
    return m_buffer;
}

JsonSplitter::Status JsonSplitter::next(JsonPiece &piece)
{
    if (m_mode == Mode::Lines)
        return nextLine(piece);
    for (;;) {
        bool isComplete = false;
        switch (m_place) {
        case Place::Outside:
            if (findBegin())
                continue;
            break;
        case Place::InValue:
            isComplete = scanValue();
            if (m_isBroken && !isComplete)
                continue;
            break;
        case Place::InGarbage:
            isComplete = scanGarbage();
            break;
        case Place::Resyncing:
            isComplete = resync();
            break;
        }
        if (isComplete) {
            finishPiece(piece, m_isBroken);
            return Status::HasPiece;
        }
        if (!m_isFinished) {
            dropIfTooLong();
            return Status::NeedsMore;
        }
        if (m_place == Place::Outside && !m_isInArray)
            return Status::AtEnd;
        if (m_place == Place::Outside) // the array is not closed
            beginPiece(Place::InValue);
        m_isInArray &= m_place == Place::InGarbage; // a value that is cut tells of the cut by itself
        m_scan = m_buffer.size();
        finishPiece(piece, m_place != Place::InGarbage || m_isBroken);
        return Status::HasPiece;
    }
}

JsonSplitter::Status JsonSplitter::nextLine(JsonPiece &piece)
{
    if (m_place == Place::Outside) {
        if (m_scan == m_buffer.size())
            return m_isFinished ? Status::AtEnd : Status::NeedsMore;
        beginPiece(Place::InValue);
    }
    const std::size_t end = m_buffer.find('\n', m_scan);
    if (end == std::string::npos && !m_isFinished) {
        m_scan = m_buffer.size();
        dropIfTooLong();
        return Status::NeedsMore;
    }
    m_scan = std::min(end, m_buffer.size());
    finishPiece(piece, false);
    if (end != std::string::npos) {
        ++m_scan;
        ++m_line;
    }
    return Status::HasPiece;
}

/** Moves over what may stand between values; true if a piece begins. */
bool JsonSplitter::findBegin()
{
    for (; m_scan < m_buffer.size(); ++m_scan) {
        const char c = m_buffer[m_scan];
        if (c == '\n') {
            passLineEnd();
        } else if (isJsonBlank(c)) {
            m_indent += m_isAtLineBegin;
        } else {
            m_isAtLineBegin = false;
            if (c == ',' || (c == ']' && m_isInArray)) {
                m_isInArray &= c == ',';
            } else if (c == '[' && !m_isInArray) {
                m_isInArray = true;
            } else {
                beginPiece(c == '{' || c == '[' || c == '"' ? Place::InValue : Place::InGarbage);
                return true;
            }
        }
    }
    return false;
}

void JsonSplitter::beginPiece(Place place)
{
    m_place = place;
    m_begin = m_scan;
    m_pieceOffset = position();
    m_pieceLine = m_line;
    m_pieceIndent = m_indent;
    m_open.clear();
    m_before = Before::Open;
    m_isInString = false;
    m_isEscaped = false;
    m_isBroken = false;
    m_isTooLong = false;
    m_isElement = m_isInArray;
}

/** Returns whether a character outside strings may stand where it stands, as far as that is cheap to tell. */
bool JsonSplitter::fits(char c) const
{
    const bool isInObject = !m_open.empty() && m_open.back() == '{';
    switch (m_before) {
    case Before::Value:
        return c == ',' || c == ':' || c == '}' || c == ']';
    case Before::Literal:
        return c != '"' && c != '{' && c != '[';
    case Before::Open:
    case Before::Comma:
        return !isInObject || c == '"' || c == '}';
    case Before::Colon:
        return true;
    }
    return true;
}

/** Scans on inside a value; true if its end is found. */
bool JsonSplitter::scanValue()
{
    while (m_scan < m_buffer.size()) {
        if (m_isInString) {
            if (!scanString())
                return false;
            if (m_open.empty())
                return true;
            continue;
        }
        const char c = m_buffer[m_scan];
        if (isJsonBlank(c)) {
            if (c == '\n')
                passLineEnd();
            ++m_scan;
            continue;
        }
        const bool closes = c == '}' || c == ']';
        if ((!fits(c) && !m_open.empty()) || (closes && m_open.back() != (c == '}' ? '{' : '['))) {
            breakPiece();
            return false;
        }
        ++m_scan;
        if (c == '"') {
            m_isInString = true;
        } else if (c == '{' || c == '[') {
            m_open += c;
            m_before = Before::Open;
        } else if (closes) {
            m_open.pop_back();
            m_before = Before::Value;
            if (m_open.empty())
                return true;
        } else {
            m_before = c == ',' ? Before::Comma : c == ':' ? Before::Colon : Before::Literal;
        }
    }
    return false;
}

/** Scans on inside a string; true if its end is found. */
bool JsonSplitter::scanString()
{
    m_scan = endOfJsonString(m_buffer, m_scan, m_isEscaped);
    if (m_scan == m_buffer.size())
        return false;
    if (m_buffer[m_scan] == '\n') {
        breakPiece();
        return false;
    }
    ++m_scan;
    m_isInString = false;
    m_before = Before::Value;
    return true;
}

/** Scans text that begins no value: to the end of the line, or to what ends or begins one. */
bool JsonSplitter::scanGarbage()
{
    for (; m_scan < m_buffer.size(); ++m_scan) {
        const char c = m_buffer[m_scan];
        // Its first character may itself be one that ends others.
        const bool isFirst = m_scan == m_begin && !m_isTooLong;
        if (!isFirst && (c == '\n' || c == ',' || c == '{' || c == '[' || c == ']'))
            return true;
    }
    return false;
}

/** The value cannot be JSON: its end is looked for from its beginning, or from here if that is gone. */
void JsonSplitter::breakPiece()
{
    dropIfTooLong();
    m_isBroken = true;
    m_place = Place::Resyncing;
    m_separatorSeen = 0;
    m_hasInnerArray = m_isTooLong;
    m_isAtLineBegin = false;
    m_indent = m_pieceIndent;
    if (!m_isTooLong) {
        m_scan = m_begin + 1;
        m_line = m_pieceLine;
    }
}

bool JsonSplitter::resync()
{
    for (; m_scan < m_buffer.size(); ++m_scan) {
        const char c = m_buffer[m_scan];
        if (resyncsAt(c))
            return true;
        if (c == '\n')
            passLineEnd();
        else if (isJsonBlank(c))
            m_indent += m_isAtLineBegin;
        else
            m_isAtLineBegin = false;
    }
    return false;
}

bool JsonSplitter::resyncsAt(char c)
{
    if (isJsonBlank(c))
        return false;
    const bool opens = c == '{' || c == '[';
    if (m_isAtLineBegin && m_indent <= m_pieceIndent && (opens || (c == ']' && m_isInArray)))
        return true;
    if (c == '{' && m_separatorSeen == 2 && m_isInArray && !m_hasInnerArray)
        return true;
    m_hasInnerArray |= c == '[';
    m_separatorSeen = c == '}' ? 1 : (c == ',' && m_separatorSeen == 1) ? 2 : 0;
    return false;
}

void JsonSplitter::passLineEnd()
{
    ++m_line;
    m_indent = 0;
    m_isAtLineBegin = true;
}

/** Gives up keeping a piece that passes the limit; the search for its end goes on. */
void JsonSplitter::dropIfTooLong()
{
    if (m_place == Place::Outside || m_scan - m_begin <= (m_isTooLong ? 0 : m_limit))
        return;
    if (!m_isTooLong)
        m_head = m_buffer.substr(m_begin, keptOfTooLong);
    m_isTooLong = true;
    m_begin = m_scan;
}

void JsonSplitter::finishPiece(JsonPiece &piece, bool isBroken)
{
    if (!m_isTooLong)
        dropIfTooLong();
    const std::string_view whole = std::string_view(m_buffer).substr(m_begin, m_scan - m_begin);
    piece.text = ascii::trimmed(m_isTooLong ? std::string_view(m_head) : whole);
    const bool hasComma = piece.text.ends_with(',') && (m_mode == Mode::Lines || isBroken);
    if (hasComma)
        piece.text = ascii::trimmed(piece.text.substr(0, piece.text.size() - 1));
    piece.textOffset = m_pieceOffset;
    piece.line = m_pieceLine;
    piece.isBroken = isBroken;
    piece.isTooLong = m_isTooLong;
    piece.isElement = m_isElement;
    m_place = Place::Outside;
}

} // namespace codedesk::ingest
