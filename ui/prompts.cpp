// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFileSystemModel>
#include <QIdentityProxyModel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace codedesk::ui::prompts {

namespace {

ScriptedAnswers *scriptedAnswers = nullptr;

/** Qt's own dialog writes the time of a file in the language of the desktop, whatever that of the program is. */
class FileTimes final : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        constexpr int timeColumn = 3;
        const auto *files = qobject_cast<const QFileSystemModel *>(sourceModel());
        if (!files || index.column() != timeColumn || role != Qt::DisplayRole)
            return QIdentityProxyModel::data(index, role);
        return QLocale().toString(files->lastModified(mapToSource(index)), QLocale::ShortFormat);
    }
};

/** Has no effect on a dialog of the desktop. */
void speakOurLanguage(QFileDialog &dialog)
{
    dialog.setProxyModel(new FileTimes(&dialog));
}

} // namespace

QStringList openFiles(QWidget *parent, const QString &title, const QStringList &nameFilters)
{
    if (scriptedAnswers) {
        scriptedAnswers->shown << title;
        return scriptedAnswers->filesToOpen.isEmpty() ? QStringList() : scriptedAnswers->filesToOpen.takeFirst();
    }
    QFileDialog dialog(parent, title, {}, nameFilters.join(QStringLiteral(";;")));
    dialog.setFileMode(QFileDialog::ExistingFiles);
    speakOurLanguage(dialog);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
}

QString saveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                 const QStringList &nameFilters)
{
    if (scriptedAnswers) {
        scriptedAnswers->shown << title;
        return scriptedAnswers->filesToSave.isEmpty() ? QString() : scriptedAnswers->filesToSave.takeFirst();
    }
    static QString folder; // where something was saved last
    QFileDialog dialog(parent, title, QDir(folder).filePath(suggestedName),
                       nameFilters.join(QStringLiteral(";;")));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    speakOurLanguage(dialog);
    // A name typed without an ending gets it before the dialog asks whether to replace the file of that name.
    dialog.setDefaultSuffix(QFileInfo(suggestedName).suffix());
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QString path = dialog.selectedFiles().value(0);
    folder = QFileInfo(path).path();
    return path;
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
