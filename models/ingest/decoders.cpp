// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "ingest/bytesequence.h"

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <new>

namespace codedesk::ingest {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

/** Appends a code point that is no surrogate as UTF-8. */
void appendUtf8(std::uint32_t character, std::string &text)
{
    std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
    int size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, character);
    text.append(reinterpret_cast<const char *>(bytes.data()), static_cast<std::size_t>(size));
}

/** Returns the character of a surrogate pair. */
std::uint32_t fromPair(UChar lead, UChar trail)
{
    return static_cast<std::uint32_t>(U16_GET_SUPPLEMENTARY(lead, trail));
}

void appendReplacement(std::size_t sourceBytes, std::string &text, OffsetMap &map)
{
    text += replacement;
    map.addInvalid(replacement.size(), sourceBytes);
}

class Utf8Decoder final : public Decoder {
public:
    std::size_t decode(std::string_view bytes, bool isLast, std::string &text, OffsetMap &map) override
    {
        const std::size_t usable = isLast ? bytes.size() : bytes.size() - incompleteTail(bytes);
        if (simdjson::validate_utf8(bytes.data(), usable)) {
            text.append(bytes.data(), usable);
            map.addLinear(usable, 1);
        } else {
            mend(bytes.substr(0, usable), text, map);
        }
        return usable;
    }

private:
    static std::size_t incompleteTail(std::string_view bytes)
    {
        constexpr std::size_t longest = 3;
        for (std::size_t tail = 1; tail <= std::min(longest, bytes.size()); ++tail) {
            const std::string_view end = bytes.substr(bytes.size() - tail);
            if ((static_cast<unsigned char>(end[0]) & 0xC0) != 0x80)
                return utf8Sequence(end).kind == ByteSequence::Kind::Incomplete ? tail : 0;
        }
        return 0;
    }

    static void mend(std::string_view bytes, std::string &text, OffsetMap &map)
    {
        while (!bytes.empty()) {
            std::size_t valid = 0;
            ByteSequence sequence;
            while (valid < bytes.size()) {
                valid += asciiPrefix(bytes.substr(valid));
                if (valid == bytes.size())
                    break;
                sequence = utf8Sequence(bytes.substr(valid));
                if (sequence.kind != ByteSequence::Kind::Valid)
                    break;
                valid += sequence.size;
            }
            text.append(bytes.data(), valid);
            map.addLinear(valid, 1);
            bytes.remove_prefix(valid);
            if (bytes.empty())
                break;
            appendReplacement(sequence.size, text, map);
            bytes.remove_prefix(sequence.size);
        }
    }
};

/** What cannot have been encoded twice (a character that somebody typed in later) stays as it is. */
class Utf8TwiceDecoder final : public Decoder {
public:
    std::size_t decode(std::string_view bytes, bool isLast, std::string &text, OffsetMap &map) override
    {
        std::size_t used = 0;
        while (used < bytes.size()) {
            const std::size_t ascii = asciiPrefix(bytes.substr(used));
            text += bytes.substr(used, ascii);
            map.addLinear(ascii, 1);
            used += ascii;
            if (used == bytes.size())
                break;
            const std::size_t taken = decodeOne(bytes.substr(used), isLast, text, map);
            if (taken == 0)
                break;
            used += taken;
        }
        return used;
    }

private:
    /** Returns the bytes used; 0 if the rest of the character is still to come. */
    static std::size_t decodeOne(std::string_view bytes, bool isLast, std::string &text, OffsetMap &map)
    {
        const TwiceEncoded found = twiceEncodedAt(bytes);
        if (found.kind == TwiceEncoded::Kind::Whole) {
            text += found.character;
            map.addOpaque(found.character.size(), found.size);
            return found.size;
        }
        if (found.kind == TwiceEncoded::Kind::Incomplete && !isLast)
            return 0;
        const ByteSequence sequence = utf8Sequence(bytes);
        if (sequence.kind != ByteSequence::Kind::Valid) {
            appendReplacement(sequence.size, text, map);
            return sequence.size;
        }
        text += bytes.substr(0, sequence.size);
        map.addOpaque(sequence.size, sequence.size);
        return sequence.size;
    }
};

/** By hand instead of through ICU, which gives no source offsets for UTF-8 output. */
class Utf16Decoder final : public Decoder {
public:
    explicit Utf16Decoder(bool isBigEndian)
        : m_highByte(isBigEndian ? 0 : 1)
    {
    }

    std::size_t decode(std::string_view bytes, bool isLast, std::string &text, OffsetMap &map) override
    {
        std::size_t used = 0;
        while (used + 2 <= bytes.size()) {
            const std::size_t ascii = appendAscii(bytes.substr(used), text);
            map.addLinear(ascii, 2);
            used += 2 * ascii;
            if (used + 2 > bytes.size())
                break;
            const std::size_t taken = decodeOne(bytes.substr(used), isLast, text, map);
            if (taken == 0)
                return used;
            used += taken;
        }
        if (isLast && used < bytes.size()) {
            appendReplacement(1, text, map);
            ++used;
        }
        return used;
    }

private:
    [[nodiscard]] UChar unitAt(std::string_view bytes, std::size_t index) const
    {
        const auto high = static_cast<unsigned char>(bytes[index + m_highByte]);
        const auto low = static_cast<unsigned char>(bytes[index + 1 - m_highByte]);
        return static_cast<UChar>(high << 8U | low);
    }

    std::size_t appendAscii(std::string_view bytes, std::string &text) const
    {
        std::size_t count = 0;
        for (; 2 * count + 2 <= bytes.size(); ++count) {
            const UChar unit = unitAt(bytes, 2 * count);
            if (unit >= 0x80)
                break;
            text += static_cast<char>(unit);
        }
        return count;
    }

    /** Returns the bytes used; 0 if the other half of a pair is still to come. */
    std::size_t decodeOne(std::string_view bytes, bool isLast, std::string &text, OffsetMap &map) const
    {
        const UChar unit = unitAt(bytes, 0);
        if (U16_IS_LEAD(unit) && bytes.size() < 4 && !isLast)
            return 0;
        if (U16_IS_LEAD(unit) && bytes.size() >= 4 && U16_IS_TRAIL(unitAt(bytes, 2))) {
            appendUtf8(fromPair(unit, unitAt(bytes, 2)), text);
            map.addOpaque(4, 4);
            return 4;
        }
        if (U16_IS_SURROGATE(unit)) {
            appendReplacement(2, text, map);
            return 2;
        }
        const std::size_t before = text.size();
        appendUtf8(unit, text);
        map.addOpaque(text.size() - before, 2);
        return 2;
    }

    std::size_t m_highByte;
};

/**
 * ICU has the table; the form of the bytes is judged here, so that ASCII characters keep their exact offsets
 * and trail bytes that look like separators (0x7C, 0x30) are never taken for them.
 */
class Gb18030Decoder final : public Decoder {
public:
    Gb18030Decoder()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_converter.reset(ucnv_open("gb18030", &status));
        if (U_SUCCESS(status))
            ucnv_setToUCallBack(m_converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        if (U_FAILURE(status))
            throw std::bad_alloc(); // ICU has GB18030 built in.
    }

    std::size_t decode(std::string_view bytes, bool isLast, std::string &text, OffsetMap &map) override
    {
        std::size_t used = 0;
        while (used < bytes.size()) {
            const std::size_t ascii = asciiPrefix(bytes.substr(used));
            text.append(bytes.data() + used, ascii);
            map.addLinear(ascii, 1);
            used += ascii;
            const std::size_t run = validRun(bytes.substr(used));
            convert(bytes.substr(used, run), text, map);
            used += run;
            if (used == bytes.size() || asciiPrefix(bytes.substr(used, 1)) == 1)
                continue;
            const ByteSequence broken = gb18030Sequence(bytes.substr(used));
            if (broken.kind == ByteSequence::Kind::Incomplete && !isLast)
                break;
            appendReplacement(1, text, map);
            ++used;
        }
        return used;
    }

private:
    /** Returns the length of the characters of several bytes that `bytes` begins with. */
    static std::size_t validRun(std::string_view bytes)
    {
        std::size_t run = 0;
        while (run < bytes.size()) {
            const ByteSequence sequence = gb18030Sequence(bytes.substr(run));
            if (sequence.kind != ByteSequence::Kind::Valid || sequence.size == 1)
                break;
            run += sequence.size;
        }
        return run;
    }

    void convert(std::string_view run, std::string &text, OffsetMap &map)
    {
        std::array<UChar, 256> units; // NOLINT(cppcoreguidelines-pro-type-member-init): written before it is read
        while (!run.empty()) {
            const std::string_view piece = run.substr(0, wholeCharacters(run, units.size()));
            const char *from = piece.data();
            UChar *to = units.data();
            UErrorCode status = U_ZERO_ERROR;
            ucnv_toUnicode(m_converter.get(), &to, units.data() + units.size(), &from, piece.data() + piece.size(),
                           nullptr, true, &status);
            ucnv_resetToUnicode(m_converter.get());
            const std::size_t before = text.size();
            const std::size_t characters = appendUnits(units.data(), to, text);
            std::size_t used = U_SUCCESS(status) ? piece.size() : bytesOfCharacters(piece, characters);
            map.addOpaque(text.size() - before, used);
            if (used < piece.size()) {
                // One of the four-byte sequences that stand for nothing.
                const std::size_t bad = gb18030Sequence(piece.substr(used)).size;
                appendReplacement(bad, text, map);
                used += bad;
            }
            run.remove_prefix(used);
        }
    }

    static std::size_t wholeCharacters(std::string_view run, std::size_t maxBytes)
    {
        std::size_t bytes = 0;
        while (bytes < run.size()) {
            const std::size_t next = gb18030Sequence(run.substr(bytes)).size;
            if (bytes + next > maxBytes)
                break;
            bytes += next;
        }
        return bytes;
    }

    static std::size_t bytesOfCharacters(std::string_view run, std::size_t characters)
    {
        std::size_t bytes = 0;
        for (; characters > 0 && bytes < run.size(); --characters)
            bytes += gb18030Sequence(run.substr(bytes)).size;
        return bytes;
    }

    /** Returns the number of characters appended. */
    static std::size_t appendUnits(const UChar *from, const UChar *end, std::string &text)
    {
        std::size_t characters = 0;
        for (; from < end; ++characters) {
            const UChar unit = *from++;
            const bool isPair = U16_IS_LEAD(unit) && from < end && U16_IS_TRAIL(*from);
            appendUtf8(isPair ? fromPair(unit, *from++) : unit, text);
        }
        return characters;
    }

    struct Close {
        void operator()(UConverter *converter) const { ucnv_close(converter); }
    };
    std::unique_ptr<UConverter, Close> m_converter;
};

} // namespace

std::unique_ptr<Decoder> makeDecoder(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return std::make_unique<Utf8Decoder>();
    case Encoding::Utf16LittleEndian:
        return std::make_unique<Utf16Decoder>(false);
    case Encoding::Utf16BigEndian:
        return std::make_unique<Utf16Decoder>(true);
    case Encoding::Gb18030:
        return std::make_unique<Gb18030Decoder>();
    case Encoding::Utf8Twice:
        return std::make_unique<Utf8TwiceDecoder>();
    }
    Q_UNREACHABLE();
}

} // namespace codedesk::ingest
