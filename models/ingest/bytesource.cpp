// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/bytesource.h"

#include "ingest/archiveerrors.h"
#include "ingest/diskreader.h"
#include "ingest/gzipunpacker.h"
#include "ingest/inputerrors.h"
#include "ingest/inputfile.h"
#include "ingest/inputlisting.h"
#include "ingest/sheetreader.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace codedesk::ingest {

namespace {

constexpr std::size_t firstBlockBytes = 64 * 1024;
constexpr std::size_t gzipMagicBytes = 2;

} // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(const InputName &input, std::stop_token stop)
{
    if (input.isMember())
        return openMember(input, std::move(stop));
    const QString path = input.file;
    if (path.isEmpty())
        return InputErrors::cannotOpen(path, 0);
    if (!input.isStandardInput()) {
        Result<std::unique_ptr<QIODevice>> file = openFile(path);
        return file ? open(std::move(*file), path, std::move(stop)) : file.error();
    }
    auto standardInput = std::make_unique<QFile>();
    constexpr int standardInputHandle = 0;
    if (!standardInput->open(standardInputHandle, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return InputErrors::cannotOpen(path, EBADF);
    return open(std::move(standardInput), path, std::move(stop));
}

Result<std::unique_ptr<ByteSource>> ByteSource::open(std::unique_ptr<QIODevice> device, const QString &name,
                                                     std::stop_token stop)
{
    std::unique_ptr<ByteSource> source(
        new ByteSource(std::make_unique<DiskReader>(std::move(device), name, std::move(stop))));
    if (auto read = source->readFirstBlock(); !read)
        return read.error();
    return source;
}

Result<std::unique_ptr<ByteSource>> ByteSource::openMember(const InputName &input, std::stop_token stop)
{
    Result<OpenedMember> member = ingest::openMember(input);
    if (!member)
        return member.error();
    if (member->sheet.empty())
        return open(std::move(member->device), input.path(), std::move(stop));
    std::unique_ptr<ByteSource> source(
        new ByteSource(std::make_unique<DiskReader>(std::move(member->device), input.path(), std::move(stop))));
    const qint64 stringLimit = SheetReader::stringLimitBytes - member->heldBytes;
    source->m_sheet = std::make_unique<SheetReader>(*source->m_disk, std::move(member->sheet), stringLimit);
    return source;
}

ByteSource::ByteSource(std::unique_ptr<DiskReader> disk)
    : m_disk(std::move(disk))
{
}

ByteSource::~ByteSource() = default;

Result<void> ByteSource::readFirstBlock()
{
    m_pending.resize(firstBlockBytes);
    std::size_t size = 0;
    while (size < gzipMagicBytes) {
        const auto count = m_disk->read(m_pending.data() + size, static_cast<qint64>(m_pending.size() - size));
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        size += static_cast<std::size_t>(*count);
    }
    m_pending.resize(size);
    if (GzipUnpacker::isGzip(m_pending)) {
        m_unpacker = std::make_unique<GzipUnpacker>(*m_disk, std::move(m_pending));
        return readFirstUnpacked();
    }
    if (m_pending.empty())
        return InputErrors::empty(m_disk->name(), false);
    return {};
}

Result<void> ByteSource::readFirstUnpacked()
{
    m_pending.resize(firstBlockBytes);
    const auto count = m_unpacker->read(m_pending.data(), static_cast<qint64>(m_pending.size()));
    if (!count)
        return count.error();
    m_pending.resize(static_cast<std::size_t>(*count));
    if (m_pending.empty())
        return InputErrors::empty(m_disk->name(), true);
    return {};
}

Result<qint64> ByteSource::read(char *buffer, qint64 capacity)
{
    if (m_error)
        return *m_error;
    if (m_pendingUsed < m_pending.size()) {
        const auto count = std::min(static_cast<std::size_t>(capacity), m_pending.size() - m_pendingUsed);
        std::memcpy(buffer, m_pending.data() + m_pendingUsed, count);
        m_pendingUsed += count;
        return static_cast<qint64>(count);
    }
    if (m_sheet)
        return qint64{ 0 };
    auto count = m_unpacker ? m_unpacker->read(buffer, capacity) : m_disk->read(buffer, capacity);
    if (!count)
        m_error = count.error();
    return count;
}

Result<void> ByteSource::drain()
{
    std::string block(firstBlockBytes, '\0');
    for (;;) {
        const auto count = m_disk->read(block.data(), static_cast<qint64>(block.size()));
        if (!count)
            return count.error();
        if (*count == 0)
            return {};
    }
}

void ByteSource::setStopToken(std::stop_token stop)
{
    m_disk->setStopToken(std::move(stop));
}

QString ByteSource::name() const
{
    return m_disk->name();
}

qint64 ByteSource::bytesConsumed() const
{
    return m_disk->consumed();
}

qint64 ByteSource::bytesTotal() const
{
    return m_disk->total();
}

bool ByteSource::isCompressed() const
{
    return m_unpacker != nullptr;
}

QString ByteSource::contentHash() const
{
    return m_disk->contentHash();
}

} // namespace codedesk::ingest
