// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ziparchive.h"

#include "ingest/archiveerrors.h"
#include "ingest/zipnames.h"

#include <QtEndian>

#include <algorithm>
#include <new>

namespace codedesk::ingest {

namespace {

using namespace std::string_view_literals;

/** Room for entryLimit lines of a table of contents with long names, and for what libzip reads besides. */
constexpr qint64 directoryBudgetBytes = 8 << 20;

/** Where the end record can be: behind it stands nothing but a comment of 64 KiB at most. */
constexpr qint64 tailBytes = 65'535 + 22 + 20;

constexpr std::string_view locatorMark = "PK\x06\x07"sv;
constexpr std::string_view largeEndMark = "PK\x06\x06"sv;
constexpr qint64 locatorBytes = 20;
constexpr qint64 largeEndBytes = 56;

} // namespace

bool ZipArchive::isZip(std::string_view head)
{
    return head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv);
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(std::unique_ptr<QIODevice> device, const QString &name)
{
    std::shared_ptr<ZipArchive> archive(new ZipArchive(std::move(device), name));
    if (auto loaded = archive->load(); !loaded)
        return loaded.error();
    return archive;
}

ZipArchive::ZipArchive(std::unique_ptr<QIODevice> device, QString name)
    : m_device(std::move(device))
    , m_source(*m_device)
    , m_name(std::move(name))
{
}

ZipArchive::~ZipArchive()
{
    if (m_zip)
        zip_discard(m_zip);
}

Result<void> ZipArchive::load()
{
    if (announcesTooMany())
        return ArchiveErrors::tooManyEntries(m_name, entryLimit);
    zip_error_t error{};
    zip_error_init(&error);
    zip_source_t *const source = m_source.makeSource(&error);
    if (!source)
        throw std::bad_alloc(); // Its only cause with these constant arguments.
    m_source.setBudget(directoryBudgetBytes);
    m_zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!m_zip) {
        zip_source_free(source);
        const Error failure = openError(error);
        zip_error_fini(&error);
        return failure;
    }
    m_source.setBudget(-1);
    if (zip_get_num_entries(m_zip, 0) > entryLimit)
        return ArchiveErrors::tooManyEntries(m_name, entryLimit);
    listEntries();
    return {};
}

/** libzip makes room for as many entries as the record of a large archive announces, true or not. */
bool ZipArchive::announcesTooMany()
{
    const qint64 size = m_device->size();
    const qint64 begin = std::max<qint64>(0, size - tailBytes);
    if (!m_device->seek(begin))
        return false;
    const QByteArray tail = m_device->read(tailBytes);
    const auto number = [](const QByteArray &bytes, qsizetype at) {
        return qFromLittleEndian<quint64>(bytes.constData() + at);
    };
    const QByteArrayView mark(locatorMark.data(), static_cast<qsizetype>(locatorMark.size()));
    for (qsizetype at = tail.indexOf(mark); at >= 0; at = tail.indexOf(mark, at + 1)) {
        if (at + locatorBytes > tail.size())
            break;
        const quint64 place = number(tail, at + 8);
        if (place >= static_cast<quint64>(size) || !m_device->seek(static_cast<qint64>(place)))
            continue;
        const QByteArray record = m_device->read(largeEndBytes);
        const bool isRecord = record.size() == largeEndBytes
            && record.startsWith(QByteArrayView(largeEndMark.data(), static_cast<qsizetype>(largeEndMark.size())));
        if (isRecord && std::max(number(record, 24), number(record, 32)) > static_cast<quint64>(entryLimit))
            return true;
    }
    return false;
}

Error ZipArchive::openError(const zip_error_t &error) const
{
    if (m_source.isOverBudget())
        return ArchiveErrors::tooManyEntries(m_name, entryLimit);
    switch (zip_error_code_zip(&error)) {
    case ZIP_ER_MEMORY:
        throw std::bad_alloc();
    case ZIP_ER_MULTIDISK:
        return ArchiveErrors::severalDisks(m_name);
    case ZIP_ER_READ:
    case ZIP_ER_SEEK:
    case ZIP_ER_TELL:
        if (const QString text = m_device->errorString(); !text.isEmpty() && m_device->pos() < m_device->size())
            return ArchiveErrors::readFailed(m_name, text);
        break;
    default:
        break;
    }
    return ArchiveErrors::noDirectory(m_name);
}

void ZipArchive::listEntries()
{
    UniqueNames names;
    const zip_int64_t count = zip_get_num_entries(m_zip, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char *const raw = zip_get_name(m_zip, index, ZIP_FL_ENC_RAW);
        const char *const strict = zip_get_name(m_zip, index, ZIP_FL_ENC_STRICT);
        ZipEntry entry;
        const QString name = entryName(raw ? raw : "", strict ? strict : "");
        entry.isFolder = name.endsWith(u'/');
        entry.name = names.take(name);
        zip_stat_t stat{};
        zip_stat_init(&stat);
        if (zip_stat_index(m_zip, index, 0, &stat) == 0) {
            if (stat.valid & ZIP_STAT_SIZE)
                entry.size = static_cast<qint64>(std::min<zip_uint64_t>(stat.size, INT64_MAX));
            if (stat.valid & ZIP_STAT_COMP_METHOD)
                entry.method = stat.comp_method;
            entry.isEncrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE;
        }
        m_placeOf.insert(entry.name, m_entries.size());
        if (const QString folded = entry.name.toCaseFolded(); !m_placeOfFolded.contains(folded))
            m_placeOfFolded.insert(folded, m_entries.size());
        m_entries.push_back(std::move(entry));
    }
}

std::optional<std::size_t> ZipArchive::find(const QString &name, Qt::CaseSensitivity sensitivity) const
{
    const bool isExact = sensitivity == Qt::CaseSensitive;
    const auto &places = isExact ? m_placeOf : m_placeOfFolded;
    const auto found = places.constFind(isExact ? name : name.toCaseFolded());
    return found == places.cend() ? std::nullopt : std::optional(*found);
}

QString ZipArchive::pathOf(std::size_t entry) const
{
    return m_name + u'/' + m_entries[entry].name;
}

Result<ZipEntryReader> ZipArchive::openEntry(std::size_t entry)
{
    if (m_entries[entry].isEncrypted)
        return ArchiveErrors::encrypted(pathOf(entry));
    ZipEntryReader reader(zip_fopen_index(m_zip, entry, 0));
    if (!reader)
        return readError(entry, *zip_get_error(m_zip), 0);
    return reader;
}

std::string ZipArchive::head(std::size_t entry, std::size_t count)
{
    const Result<ZipEntryReader> reader = openEntry(entry);
    if (!reader)
        return {};
    std::string bytes(count, '\0');
    const zip_int64_t size = zip_fread(reader->get(), bytes.data(), count);
    bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return bytes;
}

Error ZipArchive::readError(std::size_t entry, zip_error_t &error, qint64 byteOffset) const
{
    const QString path = pathOf(entry);
    switch (zip_error_code_zip(&error)) {
    case ZIP_ER_MEMORY:
        throw std::bad_alloc();
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
        return ArchiveErrors::encrypted(path);
    case ZIP_ER_COMPNOTSUPP:
        return ArchiveErrors::unknownMethod(path, m_entries[entry].method);
    case ZIP_ER_CRC:
        return ArchiveErrors::wrongChecksum(path, byteOffset);
    case ZIP_ER_READ:
        return ArchiveErrors::readFailed(path, m_device->errorString());
    default:
        return ArchiveErrors::damaged(path, byteOffset);
    }
}

} // namespace codedesk::ingest
