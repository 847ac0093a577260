// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QIODevice>
#include <QString>

#include <memory>

namespace codedesk::ingest {

/** Opens a file or pipe for reading, unbuffered. Errors: InputNotReadable. */
[[nodiscard]] Result<std::unique_ptr<QIODevice>> openFile(const QString &path);

} // namespace codedesk::ingest
