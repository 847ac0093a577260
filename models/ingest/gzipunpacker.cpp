// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/gzipunpacker.h"

#include "ingest/inputerrors.h"

#include <algorithm>
#include <limits>
#include <new>

namespace codedesk::ingest {

namespace {

constexpr std::size_t inputBlockBytes = 64 * 1024;
constexpr int gzipOnly = 16 + MAX_WBITS;
constexpr uLong gzipHeaderBytes = 10;

} // namespace

bool GzipUnpacker::isGzip(std::string_view head)
{
    return head.starts_with("\x1f\x8b");
}

GzipUnpacker::GzipUnpacker(DiskReader &disk, std::string head)
    : m_disk(disk)
    , m_input(std::move(head))
{
    m_stream.next_in = reinterpret_cast<Bytef *>(m_input.data());
    m_stream.avail_in = static_cast<uInt>(m_input.size());
    if (inflateInit2(&m_stream, gzipOnly) != Z_OK)
        throw std::bad_alloc(); // Its only cause with these constant arguments.
}

GzipUnpacker::~GzipUnpacker()
{
    inflateEnd(&m_stream);
}

Result<qint64> GzipUnpacker::read(char *buffer, qint64 capacity)
{
    const auto room = static_cast<uInt>(std::min<qint64>(capacity, std::numeric_limits<int>::max()));
    m_stream.next_out = reinterpret_cast<Bytef *>(buffer);
    m_stream.avail_out = room;
    while (m_state != State::Ended && m_stream.avail_out == room) {
        if (m_disk.isStopRequested())
            return InputErrors::cancelled(m_disk.name());
        if (m_stream.avail_in == 0 && !m_isDiskAtEnd) {
            if (auto filled = refill(); !filled)
                return filled.error();
        }
        const auto done = m_state == State::InMember ? inflateSome() : startNextMember();
        // What was unpacked before an error goes out first; zlib reports the same error again.
        if (!done && m_stream.avail_out == room)
            return done.error();
    }
    return static_cast<qint64>(room - m_stream.avail_out);
}

Result<void> GzipUnpacker::refill()
{
    m_input.resize(inputBlockBytes);
    const auto count = m_disk.read(m_input.data(), static_cast<qint64>(m_input.size()));
    if (!count)
        return count.error();
    m_isDiskAtEnd = *count == 0;
    m_stream.next_in = reinterpret_cast<Bytef *>(m_input.data());
    m_stream.avail_in = static_cast<uInt>(*count);
    return {};
}

/** Zero bytes after a member are padding, as gzip itself takes them. */
Result<void> GzipUnpacker::startNextMember()
{
    while (m_stream.avail_in > 0 && *m_stream.next_in == 0) {
        ++m_stream.next_in;
        --m_stream.avail_in;
    }
    if (m_stream.avail_in > 0) {
        if (*m_stream.next_in != 0x1f)
            return InputErrors::bytesAfterGzip(m_disk.name(), inputOffset());
        m_memberOffset = inputOffset();
        inflateReset(&m_stream);
        m_state = State::InMember;
    } else if (m_isDiskAtEnd) {
        m_state = State::Ended;
    }
    return {};
}

Result<void> GzipUnpacker::inflateSome()
{
    switch (inflate(&m_stream, Z_NO_FLUSH)) {
    case Z_STREAM_END:
        ++m_membersDone;
        m_state = State::BetweenMembers;
        return {};
    case Z_OK:
        return {};
    case Z_BUF_ERROR: // No progress: only for want of input, as there was room.
        if (!m_isDiskAtEnd)
            return {};
        return InputErrors::truncatedGzip(m_disk.name(), m_disk.consumed());
    case Z_MEM_ERROR:
        throw std::bad_alloc();
    default:
        if (m_membersDone > 0 && m_stream.total_out == 0 && m_stream.total_in <= gzipHeaderBytes)
            return InputErrors::bytesAfterGzip(m_disk.name(), m_memberOffset);
        return InputErrors::damagedGzip(m_disk.name(), inputOffset());
    }
}

qint64 GzipUnpacker::inputOffset() const
{
    return m_disk.consumed() - static_cast<qint64>(m_stream.avail_in);
}

} // namespace codedesk::ingest
