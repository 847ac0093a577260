// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace codedesk::jobs {

/**
 * Lowers the priority of the calling thread and of threads it starts from now on, so that long work on every
 * processor does not keep the window waiting. It stays low: a program may not raise it again. Does nothing where
 * threads have no priorities of their own, as outside Linux.
 */
void lowerThreadPriority();

} // namespace codedesk::jobs
