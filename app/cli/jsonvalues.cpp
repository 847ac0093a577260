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
            if constexpr (std::is_same_v<Value, std::monostate>)
                json.null();
            else if constexpr (std::is_same_v<Value, double>)
                json.value(std::optional(value));
            else
                json.value(value);
        },
        cell);
}

} // namespace codedesk::cli
