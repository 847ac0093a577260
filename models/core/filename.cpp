// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filename.h"

#include <QDir>
#include <QUrl>

#include <unicode/ucnv.h>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace codedesk::filename {

namespace {

constexpr char32_t escapeBase = 0x10F700; // plus the byte, which is at least 0x80
constexpr char32_t firstEscape = escapeBase + 0x80;
constexpr char32_t lastEscape = escapeBase + 0xFF;

bool isEscape(char32_t c)
{
    return c >= firstEscape && c <= lastEscape;
}

/** Returns the length of the UTF-8 character at the beginning of the bytes; 0 if there is none. */
qsizetype characterLength(QByteArrayView bytes)
{
    const auto lead = static_cast<unsigned char>(bytes.front());
    const qsizetype length = lead < 0x80 ? 1
        : lead < 0xC2                    ? 0
        : lead < 0xE0                    ? 2
        : lead < 0xF0                    ? 3
        : lead < 0xF5                    ? 4
                                         : 0;
    if (length == 0 || length > bytes.size())
        return 0;
    const QByteArrayView character = bytes.first(length);
    const QString text = QString::fromUtf8(character);
    const bool isSound = text.toUtf8() == character;
    const bool isOurs = length == 4 && isSound && isEscape(text.toUcs4().value(0));
    return isSound && !isOurs ? length : 0;
}

/** Returns the bytes read as GB18030; nothing if they are none. */
std::optional<QString> fromGb18030(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("GB18030", &status);
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(bytes.size() * 2, Qt::Uninitialized);
    const std::int32_t length =
        ucnv_toUChars(converter, reinterpret_cast<UChar *>(text.data()), static_cast<std::int32_t>(text.size()),
                      bytes.constData(), static_cast<std::int32_t>(bytes.size()), &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(length);
    return text;
}

Status statusFrom(int result, const struct stat &info)
{
    Status status;
    if (result != 0) {
        status.systemError = errno;
        return status;
    }
    using Kind = Status::Kind;
    status.kind = S_ISREG(info.st_mode) ? Kind::File
        : S_ISDIR(info.st_mode)         ? Kind::Folder
        : S_ISFIFO(info.st_mode)        ? Kind::Pipe
        : S_ISCHR(info.st_mode)         ? Kind::CharacterDevice
                                        : Kind::Other;
    status.size = info.st_size;
    status.modified = info.st_mtim.tv_sec * qint64(1'000'000'000) + info.st_mtim.tv_nsec;
    status.device = info.st_dev;
    status.inode = info.st_ino;
    status.mode = info.st_mode & 07777;
    status.owner = info.st_uid;
    status.group = info.st_gid;
    return status;
}

} // namespace

QString fromBytes(const QByteArray &bytes)
{
    QString path;
    path.reserve(bytes.size());
    for (QByteArrayView rest(bytes); !rest.isEmpty();) {
        const qsizetype length = characterLength(rest);
        if (length > 0) {
            path += QString::fromUtf8(rest.first(length));
        } else {
            const char32_t escaped = escapeBase + static_cast<unsigned char>(rest.front());
            path += QString::fromUcs4(&escaped, 1);
        }
        rest = rest.sliced(qMax<qsizetype>(length, 1));
    }
    return path;
}

QByteArray toBytes(const QString &path)
{
    QByteArray bytes;
    bytes.reserve(path.size());
    for (const uint c : path.toUcs4()) {
        if (isEscape(c))
            bytes += static_cast<char>(c - escapeBase);
        else
            bytes += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1).toUtf8();
    }
    return bytes;
}

QString fromUrl(const QUrl &url)
{
    if (!url.isLocalFile())
        return {};
    return fromBytes(QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()));
}

QString shown(const QString &path)
{
    const QByteArray bytes = toBytes(path);
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() == bytes)
        return QDir::toNativeSeparators(text);
    return fromGb18030(bytes).value_or(text);
}

QString lastPart(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

QString folderOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QStringLiteral(".") : path.first(qMax<qsizetype>(slash, 1));
}

QString absolute(const QString &path)
{
    if (path.startsWith(u'/'))
        return path;
    std::array<char, 4096> folder{};
    if (!::getcwd(folder.data(), folder.size()))
        return path;
    return fromBytes(folder.data()) + u'/' + path;
}

Status statusOf(const QString &path)
{
    struct stat info { };
    return statusFrom(::stat(toBytes(path).constData(), &info), info);
}

Status statusOf(int descriptor)
{
    struct stat info { };
    return statusFrom(::fstat(descriptor, &info), info);
}

bool exists(const QString &path)
{
    return statusOf(path).exists();
}

bool isReadable(const QString &path)
{
    return ::access(toBytes(path).constData(), R_OK) == 0;
}

int refusalOfWriting(const QString &path)
{
    const QByteArray name = toBytes(path);
    if (::faccessat(AT_FDCWD, name.constData(), W_OK, AT_EACCESS) != 0)
        return errno;
    struct statvfs drive { };
    return ::statvfs(name.constData(), &drive) == 0 && drive.f_blocks > 0 && drive.f_bavail == 0 ? ENOSPC : 0;
}

std::unique_ptr<QFile> openForReading(const QString &path, int &systemError)
{
    const int descriptor = ::open(toBytes(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    systemError = descriptor < 0 ? errno : statusOf(descriptor).isFolder() ? EISDIR : 0;
    if (systemError != 0) {
        if (descriptor >= 0)
            ::close(descriptor);
        return nullptr;
    }
    auto file = std::make_unique<QFile>();
    if (file->open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return file;
    systemError = EIO;
    ::close(descriptor);
    return nullptr;
}

std::optional<int> descriptorOf(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    constexpr std::array names{ u"/dev/stdin", u"/dev/stdout", u"/dev/stderr" };
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (clean == QStringView(names[i]))
            return static_cast<int>(i);
    }
    const QString own = QStringLiteral("/proc/%1/fd/").arg(::getpid());
    for (const QString &folder : { QStringLiteral("/dev/fd/"), QStringLiteral("/proc/self/fd/"), own }) {
        bool isNumber = false;
        const int descriptor = clean.startsWith(folder) ? clean.mid(folder.size()).toInt(&isNumber) : -1;
        if (isNumber && descriptor >= 0)
            return descriptor;
    }
    return std::nullopt;
}

} // namespace codedesk::filename
