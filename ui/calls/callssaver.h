// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/callsanswer.h"
#include "context.h"
#include "core/result.h"
#include "jobs/jobrunner.h"

#include <QObject>

#include <optional>

namespace codedesk::ui {

/** Writes the calls of a query into a CSV file, off the GUI thread; the bar of the window shows how far it is. */
class CallsSaver : public QObject {
    Q_OBJECT
public:
    explicit CallsSaver(AppContext &context, QObject *parent = nullptr);
    ~CallsSaver() override;

    [[nodiscard]] bool isRunning() const { return m_runner.isRunning(); }
    /** Begins to write; not while another file is being written. `expected` is the number of calls, if known. */
    void save(const QString &path, const answers::CallsQuestion &question, std::optional<qint64> expected);

Q_SIGNALS:
    void started();
    void ended();
    void saved(const QString &notice); ///< A sentence for the status bar.
    void noticeRaised(const QString &text);
    void messageRaised(const codedesk::Error &error);

private:
    void showProgress(const JobProgress &progress);
    void finish(const QString &path, const Result<qint64> &written);

    AppContext &m_context;
    std::optional<qint64> m_expected;
    jobs::JobRunner m_runner;
};

} // namespace codedesk::ui
