// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QCoreApplication>
#include <QString>

namespace codedesk::ingest {

/** The errors of archives, of what lies inside them, and of workbooks. `name` is the path with the members behind
 * it. */
class ArchiveErrors {
    Q_DECLARE_TR_FUNCTIONS(ArchiveErrors)

public:
    /** `systemText` is what the device or the library said. */
    [[nodiscard]] static Error readFailed(const QString &name, const QString &systemText);
    [[nodiscard]] static Error noDirectory(const QString &name);
    [[nodiscard]] static Error severalDisks(const QString &name);
    [[nodiscard]] static Error tooManyEntries(const QString &name, int limit);
    [[nodiscard]] static Error nothingInside(const QString &name);
    [[nodiscard]] static Error noSuchMember(const QString &name);
    [[nodiscard]] static Error encrypted(const QString &name);
    [[nodiscard]] static Error unknownMethod(const QString &name, int method);
    /** `byteOffset` counts unpacked bytes. */
    [[nodiscard]] static Error damaged(const QString &name, qint64 byteOffset);
    [[nodiscard]] static Error wrongChecksum(const QString &name, qint64 byteOffset);
    [[nodiscard]] static Error packedTwice(const QString &name, qint64 limitBytes);
    [[nodiscard]] static Error onAStream(const QString &name);

    /** A part of a workbook is no sound XML, or what it says is impossible. */
    [[nodiscard]] static Error brokenSheet(const QString &name, int row);
    [[nodiscard]] static Error brokenWorkbook(const QString &name);
    [[nodiscard]] static Error tooMuchText(const QString &name, qint64 limitBytes);
    [[nodiscard]] static Error emptySheet(const QString &name);

private:
    [[nodiscard]] static QString cannotRead(const QString &name);
    [[nodiscard]] static QString copyAgain();
};

} // namespace codedesk::ingest
