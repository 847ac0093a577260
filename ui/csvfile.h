// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exporting/csvwriter.h"
#include "exporting/outputguard.h"
#include "uisettings.h"

#include <functional>

class QAction;
class QObject;

namespace codedesk::ui {

/**
 * Writes a table into a file, which takes the place of an earlier one only if all of it could be written. Any
 * thread. Errors: as exporting::writeExport(), and those of `fill`.
 */
[[nodiscard]] Result<void> writeCsvFile(const exporting::OutputGuard &guard, const QString &path,
                                        const exporting::CsvOptions &options,
                                        const std::function<Result<void>(exporting::CsvWriter &)> &fill);

/** Returns how the user wants tables written. */
[[nodiscard]] exporting::CsvOptions csvOptions(const UiSettings &settings);

/** Makes the checkable action for the byte-order mark, one setting for every page; its text is set by the page. */
[[nodiscard]] QAction *makeByteOrderMarkAction(UiSettings &settings, QObject *parent);

} // namespace codedesk::ui
