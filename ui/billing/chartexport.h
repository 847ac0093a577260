// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/chartpicture.h"
#include "core/result.h"

#include <QImage>
#include <QString>

namespace codedesk::ui {

/** Returns the whole chart as a picture, at twice the resolution of the screen. */
[[nodiscard]] QImage chartImage(const ChartContent &content, const ChartLook &look);

/** Writes the whole chart. Errors: OutputNotWritable, DiskFull. */
[[nodiscard]] Result<void> saveChartAsPng(const QString &path, const ChartContent &content, const ChartLook &look);
[[nodiscard]] Result<void> saveChartAsSvg(const QString &path, const ChartContent &content, const ChartLook &look);

} // namespace codedesk::ui
