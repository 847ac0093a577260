// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/batchkeys.h"

#include "store/identity.h"

#include <algorithm>

namespace codedesk::store {

void BatchKeys::collect(std::span<const ingest::CallRecord> records)
{
    m_keys.clear();
    for (std::uint32_t index = 0; index < records.size(); ++index) {
        const ingest::CallRecord &record = records[index];
        const RecordKeys keys = keysOf(record);
        if (keys.requestId != 0)
            m_keys.push_back({ keys.requestId, 0, index });
        if (keys.orderNo != 0)
            m_keys.push_back(
                { keys.orderNo, record.occurredAt == noTime ? noTime : record.occurredAt / 1000, index });
        if (keys.wholeRow != 0)
            m_keys.push_back({ keys.wholeRow, 0, index });
    }
    std::sort(m_keys.begin(), m_keys.end());
}

} // namespace codedesk::store
