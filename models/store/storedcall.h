// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "core/channel.h"
#include "ingest/callrecord.h"

#include <QList>
#include <QString>

#include <optional>

namespace codedesk::store {

/** One stored call, as text for people and exports. */
struct StoredCall {
    qint64 key = 0; ///< Opaque, unique in the store, larger for later calls; pages continue from it.
    CallTime occurredAt = noTime;
    ingest::TimePrecision timePrecision = ingest::TimePrecision::Milliseconds;
    QString orderNo;
    QString requestId;
    Channel channel = Channel::Unknown;
    QString appId;
    QString code;
    QString message;
    QString frontMask;
    QString backMask;
    QString cardWarnings;
    std::optional<double> similarity;
    std::optional<double> liveRate;
    ingest::VendorCharge vendorCharge = ingest::VendorCharge::Absent;
    QString chargeType;
    QString person; ///< Keyed hash as hex; empty if the log had none.
    qint64 importId = 0;
    qint64 recordNumber = 0;
};

/** Calls, newest first, and whether there are more after the last. */
struct CallPage {
    QList<StoredCall> calls;
    bool hasMore = false;
};

} // namespace codedesk::store
