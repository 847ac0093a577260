// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QCoreApplication>
#include <QString>

namespace codedesk::ingest {

/** The errors that end the reading of an input. `name` is its path, or "-" for the standard input. */
class InputErrors {
    Q_DECLARE_TR_FUNCTIONS(InputErrors)

public:
    /** Why `path` could not be opened; `systemError` is the errno, 0 for an empty name. */
    [[nodiscard]] static Error cannotOpen(const QString &path, int systemError);

    [[nodiscard]] static Error readFailed(const QString &name, const QString &systemText, qint64 byteOffset);
    [[nodiscard]] static Error becameShorter(const QString &name, qint64 bytesRead, qint64 bytesExpected);
    [[nodiscard]] static Error truncatedGzip(const QString &name, qint64 byteOffset);
    [[nodiscard]] static Error damagedGzip(const QString &name, qint64 byteOffset);
    [[nodiscard]] static Error bytesAfterGzip(const QString &name, qint64 byteOffset);
    [[nodiscard]] static Error empty(const QString &name, bool isCompressed);
    [[nodiscard]] static Error cancelled(const QString &name);

private:
    [[nodiscard]] static QString cannotRead(const QString &name);
};

} // namespace codedesk::ingest
