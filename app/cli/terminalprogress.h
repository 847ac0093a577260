// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <QElapsedTimer>
#include <QString>

class QIODevice;

namespace codedesk::cli {

/** Draws the progress of an import on one line of a terminal, some times a second. Wipes it when destroyed. */
class TerminalProgress final : public ProgressSink {
public:
    TerminalProgress(QIODevice &device, QString name);
    ~TerminalProgress() override;
    TerminalProgress(const TerminalProgress &) = delete;
    TerminalProgress &operator=(const TerminalProgress &) = delete;

    void report(const JobProgress &progress) override;

private:
    QIODevice &m_device;
    QString m_name;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceLine;
    bool m_isDrawn = false;
};

} // namespace codedesk::cli
