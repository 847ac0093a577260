// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablesetup.h"

#include "theme.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSplitter>
#include <QTableView>

namespace codedesk::ui {

namespace {

/** A click where no row is selects nothing else: details beside the table stay those of the selected row. */
class SelectionKeeper : public QObject {
public:
    explicit SelectionKeeper(QTableView *view)
        : QObject(view)
        , m_view(view)
    {
    }

    bool eventFilter(QObject * /*viewport*/, QEvent *event) override
    {
        if (event->type() != QEvent::MouseButtonPress)
            return false;
        const QPointF position = static_cast<QMouseEvent *>(event)->position();
        if (m_view->indexAt(position.toPoint()).isValid())
            return false;
        m_view->setFocus(Qt::MouseFocusReason);
        return true;
    }

private:
    QTableView *m_view;
};

} // namespace

void setupTable(QTableView *view)
{
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->viewport()->installEventFilter(new SelectionKeeper(view));
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTextElideMode(Qt::ElideRight);
    view->setTabKeyNavigation(false);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setFrameShape(QFrame::NoFrame);
    view->setCornerButtonEnabled(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    QHeaderView *header = view->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(48);
}

void rememberColumns(QTableView *view, UiSettings &settings, const QString &key)
{
    QHeaderView *header = view->horizontalHeader();
    // A state of another version has another number of columns; Qt would hide the new ones.
    const QString versionedKey = key + QLatin1Char('/') + QString::number(header->count());
    const QByteArray state = settings.value(versionedKey).toByteArray();
    if (!state.isEmpty())
        header->restoreState(state);
    const auto save = [header, &settings, versionedKey] { settings.setValue(versionedKey, header->saveState()); };
    QObject::connect(header, &QHeaderView::sectionResized, view, save);
    QObject::connect(header, &QHeaderView::sectionMoved, view, save);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, view, save);
}

void rememberSplitter(QSplitter *splitter, UiSettings &settings, const QString &key, const QList<int> &firstSizes)
{
    if (!splitter->restoreState(settings.value(key).toByteArray()))
        splitter->setSizes(firstSizes);
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                     [splitter, &settings, key] { settings.setValue(key, splitter->saveState()); });
}

QLineEdit *makeSearchField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setClearButtonEnabled(true);
    field->setMinimumWidth(140);
    return field;
}

} // namespace codedesk::ui
