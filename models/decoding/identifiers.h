// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace codedesk {

/** What a call can be searched by. */
enum class IdentifierKind {
    OrderNumber, ///< The customer's own number of the call ("orderNo").
    BizToken, ///< The vendor's token of a flow, a UUID in capitals.
    RequestId, ///< The vendor's number of a request ("RequestId", "bizSeqNo", "Seq").
};

/** Returns "order-number", "biz-token" or "request-id", the names used by the command line. */
[[nodiscard]] QString identifierKindKey(IdentifierKind kind);

/** An identifier of a call found in a text. */
struct FoundIdentifier {
    IdentifierKind kind = IdentifierKind::OrderNumber;
    QString text; ///< As found, in ASCII.
    qsizetype start = 0; ///< Where it stands in the text given, in UTF-16 units.
    qsizetype length = 0;

    bool operator==(const FoundIdentifier &) const = default;
};

/**
 * Finds order numbers, BizTokens and request ids in whatever a customer sent, by the key or word before them or by
 * a shape nothing else has. Each is returned once, ordered by its first place. Numbers of persons never are:
 * ID-card, phone and bank-card numbers. Time and memory grow with the length of the text only. Safe to call from
 * any thread.
 */
[[nodiscard]] QList<FoundIdentifier> findIdentifiers(const QString &text);

} // namespace codedesk
