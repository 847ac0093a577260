// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/memberdevice.h"

#include "ingest/archiveerrors.h"

#include <algorithm>
#include <string>

namespace codedesk::ingest {

namespace {

constexpr qint64 skipBytes = 64 * 1024;

} // namespace

MemberDevice::MemberDevice(std::shared_ptr<ZipArchive> archive, std::vector<std::size_t> entries)
    : m_archive(std::move(archive))
    , m_entries(std::move(entries))
{
    for (const std::size_t entry : m_entries)
        m_size += m_archive->entries()[entry].size;
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 MemberDevice::readData(char *data, qint64 maxSize)
{
    while (!m_fault && m_current < m_entries.size()) {
        const Result<qint64> count = readEntry(data, maxSize);
        if (!count) {
            m_fault = count.error();
            setErrorString(m_fault->why);
            break;
        }
        if (*count > 0)
            return *count;
        m_reader.reset();
        m_isCareful = false;
        m_place = 0;
        ++m_current;
    }
    return m_fault ? -1 : 0;
}

Result<qint64> MemberDevice::readEntry(char *data, qint64 maxSize)
{
    if (!m_reader) {
        if (const Result<void> opened = openEntry(); !opened)
            return opened.error();
    }
    // Readers of several entries know by the announced sizes where each one ends.
    const qint64 left = sizeOfEntry() - m_place;
    char beyond = 0;
    Result<qint64> count = left > 0 ? unpack(data, std::min(maxSize, left)) : unpack(&beyond, 1);
    if (!count && !m_isCareful) {
        if (const Result<void> opened = openAgain(); !opened)
            return opened.error();
        count = left > 0 ? unpack(data, std::min(maxSize, left)) : unpack(&beyond, 1);
    }
    if (!count)
        return count;
    const bool isAtEnd = left == 0;
    if (isAtEnd != (*count == 0))
        return ArchiveErrors::damaged(m_archive->pathOf(m_entries[m_current]), m_place);
    m_place += *count;
    return count;
}

Result<void> MemberDevice::openEntry()
{
    Result<ZipEntryReader> opened = m_archive->openEntry(m_entries[m_current]);
    if (!opened)
        return opened.error();
    m_reader = std::move(*opened);
    return {};
}

/**
 * Goes back to where reading failed. libzip drops what it unpacked in the same call before it met the damage; byte
 * by byte, nothing before the damage is lost, and what is read does not depend on the size of the buffers.
 */
Result<void> MemberDevice::openAgain()
{
    if (const Result<void> opened = openEntry(); !opened)
        return opened;
    std::string passedOver(skipBytes, '\0');
    for (qint64 left = m_place; left > 0;) {
        const Result<qint64> count = unpack(passedOver.data(), std::min(left, skipBytes));
        if (!count)
            return count.error();
        if (*count == 0)
            return ArchiveErrors::damaged(m_archive->pathOf(m_entries[m_current]), m_place);
        left -= *count;
    }
    m_isCareful = true;
    return {};
}

Result<qint64> MemberDevice::unpack(char *data, qint64 maxSize)
{
    const zip_uint64_t wanted = m_isCareful ? 1 : static_cast<zip_uint64_t>(maxSize);
    const zip_int64_t count = zip_fread(m_reader.get(), data, wanted);
    if (count < 0)
        return m_archive->readError(m_entries[m_current], *zip_file_get_error(m_reader.get()), m_place);
    return count;
}

} // namespace codedesk::ingest
