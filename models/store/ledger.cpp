// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace codedesk::store {

namespace {

/** Texts of this file, for translation. */
struct LedgerTexts {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

QString whatEnded(ErrorKind failure)
{
    switch (failure) {
    case ErrorKind::InputNotReadable:
    case ErrorKind::InputEmpty:
    case ErrorKind::InputNotCalls:
        return LedgerTexts::tr("The file could not be read to its end.");
    case ErrorKind::DiskFull:
        return LedgerTexts::tr("The drive of the store was full.");
    case ErrorKind::StoreNotWritable:
    case ErrorKind::StoreBusy:
        return LedgerTexts::tr("The store could not be written.");
    case ErrorKind::StoreDamaged:
        return LedgerTexts::tr("The store was damaged.");
    case ErrorKind::Interrupted:
        return LedgerTexts::tr("The program ended before the import was finished.");
    default:
        return LedgerTexts::tr("The import failed.");
    }
}

constexpr const char *stateKeys[] = { "running", "done", "cancelled", "failed", "undone" };

} // namespace

QString failureText(const ImportEntry &entry)
{
    if (entry.state != ImportState::Failed)
        return {};
    if (!entry.failure)
        return entry.message; // of a store of an older version: all that is known
    const QString text =
        LedgerTexts::tr("%1 What was stored until then stays: import the file again to continue it, "
                        "or undo the import.")
            .arg(whatEnded(*entry.failure));
    if (entry.message.isEmpty())
        return text;
    //: %1 is what a program said when an import failed, perhaps in another language.
    return text + u'\n' + LedgerTexts::tr("Reported then: %1").arg(entry.message);
}

QList<ImportNote> continuedNotes(const QList<ImportNote> &before, const QList<ImportNote> &now)
{
    using enum ingest::NoteKind;
    // What is true of the file, not of some of its records, is told by the last run.
    const auto isOfFile = [](ingest::NoteKind kind) {
        return kind == OpenLastLine || kind == NothingThere || kind == UnreadColumn || kind == ChosenColumn;
    };
    std::array<ImportNote, ingest::noteKindCount> all;
    const auto add = [&all](const ImportNote &note) {
        ImportNote &sum = all.at(static_cast<std::size_t>(note.kind));
        sum = { note.kind, sum.count + note.count, note.names.isEmpty() ? sum.names : note.names };
    };
    for (const ImportNote &note : before) {
        if (!isOfFile(note.kind))
            add(note);
    }
    std::for_each(now.cbegin(), now.cend(), add);
    QList<ImportNote> notes;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(notes),
                 [](const ImportNote &note) { return note.count > 0; });
    return notes;
}

Error importGone(const ImportKey &import, const std::optional<ImportEntry> &nowThere)
{
    return sayable([=] {
        Error error{ ErrorKind::StoreBusy,
                     //: %1 is the number of an import, %2 the time it was begun.
                     LedgerTexts::tr("Import %1, begun %2, is no longer in the store.")
                         .arg(QString::number(import.id), toDisplayText(import.startedAt)),
                     LedgerTexts::tr("The store was replaced by another one or by an earlier copy."),
                     LedgerTexts::tr("Choose the import anew in the list of imports.") };
        if (nowThere && nowThere->key() != import)
            //: %1 is the number of an import, %2 a file name, %3 the time it was begun.
            error.why += u' '
                + LedgerTexts::tr("Import %1 is now that of \"%2\", begun %3.")
                      .arg(QString::number(import.id), nowThere->fileName, toDisplayText(nowThere->startedAt));
        return error;
    });
}

QString importStateKey(ImportState state)
{
    return QString::fromLatin1(stateKeys[static_cast<std::size_t>(state)]);
}

} // namespace codedesk::store
