// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/rejectview.h"

#include "wording/importwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <iterator>

namespace codedesk::answers {

namespace {

struct RejectColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(RejectColumns)
};

using ingest::Reject;
using store::ConflictEntry;
using store::FieldDifference;
using store::RejectCount;

const Column<Reject> rejects[] = {
    { "record",
      //: Column: number of the record in the file, counted from 1.
      [] { return RejectColumnsWords::tr("Record"); },
      [](const Reject &reject) -> Cell { return reject.recordNumber; },
      [](const Reject &reject, Language) { return QLocale().toString(reject.recordNumber); }, true },
    { "line",
      //: Column: line of the file, counted from 1.
      [] { return RejectColumnsWords::tr("Line"); },
      [](const Reject &reject) { return reject.line > 0 ? Cell(reject.line) : Cell(); },
      [](const Reject &reject, Language) { return reject.line > 0 ? QLocale().toString(reject.line) : QString(); },
      true },
    { "byte_offset",
      //: Column: distance from the beginning of the file, in bytes.
      [] { return RejectColumnsWords::tr("Byte"); },
      [](const Reject &reject) -> Cell { return reject.byteOffset; },
      [](const Reject &reject, Language) { return QLocale().toString(reject.byteOffset); }, true },
    { "column",
      //: Column: the column of the file that is at fault.
      [] { return RejectColumnsWords::tr("Column"); },
      [](const Reject &reject) -> Cell { return reject.column; } },
    { "reason", [] { return RejectColumnsWords::tr("Reason"); },
      [](const Reject &reject) -> Cell { return ingest::rejectReasonKey(reject.reason); },
      [](const Reject &reject, Language) { return wording::rejectReasonWord(reject.reason); } },
    { "text", [] { return RejectColumnsWords::tr("Reason"); },
      [](const Reject &reject) -> Cell { return ingest::rejectReasonText(reject.reason); } },
    { "excerpt",
      //: Column: the beginning of the rejected record, personal values masked.
      [] { return RejectColumnsWords::tr("Excerpt"); },
      [](const Reject &reject) -> Cell { return QString::fromUtf8(reject.excerpt); } },
    { "whole",
      //: Column: whether the excerpt is the whole record.
      [] { return RejectColumnsWords::tr("Whole"); }, [](const Reject &reject) -> Cell { return !reject.isCut; } },
};

static_assert(std::size(rejects) == static_cast<std::size_t>(RejectField::Whole) + 1);

const Column<RejectCount> rejectCounts[] = {
    { "reason", [] { return RejectColumnsWords::tr("Reason"); },
      [](const RejectCount &count) -> Cell { return ingest::rejectReasonKey(count.reason); } },
    { "count",
      //: Column: how many records were rejected for a reason.
      [] { return RejectColumnsWords::tr("Records"); },
      [](const RejectCount &count) -> Cell { return count.count; },
      [](const RejectCount &count, Language) { return QLocale().toString(count.count); }, true },
    { "text", [] { return RejectColumnsWords::tr("Reason"); },
      [](const RejectCount &count) -> Cell { return ingest::rejectReasonText(count.reason); } },
};

static_assert(std::size(rejectCounts) == static_cast<std::size_t>(RejectCountField::Text) + 1);

const Column<FieldDifference> fieldDifferences[] = {
    { "field", [] { return RejectColumnsWords::tr("Field"); },
      [](const FieldDifference &difference) -> Cell { return difference.field; },
      [](const FieldDifference &difference, Language) { return wording::fieldWord(difference.field); } },
    { "stored",
      //: Column: the value of a call that was stored and kept.
      [] { return RejectColumnsWords::tr("Stored"); },
      [](const FieldDifference &difference) -> Cell { return difference.stored; } },
    { "offered",
      //: Column: the value in the imported file, which was not stored.
      [] { return RejectColumnsWords::tr("In this file"); },
      [](const FieldDifference &difference) -> Cell { return difference.offered; } },
};

static_assert(std::size(fieldDifferences) == static_cast<std::size_t>(FieldDifferenceField::Offered) + 1);

/** Returns what differs, with both sides named, since nobody looks at a heading twice. */
QString explanationOf(const ConflictEntry &conflict)
{
    QStringList parts;
    for (const FieldDifference &difference : conflict.differences) {
        //: %1 is the name of a field, %2 the value that was stored and kept, %3 the one that was not stored.
        parts << RejectColumnsWords::tr("%1: stored %2, in this file %3")
                     .arg(wording::fieldWord(difference.field), difference.stored, difference.offered);
    }
    return parts.isEmpty() ? conflict.fields : parts.join(u"; ");
}

const Column<ConflictEntry> conflicts[] = {
    { "record", [] { return RejectColumnsWords::tr("Record"); },
      [](const ConflictEntry &conflict) -> Cell { return conflict.recordNumber; },
      [](const ConflictEntry &conflict, Language) { return QLocale().toString(conflict.recordNumber); }, true },
    { "identity",
      //: Column: order number or request id.
      [] { return RejectColumnsWords::tr("Call"); },
      [](const ConflictEntry &conflict) -> Cell { return conflict.identity; } },
    { "fields", [] { return RejectColumnsWords::tr("Fields"); },
      [](const ConflictEntry &conflict) -> Cell { return conflict.fields; } },
    { "differences",
      //: Column: the fields in which a record and the stored call differ.
      [] { return RejectColumnsWords::tr("Differences"); },
      [](const ConflictEntry &conflict) -> Cell {
          return objectsOf(fieldDifferenceColumns(), conflict.differences);
      },
      [](const ConflictEntry &conflict, Language) { return explanationOf(conflict); }, false, true, true },
    { "explanation", [] { return RejectColumnsWords::tr("Differences"); },
      [](const ConflictEntry &conflict) -> Cell { return explanationOf(conflict); }, nullptr, false, false },
};

static_assert(std::size(conflicts) == static_cast<std::size_t>(ConflictField::Explanation) + 1);

} // namespace

Columns<Reject> rejectColumns()
{
    return rejects;
}

FieldColumns<Reject, RejectField> rejectTable()
{
    using enum RejectField;
    static constexpr std::array fields{ Line, ByteOffset, Text, RejectField::Column, Excerpt };
    return { rejects, fields };
}

FieldColumns<Reject, RejectField> rejectTerminalTable()
{
    using enum RejectField;
    static constexpr std::array fields{ Line, ByteOffset, Reason, RejectField::Column, Excerpt };
    return { rejects, fields };
}

QList<std::pair<QString, Cell>> countsByReason(const QList<RejectCount> &counts)
{
    const auto cell = [](RejectCountField field, const RejectCount &count) {
        return rejectCounts[static_cast<std::size_t>(field)].value(count);
    };
    QList<std::pair<QString, Cell>> byReason;
    for (const RejectCount &count : counts)
        byReason.emplaceBack(plainText(cell(RejectCountField::Reason, count)),
                             cell(RejectCountField::Count, count));
    return byReason;
}

QString reasonLine(const RejectCount &count)
{
    //: How many records were rejected, a word for the reason, and the sentence that says what to do.
    return RejectColumnsWords::tr("%1 rejected, %2: %3")
        .arg(QLocale().toString(count.count), wording::rejectReasonWord(count.reason),
             ingest::rejectReasonText(count.reason));
}

Columns<ConflictEntry> conflictColumns()
{
    return conflicts;
}

FieldColumns<ConflictEntry, ConflictField> conflictTable()
{
    using enum ConflictField;
    static constexpr std::array fields{ Record, Identity, Explanation };
    return { conflicts, fields };
}

FieldColumns<ConflictEntry, ConflictField> conflictTerminalTable()
{
    using enum ConflictField;
    static constexpr std::array fields{ Record, Identity };
    return { conflicts, fields };
}

Columns<FieldDifference> fieldDifferenceColumns()
{
    return fieldDifferences;
}

FieldColumns<FieldDifference, FieldDifferenceField> fieldDifferenceTable()
{
    using enum FieldDifferenceField;
    static constexpr std::array fields{ Field, Stored, Offered };
    return { fieldDifferences, fields };
}

QList<FieldDifference> differencesOf(const ConflictEntry &conflict)
{
    return conflict.differences.isEmpty() ? QList<FieldDifference>{ { conflict.fields, {}, {} } }
                                          : conflict.differences;
}

} // namespace codedesk::answers
