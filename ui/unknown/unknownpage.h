// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/unknownanswer.h"
#include "context.h"
#include "items/steadyproxy.h"
#include "items/unknowncodemodel.h"
#include "jobs/storereader.h"
#include "page.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace codedesk::ui {

class EmptyState;
class TeamEditor;

/** The codes of stored calls that no table has: how often, since when, next to which documented codes. */
class UnknownPage : public Page {
    Q_OBJECT
public:
    explicit UnknownPage(AppContext &context, QWidget *parent = nullptr);
    ~UnknownPage() override;

    void activate() override;
    void retranslate() override;
    [[nodiscard]] QWidget *initialFocus() override;
    QString copyAnswer() override;
    [[nodiscard]] QList<QAction *> editActions() const override;
    [[nodiscard]] QString unsavedWork() const override;

private:
    void createTable();
    void createLayout();
    void connectSignals();
    void load();
    void take(const Result<answers::UnknownAnswer> &answer);
    void showState();
    void showPlaceholder();
    void showButtons();
    [[nodiscard]] const report::UnknownCode *selected() const;
    [[nodiscard]] bool isAnswered() const { return m_question && m_answered == m_question; }
    void showCalls();
    void openEditor();
    void closeEditor();
    void copyRows();

    AppContext &m_context;
    items::UnknownCodeModel m_model;
    items::SteadyProxy m_proxy;
    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_callsButton;
    QPushButton *m_noteButton;
    QPushButton *m_neighbourButton;
    QTableView *m_table;
    TeamEditor *m_editor;
    QSplitter *m_splitter;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QAction *m_copyAction;
    std::optional<Error> m_trouble; ///< Why there are no codes to show.
    std::optional<answers::UnknownQuestion> m_question; ///< What is asked; nothing: the page was never shown.
    std::optional<answers::UnknownQuestion> m_answered; ///< What the rows answer.
    bool m_isRead = false; ///< The store has answered, or said why it cannot.
    bool m_hasCalls = false; ///< There are stored calls, whose codes can be known.
    jobs::StoreReader m_reader;
};

} // namespace codedesk::ui
