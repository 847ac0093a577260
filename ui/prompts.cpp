// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace codedesk::ui::prompts {

namespace {

ScriptedAnswers *scriptedAnswers = nullptr;

} // namespace

QStringList openFiles(QWidget *parent, const QString &title, const QStringList &nameFilters)
{
    if (scriptedAnswers) {
        scriptedAnswers->shown << title;
        return scriptedAnswers->filesToOpen.isEmpty() ? QStringList() : scriptedAnswers->filesToOpen.takeFirst();
    }
    return QFileDialog::getOpenFileNames(parent, title, {}, nameFilters.join(QStringLiteral(";;")));
}

QString saveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                 const QStringList &nameFilters)
{
    if (scriptedAnswers) {
        scriptedAnswers->shown << title;
        return scriptedAnswers->filesToSave.isEmpty() ? QString() : scriptedAnswers->filesToSave.takeFirst();
    }
    return QFileDialog::getSaveFileName(parent, title, suggestedName, nameFilters.join(QStringLiteral(";;")));
}

bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &acceptLabel)
{
    if (scriptedAnswers) {
        scriptedAnswers->shown << title << question;
        return !scriptedAnswers->confirmations.isEmpty() && scriptedAnswers->confirmations.takeFirst();
    }
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    QPushButton *accept = box.addButton(acceptLabel, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == accept;
}

void inform(QWidget *parent, const QString &title, const QString &text)
{
    if (scriptedAnswers) {
        scriptedAnswers->shown << title << text;
        return;
    }
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::Close, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

ScriptedAnswers::ScriptedAnswers()
{
    Q_ASSERT(!scriptedAnswers);
    scriptedAnswers = this;
}

ScriptedAnswers::~ScriptedAnswers()
{
    scriptedAnswers = nullptr;
}

} // namespace codedesk::ui::prompts
