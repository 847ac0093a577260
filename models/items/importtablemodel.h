// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "store/ledger.h"

#include <QAbstractTableModel>
#include <QList>

namespace codedesk::items {

/** The ledger of imports, newest first. Lives on the GUI thread; given as a whole by whoever reads the store. */
class ImportTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /** As answers::importTable(). */
    enum Column {
        NumberColumn,
        FileColumn,
        TimeColumn,
        StateColumn,
        ReadColumn,
        StoredColumn,
        DuplicateColumn,
        CompletedColumn,
        ConflictColumn,
        RejectedColumn,
        BlankColumn,
        SizeColumn,
        FormatColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /** Shows other entries. Rows of imports that are still there keep their selection. */
    void setEntries(const QList<store::ImportEntry> &entries);
    /** Returns the entry of a row; nullptr if there is no such row. */
    [[nodiscard]] const store::ImportEntry *entry(int row) const;
    /** Returns the row of an import, or -1. */
    [[nodiscard]] int rowOf(const store::ImportKey &import) const;
    void setLanguage(Language language);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void update();

    QList<store::ImportEntry> m_entries;
    Language m_language = Language::English;
};

} // namespace codedesk::items
