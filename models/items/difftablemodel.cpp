// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/difftablemodel.h"

#include "items/itemroles.h"
#include "items/tooltip.h"
#include "wording/outcomewords.h"

using namespace Qt::StringLiterals;

namespace codedesk::items {

using jobs::DiffKind;
using jobs::DiffLine;

QString diffKindWord(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Billing:
        //: A difference between two pages: the same code, another billing.
        return DiffTableModel::tr("Billed differently");
    case DiffKind::Added:
        //: A difference between two pages: a new row.
        return DiffTableModel::tr("Added");
    case DiffKind::Aliases:
        //: A difference between two pages: a row that stands for more or fewer codes.
        return DiffTableModel::tr("Other codes");
    case DiffKind::Dropped:
        //: A difference between two pages: a row that is gone.
        return DiffTableModel::tr("Dropped");
    case DiffKind::Reworded:
        break;
    }
    //: A difference between two pages: another wording.
    return DiffTableModel::tr("Reworded");
}

QString wasText(const DiffLine &line, const Catalogue &catalogue)
{
    if (line.entry < 0)
        return {};
    const CodeEntry &entry = catalogue.entries().at(line.entry);
    if (line.kind == DiffKind::Aliases)
        return entry.allCodes().join(u'/');
    if (line.kind == DiffKind::Reworded && !line.message)
        return entry.action.zh;
    return line.kind == DiffKind::Reworded && line.action ? entry.message.zh + u'\n' + entry.action.zh
                                                          : entry.message.zh;
}

QString isText(const DiffLine &line)
{
    switch (line.kind) {
    case DiffKind::Aliases:
        return line.row.codes.join(u'/');
    case DiffKind::Dropped:
        return {};
    case DiffKind::Reworded:
        if (!line.message)
            return line.row.action;
        return line.action ? line.row.message + u'\n' + line.row.action : line.row.message;
    case DiffKind::Billing:
    case DiffKind::Added:
        break;
    }
    return line.row.message;
}

void DiffTableModel::setLines(const QList<ShownDiff> &lines, CataloguePtr catalogue)
{
    beginResetModel();
    m_rows.clear();
    for (const ShownDiff &shown : lines)
        m_rows << Row{ shown, false };
    m_catalogue = std::move(catalogue);
    endResetModel();
    Q_EMIT ticksChanged();
}

void DiffTableModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const ShownDiff *DiffTableModel::line(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row).shown : nullptr;
}

QList<DiffLine> DiffTableModel::tickedLines() const
{
    QList<DiffLine> lines;
    for (const Row &row : m_rows) {
        if (row.isTicked)
            lines << row.shown.line;
    }
    return lines;
}

void DiffTableModel::tickAll(std::optional<DiffKind> kind, bool isTicked)
{
    for (Row &row : m_rows) {
        if (!row.shown.isAccepted && (!kind || row.shown.line.kind == *kind))
            row.isTicked = isTicked;
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, KindColumn), index(rowCount() - 1, KindColumn), { Qt::CheckStateRole });
    Q_EMIT ticksChanged();
}

int DiffTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DiffTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiffTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row.shown, index.column()).simplified();
    case Qt::ToolTipRole:
        return plainToolTip(text(row.shown, index.column()));
    case Qt::CheckStateRole:
        if (index.column() == KindColumn && !row.shown.isAccepted)
            return static_cast<int>(row.isTicked ? Qt::Checked : Qt::Unchecked);
        return {};
    case KeyRole:
        return row.shown.line.codes;
    case OutcomeRole: {
        const auto shown = outcome(row.shown.line, index.column());
        return shown ? QVariant(static_cast<int>(*shown)) : QVariant();
    }
    default:
        return {};
    }
}

bool DiffTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_rows[index.row()].isTicked = value.toInt() == static_cast<int>(Qt::Checked);
    Q_EMIT dataChanged(index, index, { Qt::CheckStateRole });
    Q_EMIT ticksChanged();
    return true;
}

Qt::ItemFlags DiffTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags result = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == KindColumn && !m_rows.at(index.row()).shown.isAccepted)
        result |= Qt::ItemIsUserCheckable;
    return result;
}

std::optional<Outcome> DiffTableModel::outcome(const DiffLine &line, int column) const
{
    if (line.kind == DiffKind::Billing && (column == WasColumn || column == IsColumn))
        return column == WasColumn ? line.was : line.is;
    return std::nullopt;
}

QString DiffTableModel::text(const ShownDiff &shown, int column) const
{
    const DiffLine &line = shown.line;
    if (const auto known = outcome(line, column))
        return wording::outcomeWord(*known);
    switch (column) {
    case KindColumn:
        return diffKindWord(line.kind);
    case CodesColumn:
        return line.codes.join(u'/');
    case WasColumn:
        return wasText(line, *m_catalogue);
    case IsColumn:
        return isText(line);
    case EffectColumn:
        if (shown.isAccepted)
            //: A difference the team has taken over.
            return tr("Accepted");
        return shown.effect ? jobs::effectSentences(*shown.effect).join(u' ') : QString();
    default:
        return {};
    }
}

QVariant DiffTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Difference");
    case CodesColumn:
        return tr("Codes");
    case WasColumn:
        //: Column: what the catalogue says.
        return tr("Catalogue");
    case IsColumn:
        //: Column: what the page of the vendor says.
        return tr("Page");
    case EffectColumn:
        return tr("Effect on stored calls");
    default:
        return {};
    }
}

} // namespace codedesk::items
