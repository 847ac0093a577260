// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/codenames.h"

#include "decoding/textunits.h"

#include <algorithm>

namespace codedesk::decoding {

namespace {

constexpr qsizetype shortestName = 8; // units
constexpr qsizetype longestName = 80;

/** A name in small letters, without the marks between its words. */
QString folded(QStringView name)
{
    QString result;
    result.reserve(name.size());
    for (const QChar unit : name) {
        if (isDigit(unit) || (isLetter(unit) && unit != u'_'))
            result += unit.toLower();
    }
    return result;
}

bool isConstant(QStringView word)
{
    const bool isPlain = std::all_of(word.cbegin(), word.cend(), [](QChar unit) {
        return unit == u'_' || (unit >= u'A' && unit <= u'Z') || isDigit(unit);
    });
    return word.size() >= shortestName && word.contains(u'_') && isPlain;
}

/** Returns the words of a message that are constants of a program. */
QStringList constantsOf(const QString &message)
{
    QStringList constants;
    for (qsizetype at = 0; at < message.size();) {
        qsizetype end = at;
        while (end < message.size() && isNameUnit(message.at(end)))
            ++end;
        const QString word = message.sliced(at, end - at);
        if (isConstant(word))
            constants << word;
        at = std::max(end, at + 1);
    }
    return constants;
}

} // namespace

CodeNames::CodeNames(const Catalogue &catalogue)
{
    for (const CodeEntry &entry : catalogue.entries()) {
        if (catalogue.isForeign(entry))
            continue;
        for (const QString &constant : constantsOf(entry.message.zh))
            addName(constant, { entry.code, entry.position });
        for (const QString &code : entry.allCodes()) {
            const qsizetype point = code.indexOf(u'.');
            if (point <= 0)
                continue;
            addName(code, { code, entry.position });
            m_families.insert(folded(code.first(point)), true);
            m_starts.set(startOf(code.sliced(point + 1)));
            const QString half = folded(code.sliced(point + 1));
            if (half.size() >= shortestName && !m_halves.contains(half))
                m_halves.insert(half, { code, entry.position });
        }
    }
}

/** Returns a number for the first letters of a name, whatever their case and the marks between them. */
std::size_t CodeNames::startOf(QStringView name)
{
    constexpr int letters = 5;
    std::size_t start = 0;
    int count = 0;
    for (qsizetype at = 0; at < name.size() && count < letters; ++at) {
        const char16_t unit = name[at].unicode();
        if (unit == u'_' || unit == u'.' || unit == u'-')
            continue;
        start = start * 31 + (unit < 0x80 ? unit | 0x20U : unit);
        ++count;
    }
    return start % 0x10000;
}

void CodeNames::addName(const QString &name, const Named &named)
{
    const QString key = folded(name);
    m_starts.set(startOf(name));
    if (!m_whole.contains(key))
        m_whole.insert(key, named);
}

NamedCode CodeNames::named(const QString &name, qsizetype end) const
{
    const auto whole = m_whole.constFind(name);
    return whole == m_whole.cend() ? NamedCode() : NamedCode{ whole->code, whole->entryPosition, end, true };
}

NamedCode CodeNames::find(QStringView text, const Token &token) const
{
    if (token.length < shortestName || token.length > longestName)
        return {};
    const QStringView word = text.sliced(token.start, token.length);
    const QStringView last = word.sliced(word.lastIndexOf(u'.') + 1); // behind the name of a package or a class
    for (const QStringView name : { word, last }) {
        if (!mayBeName(name))
            continue;
        const QString key = folded(name);
        if (const NamedCode code = named(key, token.end()); code.entryPosition >= 0)
            return code;
        if (m_families.contains(key))
            return findBroken(text, token, key);
    }
    const auto half = mayBeName(last) ? m_halves.constFind(folded(last)) : m_halves.cend();
    return half == m_halves.cend() ? NamedCode()
                                   : NamedCode{ half->code, half->entryPosition, token.end(), false };
}

/** The name of a family, and behind a point, blanks or a line end the rest of the code. */
NamedCode CodeNames::findBroken(QStringView text, const Token &token, const QString &family) const
{
    constexpr qsizetype widestGap = 4;
    constexpr int mostParts = 3; // the second half may be broken, too
    QString name = family;
    qsizetype end = token.end();
    for (int part = 0; part < mostParts; ++part) {
        qsizetype start = end;
        while (start < text.size() && start - end < widestGap && isOneOf(text[start], u" .。·:-\n\r\t"))
            ++start;
        qsizetype behind = start;
        while (isLetter(unitAt(text, behind)) && behind - start < longestName)
            ++behind;
        if (behind == start)
            break;
        name += folded(text.sliced(start, behind - start));
        end = behind;
        if (const NamedCode code = named(name, end); code.entryPosition >= 0)
            return code;
    }
    return {};
}

} // namespace codedesk::decoding
