// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/personkey.h"

#include "core/filename.h"
#include "core/filepresence.h"
#include "core/filewriter.h"
#include "core/privatefolder.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <tuple>

#include <sys/stat.h>

namespace codedesk::ingest {

namespace {

/** Texts of this file, for translation. */
struct PersonKeyTexts {
    Q_DECLARE_TR_FUNCTIONS(PersonKey)
};

/** `cause` says why, and what to do. */
Error notReadable(const QString &path, const Error &cause)
{
    return changed(cause, [path](Error &error) {
        error = { ErrorKind::InputNotReadable,
                  PersonKeyTexts::tr("Cannot read the key for person hashes, \"%1\".").arg(filename::shown(path)),
                  error.why, error.hint };
    });
}

/** `cause` says why, and what to do if that `hasHint`. */
Error notWritable(const QString &path, const Error &cause, bool hasHint)
{
    return changed(cause, [path, hasHint](Error &error) {
        error = { error.kind == ErrorKind::DiskFull ? error.kind : ErrorKind::StoreNotWritable,
                  PersonKeyTexts::tr("Cannot write the key for person hashes, \"%1\".").arg(filename::shown(path)),
                  error.why,
                  hasHint && !error.hint.isEmpty()
                      ? error.hint
                      : PersonKeyTexts::tr("Make room and the right to write there, or name another folder for it "
                                           "with the variable CODEDESK_CONFIG.") };
    });
}

/** Says why a key cannot be read, to be told by notReadable(). */
template <typename Why> Error unreadable(Why why)
{
    return sayable([why] {
        const auto [reason, hint] = why();
        return Error{ ErrorKind::InputNotReadable, {}, reason, hint };
    });
}

Result<PersonKey> loadKey(const QString &path)
{
    int systemError = 0;
    const std::unique_ptr<QFile> file = filename::openForReading(path, systemError);
    if (!file)
        return notReadable(path, unreadable([systemError] {
                               return std::pair(qt_error_string(systemError),
                                                PersonKeyTexts::tr("Give yourself the right to read the file."));
                           }));
    PersonKey key;
    const QByteArray bytes = file->read(qint64(key.size()) + 1);
    if (bytes.size() != qsizetype(key.size())) {
        return notReadable(
            path, unreadable([size = key.size()] {
                return std::pair(
                    PersonKeyTexts::tr("It does not have the %1 bytes of a key.").arg(size),
                    PersonKeyTexts::tr(
                        "Put back the file from a backup. Without one, move it away; a new key is made then, "
                        "and persons in new imports are no longer recognised as those of earlier ones."));
            }));
    }
    constexpr unsigned others = 077;
    const unsigned mode = filename::statusOf(file->handle()).mode;
    const bool isNarrow = (mode & others) == 0 || ::fchmod(file->handle(), mode & ~others) == 0;
    // A key that the administrator keeps for all, or on a drive that can only be read, is as its owner wants it.
    if (!isNarrow && errno != EPERM && errno != EROFS)
        return notReadable(path, unreadable([] {
                               return std::pair(
                                   PersonKeyTexts::tr("Other users can read it, and that cannot be changed."),
                                   PersonKeyTexts::tr("Make yourself the owner of the file."));
                           }));
    std::memcpy(key.data(), bytes.constData(), key.size());
    return key;
}

/** Makes a new key, unless another program has done so: whoever comes second takes the key of the first. */
Result<void> createKey(const QString &path)
{
    if (const Result<void> made = createPrivateFolderOf(path, nullptr); !made)
        return notWritable(path, made.error(), true);
    QByteArray key(qsizetype(std::tuple_size_v<PersonKey>), Qt::Uninitialized);
    QRandomGenerator::system()->generate(key.begin(), key.end());
    const Result<bool> created = filewriter::create(path, key);
    return created ? Result<void>() : notWritable(path, created.error(), false);
}

} // namespace

Result<PersonKey> loadOrCreatePersonKey(const QString &path)
{
    const Result<bool> isThere = isFileThere(path);
    if (!isThere)
        return notReadable(path, isThere.error());
    if (!*isThere) {
        const Result<void> created = createKey(path);
        if (!created)
            return created.error();
    }
    return loadKey(path);
}

PersonKeySource::PersonKeySource(const QString &path)
    : m_state(std::make_shared<State>())
{
    m_state->path = path;
}

PersonKeySource::PersonKeySource(const PersonKey &key)
    : m_state(std::make_shared<State>())
{
    m_state->key.emplace(key);
}

Result<PersonKey> PersonKeySource::key() const
{
    const std::lock_guard guard(m_state->mutex);
    if (!m_state->key)
        m_state->key.emplace(loadOrCreatePersonKey(m_state->path));
    return *m_state->key;
}

} // namespace codedesk::ingest
