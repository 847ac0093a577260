// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultinjection.h"

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <mutex>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace codedesk::testing {

namespace {

constexpr int mostDescriptors = 4096;

struct Plan {
    char folder[PATH_MAX] = {};
    std::atomic<bool> isArmed = false;
    SystemCall call = SystemCall::Write;
    int systemError = 0;
    int nth = 1;
    bool isLasting = false;
    std::atomic<int> seen = 0;
    std::atomic<int> injected = 0;
};

Plan plan;
std::atomic<bool> isOurs[mostDescriptors]; ///< By descriptor: opened below the folder.

template <typename Function> Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

bool concerns(const char *path)
{
    return plan.isArmed && path && std::strncmp(path, plan.folder, std::strlen(plan.folder)) == 0;
}

bool concerns(int descriptor)
{
    return plan.isArmed && descriptor >= 0 && descriptor < mostDescriptors && isOurs[descriptor];
}

/** Counts a call of this kind. Returns true, with errno set, if it has to fail. */
bool mustFail(SystemCall call)
{
    if (call != plan.call)
        return false;
    const int number = ++plan.seen;
    if (number != plan.nth && !(plan.isLasting && number > plan.nth))
        return false;
    ++plan.injected;
    errno = plan.systemError;
    return true;
}

template <typename Subject> bool fails(SystemCall call, Subject subject)
{
    return concerns(subject) && mustFail(call);
}

int opened(int descriptor, const char *path)
{
    if (descriptor >= 0 && descriptor < mostDescriptors)
        isOurs[descriptor] = concerns(path);
    return descriptor;
}

/** Letting a lock go does not fail: it would stay for good, and SQLite would wait ten seconds for itself. */
bool isLock(int command, const void *argument)
{
    const bool isSet =
        command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK || command == F_OFD_SETLKW;
    return isSet && static_cast<const struct flock *>(argument)->l_type != F_UNLCK;
}

} // namespace

FaultScope::FaultScope(const FaultPlan &wanted)
{
    std::strncpy(plan.folder, wanted.folder.constData(), sizeof plan.folder - 1);
    plan.call = wanted.call;
    plan.systemError = wanted.systemError;
    plan.nth = wanted.nth;
    plan.isLasting = wanted.isLasting;
    plan.seen = 0;
    plan.injected = 0;
    plan.isArmed = true;
}

FaultScope::~FaultScope()
{
    plan.isArmed = false;
}

int FaultScope::injected() const
{
    return plan.injected;
}

} // namespace codedesk::testing

// What follows stands in front of the C library. The names and signatures are its own.

using codedesk::testing::concerns;
using codedesk::testing::fails;
using codedesk::testing::isLock;
using codedesk::testing::next;
using codedesk::testing::opened;
using codedesk::testing::SystemCall;

namespace {

mode_t modeOf(int flags, va_list arguments)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(arguments, int)) : 0;
}

} // namespace

extern "C" {

#define CODEDESK_OPEN(name)                                                                                       \
    int name(const char *path, int flags, ...)                                                                    \
    {                                                                                                             \
        va_list arguments;                                                                                        \
        va_start(arguments, flags);                                                                               \
        const mode_t mode = modeOf(flags, arguments);                                                             \
        va_end(arguments);                                                                                        \
        static auto *const real = next<int(const char *, int, ...)>(#name);                                       \
        return fails(SystemCall::Open, path) ? -1 : opened(real(path, flags, mode), path);                        \
    }
CODEDESK_OPEN(open)
CODEDESK_OPEN(open64)

#define CODEDESK_OPENAT(name)                                                                                     \
    int name(int folder, const char *path, int flags, ...)                                                        \
    {                                                                                                             \
        va_list arguments;                                                                                        \
        va_start(arguments, flags);                                                                               \
        const mode_t mode = modeOf(flags, arguments);                                                             \
        va_end(arguments);                                                                                        \
        static auto *const real = next<int(int, const char *, int, ...)>(#name);                                  \
        return fails(SystemCall::Open, path) ? -1 : opened(real(folder, path, flags, mode), path);                \
    }
CODEDESK_OPENAT(openat)
CODEDESK_OPENAT(openat64)

int mkostemp(char *path, int flags)
{
    static auto *const real = next<int(char *, int)>("mkostemp");
    return fails(SystemCall::Open, static_cast<const char *>(path)) ? -1 : opened(real(path, flags), path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static auto *const real = next<int(const char *, mode_t)>("mkdir");
    return fails(SystemCall::Open, path) ? -1 : real(path, mode);
}

ssize_t write(int descriptor, const void *data, size_t size)
{
    static auto *const real = next<ssize_t(int, const void *, size_t)>("write");
    return fails(SystemCall::Write, descriptor) ? -1 : real(descriptor, data, size);
}

#define CODEDESK_PWRITE(name)                                                                                     \
    ssize_t name(int descriptor, const void *data, size_t size, off64_t offset)                                   \
    {                                                                                                             \
        static auto *const real = next<ssize_t(int, const void *, size_t, off64_t)>(#name);                       \
        return fails(SystemCall::Write, descriptor) ? -1 : real(descriptor, data, size, offset);                  \
    }
CODEDESK_PWRITE(pwrite)
CODEDESK_PWRITE(pwrite64)

#define CODEDESK_FTRUNCATE(name)                                                                                  \
    int name(int descriptor, off64_t size) noexcept                                                               \
    {                                                                                                             \
        static auto *const real = next<int(int, off64_t)>(#name);                                                 \
        return fails(SystemCall::Write, descriptor) ? -1 : real(descriptor, size);                                \
    }
CODEDESK_FTRUNCATE(ftruncate)
CODEDESK_FTRUNCATE(ftruncate64)

int rename(const char *from, const char *to) noexcept
{
    static auto *const real = next<int(const char *, const char *)>("rename");
    return fails(SystemCall::Rename, to) ? -1 : real(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static auto *const real = next<int(int, const char *, int, const char *, unsigned)>("renameat2");
    return fails(SystemCall::Rename, to) ? -1 : real(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to) noexcept
{
    static auto *const real = next<int(const char *, const char *)>("link");
    return fails(SystemCall::Rename, to) ? -1 : real(from, to);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static auto *const real = next<int(int, const char *, int, const char *, int)>("linkat");
    return fails(SystemCall::Rename, to) ? -1 : real(fromFolder, from, toFolder, to, flags);
}

int fsync(int descriptor)
{
    static auto *const real = next<int(int)>("fsync");
    return fails(SystemCall::Sync, descriptor) ? -1 : real(descriptor);
}

int fdatasync(int descriptor)
{
    static auto *const real = next<int(int)>("fdatasync");
    return fails(SystemCall::Sync, descriptor) ? -1 : real(descriptor);
}

#define CODEDESK_FCNTL(name)                                                                                      \
    int name(int descriptor, int command, ...)                                                                    \
    {                                                                                                             \
        va_list arguments;                                                                                        \
        va_start(arguments, command);                                                                             \
        void *const argument = va_arg(arguments, void *);                                                         \
        va_end(arguments);                                                                                        \
        static auto *const real = next<int(int, int, ...)>(#name);                                                \
        return isLock(command, argument) && fails(SystemCall::Lock, descriptor)                                   \
            ? -1                                                                                                  \
            : real(descriptor, command, argument);                                                                \
    }
CODEDESK_FCNTL(fcntl)
CODEDESK_FCNTL(fcntl64)

int flock(int descriptor, int operation) noexcept
{
    static auto *const real = next<int(int, int)>("flock");
    return fails(SystemCall::Lock, descriptor) ? -1 : real(descriptor, operation);
}

} // extern "C"
