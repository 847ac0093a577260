// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <memory>
#include <vector>

namespace codedesk {

/**
 * A text as it can be typed in pinyin: one element for each Chinese character, with all of its common readings,
 * and one for each word of Latin letters or digits. Marks are left out.
 */
class PinyinText {
public:
    /**
     * Returns true if `typed` (small ASCII letters and digits) spells a part of the text that starts at a
     * character: each character by its whole reading, by its initial ("zh" or "z"), the last one also by the start
     * of its reading.
     */
    [[nodiscard]] bool matches(QStringView typed) const;

private:
    friend class PinyinReader;
    [[nodiscard]] bool matchesAt(std::size_t place, QStringView typed) const;

    std::vector<QStringList> m_syllables;
};

/** Reads texts as pinyin, by ICU's table of readings. Made once, since loading the table takes milliseconds. */
class PinyinReader {
public:
    PinyinReader();
    ~PinyinReader();
    PinyinReader(const PinyinReader &) = delete;
    PinyinReader &operator=(const PinyinReader &) = delete;

    [[nodiscard]] PinyinText read(const QString &text);

private:
    [[nodiscard]] QStringList readingsOf(QChar character);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace codedesk
