// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity.h"
#include "core/error.h"
#include "store/storeaddress.h"

#include <QStatusBar>
#include <QString>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace codedesk::ui {

/** What the bottom of the window says of the store. */
struct StoreStatus {
    store::StoreAddress store;
    std::optional<qint64> calls; ///< Nothing: not counted, or the store cannot be read.
    bool isReadOnly = false;
    std::optional<Error> trouble = std::nullopt; ///< Why it cannot be read.
};

/** The bar at the bottom: short notices, the running import with its progress, and the store. */
class StatusArea : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusArea(Activity &activity, QWidget *parent = nullptr);

    void setStoreStatus(const StoreStatus &status);
    /** Shows a short remark for some seconds. */
    void notify(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showStore();
    void showActivity();

    Activity &m_activity;
    StoreStatus m_store;
    QLabel *m_activityLabel;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QLabel *m_storeLabel;
};

} // namespace codedesk::ui
