// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/strictjson.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <optional>

/** What reading the catalogue's files and the team's file have in common. */
namespace codedesk::cataloguefile {

/** Returns the bytes of a file. Errors: InputNotReadable; CatalogueInvalid for one much too large. */
[[nodiscard]] Result<QByteArray> readContent(const QString &path);

/**
 * Returns the object a file's content is; null if it is a list. A key that stands twice is noted in `fault`.
 * Errors: CatalogueInvalid with line and byte if it is not JSON.
 */
[[nodiscard]] Result<QJsonValue> parse(const QString &file, const QByteArray &content,
                                       std::optional<JsonFault> &fault);

/** Returns the error that tells of a fault in a file. */
[[nodiscard]] Error faultError(const QString &file, const JsonFault &fault);

/**
 * Returns what `read` makes of the object a file's content is. Errors: as parse(), and CatalogueInvalid for the
 * first fault that `read` notes.
 */
template <typename Read>
[[nodiscard]] auto readObject(const QString &file, const QByteArray &content, Read read)
    -> Result<decltype(read(std::declval<const JsonNode &>()))>
{
    std::optional<JsonFault> fault;
    const Result<QJsonValue> document = parse(file, content, fault);
    if (!document)
        return document.error();
    auto words = read(JsonNode(*document, QString(), fault));
    if (fault)
        return faultError(file, *fault);
    return words;
}

} // namespace codedesk::cataloguefile
