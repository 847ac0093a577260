// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "ingest/bytesequence.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>

namespace codedesk::ingest {

namespace {

struct Name {
    Encoding encoding;
    const char *text;
};

/** The first name of each encoding is the one shown. */
constexpr std::array names{
    Name{ Encoding::Utf8, "UTF-8" },
    Name{ Encoding::Gb18030, "GB18030" },
    Name{ Encoding::Utf16LittleEndian, "UTF-16LE" },
    Name{ Encoding::Utf16BigEndian, "UTF-16BE" },
    Name{ Encoding::Utf8, "ASCII" },
    Name{ Encoding::Utf8, "US-ASCII" },
    Name{ Encoding::Gb18030, "GBK" },
    Name{ Encoding::Gb18030, "GB2312" },
    Name{ Encoding::Gb18030, "GB_2312-80" },
    Name{ Encoding::Gb18030, "EUC-CN" },
    Name{ Encoding::Gb18030, "CP936" },
    Name{ Encoding::Gb18030, "windows-936" },
    Name{ Encoding::Gb18030, "MS936" },
    Name{ Encoding::Gb18030, "936" },
    Name{ Encoding::Utf16LittleEndian, "UTF-16" },
    Name{ Encoding::Utf16LittleEndian, "Unicode" },
    Name{ Encoding::Utf8Twice, "UTF-8 encoded twice" },
};
constexpr int offeredCount = 4;

struct Mark {
    Encoding encoding;
    std::string_view bytes;
};

constexpr std::array marks{
    Mark{ Encoding::Utf8, "\xEF\xBB\xBF" },
    Mark{ Encoding::Utf16LittleEndian, "\xFF\xFE" },
    Mark{ Encoding::Utf16BigEndian, "\xFE\xFF" },
    Mark{ Encoding::Gb18030, "\x84\x31\x95\x33" },
};

/**
 * UTF-16 of a log has a zero in one half of each ASCII character, always the same half. A log of single bytes
 * that is torn can have zeros, too, but then has more pairs of ASCII characters.
 */
std::optional<Encoding> encodingFromZeros(std::string_view head)
{
    std::size_t zeroFirst = 0;
    std::size_t zeroSecond = 0;
    std::size_t asciiPairs = 0;
    const std::size_t pairs = head.size() / 2;
    for (std::size_t i = 0; i < 2 * pairs; i += 2) {
        const auto first = static_cast<unsigned char>(head[i]);
        const auto second = static_cast<unsigned char>(head[i + 1]);
        zeroFirst += first == 0 && second != 0 ? 1U : 0U;
        zeroSecond += first != 0 && second == 0 ? 1U : 0U;
        asciiPairs += first != 0 && first < 0x80 && second != 0 && second < 0x80 ? 1U : 0U;
    }
    const auto isClear = [&](std::size_t many, std::size_t few) {
        return many * 8 > pairs && few * 8 < many && asciiPairs < many;
    };
    if (isClear(zeroSecond, zeroFirst))
        return Encoding::Utf16LittleEndian;
    if (isClear(zeroFirst, zeroSecond))
        return Encoding::Utf16BigEndian;
    return std::nullopt;
}

/** The characters of a window that are not ASCII, read as UTF-8. */
struct Utf8Count {
    std::size_t latin = 0; ///< Of two bytes, U+0080 to U+00FF.
    std::size_t otherTwo = 0; ///< Of two bytes, scripts from Latin Extended to Arabic.
    std::size_t longer = 0; ///< Of three or four bytes, as all Chinese ones.
    std::size_t badBytes = 0;

    void add(std::string_view bytes, ByteSequence sequence)
    {
        if (sequence.kind != ByteSequence::Kind::Valid)
            badBytes += sequence.size;
        else if (sequence.size > 2)
            ++longer;
        else
            ++(byteAt(bytes, 0) <= 0xC3 ? latin : otherTwo);
    }
};

/** The same, read as GB18030. */
struct Gb18030Count {
    std::size_t common = 0; ///< Of GB2312: punctuation and Chinese characters.
    std::size_t other = 0; ///< Rare ones, as nearly all are when bytes of UTF-8 are read so.
    std::size_t badBytes = 0;

    void add(std::string_view bytes, ByteSequence sequence)
    {
        if (sequence.kind != ByteSequence::Kind::Valid) {
            badBytes += sequence.size;
            return;
        }
        const unsigned lead = byteAt(bytes, 0);
        const unsigned trail = byteAt(bytes, 1);
        const bool isInGb2312 =
            ((lead >= 0xB0 && lead <= 0xF7) || (lead >= 0xA1 && lead <= 0xA3)) && trail >= 0xA1;
        // A Chinese character of UTF-8 that was cut after two bytes looks like a rare one of GB2312.
        const bool isCutUtf8 = lead >= 0xE0 && trail <= 0xBF;
        ++(sequence.size == 2 && isInGb2312 && !isCutUtf8 ? common : other);
    }

    [[nodiscard]] bool isLikely() const { return common > 0 && common >= other && common >= 2 * badBytes; }
};

template <typename Count>
Count countCharacters(std::string_view window, bool isWhole, ByteSequence (*sequenceAt)(std::string_view))
{
    Count count;
    while (!window.empty()) {
        window.remove_prefix(asciiPrefix(window));
        if (window.empty())
            break;
        const ByteSequence sequence = sequenceAt(window);
        if (sequence.kind == ByteSequence::Kind::Incomplete && !isWhole)
            break;
        count.add(window, sequence);
        window.remove_prefix(sequence.size);
    }
    return count;
}

/** What code page 1252 makes of the bytes 80 to 9F; the other half of a byte is itself. */
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

/** Returns the character of a sequence of UTF-8 of two or three bytes. */
char16_t characterOf(std::string_view sequence)
{
    constexpr unsigned continuation = 0x3F;
    if (sequence.size() == 2)
        return static_cast<char16_t>((byteAt(sequence, 0) & 0x1FU) << 6U | (byteAt(sequence, 1) & continuation));
    return static_cast<char16_t>((byteAt(sequence, 0) & 0x0FU) << 12U | (byteAt(sequence, 1) & continuation) << 6U
                                 | (byteAt(sequence, 2) & continuation));
}

/** Returns the byte that became a character when a byte was taken for one. */
std::optional<char> byteOf(std::string_view sequence)
{
    if (sequence.size() != 2 && sequence.size() != 3)
        return std::nullopt;
    const char16_t character = characterOf(sequence);
    if (character >= 0x80 && character <= 0xFF)
        return static_cast<char>(character);
    const auto *const found = std::find(windows1252.begin(), windows1252.end(), character);
    if (found == windows1252.end())
        return std::nullopt;
    return static_cast<char>(0x80 + (found - windows1252.begin()));
}

/** Returns true if a stretch of valid UTF-8 was UTF-8 before it was encoded, and mostly Chinese. */
bool isEncodedTwice(std::string_view window)
{
    constexpr std::size_t bytesOfChinese = 3;
    constexpr std::size_t fewestChinese = 2; // "validé »" reads as one of them
    std::size_t chinese = 0;
    std::size_t others = 0;
    while (!window.empty()) {
        window.remove_prefix(asciiPrefix(window));
        if (window.empty())
            break;
        const TwiceEncoded found = twiceEncodedAt(window);
        if (found.kind == TwiceEncoded::Kind::Incomplete)
            break;
        const bool isWhole = found.kind == TwiceEncoded::Kind::Whole;
        ++(isWhole && found.character.size() >= bytesOfChinese ? chinese : others);
        window.remove_prefix(isWhole ? found.size : utf8Sequence(window).size);
    }
    return chinese >= fewestChinese && chinese >= others;
}

} // namespace

TwiceEncoded twiceEncodedAt(std::string_view bytes)
{
    constexpr std::size_t longest = 4; // characters
    TwiceEncoded result;
    std::string inner;
    for (std::size_t count = 0; count < longest && result.size < bytes.size(); ++count) {
        const std::string_view rest = bytes.substr(result.size);
        const ByteSequence outer = utf8Sequence(rest);
        if (outer.kind == ByteSequence::Kind::Incomplete)
            return { TwiceEncoded::Kind::Incomplete, bytes.size(), {} };
        const std::optional<char> byte =
            outer.kind == ByteSequence::Kind::Valid ? byteOf(rest.substr(0, outer.size)) : std::nullopt;
        if (!byte)
            return {};
        inner += *byte;
        result.size += outer.size;
        const ByteSequence sequence = utf8Sequence(inner);
        if (sequence.kind == ByteSequence::Kind::Valid)
            return { TwiceEncoded::Kind::Whole, result.size, inner };
        if (sequence.kind == ByteSequence::Kind::Invalid)
            return {};
    }
    return { TwiceEncoded::Kind::Incomplete, bytes.size(), {} };
}

QString encodingName(Encoding encoding)
{
    const auto *const name =
        std::find_if(names.begin(), names.end(), [&](const Name &other) { return other.encoding == encoding; });
    return QString::fromLatin1(name->text);
}

std::optional<Encoding> encodingFromName(const QString &name)
{
    const QByteArray wanted = name.trimmed().toLatin1();
    if (wanted.isEmpty())
        return std::nullopt;
    const auto *const found = std::find_if(names.begin(), names.end(), [&](const Name &other) {
        return ucnv_compareNames(other.text, wanted.constData()) == 0;
    });
    if (found == names.end())
        return std::nullopt;
    return found->encoding;
}

QStringList offeredEncodings()
{
    QStringList offered;
    std::for_each(names.begin(), names.begin() + offeredCount,
                  [&](const Name &name) { offered << QString::fromLatin1(name.text); });
    return offered;
}

EncodingStart detectEncodingStart(std::string_view head)
{
    for (const Mark &mark : marks) {
        if (head.starts_with(mark.bytes))
            return { mark.encoding, static_cast<int>(mark.bytes.size()) };
    }
    return { encodingFromZeros(head), 0 };
}

int bomLength(std::string_view head, Encoding encoding)
{
    for (const Mark &mark : marks) {
        if (mark.encoding == encoding && head.starts_with(mark.bytes))
            return static_cast<int>(mark.bytes.size());
    }
    return 0;
}

std::optional<Encoding> detectMultibyte(std::string_view window, bool isWhole)
{
    const auto utf8 = countCharacters<Utf8Count>(window, isWhole, utf8Sequence);
    const auto gb18030 = countCharacters<Gb18030Count>(window, isWhole, gb18030Sequence);
    if (utf8.badBytes == 0) {
        // A few Chinese characters of GB18030 can be valid UTF-8 by chance: then they read as Cyrillic or Arabic.
        const bool isChance = utf8.longer == 0 && utf8.latin == 0 && gb18030.common > 0 && gb18030.other == 0
            && gb18030.badBytes == 0;
        if (isChance)
            return Encoding::Gb18030;
        return isEncodedTwice(window) ? Encoding::Utf8Twice : Encoding::Utf8;
    }
    if (utf8.longer * 3 > utf8.badBytes)
        return Encoding::Utf8;
    if (gb18030.isLikely())
        return Encoding::Gb18030;
    if ((utf8.latin + utf8.otherTwo) * 2 > utf8.badBytes)
        return Encoding::Utf8;
    return std::nullopt;
}

} // namespace codedesk::ingest
