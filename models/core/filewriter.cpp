// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filewriter.h"

#include "core/filename.h"
#include "core/filerights.h"
#include "core/outputdevice.h"
#include "core/systemerror.h"
#include "core/writing.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace codedesk::filewriter {

namespace {

const QByteArray temporaryStart = QByteArrayLiteral(".codedesk-"); // of the names of files beside

constexpr int mostLinks = 40;
constexpr int noFile = -1; ///< Beside errno: what is there is neither a file nor a folder.

/** Texts of this file, for translation. */
struct WriterTexts {
    Q_DECLARE_TR_FUNCTIONS(codedesk::FileWriter)
};

Error errorOf(const QString &path, int error)
{
    if (error != noFile)
        return writeError(path, error);
    //: %1 is a file name
    return sayable([=] {
        return Error{ ErrorKind::OutputNotWritable,
                      WriterTexts::tr("\"%1\" was not replaced.").arg(filename::shown(path)),
                      WriterTexts::tr("It is a pipe or a device, no file."), WriterTexts::tr("Name a file.") };
    });
}

/** A file beside the one to be written; gone with this object unless it was put in place. */
class TemporaryFile {
public:
    explicit TemporaryFile(const QString &target)
        : m_target(filename::toBytes(target))
        , m_folder(filename::toBytes(filename::folderOf(target)))
    {
    }
    ~TemporaryFile()
    {
        if (m_name.isEmpty())
            return;
        for (const char *suffix :
             { "", "-journal", "-wal", "-shm" }) // what a database had beside it while it wrote
            ::unlink((m_name + suffix).constData());
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    /** Opens a file without a name, which a crash cannot leave behind, or else one with a name. Returns -1 on
     * error. */
    [[nodiscard]] int openNameless();
    [[nodiscard]] int openNamed();
    [[nodiscard]] const QByteArray &name() const { return m_name; }

    /** Brings the file to the drive and under its name. Returns errno; 0 if all is well. */
    [[nodiscard]] int putInPlace(int descriptor);
    /** The same without replacing: EEXIST if there is a file. */
    [[nodiscard]] int putIfAbsent(int descriptor);

private:
    [[nodiscard]] QByteArray freshName() const;
    [[nodiscard]] int giveName(int descriptor, const QByteArray &name) const;
    [[nodiscard]] int takePlace();
    [[nodiscard]] int takeFreePlace();
    [[nodiscard]] int flushFolder() const;

    QByteArray m_target;
    QByteArray m_folder;
    QByteArray m_name; ///< Empty: the file has no name yet.
};

int TemporaryFile::openNameless()
{
#ifdef O_TMPFILE
    if (::access("/proc/self/fd", X_OK) == 0) {
        const int descriptor = ::open(m_folder.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
        const bool isUnknownHere = errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL;
        if (descriptor >= 0 || !isUnknownHere)
            return descriptor;
    }
#endif
    return openNamed();
}

int TemporaryFile::openNamed()
{
    QByteArray name = freshName();
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC); // with mode 0600
    if (descriptor >= 0)
        m_name = name;
    return descriptor;
}

/** The name is short whatever that of the target is: 255 bytes are all a name may have. */
QByteArray TemporaryFile::freshName() const
{
    return m_folder + '/' + temporaryStart + "XXXXXX";
}

int TemporaryFile::giveName(int descriptor, const QByteArray &name) const
{
    const QByteArray nameless = "/proc/self/fd/" + QByteArray::number(descriptor);
    return ::linkat(AT_FDCWD, nameless.constData(), AT_FDCWD, name.constData(), AT_SYMLINK_FOLLOW) == 0 ? 0
                                                                                                        : errno;
}

/** Returns whether the system says by it that this kind of file or drive knows no flushing. */
bool isNoFlush(int systemError)
{
    return systemError == EINVAL || systemError == EROFS || systemError == EOPNOTSUPP || systemError == ENOSYS;
}

int flushToDrive(int descriptor)
{
    while (::fsync(descriptor) != 0) {
        if (isNoFlush(errno))
            return 0;
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

/** The name is on the drive only when its folder is. Returns errno; 0 for success. */
int TemporaryFile::flushFolder() const
{
    const int folder = ::open(m_folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return errno == EACCES ? 0 : errno; // one may write into it, and not read it
    const int error = flushToDrive(folder);
    ::close(folder);
    return error;
}

int TemporaryFile::putInPlace(int descriptor)
{
    const filename::Status earlier = filename::statusOf(filename::fromBytes(m_target));
    if (earlier.isFolder())
        return EISDIR;
    if (earlier.exists() && !earlier.isFile())
        return noFile;
    if (earlier.isFile()) {
        if (const int error = filerights::keep(descriptor, m_target, earlier); error != 0)
            return error;
    }
    if (const int error = flushToDrive(descriptor); error != 0)
        return error;
    while (m_name.isEmpty()) {
        QByteArray name = freshName();
        const int reserved = ::mkostemp(name.data(), O_CLOEXEC); // finds a name that is free, for a moment
        if (reserved < 0)
            return errno;
        ::close(reserved);
        ::unlink(name.constData());
        const int error = giveName(descriptor, name);
        if (error != 0 && error != EEXIST)
            return error;
        if (error == 0)
            m_name = name;
    }
    return earlier.exists() ? takePlace() : takeFreePlace();
}

/** Puts the file where there is one. That one stays beside until the change is on the drive, so that it can be put
 * back. */
int TemporaryFile::takePlace()
{
#ifdef RENAME_EXCHANGE
    const auto exchange = [this] {
        return ::renameat2(AT_FDCWD, m_name.constData(), AT_FDCWD, m_target.constData(), RENAME_EXCHANGE) == 0;
    };
    if (exchange()) {
        const bool wasFile = filename::statusOf(filename::fromBytes(m_name)).isFile();
        const int error = wasFile ? flushFolder() : noFile;
        if (error != 0 && !exchange() && std::rename(m_name.constData(), m_target.constData()) == 0)
            m_name.clear();
        return error; // the destructor removes which of the two is not in its place
    }
    if (errno != EINVAL && errno != ENOSYS && errno != ENOENT)
        return errno;
#endif
    if (std::rename(m_name.constData(), m_target.constData()) != 0)
        return errno;
    m_name.clear();
    return flushFolder();
}

/** Puts the file where there was none. */
int TemporaryFile::takeFreePlace()
{
    if (std::rename(m_name.constData(), m_target.constData()) != 0)
        return errno;
    m_name.clear();
    const int error = flushFolder();
    if (error != 0)
        ::unlink(m_target.constData());
    return error;
}

/** Gives a file a name that nobody has; where the file system cannot do so in one step, as far as can be seen. */
int renameIfAbsent(const QByteArray &from, const QByteArray &to)
{
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
#endif
    // A second name is refused where there is one, which looking first and renaming then would not do.
    if (::link(from.constData(), to.constData()) == 0)
        return ::unlink(from.constData()) == 0 ? 0 : errno;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return errno;
    struct stat info { };
    if (::lstat(to.constData(), &info) == 0)
        return EEXIST;
    return std::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

int TemporaryFile::putIfAbsent(int descriptor)
{
    if (const int error = flushToDrive(descriptor); error != 0)
        return error;
    if (const int error = m_name.isEmpty() ? giveName(descriptor, m_target) : renameIfAbsent(m_name, m_target);
        error != 0)
        return error;
    m_name.clear();
    const int error = flushFolder();
    if (error != 0)
        ::unlink(m_target.constData());
    return error;
}

/** Returns why the file may not be replaced, as errno or noFile; 0 if it may. */
int refusalOf(const QString &target)
{
    const filename::Status status = filename::statusOf(target);
    if (status.isFolder())
        return EISDIR;
    if (!status.exists()) // a loop of links, or a drive that does not answer
        return status.systemError == ENOENT ? 0 : status.systemError;
    if (!status.isFile())
        return noFile;
    return ::access(filename::toBytes(target).constData(), W_OK) != 0 ? errno : 0;
}

/** Runs `write` on the device and returns the first trouble: that of the device, or its own. */
Result<void> fill(OutputDevice &device, const Write &write)
{
    Result<void> written = write(device);
    const Result<void> status = device.status();
    return status ? written : status;
}

} // namespace

QString targetOf(const QString &path)
{
    QByteArray name = filename::toBytes(path);
    for (int i = 0; i < mostLinks; ++i) {
        std::array<char, 4096> link{};
        const ssize_t length = ::readlink(name.constData(), link.data(), link.size());
        if (length <= 0)
            break;
        const QByteArray next(link.data(), static_cast<qsizetype>(length));
        name = next.startsWith('/') ? next : name.first(name.lastIndexOf('/') + 1) + next;
    }
    return filename::fromBytes(name);
}

Result<void> replace(const QString &path, const Write &write)
{
    const Writing writing;
    const QString target = targetOf(path);
    if (const int refusal = refusalOf(target); refusal != 0)
        return errorOf(path, refusal);
    TemporaryFile file(target);
    const int descriptor = file.openNameless();
    if (descriptor < 0)
        return writeError(path, errno);
    OutputDevice device(descriptor, path, OutputDevice::Ownership::Owned);
    if (const Result<void> written = fill(device, write); !written)
        return written;
    if (filename::statusOf(descriptor).size != device.writtenBytes())
        return writeError(path, EIO);
    const int error = file.putInPlace(descriptor);
    return error == 0 ? Result<void>() : errorOf(path, error);
}

Result<void> replace(const QString &path, const QByteArray &content)
{
    return replace(path, [&content](QIODevice &device) -> Result<void> {
        device.write(content);
        return {};
    });
}

Result<bool> create(const QString &path, const QByteArray &content)
{
    const Writing writing;
    const QString target = targetOf(path);
    TemporaryFile file(target);
    const int descriptor = file.openNameless();
    if (descriptor < 0)
        return writeError(path, errno);
    OutputDevice device(descriptor, path, OutputDevice::Ownership::Owned);
    device.write(content);
    if (const Result<void> written = device.status(); !written)
        return written.error();
    const int error = file.putIfAbsent(descriptor);
    return error == 0 || error == EEXIST ? Result<bool>(error == 0) : writeError(path, error);
}

Result<void> replaceByName(const QString &path, const std::function<Result<void>(const QString &)> &write)
{
    const Writing writing;
    const QString target = targetOf(path);
    if (const int refusal = refusalOf(target); refusal != 0)
        return errorOf(path, refusal);
    TemporaryFile file(target);
    const int descriptor = file.openNamed();
    if (descriptor < 0)
        return writeError(path, errno);
    const OutputDevice keeper(descriptor, path, OutputDevice::Ownership::Owned);
    if (Result<void> written = write(filename::fromBytes(file.name())); !written)
        return written;
    const int error = file.putInPlace(descriptor);
    return error == 0 ? Result<void>() : errorOf(path, error);
}

Result<void> writeInto(const QString &path, const Write &write)
{
    const Writing writing;
    const int descriptor = ::open(filename::toBytes(path).constData(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return writeError(path, errno);
    OutputDevice device(descriptor, path, OutputDevice::Ownership::Owned);
    const Result<void> written = fill(device, write);
    const Result<void> closed = device.finish();
    return written ? closed : written;
}

Result<void> writeInto(int descriptor, const QString &name, const Write &write)
{
    OutputDevice device(descriptor, name, OutputDevice::Ownership::Borrowed);
    return fill(device, write);
}

Result<void> moveAside(const QString &path, const QString &newPath)
{
    const int error = renameIfAbsent(filename::toBytes(path), filename::toBytes(newPath));
    return error == 0 ? Result<void>() : writeError(newPath, error);
}

void removeLeftover(const QString &folder, const QByteArray &name)
{
    if (!name.startsWith(temporaryStart) || name.contains('/'))
        return;
    const QByteArray path = filename::toBytes(folder) + '/' + name;
    for (const char *suffix : { "", "-journal" })
        ::unlink((path + suffix).constData());
}

void removeIfEmpty(const QString &path)
{
    const filename::Status status = filename::statusOf(path);
    if (status.isFile() && status.size == 0)
        ::unlink(filename::toBytes(path).constData());
}

} // namespace codedesk::filewriter
