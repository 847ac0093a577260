// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QFrame>
#include <QList>

#include <optional>

class QLabel;
class QToolButton;

namespace codedesk::ui {

/**
 * Shows trouble in place, above the page, until it is over or closed: what happened, why, what to do. The newest
 * first. What happened is kept, and said again when the language changes.
 */
class MessageBar : public QFrame {
    Q_OBJECT
public:
    /** What lasts, and is told as long as it does: there is one message of each at most. The last of these is
     * shown before the others. */
    enum class State { Team, Store };

    explicit MessageBar(QWidget *parent = nullptr);

    /** Shows what has happened to `origin`, compared only. What has the same heading is told once, the last time.
     */
    void show(const Error &error, const QObject *origin = nullptr);
    /** Takes back what was shown of `origin` and is one of these kinds: it has gone well since. */
    void withdraw(const QObject *origin, const QList<ErrorKind> &kinds);
    /** Says how it stands, or takes it back. Once closed, the same is not told again before it was over. */
    void setState(State state, const std::optional<Error> &trouble);
    /** Leaves a state out while the page itself tells it. */
    void setStateShown(State state, bool isShown);
    /** Closes the message that is shown; the one before it appears. */
    void dismiss();

Q_SIGNALS:
    /** The user has closed what was told of a state. */
    void stateClosed(codedesk::ui::MessageBar::State state);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Message {
        Error error;
        std::optional<State> state = std::nullopt; ///< Nothing: it has happened once.
        const QObject *origin = nullptr;
        bool isClosed = false;
    };

    [[nodiscard]] bool isShown(const Message &message) const;
    void refresh();
    void retranslate();
    void updateIcons();

    QList<Message> m_messages;
    QList<State> m_leftOut;
    QLabel *m_icon;
    QLabel *m_what;
    QLabel *m_details;
    QLabel *m_count;
    QToolButton *m_close;
};

} // namespace codedesk::ui
