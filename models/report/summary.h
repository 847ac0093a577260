// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "report/rollup.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace codedesk::report {

/** What a summary can be grouped by. */
enum class GroupKey { Day, Week, Month, Code, Category, Channel, App };

/** Returns "day", "week", ...; the names of the command line, the JSON fields and the CSV columns. */
[[nodiscard]] QString groupKeyName(GroupKey key);
[[nodiscard]] std::optional<GroupKey> groupKeyFromName(const QString &name);

/** What to count. Dates are billing days, both inclusive; an invalid date is an open end. */
struct SummaryRequest {
    QList<GroupKey> by;
    QDate from;
    QDate to;
    std::optional<Channel> channel;
    std::optional<QString> app;
    std::optional<QString> code;
    std::optional<QString> categoryId;

    bool operator==(const SummaryRequest &) const = default;
};

/** Calls by outcome; total is the sum of the other four. */
struct OutcomeCounts {
    qint64 total = 0;
    qint64 billable = 0;
    qint64 free = 0;
    qint64 unstated = 0;
    qint64 unknown = 0;

    void add(Outcome outcome, qint64 count);
    [[nodiscard]] qint64 of(Outcome outcome) const;
    bool operator==(const OutcomeCounts &) const = default;
};

/** One line of a summary. `keys` has one text per GroupKey of the request, in its order. */
struct SummaryRow {
    QStringList keys; ///< Day "2025-03-03", week "2025-W10" (ISO 8601), month "2025-03", fixed names otherwise; ""
                      ///< for none.
    OutcomeCounts counts;

    bool operator==(const SummaryRow &) const = default;
};

/** The answer: rows in ascending order of their keys (codes numerically), and the totals of the rows. */
struct Summary {
    QList<GroupKey> by;
    QList<SummaryRow> rows;
    OutcomeCounts totals;

    bool operator==(const Summary &) const = default;
};

/**
 * Returns billing = roll-up x rules for the request. A pure function: the window, the command line and the
 * exports all get their figures here. Calls without a day are left out as soon as a date is given.
 */
[[nodiscard]] Summary summarise(const Rollup &rollup, const Catalogue &catalogue, const SummaryRequest &request);

/** Orders codes as people do: numbers by value, then texts; -1102 before -1101 before 0 before 1102. */
[[nodiscard]] bool codeLessThan(const QString &left, const QString &right);

/** Returns the first and last billing day a group text of Day, Week or Month stands for; nothing for "" or other
 * keys. */
[[nodiscard]] std::optional<std::pair<QDate, QDate>> groupRange(GroupKey key, const QString &text);

} // namespace codedesk::report
