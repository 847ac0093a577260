// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calltime.h"
#include "decoding/lookup.h"

#include <QString>

#include <optional>

namespace codedesk::answers {

/** What a text from a customer means: for calls of which channel, and by the rules of which day. */
struct TextQuestion {
    QString text;
    std::optional<Channel> channel; ///< Nothing: any.
    DayNumber day = noDay; ///< noDay: today.
    DayNumber today = noDay; ///< What "today" means; noDay: by the clock of this machine.
    CataloguePtr catalogue; ///< Answers it. Never null.

    bool operator==(const TextQuestion &) const = default;
};

/** Every code, mask, tag, number of others and identifier that stands in a text. */
struct TextAnswer {
    TextQuestion question;
    LookupResult result;

    bool operator==(const TextAnswer &) const = default;
};

/** Answers a text. `scanner` is one of the question's catalogue; making one takes longer than most texts. */
[[nodiscard]] TextAnswer answerText(const TextQuestion &question, const CodeScanner &scanner);

} // namespace codedesk::answers
