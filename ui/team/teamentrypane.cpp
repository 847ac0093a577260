// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamentrypane.h"

#include "items/outcomewords.h"
#include "items/teamtablemodel.h"
#include "theme.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using jobs::TeamItem;
using jobs::TeamKind;

TeamEntryPane::TeamEntryPane(AppContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_title(makeQuietLabel(this))
    , m_subject(makeTextLabel(this))
    , m_hint(makeQuietLabel(this))
    , m_content(new QWidget)
    , m_texts(new QVBoxLayout)
    , m_edit(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_code(new QPushButton(this))
{
    m_subject->setObjectName(u"entrySubjectLabel"_s);
    m_subject->setFont(theme::monospace(1.3));
    m_hint->setAlignment(Qt::AlignCenter);
    m_edit->setObjectName(u"editEntryButton"_s);
    m_remove->setObjectName(u"removeEntryButton"_s);
    m_code->setObjectName(u"showCodeButton"_s);
    m_code->setProperty("flat", true);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    content->setSpacing(theme::spacing / 2);
    content->addWidget(m_title);
    content->addWidget(m_subject);
    content->addLayout(m_texts);
    content->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing);
    buttons->setContentsMargins(theme::pageMargin, theme::spacing, theme::pageMargin, theme::pageMargin);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_code);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_hint, 1);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    connect(m_edit, &QPushButton::clicked, this, &TeamEntryPane::editChosen);
    connect(m_remove, &QPushButton::clicked, this, &TeamEntryPane::removeChosen);
    connect(m_code, &QPushButton::clicked, this, [this] {
        if (m_item)
            Q_EMIT codeChosen(jobs::subjectOf(m_context.team(), *m_item).value(0));
    });
}

void TeamEntryPane::setItem(std::optional<TeamItem> item)
{
    m_item = item;
    refresh();
}

void TeamEntryPane::retranslate()
{
    m_hint->setText(tr("Select an entry to read all of it."));
    m_edit->setText(tr("Edit"));
    m_remove->setText(tr("Remove"));
    m_code->setText(tr("Show the code"));
    refresh();
}

void TeamEntryPane::refresh()
{
    while (QLayoutItem *old = m_texts->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const bool isShown = m_item.has_value();
    m_hint->setVisible(!isShown);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_content, m_edit, m_remove, m_code })
        widget->setVisible(isShown);
    if (!isShown)
        return;
    const TeamKnowledge &team = m_context.team();
    m_title->setText(items::teamKindWord(m_item->kind));
    m_subject->setText(jobs::subjectOf(team, *m_item).join(u" / "_s));
    m_code->setVisible(m_item->kind != TeamKind::MaskBit);
    addEntry(team, *m_item);
}

void TeamEntryPane::addEntry(const TeamKnowledge &team, const TeamItem &item)
{
    switch (item.kind) {
    case TeamKind::Code: {
        const CodeEntry &code = team.codes.at(item.index);
        addPair(tr("Meaning"), code.message);
        addText(tr("Billing"), items::outcomeWord(outcomeOf(code.billable)));
        addPair(tr("What to do"), code.action);
        addText(tr("Where it was learned"), code.reference);
        return;
    }
    case TeamKind::Rule: {
        const BillingRule &rule = team.rules.at(item.index);
        addText(tr("Billing"), items::outcomeWord(outcomeOf(rule.billable)));
        addText(tr("Where and when"), items::ruleReach(rule, m_context.language()));
        addText(tr("Where it was learned"), rule.reference);
        return;
    }
    case TeamKind::Reply: {
        const Reply &reply = team.replies.at(item.index);
        addPair(tr("To the end user"), reply.user);
        addPair(tr("To the customer's developers"), reply.integrator);
        if (reply.hidesReason)
            addText(tr("Caution"), tr("Keeps an attack from the end user"));
        return;
    }
    case TeamKind::Note:
        addPair(tr("Note"), team.notes.at(item.index).text);
        return;
    case TeamKind::MaskBit:
        addPair(tr("Meaning"), team.maskBits.at(item.index).text);
        return;
    }
}

void TeamEntryPane::addText(const QString &caption, const QString &text)
{
    if (text.isEmpty())
        return;
    QLabel *title = makeQuietLabel(m_content, caption);
    title->setContentsMargins(0, theme::spacing, 0, 0);
    m_texts->addWidget(title);
    m_texts->addWidget(makeTextLabel(m_content, text));
}

void TeamEntryPane::addPair(const QString &caption, const LocalizedText &text)
{
    const Language language = m_context.language();
    addText(caption, text.in(language));
    if (text.zh != text.en)
        m_texts->addWidget(makeQuietLabel(m_content, text.in(otherLanguage(language))));
}

} // namespace codedesk::ui
