// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/billinganswer.h"
#include "billing/billingcontrols.h"
#include "billing/chartpicture.h"
#include "context.h"
#include "jobs/storereader.h"
#include "page.h"

#include <QTimer>

#include <functional>

class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace codedesk::items {
class SummaryTableModel;
}

namespace codedesk::ui {

class BarChart;
class ColumnFit;
class EmptyState;

/** What was billed: a chart of stacked columns, and below it the table the chart draws. */
class BillingPage : public Page {
    Q_OBJECT
public:
    explicit BillingPage(AppContext &context, QWidget *parent = nullptr);
    ~BillingPage() override;

    void activate() override;
    void retranslate() override;
    [[nodiscard]] QWidget *initialFocus() override;
    QString copyAnswer() override;
    [[nodiscard]] QList<QAction *> editActions() const override;

private:
    using ChartPicture = QByteArray (*)(const ChartContent &, const ChartLook &);

    void createWidgets();
    void createActions();
    void createLayout();
    void connectSignals();
    void load();
    void take(const Result<answers::BillingAnswer> &answer);
    void showFigures(const answers::BillingAnswer &figures);
    void fitColumns();
    void showEmpty();
    void showNothing();
    void showFault();
    void showCounting();
    void updateActions();
    void showChart();
    [[nodiscard]] ChartContent chartContent() const;
    [[nodiscard]] QString chartTitle() const;
    void openColumn(int column, std::optional<Outcome> outcome);
    void openRow(const QModelIndex &index);
    void openGroup(const QString &key, std::optional<Outcome> outcome);
    void saveCsv();
    void saveChart(const QString &suffix, const QString &filter, ChartPicture picture);
    void report(const Result<void> &written, const QString &path);
    void copyRows();
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] QString suggestedName(const QString &suffix) const;

    AppContext &m_context;
    items::SummaryTableModel *m_model;
    BillingControls *m_controls = nullptr;
    BarChart *m_chart = nullptr;
    QTableView *m_table = nullptr;
    ColumnFit *m_columnFit = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_exportButton = nullptr;
    QAction *m_saveCsvAction = nullptr;
    QAction *m_markAction = nullptr;
    QAction *m_savePngAction = nullptr;
    QAction *m_saveSvgAction = nullptr;
    QAction *m_copyAction = nullptr;
    std::optional<answers::BillingQuestion> m_question; ///< What is asked; nothing while the days are none.
    std::optional<answers::BillingAnswer> m_figures; ///< What is shown; nothing: why there is none.
    jobs::StoreReader m_reader;
    QTimer m_slow; ///< Runs out when the answer before would be taken for the one that is awaited.
};

} // namespace codedesk::ui
