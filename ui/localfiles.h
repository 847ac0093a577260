// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filename.h"

#include <QMimeData>
#include <QStringList>
#include <QUrl>

namespace codedesk::ui {

/** Returns the files that were dropped or copied in a file manager. */
[[nodiscard]] inline QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << filename::fromUrl(url);
    }
    return paths;
}

} // namespace codedesk::ui
