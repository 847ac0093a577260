// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/zipdevice.h"

#include <QHash>
#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** One line of an archive's table of contents. */
struct ZipEntry {
    QString name; ///< Unlike all others of the archive, without control characters; "/" parts folders.
    qint64 size = 0; ///< Unpacked, as the archive says.
    int method = 0; ///< Of compression.
    bool isFolder = false;
    bool isEncrypted = false;
};

/** Closes an entry that is being read. */
struct ZipEntryCloser {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using ZipEntryReader = std::unique_ptr<zip_file_t, ZipEntryCloser>;

/**
 * A ZIP archive and its table of contents. What libzip keeps in memory is bounded by entryLimit; entries are
 * unpacked as they are read. One thread at a time.
 */
class ZipArchive {
public:
    static constexpr int entryLimit = 10'000;

    /** Returns whether a file that begins with `head` is an archive, empty ones included. */
    [[nodiscard]] static bool isZip(std::string_view head);

    /**
     * Opens an archive on a device that can seek; `name` stands for it in errors.
     * Errors: InputNotReadable (no table of contents, too many entries, several disks, the device).
     */
    [[nodiscard]] static Result<std::shared_ptr<ZipArchive>> open(std::unique_ptr<QIODevice> device,
                                                                  const QString &name);

    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const std::vector<ZipEntry> &entries() const { return m_entries; }

    /** Returns the place of an entry in entries(). */
    [[nodiscard]] std::optional<std::size_t> find(const QString &name,
                                                  Qt::CaseSensitivity sensitivity = Qt::CaseSensitive) const;

    /** Returns the name of an entry with that of the archive before it. */
    [[nodiscard]] QString pathOf(std::size_t entry) const;

    /** Begins to read an entry. Errors: InputNotReadable (encrypted, unknown method, damaged). */
    [[nodiscard]] Result<ZipEntryReader> openEntry(std::size_t entry);

    /** Returns the first bytes of an entry, at most `count`; fewer if it ends or breaks off before. */
    [[nodiscard]] std::string head(std::size_t entry, std::size_t count);

    /** Returns the error of an entry whose reading failed after `byteOffset` unpacked bytes. */
    [[nodiscard]] Error readError(std::size_t entry, zip_error_t &error, qint64 byteOffset) const;

private:
    ZipArchive(std::unique_ptr<QIODevice> device, QString name);
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Error openError(const zip_error_t &error) const;
    [[nodiscard]] bool announcesTooMany();
    void listEntries();

    std::unique_ptr<QIODevice> m_device;
    ZipDevice m_source;
    QString m_name;
    zip_t *m_zip = nullptr;
    std::vector<ZipEntry> m_entries;
    QHash<QString, std::size_t> m_placeOf; ///< By name.
    QHash<QString, std::size_t>
        m_placeOfFolded; ///< By name without case: the first of those that differ in case alone.
};

} // namespace codedesk::ingest
