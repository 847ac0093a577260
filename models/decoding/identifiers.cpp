// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/identifiers.h"

#include "decoding/identifierfinder.h"

namespace codedesk {

QString identifierKindKey(IdentifierKind kind)
{
    switch (kind) {
    case IdentifierKind::OrderNumber:
        return QStringLiteral("order-number");
    case IdentifierKind::BizToken:
        return QStringLiteral("biz-token");
    case IdentifierKind::RequestId:
        break;
    }
    return QStringLiteral("request-id");
}

QList<FoundIdentifier> findIdentifiers(const QString &text)
{
    return decoding::identifiersIn(decoding::PastedText(text));
}

} // namespace codedesk
