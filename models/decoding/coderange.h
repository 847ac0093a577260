// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "decoding/codetokenizer.h"

#include <QHash>
#include <QStringView>

#include <vector>

namespace codedesk::decoding {

/** A code that a range has between its ends, though nobody wrote it. */
struct CodeBetween {
    qint64 number = 0;
    int entryPosition = -1;
};

/** Returns what stands between two numbers that makes them the ends of a range ("-", "到", "to"), without the
 * blanks around; its length is 0 if it does not. */
[[nodiscard]] Token rangeSign(QStringView text, const Token &first, const Token &last);

/**
 * Returns the codes between two of the same source, both of the same length, that a range reaches: none if the
 * ends are the wrong way round, or so far apart that rather two codes are meant. The keys of `entryOfNumber` are
 * the documented codes.
 */
[[nodiscard]] std::vector<CodeBetween> codesBetween(const CodeEntry &first, QStringView firstCode,
                                                    const CodeEntry &last, QStringView lastCode,
                                                    const Catalogue &catalogue,
                                                    const QHash<qint64, int> &entryOfNumber);

} // namespace codedesk::decoding
