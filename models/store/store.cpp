// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/storeprivate.h"
#include "store/storetexts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <sqlite3.h>

namespace codedesk::store {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/** Makes the file before SQLite does, so that it is never readable by others; its companions inherit that. */
Result<void> createFile(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.absolutePath();
    if (!QDir().exists(folder)) {
        if (QDir().mkpath(folder))
            QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
    }
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::NewOnly)) {
        file.setPermissions(ownerOnly);
        return {};
    }
    if (info.exists())
        return {}; // made by another program in the meantime
    return Error{ ErrorKind::StoreNotWritable,
                  ErrorTexts::tr("The store \"%1\" cannot be created.").arg(QDir::toNativeSeparators(path)),
                  file.errorString(), ErrorTexts::tr("Choose a folder you may write to.") };
}

Error noStore(const QString &path)
{
    return { ErrorKind::NotFound,
             ErrorTexts::tr("There is no store \"%1\" yet.").arg(QDir::toNativeSeparators(path)),
             {},
             ErrorTexts::tr("Import a call log first, or choose another store.") };
}

/** Throws SqliteFailure. */
Result<SchemaState> prepare(const QString &path, bool readOnly)
{
    try {
        return prepareSchema(Connection(path, readOnly), path, readOnly);
    } catch (const SqliteFailure &failure) {
        if (!readOnly || failure.code() != SQLITE_READONLY_ROLLBACK)
            throw;
    }
    // A program was killed while it made the store: what it had begun is taken back by whoever may write.
    (void)Connection(path, false).number(QStringLiteral("PRAGMA user_version"));
    return prepareSchema(Connection(path, readOnly), path, readOnly);
}

Error notReadable(const QString &path)
{
    return { ErrorKind::StoreNotWritable,
             ErrorTexts::tr("The store \"%1\" cannot be read.").arg(QDir::toNativeSeparators(path)),
             ErrorTexts::tr("It is a folder, or you may not read it."),
             ErrorTexts::tr("Choose another file for the store.") };
}

} // namespace

Store::Private::Private(const QString &filePath, bool readOnly, bool newer)
    : path(filePath)
    , isReadOnly(readOnly)
    , isNewer(newer)
    , connection(filePath, readOnly)
    , terms(connection.handle())
    , keys(connection.handle())
    , lists(connection.handle())
    , calls(connection.handle(), terms)
{
}

Error Store::Private::errorOf(const SqliteFailure &failure) const
{
    Error error = failure.toError(path);
    return isNewer && error.kind == ErrorKind::StoreDamaged ? tooNewToRead(path) : error;
}

Store::Store(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &path, Mode mode)
{
    const bool readOnly = mode == Mode::ReadOnly;
    const QFileInfo info(path);
    if (info.exists() && (!info.isFile() || !info.isReadable()))
        return notReadable(path);
    if (!info.exists()) {
        if (readOnly)
            return noStore(path);
        if (Result<void> created = createFile(path); !created)
            return created.error();
    }
    bool isNewer = false;
    try {
        Result<SchemaState> state = prepare(path, readOnly);
        if (state && *state == SchemaState::Older)
            state = prepare(path, false); // it cannot be read as it is
        if (!state)
            return state.error();
        if (*state == SchemaState::Absent)
            return noStore(path);
        isNewer = *state == SchemaState::Newer;
        return std::unique_ptr<Store>(new Store(std::make_unique<Private>(path, readOnly, isNewer)));
    } catch (const SqliteFailure &failure) {
        return isNewer ? tooNewToRead(path) : failure.toError(path);
    }
}

QString Store::path() const
{
    return d->path;
}

bool Store::isReadOnly() const
{
    return d->isReadOnly;
}

bool Store::isOfNewerVersion() const
{
    return d->isNewer;
}

qint64 Store::changeCounter() const
{
    try {
        const qint64 others = d->connection.number(QStringLiteral("PRAGMA data_version"));
        return others << 40 | sqlite3_total_changes64(d->handle());
    } catch (const SqliteFailure &) {
        return -1; // the next read tells why
    }
}

Result<StoreExtent> Store::extent() const
{
    return d->guarded([&]() -> Result<StoreExtent> {
        StoreExtent extent;
        Statement days(d->handle(),
                       "SELECT min(CASE WHEN day <> ?1 THEN day END), max(CASE WHEN day <> ?1 THEN day END), "
                       "coalesce(sum(calls), 0), coalesce(sum(CASE WHEN day = ?1 THEN calls END), 0) "
                       "FROM rollup WHERE calls > 0");
        days.bind(1, static_cast<std::int64_t>(noDay));
        days.step();
        if (!days.isNull(0)) {
            extent.firstDay = static_cast<DayNumber>(days.integer(0));
            extent.lastDay = static_cast<DayNumber>(days.integer(1));
        }
        extent.calls = days.integer(2);
        extent.callsWithoutDay = days.integer(3);
        return extent;
    });
}

Result<report::Rollup> Store::rollup(QDate from, QDate to) const
{
    return d->guarded([&]() -> Result<report::Rollup> {
        report::Rollup rollup;
        QHash<qint64, int> apps;
        QHash<qint64, int> codes;
        const auto position = [this](QHash<qint64, int> &known, QStringList &texts, qint64 term) {
            const auto found = known.constFind(term);
            if (found != known.cend())
                return *found;
            const std::string_view text = d->terms.text(term);
            texts << QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
            return *known.insert(term, static_cast<int>(texts.size()) - 1);
        };
        Statement select(d->handle(),
                         "SELECT day, channel, app, code, vendor_charge, calls FROM rollup "
                         "WHERE calls > 0 AND day >= ?1 AND day <= ?2");
        select.bind(1, std::int64_t(from.isValid() ? toDayNumber(from) : noDay));
        select.bind(2, std::int64_t(to.isValid() ? toDayNumber(to) : std::numeric_limits<DayNumber>::max()));
        const bool isLimited = from.isValid() || to.isValid();
        while (select.step()) {
            const auto day = static_cast<DayNumber>(select.integer(0));
            if (day == noDay && isLimited)
                continue;
            rollup.cells.push_back({ day, static_cast<Channel>(select.integer(1)),
                                     static_cast<ingest::VendorCharge>(select.integer(4)),
                                     position(apps, rollup.apps, select.integer(2)),
                                     position(codes, rollup.codes, select.integer(3)), select.integer(5) });
        }
        return rollup;
    });
}

namespace {

QStringList distinctTerms(const Connection &connection, const QString &column)
{
    QStringList texts;
    for (QSqlQuery row = connection.query(
             QStringLiteral("SELECT DISTINCT text FROM rollup JOIN term ON term.id = rollup.%1 WHERE calls > 0 "
                            "ORDER BY text")
                 .arg(column));
         row.next();)
        texts << row.value(0).toString();
    return texts;
}

} // namespace

Result<QStringList> Store::appIds() const
{
    return d->guarded(
        [&]() -> Result<QStringList> { return distinctTerms(d->connection, QStringLiteral("app")); });
}

Result<QStringList> Store::codes() const
{
    return d->guarded(
        [&]() -> Result<QStringList> { return distinctTerms(d->connection, QStringLiteral("code")); });
}

} // namespace codedesk::store
