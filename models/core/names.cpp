// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace codedesk::names {

namespace {

struct Entry {
    std::u16string_view name;
    Role role;
    unsigned char readers;
    bool isWeak;
    short place;
};

/** Names of which a part is known. */
struct Pattern {
    std::u16string_view part;
    std::u16string_view with; // stands in the name, too; may be empty
    Role role;
    unsigned char readers;
    bool isWeak;
    bool isEnd; // it stands at the end
};

struct ChannelName {
    std::u16string_view name;
    std::u16string_view channel;
};

#include "nametables.inc" // entries, patterns, exceptions, harmlessRemarks, channelNames

QStringView toView(std::u16string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

std::u16string_view toStd(QStringView text)
{
    return { text.utf16(), static_cast<std::size_t>(text.size()) };
}

/** Returns the entries of a name. */
template <typename Table> auto entriesOf(const Table &table, QStringView name)
{
    struct IsBefore {
        using Its = typename Table::value_type;
        bool operator()(const Its &entry, std::u16string_view text) const { return entry.name < text; }
        bool operator()(std::u16string_view text, const Its &entry) const { return text < entry.name; }
    };
    return std::equal_range(table.begin(), table.end(), toStd(name), IsBefore());
}

} // namespace

std::optional<Meaning> meaningOf(const text::Name &name, Reader reader)
{
    const auto [first, last] = entriesOf(entries, name.view());
    for (auto entry = first; entry != last; ++entry) {
        if (entry->readers & static_cast<unsigned>(reader))
            return Meaning{ entry->role, entry->isWeak, entry->place };
    }
    return std::nullopt;
}

std::optional<Meaning> meaningOfPart(QStringView units, Reader reader)
{
    if (std::binary_search(exceptions.begin(), exceptions.end(), toStd(units)))
        return std::nullopt;
    const std::u16string_view all = toStd(units);
    const auto has = [all](std::u16string_view part) { return all.find(part) != std::u16string_view::npos; };
    for (const Pattern &pattern : patterns) {
        if ((pattern.readers & static_cast<unsigned>(reader)) == 0)
            continue;
        const bool isThere = pattern.isEnd ? all.ends_with(pattern.part) : has(pattern.part);
        if (isThere && (pattern.with.empty() || has(pattern.with)))
            return Meaning{ pattern.role, pattern.isWeak, static_cast<int>(entries.size()) };
    }
    return std::nullopt;
}

QList<QStringView> namesOf(Role role, bool isWeak, Reader reader)
{
    QList<QStringView> result;
    for (const Entry &entry : entries) {
        if (entry.role == role && entry.isWeak == isWeak && (entry.readers & static_cast<unsigned>(reader)))
            result << toView(entry.name);
    }
    return result;
}

bool isHarmlessForTimes(QStringView remark)
{
    const QString plain = text::folded(remark).remove(u' ');
    return std::binary_search(harmlessRemarks.begin(), harmlessRemarks.end(), toStd(plain));
}

std::optional<QStringView> channelNamed(const text::Name &name)
{
    const auto [first, last] = entriesOf(channelNames, name.view());
    return first == last ? std::nullopt : std::optional(toView(first->channel));
}

} // namespace codedesk::names
