// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

class QIODevice;

namespace codedesk::exporting {

/** The one thing in which CSV files may differ. */
struct CsvOptions {
    bool byteOrderMark = false; ///< Begin with a UTF-8 byte-order mark, which some spreadsheets need to see UTF-8.

    bool operator==(const CsvOptions &) const = default;
};

/**
 * Returns true if a spreadsheet could take the text for a formula: it begins, spaces and invisible characters
 * apart, with = + - @ or one of their full-width forms, or it begins with TAB, CR or LF. Plain numbers ("-1101",
 * "-0.5") are harmless.
 */
[[nodiscard]] bool wouldRunAsFormula(QStringView text);

/**
 * Writes rows of separated values by RFC 4180: commas, CRLF, quotes only around cells that need them, UTF-8. What
 * a spreadsheet would run (wouldRunAsFormula()) gets an apostrophe in front. Whatever the program writes or copies
 * as CSV is written by it.
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
    QByteArray m_buffer;
    bool m_failed = false;
};

/**
 * Writes a CSV into a device; `name` is what the user calls it. Errors: those of `fill`; OutputNotWritable,
 * DiskFull.
 */
[[nodiscard]] Result<void> writeCsv(QIODevice &device, const QString &name, const CsvOptions &options,
                                    const std::function<Result<void>(CsvWriter &)> &fill);

/** Returns what `fill` writes as text for the clipboard: the same as in a file, without a byte-order mark. */
[[nodiscard]] QString csvText(const std::function<void(CsvWriter &)> &fill);

} // namespace codedesk::exporting
