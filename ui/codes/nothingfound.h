// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace codedesk::ui {

/** Stands in place of a table of codes that is empty: says so, and offers where else to ask. */
class NothingFound : public QWidget {
    Q_OBJECT
public:
    explicit NothingFound(QWidget *parent = nullptr);

    /** `query` is empty if a filter alone leaves nothing. */
    void setQuery(const QString &query);

Q_SIGNALS:
    void lookupWanted();
    void callsWanted();
    void noteWanted();

private:
    QLabel *m_text;
    QPushButton *m_lookup;
    QPushButton *m_calls;
    QPushButton *m_note;
};

} // namespace codedesk::ui
