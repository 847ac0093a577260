// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/importdetailmodels.h"

#include "answers/rejectview.h"
#include "items/columndata.h"

namespace codedesk::items {

void ImportDetailModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

RejectTableModel::RejectTableModel(const store::StoreAddress &address, QObject *parent)
    : ImportDetailList(address, &store::CallStore::rejects, parent)
{
}

int RejectTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : answers::rejectTable().count();
}

QVariant RejectTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ingest::Reject &reject = entry(index.row())->reject;
    if (role == KeyRole)
        return reject.recordNumber;
    return columnData(answers::rejectTable().at(index.column()), reject, role, catalogueLanguage);
}

QVariant RejectTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(answers::rejectTable(), section, orientation, role);
}

ConflictTableModel::ConflictTableModel(const store::StoreAddress &address, QObject *parent)
    : ImportDetailList(address, &store::CallStore::conflicts, parent)
{
}

int ConflictTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : answers::conflictTable().count();
}

QVariant ConflictTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::ConflictEntry &conflict = *entry(index.row());
    if (role == KeyRole)
        return conflict.storedKey;
    return columnData(answers::conflictTable().at(index.column()), conflict, role, catalogueLanguage);
}

QVariant ConflictTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeading(answers::conflictTable(), section, orientation, role);
}

} // namespace codedesk::items
