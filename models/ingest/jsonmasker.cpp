// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/jsonmasker.h"

#include "core/ascii.h"
#include "ingest/escapes.h"
#include "ingest/fieldnames.h"
#include "ingest/jsonlexer.h"
#include "ingest/privacy.h"

#include <QChar>

#include <algorithm>
#include <limits>

namespace codedesk::ingest {

namespace {

/** Returns where an object begins in a text that seems to hold one. */
std::optional<std::size_t> beginOfJson(std::string_view text)
{
    const std::size_t begin = text.find('{');
    if (begin == std::string_view::npos)
        return std::nullopt;
    const std::size_t quote = text.find('"', begin);
    const bool hasMember = quote != std::string_view::npos && text.find(':', quote) != std::string_view::npos;
    return hasMember ? std::optional(begin) : std::nullopt;
}

/** Returns what "\\uXXXX" at the beginning of a text stands for; nothing if there is none. */
std::optional<unsigned> unicodeEscape(std::string_view text)
{
    return text.starts_with("\\u") ? hexNumber(text.substr(2), 4) : std::nullopt;
}

constexpr std::string_view escapeLetters = "nrtbf";
constexpr std::string_view escapedControls = "\n\r\t\b\f";

/** Undoes the escapes of a JSON string, leniently; half a pair of surrogates becomes a question mark. */
std::string unescaped(std::string_view raw)
{
    std::string text;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\' || i + 1 == raw.size()) {
            text += raw[i];
        } else if (const std::optional<unsigned> unit = unicodeEscape(raw.substr(i))) {
            const std::optional<unsigned> low = unicodeEscape(raw.substr(std::min(i + 6, raw.size())));
            const bool isPair = QChar::isHighSurrogate(*unit) && low && QChar::isLowSurrogate(*low);
            appendUtf8(isPair ? QChar::surrogateToUcs4(static_cast<char16_t>(*unit), static_cast<char16_t>(*low))
                           : QChar::isSurrogate(*unit) ? U'?'
                                                       : *unit,
                       text);
            i += isPair ? 11 : 5;
        } else {
            const std::size_t letter = escapeLetters.find(raw[++i]);
            text += letter == std::string_view::npos ? raw[i] : escapedControls[letter];
        }
    }
    return text;
}

std::string escaped(std::string_view text)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string raw;
    for (const char c : text) {
        const std::size_t control = escapedControls.find(c);
        if (control != std::string_view::npos)
            raw.append({ '\\', escapeLetters[control] });
        else if (static_cast<unsigned char>(c) < ' ')
            raw.append({ '\\', 'u', '0', '0', digits[static_cast<unsigned char>(c) >> 4], digits[c & 0xF] });
        else if (c == '"' || c == '\\')
            raw.append({ '\\', c });
        else
            raw += c;
    }
    return raw;
}

bool isJsonLiteral(std::string_view token)
{
    return token == "true" || token == "false" || token == "null" || isJsonNumber(token);
}

/** Rewrites JSON that need not be sound. */
class JsonMasker {
public:
    JsonMasker(std::string_view json, std::size_t limit, const KeyDisclosure &disclosureOf, int depth = 0)
        : m_json(json)
        , m_limit(limit)
        , m_disclosureOf(disclosureOf)
        , m_depth(depth)
    {
    }

    /** Returns whether nothing but the values of strings and keys was touched so far. */
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    std::string run()
    {
        while (m_at < m_json.size() && m_result.size() <= m_limit) {
            const JsonToken token = jsonToken(m_json, m_at);
            m_at = token.end;
            if (token.kind == '"')
                addString(token);
            else if (token.kind == 'w')
                addWord(token.text);
            else
                addOther(token);
        }
        return std::move(m_result);
    }

private:
    /** Adds blanks, a bracket, a colon or a comma. */
    void addOther(const JsonToken &token)
    {
        m_result += token.text;
        if (token.kind != ' ')
            m_isAfterValue = token.kind == '}' || token.kind == ']';
    }

    /** Notes that a value begins; one directly behind another means that a quote or a comma is missing. */
    void beginValue()
    {
        m_isWhole &= !m_isAfterValue;
        m_isAfterValue = true;
    }

    void addString(const JsonToken &token)
    {
        beginValue();
        const std::size_t next = m_json.find_first_not_of(looseJsonBlanks, m_at);
        if (next == std::string_view::npos || m_json[next] != ':') {
            m_result += '"' + maskedString(token.text);
            m_result.append(token.isClosed ? 1 : 0, '"');
            m_disclosure = Disclosure::Masked;
            return;
        }
        m_disclosure = m_disclosureOf(unescaped(token.text));
        m_result += '"' + std::string(token.text) + "\":";
        m_at = next + 1;
        m_isAfterValue = false;
        if (m_disclosure == Disclosure::Hidden)
            hideValue();
    }

    std::string maskedString(std::string_view raw) const
    {
        constexpr int deepestInner = 3;
        const std::string text = unescaped(raw);
        if (beginOfJson(text) && m_depth < deepestInner)
            return escaped(JsonMasker(text, m_limit, m_disclosureOf, m_depth + 1).run());
        std::string masked;
        if (m_disclosure == Disclosure::Verbatim || !maskNumbers(text, masked))
            return std::string(raw);
        return escaped(masked);
    }

    /** Replaces the value that follows, with everything inside it; null and the empty string need no hiding. */
    void hideValue()
    {
        m_disclosure = Disclosure::Masked;
        const std::size_t begin = std::min(m_json.find_first_not_of(looseJsonBlanks, m_at), m_json.size());
        m_result += m_json.substr(m_at, begin - m_at);
        m_at = begin;
        for (const std::string_view none : { std::string_view("null"), std::string_view("\"\"") }) {
            if (m_json.substr(m_at).starts_with(none))
                return;
        }
        m_result += '"' + std::string(hiddenValue) + '"';
        m_isAfterValue = true;
        int depth = 0;
        while (m_at < m_json.size()) {
            const JsonToken token = jsonToken(m_json, m_at);
            const bool opens = token.kind == '{' || token.kind == '[';
            if (depth == 0 && !opens && token.kind != '"') {
                // A literal, or whatever a broken value leaves behind.
                const std::size_t end = std::min(m_json.find_first_of(",}]", m_at), m_json.size());
                const std::string_view rest = ascii::trimmed(m_json.substr(m_at, end - m_at));
                m_isWhole &= rest.empty() || isJsonLiteral(rest);
                m_at = end;
                return;
            }
            m_isWhole &= token.isClosed;
            depth += opens ? 1 : token.kind == '}' || token.kind == ']' ? -1 : 0;
            m_at = token.end;
        }
        m_isWhole = false; // Where the value ends cannot be told.
    }

    void addWord(std::string_view word)
    {
        const bool isBehindValue = m_isAfterValue; // the parts of a text that lost its quotes
        beginValue();
        // Where quotes are missing, what looks like a number may be what stood in a string.
        constexpr std::size_t longestUncertain = 8;
        const bool isCertain = m_isWhole || (word.size() <= longestUncertain && !isBehindValue)
            || m_disclosure == Disclosure::Verbatim;
        if (isCertain && isJsonLiteral(word)) {
            const std::string shown = disclosed(word, m_disclosure);
            m_result += shown == word ? shown : '"' + shown + '"';
        } else {
            m_result += hiddenValue;
            m_isWhole = false;
        }
        m_disclosure = Disclosure::Masked;
    }

    std::string_view m_json;
    std::size_t m_at = 0;
    std::string m_result;
    bool m_isWhole = true;
    bool m_isAfterValue = false; ///< Nothing but blanks since the end of a value.
    Disclosure m_disclosure = Disclosure::Masked; ///< Of the value that comes next.
    std::size_t m_limit;
    const KeyDisclosure &m_disclosureOf;
    int m_depth;
};

/** Undoes the doubling of quotes in an object that is still in a quoted field of a CSV. */
std::string withoutDoubledQuotes(std::string_view object)
{
    std::string json(object);
    const std::size_t first = json.find_first_not_of(" \t\r\n", 1);
    if (first == std::string::npos || json.compare(first, 2, "\"\"") != 0 || json.compare(first, 3, "\"\":") == 0)
        return json;
    for (std::size_t at = json.find("\"\""); at != std::string::npos; at = json.find("\"\"", at + 1))
        json.erase(at, 1);
    return json;
}

} // namespace

MaskedJson maskedJson(std::string_view json, std::size_t limit, const KeyDisclosure &disclosureOf)
{
    JsonMasker masker(json, limit, disclosureOf);
    std::string text = masker.run();
    return { std::move(text), masker.isWhole() };
}

bool maskValue(std::string_view value, std::string &masked)
{
    const std::optional<std::size_t> begin = beginOfJson(value);
    if (!begin)
        return maskNumbers(value, masked);
    const std::string json = withoutDoubledQuotes(value.substr(*begin));
    static const KeyDisclosure byName = disclosureOfKey;
    std::string result = maskedText(value.substr(0, *begin))
        + JsonMasker(json, std::numeric_limits<std::size_t>::max(), byName).run();
    if (result == value)
        return false;
    masked = std::move(result);
    return true;
}

std::string maskedValue(std::string_view value)
{
    std::string masked;
    return maskValue(value, masked) ? masked : std::string(value);
}

std::string disclosed(std::string_view value, Disclosure disclosure)
{
    switch (disclosure) {
    case Disclosure::Masked:
        return maskedValue(value);
    case Disclosure::Verbatim:
        return std::string(value);
    case Disclosure::Hidden:
        break;
    }
    return value.empty() ? std::string() : std::string(hiddenValue);
}

Disclosure disclosureOfKey(std::string_view key)
{
    const NameMeaning meaning = meaningOfName(key);
    if (meaning.isPersonal)
        return Disclosure::Hidden;
    const bool isExempt = meaning.field && kindOfField(*meaning.field) == FieldKind::Number;
    return isExempt ? Disclosure::Verbatim : Disclosure::Masked;
}

} // namespace codedesk::ingest
