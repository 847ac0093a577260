// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/vendorwordings.h"

#include "catalogue/cataloguefile.h"
#include "catalogue/strictjson.h"

namespace codedesk {

using namespace Qt::StringLiterals;

Result<QList<VendorWording>> readVendorWordings(const QString &file, const QByteArray &content)
{
    return cataloguefile::readObject(file, content, [](const JsonNode &root) {
        root.expectKeys({ u"format"_s, u"source"_s, u"wordings"_s });
        QList<VendorWording> wordings;
        for (const JsonNode &node : root.member(u"wordings"_s).elements()) {
            node.expectKeys({ u"codes"_s, u"en"_s });
            wordings.push_back({ node.member(u"codes"_s).texts(), node.member(u"en"_s).texts() });
        }
        return wordings;
    });
}

} // namespace codedesk
