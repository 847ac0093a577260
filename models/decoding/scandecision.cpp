// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/scandecision.h"

#include <algorithm>
#include <optional>

namespace codedesk::decoding {

namespace {

constexpr qsizetype digitsThatStandAlone = 5;
constexpr qsizetype negativeDigitsThatStandAlone = 4;
constexpr qsizetype digitsLikeNothingElse = 8;
constexpr qsizetype digitsOfWarnings = 4;
constexpr qsizetype digitsOfHinted = 4;
constexpr qsizetype digitsOfReported = 3; // "error 404"
constexpr qsizetype digitsOfCounts = 2; // numbers as short as this need the clearest words

constexpr Decision nothing{};

constexpr Decision match(Confidence confidence)
{
    return { Ruling::Match, confidence };
}

bool isShort(const NumberEvidence &evidence)
{
    return evidence.digits <= digitsOfCounts;
}

bool standsAlone(const NumberEvidence &evidence)
{
    return evidence.digits >= (evidence.isNegative ? negativeDigitsThatStandAlone : digitsThatStandAlone);
}

bool isBehindCodeWord(const NumberEvidence &evidence)
{
    const bool isWarning = evidence.before.role == WordRole::Mask && evidence.isNegative && standsAlone(evidence);
    return evidence.before.isTight && (evidence.before.role == WordRole::Code || isWarning);
}

bool isCodeKey(KeyRole role)
{
    return role == KeyRole::Code || role == KeyRole::Warning;
}

/** The place itself says that a code stands here, whether or not the catalogue has it. */
bool isInCodePosition(const NumberEvidence &evidence)
{
    return isCodeKey(evidence.key) || (evidence.key == KeyRole::None && isBehindCodeWord(evidence));
}

/** A word that names or reports a code stands right before; other names have indexes and process ids. */
bool isCalledOutcome(const WordBefore &before)
{
    return before.isTight && (before.role == WordRole::Code || before.role == WordRole::Report);
}

/** "later 1201" behind another code; "1004 again". */
std::optional<Confidence> bySequence(const NumberEvidence &evidence)
{
    const bool hasHappened =
        evidence.tail == TailRole::Happened && evidence.isOfMainDocument && !evidence.isDateLike;
    if (evidence.digits < digitsOfHinted || !(evidence.hasFellow || hasHappened))
        return std::nullopt;
    return Confidence::Low;
}

/** Returns true if the nearest word, which stands before the number, says that it is a code; sets how sure that
 * is. */
std::optional<Confidence> byWordBefore(const NumberEvidence &evidence)
{
    const WordBefore &before = evidence.before;
    if (isShort(evidence) && (before.crossesLine || !before.isNear))
        return std::nullopt;
    switch (before.role) {
    case WordRole::Code:
        return before.isTight ? Confidence::High : Confidence::Medium;
    case WordRole::Report:
    case WordRole::Outcome:
        if (isShort(evidence) && !before.isTight)
            return std::nullopt;
        return Confidence::Medium;
    case WordRole::Hint:
    case WordRole::Mask:
        if (evidence.digits < digitsOfHinted || !(evidence.isOfMainDocument || evidence.hasFellow))
            return std::nullopt;
        return Confidence::Low;
    case WordRole::Sequence:
        return bySequence(evidence);
    case WordRole::None:
    case WordRole::Other:
    case WordRole::Platform:
    case WordRole::Vendor:
        break;
    }
    return std::nullopt;
}

std::optional<Confidence> byTail(const NumberEvidence &evidence)
{
    const bool isClear = evidence.tail == TailRole::Question || evidence.tail == TailRole::Code;
    if (isClear || (evidence.tail == TailRole::Remark && !isShort(evidence)))
        return Confidence::Medium;
    const bool mayBeAskedAbout = evidence.isOfMainDocument && evidence.digits >= digitsOfHinted
        && !evidence.isDateLike && evidence.key == KeyRole::None;
    if (evidence.tail == TailRole::Doubt && mayBeAskedAbout)
        return Confidence::Low;
    if (evidence.tail == TailRole::Charge && evidence.hasFellow && evidence.key == KeyRole::None)
        return Confidence::Low;
    return std::nullopt;
}

std::optional<Confidence> byList(const NumberEvidence &evidence)
{
    if (evidence.gap == ListGap::None || (evidence.gap == ListGap::Spaces && isShort(evidence)))
        return std::nullopt;
    return evidence.previous;
}

std::optional<Confidence> byItself(const NumberEvidence &evidence)
{
    if (!standsAlone(evidence) || (!evidence.isOfMainDocument && evidence.digits < digitsLikeNothingElse)) {
        const bool isApart = evidence.isLine || evidence.isHeading || evidence.isListItem;
        const bool isDistinct = evidence.isOfMainDocument || evidence.isNegative;
        const bool isOfDailyLife = evidence.digits < (isDistinct ? digitsOfHinted : digitsThatStandAlone);
        return isApart && !isOfDailyLife ? std::optional(Confidence::Low) : std::nullopt;
    }
    return evidence.digits >= digitsLikeNothingElse ? Confidence::High : Confidence::Medium;
}

/** Signs or words that list alike things, a minus, or the place of the first code make one of an unknown number.
 */
bool continuesListOfCodes(const NumberEvidence &evidence)
{
    const bool isListed = evidence.gap == ListGap::Separated || evidence.isNegative;
    if (isListed)
        return evidence.previous != Confidence::Low;
    return evidence.previous == Confidence::High && !evidence.isDateLike;
}

/** "code 2007 and 404": a word or sign lists the number with a code that is sure. */
bool isListedWithCodes(const NumberEvidence &evidence)
{
    const bool mayBeCode = !isShort(evidence) && (evidence.key == KeyRole::None || evidence.key == KeyRole::Other);
    return mayBeCode && evidence.gap == ListGap::Separated && evidence.previous != Confidence::Low;
}

/** "error 404": such numbers of three digits are codes, if of others. */
bool isReportedShortCode(const NumberEvidence &evidence)
{
    const WordBefore &before = evidence.before;
    const bool isReported = before.role == WordRole::Report && before.isTight && before.namesError;
    return evidence.digits == digitsOfReported && isReported && evidence.key == KeyRole::None;
}

/** What an unknown code needs; years and counts stand behind the weaker words too. */
bool isClearlyMeantAsCode(const NumberEvidence &evidence)
{
    if (isInCodePosition(evidence))
        return true;
    if (evidence.isAllThereIs)
        return !isShort(evidence) || evidence.isOnlyNumber;
    if (isListedWithCodes(evidence) || isReportedShortCode(evidence))
        return true;
    if (evidence.digits < digitsOfHinted || (evidence.key != KeyRole::None && evidence.key != KeyRole::Other))
        return false;
    if (evidence.isOfOthers && evidence.before.isTight && evidence.before.role == WordRole::Outcome
        && standsAlone(evidence))
        return true; // "小程序 40001": named with what it came from
    if (evidence.gap != ListGap::None && continuesListOfCodes(evidence))
        return true;
    if (evidence.key == KeyRole::Other)
        return false;
    const bool isReported = evidence.before.role == WordRole::Report && evidence.before.isTight;
    return !evidence.isDateLike && (isReported || evidence.tail == TailRole::Code);
}

/** Amounts are written like that, too: it takes more than its value to make a code of one. */
bool isOtherwiseWritten(const NumberEvidence &evidence)
{
    if (evidence.writing == Writing::Digits || (evidence.writing == Writing::Spelled && isUnmistakable(evidence)))
        return false;
    const bool isValue = isCodeKey(evidence.key) || evidence.key == KeyRole::WeakCode;
    const bool isReported =
        evidence.key == KeyRole::None && (isCalledOutcome(evidence.before) || isBehindCodeWord(evidence));
    const bool isTold = evidence.tail == TailRole::Question || evidence.tail == TailRole::Code;
    const bool isListed = evidence.gap == ListGap::Separated
        || (evidence.isLine && evidence.key == KeyRole::None && evidence.before.role == WordRole::Code);
    return !(isValue || isReported || isTold || isListed || evidence.isAllThereIs);
}

Decision decideKnown(const NumberEvidence &evidence)
{
    if (isInCodePosition(evidence))
        return match(evidence.isHyphenated ? Confidence::Medium : Confidence::High);
    if (evidence.isAllThereIs || evidence.hasOwnMessage)
        return match(Confidence::High);
    const bool isOtherValue = evidence.key == KeyRole::Other
        || (evidence.key == KeyRole::WeakCode && evidence.digits < negativeDigitsThatStandAlone);
    std::optional<Confidence> best = byItself(evidence);
    const auto consider = [&best](std::optional<Confidence> confidence) {
        if (confidence && (!best || *confidence < *best))
            best = confidence;
    };
    consider(byTail(evidence));
    if (!isOtherValue) {
        if (evidence.key == KeyRole::WeakCode)
            consider(Confidence::Medium);
        consider(byWordBefore(evidence));
        consider(byList(evidence));
    }
    return best ? match(*best) : nothing;
}

} // namespace

bool isNeverCode(NumberForm form)
{
    switch (form) {
    case NumberForm::Quantity:
    case NumberForm::ItemNumber:
    case NumberForm::DateOrTime:
    case NumberForm::Joined:
    case NumberForm::ProcessId:
        return true;
    case NumberForm::Plain:
    case NumberForm::SmallList:
    case NumberForm::Index:
        break;
    }
    return false;
}

bool isSomethingElse(const NumberEvidence &evidence)
{
    if (isNeverCode(evidence.form))
        return true;
    if (evidence.form == NumberForm::SmallList && evidence.before.role != WordRole::Code
        && !isCodeKey(evidence.key) && evidence.gap == ListGap::None)
        return true;
    if (evidence.form == NumberForm::Index && !isCodeKey(evidence.key) && !isCalledOutcome(evidence.before))
        return true;
    if (evidence.key == KeyRole::NotCode || (evidence.key == KeyRole::Verification && !isUnmistakable(evidence)))
        return true;
    if (evidence.key == KeyRole::Warning && evidence.digits < digitsOfWarnings)
        return true; // a count of warnings; "0" says that there is none and is not the return code 0
    // A key is the nearest word itself: "status code: 302", "exit code: 1".
    const bool isPlainValue = evidence.key == KeyRole::None || evidence.key == KeyRole::Code;
    return isPlainValue && evidence.before.role == WordRole::Other;
}

bool mayJoinList(const NumberEvidence &evidence)
{
    const bool isValue = evidence.key != KeyRole::None;
    if (evidence.writing != Writing::Digits)
        return false;
    const bool isWrittenLikeCode = evidence.isKnown || !evidence.isDateLike;
    return isWrittenLikeCode && !isValue && !isShort(evidence) && !isSomethingElse(evidence);
}

bool mayBeInnerCode(const NumberEvidence &evidence)
{
    const bool isOpen = evidence.key == KeyRole::Verification || evidence.key == KeyRole::Other;
    return isOpen && evidence.isKnown && evidence.digits >= digitsOfHinted;
}

bool asksForMessage(const NumberEvidence &evidence)
{
    const bool isUndoubted = (isInCodePosition(evidence) && !mayBeAnyones(evidence)) || evidence.isAllThereIs
        || isUnmistakable(evidence);
    return evidence.isKnown && !isUndoubted && !isSomethingElse(evidence);
}

bool isUnmistakable(const NumberEvidence &evidence)
{
    return evidence.isOfMainDocument && evidence.digits >= digitsLikeNothingElse;
}

bool mayBeAnyones(const NumberEvidence &evidence)
{
    const bool isDistinct = evidence.isOfMainDocument && evidence.digits >= digitsOfHinted;
    return !isDistinct && !evidence.hasOwnMessage && !evidence.isAllThereIs;
}

Decision decideNumber(const NumberEvidence &evidence)
{
    static_assert(Confidence::High < Confidence::Medium && Confidence::Medium < Confidence::Low);
    if (isSomethingElse(evidence) || isOtherwiseWritten(evidence))
        return nothing;
    if (evidence.isKnown)
        return decideKnown(evidence);
    return isClearlyMeantAsCode(evidence) ? Decision{ Ruling::Unknown, Confidence::High } : nothing;
}

Decision decideMask(const MaskEvidence &evidence)
{
    if (evidence.form != NumberForm::Plain || evidence.key == KeyRole::NotCode
        || evidence.key == KeyRole::Verification)
        return nothing;
    if (evidence.key == KeyRole::Warning || evidence.isAllThereIs)
        return match(Confidence::High);
    if (evidence.writing != Writing::Digits && !evidence.isNearMaskWord)
        return nothing; // eight numbers, or one in groups
    if (evidence.key == KeyRole::None && evidence.before.role == WordRole::Other)
        return nothing;
    if (evidence.isNearMaskWord)
        return match(Confidence::High);
    if (evidence.key != KeyRole::None)
        return match(Confidence::Medium);
    const bool isSpokenOf = evidence.before.role != WordRole::None
        || (evidence.tail != TailRole::None && evidence.tail != TailRole::Doubt);
    if (isSpokenOf || evidence.gapToMask == ListGap::Separated)
        return match(Confidence::Medium);
    return evidence.isCell || evidence.gapToMask == ListGap::Spaces ? match(Confidence::Low) : nothing;
}

bool mayJoinList(const MaskEvidence &evidence)
{
    return evidence.form == NumberForm::Plain && evidence.key == KeyRole::None
        && evidence.before.role != WordRole::Other;
}

} // namespace codedesk::decoding
