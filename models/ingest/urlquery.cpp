// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/urlquery.h"

#include "ingest/escapes.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

/** Returns what follows the question mark, or the whole line if it has none. */
std::string_view queryOf(std::string_view line)
{
    const std::size_t mark = line.find('?');
    if (mark != std::string_view::npos)
        line.remove_prefix(mark + 1);
    return line.substr(0, line.find('#'));
}

} // namespace

std::string percentDecoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const auto byte = text[i] == '%' ? hexNumber(text.substr(i + 1), 2) : std::nullopt) {
            result += static_cast<char>(*byte);
            i += 2;
        } else {
            result += text[i] == '+' ? ' ' : text[i];
        }
    }
    return result;
}

QueryItems queryItems(std::string_view line)
{
    QueryItems items;
    std::string_view query = queryOf(line);
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view part = query.substr(0, end);
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos && equals > 0)
            items.emplace_back(percentDecoded(part.substr(0, equals)), percentDecoded(part.substr(equals + 1)));
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return items;
}

} // namespace codedesk::ingest
