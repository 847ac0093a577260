// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "search/synonyms.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace codedesk {

/** A Chinese character of a query, or a word of Latin letters and digits. */
struct QueryUnit {
    QString text;
    bool isHan = false;
    bool isAlone = false; ///< A character between blanks, marks or words: a word by itself.
    double weight = 1; ///< How much it says; 0 for what people say around a symptom.
};

/** A part of a code: "6666003", "*0010", "4005xx". */
struct CodePart {
    enum class Place { Anywhere, Start, End };
    Place place = Place::Anywhere;
    QString text;

    bool operator==(const CodePart &) const = default;
};

/** What a query asks for. */
struct ReadQuery {
    QStringList codes; ///< Documented codes, as the catalogue writes them, in the order they were typed.
    QList<CodePart> parts;
    QStringList nearCodes; ///< Documented codes that differ from a number typed by one slip.
    BillingWord billing = BillingWord::None;
    QString mask; ///< Eight characters, if an ID-card warning mask was typed.
    QStringList unknownNumbers; ///< Numbers that are no code and no part of one.
    QString orderNumber; ///< A long number or name that is no code: of an order, a request, a call.
    std::vector<QueryUnit> units; ///< All other words.

    [[nodiscard]] bool namesCodes() const { return !codes.isEmpty() || !parts.isEmpty() || !nearCodes.isEmpty(); }
};

/** Returns units as a word of SearchWords is written: with blanks between English words, without if any is
 * Chinese. */
[[nodiscard]] QString wordOf(const std::vector<QueryUnit> &units, std::size_t first, std::size_t count);

/**
 * Reads what somebody typed into a search. A value that does not change after construction; safe to use from
 * several threads at once.
 */
class QueryReader {
public:
    explicit QueryReader(const Catalogue &catalogue, const SearchWords &words = builtinSearchWords());

    /** Words of billing are read as such, or as any other word. */
    enum class Billing { Read, Search };
    [[nodiscard]] ReadQuery read(const QString &query, Billing billing = Billing::Read) const;

private:
    class Reading;

    const SearchWords *m_words;
    QHash<QString, QString> m_codes; // folded -> as it is written
    std::map<qint64, QString> m_byNumber; // codes that are numbers
};

} // namespace codedesk
