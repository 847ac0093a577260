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
    /** Returns why the field asks for no day that can be asked for; empty: it does, or for none. */
    [[nodiscard]] QString fault() const;
    /** Refuses the day for a reason of the owner's, such as another field; empty: takes it. */
    void setRefusal(const QString &why);
    /** Sets what the mouse is told while nothing is wrong. */
    void setHint(const QString &hint);
    void setDate(QDate date);
    void retranslate();

Q_SIGNALS:
    /** Another day is meant; also none any more, since what stands there is no day. */
    void dateChanged(QDate date);

protected:
    void changeEvent(QEvent *event) override;

private:
    void readText();
    void showFault();
    void openCalendar();
    void updateIcon();

    QDate m_date;
    QString m_unread; ///< What stands there instead of a day.
    QString m_refusal;
    QString m_hint;
    QAction *m_calendarAction;
};

/** Marks the fields of a first and a last day. Returns why they are no span of days; empty: they are one. */
[[nodiscard]] QString faultOfDays(DateField &from, DateField &to);

} // namespace codedesk::ui
