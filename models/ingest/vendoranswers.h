// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/jsonshapes.h"

#include <initializer_list>
#include <optional>
#include <string_view>

namespace codedesk::ingest {

/**
 * Reads the vendor's answers: each function appends the calls of one shape to the findings. What a shape looks
 * like and what is taken from it is listed in ingest/README.md, "Answers of the vendor".
 */
class VendorAnswers {
public:
    /** `fixedOffset`: the place of all calls, for a tree that was itself a string inside another. */
    VendorAnswers(const JsonTree &tree, JsonFindings &findings, std::optional<quint32> fixedOffset);

    /** Returns the text of a scalar member; empty if there is none, or null. */
    [[nodiscard]] std::string_view text(const JsonNode *object, std::string_view key) const;

    /** Returns the first text that is not empty. */
    [[nodiscard]] std::string_view text(const JsonNode *object,
                                        std::initializer_list<std::string_view> keys) const;

    /** Returns a member if it is of the kind; nullptr otherwise. */
    [[nodiscard]] const JsonNode *member(const JsonNode *object, std::string_view key, JsonKind kind) const;

    /** Returns the elements of a list of warnings as "[-9101,-9103]"; empty if there are none. */
    [[nodiscard]] std::string_view joinedWarnings(std::initializer_list<const JsonNode *> lists);

    JsonCall &addCall(const JsonNode &place);
    void addFault(const JsonNode &place, RejectReason reason);

    void readBillDetails(const JsonNode &list);
    void readDetectInfoEnhanced(const JsonNode &response, const JsonNode &text);
    void readDetectInfo(const JsonNode &detectInfo);
    void readApiResult(const JsonNode &response);
    void readSdkResult(const JsonNode &object);
    void readResultAnswer(const JsonNode &answer, const JsonNode &result);

private:
    void put(JsonCall &call, Field field, std::string_view value);
    void readToken(const JsonNode &token);
    void readAttempt(const JsonNode &attempt, JsonCall &call);
    void readFaceRecord(const JsonNode &answer, const JsonNode &result, JsonCall &call);
    void readCardPicture(const JsonNode &result, JsonCall &call);
    void readCardResult(const JsonNode &result, JsonCall &call);
    void readBankCard(const JsonNode &result, JsonCall &call);

    const JsonTree &m_tree;
    JsonFindings &m_findings;
    std::optional<quint32> m_fixedOffset;
};

} // namespace codedesk::ingest
