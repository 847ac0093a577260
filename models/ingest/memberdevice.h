// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/ziparchive.h"

#include <QIODevice>

#include <memory>
#include <optional>
#include <vector>

namespace codedesk::ingest {

/**
 * Reads entries of an archive one behind the other, unpacked. Knows its size, as the archive tells it, but cannot
 * seek: entries are unpacked from front to back. One thread at a time.
 */
class MemberDevice final : public QIODevice {
public:
    MemberDevice(std::shared_ptr<ZipArchive> archive, std::vector<std::size_t> entries);

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_size; }
    bool seek(qint64 place) override { return place == pos(); }

    /** Returns why reading failed. */
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] Result<qint64> readEntry(char *data, qint64 maxSize);
    [[nodiscard]] Result<void> openEntry();
    [[nodiscard]] Result<void> openAgain();
    [[nodiscard]] Result<qint64> unpack(char *data, qint64 maxSize);
    [[nodiscard]] qint64 sizeOfEntry() const { return m_archive->entries()[m_entries[m_current]].size; }

    std::shared_ptr<ZipArchive> m_archive;
    ZipEntryReader m_reader; ///< Must go before the archive.
    std::vector<std::size_t> m_entries;
    std::size_t m_current = 0;
    qint64 m_place = 0; ///< In the current entry.
    qint64 m_size = 0;
    bool m_isCareful = false; ///< The current entry is damaged further on, and read byte by byte.
    std::optional<Error> m_fault;
};

} // namespace codedesk::ingest
