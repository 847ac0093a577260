// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/memberdevice.h"

#include "ingest/archiveerrors.h"

namespace codedesk::ingest {

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
        m_place = 0;
        ++m_current;
    }
    return m_fault ? -1 : 0;
}

Result<qint64> MemberDevice::readEntry(char *data, qint64 maxSize)
{
    if (!m_reader) {
        Result<ZipEntryReader> opened = m_archive->openEntry(m_entries[m_current]);
        if (!opened)
            return opened.error();
        m_reader = std::move(*opened);
    }
    const zip_int64_t count = zip_fread(m_reader.get(), data, static_cast<zip_uint64_t>(maxSize));
    if (count < 0)
        return m_archive->readError(m_entries[m_current], *zip_file_get_error(m_reader.get()), m_place);
    m_place += count;
    // Readers of several entries know by the announced sizes where each one ends.
    const bool isOther = m_place > sizeOfEntry() || (count == 0 && m_place < sizeOfEntry());
    if (isOther)
        return ArchiveErrors::damaged(m_archive->pathOf(m_entries[m_current]), m_place);
    return count;
}

} // namespace codedesk::ingest
