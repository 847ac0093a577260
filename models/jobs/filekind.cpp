// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/filekind.h"

#include "core/filename.h"
#include "ingest/bytesource.h"
#include "ingest/inputlisting.h"
#include "ingest/recordreader.h"
#include "ingest/textsource.h"
#include "ingest/wholetext.h"
#include "jobs/storeinput.h"
#include "jobs/vendordiff.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace codedesk::jobs {

namespace {

constexpr qint64 sampleBytes = 1 << 20;
constexpr QByteArrayView storeMark("SQLite format 3\0", 16);
constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
constexpr QByteArrayView gzipMark("\x1F\x8B");

/** How an object of the team's file begins, if nobody has put the keys into another order. */
constexpr std::array firstTeamKeys{ "codes", "format", "kind", "maskBits", "notes", "replies", "rules" };

/** Returns the beginning of a file; empty if it cannot be read, or is no file. */
QByteArray beginningOf(const QString &path, qint64 bytes)
{
    if (!filename::statusOf(path).isFile())
        return {}; // a pipe is read once, by whoever takes what it gives
    int systemError = 0;
    const std::unique_ptr<QFile> file = filename::openForReading(path, systemError);
    return file ? file->read(bytes) : QByteArray();
}

/** Reads the keys of a JSON object, whatever its values are, piece by piece; only its first level. */
class OuterKeys {
public:
    /** Reads on. Returns false once nothing more is to be known: `kind()` stands, or the object has ended. */
    bool read(QByteArrayView piece)
    {
        return std::all_of(piece.begin(), piece.end(), [this](char next) { return take(next); });
    }
    /** Returns the text that stands under the key "kind"; empty: none so far. */
    [[nodiscard]] const QByteArray &kind() const { return m_kind; }

private:
    bool take(char next)
    {
        if (m_isInText)
            return takeOfText(next);
        if (next == '"') {
            m_isInText = true;
            m_text.clear();
        } else if (next == ':' && m_depth == 1) {
            m_key = m_text;
        } else if (next == ',' && m_depth == 1) {
            m_key.clear();
        } else if (next == '{' || next == '[') {
            ++m_depth;
        } else if (next == '}' || next == ']') {
            return --m_depth > 0;
        }
        return true;
    }

    bool takeOfText(char next)
    {
        const bool isEscaped = std::exchange(m_isEscaped, !m_isEscaped && next == '\\');
        if (next != '"' || isEscaped) {
            if (m_text.size() <= longestKey)
                m_text += next;
            return true;
        }
        m_isInText = false;
        if (m_depth == 1 && m_key == "kind")
            m_kind = m_text;
        return m_kind.isEmpty();
    }

    static constexpr qsizetype longestKey = 64;
    QByteArray m_text; ///< The beginning of the string read last.
    QByteArray m_key;
    QByteArray m_kind;
    int m_depth = 0;
    bool m_isInText = false;
    bool m_isEscaped = false;
};

/** Returns whether a file may be a team's: a log of gigabytes is not read to its end to find that it is none. */
bool mayBeTeamFile(QByteArrayView content)
{
    if (!content.startsWith('{'))
        return false;
    const QByteArrayView first = content.sliced(1).trimmed();
    const auto isFirst = [first](const char *key) { return first.startsWith('"' + QByteArray(key) + '"'); };
    return std::any_of(firstTeamKeys.begin(), firstTeamKeys.end(), isFirst) || content.contains("\"kind\"");
}

bool isTeamFile(const QString &path, const QByteArray &beginning, const std::stop_token &stop)
{
    QByteArrayView content(beginning);
    if (content.startsWith(byteOrderMark))
        content = content.sliced(byteOrderMark.size());
    if (!mayBeTeamFile(content.trimmed()))
        return false;
    int systemError = 0;
    const std::unique_ptr<QFile> file = filename::openForReading(path, systemError);
    OuterKeys keys;
    bool readsOn = file != nullptr;
    while (readsOn && !stop.stop_requested()) {
        const QByteArray piece = file->read(sampleBytes);
        readsOn = !piece.isEmpty() && keys.read(piece);
    }
    return keys.kind() == "team-knowledge";
}

/** Returns whether each record tells which call it is about: a page of codes has none of these columns. */
bool namesCalls(const ingest::Preview &preview)
{
    using ingest::Field;
    constexpr std::array ofCalls{ Field::OccurredAt, Field::OrderNo, Field::RequestId };
    const QMap<Field, QString> &mapping = preview.shape.mapping;
    if (mapping.isEmpty())
        return !preview.records.isEmpty(); // a document whose form is known
    return mapping.contains(Field::Code)
        && std::any_of(ofCalls.begin(), ofCalls.end(), [&](Field field) { return mapping.contains(field); });
}

Result<VendorPage> readPage(const QString &path)
{
    const Result<QByteArray> content = readPageFile(path);
    return content ? readVendorPage(*content) : content.error();
}

/** Returns the beginning of what a file holds, unpacked if it is gzip; nothing if that is damaged. */
QByteArray unpacked(const QString &path, const QByteArray &beginning, const std::stop_token &stop)
{
    if (!beginning.startsWith(gzipMark))
        return beginning;
    Result<std::unique_ptr<ingest::ByteSource>> opened = ingest::ByteSource::open(ingest::InputName(path), stop);
    if (!opened)
        return {};
    ingest::TextSource source(std::move(*opened));
    const Result<std::string_view> sample = source.peekBytes(sampleBytes);
    return sample ? QByteArray(sample->data(), static_cast<qsizetype>(sample->size())) : QByteArray();
}

bool isText(const QByteArray &content, const QString &path)
{
    return !content.isEmpty() && ingest::decodeText(content, filename::shown(path));
}

/** Returns what a file is that holds neither a team's knowledge nor a store. */
KnownFile lookAtRecords(const QString &path, const QByteArray &beginning, const std::stop_token &stop)
{
    const Result<ingest::InputListing> listing = ingest::listInputs(path, stop);
    if (!listing || listing->inputs != QList{ ingest::InputName(path) })
        return {}; // an archive or a workbook, or nothing that can be read
    const Result<ingest::Preview> preview = ingest::readPreview(listing->inputs.constFirst(), {});
    if (preview && namesCalls(*preview))
        return { FileKind::CallLog, {}, true };
    const Result<VendorPage> page = readPage(path);
    if (page)
        return { FileKind::VendorPage, page, true };
    const bool hasCodes = preview && preview->shape.mapping.contains(ingest::Field::Code);
    const bool isLog = hasCodes || !isText(unpacked(path, beginning, stop), path);
    if (isLog)
        return { FileKind::CallLog, page, hasCodes };
    // A table or JSON may be a log whose columns nobody knows.
    const QByteArray text = beginning.trimmed();
    const bool mayBeLog =
        (preview && preview->shape.columns.size() > 1) || text.startsWith('{') || text.startsWith('[');
    return { FileKind::Text, page, !mayBeLog };
}

/** Texts of this file, for translation. */
struct FileTexts {
    Q_DECLARE_TR_FUNCTIONS(FileKind)
};

/** Returns what a file is and where it goes. */
std::pair<QString, QString> placeOf(FileKind kind)
{
    switch (kind) {
    case FileKind::CallLog:
        return { FileTexts::tr("It is a log of calls."),
                 FileTexts::tr("Import it on the Imports page, or with \"codedesk-cli import\".") };
    case FileKind::VendorPage:
        return { FileTexts::tr("It is a page of the vendor, with tables of codes."),
                 FileTexts::tr("Open it on the Compare page, or with \"codedesk-cli catalogue diff\".") };
    case FileKind::TeamFile:
        return { FileTexts::tr("It is a team's file: own codes, rules, replies and notes."),
                 FileTexts::tr("Import it on the Team page, or with \"codedesk-cli team import\".") };
    case FileKind::Store:
        return { FileTexts::tr("It is a store: calls that were imported before."),
                 FileTexts::tr("Open it with \"--store\" and its name, or import the logs it was made of.") };
    case FileKind::Text:
        break;
    }
    return { FileTexts::tr("It is a text."),
             FileTexts::tr(
                 "To find the codes in it, open it on the Lookup page, or with \"codedesk-cli lookup\".") };
}

} // namespace

Error withPlaceOf(const QString &path, FileKind wanted, const Error &error, const store::StoreAddress &store,
                  const std::stop_token &stop)
{
    const KnownFile file = lookAtFile(path, store, stop);
    if (file.kind == wanted || !file.isFound)
        return error;
    return changed(error, [kind = file.kind](Error &better) {
        const auto &[what, place] = placeOf(kind);
        if (kind == FileKind::Text) {
            better.hint = better.hint.isEmpty() ? place : better.hint + u' ' + place;
        } else {
            better.why = what;
            better.hint = place;
        }
        better.where.reset();
    });
}

KnownFile lookAtFile(const QString &path, const store::StoreAddress &store, const std::stop_token &stop)
{
    if (isPartOfStore(path, store))
        return { FileKind::Store, {}, true };
    const QByteArray beginning = beginningOf(path, sampleBytes);
    if (beginning.startsWith(storeMark))
        return { FileKind::Store, {}, true };
    if (isTeamFile(path, beginning, stop))
        return { FileKind::TeamFile, {}, true };
    return beginning.isEmpty() ? KnownFile() : lookAtRecords(path, beginning, stop);
}

} // namespace codedesk::jobs
