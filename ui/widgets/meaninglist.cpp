// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/meaninglist.h"

#include "items/outcomewords.h"
#include "theme.h"
#include "widgets/outcomebadge.h"
#include "widgets/ruletext.h"
#include "widgets/textlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

/** One line of the list: whom it is about, what is said, how it is billed, and who says so. */
struct MeaningRow {
    QString scope;
    QString message; // empty: about billing alone
    Outcome outcome = Outcome::Unknown;
    QString source;
};

QString editionScope(const BillingRule &rule, Language language)
{
    const QString scope = (rule.edition.isEmpty() ? rule.product : rule.edition).in(language);
    return rule.channel ? scope + QStringLiteral(" · ") + channelTitle(*rule.channel).in(language) : scope;
}

QList<MeaningRow> rowsOf(const LookupAnswer &answer, const Catalogue &catalogue, Language language)
{
    QList<MeaningRow> rows;
    for (const MeaningAnswer &meaning : answer.otherMeanings) {
        const Category *table = catalogue.category(meaning.entry->categoryId);
        rows << MeaningRow{ tableScope(*table, language), meaning.entry->message.in(language), meaning.outcome,
                            meaning.rule ? ruleSource(*meaning.rule, catalogue, language) : QString() };
    }
    for (const BillingRule &rule : answer.editionRules)
        rows << MeaningRow{
            editionScope(rule, language), {}, outcomeOf(rule.billable), ruleSource(rule, catalogue, language)
        };
    return rows;
}

constexpr qsizetype longestList = 6; // a longer one shows its beginning until asked for more
constexpr qsizetype shownAtFirst = 4;

QWidget *makeRows(const QList<MeaningRow> &rows, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::spacing);
    grid->setVerticalSpacing(theme::spacing / 2);
    grid->setColumnStretch(0, 1);
    int line = 0;
    for (const MeaningRow &row : rows) {
        const bool isOnBilling = row.message.isEmpty();
        QLabel *message = makeTextLabel(widget, isOnBilling ? row.scope : row.message);
        message->setToolTip(row.source);
        grid->addWidget(message, line, 0);
        grid->addWidget(new OutcomeBadge(row.outcome, widget), line, 1, Qt::AlignTop | Qt::AlignRight);
        QLabel *scope = makeQuietLabel(widget, isOnBilling ? row.source : row.scope);
        scope->setToolTip(row.source);
        grid->addWidget(scope, line + 1, 0, 1, 2);
        line += 2;
    }
    return widget;
}

} // namespace

MeaningList::MeaningList(const LookupAnswer &answer, const Catalogue &catalogue, Language language,
                         QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("meaningList"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing, 0, 0);
    layout->setSpacing(theme::spacing / 2);
    layout->addWidget(makeHeadingLabel(this, tr("Elsewhere")));
    const QList<MeaningRow> rows = rowsOf(answer, catalogue, language);
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

bool MeaningList::isEmptyFor(const LookupAnswer &answer)
{
    return answer.otherMeanings.isEmpty() && answer.editionRules.isEmpty();
}

QStringList meaningLines(const LookupAnswer &answer, const Catalogue &catalogue, Language language)
{
    QStringList lines;
    for (const MeaningRow &row : rowsOf(answer, catalogue, language)) {
        const QString outcome = items::outcomeWord(row.outcome);
        //: A further meaning of a code: %1 product or channel, %2 meaning, %3 "Billable" or "Free", %4 the source.
        lines << (row.message.isEmpty()
                      ? MeaningList::tr("%1: %2. Source: %3.").arg(row.scope, outcome, row.source)
                      : MeaningList::tr("%1: %2 (%3). Source: %4.")
                            .arg(row.scope, row.message, outcome, row.source));
    }
    return lines;
}

} // namespace codedesk::ui
