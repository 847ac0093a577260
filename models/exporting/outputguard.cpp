// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/outputguard.h"

#include "core/filename.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace codedesk::exporting {

namespace {

using filename::Status;

/** Texts of this file, for translation. */
struct GuardTexts {
    Q_DECLARE_TR_FUNCTIONS(OutputGuard)
};

constexpr qsizetype headerBytes = 100;
constexpr qsizetype applicationIdOffset = 68;
const std::array companions{ QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal"),
                             QStringLiteral(".lock") };

/** Returns whether the file is a store by its first bytes, or a database whose content is still in its log. */
bool isStore(const QString &path, const Status &status)
{
    if (!status.isFile())
        return false;
    const bool hasLog = filename::exists(path + QStringLiteral("-wal"));
    if (status.size == 0)
        return hasLog;
    int systemError = 0;
    const std::unique_ptr<QFile> file = filename::openForReading(path, systemError);
    const QByteArray header = file ? file->read(headerBytes) : QByteArray();
    if (header.size() < headerBytes || !header.startsWith(QByteArrayLiteral("SQLite format 3\0")))
        return false;
    const auto application = qFromBigEndian<quint32>(header.constData() + applicationIdOffset);
    return hasLog || application == storeApplicationId || application == unreleasedStoreApplicationId;
}

/** Returns the file whose log, lock or copy of an older version this would be, by its name; empty if none. */
QString mainFileOf(const QString &path)
{
    for (const QString &suffix : companions) {
        if (path.endsWith(suffix))
            return path.chopped(suffix.size());
    }
    const qsizetype version = path.endsWith(u"-backup") ? path.lastIndexOf(u".v") : -1;
    return version > 0 ? path.first(version) : QString();
}

/** Returns whether both names are the same entry of the same folder, there or not. */
bool isSameEntry(const QString &left, const QString &right)
{
    return filename::lastPart(left) == filename::lastPart(right)
        && filename::statusOf(filename::folderOf(left)).isSameAs(filename::statusOf(filename::folderOf(right)));
}

/** A terminal, what the program was given, or a device that swallows everything. */
bool isHarmlessDevice(const QString &target, const Status &status)
{
    const auto isSame = [&status](const Status &other) { return status.isSameAs(other); };
    return target.startsWith(u"/dev/pts/") || isSame(filename::statusOf(0)) || isSame(filename::statusOf(1))
        || isSame(filename::statusOf(2)) || isSame(filename::statusOf(QStringLiteral("/dev/null")))
        || isSame(filename::statusOf(QStringLiteral("/dev/full")))
        || isSame(filename::statusOf(QStringLiteral("/dev/tty")));
}

} // namespace

void OutputGuard::protectInput(const QString &path)
{
    protectFile(path, [] {
        //: What an export was asked to replace.
        return GuardTexts::tr("It is the file that is being read.");
    });
}

/** Returns what is to be protected there; nullptr if nothing is. */
OutputGuard::What OutputGuard::faultOf(const QString &path) const
{
    const QString target = filewriter::targetOf(path);
    const Status status = filename::statusOf(target);
    if (status.kind == Status::Kind::Other
        || (status.kind == Status::Kind::CharacterDevice && !isHarmlessDevice(target, status)))
        return [] { return GuardTexts::tr("It is a device."); };
    const auto isAt = [&](const QString &known) {
        return status.isSameAs(filename::statusOf(known)) || isSameEntry(target, filewriter::targetOf(known));
    };
    const What storeText = [] { return GuardTexts::tr("It is a store of calls."); };
    if (std::any_of(m_stores.cbegin(), m_stores.cend(), isAt))
        return storeText;
    for (const Protected &file : m_files) {
        if (isAt(file.path))
            return file.what;
    }
    const What partText = [] { return GuardTexts::tr("It belongs to a store of calls."); };
    const QString mainFile = mainFileOf(target);
    const Status mainStatus = mainFile.isEmpty() ? Status() : filename::statusOf(mainFile);
    const auto isPartOf = [&](const QString &store) {
        const QString main = filewriter::targetOf(store);
        const bool isLinkedPart = std::any_of(companions.begin(), companions.end(), [&](const QString &suffix) {
            return status.isSameAs(filename::statusOf(main + suffix));
        });
        return isLinkedPart || mainStatus.isSameAs(filename::statusOf(main))
            || (!mainFile.isEmpty() && isSameEntry(mainFile, main));
    };
    // A store in use is known by device and inode before any file is opened to be looked at: closing it again
    // would let go of the locks SQLite has on it in this process.
    if (std::any_of(m_stores.cbegin(), m_stores.cend(), isPartOf))
        return partText;
    if (isStore(target, status))
        return storeText;
    return !mainFile.isEmpty() && isStore(mainFile, mainStatus) ? partText : nullptr;
}

Result<void> OutputGuard::check(const QString &path) const
{
    const What fault = faultOf(path);
    if (fault == nullptr)
        return {};
    return sayable([path, fault] {
        return Error{ ErrorKind::OutputNotWritable,
                      //: %1 is a file name
                      GuardTexts::tr("\"%1\" was not replaced.").arg(filename::shown(path)), fault(),
                      GuardTexts::tr("Choose another name for what you save.") };
    });
}

Result<void> OutputGuard::checkDescriptor(int descriptor) const
{
    const Status status = filename::statusOf(descriptor);
    if (!status.isFile())
        return {};
    const QString link = QStringLiteral("/proc/self/fd/%1").arg(descriptor);
    const QString name = filewriter::targetOf(link);
    return check(status.isSameAs(filename::statusOf(name)) ? name : link);
}

Result<void> writeExport(const OutputGuard &guard, const QString &path, const filewriter::Write &write)
{
    if (Result<void> checked = guard.check(path); !checked)
        return checked;
    const auto writeChecked = [&](QIODevice &device) -> Result<void> {
        Result<void> written = write(device);
        return written ? guard.check(path) : written; // the file may be another by now
    };
    if (const std::optional<int> descriptor = filename::descriptorOf(path))
        return filewriter::writeInto(*descriptor, path, write);
    const Status status = filename::statusOf(path);
    if (status.exists() && !status.isFile() && !status.isFolder())
        return filewriter::writeInto(path, write);
    return filewriter::replace(path, writeChecked);
}

} // namespace codedesk::exporting
