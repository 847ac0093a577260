// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fields.h"

#include "ingest/valuecleaner.h"

#include <QCoreApplication>

#include <xxhash.h>

#include <algorithm>

namespace codedesk::ingest {

namespace {

// In the order of Format.
constexpr const char *formatKeys[] = { "csv", "jsonl", "json", "urls", "logfmt", "pattern" };

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

QString InputShape::columnsOf(Field field) const
{
    const QString column = mapping.value(field);
    if (field == Field::OccurredAt && column.isEmpty() && takesTimeOfPrefix)
        //: Where the time of a call is read from, in place of the name of a column.
        return QCoreApplication::translate("InputShape", "(beginning of the line)");
    const bool isJoined = field == Field::OccurredAt && !dateColumn.isEmpty() && !column.isEmpty();
    return isJoined ? dateColumn + QStringLiteral(" + ") + column : column;
}

QList<Field> InputShape::fieldsRead() const
{
    QList<Field> fields = mapping.keys();
    if (takesTimeOfPrefix && !fields.contains(Field::OccurredAt))
        fields.prepend(Field::OccurredAt);
    return fields;
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

void RowHash::add(std::string_view name, std::string_view value)
{
    const std::string_view text = cleanValue(value);
    if (!text.empty())
        m_sum += XXH3_64bits_withSeed(text.data(), text.size(), XXH3_64bits(name.data(), name.size()));
}

bool needsRowMark(const RawCall &raw)
{
    if (!cleanValue(raw[Field::RequestId]).empty())
        return false;
    const std::string_view time = raw[Field::OccurredAt];
    if (time.empty() || cleanValue(raw[Field::OrderNo]).empty())
        return true;
    constexpr std::size_t withSeconds = 19; // yyyy-MM-dd HH:mm:ss
    if (time.size() >= withSeconds && time[13] == ':' && time[16] == ':')
        return false;
    const bool isNumber = std::all_of(time.begin(), time.end(), [](char c) { return c >= '0' && c <= '9'; });
    return !isNumber && std::count(time.begin(), time.end(), ':') < 2;
}

} // namespace codedesk::ingest
