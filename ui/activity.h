// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace codedesk::ui {

/**
 * The long work that runs now, told by the page that runs it and shown at the bottom of the window.
 * At most one at a time. Owned by the composition root; lives on the GUI thread.
 */
class Activity : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isCancellable() const { return m_cancellable; }
    [[nodiscard]] const QString &text() const { return m_text; }
    /** Returns 0 to 1000, or -1 if the end is not known. */
    [[nodiscard]] int permille() const { return m_permille; }

    /** Shows work, or its progress. The text is plain: "Importing calls.csv, 120,000 rows". */
    void show(const QString &text, int permille, bool cancellable = true);
    /** Says that the work has ended. */
    void finish();
    /** Asks whoever runs the work to stop it. */
    void cancel();

Q_SIGNALS:
    void changed();
    void cancelRequested();

private:
    QString m_text;
    int m_permille = -1;
    bool m_running = false;
    bool m_cancellable = false;
};

} // namespace codedesk::ui
