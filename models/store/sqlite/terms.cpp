// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/terms.h"

#include "core/quickhash.h"

namespace codedesk::store {

namespace {
constexpr std::size_t rememberLimit = 65'536; // some MB; a mapping mistake can make every row's text different
}

Terms::Terms(const Connection &connection)
    : m_connection(connection)
    , m_select(connection, "SELECT id FROM term WHERE text = ?1")
    , m_insert(connection, "INSERT INTO term (text) VALUES (?1)")
    , m_selectText(connection, "SELECT text FROM term WHERE id = ?1")
{
}

std::int64_t Terms::add(std::string_view text)
{
    const std::int64_t known = find(text);
    if (known >= 0)
        return known;
    m_insert.run(text);
    const std::int64_t id = m_connection.lastInsertId();
    remember(text, id);
    return id;
}

Terms::Recent &Terms::recent(std::string_view text)
{
    return m_recent[quickHash(text) >> 54];
}

std::int64_t Terms::addMessage(std::string_view text)
{
    constexpr std::size_t limit = 10'000;
    return m_ids.size() < limit ? add(text) : find(text);
}

std::int64_t Terms::find(std::string_view text)
{
    if (const Recent &place = recent(text); place.id >= 0 && place.text == text)
        return place.id;
    if (const auto known = m_ids.find(text); known != m_ids.end()) {
        recent(text) = { known->first, known->second };
        return known->second;
    }
    m_select.bindAll(text);
    const std::int64_t id = m_select.step() ? m_select.integer(0) : -1;
    m_select.reset();
    if (id >= 0)
        remember(text, id);
    return id;
}

std::string_view Terms::text(std::int64_t id)
{
    if (const auto known = m_texts.find(id); known != m_texts.end())
        return known->second;
    m_selectText.bindAll(id);
    const std::string found = m_selectText.step() ? std::string(m_selectText.text(0)) : std::string();
    m_selectText.reset();
    remember(found, id);
    return m_texts.find(id)->second;
}

void Terms::forget()
{
    m_recent.fill({});
    m_ids.clear();
    m_texts.clear();
}

void Terms::remember(std::string_view text, std::int64_t id)
{
    if (m_texts.size() >= rememberLimit)
        forget();
    m_ids.emplace(text, id);
    m_texts.emplace(id, text);
}

} // namespace codedesk::store
