// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codetokenizer.h"

#include <QStringView>

namespace codedesk::decoding {

/**
 * Returns true if `number` is the outcome of a check inside an answer whose outer code says only that the answer
 * came
 * ("{"code":0,"data":{"verifyCode":"2012"}}"): its key names one, and before it the answer reports success. Beside
 * a telephone number the same key has what was sent to that telephone. Cost: a few hundred units around the
 * number.
 */
[[nodiscard]] bool isInnerCode(QStringView text, const Token &number, QStringView key);

} // namespace codedesk::decoding
