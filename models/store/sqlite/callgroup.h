// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel.h"
#include "store/sqlite/callbody.h"

#include <compare>
#include <cstdint>

namespace codedesk::store {

/** What calls are filtered by. */
struct CallGroup {
    std::int64_t importId = 0;
    TermId app = noTerm;
    TermId code = noTerm;
    Channel channel = Channel::Unknown;

    auto operator<=>(const CallGroup &) const = default;
};

} // namespace codedesk::store
