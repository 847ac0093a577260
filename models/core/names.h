// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callfields.h"
#include "core/calltime.h"
#include "core/text.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>

/**
 * The vocabulary of names: what a key, a column or a word says of the value it stands at, for all who read such:
 * pasted text, imports (addresses too) and the vendor's page. It is made of resources/vocabulary/names.json when
 * the program is built, which says why where one of them leaves a name out. What a role means to a reader is said
 * by the reader: decoding/keyroles, decoding/identifiers, ingest/fieldnames, vendorpage/pagecolumns. All functions
 * can be called from any thread and take nanoseconds.
 */
namespace codedesk::names {

/** Who reads names. */
enum class Reader : unsigned char {
    PastedText = 1,
    Import = 2,
    Page = 4,
};

/** What a name says of its value. */
enum class Role : unsigned char {
    Code,
    Verification, ///< An outcome, or what was sent to a phone for one.
    Message,
    CardWarnings,
    FrontMask,
    BackMask,
    Mask, ///< Of a side it does not name.
    OccurredAt,
    Date, ///< The day of a time whose hour stands elsewhere.
    OrderNumber,
    BizToken,
    RequestId,
    QueryNumber, ///< A request id that may be that of a query about the call.
    Channel,
    Charge,
    IdNumber,
    Personal,
    Bill, ///< A column of a bill.
    Aliases,
    Action,
    Other, ///< Known to hold none of the above.
    FirstOfFields, ///< This and those behind it: a field of a call that says no more (roleOfField()).
};

/** A role as the resource writes it, and the readers it means something to. */
struct RoleKey {
    Role role = Role::Other;
    std::string_view key;
    unsigned readers = 0;
};

inline constexpr unsigned pastedText = static_cast<unsigned>(Reader::PastedText);
inline constexpr unsigned imports = static_cast<unsigned>(Reader::Import);
inline constexpr unsigned pages = static_cast<unsigned>(Reader::Page);

/** The roles that are not a field and no more. */
inline constexpr RoleKey ownRoleKeys[]{
    { Role::Code, "code", pastedText | imports | pages },
    { Role::Verification, "verification", pastedText | imports },
    { Role::Message, "message", imports | pages },
    { Role::CardWarnings, "card-warnings", pastedText | imports | pages },
    { Role::FrontMask, "front-mask", pastedText | imports },
    { Role::BackMask, "back-mask", pastedText | imports },
    { Role::Mask, "mask", pastedText | imports },
    { Role::OccurredAt, "occurred-at", pastedText | imports },
    { Role::Date, "date", imports },
    { Role::OrderNumber, "order-number", pastedText | imports },
    { Role::BizToken, "biz-token", pastedText | imports },
    { Role::RequestId, "request-id", pastedText | imports },
    { Role::QueryNumber, "query-number", pastedText | imports },
    { Role::Channel, "channel", pastedText | imports },
    { Role::Charge, "charge", pastedText | imports | pages },
    { Role::IdNumber, "id-number", pastedText | imports },
    { Role::Personal, "personal", pastedText | imports },
    { Role::Bill, "bill", pastedText | imports },
    { Role::Aliases, "aliases", pages },
    { Role::Action, "action", pages },
    { Role::Other, "other", pastedText },
};

/** Returns the role of a field whose row gives it a role (callFields). */
[[nodiscard]] constexpr Role roleOfField(Field field)
{
    return static_cast<Role>(static_cast<std::size_t>(Role::FirstOfFields) + indexOf(field));
}

/** Returns the field of such a role; nothing for any other role. */
[[nodiscard]] constexpr std::optional<Field> fieldOfRole(Role role)
{
    return role < Role::FirstOfFields
        ? std::nullopt
        : std::optional(static_cast<Field>(static_cast<int>(role) - static_cast<int>(Role::FirstOfFields)));
}

inline constexpr auto roleKeys = [] {
    constexpr std::size_t ownCount = std::size(ownRoleKeys);
    constexpr auto fieldRoles = static_cast<std::size_t>(
        std::count_if(std::begin(callFields), std::end(callFields), [](const auto &row) { return row.role; }));
    std::array<RoleKey, ownCount + fieldRoles> keys{};
    auto next = std::copy(std::begin(ownRoleKeys), std::end(ownRoleKeys), keys.begin());
    for (const auto &row : callFields) {
        if (row.role)
            *next++ = { roleOfField(row.field), row.role, pastedText | imports };
    }
    return keys;
}();

/** What a name means to a reader. */
struct Meaning {
    Role role = Role::Other;
    bool isWeak = false; ///< It names something else as often.
    int place =
        0; ///< Among all names of the vocabulary: of two for one thing the one that comes first is stronger.

    bool operator==(const Meaning &) const = default;
};

/** Returns what a name means; nothing if the vocabulary does not have it, or not for this reader. */
[[nodiscard]] std::optional<Meaning> meaningOf(const text::Name &name, Reader reader);

/** Returns what the end or a part of a name tells of it ("faceWarnInfos", "客户姓名"); `units` as
 * text::nameUnits() and text::Name make them. */
[[nodiscard]] std::optional<Meaning> meaningOfPart(QStringView units, Reader reader);

/** Returns the names of a role that a reader knows, strong or weak ones, in the form in which they are compared.
 */
[[nodiscard]] QList<QStringView> namesOf(Role role, bool isWeak, Reader reader);

/**
 * Returns what words beside the name of a time say of its values ("UTC+8", "北京时间", "ms", "时区：UTC,
 * 单位：毫秒", "yyyy-MM-dd"); nothing if one of them is not known, or they contradict each other.
 */
[[nodiscard]] std::optional<TimeFrame> timeFrameOf(QStringView words);

/** Returns the fixed name of the channel that a word names ("sdk"); nothing if it names none. */
[[nodiscard]] std::optional<QStringView> channelNamed(const text::Name &name);

} // namespace codedesk::names
