// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>

namespace codedesk::testing {

/** Hands out bytes in pieces of a fixed size, as a slow pipe would, and can fail at a given place. */
class ChunkDevice final : public QIODevice {
public:
    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    ChunkDevice(std::string bytes, qint64 chunkBytes, qint64 failAt = never)
        : m_bytes(std::move(bytes))
        , m_chunkBytes(chunkBytes)
        , m_failAt(failAt)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 size() const override { return static_cast<qint64>(m_bytes.size()); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (m_place >= m_failAt) {
            setErrorString(QStringLiteral("unplugged"));
            return -1;
        }
        const qint64 count = std::min({ maxSize, m_chunkBytes, std::min(size(), m_failAt) - m_place });
        std::memcpy(data, m_bytes.data() + m_place, static_cast<std::size_t>(count));
        m_place += count;
        return count;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::string m_bytes;
    qint64 m_chunkBytes;
    qint64 m_failAt;
    qint64 m_place = 0;
};

} // namespace codedesk::testing
