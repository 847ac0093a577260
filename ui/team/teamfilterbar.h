// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "team/teamentry.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace codedesk::ui {

/** Which of the team's entries are shown: words, a kind, and how many that are. */
class TeamFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit TeamFilterBar(QWidget *parent);

    [[nodiscard]] QString words() const;
    /** Returns the kind of the entries that are shown; nothing: all. */
    [[nodiscard]] std::optional<TeamKind> kind() const;
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    void setCount(int entries);
    /** Asks for every entry. */
    void clear();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_search;
    QComboBox *m_kind;
    QLabel *m_count;
};

} // namespace codedesk::ui
