// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace codedesk::decoding {

/** A place in the text that was pasted, in UTF-16 units. */
struct TextSpan {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextSpan &) const = default;
};

/**
 * A pasted text made readable: plain units (core/text), and what was escaped by JSON (also twice), URLs or
 * HTML is unescaped, so that later stages see one spelling of everything. It remembers where each unit came from.
 *
 * A value; made in one pass whose time and memory grow with the length of the text only.
 */
class PastedText {
public:
    explicit PastedText(QStringView original);

    [[nodiscard]] QStringView text() const { return m_text; }

    /** Returns the place in the original that `length` (at least 1) units of text() from `start` were read from.
     */
    [[nodiscard]] TextSpan originalSpan(qsizetype start, qsizetype length) const;

private:
    struct Stretch {
        qsizetype start; // in m_text
        qsizetype originalStart;
        qsizetype unitLength; // original units for each unit of the stretch
    };

    qsizetype readUnit(QStringView original, qsizetype at);
    void append(QStringView units, qsizetype originalStart, qsizetype originalLength);
    [[nodiscard]] const Stretch &stretchOf(qsizetype position) const;

    QString m_text;
    std::vector<Stretch> m_stretches;
};

} // namespace codedesk::decoding
