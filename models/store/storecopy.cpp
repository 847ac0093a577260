// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filename.h"
#include "core/filewriter.h"
#include "store/storeprivate.h"
#include "store/storetexts.h"

#include <sqlite3.h>

namespace codedesk::store {

Result<StoreInfo> Store::info() const
{
    const Result<StoreExtent> stored = extent();
    if (!stored)
        return stored.error();
    return d->guarded([&]() -> Result<StoreInfo> {
        StoreInfo info;
        info.engine = QStringLiteral("SQLite");
        info.engineVersion = QString::fromLatin1(sqlite3_libversion());
        info.schemaVersion = static_cast<int>(d->connection.number(QStringLiteral("PRAGMA user_version")));
        info.bytes = filename::statusOf(d->path).size + filename::statusOf(companionOf(d->path, u"-wal")).size;
        info.extent = *stored;
        info.isBeingWritten = store::isBeingWritten(d->path);
        return info;
    });
}

Result<void> Store::copyTo(const QString &path, std::stop_token stop) const
{
    return filewriter::replaceByName(path, [&](const QString &temporaryPath) -> Result<void> {
        if (filename::toBytes(temporaryPath) != temporaryPath.toUtf8()) {
            return Error{ ErrorKind::OutputNotWritable,
                          ErrorTexts::tr("The copy \"%1\" could not be written.").arg(filename::shown(path)),
                          ErrorTexts::tr(
                              "The name of its folder is not written in UTF-8, which the database needs."),
                          ErrorTexts::tr("Choose another folder.") };
        }
        return d->guarded([&]() -> Result<void> {
            const InterruptGuard guard(d->handle(), stop);
            Statement copy(d->handle(), "VACUUM INTO ?1");
            const QByteArray name = temporaryPath.toUtf8();
            copy.bind(1, std::string_view(name.constData(), static_cast<std::size_t>(name.size())));
            copy.step();
            return {};
        });
    });
}

} // namespace codedesk::store
