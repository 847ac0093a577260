// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonvalues.h"

namespace codedesk::cli {

void writeBillable(JsonWriter &json, Billable billable)
{
    if (billable == Billable::Unstated)
        json.null();
    else
        json.value(billable == Billable::Yes);
}

void writeDay(JsonWriter &json, const char *key, DayNumber day)
{
    json.key(key);
    if (day == noDay)
        json.null();
    else
        json.value(isoDay(day));
}

void writeCell(JsonWriter &json, const answers::Cell &cell)
{
    std::visit(
        [&json](const auto &value) {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::monostate> || std::is_same_v<Value, answers::NotApplicable>)
                json.null();
            else if constexpr (std::is_same_v<Value, double>)
                json.value(std::optional(value));
            else if constexpr (std::is_same_v<Value, Billable>)
                writeBillable(json, value);
            else if constexpr (std::is_same_v<Value, answers::Object>)
                writeObject(json, value);
            else if constexpr (std::is_same_v<Value, answers::Objects>)
                writeObjects(json, value);
            else
                json.value(value);
        },
        cell);
}

void writeMember(JsonWriter &json, const char *key, const answers::Cell &cell)
{
    if (std::holds_alternative<answers::NotApplicable>(cell))
        return;
    json.key(key);
    writeCell(json, cell);
}

void writeObject(JsonWriter &json, const answers::Object &object)
{
    json.beginObject();
    for (const answers::Member &member : object.members)
        writeMember(json, member.key, member.value);
    json.endObject();
}

void writeObjects(JsonWriter &json, const answers::Objects &objects)
{
    json.beginArray();
    for (const answers::Object &object : objects)
        writeObject(json, object);
    json.endArray();
}

} // namespace codedesk::cli
