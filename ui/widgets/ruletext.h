// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QString>
#include <QStringList>

namespace codedesk::ui {

/** Returns where and when a rule holds: "every channel", "WeChat native H5, from 2021-07-19". */
[[nodiscard]] QString ruleScope(const BillingRule &rule, Language language);

/** Returns what a rule was taken from: the title of the source, then the place in it. */
[[nodiscard]] QString ruleSource(const BillingRule &rule, const Catalogue &catalogue, Language language);

/** Returns a rule in one sentence for people: outcome, where and when, source. */
[[nodiscard]] QString ruleSentence(const BillingRule &rule, const Catalogue &catalogue, Language language);

} // namespace codedesk::ui
