// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pagewalk.h"

#include "lookup/pastefield.h"
#include "support/shownpage.h"
#include "widgets/datefield.h"
#include "widgets/emptystate.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace codedesk::testing {

namespace {

constexpr quint32 usualSeed = 20260301;
constexpr int exportsEvery = 4; ///< Files are slow.
constexpr int hastyEvery = 6; ///< How often a user copies, or saves, without waiting for anything.
#ifdef __SANITIZE_ADDRESS__
constexpr int usualSteps = 30; // each takes ten times as long there
#else
constexpr int usualSteps = 200;
#endif

/** Returns which item of a box a value names: by its place, or by its data. */
int itemOf(const QComboBox &box, const QString &value)
{
    bool isPlace = false;
    const int place = value.toInt(&isPlace);
    if (isPlace)
        return place < box.count() ? place : 0;
    for (int i = 0; i < box.count(); ++i) {
        const QVariant data = box.itemData(i);
        if (data.userType() == QMetaType::QString && data.toString() == value)
            return i;
    }
    return 0;
}

QString differencesOf(const QStringList &walked, const QStringList &fresh)
{
    QString text;
    for (const QString &line : walked) {
        if (!fresh.contains(line))
            text += u"\nonly after the walk: "_s + line.left(2000);
    }
    for (const QString &line : fresh) {
        if (!walked.contains(line))
            text += u"\nonly on a new page: "_s + line.left(2000);
    }
    return text.isEmpty() && walked != fresh ? u"\nthe same lines, but not as often"_s : text;
}

/** Returns what was copied or saved at once, after a key and before the page came to rest, and is no answer to
 * what is asked: nothing may be copied then, or that. */
QString hastyOf(const QStringList &atOnce, const QStringList &atRest)
{
    QString text;
    for (const QString &line : atOnce) {
        if (!line.endsWith(u"nothing"_s) && !atRest.contains(line))
            text += u"\nonly at once: "_s + line.left(2000);
    }
    return text.isEmpty() ? text : text + u"\nat rest: "_s + atRest.join(u'\n').left(4000);
}

/** Returns how a walked page differs from a new one on the same question. */
QString differenceFromNew(WalkedWorld &world, Walker &walker, ui::Page &walked)
{
    if (!settle({ &walked }))
        return u"the walked page does not come to an end"_s;
    walker.follow(walked);
    const std::unique_ptr<ui::Page> fresh = walker.make();
    fresh->retranslate();
    fresh->resize(walked.size());
    fresh->setAttribute(Qt::WA_DontShowOnScreen); // visible, but nobody looks: painting takes most of the time
    fresh->show();
    walker.ask(*fresh);
    sortAlike(walked, *fresh);
    fresh->activate();
    if (!settle({ &walked, fresh.get() }))
        return u"the pages do not come to an end"_s;
    chooseAlike(walked, *fresh);
    if (!settle({ &walked, fresh.get() }))
        return u"the new page does not come to an end"_s;
    const QStringList ignored = walker.ignored();
    QString differences = differencesOf(seenOn(walked, ignored), seenOn(*fresh, ignored));
    if (differences.isEmpty())
        differences = differencesOf(copiedFrom(walked), copiedFrom(*fresh));
    const QString path = world.store().file(u"exported"_s);
    if (differences.isEmpty() && world.random(exportsEvery) == 0)
        differences = differencesOf(exportedFrom(walked, walker.exports(), path, world.answers()),
                                    exportedFrom(*fresh, walker.exports(), path, world.answers()));
    return differences;
}

} // namespace

void choose(const QWidget &page, const QByteArray &name, const QString &value)
{
    auto *widget = find<QWidget>(page, name.constData());
    if (auto *day = qobject_cast<ui::DateField *>(widget)) {
        day->setText(value);
        Q_EMIT day->textEdited(value);
    } else if (auto *box = qobject_cast<QComboBox *>(widget); box && box->isEditable()) {
        box->setEditText(value);
        Q_EMIT box->lineEdit()->editingFinished();
    } else if (box) {
        box->setCurrentIndex(itemOf(*box, value));
        Q_EMIT box->activated(box->currentIndex());
    } else if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->setText(value);
        Q_EMIT line->textEdited(value);
    } else if (auto *paste = qobject_cast<ui::PasteField *>(widget)) {
        paste->replaceText(value);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        text->setPlainText(value);
    } else if (auto *list = qobject_cast<QListView *>(widget)) {
        list->setCurrentIndex(list->model()->index(value.toInt(), 0));
    }
}

QString valueOf(const QWidget &page, const QByteArray &name)
{
    const auto *widget = find<QWidget>(page, name.constData());
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->isEditable() ? box->currentText() : QString::number(box->currentIndex());
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text();
    if (const auto *list = qobject_cast<const QListView *>(widget))
        return QString::number(list->currentIndex().row());
    const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
    return text ? text->toPlainText() : QString();
}

Walker::Walker(WalkedWorld &world, WalkFields fields)
    : m_world(world)
    , m_fields(std::move(fields))
{
    noteAllCleared();
}

void Walker::noteAllCleared()
{
    for (const auto &[name, values] : std::as_const(m_fields))
        m_chosen.insert(name, values.constFirst());
}

QString Walker::act(ui::Page &page)
{
    return chooseSomething(page);
}

QString Walker::chooseSomething(ui::Page &page)
{
    const auto [name, values] = m_world.oneOf(m_fields);
    const QString value = m_world.oneOf(values);
    note(name, value);
    choose(page, name, value);
    return QString::fromLatin1(name) + u'=' + value;
}

void Walker::ask(ui::Page &fresh) const
{
    for (const auto &[name, values] : m_fields)
        choose(fresh, name, chosen(name));
}

bool Walker::click(const ui::Page &page, const QByteArray &name)
{
    auto *button = page.findChild<QAbstractButton *>(QString::fromLatin1(name));
    if (!button || !button->isEnabled() || !button->isVisibleTo(&page))
        return false;
    button->click();
    return true;
}

QString Walker::selectSomething(ui::Page &page, const QByteArray &table)
{
    auto *view = find<QTableView>(page, table.constData());
    const int rows = view->model()->rowCount();
    if (rows == 0 || !view->isVisibleTo(&page))
        return u"nothing to select"_s;
    const int row = m_world.random(rows);
    view->selectRow(row);
    if (view->selectionMode() == QAbstractItemView::ExtendedSelection && m_world.random(3) == 0)
        view->selectAll();
    return u"row %1 of %2"_s.arg(row).arg(QString::fromLatin1(table));
}

QString Walker::sortSomehow(ui::Page &page, const QByteArray &table)
{
    auto *view = find<QTableView>(page, table.constData());
    const int column = m_world.random(view->model()->columnCount() + 1) - 1;
    const Qt::SortOrder order = m_world.random(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
    view->horizontalHeader()->setSortIndicator(column, order);
    return u"sorted by %1, %2"_s.arg(column).arg(order);
}

QString Walker::clickOfEmptyState(ui::Page &page)
{
    for (auto *state : page.findChildren<ui::EmptyState *>()) {
        const auto buttons = state->findChildren<QPushButton *>();
        if (!state->isVisibleTo(&page) || buttons.isEmpty())
            continue;
        QPushButton *button = m_world.oneOf(buttons);
        const QString text = button->text();
        if (button->isVisibleTo(&page))
            button->click();
        return u"clicked "_s + text;
    }
    return u"nothing to click"_s;
}

QString walk(WalkedWorld &world, Walker &walker, int steps)
{
    constexpr QSize size(1200, 700);
    const std::unique_ptr<ui::Page> walked = walker.make();
    failOnLastingWords(*walked);
    walked->retranslate();
    walked->resize(size);
    walked->setAttribute(Qt::WA_DontShowOnScreen);
    walked->show();
    walked->activate();
    QStringList path;
    for (int step = 0; step < steps; ++step) {
        world.answers().confirmations = QList<bool>(8, true);
        const int changes = world.changes();
        path << (world.random(3) == 0 ? world.change() : walker.act(*walked));
        // What others have done a moment ago nobody can know; what the user has typed is meant.
        const int haste = changes == world.changes() ? world.random(hastyEvery) : hastyEvery;
        const QString file = world.store().file(u"exported"_s);
        const QStringList copied = haste == 0 ? copiedAtOnce(*walked) : QStringList();
        const QStringList exported =
            haste == 1 ? exportedFrom(*walked, walker.exports(), file, world.answers()) : QStringList();
        QString difference = differenceFromNew(world, walker, *walked);
        if (difference.isEmpty() && !copied.isEmpty())
            difference = hastyOf(copied, copiedFrom(*walked));
        if (difference.isEmpty() && !exported.isEmpty())
            difference = hastyOf(exported, exportedFrom(*walked, walker.exports(), file, world.answers()));
        if (!difference.isEmpty())
            return u"seed %1, step %2:\n"_s.arg(walkSeed()).arg(step)
                + path.last(qMin(path.size(), 12)).join(u'\n') + difference;
    }
    return {};
}

void walkInMemory()
{
    const QFileInfo memory(u"/dev/shm"_s);
    if (memory.isDir() && memory.isWritable())
        qputenv("TMPDIR", "/dev/shm");
}

quint32 walkSeed()
{
    const int seed = qEnvironmentVariableIntValue("CODEDESK_WALK_SEED");
    return seed != 0 ? static_cast<quint32>(seed) : usualSeed;
}

int walkSteps()
{
    const int steps = qEnvironmentVariableIntValue("CODEDESK_WALK_STEPS");
    return steps > 0 ? steps : usualSteps;
}

} // namespace codedesk::testing
