// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts.h"

#include <QFileDialog>
#include <QFileInfo>
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
    QFileDialog dialog(parent, title, suggestedName, nameFilters.join(QStringLiteral(";;")));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // A name typed without an ending gets it before the dialog asks whether to replace the file of that name.
    dialog.setDefaultSuffix(QFileInfo(suggestedName).suffix());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
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
