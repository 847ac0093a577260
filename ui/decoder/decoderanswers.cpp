// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/decoderanswers.h"

#include "decoding/warninglist.h"

namespace codedesk::ui {

MaskAnswer answerMask(const QString &text)
{
    MaskAnswer answer{ text, std::nullopt, {} };
    if (text.trimmed().isEmpty())
        return answer;
    const Result<WarningMask> mask = parseWarningMask(text);
    if (mask)
        answer.mask = *mask;
    else
        answer.fault = mask.error().toText();
    return answer;
}

CardAnswer answerCardList(const QString &text)
{
    CardAnswer answer{ text, {}, {} };
    const Result<QStringList> codes = parseWarningList(text);
    if (codes)
        answer.codes = *codes;
    else
        answer.fault = codes.error().toText();
    return answer;
}

} // namespace codedesk::ui
