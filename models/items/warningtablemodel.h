// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/warningview.h"

#include <QAbstractTableModel>

namespace codedesk::items {

/** The codes of one bank-card warning list with their meanings, in the order of the list. GUI thread. */
class WarningTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /** As answers::cardWarningTable(). */
    enum Column { CodeColumn, MessageColumn, ColumnCount };

    explicit WarningTableModel(CataloguePtr catalogue, QObject *parent = nullptr);

    void setCatalogue(CataloguePtr catalogue);
    void setCodes(const QStringList &codes);
    [[nodiscard]] const QStringList &codes() const { return m_codes; }
    void setLanguage(Language language);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /** KeyRole: the code. A code the catalogue does not have says so instead of a meaning. */
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    CataloguePtr m_catalogue;
    QStringList m_codes;
    QList<answers::CardWarning> m_warnings;
    Language m_language = Language::English;
};

} // namespace codedesk::items
