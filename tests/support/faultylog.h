// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>
#include <string_view>

namespace codedesk::testing {

/** What an import of a faulty log has to count. */
struct FaultCounts {
    qint64 read = 0;
    qint64 stored = 0;
    qint64 duplicate = 0;
    qint64 conflict = 0;
    qint64 blank = 0;
    QMap<QString, qint64> rejectedByReason;

    [[nodiscard]] qint64 rejected() const;
    /** Returns them as JSON, with the names of `codedesk-cli import --json`. */
    [[nodiscard]] QByteArray toJson() const;
};

/** Takes the bytes of a log, piece by piece. */
using LogSink = std::function<void(std::string_view)>;

/**
 * Writes some `bytes` of a CSV that has every fault a log can have, after a thousand rows without any: titles
 * above the header, all line ends, ragged rows, broken quotes, quotes and line ends in fields, NULs, bytes that
 * are no text, lines longer than a record may be, headers in the middle, blank rows, values that cannot be read,
 * numbers a spreadsheet spoiled, duplicates, conflicts, and no line end at its end. Its first `asciiBytes` are
 * ASCII, the rest GB18030. Every row has personal data in known columns and in its message.
 */
FaultCounts writeFaultyCsv(qint64 bytes, qint64 asciiBytes, const LogSink &sink);

/** The same as JSON lines in UTF-8: broken, cut, nested and over-long values, lists, and answers about no attempt.
 */
FaultCounts writeFaultyJsonLines(qint64 bytes, const LogSink &sink);

} // namespace codedesk::testing
