// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QTableView;

namespace codedesk::ui {

/** A column that gives and takes room. */
struct ElasticColumn {
    int column = 0;
    int minimumWidth = 0;
    bool isOptional = false; ///< Hidden where there is no room for all.
};

/**
 * Keeps the columns of a table together as wide as its view, so that nothing scrolls sideways: elastic columns
 * share, in proportion to their widths, what the others leave. A column the user drags keeps its new width.
 * Belongs to the view. Only where the other columns and the smallest widths alone are too wide does the view
 * scroll.
 */
class ColumnFit : public QObject {
    Q_OBJECT
public:
    /** Call after the model is set and the columns are restored. */
    ColumnFit(QTableView *view, QList<ElasticColumn> elastic);

    /** Replaces the elastic columns: the model has others now. */
    void setElastic(const QList<ElasticColumn> &elastic);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit(int draggedColumn);
    void hideOptional();
    [[nodiscard]] int roomFor(const QList<ElasticColumn> &shared) const;

    QTableView *m_view;
    QList<ElasticColumn> m_elastic;
    bool m_isFitting = false;
};

} // namespace codedesk::ui
