// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recordbatch.h"

#include <QCoreApplication>

namespace codedesk::ingest {

namespace {

struct ReasonTexts {
    const char *key;
    const char *text;
};

// In the order of RejectReason.
constexpr ReasonTexts reasons[] = {
    { "too-few-columns",
      QT_TRANSLATE_NOOP("RejectReason",
                        "The row has fewer columns than the header. Check the separator, or complete the row.") },
    { "too-many-columns",
      QT_TRANSLATE_NOOP(
          "RejectReason",
          "The row has more columns than the header. Put values that contain the separator in quotes.") },
    { "unclosed-quote",
      QT_TRANSLATE_NOOP("RejectReason",
                        "A quote is opened and never closed. Close it, or double the quote inside the value.") },
    { "invalid-encoding",
      QT_TRANSLATE_NOOP("RejectReason",
                        "The row holds bytes that are no text in this encoding. Choose another encoding.") },
    { "nul-byte",
      QT_TRANSLATE_NOOP("RejectReason", "The row holds a NUL byte. The file may be damaged; export it again.") },
    { "too-long", QT_TRANSLATE_NOOP("RejectReason", "The row is longer than the limit. A quote may be missing.") },
    { "bad-json",
      QT_TRANSLATE_NOOP("RejectReason", "The record is not valid JSON. It may have been cut; export it again.") },
    { "not-an-object", QT_TRANSLATE_NOOP("RejectReason", "The record is JSON, but no object with fields.") },
    { "missing-code",
      QT_TRANSLATE_NOOP("RejectReason", "The record has no return code. Map the column that holds it.") },
    { "bad-code",
      QT_TRANSLATE_NOOP("RejectReason",
                        "The value in the code column cannot be a return code. Check the column mapping.") },
    { "bad-time",
      QT_TRANSLATE_NOOP("RejectReason",
                        "The time cannot be read, or lies before 2000 or after 2068. Check the column mapping.") },
    { "bad-number",
      QT_TRANSLATE_NOOP("RejectReason", "A similarity or live rate is no number. Check the column mapping.") },
    { "no-attempt",
      QT_TRANSLATE_NOOP(
          "RejectReason",
          "The token lists no attempt yet, so there is no call to store. Pull its result again later.") },
    { "bad-flag",
      QT_TRANSLATE_NOOP("RejectReason", "The charge flag is neither yes nor no. Check the column mapping.") },
    { "spoiled-number",
      QT_TRANSLATE_NOOP(
          "RejectReason",
          "A spreadsheet has rounded the order number or request id (1.23E+17); its digits are lost. "
          "Export the log again and do not open it in a spreadsheet, or format the column as text.") },
    { "totals-row",
      QT_TRANSLATE_NOOP("RejectReason", "The row sums up others and is no call. Nothing needs to be done.") },
    { "ambiguous-key",
      QT_TRANSLATE_NOOP("RejectReason",
                        "Two keys of one name hold different codes. Give one of them another name, or map the "
                        "right one.") },
    { "no-json",
      QT_TRANSLATE_NOOP("RejectReason",
                        "The line holds no JSON, as other lines of this log do, so it tells of no call.") },
    { "no-match",
      QT_TRANSLATE_NOOP("RejectReason",
                        "The line has not the form of a call in this log: no key=value, or not what the pattern "
                        "asks for.") },
    { "pattern-limit",
      QT_TRANSLATE_NOOP(
          "RejectReason",
          "The pattern tries too many ways on this line. Write it so that a text can be divided in one "
          "way only: [^ ]* instead of .*, no repeat inside a repeat.") },
};

// In the order of NoteKind.
constexpr const char *noteKeys[] = { "unknown_channel",   "masked",
                                     "time_without_zone", "charge_count_differs",
                                     "open_last_line",    "duplicate_knows_more",
                                     "line_above_header", "cleaned",
                                     "unread_value",      "no_time",
                                     "no_order",          "no_channel",
                                     "skipped_nul",       "nothing_there",
                                     "unread_column",     "chosen_column",
                                     "future_time" };
static_assert(std::size(noteKeys) == noteKindCount);

} // namespace

QString rejectReasonKey(RejectReason reason)
{
    return QString::fromLatin1(reasons[static_cast<std::size_t>(reason)].key);
}

QString rejectReasonText(RejectReason reason)
{
    return QCoreApplication::translate("RejectReason", reasons[static_cast<std::size_t>(reason)].text);
}

QString noteKindKey(NoteKind kind)
{
    return QString::fromLatin1(noteKeys[static_cast<std::size_t>(kind)]);
}

} // namespace codedesk::ingest
