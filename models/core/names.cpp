// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names.h"

#include "core/ascii.h"

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

struct TimeWord {
    std::u16string_view word;
    std::optional<qint32> zoneSeconds;
    TimeUnit unit;
};

#include "nametables.inc" // entries, patterns, exceptions, timeWords, channelNames

QStringView toView(std::u16string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

std::u16string_view toStd(QStringView text)
{
    return { text.utf16(), static_cast<std::size_t>(text.size()) };
}

using ascii::isDigit;

/** Takes a number of one or two digits. */
std::optional<int> takeNumber(QStringView &text)
{
    int value = 0;
    qsizetype count = 0;
    for (; count < text.size() && isDigit(text[count]); ++count)
        value = value * 10 + (text[count].unicode() - u'0');
    if (count < 1 || count > 2)
        return std::nullopt;
    text = text.sliced(count);
    return value;
}

/** Takes the hours of a zone behind "utc" or alone: +8, +08:00, +0800, -05:30; behind "utc" also 8 and _8. */
std::optional<qint32> takeOffset(QStringView &text, bool isNamed)
{
    QStringView rest = text;
    const bool isWest = rest.startsWith(u'-');
    if (isWest || rest.startsWith(u'+') || (isNamed && rest.startsWith(u'_')))
        rest = rest.sliced(1);
    else if (!isNamed)
        return std::nullopt;
    // Four digits are hours and minutes.
    const bool isJoined = rest.size() >= 4 && std::all_of(rest.begin(), rest.begin() + 4, isDigit);
    QStringView hourText = isJoined ? rest.first(2) : rest;
    const std::optional<int> hours = takeNumber(hourText);
    rest = isJoined ? rest.sliced(2) : hourText;
    const bool hasMinutes = isJoined || rest.startsWith(u':');
    if (!isJoined && hasMinutes)
        rest = rest.sliced(1);
    QStringView minuteText = isJoined ? rest.first(2) : rest;
    const std::optional<int> minutes = hasMinutes ? takeNumber(minuteText) : std::optional(0);
    if (!hours || !minutes || *hours > 14 || *minutes > 59 || (isWest && !isNamed && !hasMinutes))
        return std::nullopt;
    text = isJoined ? rest.sliced(2) : hasMinutes ? minuteText : rest;
    const int seconds = *hours * 3600 + *minutes * 60;
    return isWest ? -seconds : seconds;
}

/** Takes one word, and a zone with its hours; nothing if none is known. */
std::optional<TimeFrame> takeTimeWord(QStringView &text)
{
    if (const std::optional<qint32> offset = takeOffset(text, false))
        return TimeFrame{ *offset };
    const auto *const found = std::find_if(timeWords.begin(), timeWords.end(),
                                           [&](const TimeWord &its) { return text.startsWith(toView(its.word)); });
    if (found == timeWords.end())
        return std::nullopt;
    text = text.sliced(static_cast<qsizetype>(found->word.size()));
    TimeFrame frame{ found->zoneSeconds, found->unit };
    if (found->word == u"utc" || found->word == u"gmt") {
        if (const std::optional<qint32> offset = takeOffset(text, true))
            frame.zoneSeconds = offset;
    }
    return frame;
}

/** Returns whether this is the pattern of a date that has its year first. */
bool isDatePattern(QStringView text)
{
    static constexpr QStringView letters = u"ymdhst/:.-'z年月日时分秒[]()";
    return text.startsWith(u"yyyy")
        && std::all_of(text.begin(), text.end(), [](QChar unit) { return letters.contains(unit); });
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

std::optional<TimeFrame> timeFrameOf(QStringView words)
{
    static constexpr QStringView between = u",;:/、；：，.|_-()[]";
    const QString plain = text::normalised(words).remove(u' ');
    if (isDatePattern(plain))
        return TimeFrame();
    TimeFrame frame;
    bool hasWord = false;
    for (QStringView rest = plain; !rest.isEmpty();) {
        const std::optional<TimeFrame> word = takeTimeWord(rest);
        if (!word) {
            if (!between.contains(rest.front()))
                return std::nullopt;
            rest = rest.sliced(1);
            continue;
        }
        const bool isOtherZone = frame.zoneSeconds && word->zoneSeconds && frame.zoneSeconds != word->zoneSeconds;
        if (isOtherZone || (frame.unit != TimeUnit::Open && word->unit != TimeUnit::Open))
            return std::nullopt;
        hasWord = true;
        frame.zoneSeconds = word->zoneSeconds ? word->zoneSeconds : frame.zoneSeconds;
        frame.unit = std::max(frame.unit, word->unit);
    }
    return hasWord ? std::optional(frame) : std::nullopt;
}

std::optional<QStringView> channelNamed(const text::Name &name)
{
    const auto [first, last] = entriesOf(channelNames, name.view());
    return first == last ? std::nullopt : std::optional(toView(first->channel));
}

} // namespace codedesk::names
