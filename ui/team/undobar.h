// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace codedesk::ui {

/** Says what was changed and offers to take it back, until it is closed. */
class UndoBar : public QFrame {
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);

    /** Shows a sentence. */
    void showChange(const QString &text);
    void retranslate();

Q_SIGNALS:
    void undoChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();

    QLabel *m_text;
    QPushButton *m_undo;
    QToolButton *m_close;
};

} // namespace codedesk::ui
