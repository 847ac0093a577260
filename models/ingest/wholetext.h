// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/textsource.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>

namespace codedesk::ingest {

/** Returns all that is left of a text; nothing if it has more than so many bytes. Errors: as TextSource::read().
 */
[[nodiscard]] Result<std::optional<std::string>> readWhole(TextSource &source, std::size_t mostBytes);

/**
 * Returns text that comes in an unknown encoding, as an import would read it: UTF-8, GB18030, UTF-16 with or
 * without a mark, unpacked if it is gzip. Errors: InputNotReadable (a damaged gzip file).
 */
[[nodiscard]] Result<QString> decodeText(const QByteArray &bytes);

} // namespace codedesk::ingest
