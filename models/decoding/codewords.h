// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <tuple>

namespace codedesk::decoding {

/** Words of other languages that name or report a code or something else, separated by blanks, in small letters.
 */
struct CodeWords {
    QString code; ///< "código", "รหัส"
    QString report; ///< "erro", "오류"
    QString other; ///< What has a number that is no code: "pedido", "번호"
};

/** For core/image. */
constexpr auto imageMembers(const CodeWords * /*type*/)
{
    return std::tuple(&CodeWords::code, &CodeWords::report, &CodeWords::other);
}

/** Reads the resource; `file` names it in errors. Errors: CatalogueInvalid. */
[[nodiscard]] Result<CodeWords> readCodeWords(const QString &file, const QByteArray &content);

/** Returns the built-in words (resources/vocabulary/code-words.json). Safe to call from any thread. */
[[nodiscard]] const CodeWords &builtinCodeWords();

} // namespace codedesk::decoding
