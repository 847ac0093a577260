// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callfields.h"
#include "core/result.h"

#include <QMap>
#include <QRegularExpression>
#include <QString>

#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** A value a pattern found: where it stands in the line. */
struct PatternGroup {
    std::size_t name = 0; ///< Of LinePattern::names().
    std::size_t begin = 0;
    std::size_t end = 0;
};

enum class PatternMatch {
    Found,
    None,
    TooCostly, ///< The pattern tried more ways than a line is worth.
};

/**
 * A regular expression for lines of a log: `(?<time>…) … (?<code>\d+)`. Its groups are named as columns are. How
 * many ways it may try on a line is bounded, so that no pattern keeps the program busy.
 */
class LinePattern {
public:
    /** The longest line a pattern is tried on. */
    static constexpr std::size_t longestLine = 64 * 1024;

    /**
     * `byHand`: names of groups the user mapped.
     * Errors: Usage (none given, no regular expression, no group for the code, groups nobody knows).
     */
    [[nodiscard]] static Result<LinePattern> make(const QString &pattern, const QMap<Field, QString> &byHand);

    [[nodiscard]] const QStringList &names() const { return m_names; }

    /** Looks for the pattern in a line of UTF-8; a group the line lacks is left out. */
    [[nodiscard]] PatternMatch match(std::string_view line, std::vector<PatternGroup> &groups) const;

private:
    QRegularExpression m_expression;
    QStringList m_names;
    std::vector<int> m_numbers; ///< Of the groups, by name.
};

} // namespace codedesk::ingest
