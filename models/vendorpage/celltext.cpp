// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/celltext.h"

#include "core/ascii.h"
#include "core/text.h"

#include <QHash>

#include <libxml/HTMLparser.h>

#include <algorithm>

namespace codedesk::vendorpage {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestCodeCell = 500;
constexpr qsizetype longestBillingCell = 30;
constexpr qsizetype longestNumber = 10; // digits
constexpr qsizetype longestName = 100;
constexpr qsizetype longestEntity = 32;
constexpr uint lastCodePoint = 0x10FFFF;
constexpr QChar pictureSelector(u'\xFE0F'); // follows a sign that is to be shown as a picture

using ascii::isDigit;

bool isNumber(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.sliced(1) : text;
    return digits.size() <= longestNumber && ascii::areDigits(digits);
}

/** A plain word in small letters is none. */
bool isName(QStringView text)
{
    const auto distinguishes = [](QChar c) { return (c >= u'A' && c <= u'Z') || c == u'_'; };
    if (!ascii::isLetter(text.front()) || std::none_of(text.cbegin(), text.cend(), distinguishes))
        return false;
    const auto fits = [](QChar c) { return ascii::isLetter(c) || isDigit(c) || c == u'.' || c == u'_'; };
    return text.size() <= longestName && std::all_of(text.cbegin(), text.cend(), fits);
}

bool partsCodes(QChar c)
{
    return QStringView(u"/\\,、;").contains(c) || c.isSpace();
}

/** Returns true if the text has words with nothing but white space between them. */
bool isPhrase(QStringView text)
{
    for (qsizetype at = 1; at + 1 < text.size(); ++at) {
        if (text[at].isSpace() && ascii::isLetter(text[at - 1]) && ascii::isLetter(text[at + 1]))
            return true;
    }
    return false;
}

/** Returns the character a reference without '&' and ';' stands for, or 0. */
uint characterOf(QStringView reference)
{
    if (reference.startsWith(u'#')) {
        const bool isHex = reference.size() > 1 && reference[1].toLower() == u'x';
        bool isGood = false;
        const uint number = reference.sliced(isHex ? 2 : 1).toUInt(&isGood, isHex ? 16 : 10);
        const bool isCharacter = isGood && number <= lastCodePoint && !QChar::isSurrogate(number);
        return isCharacter ? number : 0;
    }
    const QByteArray name = reference.toUtf8();
    const htmlEntityDesc *known = htmlEntityLookup(reinterpret_cast<const xmlChar *>(name.constData()));
    return known ? known->value : 0;
}

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format;
}

bool isGap(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

} // namespace

QString cleanText(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    bool hasGap = false;
    for (const QChar c : text) {
        if (isInvisible(c))
            continue;
        if (isGap(c)) {
            hasGap = true;
            continue;
        }
        if (hasGap && !clean.isEmpty())
            clean += u' ';
        hasGap = false;
        clean += c;
    }
    return clean;
}

QString withoutEntities(QStringView text)
{
    if (!text.contains(u'&'))
        return text.toString();
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QStringView ahead = text.sliced(at, std::min(longestEntity, text.size() - at));
        const qsizetype end = text[at] == u'&' ? ahead.indexOf(u';') : -1;
        const uint character = end > 1 ? characterOf(ahead.sliced(1, end - 1)) : 0;
        if (character == 0) {
            plain += text[at];
            continue;
        }
        plain += QChar::fromUcs4(character);
        at += end;
    }
    return plain;
}

QStringList readCodes(QStringView cell)
{
    if (cell.size() > longestCodeCell)
        return {};
    QStringList codes;
    const QString plain = text::plain(cell);
    if (isPhrase(plain))
        return {};
    for (qsizetype at = 0; at < plain.size();) {
        if (partsCodes(plain.at(at))) {
            ++at;
            continue;
        }
        const auto *const end = std::find_if(plain.cbegin() + at, plain.cend(), partsCodes);
        const QString piece = plain.sliced(at, end - plain.cbegin() - at);
        if (!isNumber(piece) && !isName(piece))
            return {};
        if (!codes.contains(piece))
            codes << piece;
        at += piece.size();
    }
    return codes;
}

bool isCodeCell(QStringView cell)
{
    const QStringList codes = readCodes(cell);
    return !codes.isEmpty() && std::all_of(codes.cbegin(), codes.cend(), [](const QString &code) {
        return isNumber(code) || (code.contains(u'.') && !code.endsWith(u'.'));
    });
}

std::optional<Billable> readBilling(QStringView cell)
{
    static const QHash<QString, Billable> words{
        { u"是"_s, Billable::Yes },
        { u"收费"_s, Billable::Yes },
        { u"计费"_s, Billable::Yes },
        { u"y"_s, Billable::Yes },
        { u"yes"_s, Billable::Yes },
        { u"true"_s, Billable::Yes },
        { u"√"_s, Billable::Yes },
        { u"✓"_s, Billable::Yes },
        { u"✔"_s, Billable::Yes },
        { u"charged"_s, Billable::Yes },
        { u"billed"_s, Billable::Yes },
        { u"否"_s, Billable::No },
        { u"不收费"_s, Billable::No },
        { u"不计费"_s, Billable::No },
        { u"免费"_s, Billable::No },
        { u"n"_s, Billable::No },
        { u"no"_s, Billable::No },
        { u"false"_s, Billable::No },
        { u"×"_s, Billable::No },
        { u"✗"_s, Billable::No },
        { u"✘"_s, Billable::No },
        { u"free"_s, Billable::No },
        { u"not charged"_s, Billable::No },
        { u"not billed"_s, Billable::No },
        { u"未说明"_s, Billable::Unstated },
        { u"not stated"_s, Billable::Unstated },
        { u"unstated"_s, Billable::Unstated },
    };
    if (cell.size() > longestBillingCell)
        return std::nullopt;
    QString word = cleanText(text::plain(cell)).toLower();
    word.remove(pictureSelector);
    if (word.endsWith(u'.') || word.endsWith(u'。'))
        word.chop(1);
    const auto known = words.constFind(word);
    return known == words.cend() ? std::nullopt : std::optional(*known);
}

QString comparableText(QStringView text)
{
    const QString clean = cleanText(text);
    const auto isAsciiAt = [&clean](qsizetype at) { return clean.at(at) < QChar(u'\x80'); };
    QString result;
    result.reserve(clean.size());
    for (qsizetype at = 0; at < clean.size(); ++at) {
        // A clean text has a character on both sides of each space.
        if (clean.at(at) != u' ' || (isAsciiAt(at - 1) && isAsciiAt(at + 1)))
            result += clean.at(at);
    }
    return result;
}

} // namespace codedesk::vendorpage
