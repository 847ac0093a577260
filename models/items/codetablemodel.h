// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/codeview.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace codedesk::items {

using answers::AsOf;

/**
 * The rows of a catalogue, one for each row of its tables; row n is the entry at position n.
 * Texts are in one language at a time. Belongs to the GUI thread.
 */
class CodeTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /** As answers::codeTable(). */
    enum Column { CodeColumn, BillableColumn, MessageColumn, ActionColumn, CategoryColumn, ColumnCount };

    explicit CodeTableModel(CataloguePtr catalogue, QObject *parent = nullptr);

    [[nodiscard]] const Catalogue &catalogue() const { return *m_catalogue; }
    [[nodiscard]] const CodeEntry &entry(int row) const { return m_catalogue->entries().at(row); }

    /** Shows the rows of another catalogue. */
    void setCatalogue(CataloguePtr catalogue);
    /** Tells the billing of a channel and a day; by default that of any channel today. */
    void setAsOf(const AsOf &asOf);
    [[nodiscard]] const AsOf &asOf() const { return m_asOf; }
    /** Returns everything that is told of a row. */
    [[nodiscard]] const answers::CodeView &view(int row) const;
    /** Changes the language of texts and headers. */
    void setLanguage(Language language);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /** Display: the text on one line, codes of one row joined by slashes; ToolTip: the whole text; KeyRole: the
     * first code; OutcomeRole: in BillableColumn, unless it depends on something. */
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void forgetViews();

    CataloguePtr m_catalogue;
    Language m_language = Language::English;
    AsOf m_asOf;
    mutable std::vector<std::optional<answers::CodeView>> m_views; // as they were asked for
};

} // namespace codedesk::items
