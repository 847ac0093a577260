// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/diffpane.h"

#include "items/outcomewords.h"
#include "theme.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using jobs::DiffKind;

DiffPane::DiffPane(AppContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_content(new QWidget)
    , m_hint(makeQuietLabel(this))
    , m_kind(makeQuietLabel(this))
    , m_codes(makeTextLabel(this))
    , m_texts(new QVBoxLayout)
    , m_accept(new QPushButton(this))
    , m_code(new QPushButton(this))
    , m_calls(new QPushButton(this))
{
    m_codes->setFont(theme::monospace(1.3));
    m_codes->setObjectName(u"diffCodesLabel"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_accept->setObjectName(u"acceptLineButton"_s);
    m_code->setObjectName(u"showCodeButton"_s);
    m_code->setProperty("flat", true);
    m_calls->setObjectName(u"showCallsButton"_s);
    m_calls->setProperty("flat", true);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    content->setSpacing(theme::spacing / 2);
    content->addWidget(m_kind);
    content->addWidget(m_codes);
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
    buttons->addWidget(m_accept);
    buttons->addWidget(m_code);
    buttons->addWidget(m_calls);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_hint, 1);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, &DiffPane::acceptChosen);
    connect(m_code, &QPushButton::clicked, this, [this] {
        if (m_shown)
            Q_EMIT codeChosen(m_shown->line.codes.value(0));
    });
    connect(m_calls, &QPushButton::clicked, this, [this] {
        if (m_shown)
            Q_EMIT callsChosen(m_shown->line.codes);
    });
}

void DiffPane::showLine(const items::ShownDiff *shown, const CataloguePtr &catalogue)
{
    m_shown = shown ? std::optional(*shown) : std::nullopt;
    m_catalogue = catalogue;
    refresh();
}

void DiffPane::retranslate()
{
    m_hint->setText(tr("Select a difference to read all of it."));
    m_accept->setText(tr("Accept"));
    m_code->setText(tr("Show the code"));
    m_calls->setText(tr("Show its calls"));
    refresh();
}

void DiffPane::refresh()
{
    while (QLayoutItem *old = m_texts->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const bool isShown = m_shown.has_value();
    m_hint->setVisible(!isShown);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_content, m_accept, m_code, m_calls })
        widget->setVisible(isShown);
    if (!isShown)
        return;
    const jobs::DiffLine &line = m_shown->line;
    m_kind->setText(items::diffKindWord(line.kind));
    m_codes->setText(line.codes.join(u" / "_s));
    m_accept->setEnabled(!m_shown->isAccepted && !m_context.teamFault());
    m_code->setEnabled(m_context.catalogue()->find(line.codes.value(0)));
    if (line.kind == DiffKind::Billing)
        addBilling();
    addText(tr("The catalogue says"), items::wasText(line, *m_catalogue));
    addText(line.row.line > 0 ? tr("The page says, in line %1").arg(line.row.line) : tr("The page says"),
            items::isText(line));
    if (line.kind == DiffKind::Added) {
        addText(tr("What to do"), line.row.action);
        addText(tr("Billing"), items::outcomeWord(outcomeOf(line.row.billable.value_or(Billable::Unstated))));
        addText(tr("Table"), line.heading);
    }
    if (m_shown->effect)
        addText(tr("Effect on stored calls"),
                m_shown->effect->isEmpty() ? tr("No stored call would change.")
                                           : jobs::effectSentences(*m_shown->effect).join(u'\n'));
    addText(tr("If accepted"), m_shown->isAccepted ? tr("The team has taken it over.") : becomes());
}

void DiffPane::addBilling()
{
    //: A code was billed one way, and is billed another way now.
    addText(tr("Billing"),
            tr("%1 → %2").arg(items::outcomeWord(m_shown->line.was), items::outcomeWord(m_shown->line.is)));
}

QString DiffPane::becomes() const
{
    switch (m_shown->line.kind) {
    case DiffKind::Billing:
        return tr("It becomes a rule of the team, for the chosen channel and from the chosen day.");
    case DiffKind::Added:
        return tr(
            "It becomes a code of the team; if the page states its billing for a channel or from a day, a rule, "
            "too. A code another source has gets a note.");
    case DiffKind::Aliases:
        return tr("New codes become codes of the team, and the row gets a note.");
    case DiffKind::Dropped:
    case DiffKind::Reworded:
        break;
    }
    return tr("The row gets a note of the team that quotes the page. The catalogue's own words stay.");
}

void DiffPane::addText(const QString &caption, const QString &text)
{
    if (text.isEmpty())
        return;
    QLabel *title = makeQuietLabel(m_content, caption);
    title->setContentsMargins(0, theme::spacing, 0, 0);
    m_texts->addWidget(title);
    m_texts->addWidget(makeTextLabel(m_content, text));
}

} // namespace codedesk::ui
