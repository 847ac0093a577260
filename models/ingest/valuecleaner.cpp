// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/valuecleaner.h"

#include "core/ascii.h"
#include "core/utf8.h"

#include "ingest/plainnumber.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace codedesk::ingest {

namespace {

using namespace std::string_view_literals;

using ascii::isBlank;

constexpr std::string_view wideBlanks[] = { "\xE3\x80\x80"sv, "\xC2\xA0"sv, "\xE2\x80\xAF"sv };

/** Characters nobody sees: soft hyphen, U+200B to U+200F, marks of direction, word joiner, byte order mark,
 * variation selectors, the frame of keycaps. */
constexpr std::string_view invisible[] = {
    "\xC2\xAD"sv,     "\xE2\x80\x8B"sv, "\xE2\x80\x8C"sv, "\xE2\x80\x8D"sv, "\xE2\x80\x8E"sv,
    "\xE2\x80\x8F"sv, "\xE2\x80\xAA"sv, "\xE2\x80\xAB"sv, "\xE2\x80\xAC"sv, "\xE2\x80\xAD"sv,
    "\xE2\x80\xAE"sv, "\xE2\x81\xA0"sv, "\xE2\x81\xA6"sv, "\xE2\x81\xA7"sv, "\xE2\x81\xA8"sv,
    "\xE2\x81\xA9"sv, "\xEF\xBB\xBF"sv, "\xEF\xB8\x8E"sv, "\xEF\xB8\x8F"sv, "\xE2\x83\xA3"sv,
};

/** Dashes that people and input methods write for a minus. */
constexpr std::string_view minuses[] = { "\xE2\x88\x92"sv, "\xE2\x80\x90"sv, "\xE2\x80\x91"sv,
                                         "\xE2\x80\x92"sv, "\xE2\x80\x93"sv, "\xEF\xB9\xA3"sv };

/** Returns the length of the one of `parts` the text begins with, or 0. */
template <std::size_t count> std::size_t lengthOfAny(std::string_view text, const std::string_view (&parts)[count])
{
    const auto *const found =
        std::find_if(std::begin(parts), std::end(parts), [&](auto part) { return text.starts_with(part); });
    return found == std::end(parts) ? 0 : found->size();
}

std::size_t blankAtBegin(std::string_view text)
{
    const char first = text.front();
    if (isBlank(first))
        return 1;
    return first == '\xE3' || first == '\xC2' || first == '\xE2' ? lengthOfAny(text, wideBlanks) : 0;
}

std::size_t blankAtEnd(std::string_view text)
{
    const char last = text.back();
    if (isBlank(last))
        return 1;
    if (last != '\x80' && last != '\xA0' && last != '\xAF')
        return 0;
    const auto *const found = std::find_if(std::begin(wideBlanks), std::end(wideBlanks),
                                           [&](auto blank) { return text.ends_with(blank); });
    return found == std::end(wideBlanks) ? 0 : found->size();
}

std::string_view withoutBlanks(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t blank = blankAtBegin(text);
        if (blank == 0)
            break;
        text.remove_prefix(blank);
    }
    while (!text.empty()) {
        const std::size_t blank = blankAtEnd(text);
        if (blank == 0)
            break;
        text.remove_suffix(blank);
    }
    return text;
}

/** Words of databases, spreadsheets and programs for a value that is not there, in small letters. */
constexpr std::string_view noValueWords[] = { "-"sv,       "--"sv,     "\\n"sv,    "null"sv, "n/a"sv,
                                              "#n/a"sv,    "nan"sv,    "none"sv,   "nil"sv,  "<nil>"sv,
                                              "(null)"sv,  "<null>"sv, "[null]"sv, "nat"sv,  "undefined"sv,
                                              "#value!"sv, "#ref!"sv,  "#name?"sv };
constexpr std::size_t longestNoValueWord = 9;

bool saysNone(std::string_view text)
{
    return std::any_of(std::begin(noValueWords), std::end(noValueWords), [&](std::string_view word) {
        return word.size() == text.size()
            && std::equal(text.begin(), text.end(), word.begin(),
                          [](char a, char b) { return ascii::lower(a) == b; });
    });
}

/** Returns whether the value is compared, counted or read, rather than shown as a text. */
constexpr bool isStrict(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Time:
    case FieldKind::Charge:
    case FieldKind::Number:
    case FieldKind::Code:
    case FieldKind::Score:
        return true;
    default:
        return false;
    }
}

/** Returns the first byte of the last character. */
char lastLead(std::string_view text)
{
    std::size_t at = text.size() - 1;
    while (at > 0 && utf8::isContinuation(text[at]))
        --at;
    return text[at];
}

/** Takes invisible characters off both ends. */
std::string_view withoutInvisibleEdges(std::string_view text)
{
    for (;;) {
        const std::size_t length = text.empty() ? 0 : lengthOfAny(text, invisible);
        if (length == 0)
            break;
        text.remove_prefix(length);
    }
    for (;;) {
        const auto *const found = std::find_if(std::begin(invisible), std::end(invisible),
                                               [&](auto part) { return text.ends_with(part); });
        // The last character of an emoji belongs to it.
        if (found == std::end(invisible) || *found == "\xEF\xB8\x8F"sv || *found == "\xE2\x83\xA3"sv)
            return text;
        text.remove_suffix(found->size());
    }
}

/** Appends a character of full width as the ASCII character it stands for; returns its length, or 0. */
std::size_t appendNarrow(std::string_view text, std::string &plain)
{
    if (text.size() < 3 || text[0] != '\xEF' || (text[1] != '\xBC' && text[1] != '\xBD'))
        return 0;
    const unsigned base = text[1] == '\xBC' ? 0x21U - 0x81U : 0x60U - 0x80U;
    const unsigned c = static_cast<unsigned char>(text[2]) + base;
    if (c < 0x21U || c > 0x7EU)
        return 0;
    plain += static_cast<char>(c);
    return 3;
}

/** Writes a strict value in plain characters. */
void appendPlain(std::string_view text, std::string &plain)
{
    while (!text.empty()) {
        std::size_t length = 1;
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            plain += text.front();
        } else if (const std::size_t hidden = lengthOfAny(text, invisible); hidden > 0) {
            length = hidden;
        } else if (const std::size_t minus = lengthOfAny(text, minuses); minus > 0) {
            plain += '-';
            length = minus;
        } else if (const std::size_t wide = lengthOfAny(text, wideBlanks); wide > 0) {
            plain += ' ';
            length = wide;
        } else if (const std::size_t narrowed = appendNarrow(text, plain); narrowed > 0) {
            length = narrowed;
        } else {
            plain += text.front();
        }
        text.remove_prefix(length);
    }
}

/** Takes off what makes a spreadsheet keep a number as text: ="1004", '1004, `1004. */
std::string_view withoutGuard(std::string_view text, FieldKind kind)
{
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"'))
        return text.substr(2, text.size() - 3);
    const bool isGuarded = text.size() > 1 && (text.front() == '\'' || text.front() == '`');
    const bool isQuoted = isGuarded && text.back() == text.front();
    return kind != FieldKind::Message && isGuarded && !isQuoted ? text.substr(1) : text;
}

/** Returns whether all bytes are ASCII; eight at a time, since all values of a log pass here. */
bool isAscii(std::string_view text)
{
    constexpr std::uint64_t highBits = 0x8080808080808080;
    std::uint64_t all = 0;
    std::size_t at = 0;
    for (; at + sizeof all <= text.size(); at += sizeof all) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, sizeof eight);
        all |= eight;
    }
    for (; at < text.size(); ++at)
        all |= static_cast<unsigned char>(text[at]);
    return (all & highBits) == 0;
}

/** What a value that begins with a byte may need. */
enum class Lead : unsigned char {
    Harmless, ///< Visible ASCII, or the begin of a Chinese character: nothing invisible and no blank.
    OfWord, ///< The first letter of a word for no value.
    Doubtful
};

constexpr std::array<Lead, 256> makeLeads()
{
    std::array<Lead, 256> leads{};
    for (std::size_t byte = 0; byte < leads.size(); ++byte) {
        const bool isVisible = (byte > ' ' && byte < 0x80) || (byte >= 0xE4 && byte <= 0xE9);
        leads[byte] = isVisible ? Lead::Harmless : Lead::Doubtful;
    }
    for (const char guard : { '=', '\'', '`' })
        leads[static_cast<unsigned char>(guard)] = Lead::Doubtful;
    for (const std::string_view word : noValueWords) {
        const char small = word.front();
        leads[static_cast<unsigned char>(small)] = Lead::OfWord;
        if (small >= 'a' && small <= 'z')
            leads[static_cast<unsigned char>(small - 'a' + 'A')] = Lead::OfWord;
    }
    return leads;
}

constexpr std::array<Lead, 256> leads = makeLeads();

Lead leadOf(char byte)
{
    return leads[static_cast<unsigned char>(byte)];
}

/** Returns whether a text may be one of the words for no value: a look at one character. */
bool maySayNone(std::string_view text)
{
    return text.size() <= longestNoValueWord && leadOf(text.front()) == Lead::OfWord;
}

/** Returns whether there is nothing to take off a value, as there is not in nearly all. */
template <FieldKind kind> bool isClean(std::string_view value)
{
    const Lead lead = leadOf(value.front());
    if (lead == Lead::Doubtful || (lead == Lead::OfWord && value.size() <= longestNoValueWord))
        return false;
    const char last = value.back();
    if constexpr (isStrict(kind))
        return last > ' ' && isAscii(value);
    const bool endsVisibly = last > ' ' || (last < 0 && leadOf(lastLead(value)) != Lead::Doubtful);
    return endsVisibly && value.find('\0') == std::string_view::npos;
}

/** Returns whether writing a number as people do may change it; most values need no closer look. */
template <FieldKind kind> bool mayBeRewritten(std::string_view value)
{
    if constexpr (kind == FieldKind::Number)
        return value.back() == '0';
    return kind == FieldKind::Code && !ascii::areDigits(value);
}

} // namespace

std::string_view cleanValue(std::string_view value)
{
    const std::string_view text = withoutBlanks(value);
    return !text.empty() && maySayNone(text) && saysNone(text) ? std::string_view() : text;
}

void ValueCleaner::writeNumber(Field field, std::string_view &value)
{
    const FieldKind kind = kindOfField(field);
    if (kind == FieldKind::Number)
        value = withoutZeroFraction(value);
    else if (kind == FieldKind::Code && numberForm(value, m_number) == NumberForm::Whole)
        value = m_texts[indexOf(field)] = m_number;
}

bool ValueCleaner::cleanField(Field field, std::string_view &value)
{
    value = cleanValue(value);
    const std::string_view before = value;
    if (!value.empty())
        takeOff(kindOfField(field), value, m_texts[indexOf(field)]);
    writeNumber(field, value);
    return value != before;
}

/** Takes off what is more than blanks. */
void ValueCleaner::takeOff(FieldKind kind, std::string_view &value, std::string &plain)
{
    const bool strict = isStrict(kind);
    std::string_view text = withoutBlanks(withoutInvisibleEdges(value));
    text = withoutBlanks(withoutInvisibleEdges(withoutGuard(text, kind)));
    const bool hasNul = text.find('\0') != std::string_view::npos && !mustBeWhole(kind);
    if (strict || hasNul) {
        plain.clear();
        if (strict)
            appendPlain(text, plain);
        else
            plain = text;
        if (hasNul)
            std::erase(plain, '\0');
        text = withoutBlanks(plain);
    }
    value = cleanValue(text);
}

void ValueCleaner::cleanTime(std::string_view &value)
{
    value = cleanValue(value);
    if (!value.empty())
        takeOff(FieldKind::Time, value, m_timePart);
}

bool ValueCleaner::clean(RawCall &raw)
{
    bool isChanged = false;
    forEachField([&]<std::size_t index>() {
        constexpr FieldKind kind = kindOf<index>;
        std::string_view &value = raw.values[index];
        if (value.empty())
            return;
        if (!isClean<kind>(value)) {
            isChanged |= cleanField(static_cast<Field>(index), value);
        } else if (mayBeRewritten<kind>(value)) {
            const std::string_view before = value;
            writeNumber(static_cast<Field>(index), value);
            isChanged |= value.data() != before.data() || value.size() != before.size();
        }
    });
    return isChanged;
}

} // namespace codedesk::ingest
