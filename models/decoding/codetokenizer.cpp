// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/codetokenizer.h"

#include "decoding/contextwords.h"

#include <QChar>

namespace codedesk::decoding {

namespace {

bool isAlphanumeric(char16_t unit)
{
    const UnitClass kind = unitClass(unit);
    return kind == UnitClass::Digit || kind == UnitClass::Letter;
}

bool isJoiner(char16_t unit)
{
    return unit == u'.' || unit == u'-' || unit == u'@';
}

/** Returns the length of the letters `chunk` starts with if it goes on with digits alone, with one '-' at most
 * between. */
qsizetype lettersBeforeDigits(QStringView chunk)
{
    constexpr qsizetype fewestDigits = 4; // "ret0" and "code2" are names
    qsizetype letters = 0;
    while (letters < chunk.size() && unitClass(chunk[letters].unicode()) == UnitClass::Letter)
        ++letters;
    qsizetype digits = letters;
    if (digits < chunk.size() && chunk[digits] == u'-')
        ++digits;
    if (letters == 0 || chunk.size() - digits < fewestDigits)
        return 0;
    for (qsizetype i = digits; i < chunk.size(); ++i) {
        if (unitClass(chunk[i].unicode()) != UnitClass::Digit)
            return 0;
    }
    return letters;
}

} // namespace

Token CodeTokenizer::take(TokenKind kind, qsizetype end)
{
    const Token token{ kind, m_position, end - m_position };
    m_position = end;
    return token;
}

Token CodeTokenizer::takeRun(UnitClass wanted, TokenKind kind)
{
    qsizetype end = m_position + 1;
    while (end < m_text.size() && unitClass(m_text[end].unicode()) == wanted)
        ++end;
    return take(kind, end);
}

/** A '-' before a digit is its sign unless it joins: after a letter, a digit or another '-'. */
bool CodeTokenizer::isSign(qsizetype at) const
{
    if (m_text[at] != u'-' || at + 1 >= m_text.size() || unitClass(m_text[at + 1].unicode()) != UnitClass::Digit)
        return false;
    if (at == 0)
        return true;
    const char16_t before = m_text[at - 1].unicode();
    if (before == u'-') // the range "-9110--9114", but not the option "--9114"
        return at >= 2 && unitClass(m_text[at - 2].unicode()) == UnitClass::Digit;
    return !isAlphanumeric(before);
}

Token CodeTokenizer::takeChunk()
{
    const bool isSigned = m_text[m_position] == u'-';
    qsizetype end = isSigned ? m_position + 1 : m_position;
    bool hasLetter = false;
    bool hasJoiner = false;
    for (; end < m_text.size(); ++end) {
        const char16_t unit = m_text[end].unicode();
        if (isAlphanumeric(unit)) {
            hasLetter = hasLetter || unitClass(unit) == UnitClass::Letter;
        } else if (isJoiner(unit) && end + 1 < m_text.size() && isAlphanumeric(m_text[end + 1].unicode())) {
            hasJoiner = true;
        } else {
            break;
        }
    }
    if (!hasLetter)
        return take(hasJoiner ? TokenKind::Compound : TokenKind::Number, end);
    const QStringView chunk = m_text.sliced(m_position, end - m_position);
    const qsizetype letters = lettersBeforeDigits(chunk);
    const WordRole role = letters > 0 ? wordRole(chunk.first(letters)) : WordRole::None;
    if (role == WordRole::Code || role == WordRole::Report)
        return take(TokenKind::Word, m_position + letters);
    return take(TokenKind::Word, end);
}

Token CodeTokenizer::next()
{
    if (m_position >= m_text.size())
        return { TokenKind::End, m_text.size(), 0 };
    switch (unitClass(m_text[m_position].unicode())) {
    case UnitClass::Digit:
    case UnitClass::Letter:
        return takeChunk();
    case UnitClass::Script:
        return takeRun(UnitClass::Script, TokenKind::Script);
    case UnitClass::Space:
        return takeRun(UnitClass::Space, TokenKind::Space);
    case UnitClass::LineBreak:
        return takeRun(UnitClass::LineBreak, TokenKind::LineBreak);
    case UnitClass::Mark:
        break;
    }
    return isSign(m_position) ? takeChunk() : take(TokenKind::Mark, m_position + 1);
}

} // namespace codedesk::decoding
