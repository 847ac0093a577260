// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamentrypane.h"

#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

/** Asks for the row an entry is about: the team's own, or what the code means where its rule holds. */
CodeRequest requestFor(const TeamEntry &entry)
{
    CodeRequest request{ subjectOf(entry).value(0) };
    if (std::holds_alternative<CodeEntry>(entry))
        request.categoryId = teamCategoryId.toString();
    if (const auto *rule = std::get_if<BillingRule>(&entry))
        request.asOf.channel = rule->channel;
    return request;
}

} // namespace

TeamEntryPane::TeamEntryPane(AppContext &context, QWidget *parent)
    : ReadingPane(u"entrySubjectLabel"_s, parent)
    , m_context(context)
    , m_edit(addButton(u"editEntryButton"_s, false))
    , m_remove(addButton(u"removeEntryButton"_s, false))
    , m_code(addButton(u"showCodeButton"_s, true))
{
    connect(m_edit, &QPushButton::clicked, this, &TeamEntryPane::editChosen);
    connect(m_remove, &QPushButton::clicked, this, &TeamEntryPane::removeChosen);
    connect(m_code, &QPushButton::clicked, this, [this] {
        if (m_entry)
            Q_EMIT codeChosen(requestFor(*m_entry));
    });
}

void TeamEntryPane::setEntry(const std::optional<TeamEntry> &entry)
{
    m_entry = entry;
    refresh();
}

void TeamEntryPane::retranslate()
{
    setHint(tr("Select an entry to read all of it."));
    m_edit->setText(tr("Edit"));
    m_remove->setText(tr("Remove"));
    m_code->setText(tr("Show the code"));
    refresh();
}

void TeamEntryPane::refresh()
{
    if (!m_entry) {
        showHint();
        return;
    }
    const TeamKindInfo &info = describe(*m_entry);
    begin(teamWords(info.title), subjectOf(*m_entry).join(u" / "_s));
    m_code->setVisible(info.subject().type != TeamFieldType::Bit);
    for (const TeamField &field : info.fields.subspan(1)) {
        if (field.title)
            addField(field);
    }
}

void TeamEntryPane::addField(const TeamField &field)
{
    const TeamValue value = field.access.value(*m_entry);
    if (const auto *text = std::get_if<LocalizedText>(&value))
        addPair(teamWords(field.title), *text);
    else if (const auto *line = std::get_if<QString>(&value))
        addText(teamWords(field.title), *line);
    else if (const auto *billable = std::get_if<Billable>(&value))
        addText(teamWords(field.title), wording::outcomeWord(outcomeOf(*billable)));
    else if (field.type == TeamFieldType::Flag && std::get<bool>(value))
        addText(tr("Caution"), teamWords(field.title));
    else if (field.type == TeamFieldType::Channel) // and with it the days
        addText(tr("Where and when"), wording::ruleScope(std::get<BillingRule>(*m_entry), m_context.language()));
}

void TeamEntryPane::addPair(const QString &caption, const LocalizedText &text)
{
    const Language language = m_context.language();
    addText(caption, text.in(language));
    if (text.zh != text.en)
        addQuietText(text.in(otherLanguage(language)));
}

} // namespace codedesk::ui
