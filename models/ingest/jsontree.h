// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

enum class JsonKind : quint8 { Null, Bool, Number, String, Array, Object };

/** One value of a JsonTree. */
struct JsonNode {
    std::string_view key; ///< Unescaped name inside its object; empty elsewhere.
    std::string_view text; ///< Unescaped string, or number, true, false and null letter by letter.
    quint32 end = 0; ///< Index of the node after this one and all inside it.
    quint32 offset = 0; ///< Where the value begins in the parsed text.
    JsonKind kind = JsonKind::Null;

    /** Returns whether the value is no array and no object. */
    [[nodiscard]] bool isScalar() const { return kind != JsonKind::Array && kind != JsonKind::Object; }
};

/**
 * One JSON value with everything inside it, checked to its end, numbers kept letter by letter.
 *
 * Nodes stand in the order of the text. A tree is used again and again; its nodes and their texts are valid until
 * the next parse(). One thread at a time. Why not simdjson's own DOM: it turns numbers into machine numbers, so
 * that an order number of 26 digits is an error and 1.10 becomes 1.1.
 */
class JsonTree {
public:
    JsonTree();
    ~JsonTree();
    JsonTree(const JsonTree &) = delete;
    JsonTree &operator=(const JsonTree &) = delete;

    /** Parses exactly one value with blanks around it; false if the text is anything else or nested too deep. */
    [[nodiscard]] bool parse(std::string_view text);

    [[nodiscard]] const JsonNode &root() const { return m_nodes.front(); }

    /** Returns the first value inside a container; nullptr if it is empty or a scalar. */
    [[nodiscard]] const JsonNode *firstIn(const JsonNode &container) const;

    /** Returns the value after `node` in the same container; nullptr after the last. */
    [[nodiscard]] const JsonNode *nextIn(const JsonNode &container, const JsonNode &node) const;

    /** Returns the value of a key of an object, ASCII letters in any case; nullptr if there is none. */
    [[nodiscard]] const JsonNode *find(const JsonNode *object, std::string_view key) const;

private:
    struct Parser;

    [[nodiscard]] std::size_t indexOf(const JsonNode &node) const
    {
        return static_cast<std::size_t>(&node - m_nodes.data());
    }

    std::unique_ptr<Parser> m_parser;
    std::vector<JsonNode> m_nodes;
};

} // namespace codedesk::ingest
