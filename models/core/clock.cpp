// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QDateTime>

#include <atomic>

namespace codedesk {

namespace {

std::atomic<CallTime> stoppedAt = noTime;

} // namespace

CallTime currentTime()
{
    const CallTime stopped = stoppedAt;
    return stopped == noTime ? QDateTime::currentMSecsSinceEpoch() : stopped;
}

StoppedClock::StoppedClock(CallTime now)
{
    set(now);
}

StoppedClock::~StoppedClock()
{
    set(noTime);
}

void StoppedClock::set(CallTime now)
{
    stoppedAt = now;
}

} // namespace codedesk
