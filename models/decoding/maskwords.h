// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace codedesk::decoding {

/** A mask told by the places of its ones. */
struct DescribedMask {
    QString mask; ///< Eight characters 0 and 1; empty: there is none.
    qsizetype end = 0; ///< Where the words end.
};

/** Reads the words from a place that names a bit: "第一位和第四位是1", "第1、4、6位为1". */
[[nodiscard]] DescribedMask describedMaskAt(QStringView text, qsizetype at);

} // namespace codedesk::decoding
