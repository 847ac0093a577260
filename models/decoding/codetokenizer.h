// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/unitclass.h"

#include <QStringView>

namespace codedesk::decoding {

enum class TokenKind {
    Number, ///< Digits that stand apart, with their minus if it belongs to them ("-1101").
    Compound, ///< Numbers joined by '.' or '-' ("88.01", "2016-07-18", "1101-1109").
    Word, ///< Letters, also with digits, '_', '.', '-' or '@' in between ("errCode", "v1.12.12", "3DCE6611-0F1E").
    Script, ///< Letters of a script that is written without spaces, such as Chinese.
    Space, ///< White space within a line.
    LineBreak,
    Mark, ///< Any other single unit.
    End, ///< Past the last token.
};

struct Token {
    TokenKind kind = TokenKind::End;
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
};

/**
 * Splits the text of a PastedText into tokens, one at a time, each unit in exactly one token.
 *
 * A digit that touches a letter, or a letter or digit behind '.' or '-', is never a Number, since it is a part of
 * something longer (a token, a version, an amount). Two exceptions, both for what people type: a keyword and a
 * code written together ("code1004", "err-5001") are a Word and a Number. The text must outlive the tokenizer.
 */
class CodeTokenizer {
public:
    explicit CodeTokenizer(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] Token next();

private:
    [[nodiscard]] Token take(TokenKind kind, qsizetype end);
    [[nodiscard]] Token takeChunk();
    [[nodiscard]] Token takeRun(UnitClass unitClass, TokenKind kind);
    [[nodiscard]] bool isSign(qsizetype at) const;

    QStringView m_text;
    qsizetype m_position = 0;
};

} // namespace codedesk::decoding
