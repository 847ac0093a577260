// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/billinganswer.h"

#include <QDate>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace codedesk::ui {

class DateField;

/** What the Billing page is asked to show. */
struct BillingView {
    std::optional<report::GroupKey> by; ///< Nothing: by time, as fine as fits.
    QDate from; ///< First billing day; invalid: open.
    QDate to; ///< Last billing day; invalid: open.

    bool operator==(const BillingView &) const = default;
};

/** The spans of days that have a name. */
enum class DayRange { All, ThisMonth, LastMonth, Last30Days, Custom };

/** Returns the first and last day of a named span as of `today`; invalid days are open ends. */
[[nodiscard]] std::pair<QDate, QDate> daysOf(DayRange range, QDate today);

/** The fields above the chart: what to group by, and which days. */
class BillingControls : public QWidget {
    Q_OBJECT
public:
    explicit BillingControls(QWidget *parent = nullptr);

    [[nodiscard]] const BillingView &view() const { return m_view; }
    /** Returns why the days cannot be asked for; empty: they can. */
    [[nodiscard]] const QString &fault() const { return m_fault; }
    void setView(const BillingView &view);
    /** Shows which span the days are that are shown: with another day another one is "this month". */
    void takeDay() { showRange(); }
    void retranslate();
    [[nodiscard]] QWidget *firstField() const;
    /** Adds a widget at the end of the row. */
    void addWidget(QWidget *widget);

Q_SIGNALS:
    /** Something else is asked for, or nothing can be any more. */
    void viewChanged(const codedesk::ui::BillingView &view);

private:
    void fillGroups();
    void fillRanges();
    void readGroup();
    void readRange();
    void readDates();
    void showRange();
    void change(const BillingView &view);

    BillingView m_view;
    QString m_fault;
    QLabel *m_groupLabel;
    QComboBox *m_groupBox;
    QComboBox *m_rangeBox;
    QLabel *m_fromLabel;
    DateField *m_fromField;
    QLabel *m_toLabel;
    DateField *m_toField;
};

} // namespace codedesk::ui
