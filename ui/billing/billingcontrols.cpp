// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billingcontrols.h"

#include "answers/summaryview.h"
#include "core/calltime.h"
#include "theme.h"
#include "widgets/datefield.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

constexpr std::array namedRanges{ DayRange::All, DayRange::ThisMonth, DayRange::LastMonth, DayRange::Last30Days };

constexpr std::array groups{ report::GroupKey::Day,  report::GroupKey::Week,     report::GroupKey::Month,
                             report::GroupKey::Code, report::GroupKey::Category, report::GroupKey::Channel,
                             report::GroupKey::App };

/** Returns today where the vendor bills. */
QDate billingToday()
{
    return toDate(currentBillingDay());
}

} // namespace

std::pair<QDate, QDate> daysOf(DayRange range, QDate today)
{
    const QDate monthStart(today.year(), today.month(), 1);
    switch (range) {
    case DayRange::ThisMonth:
        return { monthStart, monthStart.addMonths(1).addDays(-1) };
    case DayRange::LastMonth:
        return { monthStart.addMonths(-1), monthStart.addDays(-1) };
    case DayRange::Last30Days:
        return { today.addDays(-29), today };
    case DayRange::All:
    case DayRange::Custom:
        break;
    }
    return {};
}

BillingControls::BillingControls(QWidget *parent)
    : QWidget(parent)
    , m_groupLabel(new QLabel(this))
    , m_groupBox(new QComboBox(this))
    , m_rangeBox(new QComboBox(this))
    , m_fromLabel(new QLabel(this))
    , m_fromField(new DateField(this))
    , m_toLabel(new QLabel(this))
    , m_toField(new DateField(this))
{
    m_groupBox->setObjectName(u"groupComboBox"_s);
    m_rangeBox->setObjectName(u"rangeComboBox"_s);
    m_fromField->setObjectName(u"fromDateField"_s);
    m_toField->setObjectName(u"toDateField"_s);
    for (QComboBox *box : { m_groupBox, m_rangeBox })
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_groupLabel->setBuddy(m_groupBox);
    m_fromLabel->setBuddy(m_fromField);
    m_toLabel->setBuddy(m_toField);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_groupLabel, m_groupBox, m_rangeBox, m_fromLabel,
                                                             m_fromField, m_toLabel, m_toField })
        layout->addWidget(widget);
    layout->addStretch(1);
    connect(m_groupBox, &QComboBox::activated, this, &BillingControls::readGroup);
    connect(m_rangeBox, &QComboBox::activated, this, &BillingControls::readRange);
    connect(m_fromField, &DateField::dateChanged, this, &BillingControls::readDates);
    connect(m_toField, &DateField::dateChanged, this, &BillingControls::readDates);
}

void BillingControls::setView(const BillingView &view)
{
    const BillingView before = std::exchange(m_view, view);
    const QSignalBlocker fromBlocker(m_fromField);
    const QSignalBlocker toBlocker(m_toField);
    m_fromField->setDate(view.from);
    m_toField->setDate(view.to);
    const QString faultBefore = std::exchange(m_fault, faultOfDays(*m_fromField, *m_toField));
    fillGroups();
    showRange();
    if (before != view || faultBefore != m_fault)
        Q_EMIT viewChanged(view);
}

void BillingControls::retranslate()
{
    //: Label of what the chart is grouped by.
    m_groupLabel->setText(tr("&Group by"));
    //: Label of the first day shown.
    m_fromLabel->setText(tr("F&rom"));
    //: Label of the last day shown.
    m_toLabel->setText(tr("&To"));
    m_rangeBox->setAccessibleName(tr("Days"));
    m_fromField->setAccessibleName(tr("First day"));
    m_toField->setAccessibleName(tr("Last day"));
    m_fromField->retranslate();
    m_toField->retranslate();
    m_fault = faultOfDays(*m_fromField, *m_toField);
    fillGroups();
    fillRanges();
}

QWidget *BillingControls::firstField() const
{
    return m_groupBox;
}

void BillingControls::addWidget(QWidget *widget)
{
    layout()->addWidget(widget);
}

void BillingControls::fillGroups()
{
    m_groupBox->clear();
    //: Group the chart by day, week or month, whichever fits the days shown.
    m_groupBox->addItem(tr("Time"));
    for (const report::GroupKey key : groups)
        m_groupBox->addItem(answers::groupKeyTitle(key), static_cast<int>(key));
    m_groupBox->setCurrentIndex(m_view.by ? m_groupBox->findData(static_cast<int>(*m_view.by)) : 0);
}

void BillingControls::fillRanges()
{
    const std::array titles{ tr("All days"), tr("This month"), tr("Last month"), tr("Last 30 days") };
    m_rangeBox->clear();
    for (std::size_t i = 0; i < namedRanges.size(); ++i)
        m_rangeBox->addItem(titles.at(i), static_cast<int>(namedRanges.at(i)));
    m_rangeBox->addItem(tr("From … to …"), static_cast<int>(DayRange::Custom));
    showRange();
}

void BillingControls::showRange()
{
    DayRange shown = DayRange::Custom;
    for (const DayRange range : namedRanges) {
        if (m_fault.isEmpty() && daysOf(range, billingToday()) == std::pair(m_view.from, m_view.to))
            shown = range;
    }
    m_rangeBox->setCurrentIndex(m_rangeBox->findData(static_cast<int>(shown)));
}

void BillingControls::readGroup()
{
    BillingView view = m_view;
    const QVariant key = m_groupBox->currentData();
    view.by = key.isValid() ? std::optional(static_cast<report::GroupKey>(key.toInt())) : std::nullopt;
    change(view);
}

void BillingControls::readRange()
{
    const auto range = static_cast<DayRange>(m_rangeBox->currentData().toInt());
    if (range == DayRange::Custom) {
        m_fromField->setFocus(Qt::OtherFocusReason);
        return;
    }
    BillingView view = m_view;
    std::tie(view.from, view.to) = daysOf(range, billingToday());
    setView(view);
}

void BillingControls::readDates()
{
    BillingView view = m_view;
    view.from = m_fromField->date();
    view.to = m_toField->date();
    const QString faultBefore = std::exchange(m_fault, faultOfDays(*m_fromField, *m_toField));
    if (faultBefore == m_fault && view == m_view)
        return;
    m_view = view;
    showRange();
    Q_EMIT viewChanged(view);
}

void BillingControls::change(const BillingView &view)
{
    if (view == m_view)
        return;
    m_view = view;
    Q_EMIT viewChanged(view);
}

} // namespace codedesk::ui
