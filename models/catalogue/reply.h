// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/rules.h"
#include "core/language.h"

#include <QString>
#include <QStringList>

namespace codedesk {

/** What the variables of a suggested reply stand for. An empty value is one that is not known. */
struct ReplyValues {
    QString code;
    QString message;
    QString order; ///< Order number or BizToken.
    QString time; ///< As it is to be read by people.
    QString billed; ///< As returned by billedWords().
};

/** Returns what {billed} stands for; empty for an outcome that does not tell whether a call was billed. */
[[nodiscard]] QString billedWords(Outcome outcome, Language language);

/**
 * Returns a reply with its variables filled in. A sentence with a variable whose value is not known is left out as
 * a whole, so that no gap is ever sent to a customer.
 */
[[nodiscard]] QString renderReply(const QString &text, const ReplyValues &values);

/** Returns the variables a reply may hold, with their braces: code, message, order, time, billed. */
[[nodiscard]] QStringList replyVariables();

/** Returns what stands in braces and is no variable, braces included; a brace without its partner counts, too. */
[[nodiscard]] QStringList unknownVariables(const QString &text);

} // namespace codedesk
