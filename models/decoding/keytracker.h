// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codetokenizer.h"
#include "decoding/keyroles.h"

#include <QStringView>

namespace codedesk::decoding {

/** The key a number is the value of, if any. */
struct KeyContext {
    QStringView key; ///< Empty: the number is not directly the value of a key.
    bool inAddress = false; ///< The number stands in the host or path of a URL.

    [[nodiscard]] KeyRole role() const { return key.isEmpty() ? KeyRole::None : keyRole(key); }
};

/**
 * Follows the structure of a text token by token, in one pass: JSON, query strings, "key = value", object prints,
 * XML elements. It needs no text to be complete or well-formed; memory does not grow with nesting.
 */
class KeyTracker {
public:
    /** `text` is what the tokens were read from; it must outlive the tracker. */
    explicit KeyTracker(QStringView text)
        : m_text(text)
    {
    }

    /** Takes the next token; returns the context it stands in, which is of use for a Number or Word. */
    KeyContext feed(const Token &token);

private:
    enum class State {
        NoValue, ///< No key, or its value is over.
        Awaited, ///< Behind the key; the value comes next.
        Taken, ///< The value was read; a list may go on.
        Text, ///< The value is a text of words; numbers in it are not the value itself.
    };

    void feedMark(const Token &token);
    void feedSeparator();
    void openKey(const Token &mark);
    void openElement(const Token &mark);
    void close();
    void takeName(const Token &token);
    [[nodiscard]] bool isTypeOfValue(const Token &token);
    [[nodiscard]] KeyContext context() const;
    void followAddress(const Token &token);

    QStringView m_text;
    Token m_name; // the word that a ':' or '=' would make a key; empty: none
    bool m_nameIsNumber = false;
    Token m_key;
    State m_state = State::NoValue;
    qsizetype m_listDepth = 0; // brackets opened behind the key
    bool m_staysOverLineBreak = false;
    bool m_inAddress = false;
    qsizetype m_ignoredUntil = 0; // tokens before this place tell of the type of a value
};

} // namespace codedesk::decoding
