// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/rules.h"
#include "core/channel.h"
#include "core/language.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <memory>

namespace codedesk {

enum class CodeKind {
    ReturnCode, ///< The outcome of a call.
    CardWarning, ///< A remark on a bank-card picture; the call itself passes by default.
};

/** Returns "return-code" or "card-warning", the names used by the command line and the catalogue files. */
[[nodiscard]] QString codeKindKey(CodeKind kind);

/** A web address given by a source, with the words it is shown under. */
struct Link {
    QString text; ///< The words in the Chinese text.
    QString url;
    QString textEn = {}; ///< The words in the English text.

    [[nodiscard]] const QString &textIn(Language language) const
    {
        return language == Language::Chinese ? text : textEn;
    }
    bool operator==(const Link &) const = default;
};

/** A document the facts of a catalogue file come from. */
struct Source {
    QString id; ///< Stable name, for example "return-codes.zh".
    LocalizedText title;
    QString url; ///< Where the document can be read; may be empty.
    QDate retrieved; ///< When it was read.
};

/** One table of a source document. */
struct Category {
    QString id; ///< Stable name, for example "liveness-action".
    LocalizedText title;
    CodeKind kind = CodeKind::ReturnCode;
    QString sourceId;
    bool hasAction = false; ///< The table has a column of remedies.
    bool statesBilling = false; ///< The table has a column of billing.
};

/** One row of a table: a code with its other spellings, and what the source says of it. */
struct CodeEntry {
    QString code; ///< The first code of the row, as text ("-1101").
    QStringList aliases; ///< The other codes of a slash row, in the order of the document.
    QString categoryId;
    CodeKind kind = CodeKind::ReturnCode;
    LocalizedText message;
    LocalizedText action; ///< The remedy; empty where the table has none. Plain text, links apart.
    QList<Link> links; ///< Links inside the remedy; `text` occurs in action.zh.
    Billable billable = Billable::Unstated; ///< What the row itself states.
    QString sourceId;
    int position = 0; ///< Row number over all tables of all sources, from 0, in the order of the documents.

    /** Returns the code followed by its aliases. */
    [[nodiscard]] QStringList allCodes() const;
};

/** A remark of a source that concerns whole tables. */
struct Note {
    QStringList categoryIds; ///< Empty: all of the source.
    LocalizedText text;
    QList<Link> links = {}; ///< Pictures and pages the remark points to; their words need not occur in the text.
    QString sourceId = {};
};

/** How sure the meaning of a mask position is. */
enum class BitStatus {
    Documented, ///< The vendor says it in text.
    Reported, ///< One public integration uses it so.
    Unpublished, ///< A guess; no source says it.
    Custom, ///< Set by the user's team.
};

[[nodiscard]] QString bitStatusKey(BitStatus status);

/** The meaning of one position of the ID-card mask. */
struct MaskBit {
    int bit = 0; ///< 1 is the leftmost character.
    LocalizedText text;
    BitStatus status = BitStatus::Unpublished;
    LocalizedText evidence; ///< Why the status is what it is.
};

inline constexpr int maskBitCount = 8;

/**
 * Everything the program knows of codes: tables, rows, notes, mask positions and billing rules.
 *
 * A value that does not change after loading; share it as std::shared_ptr<const Catalogue>. All functions
 * are safe to call from several threads at once. Made by loadCatalogue() (catalogueloader.h) or addSource().
 */
class Catalogue {
public:
    [[nodiscard]] const QList<Source> &sources() const { return m_sources; }
    [[nodiscard]] const QList<Category> &categories() const { return m_categories; }
    /** Returns the rows of all tables in the order of the documents. */
    [[nodiscard]] const QList<CodeEntry> &entries() const { return m_entries; }
    [[nodiscard]] const QList<Note> &notes() const { return m_notes; }
    [[nodiscard]] const std::array<MaskBit, maskBitCount> &maskBits() const { return m_maskBits; }
    [[nodiscard]] const BillingRules &rules() const { return m_rules; }

    /** Returns the row that has `code` as its code or an alias; nullptr if none. The text is compared exactly. */
    [[nodiscard]] const CodeEntry *find(const QString &code) const;
    [[nodiscard]] const Category *category(const QString &id) const;
    [[nodiscard]] const Source *source(const QString &id) const;
    /** Returns the remarks that name the table; those on the whole source are not among them. */
    [[nodiscard]] QList<Note> notesFor(const QString &categoryId) const;

    void addSource(const Source &source);
    void addCategory(const Category &category);
    /** Adds a row, numbers it, indexes its codes and adds the rule the row itself states. */
    void addEntry(CodeEntry entry);
    void addNote(const Note &note);
    void addRule(const BillingRule &rule);
    void setMaskBits(const std::array<MaskBit, maskBitCount> &bits) { m_maskBits = bits; }

private:
    QList<Source> m_sources;
    QList<Category> m_categories;
    QList<CodeEntry> m_entries;
    QList<Note> m_notes;
    QHash<QString, int> m_index; // code or alias -> position
    std::array<MaskBit, maskBitCount> m_maskBits;
    BillingRules m_rules;
};

using CataloguePtr = std::shared_ptr<const Catalogue>;

} // namespace codedesk
