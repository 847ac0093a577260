// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/importdetailmodels.h"

#include "items/alignment.h"
#include "items/itemroles.h"
#include "items/tooltip.h"

#include <QLocale>

namespace codedesk::items {

namespace {

QString numberText(qint64 number, qint64 unknownBelow)
{
    return number < unknownBelow ? QString() : QLocale().toString(number);
}

/** A record may hold line breaks; a row of a table has one line. */
QString onOneLine(const QByteArray &excerpt)
{
    return QString::fromUtf8(excerpt).simplified();
}

} // namespace

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
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RejectTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ingest::Reject &reject = entry(index.row())->reject;
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(index.column() == LineColumn || index.column() == OffsetColumn);
    if (role == KeyRole)
        return reject.recordNumber;
    if (role == Qt::ToolTipRole && index.column() == ExcerptColumn)
        return plainToolTip(QString::fromUtf8(reject.excerpt));
    if (role == Qt::ToolTipRole)
        return index.column() == ReasonColumn ? QVariant(plainToolTip(data(index).toString())) : QVariant();
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case LineColumn:
        return role == SortRole ? QVariant(reject.line) : QVariant(numberText(reject.line, 1));
    case OffsetColumn:
        return role == SortRole ? QVariant(reject.byteOffset) : QVariant(numberText(reject.byteOffset, 0));
    case ReasonColumn:
        return ingest::rejectReasonText(reject.reason);
    case FieldColumn:
        return reject.column;
    case ExcerptColumn:
        return onOneLine(reject.excerpt);
    default:
        return {};
    }
}

QVariant RejectTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(section == LineColumn || section == OffsetColumn);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        //: Column: line of the file, counted from 1.
        return tr("Line");
    case OffsetColumn:
        //: Column: distance from the beginning of the file, in bytes.
        return tr("Byte");
    case ReasonColumn:
        return tr("Reason");
    case FieldColumn:
        //: Column: the column of the file that is at fault.
        return tr("Column");
    case ExcerptColumn:
        //: Column: the beginning of the rejected record, personal values masked.
        return tr("Record");
    default:
        return {};
    }
}

namespace {

/** Returns what differs, with both sides named, since nobody looks at a heading twice. */
QString differenceText(const store::ConflictEntry &conflict)
{
    QStringList parts;
    for (const store::FieldDifference &difference : conflict.differences) {
        //: %1 is the name of a field, %2 the value that was stored and kept, %3 the one that was not stored.
        parts << ConflictTableModel::tr("%1: stored %2, in this file %3")
                     .arg(difference.field, difference.stored, difference.offered);
    }
    return parts.isEmpty() ? conflict.fields : parts.join(u"; ");
}

} // namespace

ConflictTableModel::ConflictTableModel(const store::StoreAddress &address, QObject *parent)
    : ImportDetailList(address, &store::CallStore::conflicts, parent)
{
}

int ConflictTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConflictTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::ConflictEntry &conflict = *entry(index.row());
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(index.column() == RecordColumn);
    if (role == KeyRole)
        return conflict.storedKey;
    if (role == Qt::ToolTipRole)
        return index.column() == RecordColumn ? QVariant() : QVariant(plainToolTip(data(index).toString()));
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case RecordColumn:
        return role == SortRole ? QVariant(conflict.recordNumber) : QVariant(numberText(conflict.recordNumber, 1));
    case IdentityColumn:
        return conflict.identity;
    case DifferenceColumn:
        return differenceText(conflict);
    default:
        return {};
    }
}

QVariant ConflictTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(section == RecordColumn);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RecordColumn:
        //: Column: number of the record in the file, counted from 1.
        return tr("Record");
    case IdentityColumn:
        //: Column: order number or request id.
        return tr("Call");
    case DifferenceColumn:
        //: Column: the fields in which a record and the stored call differ.
        return tr("Differences");
    default:
        return {};
    }
}

} // namespace codedesk::items
