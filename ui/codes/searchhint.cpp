// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/searchhint.h"

#include "theme.h"
#include "widgets/textlabel.h"
#include "wording/outcomewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace codedesk::ui {

SearchHint::SearchHint(QWidget *parent)
    : QWidget(parent)
    , m_text(makeQuietLabel(this))
    , m_button(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("searchHintLabel"));
    m_button->setObjectName(QStringLiteral("searchHintButton"));
    m_button->setProperty("flat", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &SearchHint::follow);
}

void SearchHint::show(const ReadQuery &understood, bool hasSure, bool hasSimilar)
{
    QString text;
    m_offer = Offer::None;
    m_button->setText(tr("Search for the words"));
    if (!understood.mask.isEmpty()) {
        m_offer = Offer::Decode;
        m_subject = understood.mask;
        text = tr("%1 is a warning mask of an ID card.").arg(understood.mask);
        m_button->setText(tr("Decode (Enter)"));
    } else if (!understood.orderNumber.isEmpty()) {
        m_offer = Offer::Calls;
        m_subject = understood.orderNumber;
        text = tr("%1 is no code; it may be the number of an order or a request.").arg(understood.orderNumber);
        m_button->setText(tr("Show its calls (Enter)"));
    } else if (const std::optional<Billable> billable = billableOf(understood.billing)) {
        m_offer = Offer::Words;
        text = tr("Understood as: only \"%1\".").arg(wording::outcomeWord(outcomeOf(*billable)));
    } else if (hasSimilar && !hasSure) {
        text = tr("No row has all of this. These are similar:");
    }
    m_text->setText(text);
    m_button->setVisible(m_offer != Offer::None);
    setVisible(!text.isEmpty());
}

bool SearchHint::follow()
{
    switch (m_offer) {
    case Offer::Decode:
        Q_EMIT decodeWanted(m_subject);
        return true;
    case Offer::Calls:
        Q_EMIT callsWanted(m_subject);
        return true;
    case Offer::Words:
        Q_EMIT wordsWanted();
        return true;
    case Offer::None:
        break;
    }
    return false;
}

} // namespace codedesk::ui
