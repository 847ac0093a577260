// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <array>
#include <memory>
#include <mutex>
#include <optional>

namespace codedesk::ingest {

/** Key of the person hash. */
using PersonKey = std::array<unsigned char, 32>;

/**
 * Gives the key of the person hash when the first person is met: a log without ID numbers needs none. Copies share
 * the key. Any thread.
 */
class PersonKeySource {
public:
    /** No key: no hashes are made. */
    PersonKeySource() = default;
    /** The key of a file, made there if there is none. */
    explicit PersonKeySource(const QString &path);
    explicit PersonKeySource(const PersonKey &key);

    [[nodiscard]] bool isSet() const { return m_state != nullptr; }
    /** Needs isSet(). Errors: as loadOrCreatePersonKey(), the same at every call. */
    [[nodiscard]] Result<PersonKey> key() const;

private:
    struct State {
        std::mutex mutex;
        QString path;
        std::optional<Result<PersonKey>> key;
    };

    std::shared_ptr<State> m_state;
};

/**
 * Loads the key of the person hash from `path`, or makes one there that only its owner can read (mode 0600;
 * an existing file that others can read is narrowed, unless it is another user's or its drive can only be read).
 * Two programs that make it at once end up with the same key. A file of the wrong size is left alone: with another
 * key the same person would get another hash. Errors: StoreNotWritable, DiskFull (the folder or file cannot be
 * written), InputNotReadable (the file cannot be read, or is no key).
 */
[[nodiscard]] Result<PersonKey> loadOrCreatePersonKey(const QString &path);

} // namespace codedesk::ingest
