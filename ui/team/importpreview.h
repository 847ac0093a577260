// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "team/teamknowledge.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace codedesk::ui {

/** Shows what taking in another team's file would change, before it does. */
class ImportPreview : public QFrame {
    Q_OBJECT
public:
    explicit ImportPreview(AppContext &context, QWidget *parent = nullptr);

    /** Shows what merging `other`, read from the named file, would do. */
    void setOther(const TeamKnowledge &other, const QString &fileName);
    /** Shows it again: the team may know something else now. */
    void refresh();
    void retranslate();

Q_SIGNALS:
    void mergeChosen(const codedesk::TeamKnowledge &other);
    void cancelled();

private:
    AppContext &m_context;
    TeamKnowledge m_other;
    QString m_fileName;
    QLabel *m_title;
    QLabel *m_summary;
    QPlainTextEdit *m_lines;
    QPushButton *m_merge;
    QPushButton *m_cancel;
};

} // namespace codedesk::ui
