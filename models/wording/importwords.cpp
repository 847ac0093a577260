// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/importwords.h"

#include "core/callfields.h"
#include "core/calltime.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace codedesk::wording {

namespace {

/** Texts of this file, for translation. */
struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

/** Returns a sentence on the calls that stay; empty if none do. */
QString keptText(const store::UndoneCalls &calls)
{
    return calls.kept == 0
        ? QString()
        : ImportWords::tr("%Ln call(s) stay: other imports hold them too.", nullptr, static_cast<int>(calls.kept));
}

} // namespace

QString importStateWord(store::ImportState state)
{
    switch (state) {
    case store::ImportState::Running:
        //: State of an import: it is being written, or was left behind by a crash.
        return QCoreApplication::translate("ImportState", "Not finished");
    case store::ImportState::Done:
        //: State of an import: read to its end.
        return QCoreApplication::translate("ImportState", "Done");
    case store::ImportState::Cancelled:
        //: State of an import: stopped by the user.
        return QCoreApplication::translate("ImportState", "Cancelled");
    case store::ImportState::Failed:
        //: State of an import: ended by an error.
        return QCoreApplication::translate("ImportState", "Failed");
    case store::ImportState::Undone:
        break;
    }
    //: State of an import: its calls were taken out again.
    return QCoreApplication::translate("ImportState", "Undone");
}

QString importStateText(store::ImportState state)
{
    switch (state) {
    case store::ImportState::Running:
        return ImportWords::tr(
            "The file is still being read, or the program ended while it was. Importing it again "
            "goes on where this import ended.");
    case store::ImportState::Cancelled:
    case store::ImportState::Failed:
        return ImportWords::tr("The file was not read to its end. Importing it again goes on where this import "
                               "ended.");
    case store::ImportState::Undone:
        return ImportWords::tr("This import was undone. Of its calls only those are stored that another import "
                               "holds, too. Its lists of rejected records and conflicts were removed with it: "
                               "import the file again to see them.");
    case store::ImportState::Done:
        break;
    }
    return {};
}

QString undoQuestion(const store::ImportEntry &entry, const store::UndoneCalls &calls)
{
    QStringList lines{ //: %1 is the number of an import, %2 a file name, %3 the time it was begun.
                       ImportWords::tr("Undo import %1, of \"%2\", begun %3?")
                           .arg(QString::number(entry.id), entry.fileName, toDisplayText(entry.startedAt)),
                       calls.removed == 0 ? ImportWords::tr("No call is taken out of the store.")
                                          : ImportWords::tr("%Ln call(s) are taken out of the store.", nullptr,
                                                            static_cast<int>(calls.removed)),
                       keptText(calls)
    };
    if (entry.counts.rejected + entry.counts.conflict > 0)
        lines << ImportWords::tr("Its lists of rejected records and conflicts are removed.");
    lines << ImportWords::tr("The import stays in the list as undone, and the file can be imported again.");
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString undoneText(const store::ImportEntry &entry, const store::UndoneCalls &calls)
{
    //: %1 is the number of an import, %2 a count of calls.
    QStringList sentences{ ImportWords::tr("Import %1 was taken out. Calls removed: %2.")
                               .arg(QString::number(entry.id), QLocale().toString(calls.removed)),
                           keptText(calls) };
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString rejectReasonWord(ingest::RejectReason reason)
{
    using enum ingest::RejectReason;
    switch (reason) {
    case TooFewColumns:
        return ImportWords::tr("too few columns");
    case TooManyColumns:
        return ImportWords::tr("too many columns");
    case UnclosedQuote:
        return ImportWords::tr("open quote");
    case InvalidEncoding:
        return ImportWords::tr("other encoding");
    case NulByte:
        return ImportWords::tr("NUL byte");
    case TooLong:
        return ImportWords::tr("too long");
    case BadJson:
        return ImportWords::tr("broken JSON");
    case NotAnObject:
        return ImportWords::tr("no JSON object");
    case MissingCode:
        return ImportWords::tr("no code");
    case BadCode:
        return ImportWords::tr("no valid code");
    case BadTime:
        return ImportWords::tr("no valid time");
    case BadNumber:
        return ImportWords::tr("no valid score");
    case NoAttempt:
        return ImportWords::tr("no attempt yet");
    case BadFlag:
        return ImportWords::tr("no valid charge flag");
    case SpoiledNumber:
        return ImportWords::tr("rounded number");
    case TotalsRow:
        return ImportWords::tr("totals row");
    case AmbiguousKey:
        return ImportWords::tr("two codes");
    case NoJson:
        return ImportWords::tr("no JSON");
    case NoMatch:
        return ImportWords::tr("no call");
    case PatternLimit:
        return ImportWords::tr("pattern too slow");
    }
    return {};
}

QString fieldWord(const QString &fieldKey)
{
    const auto row = std::find_if(std::begin(callFields), std::end(callFields),
                                  [&fieldKey](const auto &each) { return fieldKey == QLatin1String(each.key); });
    return row == std::end(callFields) ? fieldKey : fieldTitle(row->field);
}

} // namespace codedesk::wording
