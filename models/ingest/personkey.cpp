// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/personkey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryFile>

#include <cstring>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace codedesk::ingest {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/** Texts of this file, for translation. */
struct PersonKeyTexts {
    Q_DECLARE_TR_FUNCTIONS(PersonKey)
};

Error notReadable(const QString &path, const QString &why, const QString &hint)
{
    return {
        ErrorKind::InputNotReadable,
        PersonKeyTexts::tr("Cannot read the key for person hashes, \"%1\".").arg(QDir::toNativeSeparators(path)),
        why, hint
    };
}

Error notWritable(const QString &path, const QString &why)
{
    return {
        ErrorKind::StoreNotWritable,
        PersonKeyTexts::tr("Cannot write the key for person hashes, \"%1\".").arg(QDir::toNativeSeparators(path)),
        why, PersonKeyTexts::tr("Give yourself the right to write in that folder, or free space on the drive.")
    };
}

Result<PersonKey> loadKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notReadable(path, file.errorString(),
                           PersonKeyTexts::tr("Give yourself the right to read the file."));
    PersonKey key;
    const QByteArray bytes = file.read(qint64(key.size()) + 1);
    if (bytes.size() != qsizetype(key.size())) {
        return notReadable(
            path, PersonKeyTexts::tr("It does not have the %1 bytes of a key.").arg(key.size()),
            PersonKeyTexts::tr(
                "Put back the file from a backup. Without one, move it away; a new key is made then, "
                "and persons in new imports are no longer recognised as those of earlier ones."));
    }
    constexpr auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if ((file.permissions() & others) && !file.setPermissions(ownerOnly))
        return notReadable(path, PersonKeyTexts::tr("Other users can read it, and that cannot be changed."),
                           PersonKeyTexts::tr("Make yourself the owner of the file."));
    std::memcpy(key.data(), bytes.constData(), key.size());
    return key;
}

/** Brings the bytes of an open file to the drive: a key cut short by a crash would be refused ever after. */
bool flushToDrive(QFileDevice &file)
{
#ifdef Q_OS_UNIX
    return file.flush() && ::fsync(file.handle()) == 0;
#else
    return file.flush();
#endif
}

/** Writes a new key beside `path` and moves it there; an existing file is not replaced. */
Result<void> createKey(const QString &path)
{
    if (!QFileInfo(path).dir().mkpath(QStringLiteral(".")))
        return notWritable(path, PersonKeyTexts::tr("The folder cannot be made."));
    PersonKey key;
    QRandomGenerator::system()->generate(key.begin(), key.end());
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    if (!file.open() || !file.setPermissions(ownerOnly)
        || file.write(reinterpret_cast<const char *>(key.data()), qint64(key.size())) != qint64(key.size())
        || !flushToDrive(file))
        return notWritable(path, file.errorString());
    // QFile::rename() does not replace: whoever comes second takes the key of the first.
    const QString temporaryName = file.fileName();
    file.close();
    if (!QFile::rename(temporaryName, path) && !QFileInfo::exists(path))
        return notWritable(path, PersonKeyTexts::tr("The new file cannot be given its name."));
    return {};
}

} // namespace

Result<PersonKey> loadOrCreatePersonKey(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        const Result<void> created = createKey(path);
        if (!created)
            return created.error();
    }
    return loadKey(path);
}

} // namespace codedesk::ingest
