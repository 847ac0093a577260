// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filelock.h"

#include "core/filename.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace codedesk {

namespace {

constexpr int retryMs = 10;
constexpr int mostNoteBytes = 4096;
constexpr unsigned ownerMode = 0600;
constexpr unsigned rightsMask = 0777;

/** Texts of this file, for translation. */
struct LockTexts {
    Q_DECLARE_TR_FUNCTIONS(codedesk::FileLock)
};

/** A descriptor that is closed with this object. */
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

/** Returns whether this can be the file of a lock. It is asked before anything is opened: a device does something
 * when it is opened, and closing a store lets go of the locks SQLite has on it. */
bool canBeLock(const struct stat &status)
{
    return S_ISREG(status.st_mode) && status.st_nlink <= 1 && status.st_size <= mostNoteBytes;
}

/** Opens what is there under the name, if it can be a lock. Returns -1 on failure: errno is EEXIST if it cannot.
 */
int openExisting(const QByteArray &name, int access)
{
    struct stat status { };
    if (::lstat(name.constData(), &status) != 0)
        return -1;
    if (!canBeLock(status)) {
        errno = EEXIST;
        return -1;
    }
    return ::open(name.constData(), access | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW | O_NONBLOCK);
}

/** The same, and makes the file where there is none. */
int openOrMake(const QByteArray &name)
{
    for (;;) {
        const int existing = openExisting(name, O_RDWR);
        if (existing >= 0 || errno != ENOENT)
            return existing;
        const int made = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, ownerMode);
        if (made >= 0 || errno != EEXIST) // made by somebody else in the meantime
            return made;
    }
}

/** Returns whether the name still stands for the open file, and for one that can be a lock. */
bool isInPlace(int descriptor, const QByteArray &name)
{
    struct stat opened { };
    struct stat named { };
    return ::fstat(descriptor, &opened) == 0 && ::lstat(name.constData(), &named) == 0
        && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino && canBeLock(named);
}

QByteArray contentOf(int descriptor)
{
    QByteArray content(mostNoteBytes, Qt::Uninitialized);
    const ssize_t size = ::pread(descriptor, content.data(), static_cast<std::size_t>(content.size()), 0);
    content.truncate(std::max<ssize_t>(size, 0));
    return content;
}

/** Returns whether this is what a lock of an earlier version says: the process and the program, line by line. */
bool isOfEarlierVersion(const QByteArray &content)
{
    const QList<QByteArray> lines = content.split('\n');
    bool isNumber = false;
    lines.first().toLongLong(&isNumber);
    return isNumber && lines.size() > 1 && (lines.at(1).isEmpty() || lines.at(1).startsWith("codedesk"));
}

/** Returns whether this is what the file of a lock holds, be it cut by a crash of the machine. */
bool isNoteOfLock(const QByteArray &content)
{
    const QByteArrayView word = FileLock::holderWord;
    const qsizetype compared = std::min(content.size(), word.size());
    const bool isEmpty = std::all_of(content.cbegin(), content.cend(), [](char byte) { return byte == 0; });
    return isEmpty || QByteArrayView(content).first(compared) == word.first(compared)
        || isOfEarlierVersion(content);
}

struct flock wholeFile(short type)
{
    struct flock lock { };
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

bool isUnknownHere(int systemError)
{
    return systemError == EINVAL || systemError == ENOLCK || systemError == EOPNOTSUPP || systemError == ENOSYS;
}

/** Locks belong to the open file, not to the process, so that threads and children do not share or lose them. */
int tryLock(int descriptor)
{
#ifdef F_OFD_SETLK
    struct flock lock = wholeFile(F_WRLCK);
    if (::fcntl(descriptor, F_OFD_SETLK, &lock) == 0)
        return 0;
    if (!isUnknownHere(errno))
        return errno == EACCES ? EAGAIN : errno;
#endif
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
}

bool isLocked(int descriptor)
{
#ifdef F_OFD_GETLK
    struct flock lock = wholeFile(F_WRLCK);
    if (::fcntl(descriptor, F_OFD_GETLK, &lock) == 0)
        return lock.l_type != F_UNLCK;
#endif
    return ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

} // namespace

FileLock::FileLock(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

FileLock::~FileLock()
{
    // While it is held, so that nobody can take a lock on a file that is then removed without noticing.
    const QByteArray name = filename::toBytes(m_path);
    if (!m_isKept && isInPlace(m_descriptor, name))
        ::unlink(name.constData());
    ::close(m_descriptor);
}

FileLock::Attempt FileLock::take(const QString &path, int waitMs, unsigned mode, std::optional<quint32> group)
{
    const QByteArray name = filename::toBytes(path);
    const QDeadlineTimer deadline(waitMs);
    for (;;) {
        Descriptor file(openOrMake(name));
        // Whoever has just made the file has not given it its rights yet.
        const bool isBeingMade = file.number() < 0 && errno == EACCES;
        if (file.number() < 0 && (!isBeingMade || deadline.hasExpired()))
            return { nullptr, false, errno };
        const int error = isBeingMade ? EAGAIN : tryLock(file.number());
        // Its last holder may have removed the file between the two steps.
        if (error == 0 && isInPlace(file.number(), name)) {
            if (!isNoteOfLock(contentOf(file.number())))
                return { nullptr, false, EEXIST };
            std::unique_ptr<FileLock> lock(new FileLock(path, file.release()));
            lock->giveRights(mode | ownerMode, group);
            return { std::move(lock), false, 0 };
        }
        if (error != 0 && error != EAGAIN && error != EINTR)
            return { nullptr, false, error };
        if (error == EAGAIN) {
            if (deadline.hasExpired())
                return { nullptr, true, 0 };
            ::poll(nullptr, 0, retryMs);
        }
    }
}

/** Does what the system lets it do: a file somebody else has left has its rights already. */
void FileLock::giveRights(unsigned mode, std::optional<quint32> group) const
{
    const filename::Status own = filename::statusOf(m_descriptor);
    if (group && own.group != *group && ::fchown(m_descriptor, static_cast<uid_t>(-1), *group) != 0)
        mode &= ~070U | ((mode & 07U) << 3);
    if ((own.mode & rightsMask) != mode)
        static_cast<void>(::fchmod(m_descriptor, mode));
}

FileLock::State FileLock::stateOf(const QString &path)
{
    const Descriptor file(openExisting(filename::toBytes(path), O_RDONLY));
    if (file.number() >= 0)
        return isLocked(file.number()) ? State::Held : State::Free;
    return errno == ENOENT || errno == ENOTDIR || errno == EEXIST ? State::Free : State::Unknown;
}

std::optional<QByteArray> FileLock::noteOf(const QString &path)
{
    const Descriptor file(openExisting(filename::toBytes(path), O_RDONLY));
    if (file.number() >= 0) {
        const QByteArray content = contentOf(file.number());
        return content.startsWith(holderWord) ? content : QByteArray();
    }
    return errno == ENOENT || errno == ENOTDIR || errno == EEXIST ? std::optional(QByteArray()) : std::nullopt;
}

WriteTrouble FileLock::troubleOf(int systemError, const QString &path, const QString &hint)
{
    const QString name = filename::shown(path);
    WriteTrouble trouble = writeTrouble(systemError);
    if (trouble.kind != ErrorKind::DiskFull)
        trouble.hint = hint;
    if (systemError == EEXIST) {
        //: %1 is a file name
        trouble.why =
            LockTexts::tr("\"%1\" would be the file of its lock, but is something else: it was left as it is.")
                .arg(name);
        trouble.hint = LockTexts::tr("Give \"%1\" another name, or choose another name for this.").arg(name);
    } else if (isUnknownHere(systemError)) {
        trouble.why = LockTexts::tr("Its drive does not know locks among programs.");
        trouble.hint = LockTexts::tr("Keep it on a drive of this computer.");
    } else if (systemError == EACCES && filename::exists(path)) {
        trouble.why =
            LockTexts::tr("You do not have the right to write to the file of its lock, \"%1\".").arg(name);
        trouble.hint = LockTexts::tr("Ask its owner to remove it when no program uses it any more.");
    }
    return trouble;
}

int FileLock::setNote(const QByteArray &note)
{
    const auto size = static_cast<std::size_t>(note.size());
    if (::pwrite(m_descriptor, note.constData(), size, 0) != static_cast<ssize_t>(size))
        return errno != 0 ? errno : EIO;
    return ::ftruncate(m_descriptor, static_cast<off_t>(size)) == 0 ? 0 : errno;
}

int FileLock::flushNote()
{
    return ::fsync(m_descriptor) == 0 ? 0 : errno;
}

} // namespace codedesk
