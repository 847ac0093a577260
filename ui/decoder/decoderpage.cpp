// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/decoderpage.h"

#include "decoder/cardpanel.h"
#include "decoder/maskpanel.h"
#include "decoder/sentencebox.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

namespace codedesk::ui {

DecoderPage::DecoderPage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_mask(new MaskPanel(context))
    , m_card(new CardPanel(context))
{
    setObjectName(QStringLiteral("decoderPage"));
    auto *panels = new QWidget;
    auto *columns = new QHBoxLayout(panels);
    columns->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    columns->setSpacing(theme::pageMargin);
    columns->addWidget(m_mask, 1);
    columns->addWidget(m_card, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(panels);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_card, &CardPanel::codeActivated, this, &Page::codeRequested);
    for (SentenceBox *sentence : { m_mask->sentence(), m_card->sentence() })
        connect(sentence, &SentenceBox::copied, this,
                [this] { Q_EMIT noticeRaised(tr("The sentence was copied.")); });
}

void DecoderPage::activate()
{
    m_mask->field()->selectAll();
}

void DecoderPage::retranslate()
{
    m_mask->retranslate();
    m_card->retranslate();
}

QWidget *DecoderPage::initialFocus()
{
    return m_mask->field();
}

void DecoderPage::open(const PageRequest &request)
{
    const auto *decode = std::get_if<DecodeRequest>(&request);
    if (!decode)
        return;
    if (isMeantAsMask(decode->text)) {
        m_mask->setText(decode->text);
        m_mask->field()->selectAll();
        m_mask->field()->setFocus();
    } else {
        m_card->setText(decode->text);
        m_card->field()->selectAll();
        m_card->field()->setFocus();
    }
}

QString DecoderPage::copyAnswer()
{
    return sentenceToCopy()->copy() ? tr("The sentence was copied.") : QString();
}

void DecoderPage::keyPressEvent(QKeyEvent *event)
{
    for (QLineEdit *field : { m_mask->field(), m_card->field() }) {
        if (event->key() == Qt::Key_Escape && field->hasFocus()) {
            field->clear();
            return;
        }
    }
    Page::keyPressEvent(event);
}

SentenceBox *DecoderPage::sentenceToCopy() const
{
    const QWidget *focus = focusWidget();
    return focus && m_card->isAncestorOf(focus) ? m_card->sentence() : m_mask->sentence();
}

} // namespace codedesk::ui
