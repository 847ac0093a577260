// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/keyvalues.h"

#include "core/ascii.h"
#include "ingest/fieldnames.h"
#include "ingest/logprefix.h"
#include "ingest/timeparser.h"
#include "ingest/valuecleaner.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

constexpr std::size_t longestKey = 64;
constexpr std::size_t longestBrackets = 1024;
constexpr std::string_view partings = " \t,;|[]{}()";

bool isKeyByte(char c)
{
    return ascii::isDigit(c) || ascii::isLetter(c) || static_cast<unsigned char>(c) >= 0x80 || c == '_' || c == '-'
        || c == '.' || c == '@';
}

/** Returns where the next key begins; npos if no more follows. `equals` becomes the place of its sign. */
std::size_t nextKey(std::string_view line, std::size_t from, std::size_t &equals)
{
    for (equals = line.find('=', from); equals != std::string_view::npos; equals = line.find('=', equals + 1)) {
        std::size_t begin = equals;
        while (begin > from && equals - begin < longestKey && isKeyByte(line[begin - 1]))
            --begin;
        const bool isParted = begin == 0 || partings.find(line[begin - 1]) != std::string_view::npos;
        const auto first = static_cast<unsigned char>(line[begin]);
        const bool isName = begin < equals && first > '9';
        const bool isSign = equals + 1 < line.size() && line[equals + 1] == '=';
        if (isParted && isName && !isSign)
            return begin;
    }
    return std::string_view::npos;
}

/** Returns where a value in quotes ends, at its closing quote; npos if it is not closed. */
std::size_t closingQuote(std::string_view line, std::size_t begin, char quote)
{
    for (std::size_t at = begin; at < line.size(); ++at) {
        if (line[at] == '\\') {
            ++at;
        } else if (line[at] == quote) {
            if (at + 1 >= line.size() || line[at + 1] != quote)
                return at;
            ++at; // doubled
        }
    }
    return std::string_view::npos;
}

/** Returns where a value without quotes ends. */
std::size_t plainEnd(std::string_view line, std::size_t begin)
{
    if (begin < line.size() && (line[begin] == '[' || line[begin] == '{')) {
        // None of the end of a line that never closes its brackets is looked at twice.
        const std::size_t end = line.substr(begin, longestBrackets).find(line[begin] == '[' ? ']' : '}');
        if (end != std::string_view::npos)
            return begin + end + 1;
    }
    std::size_t end = std::min(line.find_first_of(" \t,;|", begin), line.size());
    // A comma inside a value belongs to it unless a key follows.
    while (end < line.size() && line[end] != ' ' && line[end] != '\t') {
        std::size_t equals = 0;
        if (nextKey(line.substr(0, end + longestKey), end + 1, equals) == end + 1)
            return end;
        end = std::min(line.find_first_of(" \t,;|", end + 1), line.size());
    }
    while (end > begin && std::string_view(",;|]})").find(line[end - 1]) != std::string_view::npos)
        --end;
    return end;
}

/** Takes the time of day behind a date to it. */
std::size_t withTimeOfDay(std::string_view line, std::size_t begin, std::size_t end)
{
    constexpr std::size_t longestDate = 10;
    if (end - begin > longestDate || end - begin < 8 || end + 1 >= line.size() || line[end] != ' ')
        return end;
    const std::string_view all = line.substr(0, end + longestKey);
    std::size_t timeEnd = std::min(all.find_first_of(" \t", end + 1), all.size());
    while (timeEnd > end + 1 && std::string_view(",;|]})").find(line[timeEnd - 1]) != std::string_view::npos)
        --timeEnd;
    const bool isTime = tellsTimeOfDay(line.substr(begin, end - begin), line.substr(end + 1, timeEnd - end - 1));
    return isTime ? timeEnd : end;
}

/** Takes the value behind an equals sign; returns where it ends, its quote included. */
std::size_t takeValue(std::string_view line, std::size_t begin, KeyValue &pair)
{
    const char first = begin < line.size() ? line[begin] : '\0';
    if (first == '"' || first == '\'') {
        const std::size_t end = closingQuote(line, begin + 1, first);
        if (end != std::string_view::npos) {
            pair.quote = first;
            pair.value = line.substr(begin + 1, end - begin - 1);
            return end + 1;
        }
    }
    const std::size_t end = withTimeOfDay(line, begin, plainEnd(line, begin));
    pair.value = line.substr(begin, end - begin);
    return end;
}

/** Returns whether a line has keys and values, and that of a code among them. */
bool isCallLine(std::string_view line)
{
    const KeyValueLine parts = keyValuesOf(line);
    const bool hasCode = std::any_of(parts.pairs.begin(), parts.pairs.end(), [](const KeyValue &pair) {
        return pair.value.find('=') == std::string_view::npos && meaningOfName(pair.key).field == Field::Code;
    });
    return hasCode && (parts.pairs.size() > 1 || !timeOfPrefix(parts.prefix).empty());
}

} // namespace

std::string KeyValue::text() const
{
    if (quote == '\0')
        return std::string(value);
    std::string text;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const bool isEscaped = at + 1 < value.size() && (value[at] == '\\' || value[at] == quote);
        at += isEscaped;
        const bool isControl = isEscaped && value[at - 1] == '\\' && (value[at] == 'n' || value[at] == 't');
        text += isControl ? (value[at] == 'n' ? '\n' : '\t') : value[at];
    }
    return text;
}

KeyValueLine keyValuesOf(std::string_view line)
{
    KeyValueLine result;
    std::size_t equals = 0;
    std::size_t begin = nextKey(line, 0, equals);
    result.prefix = line.substr(0, begin);
    while (begin != std::string_view::npos) {
        KeyValue pair;
        pair.key = line.substr(begin, equals - begin);
        const std::size_t end = takeValue(line, equals + 1, pair);
        begin = nextKey(line, end, equals);
        pair.behind = line.substr(end, begin == std::string_view::npos ? begin : begin - end);
        result.pairs.push_back(pair);
    }
    return result;
}

bool looksLikeKeyValues(std::string_view sample)
{
    constexpr int linesOfSample = 50;
    int lines = 0;
    int callLines = 0;
    while (!sample.empty() && lines < linesOfSample) {
        const std::size_t end = std::min(sample.find('\n'), sample.size());
        const std::string_view line = cleanValue(sample.substr(0, end));
        sample.remove_prefix(std::min(end + 1, sample.size()));
        if (line.empty())
            continue;
        if (lines++ == 0 && namesColumns(line))
            return false;
        callLines += isCallLine(line);
    }
    return callLines > 0 && callLines * 2 > lines;
}

} // namespace codedesk::ingest
