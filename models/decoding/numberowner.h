// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codetokenizer.h"
#include "decoding/markfinder.h"

#include <QStringView>

namespace codedesk::decoding {

/** Whose number one is, as far as the text around it tells. */
struct Owner {
    int system = ourSystem; ///< Index of a ForeignSystem; ourSystem: nothing speaks for another one.
    bool isSpokenFor = false; ///< Something near speaks for FaceID.
    qsizetype textBehindKeys = -1; ///< Two keys are all that speaks for the system: where the value of the second
                                   ///< begins; else -1.
};

/** What has to be known of a number besides its place. */
struct OwnedNumber {
    Token token;
    QStringView key; ///< The key it is the value of; empty: none.
    bool isDistinct =
        false; ///< Few things but codes of FaceID are written like it: it takes more to be another's.
};

/**
 * Tells whose a number is: of the marks around it the one nearest in the structure of the text decides, whether it
 * speaks for another system or for FaceID. Cost: a few hundred units around each number asked about.
 */
class NumberOwner {
public:
    /** The arguments must outlive the object. */
    NumberOwner(const ForeignSystems &systems, QStringView text)
        : m_systems(systems)
        , m_finder(systems, text)
        , m_text(text)
    {
    }

    [[nodiscard]] Owner ownerOf(const OwnedNumber &number);

    /** Returns the numbers that a mark with a fixed place for its number speaks of, in the whole text. */
    [[nodiscard]] std::vector<Mark> numbersOfShapes();

private:
    [[nodiscard]] bool speaksOf(const Mark &mark, const OwnedNumber &number) const;

    const ForeignSystems &m_systems;
    MarkFinder m_finder;
    QStringView m_text;
};

} // namespace codedesk::decoding
