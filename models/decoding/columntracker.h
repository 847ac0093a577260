// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codetokenizer.h"
#include "decoding/keyroles.h"

#include <QStringView>

#include <vector>

namespace codedesk::decoding {

/**
 * Follows tables in a text: rows from a spreadsheet, CSV or Markdown under a line that names the columns, or
 * numbers alone under a line that names them. A number that fills a cell is then what the head of its column says.
 * One pass; each line is looked at twice at most.
 */
class ColumnTracker {
public:
    /** `text` is what the tokens were read from; it must outlive the tracker. */
    explicit ColumnTracker(QStringView text)
        : m_text(text)
    {
        startLine(0);
    }

    /** Takes the next token; returns the role of its column if it fills a cell of a table (Other
     * if the title does not tell), else None. */
    KeyRole feed(const Token &token);

private:
    void startLine(qsizetype start);
    [[nodiscard]] bool readHead(QStringView line);
    [[nodiscard]] bool readSingleHead(QStringView line, qsizetype end);
    [[nodiscard]] QStringView lineFrom(qsizetype start) const;
    [[nodiscard]] bool fillsCell(const Token &token) const;
    [[nodiscard]] bool reachesCellEdge(qsizetype at, qsizetype step) const;

    QStringView m_text;
    std::vector<KeyRole> m_columns; // empty: no table
    char16_t m_separator = 0; // a line feed: there is one column only
    std::size_t m_column = 0;
    bool m_isQuoted = false;
};

} // namespace codedesk::decoding
