// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inputlisting.h"

#include "core/filename.h"
#include "ingest/archiveerrors.h"
#include "ingest/binarykind.h"
#include "ingest/inputerrors.h"
#include "ingest/inputfile.h"
#include "ingest/memberdevice.h"
#include "ingest/openarchives.h"
#include "ingest/shapeerrors.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace codedesk::ingest {

namespace {

/** Texts of this file, for translation. */
struct ListingTexts {
    Q_DECLARE_TR_FUNCTIONS(InputListing)
};

constexpr qint64 smallestArchiveBytes = 22;
constexpr int zipMagicBytes = 4;

using Archive = std::shared_ptr<ZipArchive>;

/** Lies in each folder a macOS archive has, or was made by a file manager. */
bool isSystemFile(const QString &name)
{
    const QString file = name.mid(name.lastIndexOf(u'/') + 1).toLower();
    return name.startsWith(QLatin1String("__MACOSX/")) || name.contains(QLatin1String("/__MACOSX/"))
        || file == u".ds_store" || file == u"thumbs.db" || file == u"desktop.ini";
}

/** Returns an entry as an archive of its own, held in memory; nothing if it is none or has more than `limit`
 * bytes. */
Result<std::unique_ptr<QIODevice>> nestedDevice(const Archive &outer, std::size_t entry, qint64 limit)
{
    const ZipEntry &line = outer->entries()[entry];
    const bool canBe = line.size >= smallestArchiveBytes && line.size <= limit;
    if (!canBe || !ZipArchive::isZip(outer->head(entry, zipMagicBytes)))
        return std::unique_ptr<QIODevice>();
    MemberDevice member(outer, { entry });
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(member.readAll());
    if (member.fault())
        return *member.fault();
    buffer->open(QIODevice::ReadOnly);
    return std::unique_ptr<QIODevice>(std::move(buffer));
}

/** Returns what an archive is that was not made as one, as binaryKind() says it; nullptr for a true archive. */
BinaryKind documentKind(ZipArchive &archive)
{
    constexpr int typeBytes = 64;
    std::string sample = "PK\x03\x04";
    const auto type = archive.find(QStringLiteral("mimetype"));
    if (type)
        sample += "mimetype" + archive.head(*type, typeBytes);
    const bool isOffice = archive.find(QStringLiteral("[Content_Types].xml"), Qt::CaseInsensitive).has_value();
    for (const ZipEntry &entry : archive.entries())
        sample += ' ' + entry.name.toStdString();
    return isOffice || (type && !isArchiveOfInputs(sample)) ? binaryKind(sample) : nullptr;
}

/** Walks through an archive and those inside it. */
class Lister {
public:
    explicit Lister(const std::stop_token &stop)
        : m_stop(stop)
    {
    }

    /** `room`: bytes that archives inside this one may have. */
    Result<void> add(const Archive &archive, const InputName &name, qint64 room);

    [[nodiscard]] InputListing take() { return std::move(m_listing); }

private:
    Result<void> addSheets(ZipArchive &archive, const Workbook &workbook, const InputName &name);
    Result<void> addEntry(const Archive &archive, std::size_t entry, const InputName &name, qint64 room);
    Result<bool> addNested(const Archive &archive, std::size_t entry, const InputName &name, qint64 room);
    void skip(const InputName &name, SkipReason reason) { m_listing.skipped.append({ name, reason }); }

    const std::stop_token &m_stop;
    InputListing m_listing;
    int m_entriesSeen = 0;
};

Result<void> Lister::add(const Archive &archive, const InputName &name, qint64 room)
{
    const Result<std::optional<Workbook>> workbook = Workbook::find(*archive);
    if (!workbook)
        return workbook.error();
    if (*workbook)
        return addSheets(*archive, **workbook, name);
    if (const BinaryKind kind = documentKind(*archive))
        return ShapeErrors::binary(name.path(), kind);
    for (std::size_t entry = 0; entry < archive->entries().size(); ++entry) {
        if (m_stop.stop_requested())
            return InputErrors::cancelled(name.path());
        if (++m_entriesSeen > ZipArchive::entryLimit)
            return ArchiveErrors::tooManyEntries(name.file, ZipArchive::entryLimit);
        if (const Result<void> added = addEntry(archive, entry, name, room); !added)
            return added;
    }
    return {};
}

Result<void> Lister::addSheets(ZipArchive &archive, const Workbook &workbook, const InputName &name)
{
    for (const Workbook::Sheet &sheet : workbook.sheets()) {
        if (m_stop.stop_requested())
            return InputErrors::cancelled(name.path());
        const InputName input(name.file, name.members + QStringList{ sheet.name });
        if (!sheet.entry)
            skip(input, SkipReason::NoTable);
        else if (!Workbook::hasCells(archive, *sheet.entry))
            skip(input, SkipReason::Empty);
        else
            m_listing.inputs.append(input);
    }
    return {};
}

Result<void> Lister::addEntry(const Archive &archive, std::size_t entry, const InputName &name, qint64 room)
{
    const ZipEntry &line = archive->entries()[entry];
    if (line.isFolder)
        return {};
    const InputName input(name.file, name.members + QStringList{ line.name });
    if (isSystemFile(line.name)) {
        skip(input, SkipReason::SystemFile);
    } else if (line.size == 0) {
        skip(input, SkipReason::Empty);
    } else {
        const Result<bool> isNested = addNested(archive, entry, input, room);
        if (!isNested)
            return isNested.error();
        if (!*isNested)
            m_listing.inputs.append(input);
    }
    return {};
}

/** Returns false if the entry is an input itself: no archive, or one that cannot be opened, which is told later.
 */
Result<bool> Lister::addNested(const Archive &archive, std::size_t entry, const InputName &name, qint64 room)
{
    Result<std::unique_ptr<QIODevice>> device = nestedDevice(archive, entry, room);
    if (!device || !*device)
        return false;
    const qint64 size = (*device)->size();
    const Result<Archive> inner = ZipArchive::open(std::move(*device), name.path());
    if (!inner)
        return false;
    const InputListing before = m_listing;
    const Result<void> added = add(*inner, name, room - size);
    const bool isCancelled = !added && added.error().kind == ErrorKind::Cancelled;
    if (isCancelled || m_entriesSeen > ZipArchive::entryLimit)
        return added.error();
    if (!added) {
        m_listing = before;
        return false;
    }
    if (m_listing.inputs.size() == before.inputs.size() && m_listing.skipped.size() == before.skipped.size())
        skip(name, SkipReason::Empty);
    return true;
}

bool isArchiveFile(const QString &path)
{
    if (!filename::statusOf(path).isFile())
        return false;
    const Result<std::unique_ptr<QIODevice>> file = openFile(path);
    return file && ZipArchive::isZip((*file)->read(zipMagicBytes).toStdString());
}

/** Returns the file that a path leads into, or nothing. */
QString fileOnTheWay(QString path)
{
    while (!filename::exists(path)) {
        const qsizetype slash = path.lastIndexOf(u'/');
        if (slash <= 0)
            return {};
        path.truncate(slash);
    }
    return path;
}

Result<InputListing> listOpened(const Archive &archive, const InputName &name, const std::stop_token &stop)
{
    Lister lister(stop);
    if (const Result<void> added = lister.add(archive, name, nestedLimitBytes); !added)
        return added.error();
    InputListing listing = lister.take();
    if (listing.inputs.isEmpty())
        return ArchiveErrors::nothingInside(name.path());
    return listing;
}

Result<InputListing> listPartOf(const QString &file, const QString &path, const std::stop_token &stop)
{
    Result<InputListing> all = listInputs(file, stop);
    if (!all)
        return all;
    const auto isElsewhere = [wanted = filename::shown(path)](const InputName &input) {
        const QString name = input.path();
        return name != wanted && !name.startsWith(wanted + u'/');
    };
    all->inputs.removeIf(isElsewhere);
    all->skipped.removeIf([&](const SkippedMember &skipped) { return isElsewhere(skipped.name); });
    if (all->inputs.isEmpty())
        return all->skipped.isEmpty() ? ArchiveErrors::noSuchMember(path) : ArchiveErrors::nothingInside(path);
    return all;
}

Result<OpenedMember> openSheet(const Archive &archive, const Workbook &workbook, const InputName &input)
{
    const auto &sheets = workbook.sheets();
    const auto sheet = std::find_if(sheets.cbegin(), sheets.cend(), [&](const Workbook::Sheet &candidate) {
        return candidate.name == input.members.last() && candidate.entry;
    });
    if (sheet == sheets.cend())
        return ArchiveErrors::noSuchMember(input.path());
    const auto index = static_cast<std::size_t>(sheet - sheets.cbegin());
    return OpenedMember{ std::make_unique<MemberDevice>(archive, workbook.entriesOf(index)),
                         workbook.partsOf(*archive, index), 0 };
}

/** Opens what an archive has under this name, which is no archive to go on into. */
Result<OpenedMember> openLast(const Archive &archive, std::size_t entry, std::unique_ptr<QIODevice> nested,
                              const InputName &input)
{
    if (!nested)
        return OpenedMember{ std::make_unique<MemberDevice>(archive, std::vector{ entry }), {}, 0 };
    const Result<InputListing> listing = listArchive(std::move(nested), input);
    return listing ? ArchiveErrors::noSuchMember(input.path()) : listing.error();
}

/** Opens what an archive, or one inside it, has under a name. */
Result<OpenedMember> openMemberOf(Archive archive, const InputName &input)
{
    InputName place(input.file);
    qint64 room = nestedLimitBytes;
    for (qsizetype level = 0; level < input.members.size(); ++level) {
        const bool isLast = level + 1 == input.members.size();
        const Result<std::optional<Workbook>> workbook = Workbook::find(*archive);
        if (!workbook)
            return workbook.error();
        if (*workbook && isLast) {
            Result<OpenedMember> sheet = openSheet(archive, **workbook, input);
            if (sheet)
                sheet->heldBytes = nestedLimitBytes - room;
            return sheet;
        }
        place.members.append(input.members.at(level));
        const std::optional<std::size_t> entry = archive->find(place.members.last());
        if (!entry)
            break;
        Result<std::unique_ptr<QIODevice>> nested = nestedDevice(archive, *entry, room);
        if (!nested)
            return nested.error();
        if (isLast)
            return openLast(archive, *entry, std::move(*nested), input);
        if (!*nested)
            break;
        room -= (*nested)->size();
        Result<Archive> inner = ZipArchive::open(std::move(*nested), place.path());
        if (!inner)
            return inner.error();
        archive = std::move(*inner);
    }
    return ArchiveErrors::noSuchMember(input.path());
}

} // namespace

QString skipReasonText(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Empty:
        //: Why an entry of an archive is not imported.
        return ListingTexts::tr("empty");
    case SkipReason::SystemFile:
        //: Why an entry of an archive is not imported.
        return ListingTexts::tr("made by the system that packed it");
    case SkipReason::NoTable:
        break;
    }
    //: Why a sheet of a workbook is not imported.
    return ListingTexts::tr("no table");
}

QString skipReasonKey(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Empty:
        return QStringLiteral("empty");
    case SkipReason::SystemFile:
        return QStringLiteral("system-file");
    case SkipReason::NoTable:
        break;
    }
    return QStringLiteral("no-table");
}

QString skippedText(const QList<SkippedMember> &skipped, int shown)
{
    if (skipped.isEmpty())
        return {};
    QStringList parts;
    for (const SkippedMember &member : skipped.first(std::min<qsizetype>(skipped.size(), shown)))
        //: %1 is the name of an entry of an archive, %2 says why it is left out.
        parts << ListingTexts::tr("\"%1\" (%2)").arg(member.name.shortName(), skipReasonText(member.reason));
    if (skipped.size() > shown)
        //: At the end of a list of names.
        parts << ListingTexts::tr("%n more", nullptr, static_cast<int>(skipped.size() - shown));
    //: %1 is a list of names.
    return ListingTexts::tr("Left out, since nothing in them can be a call: %1.")
        //: Between the names of a list.
        .arg(parts.join(ListingTexts::tr(", ")));
}

Result<InputListing> listInputs(const QString &path, const std::stop_token &stop)
{
    if (path == QLatin1String("-"))
        return InputListing{ { path }, {} };
    if (!filename::exists(path)) {
        const QString file = fileOnTheWay(path);
        return isArchiveFile(file) ? listPartOf(file, path, stop) : InputListing{ { path }, {} };
    }
    if (!isArchiveFile(path))
        return InputListing{ { path }, {} };
    const Result<Archive> archive = openArchive(path);
    return archive ? listOpened(*archive, path, stop) : archive.error();
}

Result<InputListing> listArchive(std::unique_ptr<QIODevice> device, const InputName &name,
                                 const std::stop_token &stop)
{
    const Result<Archive> archive = ZipArchive::open(std::move(device), name.path());
    return archive ? listOpened(*archive, name, stop) : archive.error();
}

Result<OpenedMember> openMember(const InputName &input)
{
    const Result<Archive> archive = openArchive(input.file);
    return archive ? openMemberOf(*archive, input) : archive.error();
}

Result<OpenedMember> openMember(std::unique_ptr<QIODevice> device, const InputName &input)
{
    const Result<Archive> archive = ZipArchive::open(std::move(device), InputName(input.file).path());
    return archive ? openMemberOf(*archive, input) : archive.error();
}

} // namespace codedesk::ingest
