// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>

namespace codedesk::testing {

/**
 * Makes a temporary folder for tests that bring thousands of small files to the drive: in memory where the system
 * has a file system for that, since waiting for a drive is not what they test.
 */
inline std::unique_ptr<QTemporaryDir> makeFastFolder()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    const QString folder = memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath();
    return std::make_unique<QTemporaryDir>(folder + QStringLiteral("/codedesk-test-XXXXXX"));
}

} // namespace codedesk::testing
