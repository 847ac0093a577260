// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/callbody.h"

#include "store/sqlite/varint.h"

#include <array>
#include <cmath>
#include <cstring>

namespace codedesk::store {

namespace {

using ingest::CallRecord;
using ingest::IdentityKind;

/**
 * Names the field that follows and its form. The first form of a field is its FieldRow::tag; forms follow in the
 * order of these enumerations. Values are stored: append only.
 */
using Tag = unsigned char;

/** The forms of an identifier. */
enum IdentifierForm {
    PlainText, ///< Length and bytes.
    HexLower, ///< Number of bytes, and the bytes the hex digits stand for.
    HexUpper,
    UuidLower, ///< 16 bytes.
    UuidUpper,
};

/** The forms of a message. */
enum MessageForm { MessageTerm, MessageText };

/** The forms of a score. */
enum ScoreForm { Hundredths, Exact };

/** What tells the row from others, 8 bytes; behind the tags of the fields there were when it came. */
static_assert(rowMarkTag > lastFirstTag);

Tag formOf(Tag tag, int form)
{
    return static_cast<Tag>(tag + form);
}

constexpr std::size_t uuidBytes = 16;
constexpr std::size_t uuidLength = 36;
constexpr double highestHundredths = 1e6; // scores go to 100

constexpr bool isDashPlace(std::size_t place)
{
    return place == 8 || place == 13 || place == 18 || place == 23;
}

/** What a character says of a text: bits are ANDed over all of it. */
enum Kind : unsigned char { NoHex = 0, LowerHex = 1, UpperHex = 2 };

constexpr auto kinds = [] {
    std::array<unsigned char, 256> table{};
    for (unsigned char c = '0'; c <= '9'; ++c)
        table[c] = LowerHex | UpperHex;
    for (unsigned char c = 'a'; c <= 'f'; ++c)
        table[c] = LowerHex;
    for (unsigned char c = 'A'; c <= 'F'; ++c)
        table[c] = UpperHex;
    return table;
}();

unsigned kindAt(std::string_view text, std::size_t place)
{
    return kinds[static_cast<unsigned char>(text[place])];
}

unsigned hexKind(std::string_view text)
{
    unsigned kind = LowerHex | UpperHex;
    for (std::size_t i = 0; i < text.size(); ++i)
        kind &= kindAt(text, i);
    return kind;
}

unsigned uuidKind(std::string_view text)
{
    unsigned kind = LowerHex | UpperHex;
    for (std::size_t i = 0; i < text.size(); ++i)
        kind &= isDashPlace(i) ? (text[i] == '-' ? kind : 0U) : kindAt(text, i);
    return kind;
}

/** The value of a hex digit. */
unsigned nibble(char digit)
{
    const unsigned byte = static_cast<unsigned char>(digit);
    return (byte & 0xf) + 9 * (byte >> 6); // digits are 0x3_, letters 0x4_ and 0x6_
}

void appendTag(std::string &bytes, Tag tag)
{
    bytes += static_cast<char>(tag);
}

/** Appends the bytes that pairs of hex digits stand for, dashes of a UUID left out. */
void appendHex(std::string &bytes, std::string_view digits, bool isUuid)
{
    const std::size_t begin = bytes.size();
    bytes.resize(begin + (isUuid ? uuidBytes : digits.size() / 2));
    char *place = bytes.data() + begin;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        if (isUuid && isDashPlace(i))
            ++i;
        *place++ = static_cast<char>(nibble(digits[i]) << 4 | nibble(digits[i + 1]));
    }
}

/** Appends an identifier in its shortest form; `textTag` is the first of its five tags. */
void appendIdentifier(std::string &bytes, Tag textTag, std::string_view text)
{
    if (text.empty())
        return;
    if (text.size() == uuidLength) {
        if (const unsigned kind = uuidKind(text); kind != NoHex) {
            appendTag(bytes, formOf(textTag, (kind & LowerHex) != 0 ? UuidLower : UuidUpper));
            appendHex(bytes, text, true);
            return;
        }
    }
    if (const unsigned kind = text.size() % 2 == 0 ? hexKind(text) : 0U; kind != NoHex) {
        appendTag(bytes, formOf(textTag, (kind & LowerHex) != 0 ? HexLower : HexUpper));
        appendNumber(bytes, text.size() / 2);
        appendHex(bytes, text, false);
        return;
    }
    appendTag(bytes, formOf(textTag, PlainText));
    appendNumber(bytes, text.size());
    bytes += text;
}

/** Appends a score in its shortest form. */
void appendScore(std::string &bytes, Tag tag, double score)
{
    if (std::isnan(score))
        return;
    const double hundredths = std::nearbyint(score * 100);
    if (!std::signbit(score) && hundredths <= highestHundredths && hundredths / 100 == score) {
        appendTag(bytes, formOf(tag, Hundredths));
        appendNumber(bytes, static_cast<std::uint64_t>(hundredths));
        return;
    }
    appendTag(bytes, formOf(tag, Exact));
    bytes.append(reinterpret_cast<const char *>(&score), sizeof score);
}

void appendTerm(std::string &bytes, Tag tag, TermId term)
{
    if (term == noTerm)
        return;
    appendTag(bytes, tag);
    appendNumber(bytes, static_cast<std::uint64_t>(term));
}

void appendText(std::string &bytes, Tag tag, std::string_view text)
{
    if (text.empty())
        return;
    appendTag(bytes, tag);
    appendNumber(bytes, text.size());
    bytes += text;
}

void appendPerson(std::string &bytes, Tag tag, const PersonHash &person)
{
    if (person == PersonHash{})
        return;
    appendTag(bytes, tag);
    bytes.append(reinterpret_cast<const char *>(person.data()), person.size());
}

/** Takes values from the front of packed bytes; once something is missing, isGood is false and all values are 0.
 */
class Unpacker {
public:
    Unpacker(std::string_view bytes, ingest::Arena &arena)
        : m_bytes(bytes)
        , m_arena(arena)
    {
    }

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool isAtEnd() const { return m_bytes.empty() || !m_isGood; }

    std::string_view take(std::uint64_t count)
    {
        if (count > m_bytes.size()) {
            m_isGood = false;
            return {};
        }
        const std::string_view taken = m_bytes.substr(0, static_cast<std::size_t>(count));
        m_bytes.remove_prefix(taken.size());
        return taken;
    }

    unsigned byte()
    {
        const std::string_view taken = take(1);
        return taken.empty() ? 0U : static_cast<unsigned char>(taken.front());
    }

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        if (m_isGood && takeNumber(m_bytes, value))
            return value;
        m_isGood = false;
        return 0;
    }

    TermId term() { return static_cast<TermId>(number() & std::numeric_limits<std::int64_t>::max()); }
    double hundredths() { return static_cast<double>(number()) / 100; }
    std::string_view text() { return m_arena.store(take(number())); }

    double real()
    {
        double value = 0;
        if (const std::string_view taken = take(sizeof value); m_isGood)
            std::memcpy(&value, taken.data(), sizeof value);
        return value;
    }

    std::string_view hex(bool isUpper)
    {
        const std::string_view packed = take(number());
        m_text.clear();
        unfold(packed, isUpper, false);
        return m_arena.store(m_text);
    }

    std::string_view uuid(bool isUpper)
    {
        const std::string_view packed = take(uuidBytes);
        m_text.clear();
        unfold(packed, isUpper, true);
        return m_arena.store(m_text);
    }

    void person(PersonHash &person)
    {
        if (const std::string_view taken = take(person.size()); m_isGood)
            std::memcpy(person.data(), taken.data(), person.size());
    }

    void rowMark(quint64 &mark)
    {
        if (const std::string_view taken = take(sizeof mark); m_isGood)
            std::memcpy(&mark, taken.data(), sizeof mark);
    }

    void fail() { m_isGood = false; }

private:
    void unfold(std::string_view packed, bool isUpper, bool isUuid)
    {
        const char *const digits = isUpper ? "0123456789ABCDEF" : "0123456789abcdef";
        for (const char c : packed) {
            if (isUuid && isDashPlace(m_text.size()))
                m_text += '-';
            m_text += digits[static_cast<unsigned char>(c) >> 4];
            m_text += digits[static_cast<unsigned char>(c) & 0xf];
        }
    }

    std::string_view m_bytes;
    ingest::Arena &m_arena;
    std::string m_text;
    bool m_isGood = true;
};

std::string_view takeIdentifier(Unpacker &bytes, int form)
{
    switch (form) {
    case PlainText:
        return bytes.text();
    case HexLower:
    case HexUpper:
        return bytes.hex(form == HexUpper);
    default:
        return bytes.uuid(form == UuidUpper);
    }
}

/** Reads a value of a field. */
template <std::size_t index> void takeValue(Unpacker &bytes, int form, CallRecord &record, CallTexts &texts)
{
    if constexpr (kindOf<index> == FieldKind::Number)
        valueOf<index>(record) = takeIdentifier(bytes, form);
    else if constexpr (kindOf<index> == FieldKind::Score)
        valueOf<index>(record) = form == Hundredths ? bytes.hundredths() : bytes.real();
    else if constexpr (kindOf<index> == FieldKind::Person)
        bytes.person(valueOf<index>(record));
    else if (kindOf<index> == FieldKind::Message && form == MessageText)
        texts.message = bytes.text();
    else
        texts.terms[static_cast<Field>(index)] = bytes.term();
}

void takeField(Unpacker &bytes, Tag tag, CallRecord &record, CallTexts &texts)
{
    if (tag == rowMarkTag) {
        bytes.rowMark(record.rowMark);
        return;
    }
    const bool isKnown = anyField([&]<std::size_t index>() {
        if constexpr (constexpr Tag first = callFields[index].tag; first != 0) {
            if (tag < first || tag >= first + tagCount(kindOf<index>))
                return false;
            takeValue<index>(bytes, tag - first, record, texts);
            return true;
        }
        return false;
    });
    if (!isKnown)
        bytes.fail();
}

// The first byte: bits 0-1 vendor charge, bit 2 time in seconds, bits 3-4 kind of identity, bit 5 other records
// have told values of it, bit 6 its message as well.
constexpr unsigned completedBit = 1 << 5;
constexpr unsigned othersMessageBit = 1 << 6;

char flagsOf(const CallRecord &values)
{
    return static_cast<char>(static_cast<int>(values.vendorCharge) | static_cast<int>(values.timePrecision) << 2
                             | static_cast<int>(values.identity) << 3);
}

bool setFlags(CallRecord &values, unsigned flags)
{
    values.vendorCharge = static_cast<VendorCharge>(flags & 3);
    values.timePrecision = static_cast<TimePrecision>(flags >> 2 & 1);
    values.identity = static_cast<IdentityKind>(flags >> 3 & 3);
    return (flags & 3) <= 2 && (flags >> 3 & 3) <= 2 && flags >> 7 == 0;
}

} // namespace

void packValues(const CallRecord &record, std::string &bytes)
{
    bytes += flagsOf(record);
    forEachField([&]<std::size_t index>() {
        constexpr Tag tag = callFields[index].tag;
        if constexpr (kindOf<index> == FieldKind::Number) {
            appendIdentifier(bytes, tag, valueOf<index>(record));
        } else if constexpr (kindOf<index> == FieldKind::Score) {
            appendScore(bytes, tag, valueOf<index>(record));
        } else if constexpr (kindOf<index> == FieldKind::Person) {
            appendPerson(bytes, tag, valueOf<index>(record));
        }
    });
    if (record.rowMark != 0) {
        appendTag(bytes, rowMarkTag);
        bytes.append(reinterpret_cast<const char *>(&record.rowMark), sizeof record.rowMark);
    }
}

void packTexts(const CallTexts &texts, std::string &bytes)
{
    forEachField([&]<std::size_t index>() {
        if constexpr (isTermField(index)) {
            constexpr Tag tag = callFields[index].tag;
            appendTerm(bytes, tag, texts.terms[static_cast<Field>(index)]);
            if constexpr (kindOf<index> == FieldKind::Message)
                appendText(bytes, formOf(tag, MessageText), texts.message);
        }
    });
}

void setCompletion(const Completion &completion, std::string &body)
{
    body.front() =
        static_cast<char>(static_cast<unsigned char>(body.front()) | (completion.isThere ? completedBit : 0)
                          | (completion.hasMessage ? othersMessageBit : 0));
}

Completion completionOf(std::string_view body)
{
    const unsigned flags = body.empty() ? 0U : static_cast<unsigned char>(body.front());
    return { (flags & completedBit) != 0, (flags & othersMessageBit) != 0 };
}

bool unpackBody(std::string_view packed, CallRecord &record, CallTexts &texts, ingest::Arena &arena)
{
    Unpacker bytes(packed, arena);
    texts = {};
    record.rowMark = 0;
    if (packed.empty() || !setFlags(record, bytes.byte()))
        return false;
    while (!bytes.isAtEnd())
        takeField(bytes, static_cast<Tag>(bytes.byte()), record, texts);
    return bytes.isGood();
}

} // namespace codedesk::store
