// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calls/calldetailpane.h"

#include "answers/notes.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/flowlayout.h"
#include "widgets/outcomebadge.h"
#include "widgets/textlabel.h"
#include "widgets/wrappedtext.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

/** Numbers that are compared character by character stand in a font that makes that easy. */
bool isFixedWidth(answers::CallField field)
{
    switch (field) {
    case answers::CallField::OrderNo:
    case answers::CallField::RequestId:
    case answers::CallField::AppId:
    case answers::CallField::FrontMask:
    case answers::CallField::BackMask:
    case answers::CallField::CardWarnings:
    case answers::CallField::Person:
        return true;
    default:
        return false;
    }
}

/** Asks for the row of a call, as of its channel and day. */
CodeRequest codeRequest(const answers::CallView &view)
{
    CodeRequest request{ view.call.code };
    if (view.call.channel != Channel::Unknown)
        request.asOf.channel = view.call.channel;
    request.asOf.day = billingDay(view.call.occurredAt);
    if (view.entry)
        request.categoryId = view.entry->categoryId;
    return request;
}

} // namespace

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
    m_notesTitle = makeHeadingLabel(m_content);
    m_notes = makeTextLabel(m_content);
    m_notes->setObjectName(u"callNotesLabel"_s);
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
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_attemptsButton);
    buttons->addWidget(m_codeButton);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    layout->setSpacing(theme::spacing);
    layout->addLayout(title);
    layout->addWidget(m_meaning);
    layout->addWidget(m_reason);
    layout->addWidget(m_remedyTitle);
    layout->addWidget(m_remedy);
    layout->addWidget(m_notesTitle);
    layout->addWidget(m_notes);
    layout->addLayout(buttons);
    layout->addSpacing(theme::spacing);
    layout->addLayout(m_form);
    layout->addStretch();

    connect(m_attemptsButton, &QPushButton::clicked, this, [this] {
        if (m_view)
            Q_EMIT attemptsRequested(m_view->call.orderNo.isEmpty() ? m_view->call.requestId
                                                                    : m_view->call.orderNo);
    });
    connect(m_codeButton, &QPushButton::clicked, this, [this] {
        if (m_view)
            Q_EMIT codeRequested(codeRequest(*m_view));
    });
}

void CallDetailPane::showCall(const std::optional<answers::CallView> &call)
{
    m_view = call;
    m_hint->setVisible(!m_view);
    m_scroll->setVisible(m_view.has_value());
    if (!m_view)
        return;
    showMeaning();
    showFields();
}

void CallDetailPane::setCatalogue(CataloguePtr catalogue)
{
    const CataloguePtr before = std::exchange(m_catalogue, std::move(catalogue)); // the call points into it
    showCall(m_view ? std::optional(answers::describeCall(m_view->call, *m_catalogue)) : std::nullopt);
}

void CallDetailPane::retranslate(Language language)
{
    m_language = language;
    m_hint->setText(tr("Select a call to see all of it."));
    //: Heading above what to do about a return code.
    m_remedyTitle->setText(tr("What to do"));
    m_notesTitle->setText(tr("Notes"));
    m_attemptsButton->setText(tr("Other attempts"));
    m_codeButton->setText(tr("Show in Codes"));
    m_code->setAccessibleName(tr("Return code"));
    showCall(m_view);
}

void CallDetailPane::showMeaning()
{
    const answers::CallView &view = *m_view;
    m_code->setValue(view.call.code);
    m_badge->setOutcome(view.ruling.outcome);
    m_meaning->setText(view.entry ? view.entry->message.in(m_language) : tr("This code is not in the catalogue."));
    m_reason->setText(answers::billingReason(view, *m_catalogue, m_language));
    const QString remedy = view.entry ? view.entry->action.in(m_language) : QString();
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_remedyTitle->setVisible(!remedy.isEmpty());
    QStringList notes;
    for (const Note &note : view.notes)
        notes << tr("%1: %2").arg(answers::noteLabel(note), note.text.in(m_language));
    setOptionalText(m_notes, notes.join(u'\n'));
    m_notesTitle->setVisible(!notes.isEmpty());
    setAvailable(m_codeButton, view.entry != nullptr, tr("The catalogue does not have this code."));
    setAvailable(m_attemptsButton, !view.call.orderNo.isEmpty() || !view.call.requestId.isEmpty(),
                 tr("The call has neither an order number nor a request id."),
                 tr("Shows every stored call with this order number."));
}

void CallDetailPane::showFields()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_fields.clear();
    for (const answers::CallField field : answers::callDetailFields()) {
        const answers::Column<answers::CallView> &column = answers::callColumn(field);
        addField(column.title(), answers::cellText(column, *m_view, m_language), isFixedWidth(field));
    }
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
    if (!m_view)
        return {};
    QStringList lines{ m_view->call.code + u"  "_s + m_meaning->text(), m_reason->text() };
    if (!m_notes->text().isEmpty())
        lines << m_notes->text();
    for (const auto &[title, value] : m_fields)
        //: One line of a copied call: what it is, and its value.
        lines << tr("%1: %2").arg(title, value);
    return lines.join(u'\n') + u'\n';
}

QString CallDetailPane::suggestedReply(const ReplyStyle &style) const
{
    const Reply *reply = m_view ? answers::replyTo(*m_view, *m_catalogue) : nullptr;
    if (!reply)
        return {};
    const store::StoredCall &call = m_view->call;
    return replyText(*reply,
                     { call.code, m_view->entry->message, call.orderNo, m_view->ruling.certainOutcome(),
                       toDisplayText(call.occurredAt) },
                     style);
}

} // namespace codedesk::ui
