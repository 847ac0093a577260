// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/binarykind.h"

#include "ingest/encoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace codedesk::ingest {

namespace {

using namespace std::string_view_literals;

/** A short text may have a few for other reasons. */
constexpr std::size_t fewestControls = 16;

struct Signature {
    std::size_t at;
    std::string_view bytes;
    const char *kind;
};

constexpr std::array signatures{
    Signature{ 0, "\x89PNG\r\n\x1A\n"sv, QT_TRANSLATE_NOOP("BinaryKind", "a PNG picture") },
    Signature{ 0, "\xFF\xD8\xFF"sv, QT_TRANSLATE_NOOP("BinaryKind", "a JPEG picture") },
    Signature{ 0, "GIF8"sv, QT_TRANSLATE_NOOP("BinaryKind", "a GIF picture") },
    Signature{ 8, "WEBP"sv, QT_TRANSLATE_NOOP("BinaryKind", "a WebP picture") },
    Signature{ 0, "II*\0"sv, QT_TRANSLATE_NOOP("BinaryKind", "a TIFF picture") },
    Signature{ 0, "MM\0*"sv, QT_TRANSLATE_NOOP("BinaryKind", "a TIFF picture") },
    Signature{ 0, "BM"sv, QT_TRANSLATE_NOOP("BinaryKind", "a BMP picture") },
    Signature{ 4, "ftyp"sv, QT_TRANSLATE_NOOP("BinaryKind", "a video or a HEIC picture") },
    Signature{ 0, "\x1A\x45\xDF\xA3"sv, QT_TRANSLATE_NOOP("BinaryKind", "a video") },
    Signature{
        0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
        QT_TRANSLATE_NOOP("BinaryKind", "an old Office document (XLS or DOC), or one protected with a password") },
    Signature{ 0, "SQLite format 3\0"sv, QT_TRANSLATE_NOOP("BinaryKind", "an SQLite database") },
    Signature{ 0, "PAR1"sv, QT_TRANSLATE_NOOP("BinaryKind", "a Parquet file") },
    Signature{ 0, "\177ELF"sv, QT_TRANSLATE_NOOP("BinaryKind", "a program") },
    Signature{ 0, "MZ"sv, QT_TRANSLATE_NOOP("BinaryKind", "a program") },
};

/** Files that are packed in a way this program does not unpack. */
constexpr std::array packedSignatures{
    Signature{ 0, "Rar!\x1A\x07"sv, QT_TRANSLATE_NOOP("BinaryKind", "a RAR archive") },
    Signature{ 0, "7z\xBC\xAF\x27\x1C"sv, QT_TRANSLATE_NOOP("BinaryKind", "a 7z archive") },
    Signature{ 0, "BZh"sv, QT_TRANSLATE_NOOP("BinaryKind", "a bzip2 archive") },
    Signature{ 0, "\xFD\067zXZ\0"sv, QT_TRANSLATE_NOOP("BinaryKind", "an XZ archive") },
    Signature{ 0, "\x28\xB5\x2F\xFD"sv, QT_TRANSLATE_NOOP("BinaryKind", "a Zstandard archive") },
    Signature{ 0, "\x04\x22\x4D\x18"sv, QT_TRANSLATE_NOOP("BinaryKind", "an LZ4 archive") },
    Signature{ 0, "\x5D\0\0"sv, QT_TRANSLATE_NOOP("BinaryKind", "an LZMA archive") },
    Signature{ 0, "LZIP"sv, QT_TRANSLATE_NOOP("BinaryKind", "an lzip archive") },
    Signature{ 0, "\x1F\x9D"sv, QT_TRANSLATE_NOOP("BinaryKind", "a compress archive (.Z)") },
    Signature{ 0, "\x1F\x8B"sv, QT_TRANSLATE_NOOP("BinaryKind", "a gzip file inside a gzip file") },
    Signature{ 257, "ustar"sv, QT_TRANSLATE_NOOP("BinaryKind", "a TAR archive") },
};

/** The first two bytes of a zlib stream are a multiple of 31; they are few to go by, so the rest must be no text.
 */
bool isZlib(std::string_view sample)
{
    if (sample.size() < 2 || sample[0] != '\x78')
        return false;
    return (0x78 * 256 + static_cast<unsigned char>(sample[1])) % 31 == 0;
}

struct ZipKind {
    std::string_view mark; ///< In the names of its parts, or right behind the first one.
    const char *kind;
};

/** Documents that are ZIP archives, but hold nothing to import. */
constexpr std::array zipDocuments{
    ZipKind{ "word/", QT_TRANSLATE_NOOP("BinaryKind", "a Word document (DOCX)") },
    ZipKind{ "ppt/", QT_TRANSLATE_NOOP("BinaryKind", "a PowerPoint presentation (PPTX)") },
    ZipKind{ "xl/workbook.bin", QT_TRANSLATE_NOOP("BinaryKind", "a binary Excel workbook (XLSB)") },
    ZipKind{ "mimetypeapplication/vnd.oasis.opendocument",
             QT_TRANSLATE_NOOP("BinaryKind", "an OpenDocument file (ODS or ODT)") },
};

bool isZip(std::string_view sample)
{
    return sample.starts_with("PK\x03\x04") || sample.starts_with("PK\x05\x06");
}

const char *zipDocument(std::string_view sample)
{
    for (const ZipKind &document : zipDocuments) {
        if (sample.find(document.mark) != std::string_view::npos)
            return document.kind;
    }
    return nullptr;
}

/** An Office file of today is a ZIP archive; the names of its parts tell which. */
const char *zipKind(std::string_view sample)
{
    if (const char *const document = zipDocument(sample))
        return document;
    if (sample.find("xl/") != std::string_view::npos)
        return QT_TRANSLATE_NOOP("BinaryKind", "an Excel workbook (XLSX)");
    return QT_TRANSLATE_NOOP("BinaryKind", "a ZIP archive");
}

/** Returns how many NULs stand in long runs, as a log has them that was cut or being written in a crash. */
std::size_t countPaddingNuls(std::string_view sample)
{
    constexpr std::size_t longRun = 16;
    std::size_t count = 0;
    for (std::size_t at = sample.find('\0'); at != std::string_view::npos;) {
        const std::size_t end = std::min(sample.find_first_not_of('\0', at), sample.size());
        count += end - at >= longRun ? end - at : 0;
        at = sample.find('\0', end);
    }
    return count;
}

/** NUL included: torn logs have some, but no log is full of single ones. */
std::size_t countForeignControls(std::string_view sample)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const bool isControl = static_cast<unsigned char>(sample[i]) < 0x20;
        // A record separator stands before each object of a JSON sequence.
        const bool isSeparator = sample[i] == '\x1E' && i + 1 < sample.size() && sample[i + 1] == '{';
        count += isControl && !isSeparator && "\t\n\v\f\r\x1B"sv.find(sample[i]) == std::string_view::npos;
    }
    return count;
}

bool isUtf16(std::string_view sample)
{
    const auto encoding = detectEncodingStart(sample).encoding;
    return encoding == Encoding::Utf16LittleEndian || encoding == Encoding::Utf16BigEndian;
}

bool matches(std::string_view sample, const Signature &signature)
{
    return sample.size() > signature.at && sample.substr(signature.at).starts_with(signature.bytes);
}

const char *packedKind(std::string_view sample)
{
    constexpr std::size_t fewestForSure = 4; // a character of UTF-16 can be two or three of these bytes
    for (const Signature &signature : packedSignatures) {
        if (matches(sample, signature) && (signature.bytes.size() >= fewestForSure || !isUtf16(sample)))
            return signature.kind;
    }
    return nullptr;
}

constexpr BinaryKind zlibKind = QT_TRANSLATE_NOOP("BinaryKind", "a zlib stream");

const char *kindOf(std::string_view sample)
{
    if (sample.starts_with("%PDF-"))
        return QT_TRANSLATE_NOOP("BinaryKind", "a PDF document");
    if (isZip(sample))
        return zipKind(sample);
    const std::size_t controls = countForeignControls(sample);
    if (controls == 0)
        return nullptr;
    for (const Signature &signature : signatures) {
        if (matches(sample, signature))
            return signature.kind;
    }
    if (const char *const packed = packedKind(sample))
        return packed;
    // Random and compressed bytes have one in ten.
    const auto isFullOf = [](std::size_t count, std::size_t size) {
        return count >= fewestControls && count * 20 > size;
    };
    if (!isFullOf(controls, sample.size()) || isUtf16(sample))
        return nullptr;
    if (isZlib(sample))
        return zlibKind;
    const std::size_t padding = countPaddingNuls(sample);
    const bool isFull = padding == sample.size() || isFullOf(controls - padding, sample.size() - padding);
    return isFull ? someBinaryKind : nullptr;
}

} // namespace

const BinaryKind someBinaryKind = QT_TRANSLATE_NOOP("BinaryKind", "a binary file");

BinaryKind binaryKind(std::string_view sample)
{
    return kindOf(sample);
}

QString binaryKindWord(BinaryKind kind)
{
    return QCoreApplication::translate("BinaryKind", kind);
}

bool isPacked(std::string_view sample)
{
    const char *const kind = kindOf(sample);
    return kind != nullptr && (kind == packedKind(sample) || kind == zlibKind);
}

bool isArchiveOfInputs(std::string_view sample)
{
    return isZip(sample) && zipDocument(sample) == nullptr;
}

bool looksBinary(std::string_view sample)
{
    return kindOf(sample) != nullptr;
}

} // namespace codedesk::ingest
