// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QtEndian>

#include <zip.h>

#include <deque>

namespace codedesk::testing {

/** One file to be put into an archive. */
struct PackedFile {
    QByteArray name; ///< As it stands in the archive.
    QByteArray content;
    zip_int32_t method = ZIP_CM_DEFAULT;
    QByteArray password = {};
    zip_flags_t nameFlags = ZIP_FL_ENC_RAW;
};

namespace detail {

/** Adds a file; a name that ends with "/" is a folder. The content must live until the archive is closed. */
inline bool addFile(zip_t *archive, const PackedFile &file)
{
    if (file.name.endsWith('/'))
        return zip_dir_add(archive, file.name.constData(), file.nameFlags) >= 0;
    zip_source_t *const source =
        zip_source_buffer(archive, file.content.constData(), static_cast<zip_uint64_t>(file.content.size()), 0);
    const zip_int64_t index = zip_file_add(archive, file.name.constData(), source, file.nameFlags);
    if (index < 0)
        return false;
    const auto place = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(archive, place, file.method, 6);
    zip_file_set_mtime(archive, place, 1'700'000'000, 0);
    return file.password.isEmpty()
        || zip_file_set_encryption(archive, place, ZIP_EM_AES_256, file.password.constData()) == 0;
}

} // namespace detail

/** Returns a ZIP archive with these files. */
inline QByteArray zipped(const QList<PackedFile> &files)
{
    zip_error_t error{};
    zip_source_t *const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    zip_source_keep(target);
    for (const PackedFile &file : files) {
        if (!detail::addFile(archive, file))
            qFatal("Cannot add a file to the archive of the test: %s", zip_strerror(archive));
    }
    if (zip_close(archive) != 0)
        qFatal("Cannot write the archive of the test: %s", zip_strerror(archive));
    zip_stat_t stat{};
    zip_source_open(target);
    zip_source_stat(target, &stat);
    QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
    zip_source_read(target, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

inline QByteArray zipped(const QByteArray &name, const QByteArray &content)
{
    return zipped({ PackedFile{ name, content } });
}

/** The parts of a workbook; `files()` is what a spreadsheet program would pack of them. */
struct WorkbookParts {
    struct Sheet {
        QByteArray name; ///< Ready for XML.
        QByteArray data; ///< What stands in <sheetData>.
        QByteArray type = "worksheet";
        QByteArray state = {}; ///< "hidden"
    };

    QList<Sheet> sheets;
    QByteArray strings = {}; ///< The <si> elements; empty: no such part.
    QByteArray styles = {}; ///< What stands in <styleSheet>; empty: no such part.
    QByteArray properties = {}; ///< Attributes of <workbookPr>.

    [[nodiscard]] QList<PackedFile> files() const
    {
        const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const QByteArray packages = "http://schemas.openxmlformats.org/package/2006/relationships";
        const auto relation = [&](const QByteArray &id, const QByteArray &type, const QByteArray &target) {
            return QByteArray("<Relationship Id=\"" + id + "\" Type=\"" + office + '/' + type + "\" Target=\""
                              + target + "\"/>");
        };
        QByteArray list;
        QByteArray relations;
        QList<PackedFile> files{
            { "[Content_Types].xml",
              head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>" },
            { "_rels/.rels",
              head + "<Relationships xmlns=\"" + packages + "\">"
                  + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>" }
        };
        for (const Sheet &sheet : sheets) {
            const QByteArray number = QByteArray::number(1 + (&sheet - sheets.constData()));
            const QByteArray state = sheet.state.isEmpty() ? QByteArray() : " state=\"" + sheet.state + '"';
            list += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + '"'
                + state + "/>";
            relations += relation("rId" + number, sheet.type, "worksheets/sheet" + number + ".xml");
            files.append({ "xl/worksheets/sheet" + number + ".xml",
                           head + "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheet.data
                               + "</sheetData></worksheet>" });
        }
        if (!strings.isEmpty()) {
            relations += relation("rIdStrings", "sharedStrings", "sharedStrings.xml");
            files.append({ "xl/sharedStrings.xml", head + "<sst xmlns=\"" + main + "\">" + strings + "</sst>" });
        }
        if (!styles.isEmpty()) {
            relations += relation("rIdStyles", "styles", "styles.xml");
            files.append(
                { "xl/styles.xml", head + "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>" });
        }
        files.append({ "xl/_rels/workbook.xml.rels",
                       head + "<Relationships xmlns=\"" + packages + "\">" + relations + "</Relationships>" });
        files.append({ "xl/workbook.xml",
                       head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><workbookPr "
                           + properties + "/><sheets>" + list + "</sheets></workbook>" });
        return files;
    }

    [[nodiscard]] QByteArray packed() const { return zipped(files()); }
};

inline QByteArray xmlText(QByteArray text)
{
    return text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
}

/** Returns the name of a column, counted from 0: "A", "Z", "AA". */
inline QByteArray columnName(int column)
{
    QByteArray name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

/** How the cells of a table are kept in a workbook. */
enum class CellStyle { SharedText, InlineText, PlainNumbers };

/** Returns a workbook with one sheet, "Sheet1", that holds this table; empty fields are cells that are not there.
 */
inline QByteArray workbookOf(const QList<QByteArrayList> &rows, CellStyle style = CellStyle::SharedText)
{
    WorkbookParts parts;
    QByteArray data;
    int texts = 0;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QByteArray number = QByteArray::number(row + 1);
        data += "<row r=\"" + number + "\">";
        for (qsizetype column = 0; column < rows[row].size(); ++column) {
            const QByteArray &text = rows[row][column];
            if (text.isEmpty())
                continue;
            data += "<c r=\"" + columnName(static_cast<int>(column)) + number + '"';
            bool isNumber = false;
            text.toDouble(&isNumber);
            if (style == CellStyle::PlainNumbers && isNumber) {
                data += "><v>" + text + "</v></c>";
            } else if (style == CellStyle::InlineText) {
                data += " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xmlText(text) + "</t></is></c>";
            } else {
                data += " t=\"s\"><v>" + QByteArray::number(texts++) + "</v></c>";
                parts.strings += "<si><t xml:space=\"preserve\">" + xmlText(text) + "</t></si>";
            }
        }
        data += "</row>";
    }
    parts.sheets = { { "Sheet1", data } };
    return parts.packed();
}

/** Returns the fields of a CSV without quotes. */
inline QList<QByteArrayList> tableOf(const QByteArray &csv)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &line : csv.split('\n')) {
        if (!line.isEmpty())
            rows.append(line.split(','));
    }
    return rows;
}

} // namespace codedesk::testing
