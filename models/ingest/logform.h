// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace codedesk::ingest {

/** What a log turned out to be: a table, lines of JSON, or one of the vendor's answers. */
enum class LogForm {
    Csv,
    Sheet, ///< Of a workbook.
    JsonLines,
    Json,
    Addresses, ///< Redirect addresses of H5.
    KeyValues, ///< key=value on each line.
    Pattern, ///< Text by a pattern.
    WeChatBillDetails,
    DetectInfo,
    DetectInfoEnhanced,
    EidResult,
    FaceIdResult,
    ApiResult,
    SdkResult,
    ServerSync,
    QueryFaceRecord,
    OcrResult,
    IdCardPicture,
    BankCardPicture,
};

/** Returns the name of a form: proper names, the same in every language. The ledger keeps it. */
[[nodiscard]] QString logFormName(LogForm form);

/** Returns the form that has a name; nothing for a name of none, as a later version may write. */
[[nodiscard]] std::optional<LogForm> logFormNamed(QStringView name);

} // namespace codedesk::ingest
