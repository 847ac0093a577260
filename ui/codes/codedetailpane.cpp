// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/codedetailpane.h"

#include "answers/lookupview.h"
#include "answers/notes.h"
#include "theme.h"
#include "widgets/entryview.h"
#include "widgets/meaninglist.h"
#include "widgets/replybox.h"
#include "widgets/textlabel.h"
#include "wording/billingwords.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace codedesk::ui {

CodeDetailPane::CodeDetailPane(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_entry(new EntryView)
    , m_empty(makeQuietLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_calls(new QPushButton(this))
{
    setObjectName(QStringLiteral("codeDetailPane"));
    m_calls->setObjectName(QStringLiteral("showCallsButton"));
    m_empty->setAlignment(Qt::AlignCenter);
    auto *content = new QWidget;
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    m_content->setSpacing(0);
    m_content->addWidget(m_entry);
    m_content->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_calls); // its place in the order of tabs is that of the pane

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_scroll, 1);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(theme::pageMargin, theme::spacing, theme::pageMargin, theme::pageMargin);
    footer->addWidget(m_calls);
    footer->addStretch();
    layout->addLayout(footer);
    connect(m_calls, &QPushButton::clicked, this, [this] {
        if (m_question.position >= 0)
            Q_EMIT callsWanted(answers::callsOf(m_question.catalogue->entries().at(m_question.position),
                                                m_question.channel, *m_question.catalogue));
    });
}

void CodeDetailPane::setEntry(int position)
{
    ask({ position, m_question.channel, m_question.day });
}

void CodeDetailPane::setAsOf(std::optional<Channel> channel, DayNumber day)
{
    ask({ m_question.position, channel, day });
}

/** Asks about a row as of today, of the catalogue and in the language of the window. */
void CodeDetailPane::ask(answers::EntryQuestion question)
{
    question.today = m_context.today();
    question.catalogue = m_context.catalogue();
    if (question == m_question && m_language == m_context.language())
        return;
    m_question = question;
    m_language = m_context.language();
    refresh();
}

void CodeDetailPane::retranslate()
{
    m_empty->setText(tr("Select a code to read about it."));
    m_calls->setText(tr("Show its calls"));
    ask(m_question); // the catalogue or the language is another one now
}

void CodeDetailPane::refresh()
{
    const std::optional<LookupAnswer> answer = answers::answerEntry(m_question);
    m_empty->setVisible(!answer);
    m_calls->setVisible(answer.has_value());
    m_scroll->setVisible(answer.has_value());
    if (!answer)
        return;
    const Catalogue &catalogue = *m_question.catalogue;
    EntryContext shown;
    shown.outcomes = wording::outcomesOf(*answer);
    shown.dependence = wording::dependenceSentence(*answer);
    shown.day = m_question.day;
    shown.billingLines = wording::billingLines(*answer, catalogue, m_language);
    m_entry->show(*answer->entry, catalogue, m_language, shown);
    showExtras(*answer);
}

void CodeDetailPane::showExtras(const LookupAnswer &answer)
{
    delete m_extras;
    m_extras = new QWidget;
    auto *layout = new QVBoxLayout(m_extras);
    layout->setContentsMargins(0, 0, 0, 0);
    const Catalogue &catalogue = *m_context.catalogue();
    const Language language = m_context.language();
    if (const Reply *reply = answers::replyTo(answer, catalogue)) {
        const Outcome outcome = outcomeOfOneCall(answer);
        auto *box = new ReplyBox(*reply, { answer.entry->code, answer.entry->message, {}, outcome },
                                 rememberedReplyStyle(m_context.settings(), language), m_extras);
        connect(box, &ReplyBox::copyChosen, this, &CodeDetailPane::replyCopied);
        connect(box, &ReplyBox::styleChosen, this, [this, box](const ReplyStyle &style) {
            rememberReplyStyle(m_context.settings(), style);
            box->setStyleOfReply(style);
        });
        connect(box, &ReplyBox::editChosen, this, [this, code = answer.entry->code] {
            Q_EMIT teamWanted({ TeamKind::Reply, { code } });
        });
        layout->addWidget(box);
    }
    if (const auto elsewhere = wording::meaningLines(answer, catalogue, language); !elsewhere.isEmpty())
        layout->addWidget(new MeaningList(elsewhere, m_extras));
    if (const QList<Note> notes = answers::notesOfRowAndTable(*answer.entry, catalogue); !notes.isEmpty())
        layout->addWidget(makeNotes(notes, language, m_extras));
    m_content->insertWidget(m_content->indexOf(m_entry) + 1, m_extras);
}

} // namespace codedesk::ui
