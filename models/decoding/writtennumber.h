// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/numbertext.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <optional>

namespace codedesk::decoding {

/** Returns true for letters that stand for digits in what people type and machines read ("1OO4"). */
[[nodiscard]] bool isLookalike(QChar unit);

/** Where a number starts in a text, and what tells whether it is a documented one. */
struct NumberPlace {
    QStringView text;
    qsizetype at = 0;
    qsizetype digits = 0; ///< That start at the place.
    qsizetype signFrom = 0; ///< Units before it belong to something else.
    const QHash<qint64, int> &known; ///< Its keys are the documented numbers.

    /** Returns true if `number`, with the sign that stands before the place, is documented. */
    [[nodiscard]] bool isKnown(QStringView number) const;
    [[nodiscard]] QString firstDigits() const { return text.sliced(at, digits).toString(); }
};

/** A number that is not written as codes are, and what takes its place. */
struct WrittenNumber {
    qsizetype end = 0; ///< Of what is replaced.
    QString digits;
    Writing writing = Writing::Digits;
    qsizetype start = -1; ///< Of what is replaced; -1: from its sign.
};

/** Returns the number from a place that starts with a digit if it is written like no code; what follows the first
 * digits tells. */
[[nodiscard]] std::optional<WrittenNumber> writtenNumber(const NumberPlace &place);

/** Returns the number from a place if letters stand among its digits ("l004"), or at its start ("0b10010100"). */
[[nodiscard]] std::optional<WrittenNumber> numberWithLetters(const NumberPlace &place);

} // namespace codedesk::decoding
