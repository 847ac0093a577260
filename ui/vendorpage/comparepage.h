// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "items/difftablemodel.h"
#include "jobs/filekind.h"
#include "jobs/jobrunner.h"
#include "jobs/pagecomparison.h"
#include "page.h"

#include <QDate>

class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace codedesk::ui {

class ComparisonControls;
class DiffPane;
class EmptyState;
class PageReader;

/** Compares a page of the vendor with the catalogue; what the user accepts becomes the team's knowledge. */
class ComparePage : public Page {
    Q_OBJECT
public:
    explicit ComparePage(AppContext &context, QWidget *parent = nullptr);
    ~ComparePage() override;

    void activate() override;
    void retranslate() override;
    [[nodiscard]] QWidget *initialFocus() override;
    /** Takes a VendorPageRequest. */
    void open(const PageRequest &request) override;
    QString copyAnswer() override;
    [[nodiscard]] QList<QAction *> editActions() const override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /** A page that was read, and under which name. */
    struct OpenPage {
        VendorPage page;
        QString name;
    };

    void createWidgets();
    void createTable();
    void createLayout();
    void connectSignals();
    void chooseFile();
    void pastePage();
    void takePage(const Result<VendorPage> &page, const QString &name);
    void compare();
    /** Returns true if the lines shown answer what is asked; others can be neither accepted nor copied. */
    void readPage(const QString &path);
    void showReading(bool isReading);
    [[nodiscard]] bool isAnswered() const;
    void takeComparison(const jobs::Comparison &comparison);
    void showState();
    [[nodiscard]] QString comparedDays(const jobs::Acceptance &acceptance) const;
    void showSummary(const jobs::Comparison &comparison);
    [[nodiscard]] std::optional<Error> troubleOf(const jobs::Comparison &comparison) const;
    void showSelected();
    void showTicks();
    void acceptTicked();
    void acceptLines(const QList<jobs::DiffLine> &lines);
    [[nodiscard]] jobs::Acceptance acceptance() const;

    AppContext &m_context;
    items::DiffTableModel m_model;
    std::optional<OpenPage> m_page;
    QDate m_readOn;
    std::optional<jobs::ComparisonQuestion> m_question; ///< What is asked; nothing: none can be.
    bool m_isReading = false; ///< Another page is asked for; what is shown is no answer to it.
    jobs::ComparisonQuestion m_answered; ///< What the lines shown, if any, answer; keeps their catalogue.
    QPushButton *m_openButton = nullptr;
    QPushButton *m_pasteButton = nullptr;
    ComparisonControls *m_controls = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_tickButton = nullptr;
    QMenu *m_tickMenu = nullptr;
    QPushButton *m_acceptButton = nullptr;
    QTableView *m_table = nullptr;
    DiffPane *m_pane = nullptr;
    QSplitter *m_splitter = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
    QAction *m_copyAction = nullptr;
    QAction *m_pasteAction = nullptr;
    PageReader *m_reader;
    jobs::JobRunner m_comparer;
};

} // namespace codedesk::ui
