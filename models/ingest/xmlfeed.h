// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string_view>

namespace codedesk::ingest {

/** The attributes of an element, valid while it is told of. */
class XmlAttributes {
public:
    /** `values` as libxml2 hands them out, five pointers for each. */
    XmlAttributes(const unsigned char **values, int count)
        : m_values(values)
        , m_count(count)
    {
    }

    /** Returns the value of an attribute; `name` is without prefix. */
    [[nodiscard]] std::optional<std::string_view> value(std::string_view name) const;

private:
    const unsigned char **m_values;
    int m_count;
};

/** Is told what an XML document holds. Names come without prefix. */
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void beginElement(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void addText(std::string_view text) = 0; ///< Text can come in pieces.
};

/**
 * Parses an XML document that comes in pieces, and tells a listener of it; the pieces do not matter. Memory is
 * bounded: there is no tree, and documents with a DOCTYPE, which could define entities, are refused. One thread
 * at a time.
 */
class XmlFeed {
public:
    /** `listener` must outlive the feed. */
    explicit XmlFeed(XmlListener &listener);
    ~XmlFeed();
    XmlFeed(const XmlFeed &) = delete;
    XmlFeed &operator=(const XmlFeed &) = delete;

    /** Returns false if the document is no sound XML; the listener was told of everything before the fault. */
    [[nodiscard]] bool add(std::string_view bytes);

    /** Ends the document; returns false if it is not complete. */
    [[nodiscard]] bool finish();

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace codedesk::ingest
