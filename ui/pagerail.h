// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QToolButton;

namespace codedesk::ui {

/** The buttons at the left of the window, one for each page. */
class PageRail : public QWidget {
    Q_OBJECT
public:
    explicit PageRail(QWidget *parent = nullptr);

    void setCurrent(PageId page);

Q_SIGNALS:
    void pageChosen(codedesk::ui::PageId page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateIcons();

    QButtonGroup *m_group;
    std::array<QToolButton *, pageCount> m_buttons{};
};

} // namespace codedesk::ui
