// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codeshapes.h"

#include <QStringView>

#include <vector>

namespace codedesk::decoding {

enum class ItemKind { Code, Mask, Unknown };

/** A number that is a code, a mask or an unknown code, or may be. */
struct ListItem {
    Token token;
    int entry = -1; ///< Position of the row of a code; -1 for others.
    ItemKind kind = ItemKind::Code;
    bool mayStandForItself = false; ///< A list of such numbers needs no words to be one of codes.
};

/**
 * Keeps the numbers at which no word says that they are codes: they are, if a list goes on from them to one that
 * is
 * ("the difference of 1004 and 2010"), or if they are a list that speaks for itself.
 */
class WaitingList {
public:
    /** `text` is what the tokens were read from; it must outlive the list. */
    explicit WaitingList(QStringView text)
        : m_text(text)
    {
    }

    void add(const ListItem &item);
    /** Returns true if the list is one of codes whatever follows. */
    [[nodiscard]] bool speaksForItself() const;
    /** Returns true if signs or words that list alike things part some of the items. */
    [[nodiscard]] bool hasSeparators() const { return m_separators > 0; }
    /** Empties the list and returns its items. */
    [[nodiscard]] std::vector<ListItem> take();
    /** Empties the list and returns the items that are codes since the list leads to `item`. */
    [[nodiscard]] std::vector<ListItem> takeLeadingTo(const ListItem &item);

private:
    struct Waiting {
        ListItem item;
        ListGap gapBehind = ListGap::None;
    };

    [[nodiscard]] ListGap gapTo(const ListItem &item) const;
    [[nodiscard]] QStringView textOf(const Waiting &waiting) const
    {
        return m_text.sliced(waiting.item.token.start, waiting.item.token.length);
    }
    [[nodiscard]] bool isMixedListOfCodes() const;
    [[nodiscard]] bool isWrittenLikeCode(const Waiting &waiting) const;
    [[nodiscard]] bool isCodeInList(const Waiting &waiting) const;
    void clear();

    QStringView m_text;
    std::vector<Waiting> m_items;
    int m_separators = 0;
};

} // namespace codedesk::decoding
