// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/entryview.h"
#include "widgets/flowlayout.h"

#include "catalogue/remedy.h"
#include "theme.h"
#include "widgets/linkrow.h"
#include "widgets/outcomebadge.h"
#include "widgets/textlabel.h"
#include "wording/billingwords.h"
#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr qreal codeScale = 1.7;
constexpr qreal meaningScale = 1.15;

/** Returns the codes of a row that are shown large. */
QStringList mainCodes(const CodeEntry &entry, const EntryContext &context)
{
    return context.shownCodes.isEmpty() ? QStringList{ entry.code } : context.shownCodes;
}

} // namespace

QWidget *makeNotes(const QList<Note> &notes, Language language, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, theme::spacing, 0, 0);
    layout->setSpacing(theme::spacing / 2);
    layout->addWidget(makeHeadingLabel(widget, EntryView::tr("Remarks")));
    for (const Note &note : notes) {
        const QString &text = note.text.in(language);
        //: A remark the user's team wrote.
        const QString shown = note.sourceId == teamSourceId ? EntryView::tr("The team: %1").arg(text) : text;
        layout->addWidget(makeTextLabel(widget, shown));
        for (const Link &link : note.links)
            layout->addWidget(new LinkRow(link, language, widget));
    }
    return widget;
}

EntryView::EntryView(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void EntryView::clear()
{
    delete m_content;
    m_content = nullptr;
    m_layout = nullptr;
}

void EntryView::show(const CodeEntry &entry, const Catalogue &catalogue, Language language,
                     const EntryContext &context)
{
    clear();
    m_content = new QWidget(this);
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::spacing / 2);
    addHeader(entry, context);
    addMeaning(entry, catalogue, language, context);
    addRemedy(entry, language);
    addBilling(context);
    layout()->addWidget(m_content);
}

void EntryView::addHeader(const CodeEntry &entry, const EntryContext &context)
{
    auto *row = new FlowLayout;
    row->setSpacing(theme::spacing + theme::spacing / 2);
    QLabel *code = makeTextLabel(m_content, mainCodes(entry, context).join(QStringLiteral(" / ")));
    code->setObjectName(QStringLiteral("entryCodeLabel"));
    code->setWordWrap(false);
    code->setFont(theme::monospace(codeScale));
    row->addWidget(code);
    const QList<Outcome> outcomes =
        context.outcomes.isEmpty() ? QList<Outcome>{ outcomeOf(entry.billable) } : context.outcomes;
    for (const Outcome outcome : outcomes)
        row->addWidget(new OutcomeBadge(outcome, m_content));
    m_layout->addLayout(row);
    if (!context.dependence.isEmpty())
        m_layout->addWidget(makeQuietLabel(m_content, context.dependence));
}

void EntryView::addMeaning(const CodeEntry &entry, const Catalogue &catalogue, Language language,
                           const EntryContext &context)
{
    const Category *category = catalogue.category(entry.categoryId);
    const QString title = category ? category->title.in(language) : entry.categoryId;
    //: %1 is the kind of a code, %2 the table it stands in.
    m_layout->addWidget(makeQuietLabel(m_content, tr("%1 · %2").arg(wording::codeKindWord(entry.kind), title)));
    if (category && !category->isGeneral())
        m_layout->addWidget(makeQuietLabel(m_content, wording::tableScope(*category, language)));
    if (entry.sourceId != catalogue.mainSource()->id) {
        //: %1 is the title of a document.
        m_layout->addWidget(
            makeQuietLabel(m_content, tr("Source: %1").arg(wording::entrySource(entry, catalogue, language))));
    }
    QStringList others = entry.allCodes();
    for (const QString &code : mainCodes(entry, context))
        others.removeOne(code);
    if (!others.isEmpty()) {
        //: %1 is a list of codes that mean the same.
        m_layout->addWidget(makeQuietLabel(m_content, tr("Same as %1").arg(others.join(QStringLiteral(", ")))));
    }
    if (!context.caution.isEmpty())
        m_layout->addWidget(makeQuietLabel(m_content, context.caution));
    m_layout->addSpacing(theme::spacing);
    QLabel *meaning = makeTextLabel(m_content, entry.message.in(language));
    meaning->setObjectName(QStringLiteral("entryMeaningLabel"));
    meaning->setFont(theme::heading(meaningScale));
    m_layout->addWidget(meaning);
    m_layout->addWidget(makeQuietLabel(m_content, entry.message.in(otherLanguage(language))));
}

void EntryView::addRemedy(const CodeEntry &entry, Language language)
{
    if (entry.action.isEmpty())
        return;
    addSection(tr("What to do"));
    const Remedy remedy = splitRemedy(entry.action.in(language));
    if (!remedy.intro.isEmpty())
        addText(remedy.intro);
    for (qsizetype i = 0; i < remedy.steps.size(); ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme::spacing);
        QLabel *number = makeQuietLabel(m_content, QLocale().toString(i + 1));
        row->addWidget(number, 0, Qt::AlignTop);
        row->addWidget(makeTextLabel(m_content, remedy.steps.at(i)), 1);
        m_layout->addLayout(row);
    }
    for (const Link &link : entry.links)
        m_layout->addWidget(new LinkRow(link, language, m_content));
}

void EntryView::addBilling(const EntryContext &context)
{
    if (context.billingLines.isEmpty())
        return;
    addSection(wording::billingTitle(context.day));
    for (const QString &line : context.billingLines)
        addText(line);
}

void EntryView::addSection(const QString &title)
{
    m_layout->addSpacing(theme::spacing);
    m_layout->addWidget(makeHeadingLabel(m_content, title));
}

void EntryView::addText(const QString &text)
{
    m_layout->addWidget(makeTextLabel(m_content, text));
}

} // namespace codedesk::ui
