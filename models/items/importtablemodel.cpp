// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/importtablemodel.h"

#include "items/itemroles.h"
#include "items/tooltip.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace codedesk::items {

using store::ImportEntry;
using store::ImportState;

namespace {

bool isNumeric(int column)
{
    return column >= ImportTableModel::ReadColumn && column <= ImportTableModel::SizeColumn;
}

qint64 number(const ImportEntry &entry, int column)
{
    switch (column) {
    case ImportTableModel::ReadColumn:
        return entry.counts.read;
    case ImportTableModel::StoredColumn:
        return entry.counts.stored;
    case ImportTableModel::DuplicateColumn:
        return entry.counts.duplicate;
    case ImportTableModel::ConflictColumn:
        return entry.counts.conflict;
    case ImportTableModel::RejectedColumn:
        return entry.counts.rejected;
    case ImportTableModel::BlankColumn:
        return entry.counts.blank;
    case ImportTableModel::SizeColumn:
        return entry.fileSize;
    default:
        return 0;
    }
}

QString text(const ImportEntry &entry, int column)
{
    switch (column) {
    case ImportTableModel::FileColumn:
        return entry.fileName;
    case ImportTableModel::TimeColumn:
        return QDateTime::fromMSecsSinceEpoch(entry.startedAt).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case ImportTableModel::StateColumn:
        return importStateTitle(entry.state);
    case ImportTableModel::SizeColumn:
        return entry.fileSize < 0 ? QString() : QLocale().formattedDataSize(entry.fileSize);
    case ImportTableModel::FormatColumn:
        return entry.encoding.isEmpty() ? entry.format : entry.format + QStringLiteral(", ") + entry.encoding;
    default:
        return QLocale().toString(number(entry, column));
    }
}

QString timeText(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

/** All the ledger has of an import besides its counts, a fact a line. */
QString factsOf(const ImportEntry &entry)
{
    QStringList lines{ entry.fileName };
    //: %1 is the number of an import, %2 a time.
    lines << ImportTableModel::tr("Import %1, begun %2").arg(entry.id).arg(timeText(entry.startedAt));
    if (entry.finishedAt > 0) {
        const double seconds = static_cast<double>(entry.finishedAt - entry.startedAt) / 1000;
        //: %1 is a time, %2 a number of seconds.
        lines << ImportTableModel::tr("Ended %1, after %2 s")
                     .arg(timeText(entry.finishedAt), QLocale().toString(seconds, 'f', 1));
    }
    if (entry.fileSize >= 0)
        //: Size of a file.
        lines << ImportTableModel::tr("%1 bytes").arg(QLocale().toString(entry.fileSize));
    lines << text(entry, ImportTableModel::FormatColumn);
    if (!entry.contentHash.isEmpty())
        //: %1 is a checksum of a file; XXH3 is the name of its kind.
        lines << ImportTableModel::tr("Contents (XXH3): %1").arg(entry.contentHash);
    if (!entry.message.isEmpty())
        lines << entry.message;
    return lines.join(u'\n');
}

} // namespace

QString importStateTitle(ImportState state)
{
    switch (state) {
    case ImportState::Running:
        //: State of an import: it is being written, or was left behind by a crash.
        return ImportTableModel::tr("Not finished");
    case ImportState::Done:
        //: State of an import: read to its end.
        return ImportTableModel::tr("Done");
    case ImportState::Cancelled:
        //: State of an import: stopped by the user.
        return ImportTableModel::tr("Cancelled");
    case ImportState::Failed:
        //: State of an import: ended by an error.
        return ImportTableModel::tr("Failed");
    case ImportState::Undone:
        //: State of an import: its calls were taken out again.
        return ImportTableModel::tr("Undone");
    }
    return {};
}

void ImportTableModel::setEntries(const QList<ImportEntry> &entries)
{
    const bool sameRows = std::equal(m_entries.cbegin(), m_entries.cend(), entries.cbegin(), entries.cend(),
                                     [](const ImportEntry &a, const ImportEntry &b) { return a.id == b.id; });
    if (sameRows) {
        m_entries = entries;
        retranslate();
        return;
    }
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

const ImportEntry *ImportTableModel::entry(int row) const
{
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

int ImportTableModel::rowOf(qint64 importId) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [importId](const ImportEntry &entry) { return entry.id == importId; });
    return found == m_entries.cend() ? -1 : static_cast<int>(found - m_entries.cbegin());
}

void ImportTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ImportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ImportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(factsOf(entry));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case SortRole:
        if (index.column() == TimeColumn)
            return entry.startedAt;
        return isNumeric(index.column()) ? QVariant(number(entry, index.column()))
                                         : QVariant(text(entry, index.column()));
    case KeyRole:
        return entry.id;
    default:
        return {};
    }
}

QVariant ImportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("File");
    case TimeColumn:
        //: Column: when the import was started.
        return tr("Imported");
    case StateColumn:
        return tr("State");
    case ReadColumn:
        //: Column: records read.
        return tr("Read");
    case StoredColumn:
        //: Column: records stored.
        return tr("Stored");
    case DuplicateColumn:
        //: Column: records that were stored before.
        return tr("Duplicate");
    case ConflictColumn:
        //: Column: records that contradict a stored call.
        return tr("Conflict");
    case RejectedColumn:
        //: Column: records that cannot be read.
        return tr("Rejected");
    case BlankColumn:
        //: Column: empty lines.
        return tr("Blank");
    case SizeColumn:
        return tr("Size");
    case FormatColumn:
        return tr("Format");
    default:
        return {};
    }
}

} // namespace codedesk::items
