// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "report/unknowncodes.h"

#include <QAbstractTableModel>

#include <vector>

namespace codedesk::items {

/** The unknown codes of the store, one for each row. Texts are in one language at a time. GUI thread. */
class UnknownCodeModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /** As answers::unknownCodeTable(). */
    enum Column {
        CodeColumn,
        CallsColumn,
        FirstDayColumn,
        LastDayColumn,
        ChannelsColumn,
        AppsColumn,
        NeighboursColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setCodes(const QList<report::UnknownCode> &codes);
    void setLanguage(Language language);
    /** Returns the code of a row; nullptr if there is no such row. Valid until the model changes. */
    [[nodiscard]] const report::UnknownCode *code(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /** KeyRole: the code; SortRole: what a column is sorted by. */
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant sortValue(int row, int column) const;

    QList<report::UnknownCode> m_codes;
    std::vector<int> m_rankOfCode; ///< By row: its place in the order of the codes.
    Language m_language = Language::English;
};

} // namespace codedesk::items
