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

/** Id of the source that holds what the user's team added. */
inline constexpr QStringView teamSourceId = u"team";

/** A document the facts of a catalogue file come from. */
struct Source {
    QString id; ///< Stable name, for example "return-codes.zh".
    LocalizedText title;
    QString url; ///< Where the document can be read; may be empty.
    QDate retrieved; ///< When it was read.
    LocalizedText shortTitle = {}; ///< A few words for lists; empty: the title.

    [[nodiscard]] const LocalizedText &listTitle() const { return shortTitle.isEmpty() ? title : shortTitle; }
    bool operator==(const Source &) const = default;
};

/** One table of a source document. */
struct Category {
    QString id; ///< Stable name, for example "liveness-action".
    LocalizedText title;
    CodeKind kind = CodeKind::ReturnCode;
    QString sourceId;
    bool hasAction = false; ///< The table has a column of remedies.
    bool statesBilling = false; ///< The table has a column of billing.
    LocalizedText product = {}; ///< The product, SDK or interface it is about; empty: not told apart.
    QList<Channel> channels = {}; ///< The channels whose calls get its codes; empty: any, or with a product none.
    bool isForeign = false; ///< Its codes are another system's, and never taken for FaceID's in a text.
    bool isByCodeOnly = false; ///< Any system has such texts: without a code none of its rows is meant.
    bool isOfTags = false; ///< Its codes are tags beside return codes: no call has one as its code.

    /** Returns true if calls of any channel may get its codes. */
    [[nodiscard]] bool isGeneral() const { return product.isEmpty() && channels.isEmpty(); }
    /** Returns true if no call can be told to have its codes. */
    [[nodiscard]] bool isApartFromCalls() const { return !product.isEmpty() && channels.isEmpty(); }
    bool operator==(const Category &) const = default;
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
    QString reference = {}; ///< The page of the source it is from, for people; may be empty.
    Evidence evidence = Evidence::Documented;

    /** Returns the code followed by its aliases. */
    [[nodiscard]] QStringList allCodes() const;
    /** Returns what the row states of the billing of one of its codes, for every channel and day. */
    [[nodiscard]] BillingRule ruleFor(const QString &itsCode) const;
    bool operator==(const CodeEntry &) const = default;
};

/** A remark of a source on whole tables, or on single codes. */
struct Note {
    QStringList categoryIds; ///< Empty: all of the source.
    LocalizedText text;
    QList<Link> links = {}; ///< Pictures and pages the remark points to; their words need not occur in the text.
    QString sourceId = {};
    QStringList codes = {}; ///< The codes it is about, in whatever table; empty: not on single codes.
    bool isOfTablesOnly = false; ///< It is about the codes in its tables, and about no other row that has them.

    bool operator==(const Note &) const = default;
};

/** What support can answer to a code. The texts may hold variables (reply.h). */
struct Reply {
    QStringList codes; ///< First codes of rows.
    LocalizedText user; ///< For the person in front of the camera.
    LocalizedText integrator; ///< For the customer's developers.
    bool hidesReason = false; ///< An attack was suspected: the user's text tells nothing of what was detected.
    QString sourceId = {};

    bool operator==(const Reply &) const = default;
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

    bool operator==(const MaskBit &) const = default;
};

inline constexpr int maskBitCount = 8;

/**
 * Everything the program knows of codes: tables, rows, notes, mask positions and billing rules.
 *
 * A value that does not change after loading; share it as std::shared_ptr<const Catalogue>. All functions
 * are safe to call from several threads at once. Made by builtinCatalogue(), loadCatalogue() or from parts.
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

    /** Returns the document the product is about: the first of sources(). */
    [[nodiscard]] const Source *mainSource() const { return m_sources.isEmpty() ? nullptr : &m_sources.first(); }

    /**
     * Returns the row that has `code` as its code or an alias; nullptr if none. The text is compared exactly. Of
     * several rows it is the first in the order of meanings().
     */
    [[nodiscard]] const CodeEntry *find(const QString &code) const;
    /**
     * Returns all rows that have `code` as their code or an alias. Rows of tables that speak for `channel` come
     * first, then rows of tables for any channel, of other channels, and of products no call can be told to come
     * from; each in the order of the documents.
     */
    [[nodiscard]] QList<const CodeEntry *> meanings(const QString &code,
                                                    std::optional<Channel> channel = std::nullopt) const;
    /** Returns what a call's code means in its channel: the first of meanings() that is neither another system's
     * nor a tag. */
    [[nodiscard]] const CodeEntry *meaning(const QString &code, Channel channel) const;
    /** Returns the table of a call with the code: that of meaning(), unless no call can be told to belong there.
     */
    [[nodiscard]] const Category *categoryOfCalls(const QString &code, Channel channel) const;
    /** Returns the suggested reply for the row of a code; the team's outranks others. nullptr if there is none. */
    [[nodiscard]] const Reply *reply(const CodeEntry &entry) const;
    [[nodiscard]] const Category *category(const QString &id) const;
    /** Returns true for a row of another system's table (Category::isForeign). */
    [[nodiscard]] bool isForeign(const CodeEntry &entry) const;
    [[nodiscard]] const Source *source(const QString &id) const;
    /** Returns the remarks that name the table; those on the whole source are not among them. */
    [[nodiscard]] QList<Note> notesFor(const QString &categoryId) const;
    /** Returns the remarks on single codes that name one of a row's codes. */
    [[nodiscard]] QList<Note> notesOn(const CodeEntry &entry) const;
    [[nodiscard]] const QList<Reply> &replies() const { return m_replies; }

    void addSource(const Source &source);
    void addCategory(const Category &category);
    /**
     * Adds a row, numbers it, indexes its codes and adds the rules the row itself states: for the channels of its
     * table, unless an earlier source speaks for these calls. The table must have been added before.
     */
    void addEntry(CodeEntry entry);
    void addReply(const Reply &reply);
    void addNote(const Note &note);
    void addRule(const BillingRule &rule);
    void setMaskBits(const std::array<MaskBit, maskBitCount> &bits) { m_maskBits = bits; }

private:
    void addRowRules(const CodeEntry &entry, const QString &code);

    QList<Source> m_sources;
    QList<Category> m_categories;
    QHash<QString, qsizetype> m_categoryIndex; // id -> place in m_categories
    QList<CodeEntry> m_entries;
    QList<Note> m_notes;
    QList<Reply> m_replies;
    QHash<QString, QList<int>> m_index; // code or alias -> positions
    QHash<QString, int> m_replyIndex; // code -> place in m_replies
    std::array<MaskBit, maskBitCount> m_maskBits;
    BillingRules m_rules;
};

using CataloguePtr = std::shared_ptr<const Catalogue>;

} // namespace codedesk
