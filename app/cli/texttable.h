// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace codedesk::cli {

/** Returns how many columns of a terminal a text takes: two for Chinese and full-width characters, none for marks.
 */
[[nodiscard]] int displayWidth(QStringView text);

/**
 * Returns foreign text fit for a terminal, on one line: line ends and tabs become spaces, other control characters
 * and those that turn the direction of writing become U+FFFD, so that no log can steer the terminal.
 */
[[nodiscard]] QString terminalText(QStringView text);

/** Lines up columns of text for a terminal. Cells are made safe with terminalText(). */
class TextTable {
public:
    enum class Align { Left, Right };
    struct Column {
        QString title;
        Align align = Align::Left;
    };

    explicit TextTable(QList<Column> columns)
        : m_columns(std::move(columns))
    {
    }

    /** Adds a row; it has as many cells as the table has columns. */
    void addRow(const QStringList &cells);

    /** Returns the table, title line first, each line ended by a line feed and without spaces at its end. */
    [[nodiscard]] QString text() const;

private:
    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace codedesk::cli
