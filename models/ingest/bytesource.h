// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/inputname.h"

#include <QString>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>

class QIODevice;

namespace codedesk::ingest {

class DiskReader;
class SheetReader;
class Unpacker;

/**
 * The bytes of a file, of a member of an archive or of standard input, unpacked if they are gzip (several members
 * are one stream; zero bytes after the last member are padding, anything else there is an error). A sheet of a
 * workbook has no bytes, but rows: sheet() gives them. "On disk" means, for members: unpacked from the archive;
 * for sheets: the XML.
 *
 * The input is read once, front to back; nothing seeks, so pipes work. One thread at a time. An error is
 * returned after everything before it was delivered, and again by every later call.
 */
class ByteSource {
public:
    /**
     * Opens an input. Reads the first block to learn whether it is gzip.
     * Errors: InputNotReadable (absent, a folder, no right to read it, not a sound gzip file or archive),
     * InputEmpty (no bytes, or a gzip file that holds none, or a sheet without values).
     */
    [[nodiscard]] static Result<std::unique_ptr<ByteSource>> open(const InputName &input,
                                                                  std::stop_token stop = {});

    /** Reads from a device that is open already; `name` stands for it in errors. Errors: as open(). */
    [[nodiscard]] static Result<std::unique_ptr<ByteSource>> open(std::unique_ptr<QIODevice> device,
                                                                  const QString &name, std::stop_token stop = {});

    ~ByteSource();
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    /**
     * Reads at most `capacity` unpacked bytes; returns how many, 0 at the end. May return fewer than asked.
     * Errors: InputNotReadable (also: truncated or damaged gzip, bytes after a gzip file, a file that became
     * shorter while it was read), Cancelled (within 50 ms of a stop request, even while a pipe is silent).
     */
    [[nodiscard]] Result<qint64> read(char *buffer, qint64 capacity);

    /** Reads what is left on disk, for contentHash() only. Errors: InputNotReadable, Cancelled. */
    [[nodiscard]] Result<void> drain();

    /** A stop request ends a waiting read(); replaces the token given to open(). */
    void setStopToken(std::stop_token stop);

    [[nodiscard]] QString name() const; ///< InputName::path(), or the name given.
    [[nodiscard]] qint64 bytesConsumed() const; ///< Bytes of the input as it lies on disk, read so far.
    [[nodiscard]] qint64 bytesTotal() const; ///< Size on disk; -1 if not known.
    [[nodiscard]] bool isCompressed() const; ///< With gzip.
    [[nodiscard]] bool isSheet() const { return m_sheet != nullptr; }

    /** Returns the rows of a sheet, owned by the source, or null; read() says that nothing is left, then. */
    [[nodiscard]] SheetReader *sheet() { return m_sheet.get(); }

    /** Returns the XXH3-128 hash, in hex, of the bytes on disk read so far; that of the file after the end. */
    [[nodiscard]] QString contentHash() const;

private:
    explicit ByteSource(std::unique_ptr<DiskReader> disk);
    [[nodiscard]] static Result<std::unique_ptr<ByteSource>> openMember(const InputName &input,
                                                                        std::stop_token stop);
    [[nodiscard]] Result<void> readFirstBlock();
    [[nodiscard]] Result<void> readFirstUnpacked();

    std::unique_ptr<DiskReader> m_disk;
    std::unique_ptr<Unpacker> m_unpacker; ///< Null for a plain file and for a sheet.
    std::unique_ptr<SheetReader> m_sheet;
    std::string m_pending; ///< Bytes read ahead by open(), not yet delivered.
    std::size_t m_pendingUsed = 0;
    std::optional<Error> m_error;
};

} // namespace codedesk::ingest
