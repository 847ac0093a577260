// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/noteeditor.h"

#include "team/codesfield.h"
#include "team/textpairfield.h"

namespace codedesk::ui {

namespace {

constexpr int noteLines = 5;

} // namespace

NoteEditor::NoteEditor(AppContext &context, QWidget *parent)
    : TeamEditor(context, parent)
    , m_codes(new CodesField(this))
    , m_text(new TextPairField(noteLines, this))
{
    setObjectName(QStringLiteral("noteEditor"));
    setKind(jobs::TeamKind::Note);
    m_codesField = addCodesField(m_codes);
    m_textField = addField(m_text);
    retranslate();
}

TeamKnowledge NoteEditor::blank(const QStringList &subject) const
{
    TeamKnowledge team;
    Note note;
    note.codes = subject;
    team.notes << note;
    return team;
}

void NoteEditor::showEntry(const TeamKnowledge &entry)
{
    const Note &note = entry.notes.first();
    m_codes->setCodes(note.codes);
    m_text->setText(note.text);
    setFocusProxy(note.codes.isEmpty() ? static_cast<QWidget *>(m_codes) : m_text);
}

TeamKnowledge NoteEditor::entry() const
{
    TeamKnowledge team;
    Note note;
    note.codes = m_codes->codes();
    note.text = m_text->text();
    note.sourceId = teamSourceId.toString();
    team.notes << note;
    return team;
}

bool NoteEditor::check()
{
    const bool codes = showFault(m_codesField, m_codes->fault(*context().catalogue()));
    const bool text = showFault(
        m_textField, m_text->text().isEmpty() ? tr("Write the note in at least one language.") : QString());
    return codes && text;
}

void NoteEditor::retranslateFields()
{
    setCaption(m_codesField, tr("Codes"));
    m_codes->setPlaceholderText(tr("For example 1004 / 2010"));
    setCaption(m_textField, tr("Note"));
    m_text->setTitle(tr("Note"));
}

} // namespace codedesk::ui
