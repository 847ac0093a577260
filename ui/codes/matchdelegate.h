// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTextLayout>

namespace codedesk::ui {

/**
 * Draws a text with the words in bold that made a search find the row (items::MatchedWordsRole). The text of a row
 * that is no more than similar is drawn as quiet text.
 */
class MatchDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/** Returns where the words stand in a text, whatever the case of letters; an English word only where one begins.
 */
[[nodiscard]] QList<QTextLayout::FormatRange> boldRanges(const QString &text, const QStringList &words);

} // namespace codedesk::ui
