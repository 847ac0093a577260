// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fields.h"

namespace codedesk::ingest {

namespace {

// In the order of Format.
constexpr const char *formatKeys[] = { "csv", "jsonl", "json", "urls" };

// In the order of Field.
constexpr const char *fieldKeys[] = { "occurred_at", "order_no",  "request_id",    "channel",     "app_id",
                                      "code",        "message",   "front_mask",    "back_mask",   "card_warnings",
                                      "similarity",  "live_rate", "vendor_charge", "charge_type", "id_number" };
static_assert(std::size(fieldKeys) == fieldCount);

template <typename Enum, std::size_t size>
std::optional<Enum> fromKey(const char *const (&keys)[size], const QString &key)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (key == QLatin1StringView(keys[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QString formatKey(Format format)
{
    return QString::fromLatin1(formatKeys[static_cast<std::size_t>(format)]);
}

std::optional<Format> formatFromKey(const QString &key)
{
    return fromKey<Format>(formatKeys, key);
}

QString fieldKey(Field field)
{
    return QString::fromLatin1(fieldKeys[static_cast<std::size_t>(field)]);
}

std::optional<Field> fieldFromKey(const QString &key)
{
    return fromKey<Field>(fieldKeys, key);
}

} // namespace codedesk::ingest
