// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/wholetext.h"

#include "ingest/bytesource.h"

#include <QBuffer>

#include <limits>

namespace codedesk::ingest {

Result<std::optional<std::string>> readWhole(TextSource &source, std::size_t mostBytes)
{
    std::string text;
    for (;;) {
        const Result<bool> more = source.read(text);
        if (!more)
            return more.error();
        if (!*more)
            return std::optional(std::move(text));
        if (text.size() > mostBytes)
            return std::optional<std::string>();
        source.forgetBefore(source.textPosition());
    }
}

Result<QString> decodeText(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return QString();
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    Result<std::unique_ptr<ByteSource>> opened = ByteSource::open(std::move(device), QStringLiteral("-"));
    if (!opened)
        return opened.error();
    TextSource source(std::move(*opened));
    const Result<std::optional<std::string>> text = readWhole(source, std::numeric_limits<std::size_t>::max());
    return text ? Result<QString>(QString::fromStdString(text->value_or(std::string()))) : text.error();
}

} // namespace codedesk::ingest
