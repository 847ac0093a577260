// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/diffpane.h"

#include "answers/entryanswer.h"
#include "widgets/availability.h"
#include "wording/billingwords.h"
#include "wording/outcomewords.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

using jobs::DiffKind;

namespace {

/** Asks for the row a difference is about. */
CodeRequest requestFor(const jobs::DiffLine &line, const Catalogue &catalogue)
{
    return { line.codes.value(0), {}, line.entry < 0 ? QString() : catalogue.entries().at(line.entry).categoryId };
}

} // namespace

DiffPane::DiffPane(AppContext &context, QWidget *parent)
    : ReadingPane(u"diffCodesLabel"_s, parent)
    , m_context(context)
    , m_accept(addButton(u"acceptLineButton"_s, false))
    , m_code(addButton(u"showCodeButton"_s, true))
    , m_calls(addButton(u"showCallsButton"_s, true))
{
    connect(m_accept, &QPushButton::clicked, this, &DiffPane::acceptChosen);
    connect(m_code, &QPushButton::clicked, this, [this] {
        if (m_shown)
            Q_EMIT codeChosen(requestFor(m_shown->line, *m_catalogue));
    });
    connect(m_calls, &QPushButton::clicked, this, [this] {
        if (m_shown)
            Q_EMIT callsChosen(m_shown->line.codes);
    });
}

void DiffPane::showLine(const jobs::DifferenceView *shown, const jobs::ComparisonQuestion &question)
{
    m_shown = shown ? std::optional(*shown) : std::nullopt;
    m_catalogue = question.catalogue;
    m_day = question.acceptance.from;
    refresh();
}

void DiffPane::retranslate()
{
    setHint(tr("Select a difference to read all of it."));
    m_accept->setText(tr("Accept"));
    m_code->setText(tr("Show the code"));
    m_calls->setText(tr("Show its calls"));
    refresh();
}

void DiffPane::refresh()
{
    if (!m_shown) {
        showHint();
        return;
    }
    const jobs::DiffLine &line = m_shown->line;
    begin(jobs::diffKindWord(line.kind), line.codes.join(u" / "_s));
    enableAccept();
    setAvailable(m_code, answers::isKnown(line.codes.value(0), *m_context.catalogue()),
                 tr("The catalogue does not have this code."));
    if (line.kind == DiffKind::Billing)
        addBilling();
    addText(tr("The catalogue says"), jobs::wasText(line, *m_catalogue));
    addText(line.row.line > 0 ? tr("The page says, in line %1").arg(line.row.line) : tr("The page says"),
            jobs::isText(line));
    if (line.kind == DiffKind::Added) {
        addText(tr("What to do"), line.row.action);
        addText(tr("Billing"), wording::outcomeWord(outcomeOf(line.row.billable.value_or(Billable::Unstated))));
        addText(tr("Table"), line.heading);
    }
    if (m_shown->effect)
        addText(tr("Effect on stored calls"),
                m_shown->effect->isEmpty() ? tr("No stored call would change.")
                                           : jobs::effectSentences(*m_shown->effect).join(u'\n'));
    addText(tr("If accepted"), m_shown->isAccepted ? tr("The team has taken it over.") : becomes());
}

void DiffPane::setAcceptable(bool isAcceptable)
{
    m_isAcceptable = isAcceptable;
    enableAccept();
}

void DiffPane::enableAccept()
{
    const bool isTaken = m_shown && m_shown->isAccepted;
    setAvailable(m_accept, m_isAcceptable && m_shown && !isTaken && !m_context.teamFault(),
                 isTaken                     ? tr("The team has taken it over.")
                     : m_context.teamFault() ? tr("The team's file cannot be read.")
                                             : QString());
}

void DiffPane::addBilling()
{
    //: A code was billed one way, and is billed another way now.
    addText(wording::billingTitle(m_day),
            tr("%1 → %2").arg(wording::outcomeWord(m_shown->line.was), wording::outcomeWord(m_shown->line.is)));
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

} // namespace codedesk::ui
