// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlitestore.h"

#include "core/filename.h"
#include "core/filepresence.h"
#include "core/filewriter.h"
#include "core/privatefolder.h"
#include "core/systemerror.h"
#include "store/sqlite/storeparts.h"
#include "store/sqlite/transaction.h"
#include "store/storetexts.h"

#include <QHash>

#include <sqlite3.h>

#include <array>
#include <atomic>
#include <cerrno>

namespace codedesk::store {

namespace {

/** Makes the file before SQLite does, so that it is never readable by others; its companions inherit that. */
Result<void> createFile(const QString &path)
{
    if (const std::optional<Error> fault = linkFault(path)) {
        return changed(*fault, [path](Error &error) {
            error.kind = ErrorKind::StoreNotWritable;
            error.what = ErrorTexts::tr("The store \"%1\" cannot be created.").arg(filename::shown(path));
            error.hint = ErrorTexts::tr("Connect the drive, or choose another store.");
        });
    }
    const QString target = filewriter::targetOf(path);
    const auto hint = [] { return ErrorTexts::tr("Choose a folder you may write to."); };
    if (Result<void> made = createPrivateFolderOf(target, hint); !made)
        return made;
    const Result<bool> created = filewriter::create(target, {}); // false: by another program in the meantime
    if (created)
        return {};
    return changed(created.error(), [path](Error &error) {
        if (error.kind != ErrorKind::DiskFull)
            error.kind = ErrorKind::StoreNotWritable;
        error.what = ErrorTexts::tr("The store \"%1\" cannot be created.").arg(filename::shown(path));
    });
}

Error noStore(const QString &path)
{
    return sayable([=] {
        return Error{ ErrorKind::NotFound,
                      ErrorTexts::tr("There is no store \"%1\" yet.").arg(filename::shown(path)),
                      {},
                      ErrorTexts::tr("Import a call log first, or choose another store.") };
    });
}

/** Throws SqliteFailure. */
Result<SchemaState> prepare(const QString &path, Connection::Mode mode, const Schema &schema,
                            const std::stop_token &stop)
{
    const bool readOnly = mode != Connection::Mode::ReadWrite;
    try {
        const Connection connection(path, mode);
        if (const Result<void> checked = checkLogBelongs(connection, path); !checked)
            return checked.error();
        return schema.prepare(connection, path, readOnly, stop);
    } catch (const SqliteFailure &failure) {
        if (!readOnly || failure.code() != SQLITE_READONLY_ROLLBACK)
            throw;
    }
    // A program was killed while it made the store: what it had begun is taken back by whoever may write.
    (void)Connection(path, Connection::Mode::ReadWrite).number("PRAGMA user_version");
    return schema.prepare(Connection(path, mode), path, readOnly, stop);
}

/** How a store can be read, and what it holds. */
struct Prepared {
    Connection::Mode mode = Connection::Mode::ReadOnly;
    SchemaState state = SchemaState::Absent;
};

/** Returns whether reading failed for want of room or rights to write beside the store. */
bool isForWantOfWriting(const SqliteFailure &failure)
{
    switch (failure.primaryCode()) {
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_PERM:
        return true;
    default:
        return false;
    }
}

Error logNeedsWriting(const QString &path)
{
    return sayable([=] {
        return Error{
            ErrorKind::StoreNotWritable,
            ErrorTexts::tr("The store \"%1\" cannot be read.").arg(filename::shown(path)),
            ErrorTexts::tr(
                "Its last changes are still in \"%1\", and reading them needs the right and the room to write "
                "beside it.")
                .arg(filename::shown(companionOf(path, u"-wal"))),
            ErrorTexts::tr("Copy both files to a folder you may write to, and open the copy.")
        };
    });
}

/** Prepares a store for reading; also where nothing can be written beside it. Throws SqliteFailure. */
Result<Prepared> prepareForReading(const QString &path, const Schema &schema)
{
    const auto with = [&](Connection::Mode mode) -> Result<Prepared> {
        const Result<SchemaState> state = prepare(path, mode, schema, {});
        return state ? Result<Prepared>(Prepared{ mode, *state }) : state.error();
    };
    try {
        return with(Connection::Mode::ReadOnly);
    } catch (const SqliteFailure &failure) {
        if (!isForWantOfWriting(failure))
            throw;
    }
    if (hasLog(path))
        return logNeedsWriting(path);
    return with(Connection::Mode::Still);
}

/** Throws SqliteFailure. */
Result<Prepared> prepareFor(const QString &path, CallStore::Mode mode, const Schema &schema,
                            const std::stop_token &stop)
{
    Result<Prepared> prepared = Prepared{};
    if (mode == CallStore::Mode::ReadOnly) {
        prepared = prepareForReading(path, schema);
        if (!prepared || prepared->state != SchemaState::Older)
            return prepared;
    }
    const Result<SchemaState> state =
        prepare(path, Connection::Mode::ReadWrite, schema, stop); // older: it cannot be read as it is
    if (!state)
        return state.error();
    prepared->state = *state;
    if (mode == CallStore::Mode::ReadWrite)
        prepared->mode = Connection::Mode::ReadWrite;
    return prepared;
}

Error nameIsNoText(const QString &path)
{
    return sayable([=] {
        return Error{ ErrorKind::StoreNotWritable,
                      ErrorTexts::tr("The store \"%1\" cannot be opened.").arg(filename::shown(path)),
                      ErrorTexts::tr("Its name is not written in UTF-8, which the database needs."),
                      ErrorTexts::tr("Rename the file or its folder, or choose another store.") };
    });
}

/** Its folder may not be looked into, or the drive fails: whether there is a store cannot be said. */
Error cannotBeSeen(const QString &path, int systemError)
{
    return sayable([=] {
        return Error{ ErrorKind::StoreNotWritable,
                      ErrorTexts::tr("The store \"%1\" cannot be opened.").arg(filename::shown(path)),
                      writeTrouble(systemError).why,
                      ErrorTexts::tr(
                          "Check its drive and your right to look into its folder, or choose another store.") };
    });
}

Error notReadable(const QString &path)
{
    return sayable([=] {
        return Error{ ErrorKind::StoreNotWritable,
                      ErrorTexts::tr("The store \"%1\" cannot be read.").arg(filename::shown(path)),
                      ErrorTexts::tr("It is a folder, or you may not read it."),
                      ErrorTexts::tr("Choose another file for the store.") };
    });
}

/** Returns the log that lies beside a store that is not there or empty: SQLite would remove it. A journal is also
 * what is left of a store that was being made; its file is there then. */
QString leftWithout(const QString &path, const filename::Status &status)
{
    if (status.exists() && status.size > 0)
        return {};
    if (hasLog(path))
        return companionOf(path, u"-wal");
    const QString journal = companionOf(path, u"-journal");
    return !status.exists() && filename::statusOf(journal).size > 0 ? journal : QString();
}

Error onlyItsLog(const QString &path, const QString &log)
{
    return sayable([=] {
        return Error{
            ErrorKind::StoreDamaged,
            ErrorTexts::tr("There is no store \"%1\", only the log of one.").arg(filename::shown(path)),
            ErrorTexts::tr("\"%1\" holds changes of a store that was moved, removed or emptied.")
                .arg(filename::shown(log)),
            ErrorTexts::tr(
                "Put that store back beside it. To begin a new store, move that file to another folder.")
        };
    });
}

} // namespace

Error changedMeanwhile(const QString &path)
{
    return sayable([=] {
        return Error{ ErrorKind::StoreBusy,
                      ErrorTexts::tr("The store \"%1\" was changed while it was read.").arg(filename::shown(path)),
                      ErrorTexts::tr(
                          "Another program has written to it or replaced it; what was read may be wrong."),
                      ErrorTexts::tr("Try again.") };
    });
}

StoreParts::StoreParts(const QString &filePath, Connection::Mode mode, const Schema &knownSchema, bool newer)
    : path(filePath)
    , schema(knownSchema)
    , file(filename::statusOf(filePath))
    , isReadOnly(mode != Connection::Mode::ReadWrite)
    , isNewer(newer)
    , connection(filePath, mode)
    , terms(connection)
    , keys(connection)
    , lists(connection)
    , calls(connection, terms)
{
}

Error StoreParts::errorOf(const SqliteFailure &failure) const
{
    Error error = failure.toError(path);
    return isNewer && error.kind == ErrorKind::StoreDamaged ? tooNewToRead(path) : error;
}

Result<std::unique_ptr<WriteLock>> StoreParts::lockForWriting()
{
    Result<std::unique_ptr<WriteLock>> lock = WriteLock::take(path);
    if (!lock)
        return lock;
    return guarded([&]() -> Result<std::unique_ptr<WriteLock>> {
        if (!schema.isOf(connection))
            return tooNewToWrite(path);
        return std::move(lock);
    });
}

quint64 StoreParts::nextSerial()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

SqliteStore::SqliteStore(std::unique_ptr<StoreParts> parts)
    : d(std::move(parts))
{
}

SqliteStore::~SqliteStore() = default;

Result<std::unique_ptr<CallStore>> SqliteStore::open(const QString &path, Mode mode, std::stop_token stop,
                                                     const Schema &schema)
{
    if (filename::toBytes(path) != path.toUtf8())
        return nameIsNoText(path);
    const filename::Status status = filename::statusOf(path);
    if (status.exists() && (!status.isFile() || !filename::isReadable(path)))
        return notReadable(path);
    if (const QString left = leftWithout(path, status); !left.isEmpty())
        return onlyItsLog(path, left);
    if (!status.exists() && status.systemError != ENOENT && status.systemError != ENOTDIR)
        return cannotBeSeen(path, status.systemError);
    if (status.exists() || mode == Mode::ReadOnly)
        return status.exists() ? openFile(path, mode, stop, schema) : noStore(path);
    if (Result<void> created = createFile(path); !created)
        return created.error();
    Result<std::unique_ptr<CallStore>> opened = openFile(path, mode, stop, schema);
    // In use: another program makes the store in this very file.
    if (!opened && opened.error().kind != ErrorKind::StoreBusy)
        filewriter::removeIfEmpty(filewriter::targetOf(path));
    return opened;
}

Result<std::unique_ptr<CallStore>> SqliteStore::openFile(const QString &path, Mode mode,
                                                         const std::stop_token &stop, const Schema &schema)
{
    bool isNewer = false;
    try {
        const Result<Prepared> prepared = prepareFor(path, mode, schema, stop);
        if (!prepared)
            return prepared.error();
        if (prepared->state == SchemaState::Absent)
            return noStore(path);
        isNewer = prepared->state == SchemaState::Newer;
        return std::unique_ptr<CallStore>(
            new SqliteStore(std::make_unique<StoreParts>(path, prepared->mode, schema, isNewer)));
    } catch (const SqliteFailure &failure) {
        return isNewer ? tooNewToRead(path) : failure.toError(path);
    }
}

namespace {

/** A read transaction, and what shows that the file was not replaced meanwhile. */
class KeptFile final : public CallStore::KeptState {
public:
    /** Throws SqliteFailure. */
    explicit KeptFile(StoreParts &store)
        : m_store(store)
        , m_file(filename::statusOf(store.path))
        , m_markSeen(static_cast<quint32>(store.connection.number("PRAGMA schema_version")))
        , m_markInFile(markInFile(store.connection))
        , m_oneState(store.connection)
    {
        (void)store.connection.number("SELECT count(*) FROM sqlite_master"); // begins it
    }

    [[nodiscard]] Result<void> check() const override
    {
        const std::optional<quint32> mark = markInFile(m_store.connection);
        const bool isSame = m_file.isSameAs(filename::statusOf(m_store.path)) && mark
            && (mark == m_markInFile || mark == m_markSeen) && !m_store.connection.hasChangedUnnoticed();
        return isSame ? Result<void>() : changedMeanwhile(m_store.path);
    }

private:
    StoreParts &m_store;
    filename::Status m_file;
    quint32 m_markSeen; ///< Of its log, if that is newer than the file.
    std::optional<quint32> m_markInFile;
    ReadTransaction m_oneState;
};

/** What is kept where keeping a state failed. */
class NothingKept final : public CallStore::KeptState {
public:
    explicit NothingKept(Error failure)
        : m_failure(std::move(failure))
    {
    }

    [[nodiscard]] Result<void> check() const override { return m_failure; }

private:
    Error m_failure;
};

} // namespace

std::unique_ptr<const CallStore::KeptState> SqliteStore::keepState() const
{
    try {
        return std::make_unique<KeptFile>(*d);
    } catch (const SqliteFailure &failure) {
        return std::make_unique<NothingKept>(d->errorOf(failure));
    }
}

StoreAddress SqliteStore::address() const
{
    return StoreAddress::ofFile(d->path);
}

bool SqliteStore::isStillAtAddress() const
{
    return d->file.isSameAs(filename::statusOf(d->path));
}

bool SqliteStore::isReadOnly() const
{
    return d->isReadOnly;
}

Result<void> SqliteStore::checkWriteAccess() const
{
    if (d->isNewer)
        return tooNewToWrite(d->path);
    const QString target = filewriter::targetOf(d->path);
    // A writer makes its lock and its log beside the file.
    for (const QString &needed : { target, filename::folderOf(target) }) {
        if (const int systemError = filename::refusalOfWriting(needed); systemError != 0)
            return cannotBeWritten(d->path, systemError);
    }
    return {}; // whoever writes to an older store brings it up to date
}

bool SqliteStore::isOfNewerVersion() const
{
    return d->isNewer;
}

qint64 SqliteStore::changeCounter() const
{
    try {
        const qint64 others = d->connection.number("PRAGMA data_version");
        // What another connection has counted is of another file, maybe.
        return static_cast<qint64>(qHashMulti(0, d->serial, others, d->connection.totalChanges()) >> 1);
    } catch (const SqliteFailure &) {
        return -1; // the next read tells why
    }
}

Result<StoreExtent> SqliteStore::extent() const
{
    return d->guarded([&]() -> Result<StoreExtent> {
        StoreExtent extent;
        Statement days(d->connection,
                       "SELECT min(CASE WHEN day <> ?1 THEN day END), max(CASE WHEN day <> ?1 THEN day END), "
                       "coalesce(sum(calls), 0), coalesce(sum(CASE WHEN day = ?1 THEN calls END), 0) "
                       "FROM rollup WHERE calls > 0");
        days.bindAll(noDay);
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

Result<report::Rollup> SqliteStore::rollup(QDate from, QDate to) const
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
            texts << QString::fromUtf8(text);
            return *known.insert(term, static_cast<int>(texts.size()) - 1);
        };
        Statement select(d->connection,
                         "SELECT day, channel, app, code, vendor_charge, calls FROM rollup "
                         "WHERE calls > 0 AND day >= ?1 AND day <= ?2");
        select.bindAll(from.isValid() ? toDayNumber(from) : noDay,
                       to.isValid() ? toDayNumber(to) : std::numeric_limits<DayNumber>::max());
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

QStringList distinctTerms(const Connection &connection, const std::string &column)
{
    QStringList texts;
    Statement row(connection,
                  "SELECT DISTINCT text FROM rollup JOIN term ON term.id = rollup." + column
                      + " WHERE calls > 0 ORDER BY text");
    while (row.step())
        texts << row.string(0);
    return texts;
}

} // namespace

Result<QStringList> SqliteStore::appIds() const
{
    return d->guarded([&]() -> Result<QStringList> { return distinctTerms(d->connection, "app"); });
}

Result<QStringList> SqliteStore::codes() const
{
    return d->guarded([&]() -> Result<QStringList> { return distinctTerms(d->connection, "code"); });
}

} // namespace codedesk::store
