// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/jsonmasker.h"

#include "ingest/fieldnames.h"
#include "ingest/privacy.h"

#include <algorithm>
#include <limits>

namespace codedesk::ingest {

namespace {

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

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

void appendUtf8(std::string &text, unsigned codePoint)
{
    const auto add = [&](unsigned byte) { text += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xC0 | codePoint >> 6);
        add(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        add(0xE0 | codePoint >> 12);
        add(0x80 | (codePoint >> 6 & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    } else {
        add(0xF0 | codePoint >> 18);
        add(0x80 | (codePoint >> 12 & 0x3F));
        add(0x80 | (codePoint >> 6 & 0x3F));
        add(0x80 | (codePoint & 0x3F));
    }
}

/** Reads four hexadecimal digits; nothing if they are none. */
std::optional<unsigned> hexNumber(std::string_view digits)
{
    unsigned value = 0;
    for (const char c : digits) {
        const bool isLetter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!isLetter && !(c >= '0' && c <= '9'))
            return std::nullopt;
        value = value * 16 + static_cast<unsigned>(isLetter ? (c | 0x20) - 'a' + 10 : c - '0');
    }
    return value;
}

/** Returns the number after "\\u" at `at`; nothing if there is none. */
std::optional<unsigned> unicodeEscape(std::string_view raw, std::size_t at)
{
    return raw.substr(at, 2) == "\\u" && at + 6 <= raw.size() ? hexNumber(raw.substr(at + 2, 4)) : std::nullopt;
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
        } else if (const std::optional<unsigned> value = unicodeEscape(raw, i)) {
            const std::optional<unsigned> low = unicodeEscape(raw, i + 6);
            const bool isPair = *value >= 0xD800 && *value < 0xDC00 && low && *low >= 0xDC00 && *low < 0xE000;
            const bool isHalf = *value >= 0xD800 && *value < 0xE000;
            appendUtf8(text,
                       isPair       ? 0x10000 + ((*value - 0xD800) << 10) + (*low - 0xDC00)
                           : isHalf ? unsigned{ '?' }
                                    : *value);
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

std::size_t digitsAt(std::string_view text)
{
    return std::min(text.find_first_not_of("0123456789"), text.size());
}

bool isJsonNumber(std::string_view text)
{
    const auto takeDigits = [&text] {
        const std::size_t digits = digitsAt(text);
        text.remove_prefix(digits);
        return digits > 0;
    };
    if (text.starts_with('-'))
        text.remove_prefix(1);
    if (!takeDigits())
        return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (!takeDigits())
            return false;
    }
    if (text.empty() || (text[0] != 'e' && text[0] != 'E'))
        return text.empty();
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    return takeDigits() && text.empty();
}

bool isJsonLiteral(std::string_view token)
{
    return token == "true" || token == "false" || token == "null" || isJsonNumber(token);
}

/** Returns whether nothing stands in a text but a literal, or what is left after a string. */
bool isLiteralOrBlank(std::string_view text)
{
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    return text.empty() || isJsonLiteral(text);
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
            const char c = m_json[m_at];
            if (c == '"')
                takeString();
            else if (isBlank(c))
                takeBlank();
            else if (std::string_view("{}[]:,").find(c) != std::string_view::npos)
                takeStructure();
            else
                takeToken();
        }
        return std::move(m_result);
    }

private:
    void takeBlank() { m_result += m_json[m_at++]; }

    void takeStructure()
    {
        const char c = m_json[m_at++];
        m_result += c;
        m_isAfterValue = c == '}' || c == ']';
    }

    /** Notes that a value begins; one directly behind another means that a quote or a comma is missing. */
    void beginValue()
    {
        m_isWhole &= !m_isAfterValue;
        m_isAfterValue = true;
    }

    void takeString()
    {
        beginValue();
        const std::string_view raw = readString();
        const bool isKey = nextSignificant() == ':';
        if (!isKey) {
            m_result += '"' + maskedString(raw);
            m_result.append(m_isClosed ? 1 : 0, '"');
            m_disclosure = Disclosure::Masked;
            return;
        }
        const std::string key = unescaped(raw);
        m_disclosure = m_disclosureOf(key);
        m_result += '"' + std::string(raw) + "\":";
        m_at = m_json.find(':', m_at) + 1;
        m_isAfterValue = false;
        if (m_disclosure == Disclosure::Hidden)
            hideValue();
    }

    /** Moves over a string; returns what is between the quotes. */
    std::string_view readString()
    {
        const std::size_t begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"' && m_json[m_at] != '\n')
            m_at += m_json[m_at] == '\\' ? 2U : 1U;
        m_at = std::min(m_at, m_json.size());
        const std::string_view raw = m_json.substr(begin, m_at - begin);
        m_isClosed = m_at < m_json.size() && m_json[m_at] == '"';
        m_at = std::min(m_at + 1, m_json.size());
        return raw;
    }

    [[nodiscard]] char nextSignificant() const
    {
        std::size_t i = m_at;
        while (i < m_json.size() && isBlank(m_json[i]))
            ++i;
        return i < m_json.size() ? m_json[i] : '\0';
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
        while (m_at < m_json.size() && isBlank(m_json[m_at]))
            takeBlank();
        for (const std::string_view none : { std::string_view("null"), std::string_view("\"\"") }) {
            if (m_json.substr(m_at).starts_with(none))
                return;
        }
        m_result += '"' + std::string(hiddenValue) + '"';
        m_isAfterValue = true;
        int depth = 0;
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c == '"') {
                static_cast<void>(readString());
                m_isWhole &= m_isClosed;
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (depth == 0) {
                // A literal, or whatever a broken value leaves behind.
                const std::size_t begin = m_at;
                while (m_at < m_json.size() && m_json[m_at] != ',' && m_json[m_at] != '}' && m_json[m_at] != ']')
                    ++m_at;
                m_isWhole &= isLiteralOrBlank(m_json.substr(begin, m_at - begin));
                return;
            } else {
                depth -= c == '}' || c == ']';
                ++m_at;
            }
        }
        m_isWhole = false; // Where the value ends cannot be told.
    }

    void takeToken()
    {
        const bool isBehindValue = m_isAfterValue; // the parts of a text that lost its quotes
        beginValue();
        const std::size_t begin = m_at;
        while (m_at < m_json.size() && !isBlank(m_json[m_at])
               && std::string_view("{}[]:,\"").find(m_json[m_at]) == std::string_view::npos)
            ++m_at;
        const std::string_view token = m_json.substr(begin, m_at - begin);
        // Where quotes are missing, what looks like a number may be what stood in a string.
        constexpr std::size_t longestUncertain = 8;
        const bool isCertain = m_isWhole || (token.size() <= longestUncertain && !isBehindValue)
            || m_disclosure == Disclosure::Verbatim;
        if (isCertain && isJsonLiteral(token)) {
            const std::string shown = disclosed(token, m_disclosure);
            m_result += shown == token ? shown : '"' + shown + '"';
        } else {
            m_result += hiddenValue;
            m_isWhole = false;
        }
        m_disclosure = Disclosure::Masked;
    }

    std::string_view m_json;
    std::size_t m_at = 0;
    std::string m_result;
    bool m_isClosed = false; ///< The last string had its closing quote.
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
