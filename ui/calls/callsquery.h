// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callsfilter.h"
#include "catalogue/catalogue.h"
#include "report/rollup.h"
#include "store/callquery.h"

#include <QList>

#include <optional>

namespace codedesk::ui {

/** The parts of a CallsFilter that can be set or absent. */
enum class FilterPart { OrderNo, Code, Category, Channel, App, Outcome, Dates, Import };

/** Returns the parts of a filter that are set. */
[[nodiscard]] QList<FilterPart> activeParts(const CallsFilter &filter);

/** Returns the filter with one part taken away. */
[[nodiscard]] CallsFilter without(CallsFilter filter, FilterPart part);

/** Returns what the store has to be asked for a filter; the catalogue turns categories and outcomes into codes. */
[[nodiscard]] store::CallQuery toQuery(const CallsFilter &filter, const Catalogue &catalogue);

/** Returns true if the calls of a filter can be counted from the roll-up, without reading them. */
[[nodiscard]] bool isCountable(const CallsFilter &filter);

/** Returns how many calls fit a filter that isCountable(). */
[[nodiscard]] qint64 countCalls(const CallsFilter &filter, const report::Rollup &rollup,
                                const Catalogue &catalogue);

} // namespace codedesk::ui
