// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include <QCoreApplication>

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

QString importStateKey(ImportState state)
{
    return QString::fromLatin1(stateKeys[static_cast<std::size_t>(state)]);
}

} // namespace codedesk::store
