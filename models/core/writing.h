// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace codedesk {

/** Lives while a file is being changed: the program does not leave its threads behind meanwhile. Thread-safe. */
class Writing {
public:
    Writing();
    ~Writing();
    Writing(const Writing &) = delete;
    Writing &operator=(const Writing &) = delete;

    /** Returns whether any thread writes now. */
    [[nodiscard]] static bool isGoingOn();
};

} // namespace codedesk
