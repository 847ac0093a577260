// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/htmltables.h"

#include "vendorpage/celltext.h"
#include "vendorpage/htmlgrid.h"
#include "vendorpage/pageerrors.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace codedesk::vendorpage {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int mostJoinedRows = 65'534; ///< As browsers have it.

std::string_view view(const xmlChar *text)
{
    return text ? reinterpret_cast<const char *>(text) : "";
}

template <std::size_t size> bool isOneOf(std::string_view name, const std::array<std::string_view, size> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isHeadingTag(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

/** Elements that stand on a line of their own, so that their text does not touch that of their neighbours. */
bool isBlock(std::string_view name)
{
    constexpr std::array<std::string_view, 10> names{ "br", "p",  "div", "li", "ul",
                                                      "ol", "dd", "dt",  "hr", "blockquote" };
    return isOneOf(name, names);
}

bool isRowGroup(std::string_view name)
{
    return name == "thead" || name == "tbody" || name == "tfoot";
}

/** Elements whose content is not shown. */
bool isHidden(std::string_view name)
{
    constexpr std::array<std::string_view, 4> names{ "script", "style", "template", "noscript" };
    return isOneOf(name, names);
}

int joined(const xmlChar **attributes, std::string_view name, int most)
{
    for (const xmlChar **attribute = attributes; attribute && *attribute; attribute += 2) {
        if (view(attribute[0]) != name)
            continue;
        const std::string_view value = view(attribute[1]).substr(0, 16);
        bool isNumber = false;
        const int count =
            QByteArray(value.data(), static_cast<qsizetype>(value.size())).trimmed().toInt(&isNumber);
        const bool reachesToEnd = isNumber && count == 0 && name == "rowspan";
        return reachesToEnd ? most : std::clamp(count, 1, most);
    }
    return 1;
}

/** Takes the events of the parser and keeps what belongs to tables, headings and the title. */
class TableCollector {
public:
    TableCollector(QString heading, qint64 firstLine, const HtmlLimits &limits)
        : m_limits(limits)
        , m_heading(std::move(heading))
        , m_firstLine(firstLine)
    {
    }

    void setParser(htmlParserCtxtPtr parser) { m_parser = parser; }

    void startElement(std::string_view name, const xmlChar **attributes)
    {
        if (++m_depth > m_limits.depth)
            stop(PageErrors::tooDeep(m_limits.depth, line()));
        if (m_error || m_hiddenDepth > 0 || isHidden(name)) {
            m_hiddenDepth += m_hiddenDepth > 0 || isHidden(name) ? 1 : 0;
            return;
        }
        if (name == "table")
            beginTable();
        else if (!m_grids.empty())
            startInTable(name, attributes);
        if (isHeadingTag(name) || name == "title" || name == "caption")
            m_caption.emplace();
        if (isBlock(name))
            addText(" ");
    }

    void endElement(std::string_view name)
    {
        --m_depth;
        if (m_hiddenDepth > 0) {
            --m_hiddenDepth;
            return;
        }
        if (m_error)
            return;
        if (isBlock(name))
            addText(" ");
        if (!m_grids.empty())
            endInTable(name);
        if (m_caption && (isHeadingTag(name) || name == "title" || name == "caption"))
            endCaption(name);
    }

    void addText(std::string_view text)
    {
        if (m_error || m_hiddenDepth > 0)
            return;
        if (!m_grids.empty())
            m_grids.back().addText(text);
        if (m_caption) // also inside a cell: old pages lay out their headings in tables
            m_caption->append(text);
    }

    void stop(const Error &error)
    {
        if (m_error)
            return;
        m_error = error;
        xmlStopParser(m_parser);
    }

    [[nodiscard]] qint64 line() const
    {
        return m_firstLine - 1 + (m_parser && m_parser->input ? std::max(1, m_parser->input->line) : 1);
    }

    [[nodiscard]] Result<HtmlTables> finish()
    {
        if (!m_error) {
            while (!m_grids.empty() && !m_error)
                endTable();
        }
        if (m_error)
            return *m_error;
        m_result.title = m_title.isEmpty() ? m_firstHeading : m_title;
        return std::move(m_result);
    }

private:
    void startInTable(std::string_view name, const xmlChar **attributes)
    {
        HtmlGrid &grid = m_grids.back();
        if (isRowGroup(name))
            grid.endRowGroup();
        else if (name == "tr")
            grid.beginRow(line());
        else if (name == "td" || name == "th")
            grid.beginCell(line(), joined(attributes, "colspan", m_limits.columns),
                           joined(attributes, "rowspan", mostJoinedRows));
        checkCells();
    }

    void endInTable(std::string_view name)
    {
        HtmlGrid &grid = m_grids.back();
        if (name == "table")
            endTable();
        else if (isRowGroup(name))
            grid.endRowGroup();
        else if (name == "tr")
            grid.endRow();
        else if (name == "td" || name == "th")
            grid.endCell();
    }

    void checkCells()
    {
        if (m_cells + m_grids.back().cellCount() > static_cast<std::size_t>(m_limits.cells))
            stop(PageErrors::tooManyCells(m_limits.cells, line()));
    }

    void beginTable()
    {
        if (!m_grids.empty())
            m_grids.back().markAsLayout();
        m_grids.emplace_back(m_heading, line(), m_limits.columns);
        m_caption.reset();
    }

    void endTable()
    {
        m_result.tables.push_back(m_grids.back().finish());
        m_cells += m_grids.back().cellCount();
        m_grids.pop_back();
    }

    void endCaption(std::string_view name)
    {
        const QString text =
            cleanText(QString::fromUtf8(m_caption->data(), static_cast<qsizetype>(m_caption->size())));
        m_caption.reset();
        if (text.isEmpty())
            return;
        if (name == "title") {
            m_title = text;
        } else if (name == "caption") {
            if (!m_grids.empty())
                m_grids.back().setHeading(text);
        } else {
            m_heading = text;
            if (name == "h1" && m_firstHeading.isEmpty())
                m_firstHeading = text;
        }
    }

    HtmlLimits m_limits;
    QString m_heading;
    qint64 m_firstLine;
    htmlParserCtxtPtr m_parser = nullptr;
    HtmlTables m_result;
    QString m_title;
    QString m_firstHeading;
    std::vector<HtmlGrid> m_grids; ///< Open tables, each inside a cell of the one before.
    std::optional<std::string> m_caption; ///< Text of an open heading, caption or title.
    std::optional<Error> m_error;
    std::size_t m_cells = 0; ///< Of the tables that have ended.
    int m_depth = 0;
    int m_hiddenDepth = 0;
};

/** What the parser reads from: the text, until the time is over. */
struct TimedInput {
    std::string_view rest;
    Clock::time_point deadline;
    bool isLate = false;
};

int readInput(void *context, char *buffer, int capacity)
{
    auto *input = static_cast<TimedInput *>(context);
    input->isLate = input->isLate || Clock::now() > input->deadline;
    if (input->isLate)
        return 0;
    const std::size_t count = std::min(input->rest.size(), static_cast<std::size_t>(capacity));
    std::memcpy(buffer, input->rest.data(), count);
    input->rest.remove_prefix(count);
    return static_cast<int>(count);
}

TableCollector &collectorOf(void *context)
{
    return *static_cast<TableCollector *>(static_cast<htmlParserCtxtPtr>(context)->_private);
}

void onStartElement(void *context, const xmlChar *name, const xmlChar **attributes)
{
    collectorOf(context).startElement(view(name), attributes);
}

void onEndElement(void *context, const xmlChar *name)
{
    collectorOf(context).endElement(view(name));
}

void onText(void *context, const xmlChar *text, int length)
{
    collectorOf(context).addText({ reinterpret_cast<const char *>(text), static_cast<std::size_t>(length) });
}

// Events instead of a tree: from a tree libxml2 drops texts beyond 10 MB and whatever follows a depth of 256.
htmlSAXHandler handlerOfEvents()
{
    htmlSAXHandler handler{};
    handler.startElement = onStartElement;
    handler.endElement = onEndElement;
    handler.characters = onText;
    handler.ignorableWhitespace = onText;
    return handler;
}

struct ParserDeleter {
    void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};

} // namespace

Result<HtmlTables> readHtmlTables(const QByteArray &text, const QString &heading, qint64 firstLine,
                                  const HtmlLimits &limits)
{
    xmlInitParser();
    TableCollector collector(heading, firstLine, limits);
    const std::unique_ptr<htmlParserCtxt, ParserDeleter> parser(htmlNewParserCtxt());
    Q_CHECK_PTR(parser.get());
    *parser->sax = handlerOfEvents();
    parser->_private = &collector;
    collector.setParser(parser.get());
    // The time is looked at whenever more is read, since some constructs cost the parser quadratic time.
    TimedInput input{ { text.constData(), static_cast<std::size_t>(text.size()) }, Clock::now() + limits.time };
    const int options =
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
    htmlCtxtReadIO(parser.get(), readInput, nullptr, &input, nullptr, "UTF-8", options);
    if (input.isLate)
        collector.stop(PageErrors::takesTooLong(collector.line()));
    return collector.finish();
}

} // namespace codedesk::vendorpage
