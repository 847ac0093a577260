// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/batchpreparation.h"

#include "core/quickhash.h"
#include "store/sqlite/callbody.h"
#include "store/sqlite/identity.h"

#include <algorithm>

namespace codedesk::store {

std::size_t BatchPreparation::CellHash::operator()(const PreparedCell &cell) const
{
    std::uint64_t hash = static_cast<std::uint64_t>(cell.day) << 32 | static_cast<std::uint64_t>(cell.channel) << 8
        | static_cast<std::uint64_t>(cell.vendorCharge);
    hash = (hash ^ cell.app) * 0x9e3779b97f4a7c15ULL;
    hash = (hash ^ hash >> 29 ^ cell.code) * 0xbf58476d1ce4e5b9ULL;
    return hash ^ hash >> 32;
}

void BatchPreparation::clear()
{
    m_keys.clear();
    m_texts.assign(1, {});
    m_cells.clear();
    m_calls.clear();
    m_packed.clear();
    m_textIndexes.clear();
    m_cellIndexes.clear();
    m_recentTexts.fill(0);
}

void BatchPreparation::prepare(const ingest::RecordBatch &batch)
{
    clear();
    for (std::uint32_t index = 0; index < batch.records.size(); ++index) {
        addKeys(batch.records[index], index);
        addCall(batch.records[index]);
    }
    std::sort(m_keys.begin(), m_keys.end());
}

void BatchPreparation::addKeys(const ingest::CallRecord &record, std::uint32_t index)
{
    const RecordKeys keys = keysOf(record);
    if (keys.requestId != 0)
        m_keys.push_back({ keys.requestId, 0, index });
    if (keys.orderNo != 0)
        m_keys.push_back({ keys.orderNo, record.occurredAt == noTime ? noTime : record.occurredAt / 1000, index });
    if (keys.wholeRow != 0)
        m_keys.push_back({ keys.wholeRow, 0, index });
}

void BatchPreparation::addCall(const ingest::CallRecord &record)
{
    PreparedCall call;
    call.app = textIndex(record.appId);
    call.code = textIndex(record.code);
    forEachField([&]<std::size_t index>() {
        if constexpr (isTermField(index))
            call.texts[static_cast<Field>(index)] = textIndex(valueOf<index>(record));
    });
    call.cell =
        cellIndex({ call.app, call.code, billingDay(record.occurredAt), record.channel, record.vendorCharge });
    call.packedBegin = static_cast<std::uint32_t>(m_packed.size());
    packValues(record, m_packed);
    call.packedSize = static_cast<std::uint32_t>(m_packed.size()) - call.packedBegin;
    m_calls.push_back(call);
}

TextIndex BatchPreparation::textIndex(std::string_view text)
{
    if (text.empty())
        return 0;
    TextIndex &recent = m_recentTexts[quickHash(text) >> 56];
    if (m_texts[recent] != text) {
        const auto [place, isNew] = m_textIndexes.try_emplace(text, static_cast<TextIndex>(m_texts.size()));
        if (isNew)
            m_texts.push_back(text);
        recent = place->second;
    }
    return recent;
}

std::uint32_t BatchPreparation::cellIndex(const PreparedCell &cell)
{
    const auto [place, isNew] = m_cellIndexes.try_emplace(cell, static_cast<std::uint32_t>(m_cells.size()));
    if (isNew)
        m_cells.push_back(cell);
    return place->second;
}

} // namespace codedesk::store
