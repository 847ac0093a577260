// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/pastedtext.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <vector>

namespace codedesk::decoding {

/** How a number stood in a text before it was made one of plain digits. */
enum class Writing : quint8 {
    Digits, ///< As codes are written.
    Odd, ///< As amounts, spreadsheets or programs write numbers: "1,004", "1004.0", "6.6660023E7", "1004L".
    Spelled, ///< Digit by digit, in words, broken over a line end, with letters for digits: "1 0 0 4".
};

/**
 * A PastedText in which numbers stand as codes are written, whatever they were written like: in groups, with
 * decimals or an exponent, spaced, broken over a line end, in Chinese words, with the letters O and l among the
 * digits, or with a word for the minus. The colours of terminals are left out. What would not be a documented
 * code is nearly always left alone. It remembers where each number came from.
 *
 * A value; made in one pass whose time grows with the length of the text only.
 */
class NumberText {
public:
    /** The keys of `known` are the numbers of the catalogue. */
    NumberText(QStringView original, const QHash<qint64, int> &known);

    [[nodiscard]] QStringView text() const { return m_changes.empty() ? m_pasted.text() : QStringView(m_text); }

    /** Returns the text before any number was changed. */
    [[nodiscard]] const PastedText &pasted() const { return m_pasted; }
    /** Returns true if all numbers stood as codes are written: text() is that of pasted() then. */
    [[nodiscard]] bool isUnchanged() const { return m_changes.empty(); }

    /** Returns the place in the original that `length` (at least 1) units of text() from `start` were read from.
     */
    [[nodiscard]] TextSpan originalSpan(qsizetype start, qsizetype length) const;

    /** Returns how the number was written that starts at a place of text(). */
    [[nodiscard]] Writing writingAt(qsizetype start) const;

private:
    friend class NumberReader;

    struct Change {
        qsizetype start; // in m_text
        qsizetype length;
        qsizetype pastedStart;
        qsizetype pastedLength;
        Writing writing;
    };

    void replace(qsizetype from, qsizetype length, QStringView units, Writing writing);
    [[nodiscard]] const Change *changeBefore(qsizetype position) const;

    PastedText m_pasted;
    QString m_text;
    qsizetype m_copied = 0; // units of the pasted text that m_text has
    std::vector<Change> m_changes;
};

} // namespace codedesk::decoding
