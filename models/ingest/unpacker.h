// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace codedesk::ingest {

/** Makes the bytes of an input out of those that lie on disk. */
class Unpacker {
public:
    Unpacker() = default;
    virtual ~Unpacker() = default;
    Unpacker(const Unpacker &) = delete;
    Unpacker &operator=(const Unpacker &) = delete;

    /** Reads at most `capacity` unpacked bytes; 0 at the end. An error comes after everything before it. */
    [[nodiscard]] virtual Result<qint64> read(char *buffer, qint64 capacity) = 0;
};

} // namespace codedesk::ingest
