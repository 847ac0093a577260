// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/pagetext.h"

#include "ingest/binarykind.h"
#include "ingest/wholetext.h"
#include "vendorpage/csvpage.h"
#include "vendorpage/markdowntext.h"
#include "vendorpage/pageerrors.h"

#include <QBuffer>

#include <algorithm>
#include <string>
#include <string_view>

namespace codedesk::vendorpage {

namespace {

constexpr std::size_t pageSampleBytes = 64 * 1024;

/** How far into a page tags and Markdown tables are looked for; a saved page begins with much that is neither. */
constexpr qsizetype detectionBytes = 4 * 1024 * 1024;

/** Chrome and Edge save a page with its pictures as a MIME message. */
bool isWebArchive(std::string_view text)
{
    const std::string_view head = text.substr(0, 2048);
    return (head.starts_with("From: ") || head.starts_with("MIME-Version:"))
        && head.find("multipart/related") != std::string_view::npos;
}

Result<std::string> readText(const QByteArray &content)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(content);
    if (!device->open(QIODevice::ReadOnly))
        return PageErrors::empty();
    auto bytes = ingest::ByteSource::open(std::move(device), QStringLiteral("page"));
    if (!bytes)
        return bytes.error();
    ingest::TextSource source(std::move(*bytes));
    const auto head = source.peekBytes(pageSampleBytes);
    if (!head)
        return head.error();
    if (const ingest::BinaryKind kind = ingest::binaryKind(*head))
        return PageErrors::noText(kind);
    auto text =
        ingest::readWhole(source, static_cast<std::size_t>(2 * maxPageBytes)); // Chinese of GBK grows by half
    if (!text)
        return text.error();
    return *text ? Result<std::string>(std::move(**text)) : PageErrors::tooLong();
}

/** Makes LF of CR LF and CR, and spaces of NULs. */
QByteArray normalised(const std::string &text)
{
    QByteArray result;
    result.reserve(static_cast<qsizetype>(text.size()));
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        if (byte == '\r') {
            if (at + 1 == text.size() || text[at + 1] != '\n')
                result += '\n';
        } else {
            result += byte == '\0' ? ' ' : byte;
        }
    }
    return result;
}

/** `lower` in small letters. Browsers and the clipboard put lines of their own before the page. */
bool isWholeHtml(const QByteArray &lower)
{
    const QByteArray start = lower.left(64).trimmed();
    return start.startsWith("<!doctype") || start.startsWith("<html") || lower.contains("\n<html")
        || lower.contains("\n<!doctype");
}

/** A line of a style sheet may begin with a number sign and a name, too. */
bool isHeadingForSure(QStringView line)
{
    const auto *const text = std::find_if(line.cbegin(), line.cend(), [](QChar c) { return c != u'#'; });
    return line.startsWith(u'#') && text != line.cend() && (*text == u' ' || text->unicode() > 0x7F)
        && headingOf(line);
}

/** Returns true if a line is a Markdown heading, or the rule below the header of a pipe table. */
bool hasMarkdown(const QString &text)
{
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        const QStringView line = QStringView(text).sliced(begin, end - begin);
        if (isTableRule(line.startsWith(u'>') ? line.sliced(1) : line) || isHeadingForSure(line))
            return true;
        begin = end + 1;
    }
    return false;
}

} // namespace

Result<QByteArray> decodePage(const QByteArray &content)
{
    if (content.size() > maxPageBytes)
        return PageErrors::tooLong();
    if (content.isEmpty())
        return PageErrors::empty();
    const auto text = readText(content);
    if (!text)
        return text.error();
    if (isWebArchive(*text))
        return PageErrors::webArchive();
    QByteArray result = normalised(*text);
    const bool isBlank = std::all_of(result.cbegin(), result.cend(),
                                     [](char byte) { return byte == ' ' || byte == '\n' || byte == '\t'; });
    if (isBlank)
        return PageErrors::empty();
    return result;
}

PageFormat detectFormat(const QByteArray &text)
{
    const QByteArray head = text.left(detectionBytes);
    const QByteArray lower = head.toLower();
    if (isWholeHtml(lower))
        return PageFormat::Html;
    if (hasMarkdown(QString::fromUtf8(head)))
        return PageFormat::Markdown;
    for (const char *tag : { "<table", "<html", "<tr>", "<tr " }) {
        if (lower.contains(tag))
            return PageFormat::Html;
    }
    return isPageCsv(text) ? PageFormat::Csv : PageFormat::Text;
}

} // namespace codedesk::vendorpage
