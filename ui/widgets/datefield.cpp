// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/datefield.h"

#include "core/calltime.h"
#include "icons.h"
#include "items/tooltip.h"
#include "theme.h"
#include "widgets/textlabel.h"
#include "wording/querywords.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

/** Returns the day meant by "2025-03-03", "2025/3/3", "2025.3.3" or "20250303", of whatever width. */
QDate dateFromText(const QString &text)
{
    static const QRegularExpression form(
        u"^\\s*(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{2})(\\d{2}))\\s*$"_s);
    const QRegularExpressionMatch match = form.match(text.normalized(QString::NormalizationForm_KC));
    if (!match.hasMatch())
        return {};
    const int first = match.hasCaptured(2) ? 3 : 5; // with separators, or without
    return { match.capturedView(1).toInt(), match.capturedView(first).toInt(),
             match.capturedView(first + 1).toInt() };
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

QString DateField::fault() const
{
    if (const QString missing = wording::noSuchDay(text()); !missing.isEmpty())
        return missing;
    if (!isAcceptable())
        //: %1 is what was typed into a field for a day.
        return tr("\"%1\" is no day. Write it as 2025-03-03, or leave the field empty.").arg(text().trimmed());
    return m_refusal;
}

void DateField::setRefusal(const QString &why)
{
    m_refusal = why;
    showFault();
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
    showFault();
    const QDate date = dateFromText(text()); // none while the text is no day
    const QString unread = isAcceptable() ? QString() : text();
    if (date == m_date && unread == m_unread)
        return;
    m_date = date;
    m_unread = unread;
    Q_EMIT dateChanged(date);
}

/** Marks the field while its day cannot be asked for, and says why where the mouse rests. */
void DateField::showFault()
{
    const QString why = fault();
    setToolTip(items::plainToolTip(why.isEmpty() ? m_hint : why));
    setAccessibleDescription(why);
    markField(this, !why.isEmpty());
}

void DateField::setHint(const QString &hint)
{
    m_hint = hint;
    showFault();
}

void DateField::openCalendar()
{
    QMenu menu(this);
    auto *calendar = new QCalendarWidget(&menu);
    calendar->setSelectedDate(m_date.isValid() ? m_date : toDate(currentBillingDay()));
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

QString faultOfDays(DateField &from, DateField &to)
{
    const bool isReversed = from.date().isValid() && to.date().isValid() && to.date() < from.date();
    to.setRefusal(isReversed ? DateField::tr("The last day lies before the first.") : QString());
    const QString fault = from.fault();
    return fault.isEmpty() ? to.fault() : fault;
}

} // namespace codedesk::ui
