// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/bytesource.h"
#include "support/chunkdevice.h"

#include <memory>
#include <string>

namespace codedesk::testing {

inline constexpr qint64 allAtOnce = ChunkDevice::never;

/** Opens bytes as a source that hands them out in pieces. */
inline Result<std::unique_ptr<ingest::ByteSource>> openBytes(std::string bytes, qint64 chunkBytes = allAtOnce,
                                                             qint64 failAt = ChunkDevice::never)
{
    return ingest::ByteSource::open(std::make_unique<ChunkDevice>(std::move(bytes), chunkBytes, failAt),
                                    QStringLiteral("test.log"));
}

/** What a source gave until it ended or failed. */
struct Drained {
    std::string bytes;
    std::optional<Error> error;
};

inline Drained readAll(ingest::ByteSource &source, qint64 bufferBytes = 4096)
{
    Drained drained;
    std::string buffer(static_cast<std::size_t>(bufferBytes), '\0');
    for (;;) {
        const auto count = source.read(buffer.data(), bufferBytes);
        if (!count)
            drained.error = count.error();
        if (!count || *count == 0)
            return drained;
        drained.bytes.append(buffer, 0, static_cast<std::size_t>(*count));
    }
}

} // namespace codedesk::testing
