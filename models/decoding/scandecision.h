// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codescanner.h"
#include "decoding/codeshapes.h"
#include "decoding/keyroles.h"
#include "decoding/numbertext.h"
#include "decoding/surroundings.h"
#include "decoding/wordbefore.h"

namespace codedesk::decoding {

/** All that the earlier stages know of a number. */
struct NumberEvidence {
    bool isKnown = false; ///< The catalogue has this code.
    bool isOfOthers = false; ///< A table of another system has it, and none of FaceID.
    bool isOfMainDocument = false; ///< Its main document has it; other sources have many numbers of daily life.
    bool hasFellow = false; ///< A code with as many digits was found before it.
    bool isNegative = false;
    bool isHyphenated = false; ///< Behind a word and a hyphen that may be its minus ("error-5001").
    qsizetype digits = 0;
    NumberForm form = NumberForm::Plain;
    Writing writing = Writing::Digits;
    KeyRole key = KeyRole::None;
    WordBefore before;
    TailRole tail = TailRole::None;
    bool hasOwnMessage = false; ///< Its message in the catalogue stands beside it.
    bool isAllThereIs = false; ///< Nothing but numbers and separators was pasted.
    bool isOnlyNumber = false; ///< And only one number.
    bool isDateLike = false; ///< A year or a compact date.
    bool isLine = false; ///< Alone on its line.
    bool isListItem = false; ///< Alone between semicolons.
    bool isHeading = false; ///< Opens the text, parted by a colon or brackets from what is said of it.
    ListGap gap = ListGap::None;
    Confidence previous = Confidence::Low; ///< Of the code before the gap.
};

enum class Ruling { Nothing, Match, Unknown };

struct Decision {
    Ruling ruling = Ruling::Nothing;
    Confidence confidence = Confidence::Low;

    bool operator==(const Decision &) const = default;
};

/** Returns true for the forms that no word and no key make a code. */
[[nodiscard]] bool isNeverCode(NumberForm form);

/** Returns true if form, key or the words before say that the number is something else; the rest of the evidence
 * then does not matter. */
[[nodiscard]] bool isSomethingElse(const NumberEvidence &evidence);

/** Returns true for a documented number that is the value of a key of which only the answer around it can tell
 * whether it holds a code. */
[[nodiscard]] bool mayBeInnerCode(const NumberEvidence &evidence);

/** Returns true if it still matters for decideNumber() whether the message of the code stands beside it, which is
 * costly to find out. */
[[nodiscard]] bool asksForMessage(const NumberEvidence &evidence);

/** Returns true for the codes that nothing else is written like: they are FaceID's wherever they stand. */
[[nodiscard]] bool isUnmistakable(const NumberEvidence &evidence);

/** Returns true for numbers such as every system has, at which nothing but a word or key speaks for a code. */
[[nodiscard]] bool mayBeAnyones(const NumberEvidence &evidence);

/** Decides whether a number is a code. */
[[nodiscard]] Decision decideNumber(const NumberEvidence &evidence);

/**
 * Returns true if a number that decideNumber() took for nothing is a code as soon as one is found right behind it
 * ("what is the difference of 1004 and 2010": only the second has words at its side).
 */
[[nodiscard]] bool mayJoinList(const NumberEvidence &evidence);

/** What is known of a number of eight digits 0 and 1. */
struct MaskEvidence {
    NumberForm form = NumberForm::Plain;
    Writing writing = Writing::Digits;
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

/** The same as for numbers: one mask in a list makes masks of all. */
[[nodiscard]] bool mayJoinList(const MaskEvidence &evidence);

} // namespace codedesk::decoding
