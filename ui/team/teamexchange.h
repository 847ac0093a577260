// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "jobs/jobrunner.h"
#include "team/teamknowledge.h"

#include <QObject>

namespace codedesk::ui {

/** Reads another team's file and writes the team's own, for others. */
class TeamExchange : public QObject {
    Q_OBJECT
public:
    TeamExchange(AppContext &context, QWidget *parent);

    /** Lets the user choose a file, and reads it. */
    void chooseFile();
    void readFile(const QString &path);
    /** Lets the user choose where to, and writes the team's knowledge there. */
    void writeFile();

Q_SIGNALS:
    void fileRead(const codedesk::TeamKnowledge &other, const QString &fileName);
    void noticeRaised(const QString &text);
    void messageRaised(const codedesk::Error &error);
    void messagesOver(const QList<codedesk::ErrorKind> &kinds);

private:
    void tellFailure(const QString &path, const Error &error);

    AppContext &m_context;
    QWidget *m_window;
    jobs::JobRunner m_runner;
};

} // namespace codedesk::ui
