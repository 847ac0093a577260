// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storecommand.h"

#include "core/filename.h"
#include "jsonvalues.h"
#include "store/openstore.h"
#include "texttable.h"

namespace codedesk::cli {

namespace {

QString infoText(const store::StoreAddress &address, const store::StoreInfo &info)
{
    QString text;
    const auto add = [&text](const QString &what, const QString &value) {
        text += what + QStringLiteral(": ") + terminalText(value) + u'\n';
    };
    add(StoreCommand::tr("Store"), address.shown());
    add(StoreCommand::tr("Engine"), info.engine + u' ' + info.engineVersion);
    add(StoreCommand::tr("Schema"), QString::number(info.schemaVersion));
    add(StoreCommand::tr("Bytes"), QString::number(info.bytes));
    add(StoreCommand::tr("Calls"), QString::number(info.extent.calls));
    if (info.extent.firstDay != noDay) {
        add(StoreCommand::tr("Days"),
            isoDay(info.extent.firstDay) + QStringLiteral(" … ") + isoDay(info.extent.lastDay));
    }
    if (info.extent.callsWithoutDay > 0)
        add(StoreCommand::tr("Calls without a time"), QString::number(info.extent.callsWithoutDay));
    add(StoreCommand::tr("Being written"),
        !info.isBeingWritten       ? StoreCommand::tr("unknown")
            : *info.isBeingWritten ? StoreCommand::tr("yes")
                                   : StoreCommand::tr("no"));
    return text;
}

void writeInfo(JsonWriter &json, const store::StoreAddress &address, const store::StoreInfo &info)
{
    json.beginObject();
    json.field("store", address.shown());
    json.field("engine", info.engine);
    json.field("version", info.engineVersion);
    json.field("schema", qint64(info.schemaVersion));
    json.field("bytes", info.bytes);
    json.field("calls", info.extent.calls);
    writeDay(json, "first_day", info.extent.firstDay);
    writeDay(json, "last_day", info.extent.lastDay);
    json.field("calls_without_time", info.extent.callsWithoutDay);
    json.key("being_written");
    if (info.isBeingWritten)
        json.value(*info.isBeingWritten);
    else
        json.null();
    json.endObject();
}

Result<ExitCode> tell(Session &session)
{
    const auto store = session.openStore(store::CallStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    const Result<store::StoreInfo> info = (*store)->info();
    if (!info)
        return info.error();
    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) { writeInfo(json, session.storeAddress(), *info); })
        : session.print(infoText(session.storeAddress(), *info));
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

Result<ExitCode> copy(Session &session, const QString &from, const QString &to)
{
    if (isStandardOutput(to)) {
        return Error{ ErrorKind::Usage, StoreCommand::tr("A store cannot be copied to standard output."),
                      StoreCommand::tr("A store is a file that is written out of order."),
                      StoreCommand::tr("Name a file; one that is called \"-\" is \"./-\".") };
    }
    const store::StoreAddress address = store::StoreAddress::fromText(from);
    const auto store = session.openStore(address, store::CallStore::Mode::ReadOnly);
    if (!store)
        return store.error();
    exporting::OutputGuard guard = session.outputGuard();
    if (address.isFile())
        guard.protectStore(address.filePath());
    if (const Result<void> checked = guard.check(to); !checked)
        return checked.error();
    const Result<void> copied = store::copyStoreFile(address, to, session.stop());
    if (!copied)
        return copied.error();
    session.message(StoreCommand::tr("The store was copied to \"%1\".").arg(terminalText(filename::shown(to))));
    return ExitOk;
}

} // namespace

QString StoreCommand::synopsis() const
{
    return QStringLiteral("[options] info | copy FROM TO");
}

QString StoreCommand::summary() const
{
    return tr("Tells about the store, or copies one, also while it is in use.");
}

QString StoreCommand::details() const
{
    return tr(
        "\"copy\" writes one state of the store into a new file, whatever other programs write meanwhile. Copying "
        "the "
        "file itself while a program has it open leaves out what stands in the log beside it (\"-wal\"). To go "
        "back "
        "to a copy, end all programs that use the store, put the copy in its place and remove the files whose "
        "names "
        "end in \"-wal\" and \"-shm\". In JSON, \"info\" gives \"store\", \"engine\", \"version\", \"schema\", "
        "\"bytes\", \"calls\", \"first_day\", \"last_day\", \"calls_without_time\" and \"being_written\".");
}

QList<OptionSpec> StoreCommand::options() const
{
    return { storeOption() };
}

Result<ExitCode> StoreCommand::run(Session &session) const
{
    const QStringList &words = session.arguments().positionals();
    if (words == QStringList(QStringLiteral("info")))
        return tell(session);
    if (words.size() == 3 && words.at(0) == u"copy")
        return copy(session, words.at(1), words.at(2));
    return Error{
        ErrorKind::Usage, tr("\"store\" needs \"info\", or \"copy\" with the names of two files."), {}, {}
    };
}

} // namespace codedesk::cli
