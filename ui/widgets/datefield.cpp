// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/datefield.h"

#include "icons.h"
#include "theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

/** Returns the day meant by "2025-03-03", "2025/3/3", "2025.3.3" or "20250303". */
QDate dateFromText(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})\\s*$"_s);
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch()
        ? QDate(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt())
        : QDate();
}

} // namespace

DateField::DateField(QWidget *parent)
    : QLineEdit(parent)
    , m_calendarAction(addAction(QIcon(), QLineEdit::TrailingPosition))
{
    setMinimumWidth(132);
    connect(this, &QLineEdit::textEdited, this, &DateField::readText);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (isAcceptable())
            setText(m_date.toString(Qt::ISODate));
    });
    connect(m_calendarAction, &QAction::triggered, this, &DateField::openCalendar);
    updateIcon();
}

bool DateField::isAcceptable() const
{
    return text().trimmed().isEmpty() || dateFromText(text()).isValid();
}

void DateField::setDate(QDate date)
{
    setText(date.toString(Qt::ISODate));
    readText();
}

void DateField::retranslate()
{
    //: The form of a day, as shown in an empty field.
    setPlaceholderText(tr("yyyy-mm-dd"));
    m_calendarAction->setText(tr("Choose a day"));
    m_calendarAction->setToolTip(tr("Choose a day"));
    readText();
}

void DateField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QLineEdit::changeEvent(event);
}

void DateField::readText()
{
    setToolTip(isAcceptable() ? QString()
                              : tr("This is no day. Write it as 2025-03-03, or leave the field empty."));
    setProperty("invalid", !isAcceptable());
    const QDate date = dateFromText(text()); // none while the text is no day
    if (date == m_date)
        return;
    m_date = date;
    Q_EMIT dateChanged(date);
}

void DateField::openCalendar()
{
    QMenu menu(this);
    auto *calendar = new QCalendarWidget(&menu);
    calendar->setSelectedDate(m_date.isValid() ? m_date : QDate::currentDate());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const auto choose = [this, &menu](QDate date) {
        setDate(date);
        menu.close();
    };
    connect(calendar, &QCalendarWidget::clicked, &menu, choose);
    connect(calendar, &QCalendarWidget::activated, &menu, choose);
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addAction(action);
    menu.exec(mapToGlobal(rect().bottomLeft()));
}

void DateField::updateIcon()
{
    m_calendarAction->setIcon(lineIcon(u"calendar"_s, theme::quietText(palette())));
}

} // namespace codedesk::ui
