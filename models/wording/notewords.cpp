// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/notewords.h"

#include "ingest/shapeerrors.h"

#include <QCoreApplication>

namespace codedesk::wording {

namespace {

using ingest::NoteKind;

/** Texts of this file, for translation. */
struct NoteWords {
    Q_DECLARE_TR_FUNCTIONS(NoteWords)
};

QString lastLineText()
{
    return NoteWords::tr("The last line has no line end and was read as it stands. If the log is still being "
                         "written, import it again later: what the line has become takes its place.");
}

QString chosenText(const store::ImportNote &note, int count)
{
    if (note.names.isEmpty())
        return NoteWords::tr("%Ln record(s) have two codes under one name; the one that is known was taken.",
                             nullptr, count);
    return NoteWords::tr("Several columns could hold the return code. It was taken from \"%1\", since known codes "
                         "stand there.")
        .arg(note.names.constFirst());
}

/** What is told of records, each with their number. */
QString recordsText(NoteKind kind, int count)
{
    switch (kind) {
    case NoteKind::UnknownChannelText:
        return NoteWords::tr("%Ln call(s) name a channel that is not known.", nullptr, count);
    case NoteKind::MaskedValue:
        return NoteWords::tr("Personal values of %Ln call(s) were masked or left out.", nullptr, count);
    case NoteKind::TimeWithoutZone:
        return NoteWords::tr("The times of %Ln call(s) name no zone and were taken as UTC+8.", nullptr, count);
    case NoteKind::ChargeCountDiffers:
        return NoteWords::tr("%Ln token(s) count other charged attempts than they list.", nullptr, count);
    case NoteKind::DuplicateKnowsMore:
        return NoteWords::tr("%Ln known call(s) have a time here and none in the store, which keeps calls by "
                             "their time. It was not "
                             "taken over: to have it, undo the earlier import and import this log first.",
                             nullptr, count);
    case NoteKind::CleanedValue:
        return NoteWords::tr(
            "Values of %Ln record(s) were cleaned of what spreadsheets, programs and web pages put "
            "around or into them (=\"1004\", '1004, 1004.0, full-width digits, invisible characters).",
            nullptr, count);
    case NoteKind::UnreadValue:
        return NoteWords::tr(
            "A score, a charge flag or a time of %Ln call(s) cannot be read (a duration, say) and was left out.",
            nullptr, count);
    case NoteKind::NoTime:
        return NoteWords::tr("%Ln call(s) have no time.", nullptr, count);
    case NoteKind::FutureTime:
        return NoteWords::tr(
            "%Ln call(s) are of days to come: look at the clock of their source, and at the zone and "
            "order of day and month in its times.",
            nullptr, count);
    case NoteKind::NoOrder:
        return NoteWords::tr("%Ln call(s) have no order number.", nullptr, count);
    case NoteKind::NoChannel:
        return NoteWords::tr("%Ln call(s) have no channel; the option for the channel of the file names one.",
                             nullptr, count);
    default:
        return NoteWords::tr(
            "%Ln NUL byte(s) before or behind lines were passed over: the log was cut while it was "
            "written, or a crash left them.",
            nullptr, count);
    }
}

} // namespace

QString noteText(const store::ImportNote &note)
{
    const int count = static_cast<int>(note.count);
    switch (note.kind) {
    case NoteKind::OpenLastLine:
        return lastLineText();
    case NoteKind::LineAboveHeader:
        //: %1 are the first of the lines.
        return NoteWords::tr("%Ln line(s) above the table were not read: %1.", nullptr, count)
            .arg(ingest::quotedNames(note.names, mostNoteNames));
    case NoteKind::NothingThere:
        return NoteWords::tr("There is no record in it: nothing was stored.");
    case NoteKind::UnreadColumn:
        //: %1 are names of columns.
        return NoteWords::tr("%Ln column(s) were not read: %1.", nullptr, count)
            .arg(ingest::quotedNames(note.names, mostNoteNames));
    case NoteKind::ChosenColumn:
        return chosenText(note, count);
    default:
        return recordsText(note.kind, count);
    }
}

QStringList noteSentences(const QList<store::ImportNote> &notes)
{
    QStringList sentences;
    for (const store::ImportNote &note : notes) {
        const bool isUsual = note.kind == NoteKind::MaskedValue || note.kind == NoteKind::TimeWithoutZone;
        if (!isUsual)
            sentences << noteText(note);
    }
    return sentences;
}

} // namespace codedesk::wording
