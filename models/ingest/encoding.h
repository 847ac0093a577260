// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/offsetmap.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace codedesk::ingest {

/**
 * The encodings logs come in. GBK and GB2312 are subsets of GB18030 and are read as it. Utf8Twice is UTF-8 that
 * somebody took for Latin-1 or code page 1252 and encoded once more ("é”™è¯¯" for 错误).
 */
enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030, Utf8Twice };

/** Returns the ICU name, "UTF-8", "UTF-16LE", "UTF-16BE" or "GB18030"; "UTF-8 encoded twice", which ICU has not.
 */
[[nodiscard]] QString encodingName(Encoding encoding);

/** Returns the encoding meant by a name ("utf8", "GBK", "cp936", "UTF-16" (little-endian), any case). */
[[nodiscard]] std::optional<Encoding> encodingFromName(const QString &name);

/** Returns the names a user can choose from, the commonest first. */
[[nodiscard]] QStringList offeredEncodings();

/** What the first bytes of an input say about its encoding. */
struct EncodingStart {
    std::optional<Encoding>
        encoding; ///< Nothing: not settled by the beginning; read on until a byte is not ASCII.
    int bomBytes = 0; ///< Length of the byte order mark to leave out.
};

/**
 * Looks for a byte order mark, then for the zero bytes of UTF-16. `head` is the beginning of the input,
 * 4 KiB or more unless the input is shorter.
 */
[[nodiscard]] EncodingStart detectEncodingStart(std::string_view head);

/** Returns the length of the byte order mark of exactly this encoding that `head` begins with, or 0. */
[[nodiscard]] int bomLength(std::string_view head, Encoding encoding);

/** Bytes that are looked at from the first one that is not ASCII, to tell UTF-8 from GB18030. */
inline constexpr std::size_t encodingWindowBytes = 256 * 1024;

/**
 * Tells UTF-8, once or twice, from GB18030 by a stretch of an input that has no zero-byte statistics and no mark.
 * `window` begins at a byte that is not ASCII; `isWhole` says that the input ends where the window ends.
 * Nothing: the bytes speak for neither (a stray byte), and a later stretch has to decide.
 */
[[nodiscard]] std::optional<Encoding> detectMultibyte(std::string_view window, bool isWhole);

/**
 * Turns a stream of bytes into valid UTF-8. What cannot be decoded becomes U+FFFD and is noted in the map,
 * which also knows the source offset of every ASCII character. One thread at a time.
 */
class Decoder {
public:
    virtual ~Decoder() = default;

    /**
     * Decodes as much of `bytes` as is complete, appends it to `text` and returns how many bytes it used; the
     * rest (at most 3 bytes, 11 where it was encoded twice) has to come again with more behind it. `isLast`: no
     * more will come, use all. `map` must be at the end of `text` already delivered.
     */
    [[nodiscard]] virtual std::size_t decode(std::string_view bytes, bool isLast, std::string &text,
                                             OffsetMap &map) = 0;
};

/** What was taken for two to four characters, where UTF-8 was encoded twice. */
struct TwiceEncoded {
    enum class Kind { None, Whole, Incomplete };
    Kind kind = Kind::None; ///< Incomplete: the stretch ends before the character does.
    std::size_t size = 0; ///< Bytes of the stretch it takes.
    std::string character; ///< As UTF-8.
};

/** Returns the character that `bytes`, which begins with a character of UTF-8 that is not ASCII, has encoded
 * twice. */
[[nodiscard]] TwiceEncoded twiceEncodedAt(std::string_view bytes);

[[nodiscard]] std::unique_ptr<Decoder> makeDecoder(Encoding encoding);

} // namespace codedesk::ingest
