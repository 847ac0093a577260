// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/filekind.h"

#include "core/filename.h"
#include "ingest/inputlisting.h"
#include "ingest/recordreader.h"
#include "ingest/wholetext.h"
#include "jobs/storeinput.h"
#include "jobs/vendordiff.h"
#include "vendorpage/vendorpage.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <memory>

namespace codedesk::jobs {

namespace {

constexpr qint64 mostJsonBytes = 8 << 20; // a team's file is far smaller
constexpr QByteArrayView storeMark("SQLite format 3\0", 16);

/** Returns the beginning of a file; empty if it cannot be read, or is no file. */
QByteArray beginningOf(const QString &path, qint64 bytes)
{
    if (!filename::statusOf(path).isFile())
        return {}; // a pipe is read once, by whoever takes what it gives
    int systemError = 0;
    const std::unique_ptr<QFile> file = filename::openForReading(path, systemError);
    return file ? file->read(bytes) : QByteArray();
}

bool isTeamFile(const QString &path, const QByteArray &beginning)
{
    if (!beginning.trimmed().startsWith('{') || !beginning.contains("\"kind\""))
        return false;
    const QByteArray content = beginningOf(path, mostJsonBytes + 1);
    if (content.size() > mostJsonBytes)
        return false;
    const QJsonObject root = QJsonDocument::fromJson(content).object();
    return root.value(QLatin1String("kind")).toString() == QLatin1String("team-knowledge");
}

/** Returns whether each record tells which call it is about: a page of codes has none of these columns. */
bool namesCalls(const ingest::Preview &preview)
{
    using ingest::Field;
    constexpr std::array ofCalls{ Field::OccurredAt, Field::OrderNo, Field::RequestId };
    const QMap<Field, QString> &columns = preview.shape.mapping;
    if (columns.isEmpty())
        return !preview.records.isEmpty(); // a document whose form is known
    return columns.contains(Field::Code)
        && std::any_of(ofCalls.begin(), ofCalls.end(), [&](Field field) { return columns.contains(field); });
}

bool isVendorPage(const QString &path)
{
    const Result<QByteArray> content = readPageFile(path);
    return content && readVendorPage(*content);
}

/** Returns what a file is that holds neither a team's knowledge nor a store. */
FileKind kindOfRecords(const QString &path, const QByteArray &beginning, const std::stop_token &stop)
{
    const Result<ingest::InputListing> listing = ingest::listInputs(path, stop);
    if (!listing)
        return FileKind::CallLog;
    if (listing->inputs != QList{ ingest::InputName(path) })
        return FileKind::CallLog; // an archive or a workbook
    const Result<ingest::Preview> preview = ingest::readPreview(listing->inputs.constFirst(), {});
    if (preview && namesCalls(*preview))
        return FileKind::CallLog;
    if (isVendorPage(path))
        return FileKind::VendorPage;
    const bool isTable = preview && preview->shape.mapping.contains(ingest::Field::Code);
    return isTable || !ingest::decodeText(beginning, filename::shown(path)) ? FileKind::CallLog : FileKind::Text;
}

} // namespace

FileKind kindOfFile(const QString &path, const store::StoreAddress &store, const std::stop_token &stop)
{
    constexpr qint64 sampleBytes = 1 << 20;
    if (isPartOfStore(path, store))
        return FileKind::Store;
    const QByteArray beginning = beginningOf(path, sampleBytes);
    if (beginning.startsWith(storeMark))
        return FileKind::Store;
    if (isTeamFile(path, beginning))
        return FileKind::TeamFile;
    return beginning.isEmpty() ? FileKind::CallLog : kindOfRecords(path, beginning, stop);
}

} // namespace codedesk::jobs
