// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sharedstrings.h"

#include "ingest/escapes.h"

#include <QChar>

#include <algorithm>
#include <optional>

namespace codedesk::ingest {

namespace {

constexpr std::size_t escapeBytes = 7; // _xHHHH_

/** Returns the character an escape at the beginning of `text` stands for; halves of characters are left alone. */
std::optional<unsigned> escapedCharacter(std::string_view text)
{
    if (text.size() < escapeBytes || !text.starts_with("_x") || text[escapeBytes - 1] != '_')
        return std::nullopt;
    const std::optional<unsigned> number = hexNumber(text.substr(2), escapeBytes - 3);
    return number && !QChar::isSurrogate(*number) ? number : std::nullopt;
}

} // namespace

void appendUnescaped(std::string_view text, std::string &to)
{
    while (!text.empty()) {
        const std::size_t escape = std::min(text.find("_x"), text.size());
        to += text.substr(0, escape);
        text.remove_prefix(escape);
        if (const auto character = escapedCharacter(text)) {
            appendUtf8(*character, to);
            text.remove_prefix(escapeBytes);
        } else if (!text.empty()) {
            to += text.front();
            text.remove_prefix(1);
        }
    }
}

SharedStrings::SharedStrings(qint64 limitBytes)
    : m_limitBytes(limitBytes)
{
}

/** Growing by doubling would need half as much again; what is reserved and not used costs nothing. */
void SharedStrings::reserve(qint64 bytesOfXml)
{
    m_texts.reserve(static_cast<std::size_t>(std::clamp<qint64>(bytesOfXml, 0, m_limitBytes)));
}

void SharedStrings::beginElement(std::string_view name, const XmlAttributes &)
{
    m_isInItem |= name == "si";
    m_isInReading |= name == "rPh";
    m_isInText = m_isInItem && !m_isInReading && name == "t";
    m_piece.clear();
}

void SharedStrings::endElement(std::string_view name)
{
    if (name == "t" && m_isInText && !m_isTooLarge)
        appendUnescaped(m_piece, m_texts);
    m_isInText = false;
    m_piece.clear();
    m_isInReading &= name != "rPh";
    if (name != "si" || !m_isInItem)
        return;
    m_isInItem = false;
    const std::size_t begin = m_ends.empty() ? 0 : m_ends.back();
    m_texts.resize(std::min(m_texts.size(), begin + rowLimitBytes));
    m_longest = std::max(m_longest, m_texts.size() - begin);
    m_ends.push_back(static_cast<std::uint32_t>(m_texts.size()));
    const std::size_t held = m_texts.size() + m_ends.capacity() * sizeof(std::uint32_t);
    m_isTooLarge |= static_cast<qint64>(held) > m_limitBytes;
}

void SharedStrings::addText(std::string_view text)
{
    if (!m_isInText || m_isTooLarge)
        return;
    m_piece += text.substr(0, std::max(rowLimitBytes, m_piece.size()) - m_piece.size());
    // Many pieces of one item.
    m_isTooLarge |= static_cast<qint64>(m_texts.size() + m_piece.size()) > m_limitBytes;
}

std::string_view SharedStrings::text(std::size_t index) const
{
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_texts).substr(begin, m_ends[index] - begin);
}

} // namespace codedesk::ingest
