// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/storestate.h"

#include "store/openstore.h"
#include "store/storelocation.h"

#include <QCoreApplication>

namespace codedesk::jobs {

using store::CallStore;

namespace {

/** Texts of this file, for translation. */
struct StoreTroubleWords {
    Q_DECLARE_TR_FUNCTIONS(StoreTrouble)
};

/** Creates the store if there is none and brings an older one up to date. */
Result<void> makeReady(const store::StoreAddress &address, const std::stop_token &stop)
{
    if (Result<void> folder = store::createFolderOfStore(address); !folder)
        return folder;
    const auto opened = store::openStore(address, CallStore::Mode::ReadWrite, stop);
    return opened ? Result<void>() : opened.error();
}

StoreState unreadable(const store::StoreAddress &address, const StorePast &past, const Error &error)
{
    if (error.kind == ErrorKind::NotFound)
        return past.existed ? StoreState{ StoreCondition::Gone, storeIsGone(address) } : StoreState();
    return { conditionOf(error), error };
}

/** Returns the state of a store that could be opened, if not made ready for writing. */
StoreState stateOf(const CallStore &store, const std::optional<Error> &unready)
{
    const Result<store::StoreExtent> extent = store.extent();
    if (!extent)
        return { conditionOf(extent.error()), extent.error() };
    const Result<void> writable = store.checkWriteAccess();
    if (!writable)
        return { store.isOfNewerVersion() ? StoreCondition::Newer : StoreCondition::ReadOnly, writable.error(),
                 extent->calls };
    // That somebody else is writing ends by itself, and whoever wants to write is told.
    if (unready && unready->kind != ErrorKind::StoreBusy)
        return { StoreCondition::ReadOnly, *unready, extent->calls };
    return { StoreCondition::Ok, std::nullopt, extent->calls };
}

} // namespace

StoreFinding lookAtStore(const store::StoreAddress &address, const StorePast &past, const std::stop_token &stop)
{
    std::optional<Error> unready = past.unready;
    if (past.wasReady) {
        unready.reset();
    } else if (past.mayPrepare && (!past.existed || store::mayExist(address))) {
        const Result<void> ready = makeReady(address, stop);
        unready = ready ? std::nullopt : std::optional(ready.error());
    }
    const auto opened = store::openStore(address, CallStore::Mode::ReadOnly, stop);
    if (opened)
        return { stateOf(**opened, unready), unready };
    const bool isNotMade = unready && opened.error().kind == ErrorKind::NotFound;
    return { unreadable(address, past, isNotMade ? *unready : opened.error()), unready };
}

StoreCondition conditionOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::StoreBusy:
        return StoreCondition::Busy;
    case ErrorKind::StoreTooNew:
        return StoreCondition::Newer;
    case ErrorKind::StoreDamaged:
        return StoreCondition::Damaged;
    case ErrorKind::NotFound:
        return StoreCondition::Gone;
    default:
        return StoreCondition::Unreadable;
    }
}

Error storeIsGone(const store::StoreAddress &address)
{
    return sayable([address] {
        return Error{ ErrorKind::NotFound,
                      //: %1 is a file name
                      StoreTroubleWords::tr("The store \"%1\" is gone.").arg(address.shown()),
                      StoreTroubleWords::tr(
                          "Its file was moved, renamed or removed while this program was running."),
                      StoreTroubleWords::tr("Put the file back. To begin a new store, import a call log.") };
    });
}

Error storeWasReplaced(const store::StoreAddress &address)
{
    return sayable([address] {
        return Error{ ErrorKind::StoreBusy,
                      //: %1 is a file name
                      StoreTroubleWords::tr("The store \"%1\" is another one than before.").arg(address.shown()),
                      StoreTroubleWords::tr(
                          "Its file was replaced while this program was running. What is shown is of the "
                          "one that stands there now."),
                      StoreTroubleWords::tr("If that was not meant, put the file back that was there before.") };
    });
}

} // namespace codedesk::jobs
