// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/vendorwordings.h"

#include "catalogue/cataloguefile.h"
#include "catalogue/strictjson.h"

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const JsonNode &list)
{
    QStringList texts;
    for (const JsonNode &text : list.elements())
        texts << text.text();
    return texts;
}

} // namespace

Result<QList<VendorWording>> readVendorWordings(const QString &file, const QByteArray &content)
{
    std::optional<JsonFault> fault;
    const Result<QJsonValue> document = cataloguefile::parse(file, content, fault);
    if (!document)
        return document.error();
    const JsonNode root(*document, QString(), fault);
    root.expectKeys({ u"format"_s, u"source"_s, u"wordings"_s });
    QList<VendorWording> wordings;
    for (const JsonNode &node : root.member(u"wordings"_s).elements()) {
        node.expectKeys({ u"codes"_s, u"en"_s });
        wordings.push_back({ textsOf(node.member(u"codes"_s)), textsOf(node.member(u"en"_s)) });
    }
    if (fault)
        return cataloguefile::faultError(file, *fault);
    return wordings;
}

const QList<VendorWording> &builtinVendorWordings()
{
    static const QList<VendorWording> wordings =
        cataloguefile::readBuiltin(u"vendor-wordings.json"_s, readVendorWordings);
    return wordings;
}

} // namespace codedesk
