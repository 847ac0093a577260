// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/maskanswer.h"
#include "context.h"
#include "items/warningtablemodel.h"
#include "page.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QTableView;

namespace codedesk::ui {

class SentenceBox;

/** A list of bank-card warnings as text, and decoded into a table. */
class CardPanel : public QFrame {
    Q_OBJECT
public:
    explicit CardPanel(AppContext &context, QWidget *parent = nullptr);

    /** Puts a text into the field as if the user had typed it. */
    void setText(const QString &text);
    [[nodiscard]] SentenceBox *sentence() const { return m_sentence; }
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    void retranslate();

Q_SIGNALS:
    void codeActivated(const codedesk::ui::CodeRequest &request);

private:
    void readField();

    AppContext &m_context;
    answers::CardAnswer m_answer; ///< Table, fault and sentence show it and nothing else.
    items::WarningTableModel m_model;
    QLabel *m_title;
    QLabel *m_hint;
    QLineEdit *m_field;
    QLabel *m_fault;
    QTableView *m_table;
    SentenceBox *m_sentence;
};

} // namespace codedesk::ui
