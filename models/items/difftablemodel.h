// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "jobs/differencecolumns.h"

#include <QAbstractTableModel>

#include <optional>

namespace codedesk::items {

/**
 * The differences between a page of the vendor and the catalogue, the important ones first. A line that is not yet
 * accepted has a box in its first column; ticked lines are those to be accepted. GUI thread.
 */
class DiffTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /** As jobs::differenceTable(). */
    enum Column { KindColumn, CodesColumn, WasColumn, IsColumn, EffectColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /** Shows other lines; none is ticked. `catalogue` is the one they were made with. */
    void setLines(const QList<jobs::DifferenceView> &lines, CataloguePtr catalogue);
    void setLanguage(Language language);
    /** Returns the line of a row; nullptr if there is no such row. Valid until the model changes. */
    [[nodiscard]] const jobs::DifferenceView *line(int row) const;

    /** Returns the ticked lines in the order of the rows. */
    [[nodiscard]] QList<jobs::DiffLine> tickedLines() const;
    /** Ticks, or unticks, every line of a kind that is not accepted; nothing: of all kinds. */
    void tickAll(std::optional<jobs::DiffKind> kind, bool isTicked);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /** OutcomeRole: in WasColumn and IsColumn, where a line is about billing. */
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    struct Row {
        jobs::DifferenceView shown;
        bool isTicked = false;
    };

    [[nodiscard]] std::optional<Outcome> outcome(const jobs::DiffLine &line, int column) const;

    QList<Row> m_rows;
    CataloguePtr m_catalogue;
    Language m_language = Language::English;
};

} // namespace codedesk::items
