// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/codenames.h"

#include "decoding/codeshapes.h"
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

CodeNames::CodeNames(CataloguePtr catalogue)
    : m_catalogue(std::move(catalogue))
{
}

CodeNames::Index::Index(const Catalogue &catalogue)
{
    for (const CodeEntry &entry : catalogue.entries()) {
        if (catalogue.isForeign(entry))
            continue;
        for (const QString &constant : constantsOf(entry.message.zh))
            add(constant, { entry.code, entry.position });
        for (const QString &code : entry.allCodes()) {
            const qsizetype point = code.indexOf(u'.');
            if (point <= 0 && isApiErrorCode(code))
                add(code, { code, entry.position });
            if (point <= 0)
                continue;
            add(code, { code, entry.position });
            families.insert(folded(code.first(point)), true);
            starts.set(startOf(code.sliced(point + 1)));
            const QString half = folded(code.sliced(point + 1));
            if (half.size() >= shortestName && !halves.contains(half))
                halves.insert(half, { code, entry.position });
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

void CodeNames::Index::add(const QString &name, const Named &named)
{
    const QString key = folded(name);
    starts.set(startOf(name));
    if (!whole.contains(key))
        whole.insert(key, named);
}

NamedCode CodeNames::Index::named(const QString &name, qsizetype end) const
{
    const auto found = whole.constFind(name);
    return found == whole.cend() ? NamedCode() : NamedCode{ found->code, found->entryPosition, end, true };
}

NamedCode CodeNames::find(QStringView text, const Token &token) const
{
    if (token.length < shortestName || token.length > longestName)
        return {};
    std::call_once(m_isMade, [this] { m_index = std::make_unique<const Index>(*m_catalogue); });
    const Index &index = *m_index;
    const QStringView word = text.sliced(token.start, token.length);
    const QStringView last = word.sliced(word.lastIndexOf(u'.') + 1); // behind the name of a package or a class
    for (const QStringView name : { word, last }) {
        if (!index.mayHave(name))
            continue;
        const QString key = folded(name);
        NamedCode code = index.named(key, token.end());
        code.isFamily = isApiErrorCode(code.code) && !code.code.contains(u'.');
        const NamedCode broken = index.families.contains(key) ? index.findBroken(text, token, key) : NamedCode();
        if (broken.entryPosition >= 0 || code.entryPosition >= 0)
            return broken.entryPosition >= 0 ? broken : code;
        if (index.families.contains(key))
            return {};
    }
    const auto half = index.mayHave(last) ? index.halves.constFind(folded(last)) : index.halves.cend();
    return half == index.halves.cend() ? NamedCode()
                                       : NamedCode{ half->code, half->entryPosition, token.end(), false };
}

/** The name of a family, and behind a point, blanks or a line end the rest of the code. */
NamedCode CodeNames::Index::findBroken(QStringView text, const Token &token, const QString &family) const
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
