// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <span>
#include <variant>

namespace codedesk {

/** Id of the table that holds the team's own codes. */
inline constexpr QStringView teamCategoryId = u"team-codes";

/**
 * One thing a team knows beyond the documents: a code of its own, a rule of billing, a reply for the codes of one
 * row, a note on single codes, or what a position of the mask means.
 */
using TeamEntry = std::variant<CodeEntry, BillingRule, Reply, Note, MaskBit>;

/** What an entry is, in the order of TeamEntry and of lists. */
enum class TeamKind { Code, Rule, Reply, Note, MaskBit };

inline constexpr std::array allTeamKinds{ TeamKind::Code, TeamKind::Rule, TeamKind::Reply, TeamKind::Note,
                                          TeamKind::MaskBit };

[[nodiscard]] inline TeamKind teamKindOf(const TeamEntry &entry)
{
    return static_cast<TeamKind>(entry.index());
}

/** What a field of an entry holds: how it is read, written and edited follows from it. */
enum class TeamFieldType {
    OwnCodes, ///< The codes an entry introduces.
    Codes, ///< Codes some table has.
    EachCode, ///< As Codes; where several are given, each gets an entry of its own.
    Bit, ///< A position of the mask.
    Text, ///< In both languages; one is enough.
    ReplyText, ///< A text that may hold the variables of replies.
    Billable,
    Channel, ///< None: every channel.
    FirstDay, ///< noDay: from the beginning.
    EndDay, ///< The first day it no longer holds; noDay: it still does.
    Source, ///< The page or the person behind an entry.
    Evidence,
    Flag,
};

/** The value of a field: codes, a position or a day, a text, and so on. */
using TeamValue =
    std::variant<QStringList, int, LocalizedText, Billable, std::optional<Channel>, QString, Evidence, bool>;

/** How a field is read from an entry of its kind, and written into one. */
struct TeamFieldAccess {
    TeamValue (*value)(const TeamEntry &entry) = nullptr;
    void (*setValue)(TeamEntry &entry, const TeamValue &value) = nullptr;
};

/** What a field is for. */
enum class TeamFieldUse {
    Optional, ///< The file may leave it out.
    Required,
    Identity, ///< Required, and part of what the entry is about: of two entries with the same one gives way.
};

/** One field of a kind of entry, described once: file, lists, comparison and editor are made from it. */
struct TeamField {
    const char *key; ///< Its name in the team's file, and in the names of widgets.
    TeamFieldType type;
    TeamFieldAccess access;
    TeamFieldUse use = TeamFieldUse::Optional;
    const char *programKey = nullptr; ///< Its name for programs, a text's in Chinese; nullptr: not told.
    const char *englishKey = nullptr; ///< The name of a text in English.
    const char *title = nullptr; ///< teamWords() for it; nullptr: people neither see nor edit it.
    const char *example = nullptr; ///< teamWords() that stand in an empty field.
    const char *missing = nullptr; ///< teamWords() said of an empty field that must not be.
    int lines = 1; ///< How many lines of a text are in sight while it is edited.

    [[nodiscard]] bool isRequired() const { return use != TeamFieldUse::Optional; }
    /** Returns what stands over it while it is edited. */
    [[nodiscard]] QString caption() const;
};

/** Returns words of a description in the language of the program. */
[[nodiscard]] QString teamWords(const char *words);

/** A kind of entry, described once; its words are for teamWords(). The sentences have the subject of the entry for
 * %1. */
struct TeamKindInfo {
    const char *key; ///< For names of widgets: "mask-bit".
    const char *fileList; ///< The list of such entries in the team's file.
    const char *programList; ///< The same for programs.
    const char *editorName; ///< Name of the widget that edits one.
    const char *title; ///< "Own code".
    const char *newTitle; ///< "New own code".
    const char *saved; ///< "The own code %1 was saved."
    const char *removed; ///< "The own code %1 was removed."
    TeamEntry (*blank)(); ///< An entry without content.
    std::span<const TeamField> fields; ///< In the order in which they are edited; the first is the subject.

    [[nodiscard]] const TeamField &subject() const { return fields.front(); }
    /** Returns the first field of a type; nullptr: the kind has none. */
    [[nodiscard]] const TeamField *find(TeamFieldType type) const;
};

[[nodiscard]] const TeamKindInfo &describe(TeamKind kind);
[[nodiscard]] inline const TeamKindInfo &describe(const TeamEntry &entry)
{
    return describe(teamKindOf(entry));
}

/** Returns true for a text or list without content; other values always say something. */
[[nodiscard]] bool isEmptyValue(const TeamValue &value);
/** Returns the value of a field as the team's file has it. */
[[nodiscard]] QJsonValue jsonOf(const TeamField &field, const TeamEntry &entry);

/** Returns an entry without content about codes (of a mask: its position as a number). */
[[nodiscard]] TeamEntry blankEntry(TeamKind kind, const QStringList &subject = {});
/** Returns the codes an entry is about; for a position of the mask, its number. */
[[nodiscard]] QStringList subjectOf(const TeamEntry &entry);
/** Returns the entries that say the same as `entry` of a subject: one, or one for each of the codes. */
[[nodiscard]] QList<TeamEntry> entriesAbout(const TeamEntry &entry, const TeamValue &subject);

/** Returns what an entry is about: two entries that have one of these in common are about the same thing. */
[[nodiscard]] QStringList identitiesOf(const TeamEntry &entry);
/** Returns true if all fields are the same. */
[[nodiscard]] bool saysTheSame(const TeamEntry &left, const TeamEntry &right);

/** Returns what an entry states of billing; nothing if it is not about that. */
[[nodiscard]] std::optional<Billable> billableOf(const TeamEntry &entry);

} // namespace codedesk
