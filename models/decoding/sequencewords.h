// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace codedesk::decoding {

// Words by which people tell of several codes one after another.

/** Returns the length of the word at the end of `text` that counts times or tells their order ("第一次", "后来",
 * "又"), else 0. */
[[nodiscard]] qsizetype sequenceWordAtEnd(QStringView text);

/** Returns true if `text` ends by telling that several codes follow ("报过两种", "出现三个错误"). */
[[nodiscard]] bool endsWithAnnouncement(QStringView text);

/** Returns true if `text`, which stands behind numbers, speaks of them as several things ("这六个都…", "these").
 */
[[nodiscard]] bool startsWithSeveral(QStringView text);

} // namespace codedesk::decoding
