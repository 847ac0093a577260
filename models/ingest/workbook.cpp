// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/workbook.h"

#include "ingest/archiveerrors.h"
#include "ingest/zipnames.h"

#include <QDir>

#include <charconv>
#include <functional>

namespace codedesk::ingest {

namespace {

constexpr std::size_t partBlockBytes = 16 * 1024;

/** Lists of sheets and relations have some hundred lines; what is longer was made to harm. */
constexpr qint64 listLimitBytes = 16 << 20;
constexpr std::size_t listLimit = 10'000;
constexpr std::size_t styleLimit = 1 << 18;

int toNumber(std::optional<std::string_view> text)
{
    int number = -1;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

bool isTrue(std::optional<std::string_view> text)
{
    return text && (*text == "1" || *text == "true" || *text == "on");
}

/** The lines of a .rels part. */
class RelationsListener final : public XmlListener {
public:
    struct Relation {
        std::string id;
        std::string type; ///< Without the address before it: "worksheet".
        QString target;
    };

    void beginElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name != "Relationship" || attributes.value("TargetMode") == "External"
            || m_relations.size() == listLimit)
            return;
        const std::string_view type = attributes.value("Type").value_or("");
        m_relations.push_back({ std::string(attributes.value("Id").value_or("")),
                                std::string(type.substr(type.rfind('/') + 1)),
                                QString::fromUtf8(attributes.value("Target").value_or("")) });
    }
    void endElement(std::string_view) override { }
    void addText(std::string_view) override { }

    [[nodiscard]] const Relation *find(const std::function<bool(const Relation &)> &isMeant) const
    {
        const auto found = std::find_if(m_relations.cbegin(), m_relations.cend(), isMeant);
        return found == m_relations.cend() ? nullptr : &*found;
    }
    [[nodiscard]] const Relation *ofType(std::string_view type) const
    {
        return find([type](const Relation &relation) { return relation.type == type; });
    }
    [[nodiscard]] const Relation *ofId(std::string_view id) const
    {
        return find([id](const Relation &relation) { return relation.id == id; });
    }

private:
    std::vector<Relation> m_relations;
};

/** Parses an entry that holds a list. */
Result<void> parseList(ZipArchive &archive, std::size_t entry, XmlListener &listener)
{
    Result<ZipEntryReader> reader = archive.openEntry(entry);
    if (!reader)
        return reader.error();
    XmlFeed feed(listener);
    std::string block(partBlockBytes, '\0');
    qint64 size = 0;
    for (;;) {
        const zip_int64_t count = zip_fread(reader->get(), block.data(), block.size());
        if (count < 0)
            return archive.readError(entry, *zip_file_get_error(reader->get()), size);
        if (count == 0)
            break;
        size += count;
        if (size > listLimitBytes || !feed.add({ block.data(), static_cast<std::size_t>(count) }))
            return ArchiveErrors::brokenWorkbook(archive.name());
    }
    return feed.finish() ? Result<void>() : ArchiveErrors::brokenWorkbook(archive.name());
}

/** Returns the entry a target means, seen from a folder; names of parts know no case. */
std::optional<std::size_t> findPart(const ZipArchive &archive, const QString &folder, const QString &target)
{
    const QString path = target.startsWith(u'/') ? target : u'/' + folder + u'/' + target;
    return archive.find(QDir::cleanPath(path).mid(1), Qt::CaseInsensitive);
}

/** Looks for the first value of a sheet. */
class FirstValueListener final : public XmlListener {
public:
    void beginElement(std::string_view name, const XmlAttributes &) override
    {
        m_isInCell |= name == "c";
        m_isInValue = m_isInCell && (name == "v" || name == "t");
    }
    void endElement(std::string_view name) override
    {
        m_isInValue = false;
        m_isInCell &= name != "c";
    }
    void addText(std::string_view text) override { m_isFound |= m_isInValue && !text.empty(); }

    [[nodiscard]] bool isFound() const { return m_isFound; }

private:
    bool m_isInCell = false;
    bool m_isInValue = false;
    bool m_isFound = false;
};

} // namespace

void WorkbookListener::beginElement(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "workbook")
        m_isWorkbook = true;
    else if (name == "workbookPr")
        m_is1904 = isTrue(attributes.value("date1904"));
    else if (name == "sheet" && m_sheets.size() < listLimit)
        m_sheets.push_back({ QString::fromUtf8(attributes.value("name").value_or("")),
                             std::string(attributes.value("id").value_or("")) });
}

void StylesListener::beginElement(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "numFmts")
        m_isInFormats = true;
    else if (name == "cellXfs")
        m_isInStyles = true;
    else if (name == "numFmt" && m_isInFormats && m_formats.size() < styleLimit)
        m_formats[toNumber(attributes.value("numFmtId"))] =
            numberKind(attributes.value("formatCode").value_or(""));
    else if (name == "xf" && m_isInStyles && m_styles.size() < styleLimit)
        m_styles.push_back(toNumber(attributes.value("numFmtId")));
}

void StylesListener::endElement(std::string_view name)
{
    m_isInFormats &= name != "numFmts";
    m_isInStyles &= name != "cellXfs";
}

NumberKind StylesListener::kindOf(std::size_t style) const
{
    if (style >= m_styles.size())
        return NumberKind::Number;
    const auto format = m_formats.find(m_styles[style]);
    return format != m_formats.end() ? format->second : builtInNumberKind(m_styles[style]);
}

Result<std::optional<Workbook>> Workbook::find(ZipArchive &archive)
{
    const auto types = archive.find(QStringLiteral("[Content_Types].xml"), Qt::CaseInsensitive);
    const auto root = archive.find(QStringLiteral("_rels/.rels"), Qt::CaseInsensitive);
    if (!types || !root)
        return std::optional<Workbook>();
    RelationsListener start;
    if (const auto parsed = parseList(archive, *root, start); !parsed)
        return parsed.error();
    const auto *const document = start.ofType("officeDocument");
    const auto entry = document ? findPart(archive, QString(), document->target) : std::nullopt;
    if (!entry || !archive.entries()[*entry].name.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive))
        return std::optional<Workbook>();
    WorkbookListener listed;
    if (const auto parsed = parseList(archive, *entry, listed); !parsed)
        return parsed.error();
    if (!listed.isWorkbook())
        return std::optional<Workbook>();

    const QString path = archive.entries()[*entry].name;
    const QString folder = path.left(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
    const QString relations =
        folder + QStringLiteral("/_rels/") + path.mid(path.lastIndexOf(u'/') + 1) + QStringLiteral(".rels");
    RelationsListener parts;
    if (const auto found = findPart(archive, QString(), relations)) {
        if (const auto parsed = parseList(archive, *found, parts); !parsed)
            return parsed.error();
    }
    const auto partOf = [&](const RelationsListener::Relation *relation) {
        return relation ? findPart(archive, folder, relation->target) : std::nullopt;
    };
    Workbook workbook;
    workbook.m_workbook = *entry;
    workbook.m_styles = partOf(parts.ofType("styles"));
    workbook.m_strings = partOf(parts.ofType("sharedStrings"));
    UniqueNames names;
    for (const WorkbookListener::Sheet &sheet : listed.sheets()) {
        const auto *const relation = parts.ofId(sheet.relation);
        const bool isTable = relation && relation->type == "worksheet";
        workbook.m_sheets.push_back({ names.take(sheet.name), isTable ? partOf(relation) : std::nullopt });
    }
    return std::optional(std::move(workbook));
}

std::vector<std::size_t> Workbook::entriesOf(std::size_t sheet) const
{
    std::vector<std::size_t> entries{ m_workbook };
    if (m_styles)
        entries.push_back(*m_styles);
    if (m_strings)
        entries.push_back(*m_strings);
    entries.push_back(m_sheets[sheet].entry.value());
    return entries;
}

std::vector<SheetPartSize> Workbook::partsOf(const ZipArchive &archive, std::size_t sheet) const
{
    const auto part = [&archive](SheetPart kind, std::size_t entry) {
        return SheetPartSize{ kind, archive.entries()[entry].size };
    };
    std::vector<SheetPartSize> parts{ part(SheetPart::Workbook, m_workbook) };
    if (m_styles)
        parts.push_back(part(SheetPart::Styles, *m_styles));
    if (m_strings)
        parts.push_back(part(SheetPart::Strings, *m_strings));
    parts.push_back(part(SheetPart::Sheet, m_sheets[sheet].entry.value()));
    return parts;
}

bool Workbook::hasCells(ZipArchive &archive, std::size_t entry)
{
    const Result<ZipEntryReader> reader = archive.openEntry(entry);
    if (!reader)
        return true;
    FirstValueListener first;
    XmlFeed feed(first);
    std::string block(partBlockBytes, '\0');
    for (;;) {
        const zip_int64_t count = zip_fread(reader->get(), block.data(), block.size());
        const bool isSound = count > 0 && feed.add({ block.data(), static_cast<std::size_t>(count) });
        if (first.isFound())
            return true;
        if (count == 0)
            return !feed.finish();
        if (!isSound)
            return true;
    }
}

} // namespace codedesk::ingest
