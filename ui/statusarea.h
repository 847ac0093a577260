// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QStatusBar>
#include <QString>

class QLabel;
class QProgressBar;
class QPushButton;

namespace codedesk::ui {

/** The bar at the bottom: short notices, the running import with its progress, and the store. */
class StatusArea : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusArea(AppContext &context, QWidget *parent = nullptr);

    /** Shows a short remark for some seconds. */
    void notify(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showStore();
    void showActivity();

    AppContext &m_context;
    Activity &m_activity;
    QLabel *m_activityLabel;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QLabel *m_storeLabel;
};

} // namespace codedesk::ui
