// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"

namespace codedesk {

/** Returns the moment it is now: by the clock of this machine, or what a StoppedClock says. */
[[nodiscard]] CallTime currentTime();

/** Stands in for the clock of the machine while it lives: a day that changes can be seen without waiting for it.
 */
class StoppedClock {
public:
    explicit StoppedClock(CallTime now);
    ~StoppedClock();
    StoppedClock(const StoppedClock &) = delete;
    StoppedClock &operator=(const StoppedClock &) = delete;

    /** Sets it to another moment. */
    void set(CallTime now);
};

} // namespace codedesk
