// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/neighbours.h"

#include <algorithm>

namespace codedesk {

QStringList neighbouringCodes(const Catalogue &catalogue, const QString &number, int eachSide)
{
    bool isNumber = false;
    const qint64 wanted = number.toLongLong(&isNumber);
    if (!isNumber)
        return {};
    QList<qint64> known;
    for (const CodeEntry &entry : catalogue.entries()) {
        if (catalogue.isForeign(entry))
            continue;
        for (const QString &code : entry.allCodes()) {
            const qint64 value = code.toLongLong(&isNumber);
            if (isNumber)
                known << value;
        }
    }
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end()); // Tables may share a number.
    const auto above = std::upper_bound(known.cbegin(), known.cend(), wanted);
    const auto first = above - std::min<qsizetype>(eachSide, above - known.cbegin());
    const auto last = above + std::min<qsizetype>(eachSide, known.cend() - above);
    QStringList codes;
    std::for_each(first, last, [&codes](qint64 code) { codes << QString::number(code); });
    return codes;
}

} // namespace codedesk
