// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/meaninglist.h"

#include "theme.h"
#include "widgets/outcomebadge.h"
#include "widgets/textlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr qsizetype longestList = 6; // a longer one shows its beginning until asked for more
constexpr qsizetype shownAtFirst = 4;

QWidget *makeRows(const QList<wording::MeaningLine> &rows, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::spacing);
    grid->setVerticalSpacing(theme::spacing / 2);
    grid->setColumnStretch(0, 1);
    int line = 0;
    for (const wording::MeaningLine &row : rows) {
        const bool isOnBilling = row.message.isEmpty();
        QLabel *message = makeTextLabel(widget, isOnBilling ? row.scope : row.message);
        message->setToolTip(row.source);
        grid->addWidget(message, line, 0);
        if (row.outcome)
            grid->addWidget(new OutcomeBadge(*row.outcome, widget), line, 1, Qt::AlignTop | Qt::AlignRight);
        QLabel *scope = makeQuietLabel(widget, isOnBilling ? row.source : row.scope);
        scope->setToolTip(row.source);
        grid->addWidget(scope, line + 1, 0, 1, 2);
        line += 2;
    }
    return widget;
}

} // namespace

MeaningList::MeaningList(const QList<wording::MeaningLine> &rows, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("meaningList"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing, 0, 0);
    layout->setSpacing(theme::spacing / 2);
    layout->addWidget(makeHeadingLabel(this, tr("What else the code means")));
    const qsizetype shown = rows.size() > longestList ? shownAtFirst : rows.size();
    layout->addWidget(makeRows(rows.first(shown), this));
    if (shown == rows.size())
        return;
    QWidget *rest = makeRows(rows.sliced(shown), this);
    rest->hide();
    auto *more =
        new QPushButton(tr("Show %n more", "meanings of a code", static_cast<int>(rows.size() - shown)), this);
    more->setObjectName(QStringLiteral("moreMeaningsButton"));
    more->setProperty("flat", true);
    connect(more, &QPushButton::clicked, rest, [rest, more] {
        rest->show();
        more->hide();
    });
    layout->addWidget(more, 0, Qt::AlignLeft);
    layout->addWidget(rest);
}

} // namespace codedesk::ui
