// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fieldnames.h"

#include "core/names.h"

#include <QString>

#include <algorithm>
#include <iterator>

namespace codedesk::ingest {

namespace {

using names::Role;

constexpr auto reader = names::Reader::Import;

std::optional<Field> fieldOf(Role role)
{
    switch (role) {
    case Role::Code:
        return Field::Code;
    case Role::Message:
        return Field::Message;
    case Role::CardWarnings:
        return Field::CardWarnings;
    case Role::FrontMask:
        return Field::FrontMask;
    case Role::BackMask:
        return Field::BackMask;
    case Role::OccurredAt:
        return Field::OccurredAt;
    case Role::OrderNumber:
    case Role::BizToken:
        return Field::OrderNo;
    case Role::RequestId:
    case Role::QueryNumber:
        return Field::RequestId;
    case Role::Channel:
        return Field::Channel;
    case Role::Charge:
        return Field::VendorCharge;
    case Role::IdNumber:
        return Field::IdNumber;
    default:
        return names::fieldOfRole(role);
    }
}

/** Names that say more than that of a time stand behind all that say no more. */
constexpr int rankBehindNames = 10'000;

constexpr qsizetype longestTimeName = 64;

bool parts(QChar unit)
{
    return unit < u'\x80' && !unit.isLetterOrNumber();
}

std::optional<names::Meaning> meaningOfTime(QStringView name)
{
    const auto meaning = names::meaningOf(text::Name(name), reader);
    return meaning && meaning->role == Role::OccurredAt ? meaning : std::nullopt;
}

/** Returns what a part of a name says of times; nothing if it says nothing, or is one letter of a word ("times").
 */
std::optional<TimeFrame> frameOfPart(QStringView part, bool isParted)
{
    const auto units = std::count_if(part.begin(), part.end(), [](QChar unit) { return !parts(unit); });
    const std::optional<TimeFrame> frame =
        units > 1 || (units == 1 && isParted) ? names::timeFrameOf(part) : std::nullopt;
    return frame && !frame->isOpen() ? frame : std::nullopt;
}

NameMeaning timeWithFrame(const names::Meaning &meaning, const TimeFrame &frame)
{
    NameMeaning result;
    result.field = Field::OccurredAt;
    result.rank = rankBehindNames + meaning.place;
    result.frame = frame;
    return result;
}

/** Returns false for nearly all that is no name of a time, values of a table first of all. */
bool mayNameTime(QStringView text)
{
    static constexpr QStringView parts[]{ u"time", u"时", u"時", u"epoch", u"ts", u"created", u"occurred" };
    return text.size() <= longestTimeName && !text.isEmpty() && text.front() > u'9'
        && std::any_of(std::begin(parts), std::end(parts),
                       [text](QStringView part) { return text.contains(part, Qt::CaseInsensitive); });
}

/** Returns the meaning of the name of a time with its zone or unit behind or before it (time_utc8, 北京时间). */
std::optional<NameMeaning> meaningOfFramedTime(QStringView text)
{
    if (!mayNameTime(text))
        return std::nullopt;
    for (qsizetype at = text.size() - 1; at > 0; --at) {
        const auto base = meaningOfTime(text.first(at));
        const auto frame = base ? frameOfPart(text.sliced(at), parts(text[at])) : std::nullopt;
        if (frame)
            return timeWithFrame(*base, *frame);
    }
    for (qsizetype at = 1; at < text.size(); ++at) {
        const auto base = meaningOfTime(text.sliced(at));
        const auto frame = base ? frameOfPart(text.first(at), false) : std::nullopt;
        if (frame && frame->zoneSeconds && frame->unit == TimeUnit::Open)
            return timeWithFrame(*base, *frame);
    }
    return std::nullopt;
}

/** Gives the name of a time what stands in brackets behind it; false if that is not known, so that it may mean
 * another time than it would be read as. */
bool takeRemark(const text::Name &name, NameMeaning &meaning)
{
    if (meaning.field != Field::OccurredAt || name.remark().isEmpty())
        return true;
    const std::optional<TimeFrame> frame = names::timeFrameOf(name.remark());
    if (!frame)
        return false;
    if (frame->zoneSeconds)
        meaning.frame.zoneSeconds = frame->zoneSeconds;
    if (frame->unit != TimeUnit::Open)
        meaning.frame.unit = frame->unit;
    return true;
}

/** Returns what a name says of a field. */
NameMeaning meaningOfField(QStringView text, const text::Name &name)
{
    NameMeaning result;
    if (const auto meaning = names::meaningOf(name, reader)) {
        result.field = fieldOf(meaning->role);
        result.rank = meaning->place;
        result.isQueryNumber = meaning->role == Role::QueryNumber;
        result.isPersonal = meaning->role == Role::Personal || meaning->role == Role::IdNumber;
        result.isDate = meaning->role == Role::Date;
    } else {
        const qsizetype bracket = name.remark().isEmpty() ? text.size() : name.remark().begin() - text.begin() - 1;
        result = meaningOfFramedTime(text.first(bracket)).value_or(result);
    }
    return takeRemark(name, result) ? result : NameMeaning();
}

bool isBillName(std::string_view name)
{
    const QString text = QString::fromUtf8(name);
    const auto meaning = names::meaningOf(text::Name(text), reader);
    return meaning && meaning->role == Role::Bill;
}

} // namespace

NameMeaning meaningOfName(std::string_view name)
{
    const QString text = QString::fromUtf8(name);
    const text::Name itsName(text);
    NameMeaning result = meaningOfField(text, itsName);
    if (!names::meaningOf(itsName, reader) || !itsName.remark().isEmpty()) {
        const auto part = names::meaningOfPart(text::nameUnits(text), reader);
        const bool isPersonal = part && part->role == Role::Personal;
        if (isPersonal && !result.isPersonal)
            result = { std::nullopt, 0, false, true };
    }
    return result;
}

TimeFrame timeFrameOfName(std::string_view name)
{
    const QString whole = QString::fromUtf8(name);
    const QStringView text = whole;
    NameMeaning meaning;
    meaning.field = Field::OccurredAt;
    const text::Name itsName(text);
    if (text.size() > longestTimeName || !takeRemark(itsName, meaning) || !meaning.frame.isOpen())
        return meaning.frame;
    for (qsizetype at = 1; at < text.size(); ++at) {
        const bool isHump = text[at].isUpper() && text[at - 1].isLower();
        const auto frame =
            isHump || parts(text[at]) ? frameOfPart(text.sliced(at), parts(text[at])) : std::nullopt;
        if (frame)
            return *frame;
    }
    return {};
}

NameMatch matchOfNames(std::string_view column, std::string_view given)
{
    if (column == given)
        return NameMatch::Exact;
    const QString units = text::nameUnits(QString::fromUtf8(given));
    const bool isAlike = !units.isEmpty() && text::nameUnits(QString::fromUtf8(column)) == units;
    return isAlike ? NameMatch::Alike : NameMatch::None;
}

int countKnownNames(const std::vector<std::string_view> &cells)
{
    const auto count = std::count_if(cells.begin(), cells.end(), [](std::string_view cell) {
        const NameMeaning meaning = meaningOfName(cell);
        return meaning.field.has_value() || meaning.isPersonal || isBillName(cell);
    });
    return static_cast<int>(count);
}

bool areBillColumns(const std::vector<std::string_view> &columns)
{
    return std::count_if(columns.begin(), columns.end(), isBillName) >= 3;
}

} // namespace codedesk::ingest
