// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/warningmask.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace codedesk::ui {

/** What a text means as the mask of an ID card. */
struct MaskAnswer {
    QString text; ///< What was asked.
    std::optional<WarningMask> mask; ///< Nothing: no text, or one with a fault.
    QString fault; ///< Why it is no mask.

    bool operator==(const MaskAnswer &) const = default;
};

/** What a text means as a list of bank-card warnings. */
struct CardAnswer {
    QString text; ///< What was asked.
    QStringList codes; ///< None: no text, an empty list, or one with a fault.
    QString fault; ///< Why it is no list.

    bool operator==(const CardAnswer &) const = default;
};

[[nodiscard]] MaskAnswer answerMask(const QString &text);
[[nodiscard]] CardAnswer answerCardList(const QString &text);

} // namespace codedesk::ui
