// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringView>

#include <algorithm>
#include <array>
#include <bitset>
#include <initializer_list>
#include <utility>
#include <vector>

namespace codedesk::decoding {

inline constexpr qsizetype longestName = 40; // longer words are tokens, not names

/** A word in lower case without '_' and '-', kept without the heap; empty for words too long to be a name. */
class PlainName {
public:
    explicit PlainName(QStringView word)
    {
        if (word.size() > longestName)
            return;
        for (const QChar unit : word) {
            if (unit != u'_' && unit != u'-')
                m_units[m_size++] = lower(unit);
        }
    }
    [[nodiscard]] QStringView view() const { return { m_units.data(), static_cast<qsizetype>(m_size) }; }

private:
    static char16_t lower(QChar unit)
    {
        if (unit.unicode() >= 0x80)
            return unit.toLower().unicode();
        const bool isCapital = unit >= u'A' && unit <= u'Z';
        return static_cast<char16_t>(unit.unicode() + (isCapital ? u'a' - u'A' : 0));
    }

    std::array<char16_t, longestName> m_units;
    std::size_t m_size = 0;
};

/** Names and what they stand for; made once from lists of words. */
template <typename Role> class RoleTable {
public:
    struct List {
        QStringView words; // must live as long as the table
        Role role;
    };

    /** Of a word in several lists the first counts. */
    explicit RoleTable(std::initializer_list<List> lists)
    {
        for (const List &list : lists) {
            for (const QStringView word : list.words.split(u' ', Qt::SkipEmptyParts))
                m_roles.emplace_back(word, list.role);
        }
        std::stable_sort(m_roles.begin(), m_roles.end(), isBefore);
    }

    [[nodiscard]] Role role(QStringView name, Role otherwise) const
    {
        const auto found = std::lower_bound(m_roles.cbegin(), m_roles.cend(), Entry(name, otherwise), isBefore);
        return found != m_roles.cend() && found->first == name ? found->second : otherwise;
    }

private:
    using Entry = std::pair<QStringView, Role>;
    static bool isBefore(const Entry &left, const Entry &right) { return left.first < right.first; }

    std::vector<Entry> m_roles;
};

/** Phrases by their first or last character, the longest first; made once. */
template <typename Role> class PhraseTable {
public:
    enum class Side { Start, End };
    struct Phrase {
        QStringView text;
        Role role;
    };

    explicit PhraseTable(Side side, std::initializer_list<typename RoleTable<Role>::List> lists)
        : m_side(side)
    {
        for (const auto &list : lists) {
            for (const QStringView text : list.words.split(u' ', Qt::SkipEmptyParts))
                m_phrases[edgeOf(text)].push_back({ text, list.role });
        }
        for (auto phrases = m_phrases.begin(); phrases != m_phrases.end(); ++phrases) {
            m_isEdge.set(phrases.key());
            std::stable_sort(phrases->begin(), phrases->end(), [](const Phrase &left, const Phrase &right) {
                return left.text.size() > right.text.size();
            });
        }
    }

    /** Returns the longest phrase that `text` starts or ends with; nullptr if none. */
    [[nodiscard]] const Phrase *longest(QStringView text) const
    {
        if (text.isEmpty() || !m_isEdge.test(edgeOf(text)))
            return nullptr;
        for (const Phrase &phrase : *m_phrases.constFind(edgeOf(text))) {
            if (m_side == Side::Start ? text.startsWith(phrase.text) : text.endsWith(phrase.text))
                return &phrase;
        }
        return nullptr;
    }

private:
    [[nodiscard]] char16_t edgeOf(QStringView text) const
    {
        return (m_side == Side::Start ? text.front() : text.back()).unicode();
    }

    Side m_side;
    QHash<char16_t, std::vector<Phrase>> m_phrases;
    std::bitset<0x10000> m_isEdge;
};

} // namespace codedesk::decoding
