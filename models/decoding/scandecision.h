// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codescanner.h"
#include "decoding/surroundings.h"

#include <optional>

namespace codedesk::decoding {

/** How a number follows one that was found to be a code. */
enum class ListGap {
    None,
    Spaces, ///< Only spaces or ASCII commas part them, as between unrelated numbers too.
    Separated, ///< A sign that lists or joins alike things parts them.
};

/** All that the earlier stages know of a number. */
struct NumberEvidence {
    bool isKnown = false; ///< The catalogue has this code.
    bool isZero = false;
    bool isNegative = false;
    bool mayBeCode = false; ///< Short enough, and written as codes are.
    bool isHyphenated = false; ///< Behind a word and a hyphen that may be its minus ("error-5001").
    qsizetype digits = 0;
    NumberForm form = NumberForm::Plain;
    KeyRole key = KeyRole::None;
    bool isInList = false; ///< An item of a list that is the value of the key.
    WordBefore before;
    TailRole tail = TailRole::None;
    bool hasOwnMessage = false; ///< Its message in the catalogue stands beside it.
    bool isAllThereIs = false; ///< Nothing but numbers and separators was pasted.
    ListGap gap = ListGap::None;
    Confidence previous = Confidence::Low; ///< Of the code before the gap.
};

enum class Ruling { Nothing, Match, Unknown };

struct Decision {
    Ruling ruling = Ruling::Nothing;
    Confidence confidence = Confidence::Low;

    bool operator==(const Decision &) const = default;
};

/** Decides whether a number is a code. */
[[nodiscard]] Decision decideNumber(const NumberEvidence &evidence);

/** What is known of a number of eight digits 0 and 1. */
struct MaskEvidence {
    NumberForm form = NumberForm::Plain;
    KeyRole key = KeyRole::None;
    bool isNearMaskWord = false;
    WordBefore before;
    TailRole tail = TailRole::None;
    bool isAllThereIs = false;
    bool isCell = false; ///< Alone between tabs or line ends.
    ListGap gapToMask = ListGap::None;
};

/** Decides whether a number of eight digits 0 and 1 is an ID-card mask. */
[[nodiscard]] Decision decideMask(const MaskEvidence &evidence);

} // namespace codedesk::decoding
