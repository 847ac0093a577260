// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/notes.h"

#include <QCoreApplication>

namespace codedesk::answers {

QList<Note> notesOf(const CodeEntry &entry, const Catalogue &catalogue)
{
    return catalogue.notesOn(entry);
}

QList<Note> notesOfRowAndTable(const CodeEntry &entry, const Catalogue &catalogue)
{
    return notesOf(entry, catalogue) + catalogue.notesFor(entry.categoryId);
}

QString noteLabel(const Note &note)
{
    return note.sourceId == teamSourceId ? QCoreApplication::translate("AnswerLines", "The team notes")
                                         : QCoreApplication::translate("AnswerLines", "Note");
}

Cell noteObjects(const QList<Note> &notes)
{
    if (notes.isEmpty())
        return NotApplicable();
    Objects objects;
    for (const Note &note : notes)
        objects.push_back({ { { "source", note.sourceId }, { "zh", note.text.zh }, { "en", note.text.en } } });
    return objects;
}

QString noteTexts(const QList<Note> &notes, Language language)
{
    QStringList texts;
    for (const Note &note : notes)
        texts << note.text.in(language);
    return texts.join(QStringLiteral(" | "));
}

} // namespace codedesk::answers
