// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/warningview.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace codedesk::answers {

/** What a text means as the mask of an ID card. */
struct MaskQuestion {
    QString text;
    CataloguePtr catalogue; ///< Knows what the bits warn of. Never null.

    bool operator==(const MaskQuestion &) const = default;
};

/** The warnings of a mask; where the text is empty or has a fault, there is no mask, and none is made up. */
struct MaskAnswer {
    MaskQuestion question;
    std::optional<WarningMask> mask;
    std::optional<Error> fault; ///< Why the text is no mask; nothing for an empty one.
    QList<MaskWarning> warnings; ///< From the left.

    /** Returns what a customer can be told; empty without a mask. */
    [[nodiscard]] QString sentence(Language language) const;

    bool operator==(const MaskAnswer &) const = default;
};

[[nodiscard]] MaskAnswer answerMask(const MaskQuestion &question);

/** What a text means as a list of bank-card warnings. */
struct CardQuestion {
    QString text;
    CataloguePtr catalogue; ///< Has the warnings. Never null.

    bool operator==(const CardQuestion &) const = default;
};

/** The warnings of a list in its order; none where the text is empty, lists none or has a fault. */
struct CardAnswer {
    CardQuestion question;
    std::optional<Error> fault; ///< Why the text is no list.
    QList<CardWarning> warnings; ///< They point into the question's catalogue.

    [[nodiscard]] QStringList codes() const;
    /** Returns what a customer can be told, also of a list without warnings; empty with a fault. */
    [[nodiscard]] QString sentence(Language language) const;

    bool operator==(const CardAnswer &) const = default;
};

[[nodiscard]] CardAnswer answerCardList(const CardQuestion &question);

} // namespace codedesk::answers
