// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "decoding/codetokenizer.h"
#include "search/phraseindex.h"

#include <QList>
#include <QString>

#include <memory>
#include <mutex>
#include <vector>

namespace codedesk::decoding {

/**
 * Finds what rows of a catalogue say in the text of a PastedText. Safe to use from several threads; what is looked
 * for is made ready at the first question.
 */
class MessageFinder {
public:
    explicit MessageFinder(CataloguePtr catalogue);

    /** Returns the wordings in a text without codes (PhraseIndex::find()). */
    [[nodiscard]] QList<PhraseHit> findAll(QStringView text) const;

    /** Returns true if the message of a row stands right behind or right before `number`. */
    [[nodiscard]] bool standsBeside(QStringView text, const Token &number, int entryPosition) const;

private:
    struct EntryText {
        QString message; // plain, lower case, without spaces
        QString firstClause;
    };

    CataloguePtr m_catalogue;
    mutable std::once_flag m_hasTexts;
    mutable std::vector<EntryText> m_textOfEntry;
    mutable std::once_flag m_hasPhrases;
    mutable std::unique_ptr<const PhraseIndex> m_phrases;
};

} // namespace codedesk::decoding
