// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/billingeffect.h"
#include "team/teamknowledge.h"
#include "vendorpage/pagediff.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

class QIODevice;

namespace codedesk::jobs {

/** What a difference is about, in the order of importance. */
enum class DiffKind { Billing, Added, Aliases, Dropped, Reworded };

inline constexpr std::array allDiffKinds{ DiffKind::Billing, DiffKind::Added, DiffKind::Aliases, DiffKind::Dropped,
                                          DiffKind::Reworded };

/** Returns "billing", "added", "aliases", "dropped" or "reworded". */
[[nodiscard]] QString diffKindKey(DiffKind kind);

/** One difference between a page and the catalogue: what a user accepts or leaves. */
struct DiffLine {
    DiffKind kind = DiffKind::Billing;
    QStringList codes; ///< Those it is about.
    int entry = -1; ///< CodeEntry::position of the row of the catalogue; -1: it has none.
    PageRow row; ///< Empty for a dropped row.
    QString heading; ///< That of the table of an added row.
    Outcome was = Outcome::Unknown; ///< Of Billing.
    Outcome is = Outcome::Unknown;
    bool message = false; ///< Of Reworded: the message differs.
    bool action = false; ///< Of Reworded: the remedy differs.
    QStringList addedCodes; ///< Of Aliases.
    QStringList removedCodes;

    bool operator==(const DiffLine &) const = default;
};

/** Returns the differences as lines, the important ones first. */
[[nodiscard]] QList<DiffLine> diffLines(const PageDiff &diff, const Catalogue &catalogue);

/** Where and since when what a page says holds, and what it is quoted as. */
struct Acceptance {
    std::optional<Channel> channel; ///< Nothing: every channel.
    DayNumber from = noDay; ///< First day; noDay: from the beginning.
    QString reference; ///< The page and the day it was read; not empty.

    bool operator==(const Acceptance &) const = default;
};

/** Returns the rules accepting a line makes; none if it tells nothing new of billing. */
[[nodiscard]] QList<BillingRule> rulesOf(const DiffLine &line, const Acceptance &acceptance);

/**
 * Returns what the team knows once it has accepted a line: a rule for other billing, a code for a new row, a note
 * that quotes a new wording or tells of a dropped row.
 */
[[nodiscard]] TeamKnowledge accepted(const DiffLine &line, const Catalogue &catalogue,
                                     const Acceptance &acceptance);

/** Returns true if the team knows already what accepting the line would add, whenever that was. */
[[nodiscard]] bool isAccepted(const DiffLine &line, const TeamKnowledge &team, const Catalogue &catalogue,
                              const Acceptance &acceptance);

/** Returns one sentence for each change: "12,431 calls since 2021-07-19 would become free." Empty: none changes.
 */
[[nodiscard]] QStringList effectSentences(const report::CallEffect &effect);

/**
 * Reads the bytes of a page; `name` is what the user calls it. Errors: InputNotReadable (cannot be opened or read;
 * longer than maxPageBytes).
 */
[[nodiscard]] Result<QByteArray> readPageFile(const QString &path);
[[nodiscard]] Result<QByteArray> readPageBytes(QIODevice &device, const QString &name);

/** Returns the name a page is quoted under: its title, else the name of its file, and the day it was read. */
[[nodiscard]] QString pageReference(const QString &title, const QString &fileName, const QDate &readOn);

} // namespace codedesk::jobs
