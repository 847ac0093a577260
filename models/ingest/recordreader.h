// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/inputname.h"
#include "ingest/logform.h"
#include "ingest/personkey.h"
#include "ingest/recordbatch.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_set>

namespace codedesk::ingest {

enum class Format {
    Csv, ///< Separated values, any separator.
    JsonLines, ///< One JSON value a line.
    Json, ///< One or several JSON documents, arrays of records included.
    UrlLines, ///< One redirect address a line; its query holds the fields.
    KeyValues, ///< key=value on each line, behind a prefix perhaps.
    Pattern, ///< Lines that match ReadOptions::pattern; never found out.
};

/** Returns the name used by the command line: "csv", "jsonl", "json", "urls", "logfmt", "pattern". */
[[nodiscard]] QString formatKey(Format format);
[[nodiscard]] std::optional<Format> formatFromKey(const QString &key);

using codedesk::Field;

/** Returns the fixed name of a field where columns are mapped by hand ("occurred_at", "id_number"). */
[[nodiscard]] QString fieldKey(Field field);
[[nodiscard]] std::optional<Field> fieldFromKey(const QString &key);

/** Codes somebody knows: where two columns could hold the code, that with known ones does. */
using KnownCodes = std::unordered_set<std::string>;

/** What the user fixed by hand; everything left open is found out. */
struct ReadOptions {
    std::optional<Format> format;
    QString encoding; ///< ICU name ("GB18030"); empty: detect.
    QString pattern; ///< Regular expression with groups named as columns; set: Format::Pattern.
    std::optional<char> separator; ///< One of , ; TAB |
    std::optional<bool> hasHeader; ///< False: columns are named "1", "2", ...
    QMap<Field, QString> columns; ///< Field -> column name; added to what is found by name.
    std::optional<Channel> channel; ///< For records that do not name one.
    PersonKeySource personKey;
    std::shared_ptr<const KnownCodes> knownCodes; ///< None: names alone decide, and nothing is refused as no log.
    bool takesAnyTable = false; ///< The user says that it is a log, whatever it looks like.
};

/** What the input turned out to be. */
struct InputShape {
    Format format = Format::Csv;
    std::optional<LogForm> form; ///< Nothing before an input was read.
    QString encoding; ///< ICU name.
    bool isCompressed = false;
    bool isSheet = false; ///< Of a workbook; neither format nor encoding nor separator can be chosen.
    char separator = ',';
    bool hasHeader = true;
    QString header; ///< The line of a CSV that names its columns, as it stands; empty if there is none.
    QStringList columns; ///< Columns of a CSV, or keys of the first JSON record.
    QMap<Field, QString> mapping; ///< Field -> column actually used; empty for the vendor's documents.
    QStringList unreadColumns; ///< Columns, or keys of the first record, that nobody knows.
    QString dateColumn; ///< The column of the day, where that of the time holds times of day.
    bool takesTimeOfPrefix = false; ///< The time stands before what has the columns, at the beginning of the line.
    QString chosenColumn; ///< The column of the code that was chosen, of several, by what it holds.
    QStringList linesAbove; ///< The first lines above the header that are no records, masked and cut.

    /** Returns where a field is read from, as it is told: columns, or the place of the time before them; empty:
     * nowhere. */
    [[nodiscard]] QString columnsOf(Field field) const;
    /** Returns the fields that are read from somewhere. */
    [[nodiscard]] QList<Field> fieldsRead() const;

    /** Returns what the input turned out to be, for people and the ledger; empty before it was read. */
    [[nodiscard]] QString name() const { return form ? logFormName(*form) : QString(); }
};

/** The beginning of an input as the import would read it. */
struct Preview {
    InputShape shape;
    QList<QStringList> rows; ///< First rows, decoded, in the columns of the shape, personal values masked.
    QStringList recordFields; ///< Headings of `records`.
    QList<QStringList> records; ///< The first rows as calls (accepted ones), for people.
    QList<Reject> rejects; ///< What would be rejected among the rows shown.
    bool isComplete = false; ///< The input has no more than the rows shown.
};

inline constexpr int previewRowLimit = 50;

/**
 * Reads the beginning of an input.
 * Errors: InputNotReadable, InputEmpty, InputNotCalls.
 */
[[nodiscard]] Result<Preview> readPreview(const InputName &input, const ReadOptions &options);

/**
 * Turns one input into batches of call records: bytes -> (unpacked) -> UTF-8 -> rows -> masked records.
 *
 * One thread at a time. Memory is bounded whatever the size of the input (models/README.md, "Reading").
 * Row errors are part of the batches; an Error ends the input, and what was returned before it stays valid.
 */
class RecordReader {
public:
    virtual ~RecordReader() = default;

    /**
     * Opens an input and finds out what it is.
     * Errors: InputNotReadable, InputEmpty, InputNotCalls, Cancelled (standard input can keep it waiting).
     */
    [[nodiscard]] static Result<std::unique_ptr<RecordReader>>
    open(const InputName &input, const ReadOptions &options, std::stop_token stop = {});

    [[nodiscard]] virtual const InputShape &shape() const = 0;

    /** Returns the size of the file on disk (a member: unpacked), or -1 for standard input. */
    [[nodiscard]] virtual qint64 bytesTotal() const = 0;

    /**
     * Fills `batch` (cleared first) with at most `maxRecords` records, rejected and blank ones included.
     * Returns false when the input has ended and the batch is empty.
     * Errors: InputNotReadable (also a truncated gz file), Cancelled (within 50 ms of a stop request).
     */
    [[nodiscard]] virtual Result<bool> read(RecordBatch &batch, qint64 maxRecords, std::stop_token stop) = 0;

    /**
     * As read(), but makes no calls of the records: all count as blank. For going on behind records that are
     * stored already (what it costs stands in models/store/README.md, "Why not").
     */
    [[nodiscard]] virtual Result<bool> skip(RecordBatch &batch, qint64 maxRecords, std::stop_token stop) = 0;

    /** Returns the XXH3-128 hash of the file's bytes as hex; complete only after read() returned false. */
    [[nodiscard]] virtual QString contentHash() const = 0;

    /**
     * Returns how many records the last line holds if it has no end, once read() has come to the end of the input;
     * else 0. Whoever writes the log may be in the middle of that line.
     */
    [[nodiscard]] virtual qint64 recordsOfOpenLine() const = 0;
};

/** Returns the same hash by reading the whole input, without parsing it. Errors: InputNotReadable, Cancelled. */
[[nodiscard]] Result<QString> hashFile(const InputName &input, std::stop_token stop);

/** Returns what RecordReader::bytesTotal() would, without opening a file. Errors: InputNotReadable (an archive).
 */
[[nodiscard]] Result<qint64> inputSize(const InputName &input);

/**
 * Returns the hashes of the first bytes of a file, one for each of `lengths`, which ascend and are no more than
 * the file has. Reads up to the last of them, once. Errors: as hashFile().
 */
[[nodiscard]] Result<QStringList> hashPrefixes(const InputName &input, const QList<qint64> &lengths,
                                               std::stop_token stop);

} // namespace codedesk::ingest
