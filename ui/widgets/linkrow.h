// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QWidget>

class QPushButton;

namespace codedesk::ui {

/** A link as its words and its address, both plain; only a click on the shown address opens it, and only http(s).
 */
class LinkRow : public QWidget {
    Q_OBJECT
public:
    LinkRow(const Link &link, Language language, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    void showAddress();

    QString m_url;
    QPushButton *m_address;
};

} // namespace codedesk::ui
