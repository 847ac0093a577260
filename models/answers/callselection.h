// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "report/rollup.h"
#include "store/callcriteria.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace codedesk::answers {

/** Which stored calls a user asks for, in the words of a user. Everything absent means all calls. */
struct CallSelection {
    QString orderNo; ///< Order number, BizToken or request id; empty: any.
    QStringList codes; ///< Any of these; empty: any code.
    std::optional<QString> categoryId; ///< "" means codes of no category.
    std::optional<Channel> channel;
    std::optional<QString> app;
    std::optional<Outcome> outcome;
    QDate from; ///< First billing day; invalid: open.
    QDate to; ///< Last billing day; invalid: open.
    bool withoutDay = false; ///< Only calls whose log gives no time; `from` and `to` are then open.
    store::ImportKey import; ///< Not set: any.

    bool operator==(const CallSelection &) const = default;
};

/** Selects the calls of a row of the catalogue: of its codes, in the channel asked about or the one of its table.
 */
[[nodiscard]] CallSelection callsOf(const CodeEntry &entry, std::optional<Channel> channel,
                                    const Catalogue &catalogue);

/** The parts of a CallSelection that can be set or absent. */
enum class FilterPart { OrderNo, Code, Category, Channel, App, Outcome, Dates, Import };

/** Returns the parts of a filter that are set. */
[[nodiscard]] QList<FilterPart> activeParts(const CallSelection &filter);

/** Returns the filter with one part taken away. */
[[nodiscard]] CallSelection without(CallSelection filter, FilterPart part);

/** Returns what the store has to be asked for a filter; the catalogue turns categories and outcomes into codes. */
[[nodiscard]] store::CallCriteria toCriteria(const CallSelection &filter, const Catalogue &catalogue);

/** Returns true if the calls of a filter can be counted from the roll-up, without reading them. */
[[nodiscard]] bool isCountable(const CallSelection &filter);

/** Returns how many calls fit a filter that isCountable(). */
[[nodiscard]] qint64 countCalls(const CallSelection &filter, const report::Rollup &rollup,
                                const Catalogue &catalogue);

} // namespace codedesk::answers
