// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetrouble.h"

#include "context.h"
#include "widgets/emptystate.h"

#include <QCoreApplication>

namespace codedesk::ui {

namespace {

/** Texts of this file, for translation. */
struct StoreTrouble {
    Q_DECLARE_TR_FUNCTIONS(StoreTrouble)
};

} // namespace

std::optional<Error> storeTrouble(const AppContext &context, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return std::nullopt;
    if (error.kind != ErrorKind::NotFound)
        return error;
    if (!context.hadStore())
        return std::nullopt;
    return Error{ ErrorKind::NotFound,
                  //: %1 is a file name
                  StoreTrouble::tr("The store \"%1\" is gone.").arg(context.storeAddress().shown()),
                  StoreTrouble::tr("Its file was moved, renamed or removed while this program was running."),
                  StoreTrouble::tr("Put the file back. To begin a new store, import a call log.") };
}

void showStoreTrouble(EmptyState &place, AppContext &context, const Error &trouble)
{
    context.noteStoreTrouble(trouble);
    QStringList sentences{ trouble.why, trouble.hint };
    sentences.removeAll(QString());
    place.setTexts(trouble.what, sentences.join(u'\n'));
    place.addAction(
        StoreTrouble::tr("Read it again"), [&context] { context.notifyStoreChanged(); }, true);
}

} // namespace codedesk::ui
