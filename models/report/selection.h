// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace codedesk::report {

/**
 * A set of codes, in a channel and a span of days: how "this category" or "billable" is told to a store,
 * which knows no rules.
 *
 * Calls without a day lie before every day (noDay and noTime are the smallest numbers): a selector with an
 * open `from` includes them, whatever its `to`, and one with a `from` leaves them out.
 */
struct CodeSelector {
    QStringList codes;
    bool excludeCodes = false; ///< True: every code except `codes`.
    std::optional<Channel> channel; ///< Nothing: every channel.
    DayNumber from = noDay; ///< First day; noDay: open, and calls without a day are meant as well.
    DayNumber to = noDay; ///< First day no longer meant; noDay: open.

    bool operator==(const CodeSelector &) const = default;
};

/** Returns true if the selector fits such a call: what a store has to express in its own language. */
[[nodiscard]] bool matches(const CodeSelector &selector, const QString &code, Channel channel, DayNumber day);

/**
 * Returns selectors that together fit exactly the calls with `outcome` (if given) and a code of
 * `categoryId` (if given; "" means codes of no category), judged as summarise() judges them.
 * Both absent: nothing, that is, no restriction. No call fits two of them.
 */
[[nodiscard]] std::optional<QList<CodeSelector>>
selectCalls(const Catalogue &catalogue, std::optional<Outcome> outcome, const std::optional<QString> &categoryId);

} // namespace codedesk::report
