// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fields.h"

namespace codedesk::ingest {

namespace {

// In the order of Format.
constexpr const char *formatKeys[] = { "csv", "jsonl", "json", "urls" };

} // namespace

QString formatKey(Format format)
{
    return QString::fromLatin1(formatKeys[static_cast<std::size_t>(format)]);
}

std::optional<Format> formatFromKey(const QString &key)
{
    for (std::size_t i = 0; i < std::size(formatKeys); ++i) {
        if (key == QLatin1StringView(formatKeys[i]))
            return static_cast<Format>(i);
    }
    return std::nullopt;
}

QString fieldKey(Field field)
{
    const auto &row = callFields[indexOf(field)];
    return QString::fromLatin1(row.inputKey ? row.inputKey : row.key);
}

std::optional<Field> fieldFromKey(const QString &key)
{
    for (const auto &row : callFields) {
        if (key == fieldKey(row.field))
            return row.field;
    }
    return std::nullopt;
}

} // namespace codedesk::ingest
