// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/zipnames.h"

#include "ingest/bytesequence.h"
#include "ingest/encoding.h"

#include <string>

namespace codedesk::ingest {

namespace {

QString decoded(std::string_view bytes, Encoding encoding)
{
    std::string text;
    OffsetMap map;
    std::ignore = makeDecoder(encoding)->decode(bytes, true, text, map);
    return QString::fromUtf8(text);
}

QString anyEncoding(std::string_view raw, std::string_view strict)
{
    const std::size_t ascii = asciiPrefix(raw);
    if (raw == strict || ascii == raw.size())
        return decoded(raw, Encoding::Utf8);
    if (const auto encoding = detectMultibyte(raw.substr(ascii), true))
        return decoded(raw, *encoding);
    return decoded(strict, Encoding::Utf8);
}

} // namespace

QString entryName(std::string_view raw, std::string_view strict)
{
    QString name = anyEncoding(raw, strict);
    for (QChar &character : name) {
        if (character == u'\\')
            character = u'/';
        else if (character.category() == QChar::Other_Control)
            character = QChar::ReplacementCharacter;
    }
    return name;
}

QString UniqueNames::take(const QString &name)
{
    QString unique = name;
    if (m_taken.contains(name)) {
        int &number = m_lastNumbers.insert(name, m_lastNumbers.value(name, 1)).value();
        while (m_taken.contains(unique))
            unique = name + QStringLiteral(" (%1)").arg(++number);
    }
    m_taken.insert(unique);
    return unique;
}

} // namespace codedesk::ingest
