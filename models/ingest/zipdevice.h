// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <zip.h>

namespace codedesk::ingest {

/**
 * Lets libzip read from a device that can seek. Must outlive the archive opened on it. One thread at a time.
 */
class ZipDevice {
public:
    /** `device` is open for reading and must outlive this object. */
    explicit ZipDevice(QIODevice &device);
    ~ZipDevice();
    ZipDevice(const ZipDevice &) = delete;
    ZipDevice &operator=(const ZipDevice &) = delete;

    /** Returns a source for libzip, or nullptr; the caller frees it unless an archive took it. */
    [[nodiscard]] zip_source_t *makeSource(zip_error_t *error);

    /**
     * Lets reading fail after so many bytes more; -1: never. While an archive is opened, this bounds its table of
     * contents, which libzip keeps in memory.
     */
    void setBudget(qint64 bytes) { m_budget = bytes; }
    [[nodiscard]] bool isOverBudget() const { return m_isOverBudget; }

private:
    static zip_int64_t answer(void *self, void *data, zip_uint64_t size, zip_source_cmd_t command);
    zip_int64_t answer(void *data, zip_uint64_t size, zip_source_cmd_t command);
    zip_int64_t read(char *data, zip_uint64_t size);
    zip_int64_t seek(void *data, zip_uint64_t size);
    zip_int64_t describe(void *data) const;
    zip_int64_t fail(int code);

    QIODevice &m_device;
    zip_error_t m_error{};
    qint64 m_budget = -1;
    bool m_isOverBudget = false;
};

} // namespace codedesk::ingest
