// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "team/teamentry.h"

#include <QByteArray>

namespace codedesk {

/**
 * What a team knows beyond the documents. A value, kept in one file in the user's data folder and laid over the
 * catalogue when it is loaded, so that it outlives new catalogues. The format is told in
 * resources/catalogue/README.md, "The team's file".
 */
class TeamKnowledge {
public:
    TeamKnowledge() = default;
    /** Takes entries in any order of their kinds; those of a kind keep theirs. */
    explicit TeamKnowledge(QList<TeamEntry> entries);

    /** Returns every entry, kind by kind. */
    [[nodiscard]] const QList<TeamEntry> &entries() const { return m_entries; }
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    /** Returns the place in entries() of the first entry of a kind, or where it would stand. */
    [[nodiscard]] int firstOf(TeamKind kind) const;
    /** Returns the entries of one type. */
    template <typename Entry> [[nodiscard]] QList<Entry> all() const
    {
        QList<Entry> found;
        for (const TeamEntry &entry : m_entries) {
            if (const auto *one = std::get_if<Entry>(&entry))
                found << *one;
        }
        return found;
    }

    /** Adds an entry after the others of its kind. */
    TeamKnowledge &operator<<(const TeamEntry &entry);

    bool operator==(const TeamKnowledge &other) const;

private:
    QList<TeamEntry> m_entries;
};

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

} // namespace codedesk
