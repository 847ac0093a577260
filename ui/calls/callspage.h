// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/callsanswer.h"
#include "context.h"
#include "jobs/storereader.h"
#include "page.h"

#include <optional>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace codedesk::items {
class CallTableModel;
}

namespace codedesk::ui {

class CallDetailPane;
class CallFilterBar;
class CallsSaver;
class EmptyState;

/** The stored calls, newest first, with filters above and everything known of the selected one beside them. */
class CallsPage : public Page {
    Q_OBJECT
public:
    explicit CallsPage(AppContext &context, QWidget *parent = nullptr);
    ~CallsPage() override;

    void activate() override;
    void retranslate() override;
    [[nodiscard]] QWidget *initialFocus() override;
    /** Takes a CallSelection. */
    void open(const PageRequest &request) override;
    bool focusSearch() override;
    QString copyAnswer() override;
    [[nodiscard]] QList<QAction *> editActions() const override;

private:
    /** Rows to be copied as soon as all of them have been read. */
    struct PendingCopy {
        answers::CallsQuestion question;
        bool asCsv = false;
        bool isWholeTable = false; ///< Also the rows that the table has not asked for yet.
    };

    void createWidgets();
    void createTable();
    void createActions();
    void createLayout();
    void connectSignals();
    void ask();
    void refresh();
    void takeCatalogue();
    void loadOverview();
    [[nodiscard]] const answers::CallsOverview *overview() const;
    void doubtStore(const QObject *reader, const store::StoreRevision &asked, const Error &error);
    void onLoaded();
    void onFailed(const Error &error);
    void showCurrentCall();
    void rememberPlace();
    void restorePlace();
    void updateCaption();
    void showNothing();
    void showFault();
    [[nodiscard]] bool isAnswered() const;
    void showNoCalls();
    void showNoMatch();
    void offerToRelax(const QList<answers::FilterPart> &parts);
    [[nodiscard]] QString relaxText(answers::FilterPart part) const;
    /** Asks at once what is typed this moment. Returns true if that is something else than what is shown. */
    bool settle();
    void copy(bool asCsv);
    void continueCopy();
    void copyRows(bool asCsv);
    [[nodiscard]] QString selectedAsCsv() const;
    void offerExport();
    void copyReply();
    void updateExport();
    void exportCalls();

    AppContext &m_context;
    items::CallTableModel *m_model;
    CallFilterBar *m_filterBar = nullptr;
    QTableView *m_table = nullptr;
    CallDetailPane *m_detail = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_caption = nullptr;
    QPushButton *m_newestButton = nullptr;
    QAction *m_copyAction = nullptr;
    QPushButton *m_exportButton = nullptr;
    QAction *m_copyCsvAction = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_replyAction = nullptr;
    QAction *m_markAction = nullptr;
    std::optional<answers::CallsQuestion> m_question; ///< What is asked; nothing while the days are none.
    std::optional<answers::CallsQuestion> m_answered; ///< What the rows shown answer; nothing: none are shown.
    std::optional<PendingCopy> m_pendingCopy;
    std::optional<answers::CallsOverview> m_overview;
    qint64 m_currentKey = 0; ///< The selected call, and the topmost one, kept over a reload.
    qint64 m_topKey = 0;
    CallsSaver *m_saver;
    jobs::StoreReader m_overviewReader;
    jobs::StoreReader m_relaxReader;
};

} // namespace codedesk::ui
