// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/answerlist.h"

#include "answers/answerlines.h"
#include "lookup/answercard.h"
#include "lookup/identifierbar.h"
#include "theme.h"
#include "widgets/emptystate.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr qsizetype cardLimit = 30; // more are built only when they are asked for

/** Returns the number a reply can name: the customer's own first, then the vendor's token. */
QString orderOf(const QList<FoundIdentifier> &identifiers)
{
    for (const IdentifierKind kind : { IdentifierKind::OrderNumber, IdentifierKind::BizToken }) {
        QStringList texts;
        for (const FoundIdentifier &identifier : identifiers) {
            if (identifier.kind == kind)
                texts << identifier.text;
        }
        if (!texts.isEmpty())
            return texts.size() == 1 ? texts.first() : QString(); // of several nobody knows which is meant
    }
    return {};
}

} // namespace

AnswerList::AnswerList(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_summary(makeHeadingLabel(this))
    , m_copy(new QPushButton(this))
    , m_more(new QPushButton(this))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(this))
    , m_identifiers(new IdentifierBar(this))
    , m_storeTrouble(makeFaultLabel(this))
    , m_divided(makeFaultLabel(this))
{
    m_summary->setObjectName(QStringLiteral("answerSummaryLabel"));
    m_copy->setObjectName(QStringLiteral("copyAnswersButton"));
    m_more->setObjectName(QStringLiteral("moreAnswersButton"));
    m_copy->setProperty("primary", true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::spacing);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_identifiers);
    layout->addWidget(m_storeTrouble);
    layout->addWidget(m_divided);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_more);
    m_divided->setObjectName(QStringLiteral("dividedBillingLabel"));
    m_storeTrouble->setObjectName(QStringLiteral("storeTroubleLabel"));
    m_storeTrouble->setContentsMargins(theme::pageMargin, 0, theme::pageMargin, theme::spacing);
    m_divided->setContentsMargins(theme::pageMargin, 0, theme::pageMargin, theme::spacing);
    connect(m_identifiers, &IdentifierBar::identifierChosen, this, &AnswerList::identifierChosen);
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyChosen(text()); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsAll = true;
        rebuild();
    });
}

void AnswerList::show(const ShownAnswer &answer)
{
    const bool isOtherCatalogue = answer.catalogue && m_shown.catalogue && answer.catalogue != m_shown.catalogue;
    const bool isOther = withoutPlaces(answer) != withoutPlaces(m_shown);
    m_shown = answer;
    if (isOther) {
        m_showsAll = m_showsAll && isOtherCatalogue;
        m_identifiers->show(m_shown.identifiers);
        rebuild();
        return;
    }
    // The same answers in other places: the cards stay, so that nothing jumps while one types.
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setPlaces(placesOf(i));
}

/** Returns the places of the answer that card number `card` shows. */
const QList<TextPlace> &AnswerList::placesOf(qsizetype card) const
{
    if (card < m_shown.groups.size())
        return m_shown.groups.at(card).places;
    card -= m_shown.groups.size();
    const qsizetype unknown = m_shown.unknown.size();
    return card < unknown ? m_shown.unknown.at(card).places : m_shown.foreign.at(card - unknown).places;
}

void AnswerList::rebuild()
{
    m_cards.clear();
    m_current = nullptr;
    m_cardArea = new QWidget;
    auto *layout = new QVBoxLayout(m_cardArea);
    layout->setContentsMargins(theme::pageMargin, theme::spacing, theme::pageMargin, theme::pageMargin);
    layout->setSpacing(theme::pageMargin - theme::spacing / 2);
    const qsizetype limit = m_showsAll ? m_shown.groupCount() : cardLimit;
    for (qsizetype i = 0; i < m_shown.groups.size() && m_cards.size() < limit; ++i) {
        auto *card = new AnswerCard(m_shown.groups.at(i), *m_shown.catalogue, m_context.language(), m_cardArea);
        card->addReply(m_shown.groups.at(i), *m_shown.catalogue, orderOf(m_shown.identifiers), m_replyStyle);
        addCard(card);
    }
    for (qsizetype i = 0; i < m_shown.unknown.size() && m_cards.size() < limit; ++i)
        addCard(new AnswerCard(m_shown.unknown.at(i), m_cardArea));
    for (qsizetype i = 0; i < m_shown.foreign.size() && m_cards.size() < limit; ++i)
        addCard(new AnswerCard(m_shown.foreign.at(i), *m_shown.catalogue, m_context.language(), m_cardArea));
    layout->addStretch();
    m_scroll->setWidget(m_cardArea);
    showSummary();
}

void AnswerList::addCard(AnswerCard *card)
{
    m_cardArea->layout()->addWidget(card);
    m_cards << card;
    connect(card, &AnswerCard::placeChosen, this,
            [this, card](const TextPlace &place) { choosePlace(card, place); });
    connect(card, &AnswerCard::copyChosen, this, [this, card] { Q_EMIT copyChosen(card->text()); });
    if (const ReplyBox *reply = card->reply()) {
        connect(reply, &ReplyBox::copyChosen, this, &AnswerList::replyCopyChosen);
        connect(reply, &ReplyBox::styleChosen, this, &AnswerList::setReplyStyle);
    }
    connect(card, &AnswerCard::codeChosen, this, &AnswerList::codeChosen);
    connect(card, &AnswerCard::callsChosen, this, &AnswerList::callsChosen);
    connect(card, &AnswerCard::maskChosen, this, &AnswerList::maskChosen);
    connect(card, &AnswerCard::teamChosen, this, &AnswerList::teamChosen);
}

void AnswerList::choosePlace(AnswerCard *card, const TextPlace &place)
{
    m_current = card;
    for (AnswerCard *other : std::as_const(m_cards))
        other->setCurrent(other == card);
    Q_EMIT placeChosen(place);
}

void AnswerList::showSummary()
{
    const bool hasCards = !m_cards.isEmpty();
    const auto hidden = m_shown.groupCount() - m_cards.size();
    m_scroll->setVisible(hasCards);
    m_summary->setVisible(hasCards);
    setOptionalText(m_divided, m_shown.isBillingDivided ? answers::dividedSentence() : QString());
    m_copy->setVisible(hasCards);
    m_empty->setVisible(!hasCards);
    m_more->setVisible(hidden > 0);
    //: Button that shows the answers that are not shown yet.
    m_more->setText(tr("Show %n more answer(s)", nullptr, static_cast<int>(hidden)));
    const QString found = tr("%n answer(s)", nullptr, static_cast<int>(m_shown.groups.size()));
    //: %1 is "3 answers", %n the number of codes that are not in the catalogue.
    QString summary = m_shown.unknown.isEmpty()
        ? found
        : tr("%1, %n unknown", nullptr, static_cast<int>(m_shown.unknown.size())).arg(found);
    if (!m_shown.foreign.isEmpty())
        //: %1 is "3 answers" or "3 answers, 2 unknown", %n the number of numbers that are none of FaceID.
        summary = tr("%1, %n of other systems", nullptr, static_cast<int>(m_shown.foreign.size())).arg(summary);
    m_summary->setText(summary);
    m_empty->setTexts(m_shown.title, m_shown.sentence);
}

QString AnswerList::reply() const
{
    if (m_current && m_current->reply())
        return m_current->reply()->text();
    for (const AnswerCard *card : m_cards) {
        if (card->reply())
            return card->reply()->text();
    }
    return {};
}

void AnswerList::setReplyStyle(const ReplyStyle &style)
{
    m_replyStyle = style;
    rememberReplyStyle(m_context.settings(), style);
    for (const AnswerCard *card : std::as_const(m_cards)) {
        if (card->reply())
            card->reply()->setStyleOfReply(style);
    }
}

QString AnswerList::text() const
{
    QStringList texts;
    for (const AnswerCard *card : m_cards)
        texts << card->text();
    if (m_shown.isBillingDivided)
        texts << answers::dividedSentence();
    return texts.join(QStringLiteral("\n\n"));
}

QStringList AnswerList::identifiers() const
{
    return m_identifiers->shown();
}

void AnswerList::showStatistics(const QList<report::UnknownCode> &stored,
                                const QList<answers::StoredAttempts> &attempts)
{
    setOptionalText(m_storeTrouble, {});
    m_identifiers->showCalls(attempts, m_context.language());
    for (AnswerCard *card : std::as_const(m_cards)) {
        if (card->unknownCode().isEmpty())
            continue;
        const auto found =
            std::find_if(stored.cbegin(), stored.cend(), [card](const report::UnknownCode &unknown) {
                return unknown.code == card->unknownCode();
            });
        card->showStatistics(found == stored.cend() ? report::UnknownCode() : *found);
    }
}

void AnswerList::hideStatistics(const std::optional<Error> &trouble)
{
    //: %1 is a sentence that says why the store cannot be read.
    setOptionalText(m_storeTrouble,
                    trouble ? tr("What is stored of this is not known: %1").arg(trouble->what) : QString());
    m_identifiers->showCalls({}, m_context.language());
    for (AnswerCard *card : std::as_const(m_cards))
        card->hideStatistics();
}

void AnswerList::retranslate()
{
    m_identifiers->show(m_shown.identifiers);
    m_copy->setText(tr("Copy answer"));
    m_copy->setToolTip(tr("Ctrl+Shift+C copies the answer from anywhere in the window."));
    m_replyStyle = rememberedReplyStyle(m_context.settings(), m_context.language());
    rebuild();
}

} // namespace codedesk::ui
