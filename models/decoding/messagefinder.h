// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "decoding/codetokenizer.h"

#include <QHash>
#include <QList>
#include <QString>

#include <bitset>
#include <vector>

namespace codedesk::decoding {

/** A message of the catalogue found in a text, with the rows that have exactly this message. */
struct FoundMessage {
    qsizetype start = 0;
    qsizetype length = 0;
    QList<int> entryPositions;
};

/**
 * Finds the Chinese messages of a catalogue in the text of a PastedText. Spaces and letter case do not matter.
 * A value that does not change after construction; safe to use from several threads.
 */
class MessageFinder {
public:
    explicit MessageFinder(const Catalogue &catalogue);

    /** Returns the messages of at least four characters in `text`, from the left; of two at one place the longer.
     */
    [[nodiscard]] QList<FoundMessage> findAll(QStringView text) const;

    /** Returns true if the message of a row stands right behind or right before `number`. */
    [[nodiscard]] bool standsBeside(QStringView text, const Token &number, int entryPosition) const;

private:
    struct Message {
        QString text; // plain, lower case, without spaces
        QList<int> entryPositions;
    };

    [[nodiscard]] const Message *longestAt(QStringView text, qsizetype at, qsizetype *length) const;

    struct EntryText {
        QString message;
        QString firstClause;
    };

    std::vector<EntryText> m_textOfEntry;
    std::vector<Message> m_messages;
    QHash<char16_t, std::vector<std::size_t>> m_byFirstUnit; // indexes of m_messages, the longest first
    std::bitset<0x10000> m_isFirstUnit;
};

} // namespace codedesk::decoding
