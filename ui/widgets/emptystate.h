// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace codedesk::ui {

/** Stands where a table or chart would be if there were something to show: what is missing, and what to do. */
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /** Shows a title and a sentence, and no buttons. */
    void setTexts(const QString &title, const QString &sentence);
    /** Adds a button below. */
    void addAction(const QString &text, std::function<void()> run, bool isPrimary = false);
    [[nodiscard]] QString title() const;

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QVBoxLayout *m_buttons;
    QList<QWidget *> m_actions;
};

} // namespace codedesk::ui
