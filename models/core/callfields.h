// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "core/channel.h"

#include <QString>

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>

/**
 * The fields of a call, each described once: a value of Field, a member of CallFields and a row of callFields.
 * Reading, mapping by hand, hashing, comparing, packing, the preview, details and exports are made from the rows,
 * so that a new field is these three lines and its names (resources/vocabulary/names.json).
 */
namespace codedesk {

/** What the vendor's own log says of charging, where it says anything. Values are stored: append only. */
enum class VendorCharge : quint8 { Absent, No, Yes };

/** A keyed hash of a person's ID number, or all zero where the log has none (or only a masked one). */
using PersonHash = std::array<unsigned char, 16>;

/** How exact the time of a call is; two logs of one call often differ in it. Values are stored. */
enum class TimePrecision : quint8 { Milliseconds, Seconds };

/** The fields of a call that a column or key of a log can feed, in the order of callFields. */
enum class Field {
    OccurredAt,
    OrderNo,
    RequestId,
    Channel,
    AppId,
    Code,
    Message,
    FrontMask,
    BackMask,
    CardWarnings,
    Similarity,
    LiveRate,
    VendorCharge,
    ChargeType,
    IdNumber, ///< Only hashed into `person`; never kept.
};

/** Calls as imports read them: texts lie elsewhere, an absent score is NaN. */
struct RecordTypes {
    using Text = std::string_view;
    using Score = double;
    using Person = PersonHash;
    static constexpr Score noScore = std::numeric_limits<double>::quiet_NaN();
};

/** The values of a call. `Types` says what texts, scores and persons are, and which score stands for none. */
template <typename Types> struct CallFields {
    using Text = typename Types::Text;
    using Score = typename Types::Score;
    using Person = typename Types::Person;

    CallTime occurredAt = noTime;
    TimePrecision timePrecision = TimePrecision::Milliseconds;
    Channel channel = Channel::Unknown;
    VendorCharge vendorCharge = VendorCharge::Absent;
    Text orderNo{};
    Text requestId{};
    Text appId{};
    Text code{}; ///< As sent; never empty in a valid call.
    Text message{};
    Text frontMask{};
    Text backMask{};
    Text cardWarnings{};
    Text chargeType{};
    Score similarity = Types::noScore; ///< 0-100.
    Score liveRate = Types::noScore; ///< 0-100.
    Person person{}; ///< A keyed hash.

    bool operator==(const CallFields &) const = default;
};

/** What a field holds, and with it how it is read, masked, compared and kept. */
enum class FieldKind {
    Time,
    Channel, ///< One of the fixed channels; masked where it is another text.
    Charge, ///< Yes, no or nothing.
    Number, ///< Names the call: kept to the letter, never masked.
    Code,
    Message, ///< Worded differently in each kind of log; compared only between logs of one kind.
    Text, ///< Masked.
    List, ///< A text that may be a list in JSON.
    Score, ///< 0-100.
    Person, ///< Personal: only its keyed hash is kept.
};

/** A member of a call: the one that fits the kind of its field is set. */
template <typename Call> struct FieldMember {
    CallTime Call::*time = nullptr;
    codedesk::Channel Call::*channel = nullptr;
    codedesk::VendorCharge Call::*charge = nullptr;
    typename Call::Text Call::*text = nullptr;
    typename Call::Score Call::*score = nullptr;
    typename Call::Person Call::*person = nullptr;
};

/** All there is to know of a field. */
template <typename Call> struct FieldRow {
    Field field;
    const char *key; ///< Its name in exports and conflicts.
    const char *title; ///< For people, to be translated in the context "CallFields"; see fieldTitle().
    FieldKind kind;
    FieldMember<Call> member;
    const char *role =
        nullptr; ///< Of its names in the vocabulary; nullptr: core/names has roles of its own for it.
    int conflictPlace = 0; ///< Among the differences between two records of one call; 0: it makes none.
    int detailPlace = 0; ///< Among the details of a call; 0: not one of them.
    unsigned char tag = 0; ///< First number of the field in the packed body of a call, which has tagCount() of
                           ///< them; 0: it is kept elsewhere. Stored: append only.
    const char *inputKey = nullptr; ///< Its name where columns are mapped by hand; nullptr: `key`.
    const char *inputTitle = nullptr; ///< Its title there; nullptr: `title`.
};

// clang-format off
template <typename Call>
inline constexpr FieldRow<Call> fieldRows[] = {
    { .field = Field::OccurredAt, .key = "occurred_at", .title = QT_TRANSLATE_NOOP("CallFields", "Time"),
      .kind = FieldKind::Time, .member = { .time = &Call::occurredAt },
      .conflictPlace = 2, .detailPlace = 1 },
    { .field = Field::OrderNo, .key = "order_no", .title = QT_TRANSLATE_NOOP("CallFields", "Order number"),
      .kind = FieldKind::Number, .member = { .text = &Call::orderNo },
      .conflictPlace = 3, .detailPlace = 2, .tag = 1 },
    { .field = Field::RequestId, .key = "request_id", .title = QT_TRANSLATE_NOOP("CallFields", "Request id"),
      .kind = FieldKind::Number, .member = { .text = &Call::requestId },
      .detailPlace = 3, .tag = 6 },
    { .field = Field::Channel, .key = "channel", .title = QT_TRANSLATE_NOOP("CallFields", "Channel"),
      .kind = FieldKind::Channel, .member = { .channel = &Call::channel },
      .conflictPlace = 4, .detailPlace = 4 },
    { .field = Field::AppId, .key = "app_id", .title = QT_TRANSLATE_NOOP("CallFields", "App"),
      .kind = FieldKind::Text, .member = { .text = &Call::appId }, .role = "app-id",
      .conflictPlace = 5, .detailPlace = 5 },
    { .field = Field::Code, .key = "code", .title = QT_TRANSLATE_NOOP("CallFields", "Code"),
      .kind = FieldKind::Code, .member = { .text = &Call::code },
      .conflictPlace = 1 },
    { .field = Field::Message, .key = "message", .title = QT_TRANSLATE_NOOP("CallFields", "Message"),
      .kind = FieldKind::Message, .member = { .text = &Call::message },
      .conflictPlace = 99, .detailPlace = 6, .tag = 11 },
    { .field = Field::FrontMask, .key = "front_mask", .title = QT_TRANSLATE_NOOP("CallFields", "Front mask"),
      .kind = FieldKind::Text, .member = { .text = &Call::frontMask },
      .conflictPlace = 10, .detailPlace = 11, .tag = 17 },
    { .field = Field::BackMask, .key = "back_mask", .title = QT_TRANSLATE_NOOP("CallFields", "Back mask"),
      .kind = FieldKind::Text, .member = { .text = &Call::backMask },
      .conflictPlace = 11, .detailPlace = 12, .tag = 18 },
    { .field = Field::CardWarnings, .key = "card_warnings",
      .title = QT_TRANSLATE_NOOP("CallFields", "Card warnings"),
      .kind = FieldKind::List, .member = { .text = &Call::cardWarnings },
      .conflictPlace = 12, .detailPlace = 13, .tag = 19 },
    { .field = Field::Similarity, .key = "similarity", .title = QT_TRANSLATE_NOOP("CallFields", "Similarity"),
      .kind = FieldKind::Score, .member = { .score = &Call::similarity }, .role = "similarity",
      .conflictPlace = 8, .detailPlace = 9, .tag = 13 },
    { .field = Field::LiveRate, .key = "live_rate", .title = QT_TRANSLATE_NOOP("CallFields", "Live rate"),
      .kind = FieldKind::Score, .member = { .score = &Call::liveRate }, .role = "live-rate",
      .conflictPlace = 9, .detailPlace = 10, .tag = 15 },
    { .field = Field::VendorCharge, .key = "vendor_charge",
      //: Field of a call: what the vendor's own log says of charging.
      .title = QT_TRANSLATE_NOOP("CallFields", "Vendor says"),
      .kind = FieldKind::Charge, .member = { .charge = &Call::vendorCharge },
      .conflictPlace = 6, .detailPlace = 7,
      .inputTitle = QT_TRANSLATE_NOOP("CallFields", "Vendor's charge flag") },
    { .field = Field::ChargeType, .key = "charge_type", .title = QT_TRANSLATE_NOOP("CallFields", "Charge type"),
      .kind = FieldKind::Text, .member = { .text = &Call::chargeType }, .role = "charge-type",
      .conflictPlace = 7, .detailPlace = 8, .tag = 20 },
    { .field = Field::IdNumber, .key = "person",
      //: Field of a call: a number that stands for a person whose name is not stored.
      .title = QT_TRANSLATE_NOOP("CallFields", "Person"),
      .kind = FieldKind::Person, .member = { .person = &Call::person },
      .conflictPlace = 13, .detailPlace = 14, .tag = 21,
      .inputKey = "id_number",
      //: Field of a call: only a keyed hash of it is kept.
      .inputTitle = QT_TRANSLATE_NOOP("CallFields", "ID number (hashed)") },
};
// clang-format on

/** The fields of a call, in the order of Field. */
inline constexpr const auto &callFields = fieldRows<CallFields<RecordTypes>>;
inline constexpr std::size_t fieldCount = std::size(callFields);

[[nodiscard]] constexpr std::size_t indexOf(Field field)
{
    return static_cast<std::size_t>(field);
}

[[nodiscard]] constexpr FieldKind kindOfField(Field field)
{
    return callFields[indexOf(field)].kind;
}

/** Returns how many numbers a field takes in the packed body of a call (`FieldRow::tag`): one for each form. */
[[nodiscard]] constexpr int tagCount(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Number:
        return 5; // text; hex digits and UUIDs in small and capital letters
    case FieldKind::Message: // in the dictionary, in place
    case FieldKind::Score: // in hundredths, exactly
        return 2;
    default:
        return 1;
    }
}

/** The last tag of the fields there were when stores were first written. */
inline constexpr unsigned char lastFirstTag = 21;

/** The tag of a record's row mark, which is no field. */
inline constexpr unsigned char rowMarkTag = 22;

/** Returns whether a field came later: keys made without it stay right, since it counts only where it has a value.
 */
[[nodiscard]] constexpr bool isLaterField(Field field)
{
    return callFields[indexOf(field)].tag > lastFirstTag;
}

/** Returns whether the rows stand in the order of Field, and no tag of a packed body stands for two of them. */
[[nodiscard]] constexpr bool areFieldsSound()
{
    bool isUsed[256] = {};
    isUsed[rowMarkTag] = true;
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (indexOf(callFields[i].field) != i)
            return false;
        for (int tag = callFields[i].tag; tag != 0 && tag < callFields[i].tag + tagCount(callFields[i].kind);
             ++tag) {
            if (tag > 255 || isUsed[tag])
                return false;
            isUsed[tag] = true;
        }
    }
    return true;
}
static_assert(areFieldsSound());

/** Calls `visit.template operator()<index>()` for each field, in their order. */
template <typename Visitor> constexpr void forEachField(Visitor &&visit)
{
    [&visit]<std::size_t... index>(std::index_sequence<index...>)
    {
        (visit.template operator()<index>(), ...);
    }
    (std::make_index_sequence<fieldCount>());
}

/** Calls `test.template operator()<index>()` for each field, in their order, until one of them returns true. */
template <typename Test> [[nodiscard]] constexpr bool anyField(Test &&test)
{
    return [&test]<std::size_t... index>(std::index_sequence<index...>)
    {
        return (test.template operator()<index>() || ...);
    }
    (std::make_index_sequence<fieldCount>());
}

template <std::size_t index> inline constexpr FieldKind kindOf = callFields[index].kind;

/** Returns the value of a field; `Call` is CallFields, const or not, of any types. */
template <std::size_t index, typename Types> [[nodiscard]] constexpr auto &valueOf(CallFields<Types> &call)
{
    constexpr const FieldMember<CallFields<Types>> &member = fieldRows<CallFields<Types>>[index].member;
    if constexpr (kindOf<index> == FieldKind::Time)
        return call.*member.time;
    else if constexpr (kindOf<index> == FieldKind::Channel)
        return call.*member.channel;
    else if constexpr (kindOf<index> == FieldKind::Charge)
        return call.*member.charge;
    else if constexpr (kindOf<index> == FieldKind::Score)
        return call.*member.score;
    else if constexpr (kindOf<index> == FieldKind::Person)
        return call.*member.person;
    else
        return call.*member.text;
}
template <std::size_t index, typename Types>
[[nodiscard]] constexpr const auto &valueOf(const CallFields<Types> &call)
{
    return valueOf<index>(const_cast<CallFields<Types> &>(call));
}

/** Returns whether the values of a field are texts that come again and again, and are kept in a dictionary. */
[[nodiscard]] constexpr bool isTermKind(FieldKind kind)
{
    return kind == FieldKind::Message || kind == FieldKind::Text || kind == FieldKind::List;
}

/** Returns a field's name for people, in exports and details. */
[[nodiscard]] QString fieldTitle(Field field);

/** Returns a field's name for people where columns are mapped by hand. */
[[nodiscard]] QString fieldInputTitle(Field field);

} // namespace codedesk
