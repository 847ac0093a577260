// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/maskanswer.h"

#include <QAbstractTableModel>

namespace codedesk::items {

/** The codes of one bank-card warning list with their meanings, in the order of the list. GUI thread. */
class WarningTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /** As answers::cardWarningTable(). */
    enum Column { CodeColumn, MessageColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setAnswer(const answers::CardAnswer &answer);
    void setLanguage(Language language);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /** KeyRole: the code. A code the catalogue does not have says so instead of a meaning. */
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    answers::CardAnswer m_answer;
    Language m_language = Language::English;
};

} // namespace codedesk::items
