// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "core/language.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <bitset>

namespace codedesk {

/**
 * The eight warnings of an ID-card picture. Bit 1 is the leftmost character of the vendor's text, bit 8 the last.
 * A value; bits outside 1 to 8 are never set and cannot be set.
 */
class WarningMask {
public:
    [[nodiscard]] bool isSet(int bit) const { return isBit(bit) && m_bits.test(indexOf(bit)); }
    void set(int bit, bool on)
    {
        if (isBit(bit))
            m_bits.set(indexOf(bit), on);
    }
    /** Returns true if the picture has no warning. */
    [[nodiscard]] bool isClear() const { return m_bits.none(); }
    /** Returns the mask as the vendor writes it, eight characters ("10010100"). */
    [[nodiscard]] QString text() const;

    bool operator==(const WarningMask &) const = default;

private:
    static bool isBit(int bit) { return bit >= 1 && bit <= maskBitCount; }
    static std::size_t indexOf(int bit) { return static_cast<std::size_t>(bit - 1); }

    std::bitset<maskBitCount> m_bits; // index 0 is bit 1
};

/**
 * Returns the mask a user typed or pasted: eight characters 0 or 1, full-width ones too, with spaces anywhere and
 * quotation marks of any kind around them. Nothing is padded or cut.
 * Errors: Usage (another number of characters, or other characters; the texts say which and where).
 */
[[nodiscard]] Result<WarningMask> parseWarningMask(const QString &text);

/**
 * Returns true if `text` is meant as a mask rather than as a list of warning codes, also when it is a mask with a
 * fault (seven characters, a letter among them), so that the user is told of that fault.
 */
[[nodiscard]] bool isMeantAsMask(const QString &text);

/** One warning a mask holds. */
struct MaskWarning {
    int bit = 0; ///< 1 is the leftmost character.
    LocalizedText text;
    BitStatus status = BitStatus::Unpublished;
    LocalizedText evidence;

    bool operator==(const MaskWarning &) const = default;
};

/** Returns the warnings whose bits are set, from the left. */
[[nodiscard]] QList<MaskWarning> maskWarnings(const WarningMask &mask, const Catalogue &catalogue);

/**
 * Returns sentences for a customer: which warnings the mask holds, which of these meanings the vendor does not
 * publish, and that a warning alone does not reject the card. Plain text.
 */
[[nodiscard]] QString maskSentence(const WarningMask &mask, const Catalogue &catalogue, Language language);

} // namespace codedesk
