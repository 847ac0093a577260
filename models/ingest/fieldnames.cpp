// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fieldnames.h"

#include "core/names.h"

#include <QString>

#include <algorithm>

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

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/** Returns whether a name of a time may mean another zone or unit by what stands in brackets behind it. */
bool isOtherTime(const names::Meaning &meaning, const text::Name &name)
{
    return meaning.role == Role::OccurredAt && !name.remark().isEmpty()
        && !names::isHarmlessForTimes(name.remark());
}

bool isBillName(std::string_view name)
{
    const QString text = toQString(name);
    const auto meaning = names::meaningOf(text::Name(text), reader);
    return meaning && meaning->role == Role::Bill;
}

} // namespace

NameMeaning meaningOfName(std::string_view name)
{
    const QString text = toQString(name);
    const text::Name itsName(text);
    const auto meaning = names::meaningOf(itsName, reader);
    NameMeaning result;
    if (meaning && !isOtherTime(*meaning, itsName)) {
        result.field = fieldOf(meaning->role);
        result.rank = meaning->place;
        result.isQueryNumber = meaning->role == Role::QueryNumber;
        result.isPersonal = meaning->role == Role::Personal || meaning->role == Role::IdNumber;
    }
    if (!meaning || !itsName.remark().isEmpty()) {
        const auto part = names::meaningOfPart(text::nameUnits(text), reader);
        const bool isPersonal = part && part->role == Role::Personal;
        if (isPersonal && !result.isPersonal)
            result = { std::nullopt, 0, false, true };
    }
    return result;
}

NameMatch matchOfNames(std::string_view column, std::string_view given)
{
    if (column == given)
        return NameMatch::Exact;
    const QString units = text::nameUnits(toQString(given));
    const bool isAlike = !units.isEmpty() && text::nameUnits(toQString(column)) == units;
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
