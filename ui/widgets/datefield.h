// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

class QAction;

namespace codedesk::ui {

/** A day that may be left open: typed as 2025-03-03, or chosen from a calendar. Empty means no limit. */
class DateField : public QLineEdit {
    Q_OBJECT
public:
    explicit DateField(QWidget *parent = nullptr);

    /** Returns the day typed last that is one; invalid if the field is empty. */
    [[nodiscard]] QDate date() const { return m_date; }
    /** Returns false while the text is neither empty nor a day. */
    [[nodiscard]] bool isAcceptable() const;
    void setDate(QDate date);
    void retranslate();

Q_SIGNALS:
    void dateChanged(QDate date);

protected:
    void changeEvent(QEvent *event) override;

private:
    void readText();
    void openCalendar();
    void updateIcon();

    QDate m_date;
    QAction *m_calendarAction;
};

} // namespace codedesk::ui
