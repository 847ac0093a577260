// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace codedesk {

/** Returns how the common readings of a character are typed: without tones, with u or v for u with two dots. */
[[nodiscard]] QStringList readingsOf(QChar character);

/**
 * A text as it can be typed in pinyin: one element for each Chinese character, with all of its common readings,
 * and one for each word of Latin letters or digits. Marks are left out.
 */
class PinyinText {
public:
    /** How exactly a reading has to be typed. */
    enum class Spelling {
        Exact,
        LostG, ///< "guanxian" for "guangxian": ng counts as n.
    };

    PinyinText() = default;
    explicit PinyinText(QStringView text, Spelling spelling = Spelling::Exact);

    /**
     * Returns true if `typed` (small ASCII letters and digits) spells a part of the text that starts at a
     * character: each character by its whole reading, by its initial ("zh" or "z"), the last one also by the start
     * of its reading.
     */
    [[nodiscard]] bool matches(QStringView typed) const;

private:
    void add(QStringList readings, Spelling spelling);
    [[nodiscard]] bool matchesAt(std::size_t place, QStringView typed) const;

    std::vector<QStringList> m_syllables;
};

} // namespace codedesk
