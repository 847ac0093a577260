// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/codelistdelegate.h"

#include "theme.h"

#include <QTableView>

namespace codedesk::ui {

namespace {

/** Returns the text with line breaks after slashes, so that no line is wider than `width` if that can be. */
QString brokenAtSlashes(const QString &text, const QFontMetrics &metrics, int width)
{
    QString broken;
    QString line;
    const QStringList codes = text.split(u'/');
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const QString part = i + 1 < codes.size() ? codes.at(i) + u'/' : codes.at(i);
        if (!line.isEmpty() && metrics.horizontalAdvance(line + part) > width) {
            broken += line + QChar(QChar::LineSeparator);
            line.clear();
        }
        line += part;
    }
    return broken + line;
}

} // namespace

void CodeListDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    MonospaceDelegate::initStyleOption(option, index);
    if (const auto *table = qobject_cast<const QTableView *>(option->widget))
        option->text = brokenAtSlashes(option->text, QFontMetrics(option->font),
                                       table->columnWidth(index.column()) - 2 * theme::spacing);
}

QSize CodeListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    const QSize text = QFontMetrics(filled.font).size(0, filled.text.replace(QChar(QChar::LineSeparator), u'\n'));
    return text + QSize(2 * theme::spacing, theme::spacing);
}

} // namespace codedesk::ui
