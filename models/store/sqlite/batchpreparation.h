// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recordbatch.h"
#include "store/callstore.h"
#include "store/sqlite/callbody.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace codedesk::store {

/** A key of a record, and the second it can be told apart by (0 where the key alone is enough). */
struct RecordKey {
    std::uint64_t hash = 0;
    std::int64_t second = 0;
    std::uint32_t index = 0; ///< Record of the batch.

    auto operator<=>(const RecordKey &) const = default;
};

/** A text of a batch by its position in BatchPreparation::texts(); 0 is the empty text. */
using TextIndex = std::uint32_t;

/** What a record of a batch is stored as, but for what the store alone can tell. */
struct PreparedCall {
    TextIndex app = 0;
    TextIndex code = 0;
    TermFields<TextIndex> texts;
    std::uint32_t cell = 0; ///< Position in BatchPreparation::cells().
    std::uint32_t packedBegin = 0; ///< Its packed values, see BatchPreparation::packed().
    std::uint32_t packedSize = 0;
};

/** A cell of the roll-up that records of a batch fall into. */
struct PreparedCell {
    TextIndex app = 0;
    TextIndex code = 0;
    DayNumber day = noDay;
    Channel channel = Channel::Unknown;
    ingest::VendorCharge vendorCharge = ingest::VendorCharge::Absent;

    bool operator==(const PreparedCell &) const = default;
};

/**
 * The part of storing a batch that needs no store, so that the thread that reads can do it ahead: identity keys,
 * different texts, cells of the roll-up, packed values. Views point into the batch.
 */
class BatchPreparation final : public PreparedBatch {
public:
    void prepare(const ingest::RecordBatch &batch) override;

    /** The identity keys of all records, sorted. */
    [[nodiscard]] const std::vector<RecordKey> &keys() const { return m_keys; }
    /** The different texts; the first is empty. */
    [[nodiscard]] const std::vector<std::string_view> &texts() const { return m_texts; }
    [[nodiscard]] const std::vector<PreparedCell> &cells() const { return m_cells; }
    /** By record of the batch. */
    [[nodiscard]] const std::vector<PreparedCall> &calls() const { return m_calls; }
    /** The values of a call that need no dictionary, as packValues() made them. */
    [[nodiscard]] std::string_view packed(const PreparedCall &call) const
    {
        return std::string_view(m_packed).substr(call.packedBegin, call.packedSize);
    }

private:
    struct CellHash {
        std::size_t operator()(const PreparedCell &cell) const;
    };

    void clear();
    void addKeys(const ingest::CallRecord &record, std::uint32_t index);
    void addCall(const ingest::CallRecord &record);
    TextIndex textIndex(std::string_view text);
    std::uint32_t cellIndex(const PreparedCell &cell);

    std::vector<RecordKey> m_keys;
    std::vector<std::string_view> m_texts;
    std::vector<PreparedCell> m_cells;
    std::vector<PreparedCall> m_calls;
    std::string m_packed;
    std::unordered_map<std::string_view, TextIndex> m_textIndexes;
    std::unordered_map<PreparedCell, std::uint32_t, CellHash> m_cellIndexes;
    std::array<TextIndex, 256> m_recentTexts{}; ///< By quickHash(); most texts come again within a few rows.
};

} // namespace codedesk::store
