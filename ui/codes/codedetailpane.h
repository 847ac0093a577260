// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/entryanswer.h"
#include "context.h"
#include "page.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace codedesk::ui {

class EntryView;

/** Beside the table of codes: everything the catalogue has on the selected row. */
class CodeDetailPane : public QWidget {
    Q_OBJECT
public:
    explicit CodeDetailPane(AppContext &context, QWidget *parent = nullptr);

    /** Shows the row at a position of the catalogue; -1 shows nothing. */
    void setEntry(int position);
    /** Tells the billing of a channel (nothing: of each) and a day (noDay: now). */
    void setAsOf(std::optional<Channel> channel, DayNumber day);
    void retranslate();

Q_SIGNALS:
    void callsWanted(const codedesk::answers::CallSelection &selection);
    void replyCopied(const QString &text);
    void teamWanted(const codedesk::ui::TeamRequest &request);

private:
    void ask(answers::EntryQuestion question);
    void refresh();
    void showExtras(const LookupAnswer &answer);

    AppContext &m_context;
    answers::EntryQuestion m_question;
    Language m_language = Language::English;
    EntryView *m_entry;
    QWidget *m_extras = nullptr; // what follows the row: reply, other meanings, remarks
    QVBoxLayout *m_content;
    QLabel *m_empty;
    QScrollArea *m_scroll;
    QPushButton *m_calls;
};

} // namespace codedesk::ui
