// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace codedesk::ui {

/**
 * The long work that runs now, told by whoever runs it and shown at the bottom of the window. Of several at a time
 * the one begun last is shown. Owned by the composition root; lives on the GUI thread.
 */
class Activity : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] bool isRunning() const { return !m_works.isEmpty(); }
    /** What follows is of the work that is shown. */
    [[nodiscard]] bool isCancellable() const { return shown().isCancellable; }
    [[nodiscard]] QString text() const { return shown().text; }
    /** Returns 0 to 1000, or -1 if the end is not known. */
    [[nodiscard]] int permille() const { return shown().permille; }

    /** Tells of the work of `worker`, or its progress. The text is plain: "Importing calls.csv, 120,000 rows". */
    void show(const QObject *worker, const QString &text, int permille, bool isCancellable = true);
    /** Says that the work of `worker` has ended. */
    void finish(const QObject *worker);
    /** Asks for the work that is shown to be stopped. */
    void cancel();
    /** Asks for everything that runs to be stopped. */
    void cancelAll();

Q_SIGNALS:
    void changed();
    void cancelRequested(const QObject *worker);

private:
    struct Work {
        const QObject *worker = nullptr; ///< Compared only, never used: it may be gone.
        QString text;
        int permille = -1;
        bool isCancellable = false;
    };

    [[nodiscard]] Work shown() const { return m_works.isEmpty() ? Work{} : m_works.constLast(); }

    QList<Work> m_works; ///< In the order they began.
};

} // namespace codedesk::ui
