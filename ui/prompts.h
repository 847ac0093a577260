// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

/** The only place with modal dialogs. A test answers them with ScriptedAnswers. */
namespace codedesk::ui::prompts {

/** Lets the user choose existing files. Empty: dismissed. Filters are like "Call logs (*.csv *.json)". */
[[nodiscard]] QStringList openFiles(QWidget *parent, const QString &title, const QStringList &nameFilters);

/** Lets the user choose where to save; asks before overwriting. Empty: dismissed. */
[[nodiscard]] QString saveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                               const QStringList &nameFilters);

/** Asks a question with two answers. Returns true if the user chose `acceptLabel`. */
[[nodiscard]] bool confirm(QWidget *parent, const QString &title, const QString &question,
                           const QString &acceptLabel);

/** Shows a text with a heading until it is closed. */
void inform(QWidget *parent, const QString &title, const QString &text);

/** Answers prompts without a dialog, while it lives; each answer is used once, none left means dismissed. */
class ScriptedAnswers {
public:
    ScriptedAnswers();
    ~ScriptedAnswers();
    ScriptedAnswers(const ScriptedAnswers &) = delete;
    ScriptedAnswers &operator=(const ScriptedAnswers &) = delete;

    QList<QStringList> filesToOpen;
    QStringList filesToSave;
    QList<bool> confirmations;
    QStringList shown; ///< Titles and questions of every prompt, in order.
};

} // namespace codedesk::ui::prompts
