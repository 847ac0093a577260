// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/keymap.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

constexpr std::size_t rememberedKeys = 4096;

bool isOfPerson(Field field)
{
    return kindOfField(field) == FieldKind::Person;
}

bool identifies(Field field)
{
    return kindOfField(field) == FieldKind::Number;
}

} // namespace

Disclosure KeyRole::disclosure() const
{
    if (isPersonal)
        return Disclosure::Hidden;
    const bool isExempt = (field && identifies(*field)) || std::any_of(byHand.begin(), byHand.end(), identifies);
    return isExempt ? Disclosure::Verbatim : Disclosure::Masked;
}

KeyMap::KeyMap(const QMap<Field, QString> &byHand)
{
    for (auto it = byHand.cbegin(); it != byHand.cend(); ++it)
        m_byHand.emplace_back(it.key(), it.value().trimmed().toStdString());
}

const KeyRole &KeyMap::role(std::string_view key, std::size_t position)
{
    Place &place = m_places[position % m_places.size()];
    if (place.role && place.key == key)
        return *place.role;
    auto found = m_roles.find(std::string(key));
    if (found == m_roles.end()) {
        if (m_roles.size() >= rememberedKeys) {
            m_uncached = makeRole(key);
            return m_uncached;
        }
        found = m_roles.emplace(key, makeRole(key)).first;
    }
    place.key = key;
    place.role = &found->second;
    return found->second;
}

KeyRole KeyMap::makeRole(std::string_view key) const
{
    const NameMeaning meaning = meaningOfName(key);
    KeyRole role{ {},
                  false,
                  meaning.field,
                  meaning.rank,
                  meaning.isQueryNumber,
                  meaning.isPersonal,
                  meaning.isDate,
                  meaning.frame };
    for (const auto &[field, mappedName] : m_byHand) {
        const NameMatch match = matchOfNames(key, mappedName);
        if (match != NameMatch::None)
            role.byHand.push_back(field);
        if (match != NameMatch::None && field == Field::OccurredAt && role.frame.isOpen())
            role.frame = timeFrameOfName(key);
        role.isExact |= match == NameMatch::Exact;
        if (role.field == field)
            role.field.reset();
    }
    role.isPersonal |= std::any_of(role.byHand.begin(), role.byHand.end(), isOfPerson);
    return role;
}

void RoleTable::add(const KeyRole &role, std::size_t column)
{
    for (const Field field : role.byHand)
        choose(field, role.rankByHand(), column, role.isQueryNumber);
    if (role.field)
        choose(*role.field, role.rank, column, role.isQueryNumber);
}

void RoleTable::choose(Field field, int rank, std::size_t column, bool isQueryNumber)
{
    const auto at = static_cast<std::size_t>(field);
    if (rank >= m_ranks[at])
        return;
    m_ranks[at] = rank;
    m_columns[at] = column;
    if (field == Field::RequestId)
        m_isAboutQuery = isQueryNumber;
}

void RoleTable::set(Field field, std::size_t column)
{
    const auto at = static_cast<std::size_t>(field);
    m_columns[at] = column;
    m_ranks[at] = std::min(m_ranks[at], noRank - 1);
}

bool RoleTable::isRead(std::size_t column) const
{
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (m_ranks[i] != noRank && m_columns[i] == column)
            return true;
    }
    return false;
}

std::optional<std::size_t> RoleTable::columnOf(Field field) const
{
    const auto at = static_cast<std::size_t>(field);
    return m_ranks[at] == noRank ? std::nullopt : std::optional(m_columns[at]);
}

QMap<Field, QString> RoleTable::mapping(const QStringList &columns) const
{
    QMap<Field, QString> result;
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (const std::optional<std::size_t> column = columnOf(field))
            result.insert(field, columns.at(static_cast<qsizetype>(*column)));
    }
    return result;
}

void FlatCall::add(const KeyRole &role, std::string_view value)
{
    m_call.hasPersonalData |= role.isPersonal && !value.empty();
    for (const Field field : role.byHand) {
        if (m_ranks[static_cast<std::size_t>(field)] >= role.rankByHand())
            put(field, role.rankByHand(), role, value);
    }
    if (role.isDate && m_call.date.empty())
        m_call.date = value;
    if (!role.field)
        return;
    if (m_ranks[static_cast<std::size_t>(*role.field)] <= role.rank) {
        const bool isEqual = m_ranks[static_cast<std::size_t>(*role.field)] == role.rank;
        if (isEqual && *role.field == Field::Code && !value.empty() && value != m_call[Field::Code])
            m_otherCode = value;
        return;
    }
    put(*role.field, role.rank, role, value);
    if (*role.field == Field::RequestId)
        m_call.isAboutQuery = role.isQueryNumber;
}

void FlatCall::put(Field field, int rank, const KeyRole &role, std::string_view value)
{
    m_ranks[static_cast<std::size_t>(field)] = rank;
    if (field == Field::Code)
        m_otherCode = {};
    if (field == Field::OccurredAt)
        m_call.timeFrame = role.frame;
    m_call[field] = value;
    m_call.hasNul |= mustBeWhole(kindOfField(field)) && value.find('\0') != std::string_view::npos;
}

} // namespace codedesk::ingest
