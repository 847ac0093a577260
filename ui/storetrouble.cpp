// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetrouble.h"

#include "context.h"
#include "widgets/emptystate.h"

#include <QCoreApplication>

namespace codedesk::ui {

namespace {

/** Texts of this file, for translation. */
struct StoreTroubleWords {
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
    return jobs::storeIsGone(context.storeAddress());
}

void showStoreTrouble(EmptyState &place, AppContext &context, const Error &trouble)
{
    const Error said = trouble.inCurrentLanguage();
    QStringList sentences{ said.why, said.hint };
    sentences.removeAll(QString());
    place.setTexts(said.what, sentences.join(u'\n'));
    place.addAction(
        StoreTroubleWords::tr("Read it again"), [&context] { context.notifyStoreChanged(); }, true);
}

} // namespace codedesk::ui
