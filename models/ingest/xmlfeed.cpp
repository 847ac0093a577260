// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xmlfeed.h"

#include <libxml/parser.h>

#include <new>

namespace codedesk::ingest {

namespace {

std::string_view view(const xmlChar *text)
{
    return reinterpret_cast<const char *>(text);
}

} // namespace

std::optional<std::string_view> XmlAttributes::value(std::string_view name) const
{
    constexpr int pointersEach = 5; // Name, prefix, namespace, begin and end of the value.
    for (int i = 0; i < m_count; ++i) {
        const unsigned char **const attribute = m_values + pointersEach * i;
        if (view(attribute[0]) == name)
            return std::string_view(reinterpret_cast<const char *>(attribute[3]),
                                    static_cast<std::size_t>(attribute[4] - attribute[3]));
    }
    return std::nullopt;
}

struct XmlFeed::Parser {
    explicit Parser(XmlListener &told)
        : listener(told)
    {
        handler.initialized = XML_SAX2_MAGIC;
        handler.startElementNs = &Parser::begin;
        handler.endElementNs = &Parser::end;
        handler.characters = &Parser::text;
        handler.cdataBlock = &Parser::text;
        handler.internalSubset = &Parser::refuse;
        handler.serror = [](void *, xmlErrorPtr) {}; // The answer of xmlParseChunk() is enough.
        context = xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr);
        if (!context)
            throw std::bad_alloc();
        // NOENT is about "&amp;" in attributes; nobody can define other entities.
        xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOENT);
    }

    ~Parser() { xmlFreeParserCtxt(context); }

    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    static void begin(void *self, const xmlChar *name, const xmlChar *, const xmlChar *, int, const xmlChar **,
                      int count, int, const xmlChar **values)
    {
        static_cast<Parser *>(self)->listener.beginElement(view(name), XmlAttributes(values, count));
    }

    static void end(void *self, const xmlChar *name, const xmlChar *, const xmlChar *)
    {
        static_cast<Parser *>(self)->listener.endElement(view(name));
    }

    static void text(void *self, const xmlChar *text, int size)
    {
        static_cast<Parser *>(self)->listener.addText(
            { reinterpret_cast<const char *>(text), static_cast<std::size_t>(size) });
    }

    static void refuse(void *self, const xmlChar *, const xmlChar *, const xmlChar *)
    {
        auto *const parser = static_cast<Parser *>(self);
        parser->isRefused = true;
        xmlStopParser(parser->context);
    }

    bool parse(std::string_view bytes, bool isLast)
    {
        const int error =
            xmlParseChunk(context, bytes.data(), static_cast<int>(bytes.size()), static_cast<int>(isLast));
        if (error == XML_ERR_NO_MEMORY)
            throw std::bad_alloc();
        return !isRefused && context->wellFormed != 0 && context->disableSAX == 0;
    }

    XmlListener &listener;
    xmlSAXHandler handler{};
    xmlParserCtxtPtr context = nullptr;
    bool isRefused = false;
};

XmlFeed::XmlFeed(XmlListener &listener)
    : m_parser(std::make_unique<Parser>(listener))
{
}

XmlFeed::~XmlFeed() = default;

bool XmlFeed::add(std::string_view bytes)
{
    return m_parser->parse(bytes, false);
}

bool XmlFeed::finish()
{
    return m_parser->parse({}, true);
}

} // namespace codedesk::ingest
