// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/excerpt.h"

#include "core/utf8.h"

#include "ingest/jsonmasker.h"
#include "ingest/privacy.h"
#include "ingest/recordbatch.h"
#include "ingest/urlquery.h"

#include <QUtf8StringView>

#include <algorithm>
#include <optional>

namespace codedesk::ingest {

namespace {

/** More is never looked at: hidden pictures may make an excerpt much shorter than its source, but not endlessly.
 */
constexpr std::size_t lookedAt = 1 << 20;

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

/** Escapes what would end a value of an address or be read as something else. */
std::string percentEncoded(std::string_view text)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > ' ' && byte != 0x7F && std::string_view("%&#+?=\"").find(c) == std::string_view::npos)
            encoded += c;
        else
            encoded.append({ '%', digits[byte >> 4], digits[byte & 0xF] });
    }
    return encoded;
}

/** Returns a part of an address as it is, or, if something in it is masked, written anew. */
std::string shownPart(std::string_view part, Disclosure disclosure)
{
    const std::string decoded = percentDecoded(part);
    const std::string shown = disclosed(decoded, disclosure);
    if (shown == decoded)
        return std::string(part);
    const bool isText = QUtf8StringView(shown.data(), static_cast<qsizetype>(shown.size())).isValidUtf8();
    return isText ? percentEncoded(shown) : std::string(hiddenValue);
}

/** Returns the value of a quoted cell; nothing for one without quotes around it. */
std::optional<std::string> quotedValue(std::string_view cell)
{
    const std::size_t begin = cell.find_first_not_of(' ');
    const std::size_t end = cell.find_last_not_of(' ');
    if (begin == std::string_view::npos || begin == end || cell[begin] != '"' || cell[end] != '"')
        return std::nullopt;
    std::string value;
    for (std::size_t i = begin + 1; i < end; ++i) {
        value += cell[i];
        if (cell[i] == '"' && (++i == end || cell[i] != '"'))
            return std::nullopt; // a quote that is not doubled
    }
    return value;
}

/** Returns a cell of a CSV as it is, or, if something in it is masked, written anew. */
std::string shownCell(std::string_view cell, Disclosure disclosure)
{
    const std::optional<std::string> value = quotedValue(cell);
    if (!value || disclosure == Disclosure::Hidden)
        return disclosed(cell, disclosure);
    const std::string shown = disclosed(*value, disclosure);
    if (shown == *value)
        return std::string(cell);
    std::string quoted = "\"";
    for (const char c : shown)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

/** Ends an excerpt; `isWhole` says that nothing was left out so far. */
Excerpt finished(std::string_view text, bool isWhole)
{
    return { cutExcerpt(text), isWhole && text.size() <= excerptLimitBytes };
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
    const std::string_view cut = utf8::wholeCharacters(text, excerptLimitBytes);
    return { cut.data(), static_cast<qsizetype>(cut.size()) };
}

void setExcerpt(Reject &reject, const Excerpt &excerpt)
{
    const bool isUncertain = reject.reason == RejectReason::TooLong || reject.reason == RejectReason::UnclosedQuote
        || reject.reason == RejectReason::InvalidEncoding;
    reject.excerpt = excerpt.text;
    reject.isCut = !excerpt.isWhole || isUncertain || excerpt.text.contains('\0');
}

Excerpt csvExcerpt(std::string_view row, char separator, const std::vector<Disclosure> &columns)
{
    const std::vector<std::string_view> cells = splitQuoted(row.substr(0, lookedAt), separator);
    const std::ptrdiff_t shift = std::ssize(cells) - std::ssize(columns);
    bool isWhole = row.size() <= lookedAt;
    std::string excerpt;
    for (std::size_t i = 0; i < cells.size() && excerpt.size() <= excerptLimitBytes; ++i) {
        if (i > 0)
            excerpt += separator;
        const std::string shown = shownCell(cells[i], disclosureAt(i, shift, columns));
        // In a row of another length nobody knows what was hidden: it may be the order number.
        isWhole &= shift == 0 || shown == cells[i];
        excerpt += shown;
    }
    return finished(excerpt, isWhole);
}

Excerpt jsonExcerpt(std::string_view json, const KeyDisclosure &disclosureOf)
{
    const MaskedJson masked = maskedJson(json.substr(0, lookedAt), excerptLimitBytes, disclosureOf);
    return finished(masked.text, masked.isWhole && json.size() <= lookedAt);
}

Excerpt urlExcerpt(std::string_view line, const KeyDisclosure &disclosureOf)
{
    const bool isWhole = line.size() <= lookedAt;
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
            const Disclosure disclosure = disclosureOf(percentDecoded(key));
            excerpt += std::string(key) + '=' + shownPart(part.substr(equals + 1), disclosure);
        }
        if (end < line.size())
            excerpt += line[end];
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return finished(excerpt, isWhole);
}

Excerpt lineExcerpt(std::string_view line, std::vector<ShownPart> parts)
{
    // Each key=value takes three bytes at least, so those behind so many are not shown.
    constexpr std::size_t mostParts = excerptLimitBytes / 2;
    std::stable_sort(parts.begin(), parts.end(),
                     [](const ShownPart &left, const ShownPart &right) { return left.begin < right.begin; });
    parts.resize(std::min(parts.size(), mostParts));
    // Hidden parts go first: what they hold is shown by no other.
    std::stable_sort(parts.begin(), parts.end(), [](const ShownPart &left, const ShownPart &right) {
        const bool isLeftOpen = left.disclosure != Disclosure::Hidden;
        const bool isRightOpen = right.disclosure != Disclosure::Hidden;
        return isLeftOpen < isRightOpen;
    });
    std::vector<ShownPart> apart;
    for (const ShownPart &part : parts) {
        const bool isTaken = std::any_of(apart.begin(), apart.end(), [&](const ShownPart &other) {
            return part.begin < other.end && other.begin < part.end;
        });
        if (!isTaken || part.disclosure == Disclosure::Hidden)
            apart.push_back(part);
    }
    std::sort(apart.begin(), apart.end(),
              [](const ShownPart &left, const ShownPart &right) { return left.begin < right.begin; });
    const std::string_view all = line.substr(0, lookedAt);
    std::string excerpt;
    std::size_t at = 0;
    const auto show = [&](std::size_t end, Disclosure disclosure) {
        if (end > at && excerpt.size() <= excerptLimitBytes)
            excerpt += disclosed(all.substr(at, end - at), disclosure);
        at = std::max(at, end);
    };
    for (const ShownPart &part : apart) {
        show(std::min(part.begin, all.size()), Disclosure::Masked);
        show(std::min(part.end, all.size()), part.disclosure);
    }
    show(all.size(), Disclosure::Masked);
    const bool isUnchanged = excerpt == all || excerpt.size() > excerptLimitBytes;
    return finished(excerpt, isUnchanged && line.size() <= lookedAt);
}

} // namespace codedesk::ingest
