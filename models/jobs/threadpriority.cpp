// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/threadpriority.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace codedesk::jobs {

void lowerThreadPriority()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 10;
    (void)setpriority(PRIO_PROCESS, 0, niceness); // of this thread alone: Linux counts threads as processes
#endif
}

} // namespace codedesk::jobs
