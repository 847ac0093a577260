// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/jsontree.h"

#include "core/ascii.h"

#include "ingest/jsonlexer.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace codedesk::ingest {

namespace {

using namespace simdjson;

constexpr int deepestNesting = 200;

bool isSameName(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return ascii::lower(x) == ascii::lower(y);
           });
}

} // namespace

/** Keeps simdjson out of the header. */
struct JsonTree::Parser {
    explicit Parser(std::vector<JsonNode> &nodeList)
        : nodes(nodeList)
    {
    }

    bool run(std::string_view text)
    {
        nodes.clear();
        if (text.size() >= std::numeric_limits<quint32>::max() / 2)
            return false;
        if (buffer.size() < text.size() + SIMDJSON_PADDING)
            buffer.resize(text.size() + SIMDJSON_PADDING);
        std::memcpy(buffer.data(), text.data(), text.size());
        std::memset(buffer.data() + text.size(), ' ', SIMDJSON_PADDING);
        ondemand::document document;
        if (parser.iterate(buffer.data(), text.size(), buffer.size()).get(document) != SUCCESS)
            return false;
        return addRoot(document, text.size());
    }

    bool addRoot(ondemand::document &document, std::size_t size)
    {
        ondemand::json_type type{};
        if (document.type().get(type) != SUCCESS)
            return false;
        if (type == ondemand::json_type::object || type == ondemand::json_type::array) {
            ondemand::value value;
            return document.get_value().get(value) == SUCCESS && add({}, value, 0) && isAtEnd(document);
        }
        nodes.push_back({ {}, {}, 1, 0, JsonKind::String });
        if (type == ondemand::json_type::string)
            return document.get_string().get(nodes[0].text) == SUCCESS && isAtEnd(document);
        // A literal reaches to the next one, or to the end of the text if it is alone.
        std::string_view token;
        if (document.raw_json_token().get(token) != SUCCESS || !setLiteral(ascii::trimmed(token), nodes[0]))
            return false;
        const std::string_view whole = ascii::trimmed({ buffer.data(), size });
        return token.data() + nodes[0].text.size() == whole.data() + whole.size();
    }

    static bool isAtEnd(ondemand::document &document)
    {
        const char *place = nullptr;
        return document.current_location().get(place) == OUT_OF_BOUNDS;
    }

    static bool setLiteral(std::string_view token, JsonNode &node)
    {
        node.text = token;
        if (token == "null")
            node.kind = JsonKind::Null;
        else if (token == "true" || token == "false")
            node.kind = JsonKind::Bool;
        else if (isJsonNumber(token))
            node.kind = JsonKind::Number;
        else
            return false;
        return true;
    }

    bool add(std::string_view key, ondemand::value &value, int depth)
    {
        if (depth > deepestNesting)
            return false;
        ondemand::json_type type{};
        if (value.type().get(type) != SUCCESS)
            return false;
        const std::size_t index = nodes.size();
        const auto offset = static_cast<quint32>(value.raw_json_token().data() - buffer.data());
        nodes.push_back({ key, {}, 0, offset, JsonKind::Null });
        const bool isGood = type == ondemand::json_type::object ? addMembers(index, value, depth)
            : type == ondemand::json_type::array                ? addElements(index, value, depth)
            : type == ondemand::json_type::string               ? addString(index, value)
                                                                : addLiteral(index, value);
        nodes[index].end = static_cast<quint32>(nodes.size());
        return isGood;
    }

    bool addMembers(std::size_t index, ondemand::value &value, int depth)
    {
        nodes[index].kind = JsonKind::Object;
        ondemand::object object;
        if (value.get_object().get(object) != SUCCESS)
            return false;
        for (auto result : object) {
            ondemand::field field;
            std::string_view key;
            if (std::move(result).get(field) != SUCCESS || field.unescaped_key().get(key) != SUCCESS)
                return false;
            if (!add(key, field.value(), depth + 1))
                return false;
        }
        return true;
    }

    bool addElements(std::size_t index, ondemand::value &value, int depth)
    {
        nodes[index].kind = JsonKind::Array;
        ondemand::array array;
        if (value.get_array().get(array) != SUCCESS)
            return false;
        for (auto result : array) {
            ondemand::value element;
            if (std::move(result).get(element) != SUCCESS || !add({}, element, depth + 1))
                return false;
        }
        return true;
    }

    bool addString(std::size_t index, ondemand::value &value)
    {
        nodes[index].kind = JsonKind::String;
        return value.get_string().get(nodes[index].text) == SUCCESS;
    }

    // Only looks at the token: reading it would turn it into a machine number. The iterator moves over it by
    // itself.
    bool addLiteral(std::size_t index, ondemand::value &value)
    {
        return setLiteral(ascii::trimmed(value.raw_json_token()), nodes[index]);
    }

    std::vector<JsonNode> &nodes;
    std::vector<char> buffer;
    ondemand::parser parser;
};

JsonTree::JsonTree()
    : m_parser(std::make_unique<Parser>(m_nodes))
{
}

JsonTree::~JsonTree() = default;

bool JsonTree::parse(std::string_view text)
{
    return m_parser->run(text);
}

const JsonNode *JsonTree::firstIn(const JsonNode &container) const
{
    const std::size_t index = indexOf(container);
    return container.end > index + 1 ? &m_nodes[index + 1] : nullptr;
}

const JsonNode *JsonTree::nextIn(const JsonNode &container, const JsonNode &node) const
{
    return node.end < container.end ? &m_nodes[node.end] : nullptr;
}

const JsonNode *JsonTree::find(const JsonNode *object, std::string_view key) const
{
    if (!object || object->kind != JsonKind::Object)
        return nullptr;
    for (const JsonNode *node = firstIn(*object); node; node = nextIn(*object, *node)) {
        if (isSameName(node->key, key))
            return node;
    }
    return nullptr;
}

} // namespace codedesk::ingest
