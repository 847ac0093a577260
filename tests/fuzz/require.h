// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

namespace codedesk::fuzzing {

/** Ends the program, so that the fuzzer keeps the input, unless a property of the product holds. */
inline void require(bool holds, const char *property)
{
    if (holds)
        return;
    std::fprintf(stderr, "This does not hold: %s.\n", property);
    std::abort();
}

} // namespace codedesk::fuzzing
