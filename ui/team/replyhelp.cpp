// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/replyhelp.h"

#include "answers/entryanswer.h"
#include "catalogue/reply.h"
#include "team/textpairfield.h"
#include "theme.h"
#include "widgets/textlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr int buttonsInARow = 3; // the pane is narrow

} // namespace

VariableBar::VariableBar(const QList<TextPairField *> &texts, QWidget *parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_last(texts.first())
    , m_hint(makeQuietLabel(this))
{
    auto *grid = new QGridLayout;
    grid->setSpacing(2);
    grid->setColumnStretch(buttonsInARow, 1);
    for (const QString &name : replyVariables()) {
        auto *button = new QToolButton(this);
        button->setText(name);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, name] { m_last->insert(name); });
        const int place = static_cast<int>(m_buttons.size());
        grid->addWidget(button, place / buttonsInARow, place % buttonsInARow, Qt::AlignLeft);
        m_buttons << button;
    }
    for (TextPairField *text : texts)
        connect(text, &TextPairField::entered, this, [this, text] { m_last = text; });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing / 2);
    layout->addWidget(m_hint);
    layout->addLayout(grid);
}

void VariableBar::retranslate()
{
    m_hint->setText(tr("A sentence with a variable that has no value is left out as a whole. Insert a variable:"));
    const QStringList meanings{ tr("The code"), tr("What the code means"), tr("Order number or BizToken"),
                                tr("Time of the call"), tr("Whether the call was billed") };
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setToolTip(meanings.at(i));
        m_buttons.at(i)->setAccessibleName(meanings.at(i));
    }
}

QString replyPreview(const Reply &reply, const AppContext &context)
{
    const Language language = context.language();
    const QString code = reply.codes.value(0);
    const std::optional<LookupAnswer> answer =
        answers::answerEntry(answers::EntryQuestion::of(code, context.catalogue(), context.today()));
    const ReplyValues values{ code, answer ? answer->entry->message.in(language) : QString(),
                              QStringLiteral("SN20260101000001"), QStringLiteral("2026-01-01 12:00:00"),
                              billedWords(answer ? outcomeOfOneCall(*answer) : Outcome::Unknown, language) };
    const QString text = renderReply(reply.user.in(language), values);
    //: Preview of a reply with its variables filled in.
    return text.isEmpty() ? QString() : VariableBar::tr("With an example:\n%1").arg(text);
}

} // namespace codedesk::ui
