// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "ingest/recordreader.h"
#include "items/previewtablemodel.h"
#include "store/ledger.h"

#include <QFrame>

class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTableView;

namespace codedesk::ui {

class ColumnsForm;
class ImportQueue;
class OptionsForm;
struct ImportSpeed;
struct QueuedFile;

/** The files offered for import, and for the selected one what it seems to be, its first rows, and what to do. */
class ImportPanel : public QFrame {
    Q_OBJECT
public:
    explicit ImportPanel(ImportQueue &queue, QWidget *parent = nullptr);

    void retranslate(Language language);
    /** Says why nothing can be imported now; empty: it can. */
    void setObstacle(const QString &toImport);
    /** Returns true while the selected file is not imported yet. */
    [[nodiscard]] bool isPreviewing() const { return m_isPreviewing; }

Q_SIGNALS:
    /** The user wants to see the calls of an import that has ended. */
    void callsRequested(const codedesk::store::ImportKey &import);
    void previewingChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createWidgets();
    void createPreview();
    void createLayout();
    void connectSignals();
    [[nodiscard]] int row() const;
    void showFile();
    void showPreview(const QueuedFile *file);
    [[nodiscard]] QString whyNotImported(const QueuedFile &file) const;
    void showObstacles(const QueuedFile *file);
    void showImportAll();
    void showState(const QueuedFile *file);
    void showProgress();
    void moveFocus(const QueuedFile *file, bool hadFocus);
    void setOptions(const ingest::ReadOptions &options);
    void chooseColumn(ingest::Field field, const QString &column);

    ImportQueue &m_queue;
    Language m_language = Language::English;
    QString m_toImport; ///< Why nothing can be imported now.
    bool m_isPreviewing = true;
    bool m_isFollowing = false; ///< The focus goes with the import that was begun by a key.
    bool m_isNew = false; ///< The file shown was added a moment ago, and nobody was led to it yet.
    QListView *m_list = nullptr;
    OptionsForm *m_options = nullptr;
    ColumnsForm *m_columns = nullptr;
    QTabWidget *m_tabs = nullptr;
    QTableView *m_rowsTable = nullptr;
    QTableView *m_callsTable = nullptr;
    items::PreviewTableModel m_rowsModel;
    items::PreviewTableModel m_callsModel;
    QLabel *m_message = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progressBar = nullptr;
    QPushButton *m_importButton = nullptr;
    QPushButton *m_importAllButton = nullptr;
    QPushButton *m_againButton = nullptr;
    QPushButton *m_showCallsButton = nullptr;
    QPushButton *m_removeButton = nullptr;
    QPushButton *m_cancelButton = nullptr;
};

} // namespace codedesk::ui
