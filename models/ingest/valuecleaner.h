// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/fields.h"

#include <array>
#include <string>
#include <string_view>

namespace codedesk::ingest {

/**
 * Returns a value without blanks around it, no-break and ideographic ones included; empty if it only says that
 * there is none, as databases, spreadsheets and programs do: NULL, \N, -, --, N/A, #N/A, nan, None, nil,
 * undefined.
 */
[[nodiscard]] std::string_view cleanValue(std::string_view value);

/**
 * Takes off what spreadsheets, web pages and input methods put around and into values; all readers share it.
 *
 * - every value: blanks around it, words for no value, ="1004", invisible characters around it;
 * - all but messages: a leading ' or back-tick that makes a spreadsheet keep a number as text;
 * - codes, numbers that name a call, times, scores, charge flags: also invisible characters inside, digits, signs
 *   and punctuation of full width, other dashes for a minus, digits of keycaps;
 * - codes as programs write numbers (1004.0, 6.6660023E7) become those people write; a fraction of zeros leaves
 *   numbers that name a call;
 * - NULs anywhere in what names no call and is no code or time.
 *
 * One thread at a time.
 */
class ValueCleaner {
public:
    /** Cleans all values of a call in place. What they point to afterwards lives until the next call. Returns
     * whether more was taken off than blanks. */
    bool clean(RawCall &raw);

    /** Cleans a part of a time that is no field of its own; it lives until the next such part. */
    void cleanTime(std::string_view &value);

private:
    /** Returns whether more was taken off than blanks. */
    bool cleanField(Field field, std::string_view &value);
    static void takeOff(FieldKind kind, std::string_view &value, std::string &plain);
    void writeNumber(Field field, std::string_view &value);

    std::array<std::string, fieldCount> m_texts; ///< Values written anew.
    std::string m_number;
    std::string m_timePart;
};

} // namespace codedesk::ingest
