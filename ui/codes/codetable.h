// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace codedesk::ui {

/** The table of codes: rows with several codes are as high as their codes need, all others alike. */
class CodeTable : public QTableView {
    Q_OBJECT
public:
    using QTableView::QTableView;

    /** Makes the rows as high as they need to be; call once, after setupTable() and the model. */
    void fitRows();

protected:
    [[nodiscard]] int sizeHintForRow(int row) const override;
};

} // namespace codedesk::ui
