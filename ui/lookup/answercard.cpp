// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/answercard.h"

#include "answers/lookupview.h"
#include "answers/notes.h"
#include "decoding/answerwords.h"
#include "lookup/answertext.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/entryview.h"
#include "widgets/flowlayout.h"
#include "widgets/meaninglist.h"
#include "widgets/outcomebadge.h"
#include "widgets/textlabel.h"
#include "wording/billingwords.h"
#include "wording/outcomewords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr qreal numberScale = 1.7;

} // namespace

AnswerCard::AnswerCard(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_footer(new FlowLayout)
{
    setProperty("card", true);
    setFocusPolicy(Qt::StrongFocus);
    m_layout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::spacing);
    m_layout->setSpacing(theme::spacing / 2);
    m_footer->setSpacing(theme::spacing / 2);
    QPushButton *copy = addButton(tr("Copy"), QStringLiteral("cardCopyButton"));
    connect(copy, &QPushButton::clicked, this, &AnswerCard::copyChosen);
}

AnswerCard::AnswerCard(const AnswerGroup &group, const Catalogue &catalogue, Language language, QWidget *parent)
    : AnswerCard(parent)
{
    m_text = answerAsText(group, catalogue, language);
    //: Spoken name of an answer: %1 is a code.
    setAccessibleName(tr("Answer for %1").arg(group.codes.join(QStringLiteral(", "))));
    if (group.answer.entry)
        addEntry(group, catalogue, language);
    else
        addMask(group, language);
    addFooter();
    setPlaces(group.places);
}

AnswerCard::AnswerCard(const UnknownGroup &group, QWidget *parent)
    : AnswerCard(parent)
{
    m_text = unknownAsText(group);
    setAccessibleName(m_text);
    auto *header = new QHBoxLayout;
    header->setSpacing(theme::spacing + theme::spacing / 2);
    QLabel *code = makeTextLabel(this, group.text);
    code->setObjectName(QStringLiteral("unknownCodeLabel"));
    code->setFont(theme::monospace(numberScale));
    header->addWidget(code);
    header->addWidget(new OutcomeBadge(Outcome::Unknown, this));
    header->addStretch();
    m_layout->addLayout(header);
    m_layout->addWidget(makeTextLabel(this, m_text));
    m_unknownCode = group.text;
    m_statistics = makeTextLabel(this);
    m_statistics->setObjectName(QStringLiteral("unknownStatisticsLabel"));
    m_statistics->hide();
    m_layout->addWidget(m_statistics);
    QPushButton *note = addButton(tr("Note it…"), QStringLiteral("cardNoteButton"));
    note->setToolTip(tr("Keeps what the team knows of the code."));
    connect(note, &QPushButton::clicked, this, [this, text = group.text] {
        Q_EMIT teamChosen({ TeamKind::Code, { text } });
    });
    m_callsButton = addButton(tr("Show its calls"), QStringLiteral("cardCallsButton"));
    connect(m_callsButton, &QPushButton::clicked, this,
            [this, text = group.text] { Q_EMIT callsChosen({ text }); });
    addFooter();
    setPlaces(group.places);
}

AnswerCard::AnswerCard(const ForeignGroup &group, const Catalogue &catalogue, Language language, QWidget *parent)
    : AnswerCard(parent)
{
    m_text = foreignAsText(group, catalogue, language);
    setAccessibleName(m_text);
    QLabel *number = makeTextLabel(this, group.match.text);
    number->setObjectName(QStringLiteral("foreignNumberLabel"));
    number->setFont(theme::monospace(numberScale));
    m_layout->addWidget(number);
    m_layout->addWidget(makeTextLabel(this, m_text));
    //: %1 is an address where the numbers of another system are explained.
    m_layout->addWidget(makeQuietLabel(this, tr("Documented at %1").arg(group.match.system->documentedAt)));
    addFooter();
    setPlaces(group.places);
}

void AnswerCard::addEntry(const AnswerGroup &group, const Catalogue &catalogue, Language language)
{
    EntryContext shown;
    shown.shownCodes = group.codes;
    shown.outcomes = wording::outcomesOf(group.answer);
    shown.dependence = wording::dependenceSentence(group.answer);
    shown.billingLines = wording::billingLines(group.answer, catalogue, language);
    shown.day = group.day;
    shown.caution = doubtSentence(group.answer.match);
    auto *view = new EntryView(this);
    view->show(*group.answer.entry, catalogue, language, shown);
    m_layout->addWidget(view);
    m_entryItems = m_layout->count();
    if (const auto elsewhere = wording::meaningLines(group.answer, catalogue, language); !elsewhere.isEmpty())
        m_layout->addWidget(new MeaningList(elsewhere, this));
    if (const QList<Note> notes = answers::notesOf(*group.answer.entry, catalogue); !notes.isEmpty())
        m_layout->addWidget(makeNotes(notes, language, this));

    const QString code = group.codes.first();
    QPushButton *note = addButton(tr("Note…"), QStringLiteral("cardNoteButton"));
    note->setToolTip(tr("Keeps a note of the team on this code."));
    connect(note, &QPushButton::clicked, this, [this, code] { Q_EMIT teamChosen({ TeamKind::Note, { code } }); });
    QPushButton *inCodes = addButton(tr("Show in Codes"), QStringLiteral("cardCodesButton"));
    connect(inCodes, &QPushButton::clicked, this, [this, code, table = group.answer.entry->categoryId] {
        Q_EMIT codeChosen({ code, {}, table }); // the page adds whose billing it asks for
    });
    QPushButton *calls = addButton(tr("Show its calls"), QStringLiteral("cardCallsButton"));
    connect(calls, &QPushButton::clicked, this,
            [this, codes = group.answer.entry->allCodes()] { Q_EMIT callsChosen(codes); });
}

void AnswerCard::addReply(const AnswerGroup &group, const Catalogue &catalogue, const QString &order,
                          const ReplyStyle &style)
{
    const Reply *reply = answers::replyTo(group.answer, catalogue);
    if (!reply)
        return;
    const CodeEntry *entry = group.answer.entry;
    const Outcome outcome = outcomeOfOneCall(group.answer);
    m_reply = new ReplyBox(*reply, { group.codes.first(), entry->message, order, outcome }, style, this);
    connect(m_reply, &ReplyBox::editChosen, this, [this, first = entry->code] {
        Q_EMIT teamChosen({ TeamKind::Reply, { first } });
    });
    m_layout->insertWidget(m_entryItems, m_reply);
}

void AnswerCard::showStatistics(const report::UnknownCode &stored)
{
    setAvailable(m_callsButton, stored.calls > 0, tr("No stored call has it."));
    QString text = tr("No stored call has it.");
    if (stored.calls > 0)
        text = tr("%n stored call(s) have it.", nullptr, static_cast<int>(qMin<qint64>(stored.calls, INT_MAX)));
    if (stored.firstDay != noDay)
        //: %1 is the sentence that calls have a code, %2 and %3 are days.
        text = tr("%1 The first is of %2, the last of %3.")
                   .arg(text, isoDay(stored.firstDay), isoDay(stored.lastDay));
    m_statistics->setText(text);
    m_statistics->show();
}

void AnswerCard::hideStatistics()
{
    if (!m_statistics)
        return;
    m_statistics->hide();
    setAvailable(m_callsButton, true, {}); // nothing is known of the store
}

void AnswerCard::addMask(const AnswerGroup &group, Language language)
{
    const QString mask = group.answer.match.code;
    QLabel *code = makeTextLabel(this, mask);
    code->setObjectName(QStringLiteral("entryCodeLabel"));
    code->setFont(theme::monospace(numberScale));
    m_layout->addWidget(code);
    m_layout->addWidget(makeQuietLabel(this, tr("ID-card mask")));
    if (const QString doubt = doubtSentence(group.answer.match); !doubt.isEmpty()) {
        QLabel *caution = makeTextLabel(this, doubt);
        caution->setObjectName(QStringLiteral("maskCautionLabel"));
        m_layout->addWidget(caution);
    }
    m_layout->addSpacing(theme::spacing);
    if (group.answer.warnings.isEmpty())
        m_layout->addWidget(makeTextLabel(this, tr("No warning.")));
    for (const MaskWarning &warning : group.answer.warnings) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme::spacing);
        row->addWidget(makeQuietLabel(this, QString::number(warning.bit)));
        row->addWidget(makeTextLabel(this, warning.text.in(language)), 1);
        row->addWidget(makeQuietLabel(this, warning.text.in(otherLanguage(language))), 1);
        row->addWidget(makeQuietLabel(this, wording::bitStatusWord(warning.status)));
        m_layout->addLayout(row);
    }
    QPushButton *decoder = addButton(tr("Open in Decoder"), QStringLiteral("cardDecoderButton"));
    connect(decoder, &QPushButton::clicked, this, [this, mask] { Q_EMIT maskChosen(mask); });
}

void AnswerCard::addFooter()
{
    m_placeButton = makeButton({}, QStringLiteral("cardPlaceButton"));
    auto *row = new QHBoxLayout;
    row->addLayout(m_footer, 1);
    row->addWidget(m_placeButton, 0, Qt::AlignTop);
    connect(m_placeButton, &QPushButton::clicked, this, &AnswerCard::choosePlace);
    m_layout->addSpacing(theme::spacing);
    m_layout->addLayout(row);
    for (QLabel *label : findChildren<QLabel *>())
        label->installEventFilter(this);
}

QPushButton *AnswerCard::makeButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setProperty("flat", true);
    return button;
}

QPushButton *AnswerCard::addButton(const QString &text, const QString &objectName)
{
    QPushButton *button = makeButton(text, objectName);
    m_footer->addWidget(button);
    return button;
}

void AnswerCard::setPlaces(const QList<TextPlace> &places)
{
    m_places = places;
    m_nextPlace = 0;
    m_placeButton->setText(tr("%n place(s)", "in the pasted text", static_cast<int>(places.size())));
    m_placeButton->setAccessibleName(tr("Go to the next place in the text"));
    m_placeButton->setToolTip(m_placeButton->accessibleName());
}

void AnswerCard::setCurrent(bool current)
{
    setProperty("current", current);
    // Style rules look at properties only when a widget is polished again.
    style()->unpolish(this);
    style()->polish(this);
}

void AnswerCard::mouseReleaseEvent(QMouseEvent *)
{
    choosePlace();
}

void AnswerCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choosePlace();
    else
        QFrame::keyPressEvent(event);
}

bool AnswerCard::eventFilter(QObject *watched, QEvent *event)
{
    // Labels keep the mouse for selecting their text; a plain click on one still means the card.
    const auto *label = qobject_cast<QLabel *>(watched);
    if (label && event->type() == QEvent::MouseButtonRelease && !label->hasSelectedText())
        choosePlace();
    return QFrame::eventFilter(watched, event);
}

void AnswerCard::choosePlace()
{
    if (m_places.isEmpty())
        return;
    const TextPlace place = m_places.at(m_nextPlace);
    m_nextPlace = (m_nextPlace + 1) % m_places.size();
    Q_EMIT placeChosen(place);
}

} // namespace codedesk::ui
