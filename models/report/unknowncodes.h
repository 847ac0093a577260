// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "report/rollup.h"

#include <QList>
#include <QStringList>

namespace codedesk::report {

/** A code of stored calls that no table of the catalogue has. */
struct UnknownCode {
    QString code;
    qint64 calls = 0;
    DayNumber firstDay = noDay; ///< Of the first call with a day; noDay: none has one.
    DayNumber lastDay = noDay;
    QList<Channel> channels; ///< In the order of the enumeration.
    QStringList apps; ///< In ascending order; an empty text for calls whose log names none.
    QStringList neighbours; ///< Documented codes next to the number, in numeric order; none for a text.

    bool operator==(const UnknownCode &) const = default;
};

/** Returns every unknown code of the counted calls, the one with the most calls first. A pure function. */
[[nodiscard]] QList<UnknownCode> unknownCodes(const Rollup &rollup, const Catalogue &catalogue);

} // namespace codedesk::report
