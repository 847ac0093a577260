// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filerights.h"

#include <QtEndian>

#include <cerrno>

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace codedesk::filerights {

namespace {

constexpr unsigned rightsMask = 0777;
constexpr unsigned groupShift = 3;
constexpr unsigned threeBits = 07;

constexpr auto listName = "system.posix_acl_access";
// The kernel's form of a list: a version, then entries of a tag, rights and a number, all with the low byte first.
constexpr qsizetype headBytes = 4;
constexpr qsizetype entryBytes = 8;
constexpr qsizetype rightsOffset = 2;
constexpr quint16 owningGroupTag = 0x04;
constexpr quint16 maskTag = 0x10;

bool isUnknownHere(int systemError)
{
    return systemError == ENOTSUP || systemError == EOPNOTSUPP || systemError == ENOSYS;
}

/** Reads the access list; empty if there is none. Returns errno, 0 for success. */
int readList(const QByteArray &path, QByteArray &list)
{
    list.resize(headBytes + entryBytes * 4096);
    const ssize_t size =
        ::getxattr(path.constData(), listName, list.data(), static_cast<std::size_t>(list.size()));
    const int error = size < 0 ? errno : 0;
    list.truncate(error == 0 ? static_cast<qsizetype>(size) : 0);
    return error == ENODATA || isUnknownHere(error) ? 0 : error;
}

/** Returns where in the list the rights of an entry stand, or -1. */
qsizetype placeOf(const QByteArray &list, quint16 tag)
{
    for (qsizetype at = headBytes; at + entryBytes <= list.size(); at += entryBytes) {
        if (qFromLittleEndian<quint16>(list.constData() + at) == tag)
            return at + rightsOffset;
    }
    return -1;
}

unsigned rightsAt(const QByteArray &list, qsizetype place)
{
    return place < 0 ? threeBits : qFromLittleEndian<quint16>(list.constData() + place) & threeBits;
}

/** The group's bits of a mode are the mask of the list: what the group itself may do stands in the list. */
unsigned groupRights(const QByteArray &list)
{
    return rightsAt(list, placeOf(list, owningGroupTag)) & rightsAt(list, placeOf(list, maskTag));
}

unsigned withGroupRights(unsigned mode, unsigned rights)
{
    return (mode & ~(threeBits << groupShift)) | (rights << groupShift);
}

/** Returns whether owner and group, or at least the group, are those of the earlier file now. */
bool keepOwners(int descriptor, const filename::Status &own, const filename::Status &earlier)
{
    return (own.owner == earlier.owner && own.group == earlier.group)
        || ::fchown(descriptor, earlier.owner, earlier.group) == 0
        || ::fchown(descriptor, static_cast<uid_t>(-1), earlier.group) == 0;
}

/** A new file may have got a list from its folder, which the mode would bring to life. */
int removeList(int descriptor)
{
    if (::fremovexattr(descriptor, listName) == 0 || errno == ENODATA || isUnknownHere(errno))
        return 0;
    return errno;
}

} // namespace

int keep(int descriptor, const QByteArray &path, const filename::Status &earlier)
{
    QByteArray list;
    if (const int error = readList(path, list); error != 0)
        return error;
    const filename::Status own = filename::statusOf(descriptor);
    unsigned mode = earlier.mode & rightsMask;
    if (!keepOwners(descriptor, own, earlier)) {
        const unsigned others = mode & threeBits;
        if (list.isEmpty()) {
            mode = withGroupRights(mode, others);
        } else if (const qsizetype place = placeOf(list, owningGroupTag); place >= 0) {
            const auto narrowed = static_cast<quint16>(rightsAt(list, place) & others);
            qToLittleEndian(narrowed, list.data() + place);
        }
    }
    if (!list.isEmpty()) {
        if (::fsetxattr(descriptor, listName, list.constData(), static_cast<std::size_t>(list.size()), 0) == 0)
            return 0;
        mode = withGroupRights(mode, groupRights(list));
    }
    if (const int error = removeList(descriptor); error != 0)
        return error;
    // A drive that knows no rights gives all files the same, and refuses to be asked for any.
    const bool isKept =
        (filename::statusOf(descriptor).mode & rightsMask) == mode || ::fchmod(descriptor, mode) == 0;
    return isKept ? 0 : errno;
}

} // namespace codedesk::filerights
