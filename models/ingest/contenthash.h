// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <memory>

namespace codedesk::ingest {

/** Computes the XXH3-128 hash of bytes as they pass. One thread at a time. */
class ContentHasher {
public:
    ContentHasher();
    ~ContentHasher();
    ContentHasher(ContentHasher &&other) noexcept;
    ContentHasher &operator=(ContentHasher &&other) noexcept;

    void add(const char *bytes, std::size_t count);

    /** Returns the hash of everything added so far: 32 lowercase hex digits. More may be added afterwards. */
    [[nodiscard]] QString hex() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace codedesk::ingest
