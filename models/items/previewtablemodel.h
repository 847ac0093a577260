// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recordreader.h"

#include <QAbstractTableModel>

namespace codedesk::items {

/** The first rows of a file before its import, as the file has them or as the calls they become. */
class PreviewTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /** Shows the rows in the columns of the file; a heading names the field a column feeds (KeyRole). */
    void showRows(const ingest::Preview &preview);
    /** Shows the calls the rows become. */
    void showCalls(const ingest::Preview &preview);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void show(const QStringList &headings, const QStringList &fields, const QList<QStringList> &rows);

    QStringList m_headings;
    QStringList m_fields; ///< Fixed name of the field each column feeds; empty: none.
    QList<QStringList> m_rows;
};

} // namespace codedesk::items
