// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QFrame>
#include <QList>

class QLabel;
class QToolButton;

namespace codedesk::ui {

/** Shows trouble in place, above the page, until it is closed: what happened, why, what to do. The newest first.
 */
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    /** Shows an error; the same one twice is shown once. */
    void show(const Error &error);
    /** Takes back an error that no longer holds, if it is still there. */
    void withdraw(const Error &error);
    /** Closes the message that is shown; the one before it appears. */
    void dismiss();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void updateIcons();

    QList<Error> m_errors;
    QLabel *m_icon;
    QLabel *m_what;
    QLabel *m_details;
    QLabel *m_count;
    QToolButton *m_close;
};

} // namespace codedesk::ui
