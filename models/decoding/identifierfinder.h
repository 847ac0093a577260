// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codetokenizer.h"
#include "decoding/identifiers.h"
#include "decoding/keytracker.h"
#include "decoding/pastedtext.h"

#include <QSet>

#include <optional>
#include <utility>

namespace codedesk::decoding {

/**
 * Keeps what identifies a call, from the tokens of a PastedText in their order. Whoever reads the tokens for
 * something else as well hands them on; identifiersIn() reads them for this alone.
 */
class IdentifierFinder {
public:
    /** `pasted` must outlive the finder. */
    explicit IdentifierFinder(const PastedText &pasted)
        : m_pasted(pasted)
        , m_text(pasted.text())
    {
    }

    void feed(const Token &token, const KeyContext &context);
    /** Returns what was found so far, and forgets it. */
    [[nodiscard]] QList<FoundIdentifier> take() { return std::exchange(m_found, {}); }

private:
    void read(const Token &token, const KeyContext &context);
    [[nodiscard]] std::optional<IdentifierKind> kindOf(const Token &token, const KeyContext &context) const;
    [[nodiscard]] bool continuesList(const Token &token) const;

    const PastedText &m_pasted;
    QStringView m_text;
    Token m_last; // the last identifier found; empty: none
    IdentifierKind m_lastKind = IdentifierKind::OrderNumber;
    QSet<QString> m_seen;
    QList<FoundIdentifier> m_found;
};

/** Does what findIdentifiers() does, for a text that was made plain already. */
[[nodiscard]] QList<FoundIdentifier> identifiersIn(const PastedText &pasted);

} // namespace codedesk::decoding
