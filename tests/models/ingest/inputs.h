// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/bytesources.h"
#include "support/testmain.h"

#include <unicode/ucnv.h>
#include <zlib.h>

#include <string>
#include <string_view>

namespace codedesk::testing {

/** Returns `bytes` as one gzip member. */
inline std::string gzipped(std::string_view bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    std::string input(bytes);
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

/** Returns a text in the encoding of this ICU name; empty if it cannot be written in it. */
inline std::string encodedAs(const QString &text, const QString &encoding)
{
    const QByteArray name = encoding.toLatin1();
    const QByteArray utf8 = text.toUtf8();
    std::string bytes(static_cast<std::size_t>(utf8.size()) * 4 + 16, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const auto size = ucnv_convert(name.constData(), "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()),
                                   utf8.constData(), static_cast<int32_t>(utf8.size()), &status);
    bytes.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
    return bytes;
}

/** Returns `count` lines of a log, about 60 bytes each. */
inline std::string logLines(int count)
{
    std::string lines;
    for (int i = 0; i < count; ++i)
        lines += "2024-03-03 10:15:22.273,order" + std::to_string(i) + ",TIDAbc01,1004,\xE6\x88\x90\xE5\x8A\x9F\n";
    return lines;
}

} // namespace codedesk::testing
