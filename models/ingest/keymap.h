// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/fieldnames.h"
#include "ingest/jsonmasker.h"

#include <QMap>
#include <QString>

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace codedesk::ingest {

/** What a column or key feeds. */
struct KeyRole {
    std::vector<Field> byHand; ///< Fields the user mapped it to.
    bool isExact = false; ///< It is spelled as the user spelled it.
    std::optional<Field> field; ///< Field found by name, if the user mapped no other column to it.
    int rank = 0;
    bool isQueryNumber = false;
    bool isPersonal = false;
    bool isDate = false; ///< The day of a time whose hour stands elsewhere.
    TimeFrame frame = {}; ///< Of the times it holds.

    /** Returns how values may be shown; order numbers and request ids are shown as they are. */
    [[nodiscard]] Disclosure disclosure() const;

    /** Returns the rank of what the user mapped by hand: stronger than any name. */
    [[nodiscard]] int rankByHand() const { return isExact ? -2 : -1; }
};

/**
 * Knows the roles of keys, by name and by hand, and remembers those it was asked for. Records that repeat their
 * keys in the same order find them by position. One thread at a time.
 */
class KeyMap {
public:
    explicit KeyMap(const QMap<Field, QString> &byHand);

    /** Returns the role of a key; `position` is its place in the record, a hint for speed only. */
    [[nodiscard]] const KeyRole &role(std::string_view key, std::size_t position);

private:
    [[nodiscard]] KeyRole makeRole(std::string_view key) const;

    struct Place {
        std::string key;
        const KeyRole *role = nullptr;
    };

    std::vector<std::pair<Field, std::string>> m_byHand;
    std::unordered_map<std::string, KeyRole> m_roles;
    std::array<Place, 64> m_places;
    KeyRole m_uncached; ///< For inputs with more different keys than are worth remembering.
};

/** Chooses, among the columns of an input, the one with the strongest name for each field. */
class RoleTable {
public:
    RoleTable() { m_ranks.fill(noRank); }

    /** Adds column number `column`; columns are added in their order. */
    void add(const KeyRole &role, std::size_t column);

    /** Makes column number `column` feed a field, whatever its name. */
    void set(Field field, std::size_t column);

    /** Returns whether a column feeds a field. */
    [[nodiscard]] bool isRead(std::size_t column) const;

    /** Returns the number of the column that feeds a field. */
    [[nodiscard]] std::optional<std::size_t> columnOf(Field field) const;

    /** Returns whether the request ids may be those of queries. */
    [[nodiscard]] bool isAboutQuery() const { return m_isAboutQuery; }

    /** Returns the names of the columns that feed fields. */
    [[nodiscard]] QMap<Field, QString> mapping(const QStringList &columns) const;

private:
    static constexpr int noRank = std::numeric_limits<int>::max();

    void choose(Field field, int rank, std::size_t column, bool isQueryNumber);

    std::array<int, fieldCount> m_ranks;
    std::array<std::size_t, fieldCount> m_columns{};
    bool m_isAboutQuery = false;
};

/** Gathers the values of one record by the strength of the names they come under. */
class FlatCall {
public:
    explicit FlatCall(RawCall &call)
        : m_call(call)
    {
        m_ranks.fill(weakest);
    }

    /** Puts a value where its role says, unless a stronger name was there before. */
    void add(const KeyRole &role, std::string_view value);

    [[nodiscard]] bool has(Field field) const { return m_ranks[static_cast<std::size_t>(field)] != weakest; }

    /** Returns another code under a name as strong as that of the code; empty if there is none. */
    [[nodiscard]] std::string_view otherCode() const { return m_otherCode; }

private:
    static constexpr int weakest = std::numeric_limits<int>::max();

    void put(Field field, int rank, const KeyRole &role, std::string_view value);

    RawCall &m_call;
    std::array<int, fieldCount> m_ranks;
    std::string_view m_otherCode;
};

} // namespace codedesk::ingest
