// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/wholetext.h"

#include <QString>

class QMimeData;

namespace codedesk::ui {

/** Returns true if a clipboard or a drop has text to look up, in whatever encoding. */
[[nodiscard]] bool hasTextContent(const QMimeData &data);

/**
 * Returns the text of a clipboard or a drop, read as a file would be: other programs hand on bytes of any
 * encoding, and text that was encoded twice before it was copied. Errors: as ingest::decodeText().
 */
[[nodiscard]] Result<ingest::DecodedText> textContent(const QMimeData &data);

} // namespace codedesk::ui
