// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pagestate.h"

#include "billing/barchart.h"
#include "items/itemroles.h"
#include "jobs/jobrunner.h"
#include "widgets/outcomebadge.h"
#include "wording/outcomewords.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QStatusBar>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace codedesk::testing {

namespace {

constexpr qint64 patienceMs = 120'000;
const QString untouched = u"(earlier)"_s;

/** Lets what waits for a pause in the typing happen now. Returns whether something did wait. */
bool hurry(const QList<ui::Page *> &pages)
{
    bool wasWaiting = false;
    for (const ui::Page *page : pages) {
        for (auto *timer : page->findChildren<QTimer *>()) {
            if (!timer->isActive() || !timer->isSingleShot())
                continue;
            wasWaiting = true;
            const int interval = timer->interval();
            timer->start(0);
            static_cast<void>(QTest::qWaitFor([timer] { return !timer->isActive(); }));
            timer->setInterval(interval);
        }
    }
    return wasWaiting;
}

QString enabledText(bool isEnabled)
{
    return isEnabled ? u" enabled"_s : u" disabled"_s;
}

QString rowsOf(const QAbstractItemModel &model, const std::function<bool(int)> &isHidden)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount() && !isHidden(row); ++column) {
            const QModelIndex index = model.index(row, column);
            cells << index.data().toString();
            if (const QVariant ticked = index.data(Qt::CheckStateRole); ticked.isValid())
                cells << u"ticked "_s + ticked.toString();
            if (const QVariant outcome = index.data(items::OutcomeRole); outcome.isValid())
                cells << u"outcome "_s + outcome.toString();
        }
        cells << u"/"_s;
    }
    return cells.join(u'|');
}

QString selectionOf(const QAbstractItemView &view)
{
    QList<int> rows;
    for (const QModelIndex &index : view.selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QString text = u" selected"_s;
    for (const int row : std::as_const(rows))
        text += u' ' + QString::number(row);
    return text;
}

QString seenOfTable(const QTableView &view)
{
    QString headings;
    for (int column = 0; column < view.model()->columnCount(); ++column)
        headings += view.model()->headerData(column, Qt::Horizontal).toString() + u'|';
    return headings + rowsOf(*view.model(), [&view](int row) { return view.isRowHidden(row); }) + selectionOf(view)
        + enabledText(view.isEnabled());
}

QString seenOfBox(const QComboBox &box)
{
    QStringList items;
    for (int i = 0; i < box.count(); ++i)
        items << box.itemText(i);
    return box.currentText() + u" of "_s + items.join(u'|') + enabledText(box.isEnabled());
}

QString seenOfChart(const ui::BarChart &chart)
{
    QStringList texts{ chart.content().title };
    for (int column = 0; column < chart.content().columns.size(); ++column)
        texts << chart.columnText(column);
    return texts.join(u'|');
}

QString seenOfTabs(const QTabWidget &tabs)
{
    QStringList texts;
    for (int i = 0; i < tabs.count(); ++i) {
        if (tabs.isTabVisible(i))
            texts << tabs.tabText(i);
    }
    return texts.join(u'|');
}

/** Returns what a user sees of a widget; nothing: it has no content of its own. */
std::optional<QString> seenOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text() + u' ' + label->toolTip();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        // An address is elided to the room there is, which is no part of an answer.
        return (button->property("link").toBool() ? button->toolTip() : button->text())
            + enabledText(button->isEnabled()) + (button->isChecked() ? u" checked"_s : QString());
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->text() + u' ' + line->placeholderText() + u' ' + line->toolTip()
            + (line->property("invalid").toBool() ? u" invalid"_s : QString());
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        return text->toPlainText() + u' ' + text->placeholderText();
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        return text->toPlainText();
    if (const auto *badge = qobject_cast<const ui::OutcomeBadge *>(&widget))
        return wording::outcomeWord(badge->outcome());
    if (const auto *chart = qobject_cast<const ui::BarChart *>(&widget))
        return seenOfChart(*chart);
    if (const auto *bar = qobject_cast<const QProgressBar *>(&widget))
        return QString::number(bar->value());
    if (const auto *status = qobject_cast<const QStatusBar *>(&widget))
        return status->currentMessage();
    if (const auto *table = qobject_cast<const QTableView *>(&widget))
        return seenOfTable(*table);
    if (const auto *list = qobject_cast<const QListView *>(&widget))
        return rowsOf(*list->model(), [list](int row) { return list->isRowHidden(row); }) + selectionOf(*list);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return seenOfBox(*box);
    if (const auto *tabs = qobject_cast<const QTabWidget *>(&widget))
        return seenOfTabs(*tabs);
    return std::nullopt;
}

/** Returns whether a widget is, or is part of, one that is left out. */
bool isLeftOut(const QWidget &widget, const QStringList &ignored)
{
    for (const QWidget *each = &widget; each && !each->isWindow(); each = each->parentWidget()) {
        if (ignored.contains(each->objectName()) || qobject_cast<const QComboBox *>(each->parentWidget())
            || qobject_cast<const QLineEdit *>(each->parentWidget())) // its buttons fade in and out
            return true;
    }
    return false;
}

void chooseRows(const QTableView &from, const QTableView &to)
{
    const QModelIndex current = from.currentIndex();
    if (!current.isValid())
        return; // a new page chooses by itself: so must one that is not new
    QItemSelection selection;
    for (const QModelIndex &index : from.selectionModel()->selectedRows()) {
        const QModelIndex first = to.model()->index(index.row(), 0);
        if (first.isValid())
            selection.select(first, first);
    }
    const QModelIndex wanted = to.model()->index(current.row(), current.column());
    to.selectionModel()->setCurrentIndex(wanted, QItemSelectionModel::NoUpdate);
    to.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

template <typename Widget> void forPairs(const ui::Page &from, ui::Page &to, auto use)
{
    for (Widget *widget : from.findChildren<Widget *>()) {
        if (widget->objectName().isEmpty())
            continue;
        if (Widget *same = to.findChild<Widget *>(widget->objectName()))
            use(*widget, *same);
    }
}

} // namespace

bool settle(const QList<ui::Page *> &pages)
{
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < patienceMs) {
        bool isMoving = hurry(pages);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (jobs::JobRunner::awaitedAnswers() > 0) {
            static_cast<void>(QTest::qWaitFor([] { return jobs::JobRunner::awaitedAnswers() == 0; }));
            isMoving = true;
        }
        if (!isMoving)
            return true;
    }
    return false;
}

QStringList seenIn(const QWidget &place, const QStringList &ignored)
{
    QStringList seen;
    for (const QWidget *widget : place.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&place) || isLeftOut(*widget, ignored))
            continue;
        if (const std::optional<QString> text = seenOf(*widget))
            seen << widget->objectName() + u": "_s + *text;
    }
    seen.sort(); // widgets are made in another order by another walk
    return seen;
}

QStringList seenOn(const ui::Page &page, const QStringList &ignored)
{
    QStringList seen = seenIn(page, ignored);
    for (const QAction *action : page.editActions()) {
        if (!ignored.contains(action->objectName()))
            seen << action->objectName() + u": "_s + action->text() + enabledText(action->isEnabled());
    }
    seen.sort();
    return seen;
}

QStringList copiedAtOnce(ui::Page &page)
{
    QClipboard *clipboard = QApplication::clipboard();
    clipboard->setText(untouched);
    static_cast<void>(page.copyAnswer());
    QStringList copied{ u"copied: "_s + clipboard->text() };
    for (QAction *action : page.editActions()) {
        if (!action->objectName().startsWith(u"copy") || !action->isEnabled())
            continue;
        clipboard->setText(untouched);
        action->trigger();
        copied << action->objectName() + u": "_s + clipboard->text();
    }
    copied.removeIf([](const QString &line) { return line.endsWith(untouched); });
    return copied;
}

QStringList copiedFrom(ui::Page &page)
{
    QClipboard *clipboard = QApplication::clipboard();
    clipboard->setText(untouched);
    const QString notice = page.copyAnswer();
    if (!settle({ &page }))
        return { u"it does not come to an end"_s };
    QStringList copied{ u"copied: "_s + clipboard->text(), notice };
    for (QAction *action : page.editActions()) {
        if (!action->objectName().startsWith(u"copy") || !action->isEnabled())
            continue;
        clipboard->setText(untouched);
        action->trigger();
        if (!settle({ &page }))
            return { u"it does not come to an end"_s };
        copied << action->objectName() + u": "_s + clipboard->text();
    }
    return copied;
}

QStringList exportedFrom(ui::Page &page, const QList<QByteArray> &names, const QString &path,
                         ui::prompts::ScriptedAnswers &answers)
{
    QStringList exported;
    for (const QByteArray &name : names) {
        QFile::remove(path);
        answers.filesToSave = { path };
        auto *action = page.findChild<QAction *>(QString::fromLatin1(name));
        auto *button = page.findChild<QAbstractButton *>(QString::fromLatin1(name));
        if (action && action->isEnabled())
            action->trigger();
        else if (button && button->isEnabled() && button->isVisibleTo(&page))
            button->click();
        if (!settle({ &page }))
            return { u"it does not come to an end"_s };
        QFile file(path);
        const bool isThere = file.open(QIODevice::ReadOnly);
        exported << QString::fromLatin1(name) + u": "_s
                + (isThere ? QString::fromUtf8(file.readAll()) : u"nothing"_s);
    }
    return exported;
}

void chooseAlike(const ui::Page &from, ui::Page &to)
{
    const QWidget *focus = from.focusWidget();
    if (QWidget *same =
            focus && !focus->objectName().isEmpty() ? to.findChild<QWidget *>(focus->objectName()) : nullptr)
        same->setFocus();
    forPairs<QTableView>(from, to, [](const QTableView &chosen, QTableView &view) {
        for (int row = 0; row < chosen.model()->rowCount(); ++row) {
            const QVariant ticked = chosen.model()->index(row, 0).data(Qt::CheckStateRole);
            if (ticked.isValid())
                view.model()->setData(view.model()->index(row, 0), ticked, Qt::CheckStateRole);
        }
        chooseRows(chosen, view);
    });
    // Which tabs there are depends on the rows.
    const auto tabs = from.findChildren<QTabWidget *>();
    const auto newTabs = to.findChildren<QTabWidget *>();
    for (qsizetype i = 0; i < qMin(tabs.size(), newTabs.size()); ++i)
        newTabs.at(i)->setCurrentIndex(tabs.at(i)->currentIndex());
}

void sortAlike(const ui::Page &from, ui::Page &to)
{
    forPairs<QTableView>(from, to, [](const QTableView &sorted, QTableView &view) {
        const QHeaderView *header = sorted.horizontalHeader();
        if (sorted.isSortingEnabled())
            view.horizontalHeader()->setSortIndicator(header->sortIndicatorSection(),
                                                      header->sortIndicatorOrder());
    });
}

} // namespace codedesk::testing
