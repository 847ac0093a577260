// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/chartpicture.h"

#include <QByteArray>
#include <QImage>

namespace codedesk::ui {

/** Returns the whole chart as a picture, at twice the resolution of the screen. */
[[nodiscard]] QImage chartImage(const ChartContent &content, const ChartLook &look);

/** Returns the whole chart as the content of a file; empty if there was too little memory for it. */
[[nodiscard]] QByteArray chartAsPng(const ChartContent &content, const ChartLook &look);
[[nodiscard]] QByteArray chartAsSvg(const ChartContent &content, const ChartLook &look);

} // namespace codedesk::ui
