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
    std::string_view date; ///< The day, if it stands apart from the time of day.
    TimeFrame timeFrame; ///< What the name of the time says of it.
    std::optional<Channel> impliedChannel; ///< What the form of the input says where no value names a channel.
    bool isAboutQuery = false; ///< The request id may be that of a query about the call, not of the call.
    bool hasPersonalData = false; ///< The input holds personal values, which are left behind.
    bool hasNul = false; ///< A code, a time or a number that names the call holds a NUL.
    quint64 unread = 0; ///< Hash of the values nobody reads (RowHash); needed only where needsRowMark().
    quint64 unreadPersonal = 0; ///< The same of personal values: never kept but mixed with the key.

    [[nodiscard]] std::string_view &operator[](Field field) { return values[indexOf(field)]; }
    [[nodiscard]] std::string_view operator[](Field field) const { return values[indexOf(field)]; }
};

/** Returns whether a NUL in a value of the kind puts the call in doubt. */
[[nodiscard]] constexpr bool mustBeWhole(FieldKind kind)
{
    return kind == FieldKind::Time || kind == FieldKind::Number || kind == FieldKind::Code;
}

/** Hashes the values of a row that feed no field, whatever their order: their names tell them apart. */
class RowHash {
public:
    void add(std::string_view name, std::string_view value);
    [[nodiscard]] quint64 value() const { return m_sum; }

private:
    quint64 m_sum = 0;
};

/**
 * Returns whether nothing but the whole row may tell the call from another: neither a request id, nor an order and
 * a time of seconds.
 */
[[nodiscard]] bool needsRowMark(const RawCall &raw);

} // namespace codedesk::ingest
