// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calls/calldetailpane.h"

#include "items/outcomewords.h"
#include "jobs/callsexport.h"
#include "theme.h"
#include "widgets/outcomebadge.h"
#include "widgets/ruletext.h"
#include "widgets/textlabel.h"
#include "widgets/wrappedtext.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

QString billingReason(const store::StoredCall &call, const Catalogue &catalogue, Language language)
{
    const BillingRule *rule = catalogue.rules().find(call.code, call.channel, billingDay(call.occurredAt));
    if (!rule)
        return CallDetailPane::tr("The catalogue does not have this code, so nothing says whether it is billed.");
    return ruleSentence(*rule, catalogue, language);
}

CallDetailPane::CallDetailPane(CataloguePtr catalogue, QWidget *parent)
    : QFrame(parent)
    , m_catalogue(std::move(catalogue))
{
    setObjectName(u"callDetailPane"_s);
    setProperty("panel", true);
    m_hint = makeQuietLabel(this);
    m_hint->setAlignment(Qt::AlignCenter);
    createContent();
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hint);
    layout->addWidget(m_scroll);
}

void CallDetailPane::createContent()
{
    m_content = new QWidget(this);
    m_code = new WrappedText(m_content);
    m_code->setFont(theme::monospace(1.6));
    m_badge = new OutcomeBadge(Outcome::Unknown, m_content);
    m_meaning = makeTextLabel(m_content);
    m_meaning->setFont(theme::heading(1.1));
    m_reason = makeQuietLabel(m_content);
    m_reason->setObjectName(u"reasonLabel"_s);
    m_remedyTitle = makeHeadingLabel(m_content);
    m_remedy = makeTextLabel(m_content);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(2 * theme::spacing);
    m_form->setVerticalSpacing(theme::spacing);
    m_attemptsButton = new QPushButton(m_content);
    m_attemptsButton->setObjectName(u"attemptsPushButton"_s);
    m_codeButton = new QPushButton(m_content);
    m_codeButton->setObjectName(u"lookUpPushButton"_s);

    auto *title = new QHBoxLayout;
    title->addWidget(m_code);
    title->addWidget(m_badge);
    title->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_attemptsButton);
    buttons->addWidget(m_codeButton);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    layout->setSpacing(theme::spacing);
    layout->addLayout(title);
    layout->addWidget(m_meaning);
    layout->addWidget(m_reason);
    layout->addWidget(m_remedyTitle);
    layout->addWidget(m_remedy);
    layout->addLayout(buttons);
    layout->addSpacing(theme::spacing);
    layout->addLayout(m_form);
    layout->addStretch();

    connect(m_attemptsButton, &QPushButton::clicked, this, [this] {
        if (m_call)
            Q_EMIT attemptsRequested(m_call->orderNo.isEmpty() ? m_call->requestId : m_call->orderNo);
    });
    connect(m_codeButton, &QPushButton::clicked, this, [this] {
        if (m_call)
            Q_EMIT codeRequested(m_call->code);
    });
}

void CallDetailPane::showCall(const std::optional<store::StoredCall> &call)
{
    m_call = call;
    m_hint->setVisible(!m_call);
    m_scroll->setVisible(m_call.has_value());
    if (!m_call)
        return;
    showMeaning();
    showFields();
}

void CallDetailPane::setCatalogue(CataloguePtr catalogue)
{
    m_catalogue = std::move(catalogue);
    showCall(m_call);
}

void CallDetailPane::retranslate(Language language)
{
    m_language = language;
    m_hint->setText(tr("Select a call to see all of it."));
    //: Heading above what to do about a return code.
    m_remedyTitle->setText(tr("What to do"));
    m_attemptsButton->setText(tr("Other attempts"));
    m_attemptsButton->setToolTip(tr("Shows every stored call with this order number."));
    m_codeButton->setText(tr("Look up the code"));
    m_code->setAccessibleName(tr("Return code"));
    showCall(m_call);
}

void CallDetailPane::showMeaning()
{
    const CodeEntry *entry = meaning();
    m_code->setValue(m_call->code);
    m_badge->setOutcome(jobs::outcomeOf(*m_call, *m_catalogue));
    m_meaning->setText(entry ? entry->message.in(m_language) : tr("This code is not in the catalogue."));
    m_reason->setText(billingReason(*m_call, *m_catalogue, m_language));
    const QString remedy = entry ? entry->action.in(m_language) : QString();
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_remedyTitle->setVisible(!remedy.isEmpty());
    m_codeButton->setEnabled(entry != nullptr);
    m_attemptsButton->setEnabled(!m_call->orderNo.isEmpty() || !m_call->requestId.isEmpty());
}

void CallDetailPane::showFields()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_fields.clear();
    const auto percent = [](const std::optional<double> &value) {
        return value ? QLocale().toString(*value, 'f', 2) : QString();
    };
    addField(tr("Time"), toDisplayText(m_call->occurredAt));
    addField(tr("Order number"), m_call->orderNo, true);
    addField(tr("Request id"), m_call->requestId, true);
    addField(tr("Channel"), channelTitle(m_call->channel).in(m_language));
    addField(tr("App"), m_call->appId, true);
    addField(tr("Message"), m_call->message);
    addField(tr("Vendor says"), items::vendorChargeWord(m_call->vendorCharge));
    addField(tr("Charge type"), m_call->chargeType);
    addField(tr("Similarity"), percent(m_call->similarity));
    addField(tr("Live rate"), percent(m_call->liveRate));
    addField(tr("Front mask"), m_call->frontMask, true);
    addField(tr("Back mask"), m_call->backMask, true);
    addField(tr("Card warnings"), m_call->cardWarnings, true);
    addField(tr("Person"), m_call->person.left(12), true);
    addField(tr("Read from"),
             tr("import %1, record %2")
                 .arg(QLocale().toString(m_call->importId), QLocale().toString(m_call->recordNumber)));
}

void CallDetailPane::addField(const QString &title, const QString &value, bool isFixedWidth)
{
    if (value.isEmpty())
        return;
    QWidget *content = nullptr;
    if (isFixedWidth) {
        auto *text = new WrappedText(m_content);
        text->setFont(theme::monospace());
        text->setValue(value);
        text->setAccessibleName(title);
        content = text;
    } else {
        content = makeTextLabel(m_content, value);
    }
    QLabel *caption = makeQuietLabel(m_content, title);
    caption->setWordWrap(false);
    m_form->addRow(caption, content);
    m_fields.append({ title, value });
}

QString CallDetailPane::asText() const
{
    if (!m_call)
        return {};
    QStringList lines{ m_call->code + u"  "_s + m_meaning->text(), m_reason->text() };
    for (const auto &[title, value] : m_fields)
        //: One line of a copied call: what it is, and its value.
        lines << tr("%1: %2").arg(title, value);
    return lines.join(u'\n') + u'\n';
}

/** What the code means in the channel of the call. */
const CodeEntry *CallDetailPane::meaning() const
{
    return m_catalogue->meanings(m_call->code, m_call->channel).value(0, nullptr);
}

QString CallDetailPane::reply(const ReplyStyle &style) const
{
    const CodeEntry *entry = m_call ? meaning() : nullptr;
    const Reply *reply = entry ? m_catalogue->reply(*entry) : nullptr;
    if (!reply)
        return {};
    return replyText(*reply,
                     { m_call->code, entry->message, m_call->orderNo, jobs::outcomeOf(*m_call, *m_catalogue),
                       toDisplayText(m_call->occurredAt) },
                     style);
}

} // namespace codedesk::ui
