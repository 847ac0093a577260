// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace codedesk {

/**
 * What a team knows beyond the documents: own codes, billing rules, replies, notes and meanings of mask positions.
 * A value, kept in one file in the user's data folder and laid over the catalogue when it is loaded, so that it
 * outlives new catalogues. The format is told in resources/catalogue/README.md, "The team's file".
 */
struct TeamKnowledge {
    QList<CodeEntry> codes; ///< Of the table teamCategoryId. `action` may be empty.
    QList<BillingRule> rules; ///< `reference` names the page or the person behind it.
    QList<Reply> replies; ///< Each for the codes of one row; outranks the catalogue's.
    QList<Note> notes; ///< On single codes.
    QList<MaskBit> maskBits; ///< Those the team has set; status Custom.

    [[nodiscard]] bool isEmpty() const;
};

/** Id of the table that holds the team's own codes. */
inline constexpr QStringView teamCategoryId = u"team-codes";

/**
 * Reads the content of a team's file; `file` is its name for messages, and `catalogue` the built-in one, which
 * tells what codes there are. Texts given in one language alone stand for both.
 * Errors: CatalogueInvalid (the texts name the place and the fault).
 */
[[nodiscard]] Result<TeamKnowledge> readTeamKnowledge(const QString &file, const QByteArray &content,
                                                      const Catalogue &catalogue);

/** Returns the content of a team's file, which readTeamKnowledge() reads back to the same value. */
[[nodiscard]] QByteArray writeTeamKnowledge(const TeamKnowledge &knowledge);

/** Returns the catalogue with the team's knowledge laid over it. */
[[nodiscard]] CataloguePtr withTeamKnowledge(const Catalogue &catalogue, const TeamKnowledge &knowledge);

/**
 * Returns `own` with everything of `other` added: of two entries about the same thing (code; reply of a row; note;
 * rule of the same code, channel and first day; mask position) the one of `other` is kept.
 */
[[nodiscard]] TeamKnowledge merged(TeamKnowledge own, const TeamKnowledge &other);

} // namespace codedesk
