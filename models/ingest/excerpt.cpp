// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/excerpt.h"

#include "ingest/jsonmasker.h"
#include "ingest/privacy.h"
#include "ingest/recordbatch.h"
#include "ingest/urlquery.h"

#include <QUtf8StringView>

#include <algorithm>

namespace codedesk::ingest {

namespace {

/** More is never looked at: hidden values may make an excerpt much shorter than its source, but not endlessly. */
constexpr std::size_t lookedAt = 16 * excerptLimitBytes;

std::vector<std::string_view> splitPlainly(std::string_view row, char separator)
{
    std::vector<std::string_view> cells;
    for (;;) {
        const std::size_t end = std::min(row.find(separator), row.size());
        cells.push_back(row.substr(0, end));
        if (end == row.size())
            return cells;
        row.remove_prefix(end + 1);
    }
}

/** Splits at separators outside quotes; quotes stay. */
std::vector<std::string_view> splitQuoted(std::string_view row, char separator)
{
    std::vector<std::string_view> cells;
    std::size_t begin = 0;
    bool isQuoted = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == '"') {
            isQuoted = !isQuoted;
        } else if (row[i] == separator && !isQuoted) {
            cells.push_back(row.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    cells.push_back(row.substr(begin));
    return isQuoted ? splitPlainly(row, separator) : cells;
}

/** Returns a part of an address as it is, or decoded if something in it is masked. */
std::string shownPart(std::string_view part, Disclosure disclosure)
{
    const std::string decoded = percentDecoded(part);
    std::string shown = disclosed(decoded, disclosure);
    if (shown == decoded)
        return std::string(part);
    const bool isText = QUtf8StringView(shown.data(), static_cast<qsizetype>(shown.size())).isValidUtf8();
    return isText ? shown : std::string(hiddenValue);
}

} // namespace

Disclosure disclosureAt(std::size_t index, std::ptrdiff_t shift, const std::vector<Disclosure> &columns)
{
    const auto place = static_cast<std::ptrdiff_t>(index);
    const std::ptrdiff_t first = shift > 0 ? place - shift : place;
    const std::ptrdiff_t last = shift > 0 ? place : place - shift;
    for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(first, 0); i <= last && i < std::ssize(columns); ++i) {
        if (columns[static_cast<std::size_t>(i)] == Disclosure::Hidden)
            return Disclosure::Hidden;
    }
    const bool isKnown = shift == 0 && index < columns.size();
    return isKnown ? columns[index] : Disclosure::Masked;
}

QByteArray cutExcerpt(std::string_view text)
{
    std::size_t size = std::min<std::size_t>(text.size(), excerptLimitBytes);
    while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        --size;
    return { text.data(), static_cast<qsizetype>(size) };
}

QByteArray csvExcerpt(std::string_view row, char separator, const std::vector<Disclosure> &columns)
{
    const std::vector<std::string_view> cells = splitQuoted(row.substr(0, lookedAt), separator);
    const std::ptrdiff_t shift = std::ssize(cells) - std::ssize(columns);
    std::string excerpt;
    for (std::size_t i = 0; i < cells.size() && excerpt.size() <= excerptLimitBytes; ++i) {
        if (i > 0)
            excerpt += separator;
        excerpt += disclosed(cells[i], disclosureAt(i, shift, columns));
    }
    return cutExcerpt(excerpt);
}

QByteArray jsonExcerpt(std::string_view json)
{
    return cutExcerpt(maskedJson(json.substr(0, lookedAt), excerptLimitBytes));
}

QByteArray urlExcerpt(std::string_view line)
{
    line = line.substr(0, lookedAt);
    std::string excerpt;
    while (!line.empty() && excerpt.size() <= excerptLimitBytes) {
        const std::size_t end = std::min(line.find_first_of("?&#"), line.size());
        const std::string_view part = line.substr(0, end);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) {
            excerpt += shownPart(part, Disclosure::Masked);
        } else {
            const std::string_view key = part.substr(0, equals);
            const Disclosure disclosure = disclosureOfKey(percentDecoded(key));
            excerpt += std::string(key) + '=' + shownPart(part.substr(equals + 1), disclosure);
        }
        if (end < line.size())
            excerpt += line[end];
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return cutExcerpt(excerpt);
}

} // namespace codedesk::ingest
