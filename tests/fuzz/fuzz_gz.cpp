// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A source gives the same bytes and the same error however its input is cut, and hashes all of it.

#include "ingest/contenthash.h"
#include "require.h"
#include "support/bytesources.h"

#include <cstdint>

using namespace codedesk;
using namespace codedesk::testing;
using codedesk::fuzzing::require;

namespace {

struct Outcome {
    std::string bytes;
    QString error;
    QString hash;

    bool operator==(const Outcome &) const = default;
};

Outcome read(const std::string &disk, qint64 chunkBytes, qint64 bufferBytes)
{
    auto opened = openBytes(disk, chunkBytes);
    if (!opened)
        return { {}, opened.error().toText(), {} };
    const Drained drained = readAll(**opened, bufferBytes);
    require((*opened)->drain().hasValue(), "what is left can be hashed");
    return { drained.bytes, drained.error ? drained.error->toText() : QString(), (*opened)->contentHash() };
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t longest = 8192;
    if (size > longest)
        return 0;
    const std::string disk(data, data + size);
    const Outcome whole = read(disk, allAtOnce, 65'536);
    ingest::ContentHasher hasher;
    hasher.add(disk.data(), disk.size());
    require(whole.hash.isEmpty() || whole.hash == hasher.hex(), "the hash is that of the bytes on disk");
    require(read(disk, 1, 4096) == whole, "chunks of one byte do not matter");
    require(read(disk, 13, 100) == whole, "chunks of 13 bytes do not matter");
    return 0;
}
