// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/callrecord.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace codedesk::store {

/** A key of a record, and the second it can be told apart by (0 where the key alone is enough). */
struct RecordKey {
    std::uint64_t hash = 0;
    std::int64_t second = 0;
    std::uint32_t index = 0; ///< Record of the batch.

    auto operator<=>(const RecordKey &) const = default;
};

/**
 * The identity keys of a batch, sorted: the part of storing that needs no store, so that the thread that reads can
 * do it ahead. A plain value; reuse one, so that its memory is used again.
 */
class BatchKeys {
public:
    void collect(std::span<const ingest::CallRecord> records);
    [[nodiscard]] const std::vector<RecordKey> &sorted() const { return m_keys; }

private:
    std::vector<RecordKey> m_keys;
};

} // namespace codedesk::store
