// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace codedesk::ui {

/** Changes what the team knows, says what was changed, and offers to take it back until it is closed. */
class UndoBar : public QFrame {
    Q_OBJECT
public:
    explicit UndoBar(AppContext &context, QWidget *parent = nullptr);

    /** Makes `team` what the team knows, and offers to go back. Trouble is told by messageRaised(). */
    void change(const TeamKnowledge &team, const QString &notice);
    /** Says what somebody has changed, and offers to go back to what was known before. */
    void offer(const TeamKnowledge &before, const QString &notice);
    /** Says whether going back is possible now; it is not while an entry is being edited. */
    void setAvailable(bool isAvailable);
    /** Offers nothing any more. */
    void forget();
    /** Goes back, if that is offered. */
    void undo();
    /** Returns the action that does so; off while nothing is offered. */
    [[nodiscard]] QAction *action() const { return m_action; }
    void retranslate();

Q_SIGNALS:
    void undoChosen();
    void noticeRaised(const QString &text);
    void messageRaised(const codedesk::Error &error);
    void messagesOver(const QList<codedesk::ErrorKind> &kinds);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();

    AppContext &m_context;
    TeamKnowledge m_before; ///< What undo() goes back to.
    bool m_isOffered = false;
    QAction *m_action;
    QLabel *m_text;
    QPushButton *m_undo;
    QToolButton *m_close;
};

} // namespace codedesk::ui
