// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/lookup.h"

#include <QList>
#include <QStringList>

namespace codedesk::ui {

/** Returns what became of such calls: one outcome, or each there is if that depends on the channel. */
[[nodiscard]] QList<Outcome> outcomesOf(const LookupAnswer &answer);

/** Returns what decides the billing of an answer, one sentence for each channel that differs. */
[[nodiscard]] QStringList billingLines(const LookupAnswer &answer, const Catalogue &catalogue, Language language);

} // namespace codedesk::ui
