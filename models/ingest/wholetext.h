// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/textsource.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <stop_token>
#include <string>

namespace codedesk::ingest {

/** Returns all that is left of a text; nothing if it has more than so many bytes. Errors: as TextSource::read().
 */
[[nodiscard]] Result<std::optional<std::string>> readWhole(TextSource &source, std::size_t mostBytes);

/** A text, and how it was found to be encoded. */
struct DecodedText {
    QString text;
    QString encoding; ///< As TextSource::encoding() names it.

    /** Returns a sentence for people ("Read as GB18030."); empty for UTF-8, which nobody has to be told of. */
    [[nodiscard]] QString readAs() const;
};

/**
 * Returns text that comes in an unknown encoding, as an import would read it: UTF-8, GB18030, UTF-16 with or
 * without a mark, UTF-8 encoded twice, unpacked if it is gzip. `name` stands for it in errors: "-" for the
 * standard input, empty for what was pasted. Errors: InputNotReadable (a damaged gzip file; no text, but a
 * picture, an archive or another binary file, which is named). `encoding`: by name, if it is known. Errors: also
 * Usage, an unknown name.
 */
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray &bytes, const QString &name,
                                             const QString &encoding = {});

/** Text for look-up in a file may have so many bytes once it is UTF-8. */
inline constexpr std::size_t longestTextFileBytes = 32U * 1024 * 1024;

/** Returns the text of a file; as decodeText(). Errors: also Cancelled, and InputNotReadable for one that is too
 * long.
 */
[[nodiscard]] Result<DecodedText> readTextFile(const QString &path, std::stop_token stop = {});

} // namespace codedesk::ingest
