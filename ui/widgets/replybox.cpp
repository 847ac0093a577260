// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/replybox.h"

#include "theme.h"
#include "widgets/flowlayout.h"
#include "widgets/textlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

const QString audienceKey = QStringLiteral("reply/forIntegrator");
const QString languageKey = QStringLiteral("reply/inChinese");

QPushButton *makeFlatButton(const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setProperty("flat", true);
    return button;
}

ReplyAudience otherAudience(ReplyAudience audience)
{
    return audience == ReplyAudience::User ? ReplyAudience::Integrator : ReplyAudience::User;
}

} // namespace

ReplyStyle rememberedReplyStyle(const UiSettings &settings, Language language)
{
    const bool isChinese = settingIsOn(settings, languageKey, language == Language::Chinese);
    const bool isForIntegrator = settingIsOn(settings, audienceKey, false);
    return { isForIntegrator ? ReplyAudience::Integrator : ReplyAudience::User,
             isChinese ? Language::Chinese : Language::English };
}

void rememberReplyStyle(UiSettings &settings, const ReplyStyle &style)
{
    settings.setValue(audienceKey, style.audience == ReplyAudience::Integrator);
    settings.setValue(languageKey, style.language == Language::Chinese);
}

QString replyText(const Reply &reply, const ReplyFacts &facts, const ReplyStyle &style)
{
    const LocalizedText &text = style.audience == ReplyAudience::User ? reply.user : reply.integrator;
    return renderReply(text.in(style.language),
                       { facts.code, facts.message.in(style.language), facts.order, facts.time,
                         billedWords(facts.outcome, style.language) });
}

ReplyBox::ReplyBox(const Reply &reply, const ReplyFacts &facts, const ReplyStyle &style, QWidget *parent)
    : QFrame(parent)
    , m_reply(reply)
    , m_facts(facts)
    , m_style(style)
    , m_audience(makeFlatButton(QStringLiteral("replyAudienceButton"), this))
    , m_language(makeFlatButton(QStringLiteral("replyLanguageButton"), this))
    , m_copy(makeFlatButton(QStringLiteral("replyCopyButton"), this))
    , m_edit(makeFlatButton(QStringLiteral("replyEditButton"), this))
    , m_title(makeHeadingLabel(this))
    , m_text(makeTextLabel(this))
    , m_caution(makeQuietLabel(this))
{
    setObjectName(QStringLiteral("replyBox"));
    m_text->setObjectName(QStringLiteral("replyTextLabel"));
    m_caution->setObjectName(QStringLiteral("replyCautionLabel"));
    auto *bar = new FlowLayout;
    bar->setSpacing(theme::spacing / 2);
    bar->addWidget(m_copy);
    bar->addWidget(m_audience);
    bar->addWidget(m_language);
    bar->addWidget(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing, 0, 0);
    layout->setSpacing(theme::spacing / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_caution);
    layout->addLayout(bar);
    connect(m_audience, &QPushButton::clicked, this, [this] {
        Q_EMIT styleChosen({ otherAudience(m_style.audience), m_style.language });
    });
    connect(m_language, &QPushButton::clicked, this, [this] {
        Q_EMIT styleChosen({ m_style.audience, otherLanguage(m_style.language) });
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT copyChosen(text()); });
    connect(m_edit, &QPushButton::clicked, this, &ReplyBox::editChosen);
    showText();
}

void ReplyBox::setStyleOfReply(const ReplyStyle &style)
{
    m_style = style;
    showText();
}

void ReplyBox::showText()
{
    const bool isForUser = m_style.audience == ReplyAudience::User;
    m_title->setText(isForUser ? tr("Reply to the end user") : tr("Reply to the integrator"));
    m_audience->setText(isForUser ? tr("For the integrator") : tr("For the end user"));
    m_language->setText(m_style.language == Language::Chinese ? tr("In English") : tr("In Chinese"));
    m_language->setAccessibleName(tr("Show the reply in the other language"));
    m_edit->setText(tr("Edit…"));
    m_edit->setToolTip(tr("Writes a reply of the team, which is shown from then on."));
    m_copy->setText(tr("Copy reply"));
    m_copy->setToolTip(tr("Ctrl+R copies the reply of the first answer, or of the one that was chosen."));
    m_text->setText(text());
    QStringList remarks;
    if (m_reply.sourceId == teamSourceId)
        remarks << tr("Written by the team.");
    if (m_reply.hidesReason && isForUser)
        remarks << tr("An attack was suspected: the end user is not told what was detected.");
    else if (m_reply.hidesReason)
        remarks << tr("An attack was suspected: this text is not for the end user.");
    m_caution->setText(remarks.join(u' '));
    m_caution->setVisible(!remarks.isEmpty());
}

} // namespace codedesk::ui
