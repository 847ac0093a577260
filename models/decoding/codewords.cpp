// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/codewords.h"

#include "catalogue/cataloguefile.h"
#include "catalogue/strictjson.h"

namespace codedesk::decoding {

using namespace Qt::StringLiterals;

namespace {

void addWords(const JsonNode &list, QString &words)
{
    for (const JsonNode &word : list.elements())
        words += word.text().toLower() + u' ';
}

} // namespace

Result<CodeWords> readCodeWords(const QString &file, const QByteArray &content)
{
    return cataloguefile::readObject(file, content, [](const JsonNode &root) {
        root.expectKeys({ u"format"_s, u"languages"_s });
        CodeWords words;
        for (const JsonNode &language : root.member(u"languages"_s).elements()) {
            language.expectKeys({ u"language"_s, u"code"_s, u"report"_s }, { u"other"_s });
            addWords(language.member(u"code"_s), words.code);
            addWords(language.member(u"report"_s), words.report);
            if (language.has(u"other"_s))
                addWords(language.member(u"other"_s), words.other);
        }
        return words;
    });
}

} // namespace codedesk::decoding
