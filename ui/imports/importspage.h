// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "imports/importqueue.h"
#include "jobs/jobrunner.h"
#include "jobs/rejectsexport.h"
#include "page.h"
#include "store/callstore.h"

#include <QElapsedTimer>

class QLabel;
class QPushButton;
class QSplitter;

namespace codedesk::ui {

class ImportPanel;
class LedgerView;

/** Imports call logs, and shows what every import brought and what it could not take. */
class ImportsPage : public Page {
    Q_OBJECT
public:
    explicit ImportsPage(AppContext &context, QWidget *parent = nullptr);
    ~ImportsPage() override;

    void activate() override;
    void retranslate() override;
    [[nodiscard]] QWidget *initialFocus() override;
    /** Takes a FilesRequest. */
    void open(const PageRequest &request) override;

    /** Offers files for import. */
    void importFiles(const QStringList &paths);
    [[nodiscard]] ImportQueue &queue() { return m_queue; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /** What is done with the store besides importing. */
    enum class Work { None, Undoing, Verifying, Saving };

    void createLayout();
    void takeCatalogue();
    void shareRoom();
    void connectSignals();
    void chooseFiles();
    void onImportStarted(int row);
    void onProgress(const ImportSpeed &speed);
    void onImportEnded(int row);
    void undoSelected();
    void undo(const store::ImportEntry &entry);
    void verify();
    void showVerified(const Result<store::VerifyReport> &report);
    void exportRejects();
    void exportRowsToCorrect();
    void tellNextStep(const QString &path, const jobs::RowsToCorrect &rows);
    void chooseCorrectedRows();
    void showCallsOf(const store::ImportKey &import);
    void showObstacles();
    [[nodiscard]] QString workText() const;
    void beginWork(Work work, const QString &text, bool isCancellable);
    void endWork();
    void tell(const Error &error);

    AppContext &m_context;
    ImportQueue m_queue;
    QLabel *m_hint;
    QPushButton *m_chooseButton;
    QPushButton *m_verifyButton;
    ImportPanel *m_panel;
    LedgerView *m_ledger;
    QSplitter *m_splitter = nullptr;
    bool m_showsPreview = false;
    QElapsedTimer m_sinceNotice;
    Work m_work = Work::None;
    jobs::JobRunner m_runner; ///< Undoing, verifying, exporting: one at a time.
};

} // namespace codedesk::ui
