// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/jsontree.h"
#include "ingest/keymap.h"
#include "ingest/recordbuilder.h"

#include <deque>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** What a JSON value is. */
enum class JsonVerdict {
    Calls, ///< An answer or log line that tells of calls (of none, perhaps).
    BareCode, ///< A code and nothing that tells of a call: a line of a log perhaps, or another program's answer.
    ErrorAnswer, ///< The vendor refused the request; there is nothing about calls in it.
    Bill, ///< A bill: amounts, not calls.
    Unknown,
};

/** One call found in a JSON value, or the reason why one cannot be taken. */
struct JsonCall {
    RawCall raw;
    quint32 offset = 0; ///< Where it begins in the text of the value.
    std::optional<Fault> fault = std::nullopt;
};

/** What was found in one JSON value. Texts live as long as the tree and these findings. */
struct JsonFindings {
    JsonVerdict verdict = JsonVerdict::Unknown;
    std::optional<LogForm> form; ///< One of the vendor's answers; nothing for flat objects.
    std::string_view errorCode; ///< Of an ErrorAnswer.
    std::vector<JsonCall> calls;
    qint64 blank = 0; ///< Tokens that rightly list no attempt.
    qint64 chargeCountDiffers = 0;
    qint64 chosenCodes = 0; ///< Of two keys of one name, the one with a known code.
    std::deque<std::string> texts; ///< Texts put together here.

    void clear();
};

/**
 * Finds calls in JSON values by their content: the vendor's answers, results the SDKs hand over, flat objects with
 * known or mapped keys, and arrays, strings and simple wrappers around any of these. One thread at a time.
 *
 * Decisions, shape by shape, are listed in ingest/README.md, "Answers of the vendor".
 */
class JsonShapes {
public:
    explicit JsonShapes(const ReadOptions &options);
    ~JsonShapes();

    /** Fills `findings` (cleared first) with the calls in the value; `tree` must stay as it is while they are
     * used. */
    void collect(const JsonTree &tree, JsonFindings &findings);

    /** Returns whether a key feeds a field or is known to be a person's. */
    [[nodiscard]] bool isKnownKey(std::string_view key);

private:
    class Collector;

    KeyMap m_keys;
    std::shared_ptr<const KnownCodes> m_knownCodes;
    bool m_isCodeByHand; ///< The user says which key is the code; then a code alone is a call.
    std::vector<std::unique_ptr<JsonTree>> m_innerTrees; ///< For JSON in strings; reused.
    std::size_t m_innerTreesUsed = 0;
};

} // namespace codedesk::ingest
