// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/logform.h"

#include <iterator>

namespace codedesk::ingest {

namespace {

// In the order of LogForm. Names are stored.
constexpr QLatin1StringView formNames[] = {
    QLatin1StringView("CSV"),
    QLatin1StringView("Excel"),
    QLatin1StringView("JSON lines"),
    QLatin1StringView("JSON"),
    QLatin1StringView("H5"),
    QLatin1StringView("key=value"),
    QLatin1StringView("pattern"),
    QLatin1StringView("GetWeChatBillDetails"),
    QLatin1StringView("GetDetectInfo"),
    QLatin1StringView("GetDetectInfoEnhanced"),
    QLatin1StringView("GetEidResult"),
    QLatin1StringView("GetFaceIdResult"),
    QLatin1StringView("API 3.0"),
    QLatin1StringView("SDK result"),
    QLatin1StringView("server/sync"),
    QLatin1StringView("queryfacerecord"),
    QLatin1StringView("getOcrResult"),
    QLatin1StringView("idcardocrapp"),
    QLatin1StringView("bankcardocrapp"),
};
static_assert(std::size(formNames) == static_cast<std::size_t>(LogForm::BankCardPicture) + 1);

} // namespace

QString logFormName(LogForm form)
{
    return formNames[static_cast<std::size_t>(form)];
}

std::optional<LogForm> logFormNamed(QStringView name)
{
    for (std::size_t i = 0; i < std::size(formNames); ++i) {
        if (name == formNames[i])
            return static_cast<LogForm>(i);
    }
    return std::nullopt;
}

} // namespace codedesk::ingest
