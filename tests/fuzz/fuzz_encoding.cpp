// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Text is valid UTF-8 in any encoding, and neither text nor places depend on how the input is cut.

#include "ingest/binarykind.h"
#include "ingest/textsource.h"
#include "require.h"
#include "support/bytesources.h"

#include <simdjson.h>

#include <cstdint>

using namespace codedesk;
using namespace codedesk::testing;
using codedesk::fuzzing::require;

namespace {

struct ReadText {
    std::string text;
    std::vector<qint64> offsets; ///< Source offsets of the ASCII characters.
    std::vector<bool> invalid; ///< For each byte of the text.
    QString encoding;

    bool operator==(const ReadText &) const = default;
};

ReadText readText(const std::string &bytes, qint64 chunkBytes, const QString &encoding)
{
    ReadText result;
    auto opened = openBytes(bytes, chunkBytes);
    if (!opened)
        return result;
    ingest::TextSource source(std::move(*opened));
    require(encoding.isEmpty() || source.setEncoding(encoding).hasValue(), "every offered encoding can be set");
    for (;;) {
        const auto more = source.read(result.text);
        if (!more || !*more)
            break;
    }
    require(source.textPosition() == static_cast<qint64>(result.text.size()), "the position is that of the text");
    for (qint64 at = 0; at < source.textPosition(); ++at) {
        if (result.text[static_cast<std::size_t>(at)] >= 0)
            result.offsets.push_back(source.sourceOffset(at));
        result.invalid.push_back(source.hasInvalid(at, at + 1));
    }
    result.encoding = source.encoding();
    return result;
}

void check(const std::string &bytes, const QString &encoding)
{
    const ReadText whole = readText(bytes, allAtOnce, encoding);
    require(simdjson::validate_utf8(whole.text), "the text is valid UTF-8");
    require(std::is_sorted(whole.offsets.begin(), whole.offsets.end()), "places ascend");
    for (const qint64 chunk : { 1, 7 })
        require(readText(bytes, chunk, encoding) == whole, "chunk sizes do not matter");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t longest = 1024;
    if (size > longest)
        return 0;
    const std::string bytes(data, data + size);
    require(ingest::looksBinary(bytes) == (ingest::binaryKind(bytes) != nullptr), "binary files have a name");
    check(bytes, {});
    for (const QString &encoding : ingest::offeredEncodings())
        check(bytes, encoding);
    check(bytes, ingest::encodingName(ingest::Encoding::Utf8Twice));
    return 0;
}
