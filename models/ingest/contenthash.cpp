// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/contenthash.h"

#include <xxhash.h>

#include <array>

namespace codedesk::ingest {

struct ContentHasher::State {
    State() { XXH3_128bits_reset(xxh.get()); }

    std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t *)> xxh{ XXH3_createState(), XXH3_freeState };
};

ContentHasher::ContentHasher()
    : m_state(std::make_unique<State>())
{
}

ContentHasher::~ContentHasher() = default;
ContentHasher::ContentHasher(ContentHasher &&other) noexcept = default;
ContentHasher &ContentHasher::operator=(ContentHasher &&other) noexcept = default;

void ContentHasher::add(const char *bytes, std::size_t count)
{
    XXH3_128bits_update(m_state->xxh.get(), bytes, count);
}

QString ContentHasher::hex() const
{
    XXH128_canonical_t canonical{};
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(m_state->xxh.get()));
    const QByteArray bytes(reinterpret_cast<const char *>(canonical.digest), sizeof canonical.digest);
    return QString::fromLatin1(bytes.toHex());
}

} // namespace codedesk::ingest
