// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "items/categorymodel.h"
#include "items/codefilterproxy.h"
#include "items/codetablemodel.h"
#include "page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QLineEdit;
class QListView;
class QSplitter;
class QStackedLayout;

namespace codedesk::ui {

class CodeDetailPane;
class DateField;
class CodeTable;
class EmptyState;
class NothingFound;
class SearchHint;

/** The catalogue: categories, a searchable table, and the selected row to be read. */
class CodesPage : public Page {
    Q_OBJECT
public:
    explicit CodesPage(AppContext &context, QWidget *parent = nullptr);

    void retranslate() override;
    [[nodiscard]] QWidget *initialFocus() override;
    void open(const PageRequest &request) override;
    bool focusSearch() override;
    QString copyAnswer() override;
    [[nodiscard]] QList<QAction *> editActions() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class CopyFormat { Text, Markdown, Csv };

    void buildTable();
    void buildActions();
    void buildLayout();
    void connectParts();
    void applyQuery();
    void takeCatalogue();
    void showSelected();
    void selectRow(int position);
    [[nodiscard]] int selectedRow() const;
    void showBillableChoices();
    void showSources();
    void applySource();
    void applyAsOf();
    [[nodiscard]] answers::AsOf asOf() const;
    void showFault();
    [[nodiscard]] bool isFaulty() const;
    [[nodiscard]] QWidget *buildCategoryPanel();
    [[nodiscard]] QLayout *buildBar();
    void findElsewhere();
    void connectHints();
    [[nodiscard]] QList<answers::CodeView> selectedCodes() const;
    QString copySelection(CopyFormat format);

    AppContext &m_context;
    items::CodeTableModel m_codes;
    items::CodeFilterProxy m_proxy;
    items::CategoryModel m_categories;
    QComboBox *m_source;
    QListView *m_categoryList;
    QLineEdit *m_search;
    QComboBox *m_billable;
    QLabel *m_asOfLabel;
    QComboBox *m_channel;
    DateField *m_day;
    QLabel *m_count;
    QPushButton *m_elsewhere;
    bool m_searchesBilling = false; ///< Words of billing are looked for as they are.
    CodeTable *m_table;
    NothingFound *m_nothing;
    SearchHint *m_hint;
    EmptyState *m_faultState; ///< In place of the table, while the day asked for is none.
    QStackedLayout *m_tableStack = nullptr;
    CodeDetailPane *m_details;
    QSplitter *m_splitter;
    QAction *m_copyText;
    QAction *m_copyMarkdown;
    QAction *m_copyCsv;
};

} // namespace codedesk::ui
