// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/urlquery.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

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
        if (text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            result += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
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
