// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel.h"
#include "core/language.h"

#include <QString>

#include <optional>

class QComboBox;

namespace codedesk::ui {

/**
 * Fills a box with every channel a log can name, after `none`, the words for no channel in particular. The choice
 * made before is kept, and no signal tells of a change.
 */
void fillChannels(QComboBox *box, const QString &none, Language language);

/** Returns the channel chosen in such a box; nothing for its first line. */
[[nodiscard]] std::optional<Channel> chosenChannel(const QComboBox *box);

/** Chooses a channel in such a box; nothing chooses its first line. No signal tells of it. */
void chooseChannel(QComboBox *box, std::optional<Channel> channel);

} // namespace codedesk::ui
