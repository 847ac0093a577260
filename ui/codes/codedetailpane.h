// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace codedesk::ui {

class EntryView;

/** Beside the table of codes: everything the catalogue has on the selected row. */
class CodeDetailPane : public QWidget {
    Q_OBJECT
public:
    explicit CodeDetailPane(AppContext &context, QWidget *parent = nullptr);

    /** Shows the row of a code; an empty code shows nothing. */
    void setCode(const QString &code);
    void retranslate();

Q_SIGNALS:
    /** The calls with any of these codes, all those of the row, are asked for. */
    void callsWanted(const QStringList &codes);

private:
    void refresh();

    AppContext &m_context;
    QString m_code;
    EntryView *m_entry;
    QLabel *m_empty;
    QScrollArea *m_scroll;
    QPushButton *m_calls;
};

} // namespace codedesk::ui
