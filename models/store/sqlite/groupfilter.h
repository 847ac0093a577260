// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/callcriteria.h"
#include "store/sqlite/calllists.h"
#include "store/sqlite/terms.h"

#include <optional>
#include <vector>

namespace codedesk::store {

/** A query in the numbers of a store: which calls it means, but for order number and request id. */
class GroupFilter {
public:
    /** Throws SqliteFailure. */
    GroupFilter(const CallCriteria &query, Terms &terms);

    /** Leaves out calls from `key` on; 0: none. */
    void continueAfter(CallId key);

    [[nodiscard]] const CallSpan &span() const { return m_span; }

    /** Returns whether it means calls of some groups only, and not all of a span of time. */
    [[nodiscard]] bool choosesGroups() const;

    [[nodiscard]] bool fits(const CallGroup &group, CallId call) const;

    /** Returns the span cut, newest first, into such that within each it depends on the group alone whether a call
     * fits. */
    [[nodiscard]] std::vector<CallSpan> spans() const;

private:
    /** A report::CodeSelector in the numbers of the store. */
    struct Selector {
        std::vector<TermId> codes;
        bool excludesCodes = false;
        std::optional<Channel> channel;
        CallSpan span;

        [[nodiscard]] bool fits(const CallGroup &group, CallId call) const;
    };

    static Selector toSelector(const report::CodeSelector &selector, Terms &terms);

    CallSpan m_span;
    std::optional<TermId> m_app;
    std::optional<TermId> m_code;
    std::optional<Channel> m_channel;
    std::int64_t m_importId = 0;
    std::optional<std::vector<Selector>> m_anyOf;
};

} // namespace codedesk::store
