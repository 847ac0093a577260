// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/outcomedelegate.h"

namespace codedesk::ui {

/** Draws the codes of a row, all of them: on as many lines as the width of the column asks for. */
class CodeListDelegate : public MonospaceDelegate {
    Q_OBJECT
public:
    using MonospaceDelegate::MonospaceDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace codedesk::ui
