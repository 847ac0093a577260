// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/matchdelegate.h"

#include "core/text.h"
#include "items/itemroles.h"
#include "search/codesearch.h"

#include <QApplication>
#include <QPainter>

#include <vector>

namespace codedesk::ui {

QList<QTextLayout::FormatRange> boldRanges(const QString &text, const QStringList &words)
{
    const QString normal = text::normalised(text);
    if (normal.size() != text.size())
        return {}; // an invisible character was dropped: places would be wrong
    std::vector<bool> isBold(static_cast<std::size_t>(normal.size()));
    for (const QString &word : words) {
        for (qsizetype at = normal.indexOf(word); at >= 0 && !word.isEmpty();
             at = normal.indexOf(word, at + word.size())) {
            const bool isInsideWord = at > 0 && normal.at(at).unicode() < 0x80 && normal.at(at).isLetterOrNumber()
                && normal.at(at - 1).unicode() < 0x80 && normal.at(at - 1).isLetterOrNumber();
            if (!isInsideWord)
                std::fill_n(isBold.begin() + at, word.size(), true);
        }
    }
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> ranges;
    for (int at = 0; at < static_cast<int>(isBold.size()); ++at) {
        if (!isBold[static_cast<std::size_t>(at)])
            continue;
        const int start = at;
        while (at < static_cast<int>(isBold.size()) && isBold[static_cast<std::size_t>(at)])
            ++at;
        ranges << QTextLayout::FormatRange{ start, at - start, bold };
    }
    return ranges;
}

void MatchDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(items::MatchRole).toInt() == static_cast<int>(SearchMatch::Similar))
        option->palette.setBrush(QPalette::Text, option->palette.brush(QPalette::PlaceholderText));
}

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    const QStringList words = index.data(items::MatchedWordsRole).toStringList();
    const QList<QTextLayout::FormatRange> ranges =
        words.isEmpty() ? QList<QTextLayout::FormatRange>() : boldRanges(filled.text, words);
    if (ranges.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyle *style = filled.widget ? filled.widget->style() : QApplication::style();
    const QRect area =
        style->subElementRect(QStyle::SE_ItemViewItemText, &filled, filled.widget)
            .adjusted(style->pixelMetric(QStyle::PM_FocusFrameHMargin, &filled, filled.widget) + 1, 0, 0, 0);
    QString text;
    text.swap(filled.text);
    style->drawControl(QStyle::CE_ItemViewItem, &filled, painter, filled.widget);

    QFont bold = filled.font;
    bold.setBold(true); // the wider font decides where the text is cut, so that nothing is drawn beyond the cell
    const QString shown = QFontMetrics(bold).elidedText(text, Qt::ElideRight, area.width());
    QTextLayout layout(shown, filled.font);
    layout.setFormats(boldRanges(shown, words));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width() * 2);
    layout.endLayout();
    const bool isSelected = filled.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(area);
    painter->setPen(filled.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
    painter->restore();
}

} // namespace codedesk::ui
