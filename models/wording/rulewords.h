// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace codedesk::wording {

/** Returns the days a rule holds: "since 2021-07-19"; empty if it always holds. */
[[nodiscard]] QString ruleSpan(const BillingRule &rule);

/** Returns where and when a rule holds: "every channel", "WeChat native H5, from 2021-07-19". */
[[nodiscard]] QString ruleScope(const BillingRule &rule, Language language);

/** Returns the names of channels as a list in a sentence. */
[[nodiscard]] QString channelList(const QList<Channel> &channels, Language language);

/** Returns what a table is about: its product and channels; its title if it is about everything. */
[[nodiscard]] QString tableScope(const Category &table, Language language);

/** Returns what a row was taken from: the title of the source, its page, and how well that is known. */
[[nodiscard]] QString entrySource(const CodeEntry &entry, const Catalogue &catalogue, Language language);

/** Returns what a rule was taken from: the title of the source, then the place in it. */
[[nodiscard]] QString ruleSource(const BillingRule &rule, const Catalogue &catalogue, Language language);

/**
 * Returns a rule in one sentence for people: outcome, where and when, source. `channel`: the one that was asked
 * about, if any; a rule for every channel is named by it where other channels have rules of their own.
 */
[[nodiscard]] QString ruleSentence(const BillingRule &rule, std::optional<Channel> channel,
                                   const Catalogue &catalogue, Language language);

/** Returns why a call of a channel was billed or free, or why nothing says so, in one sentence or two. */
[[nodiscard]] QString rulingSentence(const BillingRuling &ruling, Channel channel, const Catalogue &catalogue,
                                     Language language);

} // namespace codedesk::wording
