// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/waitinglist.h"

#include <algorithm>
#include <utility>

namespace codedesk::decoding {

ListGap WaitingList::gapTo(const ListItem &item) const
{
    if (m_items.empty())
        return ListGap::None;
    const ListItem &last = m_items.back().item;
    const bool isAlike = (last.kind == ItemKind::Mask) == (item.kind == ItemKind::Mask);
    if (!isAlike)
        return ListGap::None;
    const ListGap gap = listGap(m_text, last.token, item.token);
    return gap == ListGap::None && leadsToName(m_text, last.token, item.token) ? ListGap::Separated : gap;
}

void WaitingList::add(const ListItem &item)
{
    const ListGap gap = gapTo(item);
    if (gap == ListGap::None)
        clear();
    else
        m_items.back().gapBehind = gap;
    m_items.push_back({ item });
    m_separators += gap == ListGap::Separated ? 1 : 0;
}

bool WaitingList::speaksForItself() const
{
    constexpr std::size_t fewestParted = 3; // by spaces alone
    const auto mayStand = [](const Waiting &waiting) { return waiting.item.mayStandForItself; };
    if (m_items.size() < 2)
        return false;
    if (!std::all_of(m_items.cbegin(), m_items.cend(), mayStand))
        return isMixedListOfCodes();
    const auto isDate = [this](const Waiting &waiting) { return isDateLike(textOf(waiting)); };
    if (std::all_of(m_items.cbegin(), m_items.cend(), isDate))
        return false;
    return hasSeparators() || m_items.size() >= fewestParted || m_items.back().item.kind == ItemKind::Mask;
}

/** "2007 and 99999 order …": a documented code and others written like one, parted by words or signs. A year is a
 * code only where the list opens the text. */
bool WaitingList::isMixedListOfCodes() const
{
    const auto isNamed = [this](const Waiting &waiting) {
        const bool opensText = waiting.item.token.start == 0;
        return waiting.item.mayStandForItself && (opensText || !isDateLike(textOf(waiting)));
    };
    const auto mayBeOne = [this](const Waiting &waiting) {
        return waiting.item.mayStandForItself || isWrittenLikeCode(waiting);
    };
    return m_separators + 1 == std::ssize(m_items) && std::any_of(m_items.cbegin(), m_items.cend(), isNamed)
        && std::all_of(m_items.cbegin(), m_items.cend(), mayBeOne);
}

bool WaitingList::isWrittenLikeCode(const Waiting &waiting) const
{
    constexpr qsizetype digitsThatStandAlone = 5;
    constexpr qsizetype digitsOfDates = 8;
    const QStringView text = textOf(waiting);
    const bool isLong = text.size() >= digitsThatStandAlone && text.size() < digitsOfDates && !isDateLike(text);
    return text.startsWith(u'-') || isLong;
}

/** An unknown number is one only where nothing but a list is written like that. */
bool WaitingList::isCodeInList(const Waiting &waiting) const
{
    return waiting.item.kind != ItemKind::Unknown || isWrittenLikeCode(waiting)
        || waiting.gapBehind == ListGap::Separated;
}

std::vector<ListItem> WaitingList::take()
{
    std::vector<ListItem> items;
    for (const Waiting &waiting : m_items) {
        if (isCodeInList(waiting))
            items.push_back(waiting.item);
    }
    clear();
    return items;
}

std::vector<ListItem> WaitingList::takeLeadingTo(const ListItem &item)
{
    const ListGap gap = gapTo(item);
    if (gap == ListGap::None) {
        clear();
        return {};
    }
    m_items.back().gapBehind = gap;
    return take();
}

void WaitingList::clear()
{
    m_items.clear();
    m_separators = 0;
}

} // namespace codedesk::decoding
