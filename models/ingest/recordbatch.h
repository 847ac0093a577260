// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/callrecord.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** Why a record was not stored. Names are stored and shown (rejectReasonKey()): append only. */
enum class RejectReason : quint8 {
    TooFewColumns, ///< The row has fewer fields than the header.
    TooManyColumns, ///< The row has more fields than the header.
    UnclosedQuote, ///< A quoted field never ends.
    InvalidEncoding, ///< Bytes that are no text in the chosen encoding.
    NulByte, ///< A NUL inside the row.
    TooLong, ///< A row longer than the limit.
    BadJson, ///< The record is not valid JSON.
    NotAnObject, ///< A JSON value where an object was expected.
    MissingCode, ///< No return code.
    BadCode, ///< The code field holds something that cannot be a code.
    BadTime, ///< The time cannot be read, or lies outside 2000-2068.
    BadNumber, ///< Similarity or live rate is no number.
    NoAttempt, ///< An unfinished token that lists no attempt yet.
    BadFlag, ///< The vendor's charge flag is neither yes nor no.
    SpoiledNumber, ///< An order number or request id that a program turned into a rounded number (1.23E+17).
    TotalsRow, ///< The row sums up others.
    AmbiguousKey, ///< Two keys of one name hold different codes.
    NoJson, ///< A line of a log that holds no JSON.
    NoMatch, ///< A line without keys and values, or one a pattern does not fit.
    PatternLimit, ///< A pattern tried too many ways on the line.
};

/** Returns the fixed name of a reason ("too-few-columns"). */
[[nodiscard]] QString rejectReasonKey(RejectReason reason);

/** Returns the sentence a user reads: what is wrong with such a record and what to do. */
[[nodiscard]] QString rejectReasonText(RejectReason reason);

/** Longest excerpt kept of a rejected record, in bytes. */
inline constexpr int excerptLimitBytes = 4096;

/** A record that was read but not accepted. */
struct Reject {
    qint64 recordNumber = 0;
    qint64 line = 0; ///< Line the record begins on, from 1; 0 where lines mean nothing.
    qint64 byteOffset = 0;
    QString column; ///< Column or key at fault; may be empty.
    RejectReason reason = RejectReason::BadJson;
    QByteArray excerpt; ///< Valid UTF-8, personal data masked, at most excerptLimitBytes.
    bool isCut =
        false; ///< The excerpt lacks more of the record than personal values: it cannot be corrected alone.
};

/** Something worth telling about accepted records. Counted, not listed. */
enum class NoteKind : quint8 {
    UnknownChannelText, ///< A channel name that is not known; stored as "unknown".
    MaskedValue, ///< A personal value was masked or dropped.
    TimeWithoutZone, ///< A time without a zone was taken as UTC+8.
    ChargeCountDiffers, ///< A token's ChargeCount is not the number of its charged attempts.
    OpenLastLine, ///< The last line has no end: whoever writes the log may be in the middle of it.
    DuplicateKnowsMore, ///< A duplicate has a time and the stored call has none; it was not taken over.
    LineAboveHeader, ///< A title or comment above the header, which is no record.
    CleanedValue, ///< A value came with what spreadsheets or web pages put around it.
    UnreadValue, ///< A score, a charge flag or a duration in a column of times; left out.
    NoTime, ///< A call without a time.
    NoOrder, ///< A call without an order number.
    NoChannel, ///< A call whose channel is not known.
    SkippedNul, ///< NULs before or behind the text of lines; counted in bytes.
    NothingThere, ///< There was no record to read.
    UnreadColumn, ///< A column or key nobody knows.
    ChosenColumn, ///< Of several columns for one field one was chosen by what it holds.
    FutureTime, ///< A call of a day that has not begun yet where the vendor bills.
};
inline constexpr std::size_t noteKindCount = 17;

/** Returns the fixed name of a kind ("unknown_channel"). */
[[nodiscard]] QString noteKindKey(NoteKind kind);

/**
 * Keeps the bytes of a batch at fixed addresses. Not thread-safe; moved as a whole between threads.
 */
class Arena {
public:
    /** Copies `text` and returns the copy, valid as long as the arena lives and is not cleared. */
    std::string_view store(std::string_view text)
    {
        if (text.empty())
            return {};
        if (text.size() > m_left)
            grow(text.size());
        char *place = m_next;
        std::memcpy(place, text.data(), text.size());
        m_next += text.size();
        m_left -= text.size();
        return { place, text.size() };
    }

    void clear()
    {
        m_blocks.clear();
        m_next = nullptr;
        m_left = 0;
    }

private:
    static constexpr std::size_t blockSize = 1 << 20;

    void grow(std::size_t needed)
    {
        const std::size_t size = needed > blockSize ? needed : blockSize;
        m_blocks.push_back(std::make_unique<char[]>(size));
        m_next = m_blocks.back().get();
        m_left = size;
    }

    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_next = nullptr;
    std::size_t m_left = 0;
};

/**
 * A run of consecutive records of one input, as a reader hands it over: accepted records, rejected ones and
 * the number of blank ones. read = records.size() + rejects.size() + blank. Moved, never copied.
 */
struct RecordBatch {
    Arena arena;
    std::vector<CallRecord> records;
    std::vector<Reject> rejects;
    qint64 blank = 0;
    std::array<qint64, noteKindCount> notes{}; ///< Count by NoteKind.

    qint64 bytesConsumed = 0; ///< Bytes of the input file as it lies on disk, read up to the end of this batch.
    std::string prefixHash; ///< Hash of those bytes, as of hashPrefixes(), in hexadecimal digits.
    qint64 resumeOffset = 0; ///< Unpacked, undecoded offset of the first record after this batch.
    qint64 nextRecordNumber = 1; ///< Number the first record after this batch will have.
    qint64 nextLine = 1;

    RecordBatch() = default;
    RecordBatch(RecordBatch &&) = default;
    RecordBatch &operator=(RecordBatch &&) = default;
    RecordBatch(const RecordBatch &) = delete;
    RecordBatch &operator=(const RecordBatch &) = delete;

    [[nodiscard]] qint64 readCount() const
    {
        return static_cast<qint64>(records.size()) + static_cast<qint64>(rejects.size()) + blank;
    }
};

} // namespace codedesk::ingest
