// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/contenthash.h"

#include <QIODevice>
#include <QString>

#include <atomic>
#include <memory>
#include <stop_token>

namespace codedesk::ingest {

/**
 * The bytes of an input as they lie on disk, counted and hashed as they pass. Never seeks. One thread at a time,
 * but any may ask for consumed() and total() meanwhile.
 */
class DiskReader {
public:
    /** `device` is open for reading; `name` stands for it in errors. */
    DiskReader(std::unique_ptr<QIODevice> device, QString name, std::stop_token stop);

    /**
     * Reads at most `capacity` bytes; 0 at the end.
     * Errors: InputNotReadable (also: the file became shorter), Cancelled.
     */
    [[nodiscard]] Result<qint64> read(char *buffer, qint64 capacity);

    void setStopToken(std::stop_token stop) { m_stop = std::move(stop); }
    [[nodiscard]] bool isStopRequested() const { return m_stop.stop_requested(); }

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] qint64 consumed() const { return m_consumed; }
    [[nodiscard]] qint64 total() const; ///< -1: not known.
    [[nodiscard]] QString contentHash() const { return m_hasher.hex(); }

private:
    [[nodiscard]] Result<qint64> readDevice(char *buffer, qint64 capacity);
    [[nodiscard]] Result<qint64> readPipe(int handle, char *buffer, qint64 capacity);

    std::unique_ptr<QIODevice> m_device;
    QString m_name;
    std::stop_token m_stop;
    ContentHasher m_hasher;
    std::atomic<qint64> m_consumed = 0;
    qint64 m_sizeAtOpen = -1;
    int m_pipeHandle = -1; ///< Set for pipes and terminals, which are waited for.
};

} // namespace codedesk::ingest
