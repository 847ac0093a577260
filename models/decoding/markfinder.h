// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/foreignsystems.h"

#include <QStringView>

#include <vector>

namespace codedesk::decoding {

/** A place of a text that speaks for a system. */
struct Mark {
    qsizetype start = 0;
    qsizetype end = 0;
    const MarkPattern *pattern = nullptr; ///< Never null.
    qsizetype numberStart = -1; ///< MarkReach::Number: where the number stands.
};

/**
 * Finds what speaks for systems in the text of a PastedText, from its start as far as it is asked for, each unit
 * once. Most texts have no number that needs it; they are not read at all.
 */
class MarkFinder {
public:
    /** The arguments must outlive the finder. */
    MarkFinder(const ForeignSystems &systems, QStringView text)
        : m_systems(systems)
        , m_text(text)
    {
    }

    /** Returns the marks before `end`, and perhaps some behind it, in the order of the text. */
    [[nodiscard]] const std::vector<Mark> &until(qsizetype end);

private:
    void readAt(qsizetype at);
    void takeLongest(const std::vector<std::size_t> &patterns, qsizetype at);
    [[nodiscard]] qsizetype endOfMatch(const MarkPattern &pattern, qsizetype at) const;
    [[nodiscard]] qsizetype numberOf(const MarkPattern &pattern, qsizetype start, qsizetype end) const;

    const ForeignSystems &m_systems;
    QStringView m_text;
    qsizetype m_position = 0;
    std::vector<Mark> m_marks;
};

} // namespace codedesk::decoding
