// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/pastedcontent.h"

#include "core/filename.h"
#include "ingest/bytesequence.h"
#include "ingest/encoding.h"

#include <QMimeData>
#include <QStringDecoder>
#include <QUrl>

namespace codedesk::ui {

using namespace Qt::StringLiterals;

namespace {

const QString plainText = u"text/plain"_s;

/** A text with a charset of its own, as programs put it beside the one Qt knows. */
struct NamedText {
    QByteArray bytes;
    QString encoding;
};

QString charsetOf(const QString &format)
{
    const qsizetype place = format.indexOf(u"charset="_s, 0, Qt::CaseInsensitive);
    if (place < 0)
        return {};
    QString charset = format.sliced(place + 8).section(u';', 0, 0).trimmed();
    return charset.remove(u'"');
}

/** Returns the first text whose charset is known and is not UTF-8, which Qt reads itself. */
NamedText namedText(const QMimeData &data)
{
    for (const QString &format : data.formats()) {
        if (!format.startsWith(plainText + u';'))
            continue;
        const QString charset = charsetOf(format);
        const std::optional<ingest::Encoding> encoding = ingest::encodingFromName(charset);
        if (encoding && *encoding != ingest::Encoding::Utf8)
            return { data.data(format), charset };
    }
    return {};
}

/** Text that Qt has decoded may have been decoded wrongly before: then it was encoded twice. */
QString encodingOf(const QByteArray &utf8)
{
    std::string_view window(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    window.remove_prefix(ingest::asciiPrefix(window));
    const bool isWhole = window.size() <= ingest::encodingWindowBytes;
    const auto found = ingest::detectMultibyte(window.substr(0, ingest::encodingWindowBytes), isWhole);
    return ingest::encodingName(found == ingest::Encoding::Utf8Twice ? ingest::Encoding::Utf8Twice
                                                                     : ingest::Encoding::Utf8);
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && (text.isEmpty() || !text.contains(QChar::ReplacementCharacter));
}

} // namespace

bool hasTextContent(const QMimeData &data)
{
    return data.hasText() || !namedText(data).bytes.isEmpty();
}

Result<ingest::DecodedText> textContent(const QMimeData &data)
{
    const QByteArray bytes = data.data(plainText);
    if (!bytes.isEmpty() && !isUtf8(bytes))
        return ingest::decodeText(bytes, {});
    const QString text = data.text();
    const NamedText named = namedText(data);
    const bool isLost = text.isEmpty() || text.contains(QChar::ReplacementCharacter);
    if (isLost && !named.bytes.isEmpty())
        return ingest::decodeText(named.bytes, {}, named.encoding);
    const QByteArray utf8 = text.toUtf8();
    return ingest::decodeText(utf8, {}, encodingOf(utf8));
}

} // namespace codedesk::ui
