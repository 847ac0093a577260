// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/logprefix.h"

#include "ingest/fieldnames.h"
#include "ingest/timeparser.h"
#include "ingest/valuecleaner.h"

#include <algorithm>
#include <vector>

namespace codedesk::ingest {

namespace {

constexpr std::size_t longestTime = 40;

bool isPrefixed(std::string_view line)
{
    const std::size_t object = nextObject(line, 0);
    return object != std::string_view::npos && object > 0 && line.ends_with('}')
        && line.find("\":", object) != std::string_view::npos;
}

} // namespace

bool namesColumns(std::string_view line)
{
    std::vector<std::string_view> cells;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find_first_of(",;\t|"), line.size());
        cells.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return cells.size() > 1 && countKnownNames(cells) >= 2;
}

std::size_t nextObject(std::string_view line, std::size_t from)
{
    for (std::size_t at = line.find('{', from); at != std::string_view::npos; at = line.find('{', at + 1)) {
        const std::size_t inside = line.find_first_not_of(" \t", at + 1);
        if (inside != std::string_view::npos && (line[inside] == '"' || line[inside] == '}'))
            return at;
    }
    return std::string_view::npos;
}

bool looksLikePrefixedJson(std::string_view sample)
{
    constexpr int linesOfSample = 50;
    int lines = 0;
    int prefixed = 0;
    while (!sample.empty() && lines < linesOfSample) {
        const std::size_t end = std::min(sample.find('\n'), sample.size());
        const std::string_view line = cleanValue(sample.substr(0, end));
        sample.remove_prefix(std::min(end + 1, sample.size()));
        if (line.empty())
            continue;
        if (lines++ == 0 && namesColumns(line))
            return false;
        prefixed += isPrefixed(line);
    }
    return prefixed > 0 && prefixed * 2 > lines;
}

std::string_view timeOfPrefix(std::string_view prefix)
{
    const std::size_t begin = prefix.find_first_not_of(" \t[(");
    if (begin == std::string_view::npos)
        return {};
    prefix = prefix.substr(begin, longestTime);
    std::string_view longest;
    for (std::size_t end = prefix.find_first_of(" ])|\t");; end = prefix.find_first_of(" ])|\t", end + 1)) {
        const std::string_view part = prefix.substr(0, end);
        if (parseLogTime(part))
            longest = part;
        if (end == std::string_view::npos)
            return longest;
    }
}

} // namespace codedesk::ingest
