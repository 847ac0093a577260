// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifycommand.h"

#include "texttable.h"

namespace codedesk::cli {

QString VerifyCommand::summary() const
{
    return tr("Checks the store: file, counts, index and ledger.");
}

QList<OptionSpec> VerifyCommand::options() const
{
    return { storeOption() };
}

Result<ExitCode> VerifyCommand::run(Session &session) const
{
    const Result<void> checked = refuseWords(session.arguments());
    if (!checked)
        return checked.error();
    const auto store = session.openStore(store::CallStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<store::VerifyReport> report = (*store)->verify(session.stop());
    if (!report)
        return report.error();

    Result<void> done;
    if (session.wantsJson()) {
        done = session.printJson([&](JsonWriter &json) {
            json.beginObject();
            json.field("sound", report->isSound());
            json.field("calls", report->calls);
            json.field("imports", report->imports);
            json.field("problems", report->problems);
            json.endObject();
        });
    } else if (report->isSound()) {
        done = session.print(
            tr("The store is sound. Calls: %1. Imports: %2.").arg(report->calls).arg(report->imports) + u'\n');
    } else {
        QString text = tr("The store is not sound.") + u'\n';
        for (const QString &problem : report->problems)
            text += QStringLiteral("  ") + terminalText(problem) + u'\n';
        done = session.print(text);
    }
    if (!done)
        return done.error();
    return report->isSound() ? ExitOk : ExitStore;
}

} // namespace codedesk::cli
