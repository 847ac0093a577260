// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recordreader.h"

#include <array>
#include <optional>
#include <string_view>

namespace codedesk::ingest {

/**
 * The values of one call as an input gives them: text, not checked, not masked. The views belong to the reader
 * that made it and live until it moves on.
 */
struct RawCall {
    std::array<std::string_view, fieldCount> values;
    std::optional<Channel> impliedChannel; ///< What the form of the input says where no value names a channel.
    bool isAboutQuery = false; ///< The request id may be that of a query about the call, not of the call.
    bool hasPersonalData = false; ///< The input holds personal values, which are left behind.
    bool hasNul = false; ///< A value holds a NUL.

    [[nodiscard]] std::string_view &operator[](Field field) { return values[indexOf(field)]; }
    [[nodiscard]] std::string_view operator[](Field field) const { return values[indexOf(field)]; }
};

} // namespace codedesk::ingest
