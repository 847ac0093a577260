// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QIODevice;

namespace codedesk::exporting {

struct CsvOptions {
    bool byteOrderMark = false; ///< Begin with a UTF-8 byte-order mark, which some spreadsheets need to see UTF-8.
    bool neutraliseFormulas =
        true; ///< Put an apostrophe before what a spreadsheet would run (wouldRunAsFormula()).

    bool operator==(const CsvOptions &) const = default;
};

/**
 * Returns true if a spreadsheet could take the text for a formula: it begins, spaces and invisible characters
 * apart, with = + - @ or one of their full-width forms, or it begins with TAB, CR or LF. Plain numbers ("-1101",
 * "-0.5") are harmless.
 */
[[nodiscard]] bool wouldRunAsFormula(QStringView text);

/**
 * Writes rows of separated values by RFC 4180: commas, CRLF, quotes only around cells that need them, UTF-8.
 *
 * The writer does not own the device, which has to be open for writing and outlive it. A failed write is
 * remembered: later rows are ignored and finish() returns false. Nothing is cut, whatever the length of a cell.
 */
class CsvWriter {
public:
    explicit CsvWriter(QIODevice &device, const CsvOptions &options = {});

    void writeRow(const QStringList &cells);

    /** Hands what is left to the device. Returns false if any write failed; the device then knows why. */
    [[nodiscard]] bool finish();

    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    void appendCell(const QString &cell);
    void flush();

    QIODevice &m_device;
    CsvOptions m_options;
    QByteArray m_buffer;
    bool m_failed = false;
};

} // namespace codedesk::exporting
