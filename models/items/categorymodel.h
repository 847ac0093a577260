// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QAbstractListModel>
#include <QHash>

namespace codedesk::items {

/**
 * The tables of a source, or of all, as a list, "all" first, each with the number of rows that fit the search.
 * KeyRole is the id of the category, empty for "all".
 */
class CategoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum CategoryRole { CountRole = Qt::UserRole + 100 }; ///< Number of rows, as int.

    explicit CategoryModel(CataloguePtr catalogue, QObject *parent = nullptr);

    /** Shows the tables of another catalogue, and counts all of its rows until setMatches(). */
    void setCatalogue(CataloguePtr catalogue);
    /** Shows the tables of one source; empty: of all. */
    void setSource(const QString &sourceId);
    void setLanguage(Language language);
    /** Counts these rows (positions of entries). */
    void setMatches(const QList<int> &positions);
    /** Returns the row of a category, 0 ("all") if there is none of this id. */
    [[nodiscard]] int rowOf(const QString &categoryId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void listTables();
    void countAll();
    [[nodiscard]] QString title(int row) const;
    [[nodiscard]] QString key(int row) const;
    [[nodiscard]] int count(int row) const;

    CataloguePtr m_catalogue;
    QString m_sourceId; // empty: all
    QList<Category> m_tables;
    Language m_language = Language::English;
    QHash<QString, int> m_counts;
    int m_total = 0;
};

} // namespace codedesk::items
