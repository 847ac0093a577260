// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/keytracker.h"

#include "decoding/textunits.h"

#include <algorithm>
#include <iterator>

namespace codedesk::decoding {

namespace {

/** Names of types and of functions that wrap a single value, as printers of objects write them. */
bool isTypeName(QStringView word)
{
    static constexpr QStringView names[]{ u"string",    u"int",        u"integer", u"long",
                                          u"float",     u"double",     u"str",     u"optional",
                                          u"numberint", u"numberlong", u"number",  u"some",
                                          u"just",      u"short",      u"bigint",  u"optionalint" };
    return std::any_of(std::begin(names), std::end(names),
                       [word](QStringView name) { return word.compare(name, Qt::CaseInsensitive) == 0; });
}

bool isQuote(char16_t unit)
{
    return unit == u'"' || unit == u'\'' || unit == u'`';
}

} // namespace

KeyContext KeyTracker::feed(const Token &token)
{
    if (token.start < m_ignoredUntil)
        return {};
    followAddress(token);
    const KeyContext context = this->context();
    switch (token.kind) {
    case TokenKind::Number:
        if (m_state == State::Awaited)
            m_state = State::Taken;
        m_name = token;
        m_nameIsNumber = true;
        break;
    case TokenKind::Word:
        if (m_state != State::Awaited || !isTypeOfValue(token))
            takeName(token);
        break;
    case TokenKind::Compound:
    case TokenKind::Script:
        takeName(token);
        m_name = {};
        break;
    case TokenKind::LineBreak:
        if (m_listDepth == 0 && !(m_staysOverLineBreak && m_state == State::Awaited))
            close();
        m_name = {};
        break;
    case TokenKind::Mark:
        feedMark(token);
        break;
    case TokenKind::Space:
    case TokenKind::End:
        break;
    }
    return context;
}

KeyContext KeyTracker::context() const
{
    if (m_state != State::Awaited)
        return { {}, m_inAddress };
    return { m_text.sliced(m_key.start, m_key.length), m_inAddress };
}

/** "int(15)", "string(4) "1004"": the length of a string is left out, the brackets of others are those of a list.
 */
bool KeyTracker::isTypeOfValue(const Token &token)
{
    constexpr qsizetype longestLength = 10;
    if (!isOneOf(unitAt(m_text, token.end()), u"([") || !isTypeName(m_text.sliced(token.start, token.length)))
        return false;
    qsizetype end = token.end() + 1;
    while (isDigit(unitAt(m_text, end)) && end - token.end() < longestLength)
        ++end;
    const bool isLength = unitAt(m_text, end) == u')' && isOneOf(unitAt(m_text, end + 1), u" \"");
    if (isLength)
        m_ignoredUntil = end + 1;
    return true;
}

void KeyTracker::takeName(const Token &token)
{
    m_name = token;
    m_nameIsNumber = false;
    if (m_state == State::Awaited || m_state == State::Taken)
        m_state = m_listDepth > 0 ? m_state : State::Text;
}

void KeyTracker::feedMark(const Token &token)
{
    const char16_t unit = m_text[token.start].unicode();
    switch (unit) {
    case u':':
    case u'=':
        openKey(token);
        break;
    case u'>':
        openElement(token);
        break;
    case u'[':
    case u'(':
        if (m_listDepth > 0 || m_state == State::Awaited)
            ++m_listDepth;
        break;
    case u']':
    case u')':
        if (m_listDepth > 0 && --m_listDepth == 0)
            close();
        break;
    case u'{':
    case u'}':
    case u'<':
        close();
        m_name = {};
        break;
    case u',':
    case u';':
    case u'&':
        feedSeparator();
        break;
    case u'|':
    case u'/':
        if (m_state == State::Taken)
            m_state = State::Awaited;
        break;
    default:
        if (!isQuote(unit) && unit != u'!')
            m_name = {};
        break;
    }
}

void KeyTracker::feedSeparator()
{
    m_name = {};
    if (m_listDepth == 0)
        close();
    else if (m_state == State::Taken)
        m_state = State::Awaited;
}

void KeyTracker::openKey(const Token &mark)
{
    if (m_name.length == 0)
        return; // "==", "::", or a mark behind a text
    m_key = m_name;
    m_name = {};
    m_state = State::Awaited;
    m_listDepth = 0;
    const bool isArrow = mark.end() < m_text.size() && m_text[mark.start] == u'=' && m_text[mark.end()] == u'>';
    m_staysOverLineBreak = isArrow || isQuote(m_text[mark.start - 1].unicode());
}

/** "<code>" makes a key of its name. */
void KeyTracker::openElement(const Token &mark)
{
    const bool isElement =
        m_name.length > 0 && m_name.end() == mark.start && m_name.start > 0 && m_text[m_name.start - 1] == u'<';
    if (isElement) {
        openKey(mark);
        return;
    }
    const bool isArrow = mark.start > 0 && (m_text[mark.start - 1] == u'=' || m_text[mark.start - 1] == u'-');
    if (!isArrow)
        m_name = {};
}

void KeyTracker::close()
{
    m_state = State::NoValue;
    m_listDepth = 0;
    m_staysOverLineBreak = false;
}

/** An address starts at "://" or at the '/' behind a host name; its query, and all that ends a word, ends it. */
void KeyTracker::followAddress(const Token &token)
{
    if (token.kind == TokenKind::Space || token.kind == TokenKind::LineBreak || token.kind == TokenKind::Script) {
        m_inAddress = false;
        return;
    }
    if (token.kind != TokenKind::Mark)
        return;
    const char16_t unit = m_text[token.start].unicode();
    if (unit == u'/') {
        const bool behindScheme = token.start > 0 && m_text[token.start - 1] == u':' && token.end() < m_text.size()
            && m_text[token.end()] == u'/';
        const bool behindHost = m_name.length > 0 && !m_nameIsNumber && m_name.end() == token.start
            && m_text.sliced(m_name.start, m_name.length).contains(u'.');
        if (behindScheme || behindHost)
            m_inAddress = true;
    } else if (unit != u':' && unit != u'-' && unit != u'~' && unit != u'%') {
        m_inAddress = false;
    }
}

} // namespace codedesk::decoding
