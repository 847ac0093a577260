// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/connection.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace codedesk::store {

/** A hash for looking up std::string keys by std::string_view. */
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/**
 * The dictionary of repeated texts of one connection. Remembers what it has seen, up to a bound, so that a
 * text costs one hash look-up. Call forget() when a transaction that added texts was rolled back.
 */
class Terms {
public:
    explicit Terms(const Connection &connection);

    /** Returns the number of a text, adding it if needed. Throws SqliteFailure. */
    std::int64_t add(std::string_view text);
    /** The same for a message. Beyond ten thousand texts messages are no vocabulary any more: -1, if it has no
     * number.
     */
    std::int64_t addMessage(std::string_view text);
    /** Returns the number of a text, or -1 if the store does not have it. Throws SqliteFailure. */
    std::int64_t find(std::string_view text);
    /** Returns the text of a number; empty if there is none. Valid until forget() or the next call. Throws
     * SqliteFailure. */
    std::string_view text(std::int64_t id);
    void forget();

private:
    /** A text looked up lately; points at the key in m_ids. */
    struct Recent {
        std::string_view text;
        std::int64_t id = -1;
    };

    Recent &recent(std::string_view text);
    void remember(std::string_view text, std::int64_t id);

    const Connection &m_connection;
    Statement m_select;
    Statement m_insert;
    Statement m_selectText;
    std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>> m_ids;
    std::unordered_map<std::int64_t, std::string> m_texts;
    std::array<Recent, 1024> m_recent; ///< Most texts of a log come again within a few rows.
};

} // namespace codedesk::store
