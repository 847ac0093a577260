// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/fields.h"
#include "ingest/recordbatch.h"
#include "ingest/rowmarks.h"
#include "ingest/valuecleaner.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace codedesk::ingest {

/** Why a raw call is no record. */
struct Fault {
    RejectReason reason = RejectReason::MissingCode;
    std::optional<Field> field = std::nullopt; ///< The value at fault.

    bool operator==(const Fault &) const = default;
};

/** Returns whether a text that may be one is a word for totals, with a colon perhaps. */
[[nodiscard]] bool isTotalsWord(std::string_view text);

/** Returns whether a cell says that its row sums up others: 合计, 总计, Total. All rows pass here, so that a look
 * at one byte spares the rest: 合 小, 总 汇, 累 總, or a letter. */
[[nodiscard]] inline bool saysTotals(std::string_view cell)
{
    constexpr std::size_t longestWord = 24;
    if (cell.empty() || cell.size() > longestWord)
        return false;
    const auto first = static_cast<unsigned char>(cell.front());
    const auto letter = static_cast<unsigned char>(first | 0x20);
    const bool mayBe = (first >= 0xE5 && first <= 0xE7) || letter == 't' || letter == 's' || letter == 'g';
    return mayBe && isTotalsWord(cell);
}

/**
 * Cleans, checks and masks raw calls and puts them into batches. Knows no format. One thread at a time.
 *
 * What it decides:
 * - channel: the value, else ReadOptions::channel, else what the form of the input implies;
 * - identity: the request id, unless it may be that of a query and order and time are known; else order, time and
 *   code; else the whole row;
 * - message, app, charge type, channel text and warnings are masked; order numbers and request ids are kept to the
 *   letter, since they identify the call; a code that is a personal number is no code;
 * - an order number or request id that a program rounded ("1.23E+17") identifies nothing;
 * - only the code, the time and numbers that name the call can make it a reject: another value that cannot be read
 * is left out and noted;
 * - where the whole row is the identity, or the time tells minutes only, the row mark stands for what no field
 * holds.
 */
class RecordBuilder {
public:
    explicit RecordBuilder(const ReadOptions &options);

    /** Forgets texts of the batch before; to be called for every new or cleared batch. */
    void startBatch();

    /** Appends the call to the records of `batch`, or returns what is wrong and leaves them alone. */
    [[nodiscard]] std::optional<Fault> append(const RawCall &given, qint64 recordNumber, qint64 byteOffset,
                                              RecordBatch &batch);

    /** Counts a call that is stored already, so that later ones know which repetition of their row they are. */
    void passOver(const RawCall &raw);

    /** Returns why persons could not be hashed; records made since then are not to be used. */
    [[nodiscard]] const std::optional<Error> &keyError() const { return m_keyError; }

private:
    struct Notes;

    void joinDate(RawCall &raw);
    [[nodiscard]] bool isKnown(std::string_view code) const;
    [[nodiscard]] bool writeCodeAsKnown(std::string_view &code);
    [[nodiscard]] bool hasPersonKey();
    [[nodiscard]] PersonHash personOf(std::string_view idNumber);
    void setRowMark(const RawCall &raw, CallRecord &record, const Notes &notes);
    [[nodiscard]] std::optional<Channel> channelOf(std::string_view text);
    void setChannel(const RawCall &raw, CallRecord &record, Notes &notes);
    [[nodiscard]] std::string_view shared(std::string_view text, Arena &arena);
    [[nodiscard]] std::string_view masked(std::string_view text, Arena &arena, Notes &notes);
    void keepTexts(const RawCall &raw, CallRecord &record, Arena &arena, Notes &notes);

    std::optional<Channel> m_channel;
    CallTime m_tomorrow; ///< When the next billing day begins.
    PersonKeySource m_personKeys;
    std::optional<PersonKey> m_personKey; ///< Once the first person was met.
    std::optional<Error> m_keyError;
    std::vector<std::pair<std::string, std::optional<Channel>>> m_channelTexts; ///< Texts met so far.
    std::array<std::string_view, 256> m_shared; ///< Texts of the current batch, by a hash of them.
    std::string m_masked;
    ValueCleaner m_cleaner;
    std::shared_ptr<const KnownCodes> m_knownCodes;
    std::unordered_map<std::string, std::string>
        m_codesOfLetters; ///< In small letters -> as the catalogue has it.
    std::string m_codeInLetters; ///< Met last.
    std::string m_codeAsKnown; ///< What it is in the catalogue.
    std::string m_joinedTime; ///< Of the current call, whose date stands apart.
    RowRepetitions m_repetitions; ///< Of rows without a time, or with one of minutes only.
    RecordBatch m_passedOver;
};

} // namespace codedesk::ingest
